/**
 * Pages that show a floor at true scale: plan, legend, north arrow, scale bar, check line, title block. What does not
 * fit is offered as another scale, larger paper or tiles, and is never shrunk or cropped.
 */
import { type DisplayList, type Primitive, PX_PER_PAPER_MM, type Shape } from '../drawing/display'
import { line, path, rectPath } from '../drawing/path'
import type { Box, Point } from '../geometry/types'
import { boxOf, unionBox } from '../geometry/vector'
import type { Floor, Layout } from '../layout/model'
import { boxed, checkLine, frame, northArrow, scaleBar, TITLE_BLOCK, titleBlock } from './furniture'
import { drawLegend, type LegendEntry, legendSize } from './legend'
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
  TILE_OVERLAP,
  tilesAlong,
} from './paper'
import type { Sheet, View } from './sheet'
import { fitted, LETTERS, onPaper } from './words'
import { wrapped } from './wrap'

export type SheetRequest = {
  readonly paper: Paper
  /** Denominator of the scale; absent: the best standard one that fits. */
  readonly scale?: number
  /** Cut into tiles of that paper where it does not fit. */
  readonly tiles?: boolean
}

/** Several pages, the plan first; or what could be done instead: nothing is shrunk or cropped silently. */
export type SheetsResult =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly scale: number }
  | { readonly ok: false; readonly offers: readonly Offer[] }

/** What such a sheet shows. */
export type FloorDrawing = {
  /** 图名 */
  readonly name: string
  /** Lists at 1:`scale`, plan mm, each painted over those before it. */
  readonly lists: (scale: number) => readonly DisplayList[]
  /** What must be on the paper, plan mm. */
  readonly extent: Box
  readonly legend: readonly LegendEntry[]
  /** Words under the legend. */
  readonly notice?: readonly string[]
}

/** Print is finer than a screen: numbers of 9 px become 2 mm there (ISO 23601: letters of at least 2 mm). */
const FINER = 1.19
/** What labels and callouts take for the screen's px per plan mm at 1:`scale`. */
export const labelScale = (scale: number): number => (PX_PER_PAPER_MM * FINER) / scale

/** Between plan, legend and frame. */
const GAP = 6
/** Height of the strip for north arrow, scale bar and page map where the title block takes the whole width. */
const STRIP = 36
const NOTICE_LINE = 5

type Place = { readonly room: Box; readonly legend: Box; readonly columns: number; readonly notice: Point }

/** Lines of the notice as wide as the legend's columns allow. */
const noticeLines = (words: readonly string[], width: number): string[] =>
  words.flatMap(each => wrapped(each, (width - 4) / LETTERS.note))

/** What a paper leaves to the plan beside legend and notice. */
function placeOn(paper: Paper, entries: number, words: readonly string[]): Place {
  const inner = frameBox(paper)
  const bottom = stripTop(paper)
  const column = legendSize(1, 1000).width
  // A wide sheet has its legend on the right, a high one under the plan.
  if (paper.landscape) {
    const noted = words.length > 0 ? noticeLines(words, 2 * column).length * NOTICE_LINE + NOTICE_LINE : 0
    const size = legendSize(entries, bottom - inner.minY - noted)
    const width = words.length > 0 ? Math.max(size.width, 2 * column) : size.width
    const left = inner.maxX - width
    const legend = { minX: left, minY: inner.minY, maxX: inner.maxX, maxY: bottom }
    return {
      room: padded({ ...inner, maxX: left, maxY: bottom }),
      legend,
      columns: size.columns,
      notice: [left + 2, bottom - noted + NOTICE_LINE],
    }
  }
  const noted = words.length > 0 ? noticeLines(words, inner.maxX - inner.minX).length * NOTICE_LINE + 2 : 0
  const columns = Math.floor((inner.maxX - inner.minX) / column)
  const { height } = legendSize(Math.ceil(entries / columns), 10_000)
  const top = bottom - height - noted
  const legend = { minX: inner.minX, minY: top, maxX: inner.maxX, maxY: bottom }
  return {
    room: padded({ ...inner, maxY: top }),
    legend,
    columns,
    notice: [inner.minX + 2, bottom - noted + NOTICE_LINE / 2],
  }
}

