/**
 * Pages that show a floor at true scale: plan, legend, north arrow, scale bar, check line, title block. What does not
 * fit is offered as another scale, larger paper or tiles, and is never shrunk or cropped.
 */
import { type DisplayList, type Primitive, PX_PER_PAPER_MM, type Shape } from '../drawing/display'
import { line, path } from '../drawing/path'
import type { Box, Point } from '../geometry/types'
import { boxOf, growBox, unionBox } from '../geometry/vector'
import type { Floor, Layout } from '../layout/model'
import { boxed, checkLine, northArrow, scaleBar, stripOf, stripTop, titledSheet } from './furniture'
import { drawLegend, type LegendEntry, legendLook, legendSize } from './legend'
import {
  bestScale,
  fitsAt,
  frameBox,
  type Offer,
  offersFor,
  type Paper,
  paperSize,
  SCALES,
  type Size,
} from './paper'
import type { Sheet, View } from './sheet'
import { joints, pageMap, tilesOf, WHOLE } from './tiles'
import { fitted, onPaper } from './words'
import { wrapped } from './wrap'

export type SheetRequest = {
  readonly paper: Paper
  /** Denominator of the scale; absent: the best standard one that fits. */
  readonly scale?: number
  /** Cut into tiles of that paper where it does not fit. */
  readonly tiles?: boolean
  /** Show the comments, on sheets of the plan, of the findings and of desk-tops. */
  readonly comments?: boolean
}

/** Several pages, the plan first; or what could be done instead: nothing is shrunk or cropped silently. */
export type SheetsResult =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly scale: number }
  | { readonly ok: false; readonly offers: readonly Offer[] }

/** What such a sheet shows. */
export type FloorDrawing = {
  /** 图名 */
  readonly name: string
  /** Lists at 1:`scale`, plan mm, each painted over those before it; `room` is what the paper has for them. */
  readonly lists: (scale: number, room?: Size) => readonly DisplayList[]
  /** What must be on the paper, plan mm. */
  readonly extent: Box
  /** Whether callouts hang out of the plan and want room too. */
  readonly callouts?: boolean
  readonly legend: readonly LegendEntry[]
  /** Room to keep beside the plan, and over and under it, for what is drawn over it, paper mm. */
  readonly margin?: Size
  /** Standard scales to choose from; absent: those of plans. */
  readonly scales?: readonly number[]
  /** Words under the legend. */
  readonly notice?: readonly string[]
  /** Words over the plan, in letters seen from afar. */
  readonly header?: string
  /** What is drawn over the plan in paper mm, given the place of plan points. */
  readonly over?: (onPaper: (point: Point) => Point, room: Box, scale: number) => readonly View[]
}

/**
 * Height of the header as a part of the paper's short side, and of its letters as a part of that (ISO 23601: at least
 * 7 %, and 60 %).
 */
const HEADER = { height: 0.07, letters: 0.62 } as const
const headerHeight = (paper: Paper, { header }: FloorDrawing): number =>
  header === undefined ? 0 : Math.min(...paperSize(paper)) * HEADER.height

/** Print is finer than a screen: numbers of 9 px become 2 mm there (ISO 23601: letters of at least 2 mm). */
const FINER = 1.19
/** What labels and callouts take for the screen's px per plan mm at 1:`scale`. */
export const labelScale = (scale: number): number => (PX_PER_PAPER_MM * FINER) / scale

/** Between plan, legend and frame. */
const GAP = 6
/** Height of a line of the notice, in letters. */
const NOTICE_LINE = 1.43
/** A notice of more lines takes two columns of the legend. */
const FEW_LINES = 8

type Place = { readonly room: Box; readonly legend: Box; readonly columns: number; readonly notice: Point }

/** Lines of the notice as wide as the legend's columns allow. */
const noticeLines = (words: readonly string[], width: number, letters: number): string[] =>
  words.flatMap(each => wrapped(each, (width - 4) / letters))

