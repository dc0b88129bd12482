/** 平面布局图: a floor with zones and numbers at true scale, with legend and title block. */
import { type DisplayList, PX_PER_PAPER_MM, type Shape } from '../drawing/display'
import { labelFloor } from '../drawing/labels'
import { drawFloor } from '../drawing/plan'
import type { Box, Point } from '../geometry/types'
import { boxOf, unionBox } from '../geometry/vector'
import type { Floor, Layout } from '../layout/model'
import { boxed, checkLine, frame, northArrow, scaleBar, TITLE_BLOCK, titleBlock } from './furniture'
import { drawLegend, legendEntries, legendSize } from './legend'
import { bestScale, fitsAt, frameBox, type Offer, offersFor, type Paper, paperSize, type Size } from './paper'
import type { Sheet } from './sheet'
import { onPaper } from './words'

export type SheetRequest = {
  readonly paper: Paper
  /** Denominator of the scale; absent: the best standard one that fits. */
  readonly scale?: number
}

/** A sheet, or what could be done instead: nothing is shrunk or cropped silently. */
export type SheetResult =
  | { readonly ok: true; readonly sheet: Sheet; readonly scale: number }
  | { readonly ok: false; readonly offers: readonly Offer[] }

/** Print is finer than a screen: numbers of 9 px become 2 mm there (ISO 23601: letters of at least 2 mm). */
const FINER = 1.19

/** Several pages, the plan first; or what could be done instead. */
export type SheetsResult =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly scale: number }
  | { readonly ok: false; readonly offers: readonly Offer[] }

/** Between plan, legend and frame. */
const GAP = 6

/** What a paper leaves to the plan beside `entries` lines of legend. */
function roomFor(paper: Paper, entries: number): { room: Box; legend: Box; columns: number } {
  const inner = frameBox(paper)
  const bottom = inner.maxY - TITLE_BLOCK.height
  const size = legendSize(entries, bottom - inner.minY)
  // A wide sheet has its legend on the right, a high one under the plan.
  if (paper.landscape) {
    const left = inner.maxX - size.width
    const legend = { minX: left, minY: inner.minY, maxX: inner.maxX, maxY: bottom }
    return { room: padded({ ...inner, maxX: left, maxY: bottom }), legend, columns: size.columns }
  }
  const columns = Math.floor((inner.maxX - inner.minX) / legendSize(1, 1000).width)
  const rows = Math.ceil(entries / columns)
  const { height } = legendSize(rows, 10_000)
  const legend = { minX: inner.minX, minY: bottom - height - STRIP, maxX: inner.maxX, maxY: bottom - STRIP }
  return { room: padded({ ...inner, maxY: legend.minY }), legend, columns }
}

/** Height of the strip for north arrow and scale bar where the title block takes the whole width. */
const STRIP = 36

const padded = ({ minX, minY, maxX, maxY }: Box): Box => ({
  minX: minX + GAP,
  minY: minY + GAP,
  maxX: maxX - GAP,
  maxY: maxY - GAP,
})
const sizeOf = ({ minX, minY, maxX, maxY }: Box): Size => [Math.max(0, maxX - minX), Math.max(0, maxY - minY)]

/** The box of what is drawn, plan mm; pinned shapes hang on what they are pinned to. */
const extentOf = (list: DisplayList): Box =>
  list.reduce((box: Box, { pin, box: own }: Shape) => unionBox(box, pin ? boxOf([pin]) : own), boxOf([]))

export const planSheet = (layout: Layout, floor: Floor, request: SheetRequest): SheetResult =>
  planPage(layout, floor, request, { name: '平面布局图', pages: 1 })

/** The first page of a sheet that shows a floor; `over` draws on the plan with its labels, plan mm. */
export function planPage(
  layout: Layout,
  floor: Floor,
  { paper, scale: wanted }: SheetRequest,
  words: { readonly name: string; readonly pages: number },
  over?: (plan: DisplayList, scale: number) => DisplayList,
): SheetResult {
  const plan = drawFloor(floor)
  const extent = extentOf(plan)
  const empty = !(extent.maxX >= extent.minX)
  const size: Size = empty ? [0, 0] : sizeOf(extent)
  const entries = legendEntries(floor)
  const room = (paper: Paper) => sizeOf(roomFor(paper, entries.length).room)
  const scale = wanted ?? bestScale(size, room(paper))
  if (scale === undefined || !fitsAt(size, room(paper), scale))
    return { ok: false, offers: offersFor(size, scale ?? 500, paper, room) }

  const { room: place, legend, columns } = roomFor(paper, entries.length)
  const at: Point = [(place.minX + place.maxX) / 2, (place.minY + place.maxY) / 2]
  const origin: Point = empty ? [0, 0] : [(extent.minX + extent.maxX) / 2, (extent.minY + extent.maxY) / 2]
  const labels = labelFloor(floor, { language: 'zh', scale: (PX_PER_PAPER_MM * FINER) / scale })
  const signs = drawLegend(entries, { columns, width: 0, height: 0 }, [legend.minX, legend.minY])
  const labelled = [...plan, ...labels]
  const list = over ? [...labelled, ...over(labelled, scale)] : labelled
  return {
    ok: true,
    scale,
    sheet: {
      title: `${layout.title} ${words.name}`,
      size: paperSize(paper),
      views: [{ list, scale: 1 / scale, origin, at }, ...signs.views],
      list: [
        frame(paper),
        onPaper([boxed(legend), ...signs.parts]),
        ...furniture(layout, floor, paper, scale, words),
      ],
    },
  }
}

/** Title block at the lower right; north arrow, scale bar and check line to its left, or above it. */
function furniture(
  layout: Layout,
  floor: Floor,
  paper: Paper,
  scale: number,
  words: { readonly name: string; readonly pages: number },
): Shape[] {
  const inner = frameBox(paper)
  const beside = inner.maxX - inner.minX >= TITLE_BLOCK.width + 150
  const top = beside ? inner.maxY - TITLE_BLOCK.height : inner.maxY - TITLE_BLOCK.height - STRIP
  const x = inner.minX
  return [
    titleBlock(layout, paper, { ...words, floor: floor.name ?? '', scale: `1:${scale}`, page: 1 }, [
      inner.maxX,
      inner.maxY,
    ]),
    northArrow([x + 20, top + 20], floor.north ?? 0),
    scaleBar([x + 42, top + 10], scale),
    checkLine([x + 42, top + 26]),
  ]
}