const padded = ({ minX, minY, maxX, maxY }: Box): Box => ({
  minX: minX + GAP,
  minY: minY + GAP,
  maxX: maxX - GAP,
  maxY: maxY - GAP,
})
const sizeOf = ({ minX, minY, maxX, maxY }: Box): Size => [Math.max(0, maxX - minX), Math.max(0, maxY - minY)]

/** The box of what is drawn, plan mm; pinned shapes hang on what they are pinned to. */
export const extentOf = (list: DisplayList): Box =>
  list.reduce((box: Box, { pin, box: own }: Shape) => unionBox(box, pin ? boxOf([pin]) : own), boxOf([]))

/** Pages of a floor; `more` are the pages that will follow them. */
export function floorSheets(
  layout: Layout,
  floor: Floor,
  { paper, scale: wanted, tiles }: SheetRequest,
  drawing: FloorDrawing,
  more = 0,
): SheetsResult {
  const { extent, legend: entries, notice = [] } = drawing
  const empty = !(extent.maxX >= extent.minX)
  const size: Size = empty ? [0, 0] : sizeOf(extent)
  const room = (paper: Paper) => sizeOf(placeOn(paper, entries.length, notice).room)
  const scale = wanted ?? bestScale(size, room(paper)) ?? SCALES[SCALES.length - 1]
  const fits = fitsAt(size, room(paper), scale)
  if (!fits && !tiles)
    return { ok: false, offers: offersFor(size, scale, paper, room, sizeOf(tileRoom(paper))) }

  // Tiles take the whole paper; the legend follows on a page of its own.
  const place = placeOn(paper, entries.length, notice)
  const area = fits ? place.room : tileRoom(paper)
  const cells = fits ? [WHOLE] : tilesOf([size[0] / scale, size[1] / scale], sizeOf(area))
  const middle: Point = empty ? [0, 0] : [(extent.minX + extent.maxX) / 2, (extent.minY + extent.maxY) / 2]
  const centre: Point = [(area.minX + area.maxX) / 2, (area.minY + area.maxY) / 2]
  const lists = drawing.lists(scale)
  const pages = cells.length + (fits ? 0 : 1) + more
  const title = `${layout.title} ${drawing.name}`
  const key = keyOf(entries, notice, place)
  const sheetOf = (i: number, views: readonly View[], parts: readonly Shape[]): Sheet => ({
    title,
    size: paperSize(paper),
    views,
    list: [
      frame(paper),
      ...parts,
      ...furniture(layout, floor, paper, scale, { name: drawing.name, page: i + 1, pages }),
    ],
  })
  const sheets = cells.map((cell, i): Sheet => {
    const origin: Point = [middle[0] + cell.offset[0] * scale, middle[1] + cell.offset[1] * scale]
    const clip = fits ? undefined : area
    const views = lists.map((list): View => ({ list, scale: 1 / scale, origin, at: centre, clip }))
    if (fits) return sheetOf(i, [...views, ...key.views], [key.shape])
    return sheetOf(i, views, [onPaper([...joints(cells, i, area), ...pageMap(cells, i, paper)])])
  })
  return {
    ok: true,
    scale,
    sheets: fits ? sheets : [...sheets, sheetOf(cells.length, key.views, [key.shape])],
  }
}

/** Legend and notice in their place. */
function keyOf(entries: readonly LegendEntry[], notice: readonly string[], place: Place) {
  const { minX, minY } = place.legend
  const signs = drawLegend(entries, { columns: place.columns, width: 0, height: 0 }, [minX, minY])
  const shape = onPaper([boxed(place.legend), ...signs.parts, ...noticeParts(notice, place)])
  return { shape, views: signs.views }
}

/** What a paper leaves to a tile. */
const tileRoom = (paper: Paper): Box => padded({ ...frameBox(paper), maxY: stripTop(paper) })

function noticeParts(words: readonly string[], { legend, notice: [x, y] }: Place): Primitive[] {
  return noticeLines(words, legend.maxX - legend.minX).map((each, i) =>
    fitted(each, [x, y + i * NOTICE_LINE], legend.maxX - legend.minX - 4, LETTERS.note),
  )
}