/** What a paper leaves to the plan beside legend and notice. */
function placeOn(paper: Paper, entries: number, words: readonly string[], header: number): Place {
  const whole = frameBox(paper)
  const inner = { ...whole, minY: whole.minY + header }
  const bottom = stripTop(paper)
  const look = legendLook(paper)
  const line = NOTICE_LINE * look.letters
  const linesAt = (width: number) => noticeLines(words, width, look.letters).length
  // A wide sheet has its legend on the right, a high one under the plan.
  if (paper.landscape) {
    const least = linesAt(look.column) > FEW_LINES ? 2 * look.column : look.column
    const noted = words.length > 0 ? (linesAt(least) + 1) * line : 0
    const size = legendSize(entries, bottom - inner.minY - noted, look)
    const left = inner.maxX - Math.max(size.width, least)
    const legend = { minX: left, minY: inner.minY, maxX: inner.maxX, maxY: bottom }
    return {
      room: padded({ ...inner, maxX: left, maxY: bottom }),
      legend,
      columns: size.columns,
      notice: [left + 2, bottom - noted + line],
    }
  }
  const noted = words.length > 0 ? linesAt(inner.maxX - inner.minX) * line + 2 : 0
  const columns = Math.floor((inner.maxX - inner.minX) / look.column)
  const { height } = legendSize(Math.ceil(entries / columns), 10_000, look)
  const top = bottom - height - noted
  const legend = { minX: inner.minX, minY: top, maxX: inner.maxX, maxY: bottom }
  return {
    room: padded({ ...inner, maxY: top }),
    legend,
    columns,
    notice: [inner.minX + 2, bottom - noted + line / 2],
  }
}

const padded = (box: Box): Box => growBox(box, -GAP)
const sizeOf = ({ minX, minY, maxX, maxY }: Box): Size => [Math.max(0, maxX - minX), Math.max(0, maxY - minY)]

/** The box of what is drawn, plan mm; pinned shapes hang on what they are pinned to. */
export const extentOf = (list: DisplayList): Box =>
  list.reduce((box: Box, { pin, box: own }: Shape) => unionBox(box, pin ? boxOf([pin]) : own), boxOf([]))

/** Pages of a floor. */
export const floorSheets = (
  layout: Layout,
  { name = '', north = 0 }: Floor,
  request: SheetRequest,
  drawing: FloorDrawing,
): SheetsResult => scaledSheets(layout, { name, north }, request, drawing)

/** What the drawing is of, for the title block, and where north is, if it has one. */
type Where = { readonly name: string; readonly north?: number }

/** Pages of anything drawn to scale. */
export function scaledSheets(
  layout: Layout,
  where: Where,
  { paper, scale: wanted, tiles }: SheetRequest,
  drawing: FloorDrawing,
): SheetsResult {
  const { extent, legend: entries, notice = [], scales = SCALES, margin = [0, 0] } = drawing
  const empty = !(extent.maxX >= extent.minX)
  const size: Size = empty ? [0, 0] : sizeOf(extent)
  const placed = (paper: Paper) => placeOn(paper, entries.length, notice, headerHeight(paper, drawing))
  const room = (paper: Paper): Size => {
    const [wide, high] = sizeOf(placed(paper).room)
    return [Math.max(0, wide - 2 * margin[0]), Math.max(0, high - 2 * margin[1])]
  }
  const best = wanted ?? bestScale(size, room(paper), scales) ?? scales[scales.length - 1]
  const { scale, lists, whole } = drawnAt(drawing, best, wanted === undefined, room(paper))
  const fits = fitsAt(size, room(paper), scale)
  if (!fits && !tiles)
    return {
      ok: false,
      offers: offersFor(
        size,
        scale,
        paper,
        room,
        sizeOf(tileRoom(paper, headerHeight(paper, drawing))),
        scales,
      ),
    }

  // Tiles take the whole paper; the legend follows on a page of its own.
  const place = placed(paper)
  const area = fits ? place.room : tileRoom(paper, headerHeight(paper, drawing))
  const cells = fits ? [WHOLE] : tilesOf([size[0] / scale, size[1] / scale], sizeOf(area))
  const shown = fits ? whole : extent
  const middle: Point = empty ? [0, 0] : [(shown.minX + shown.maxX) / 2, (shown.minY + shown.maxY) / 2]
  const centre: Point = [(area.minX + area.maxX) / 2, (area.minY + area.maxY) / 2]
  const key = keyOf(entries, notice, place, paper)
  const words = { name: drawing.name, floor: where.name, scale: `1:${scale}` }
  const sheetOf = (views: readonly View[], parts: readonly Shape[]): Sheet =>
    titledSheet(
      layout,
      paper,
      words,
      [...headerOf(drawing, paper), ...parts, ...furniture(paper, scale, where.north)],
      views,
    )
  const sheets = cells.map((cell, i): Sheet => {
    const origin: Point = [middle[0] + cell.offset[0] * scale, middle[1] + cell.offset[1] * scale]
    const clip = fits ? undefined : area
    const views = lists.map((list): View => ({ list, scale: 1 / scale, origin, at: centre, clip }))
    const onSheet = ([x, y]: Point): Point => [
      centre[0] + (x - origin[0]) / scale,
      centre[1] + (y - origin[1]) / scale,
    ]
    views.push(...(drawing.over?.(onSheet, area, scale) ?? []).map(view => ({ ...view, clip })))
    if (fits) return sheetOf([...views, ...key.views], [key.shape])
    return sheetOf(views, [onPaper([...joints(cells, i, area), ...pageMap(cells, i, paper)])])
  })
  return {
    ok: true,
    scale,
    sheets: fits ? sheets : [...sheets, sheetOf(key.views, [key.shape])],
  }
}

