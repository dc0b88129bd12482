/** 台面定置图: each desk-top at scale with its marks and numbers; and the same marks at 1:1 to cut out and stick. */
import { type DisplayList, type Primitive, PX_PER_PAPER_MM, type Shape } from '../drawing/display'
import { labelSurface } from '../drawing/labels'
import { line, path } from '../drawing/path'
import { drawSurface } from '../drawing/plan'
import type { Box, Point } from '../geometry/types'
import { boxesMeet } from '../geometry/vector'
import { itemType } from '../layout/catalogue'
import type { Item, Layout, Surface } from '../layout/model'
import { rowsOf } from '../layout/table'
import { desks } from '../scene/desks'
import type { Read } from '../scene/facts'
import { commented, commentSheets, ofDesks } from './comment-pages'
import {
  extentOf,
  type FloorDrawing,
  labelScale,
  type SheetRequest,
  type SheetsResult,
  scaledSheets,
} from './floor-sheet'
import { checkLine, frame } from './furniture'
import type { LegendEntry } from './legend'
import { DETAIL_SCALES, frameBox, paperSize, type Size } from './paper'
import type { Sheet } from './sheet'
import { joints, tilesOf } from './tiles'
import { fitted, LETTERS, onPaper } from './words'

const NAME = '台面定置图'
/** A desk has few things: their numbers are larger than a hall's. */
const LARGER = 1.5

/** A page for each desk-top; a layout without any gets one that says so. */
export function deskSheets(read: Read, layout: Layout, request: SheetRequest): SheetsResult {
  const all = read(desks)
  if (all.length === 0) return nothing(layout, request, NAME, NO_DESKS)
  const sheets: Sheet[] = []
  let at = 1
  for (const [i, { title, surface, host }] of all.entries()) {
    const plan = drawSurface(surface)
    const drawing: FloorDrawing = {
      name: NAME,
      lists: scale => [
        [...plan, ...labelSurface(surface, { language: 'zh', scale: labelScale(scale) / LARGER })],
      ],
      extent: extentOf(plan),
      legend: legendOf(surface),
      scales: DETAIL_SCALES,
      notice: [
        `${title.zh},第 ${i + 1} 张,共 ${all.length} 张。`,
        '粗线为朝向群众一侧,三角为工作人员座位。',
        `责任人:${host.item.owner?.trim() || '未填写'}。`,
        '图中未注明的物品应当清除,做到图物相符。',
      ],
    }
    const sheet = { floor: layout.floors[0].id, surface: surface.id }
    const made = scaledSheets(layout, { name: title.zh }, request, commented(drawing, layout, sheet, request))
    if (!made.ok) return made
    sheets.push(...made.sheets)
    at = made.scale
  }
  sheets.push(...commentSheets(layout, request, ofDesks, ''))
  return { ok: true, sheets, scale: at }
}

const NO_DESKS = '还没有台面定置图:在平面图上双击服务窗口、办公桌或咨询导引台,即可布置它的台面。'
const NO_MARKS = '台面上的物品都没有定位标线:在台面定置图上选中物品,给它加上标线,即可打印样板。'

function nothing(layout: Layout, request: SheetRequest, name: string, why: string): SheetsResult {
  return scaledSheets(layout, { name: '' }, request, {
    name,
    lists: () => [],
    extent: { minX: 0, minY: 0, maxX: 0, maxY: 0 },
    legend: [],
    scales: DETAIL_SCALES,
    notice: [why],
  })
}

/** Each kind of thing on the desk, once. */
function legendOf(surface: Surface): LegendEntry[] {
  const kinds = new Map<string, Item>()
  for (const item of rowsOf(surface.items))
    if (!item.hidden && item.present !== false && !kinds.has(item.type)) kinds.set(item.type, item)
  return [...kinds.values()].map(item => ({ name: itemType(item.type).name.zh, item }))
}

/** Room under the template for its words and check line. */
const FOOT = 14
const TEMPLATE = '台面定位样板'

/**
 * The marks of each desk-top at 1:1 on sheets of the paper asked for: lay them on the desk by the joints and corners,
 * cut out the corners, stick the tape there. Sheets on which there would be nothing are left out.
 */
export function templateSheets(read: Read, layout: Layout, { paper }: SheetRequest): SheetsResult {
  const all = read(desks)
  if (all.length === 0) return nothing(layout, { paper }, TEMPLATE, NO_DESKS)
  const inner = frameBox(paper)
  const area: Box = {
    minX: inner.minX + 3,
    minY: inner.minY + 6,
    maxX: inner.maxX - 3,
    maxY: inner.maxY - FOOT,
  }
  const room: Size = [area.maxX - area.minX, area.maxY - area.minY]
  const centre: Point = [(area.minX + area.maxX) / 2, (area.minY + area.maxY) / 2]
  const drafts = all.flatMap(({ title, surface }) => {
    const list = templateOf(surface)
    const [width, depth] = surface.size
    const cells = tilesOf(surface.size, room)
    return cells.flatMap((cell, i) => {
      const origin: Point = [width / 2 + cell.offset[0], depth / 2 + cell.offset[1]]
      return hasMark(list, origin, room) ? [{ title: title.zh, list, cells, i, origin }] : []
    })
  })
  if (drafts.length === 0) return nothing(layout, { paper }, TEMPLATE, NO_MARKS)
  const sheets = drafts.map(({ title, list, cells, i, origin }, page): Sheet => {
    const { column, row } = cells[i]
    const words = `${title} ${TEMPLATE} 1:1,第 ${row + 1} 行第 ${column + 1} 列(共 ${cells.length} 格,空格不出图),${page + 1} / ${drafts.length}`
    return {
      title: `${layout.title} ${TEMPLATE}`,
      size: paperSize(paper),
      views: [{ list, scale: 1, origin, at: centre, clip: area }],
      list: [
        frame(paper),
        onPaper([
          ...joints(
            cells,
            i,
            area,
            other => `接第 ${cells[other].row + 1} 行第 ${cells[other].column + 1} 列`,
          ),
          ...crosses(area),
          fitted(words, [inner.minX + 108, inner.maxY - 5], inner.maxX - inner.minX - 112, LETTERS.note),
        ]),
        checkLine([inner.minX + 4, inner.maxY - 4]),
      ],
    }
  })
  return { ok: true, sheets, scale: 1 }
}

/** Edges of the desk, marks, and the outline and name of each thing that has one. */
const templateOf = (surface: Surface): DisplayList => [
  ...drawSurface(surface),
  ...labelSurface(surface, { language: 'zh', scale: PX_PER_PAPER_MM }),
]

function hasMark(list: DisplayList, [x, y]: Point, [wide, high]: Size): boolean {
  const tile = { minX: x - wide / 2, maxX: x + wide / 2, minY: y - high / 2, maxY: y + high / 2 }
  return list.some(({ layer, box }: Shape) => layer === 'marks' && boxesMeet(box, tile))
}

/** Registration crosses at the corners of a sheet's drawing. */
const crosses = ({ minX, minY, maxX, maxY }: Box): Primitive[] =>
  [minX, maxX].flatMap(x =>
    [minY, maxY].map(y => path('sheet-fine', line([x - 4, y], [x + 4, y]), line([x, y - 4], [x, y + 4]))),
  )