/** One tile: its place in the grid and how far its middle is from the plan's, paper mm. */
type Cell = { readonly column: number; readonly row: number; readonly offset: Point }

const WHOLE: Cell = { column: 0, row: 0, offset: [0, 0] }

function tilesOf([width, height]: Size, [wide, high]: Size): Cell[] {
  const along = (length: number, room: number) => {
    const step = Math.max(1, room - TILE_OVERLAP)
    const count = tilesAlong(length, room)
    return Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * step)
  }
  const [xs, ys] = [along(width, wide), along(height, high)]
  return ys.flatMap((y, row) => xs.map((x, column): Cell => ({ column, row, offset: [x, y] })))
}

/** Where a tile meets its neighbours: the line to cut and paste along, and which page lies there. */
function joints(cells: readonly Cell[], current: number, room: Box): Primitive[] {
  const { column, row } = cells[current]
  const half = TILE_OVERLAP / 2
  const parts: Primitive[] = [path('sheet-fine', rectPath(room.minX, room.minY, room.maxX, room.maxY))]
  cells.forEach((other, i) => {
    const [dx, dy] = [other.column - column, other.row - row]
    if (Math.abs(dx) + Math.abs(dy) !== 1) return
    const x = dx > 0 ? room.maxX - half : dx < 0 ? room.minX + half : undefined
    const y = dy > 0 ? room.maxY - half : dy < 0 ? room.minY + half : undefined
    const words = `接第 ${i + 1} 页`
    if (x !== undefined) {
      parts.push(path('ghost', line([x, room.minY], [x, room.maxY])))
      parts.push(fitted(words, [x, room.minY - 2.5], 30, LETTERS.least, 'sheet-text', 'middle'))
    } else if (y !== undefined) {
      parts.push(path('ghost', line([room.minX, y], [room.maxX, y])))
      parts.push(fitted(words, [room.minX + 18, y - 2], 30, LETTERS.least, 'sheet-text', 'middle'))
    }
  })
  return parts
}

/** Where on the whole plan each page lies, this one filled. */
function pageMap(cells: readonly Cell[], current: number, paper: Paper): Primitive[] {
  const columns = 1 + Math.max(...cells.map(({ column }) => column))
  const rows = 1 + Math.max(...cells.map(({ row }) => row))
  const side = Math.min(26 / columns, 20 / rows, 8)
  const left = frameBox(paper).minX + 42 + 100 + 6
  const top = stripTop(paper) + 10
  return cells.flatMap(({ column, row }, i): Primitive[] => {
    const [x, y] = [left + column * side, top + row * side]
    const here = i === current
    return [
      path(here ? 'sheet-solid' : 'sheet-fine', rectPath(x, y, x + side, y + side)),
      fitted(
        String(i + 1),
        [x + side / 2, y + side / 2],
        side,
        Math.min(LETTERS.note, side * 0.6),
        here ? 'on-solid' : 'sheet-text',
        'middle',
      ),
    ]
  })
}

/** Whether the strip of north arrow and scale bar fits beside the title block. */
const beside = (paper: Paper): boolean => {
  const { minX, maxX } = frameBox(paper)
  return maxX - minX >= TITLE_BLOCK.width + 150
}
const stripTop = (paper: Paper): number =>
  frameBox(paper).maxY - TITLE_BLOCK.height - (beside(paper) ? 0 : STRIP)

/** Title block at the lower right; north arrow, scale bar and check line to its left, or above it. */
function furniture(
  layout: Layout,
  floor: Floor,
  paper: Paper,
  scale: number,
  words: { readonly name: string; readonly page: number; readonly pages: number },
): Shape[] {
  const inner = frameBox(paper)
  const top = stripTop(paper)
  const x = inner.minX
  return [
    titleBlock(layout, paper, { ...words, floor: floor.name ?? '', scale: `1:${scale}` }, [
      inner.maxX,
      inner.maxY,
    ]),
    northArrow([x + 20, top + 20], floor.north ?? 0),
    scaleBar([x + 42, top + 10], scale),
    checkLine([x + 42, top + 26]),
  ]
}