function headerOf(drawing: FloorDrawing, paper: Paper): Shape[] {
  if (drawing.header === undefined) return []
  const { minX, minY, maxX } = frameBox(paper)
  const height = headerHeight(paper, drawing)
  const at: Point = [(minX + maxX) / 2, minY + height / 2]
  return [
    onPaper([
      fitted(drawing.header, at, maxX - minX - 10, height * HEADER.letters, 'sheet-title', 'middle'),
      path('sheet-fine', line([minX, minY + height], [maxX, minY + height])),
    ]),
  ]
}

/** Callouts may use the room about the plan, up to this far from the frame. */
const LEAST_GAP = 0.3

/**
 * The lists at a scale, and the box to put into the middle: with its callouts where they fit about the plan. An
 * automatic scale goes one step down for them. On tiles there is no room about the plan.
 */
function drawnAt(
  { lists, extent, callouts, scales = SCALES }: FloorDrawing,
  best: number,
  automatic: boolean,
  [wide, high]: Size,
): { readonly scale: number; readonly lists: readonly DisplayList[]; readonly whole: Box } {
  const plain = { scale: best, whole: extent }
  if (!callouts || !fitsAt(sizeOf(extent), [wide, high], best)) return { ...plain, lists: lists(best) }
  const room: Size = [wide + 2 * (GAP - LEAST_GAP), high + 2 * (GAP - LEAST_GAP)]
  const first = lists(best, room)
  const whole = reachOf(first.flat(), extent, best)
  if (fitsAt(sizeOf(whole), room, best)) return { scale: best, lists: first, whole }
  const next = scales.find(each => each > best)
  if (automatic && next !== undefined) {
    const second = lists(next, room)
    const smaller = reachOf(second.flat(), extent, next)
    if (fitsAt(sizeOf(smaller), room, next)) return { scale: next, lists: second, whole: smaller }
  }
  return { ...plain, lists: lists(best) }
}

/** The box of an extent and of a list, with what hangs on its pins at 1:`scale`, plan mm. */
export const reachOf = (list: DisplayList, extent: Box, scale: number): Box =>
  list.reduce((box, { pin, box: own }) => unionBox(box, pin ? hungAt(own, pin, scale) : own), extent)

/** A box of paper mm about a pin, in plan mm. */
const hungAt = ({ minX, minY, maxX, maxY }: Box, [x, y]: Point, scale: number): Box => ({
  minX: x + minX * scale,
  minY: y + minY * scale,
  maxX: x + maxX * scale,
  maxY: y + maxY * scale,
})

/** Legend and notice in their place. */
function keyOf(entries: readonly LegendEntry[], notice: readonly string[], place: Place, paper: Paper) {
  const { minX, minY } = place.legend
  const look = legendLook(paper)
  const signs = drawLegend(entries, place.columns, [minX, minY], look)
  const shape = onPaper([boxed(place.legend), ...signs.parts, ...noticeParts(notice, place, look.letters)])
  return { shape, views: signs.views }
}

/** What a paper leaves to a tile. */
function tileRoom(paper: Paper, header: number): Box {
  const { minX, minY, maxX } = frameBox(paper)
  return padded({ minX, minY: minY + header, maxX, maxY: stripTop(paper) })
}

function noticeParts(
  words: readonly string[],
  { legend, notice: [x, y] }: Place,
  letters: number,
): Primitive[] {
  const width = legend.maxX - legend.minX
  return noticeLines(words, width, letters).map((each, i) =>
    fitted(each, [x, y + i * NOTICE_LINE * letters], width - 4, letters),
  )
}

/** North arrow, scale bar and check line. */
function furniture(paper: Paper, scale: number, north: number | undefined): Shape[] {
  const { arrow, bar, check } = stripOf(paper)
  return [...(north === undefined ? [] : [northArrow(arrow, north)]), scaleBar(bar, scale), checkLine(check)]
}
