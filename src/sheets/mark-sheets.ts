/**
 * 定置标线图: the marks to tape on the floor, with a table of where each is, measured from two walls, so that two
 * people with a tape measure can lay them.
 */
import { BANDS, shape } from '../drawing/display'
import { labelFloor } from '../drawing/labels'
import { drawMark, type MarkColour, markColour } from '../drawing/marks'
import { path, ring } from '../drawing/path'
import { drawFloor } from '../drawing/plan'
import type { Box, Point, Ring } from '../geometry/types'
import type { Floor, Item, Layout } from '../layout/model'
import { rowsOf, tableOf } from '../layout/table'
import type { Read } from '../scene/facts'
import { atMark } from '../scene/marked-places'
import { wallPlanOf } from '../scene/space'
import { thingOf } from '../scene/things'
import { farNumbers } from './far-numbers'
import { extentOf, floorSheets, labelScale, type SheetRequest, type SheetsResult } from './floor-sheet'
import { type Block, flow } from './flow'
import { TITLE_BLOCK, titledSheet } from './furniture'
import { legendEntries } from './legend'
import { compare } from './registers/table'

const NAME = '定置标线图'
const KINDS = { L: 'L 角', T: 'T 角', outline: '轮廓线' } as const
const COLOURS: Readonly<Record<MarkColour, string>> = {
  blue: '蓝色',
  yellow: '黄色',
  red: '红色',
  green: '绿色',
  white: '白色',
}

export function markSheets(read: Read, layout: Layout, floor: Floor, request: SheetRequest): SheetsResult {
  const marked = rowsOf(floor.items)
    .filter(({ mark, hidden }) => mark && !hidden)
    .sort((a, b) => compare(a.number ?? '', b.number ?? '') || a.order - b.order)
  const walls = read(wallPlanOf, floor.id).pieces.map(({ ring: each }) => each)
  const { paper } = request
  const tables = flow(tableOfMarks(marked, walls), paper, TITLE_BLOCK.height + 2)
  const plan = drawFloor(floor)
  const extent = extentOf(plan)
  const ids = new Set(marked.map(({ id }) => id))
  const alone: Floor = { ...floor, items: tableOf(marked), zones: {}, cables: {} }
  const first = floorSheets(layout, floor, request, {
    name: NAME,
    lists: scale => {
      const labels = labelFloor(alone, { language: 'zh', scale: labelScale(scale) })
      return [
        [...drawFloor(floor, { layers: new Set(['furniture', 'fire', 'cctv'] as const) }), veilOver(extent)],
        drawFloor(floor, { layers: new Set(['fabric'] as const) }),
        [
          ...marked.flatMap(item => drawMark(item, false) ?? []),
          ...labels,
          ...farNumbers(floor, marked, labels, scale, extent),
        ],
      ]
    },
    extent,
    legend: legendEntries(floor).filter(
      entry => 'item' in entry && marked.some(({ type }) => type === entry.item.type),
    ),
    notice: [
      ids.size === 0
        ? '本层没有需要标线定位的物品。'
        : `本层标线 ${ids.size} 处。标线宽 60 毫米,外侧距物品 20 毫米;位置见后页表,从图上左侧和上方的墙面量起。`,
    ],
  })
  if (!first.ok) return first
  const words = { name: NAME, floor: floor.name ?? '', scale: '—' }
  const pages = tables.map(({ list }) => titledSheet(layout, paper, words, list))
  return { ok: true, scale: first.scale, sheets: [...first.sheets, ...pages] }
}

const veilOver = ({ minX, minY, maxX, maxY }: Box) =>
  shape('notes', BANDS.veil, [
    path(
      'veil',
      ring([
        [minX, minY],
        [maxX, minY],
        [maxX, maxY],
        [minX, maxY],
      ]),
    ),
  ])

function tableOfMarks(marked: readonly Item[], walls: readonly Ring[]): Block[] {
  if (marked.length === 0) return [{ kind: 'text', words: '本层没有需要标线定位的物品。' }]
  const mm = (value: number | undefined) => (value === undefined ? '无墙' : String(Math.round(value)))
  return [
    {
      kind: 'table',
      columns: [
        { heading: '编号', share: 3 },
        { heading: '名称', share: 4 },
        { heading: '标线', share: 3 },
        { heading: '物品宽×深(毫米)', share: 3 },
        { heading: '左边到左侧墙面(毫米)', share: 3 },
        { heading: '上边到上方墙面(毫米)', share: 3 },
        { heading: '转角(度)', share: 2 },
      ],
      rows: marked.map(item => {
        const thing = atMark(thingOf(item))
        const { minX, minY, maxX, maxY } = thing.box
        const middle: Point = [(minX + maxX) / 2, (minY + maxY) / 2]
        return [
          item.number ?? '',
          item.name?.trim() || thing.entry.name.zh,
          `${COLOURS[markColour(item, false)]} ${KINDS[item.mark?.kind ?? 'L']}`,
          `${item.size[0]}×${item.size[1]}`,
          mm(clearTo(walls, [minX, middle[1]], 0)),
          mm(clearTo(walls, [middle[0], minY], 1)),
          String(Math.round(thing.rotation * 10) / 10),
        ]
      }),
    },
  ]
}

/** How far the nearest wall face lies to the left of (axis 0) or above (axis 1) a point, mm; undefined for none. */
export function clearTo(walls: readonly Ring[], from: Point, axis: 0 | 1): number | undefined {
  const across = axis === 0 ? 1 : 0
  let nearest: number | undefined
  for (const wall of walls)
    wall.forEach((a, i) => {
      const b = wall[(i + 1) % wall.length]
      const [low, high] = a[across] < b[across] ? [a, b] : [b, a]
      if (from[across] < low[across] || from[across] > high[across] || low[across] === high[across]) return
      const t = (from[across] - low[across]) / (high[across] - low[across])
      const away = from[axis] - (low[axis] + (high[axis] - low[axis]) * t)
      // Touching counts: a thing stands against its wall.
      if (away >= -1e-6 && (nearest === undefined || away < nearest)) nearest = Math.max(0, away)
    })
  return nearest
}
