/**
 * 安全疏散平面图 (GB/T 25894-2010, ISO 23601): for each board on the floor a plan turned as its viewer looks, with
 * the ways out as a green band with arrows, exits, fire equipment, you-are-here, legend and notice.
 */
import { BANDS, type DisplayList, type Primitive, type Shape, shape } from '../drawing/display'
import { labelFloor } from '../drawing/labels'
import { line, path, ring } from '../drawing/path'
import { drawFloor } from '../drawing/plan'
import type { Box, Point } from '../geometry/types'
import { bearing, distance, rotate } from '../geometry/vector'
import { pathAt } from '../geometry/walk'
import { attrsOf, type Floor, type Item, type Layout } from '../layout/model'
import { rowsOf } from '../layout/table'
import { createFacts, layoutFact } from '../scene/facts'
import { thingOf } from '../scene/things'
import { equipmentOf, exitRoom, exitSign, hereParts, overPlan, roundHere } from './evacuation-signs'
import {
  extentOf,
  type FloorDrawing,
  floorSheets,
  labelScale,
  type SheetRequest,
  type SheetsResult,
} from './floor-sheet'
import { type LegendEntry, legendEntries } from './legend'
import { type Route, type Routes, routesFrom } from './routes'
import type { Sheet } from './sheet'
import { turnedFloor } from './turned'

const NAME = '安全疏散平面图'

const NOTICE = [
  '发现火情,立即按下最近的手动报警按钮,并拨打 119。',
  '沿绿色箭头走到最近的安全出口;受阻时改走虚线所示的备用路线。',
  '不乘坐电梯,不返回取物,帮助老年人、残疾人和儿童先行。',
  '到室外后远离建筑,听从工作人员指挥,清点人数。',
]

/** One sheet for each board; a floor without one gets a sheet that says so. */
export function evacuationSheets(layout: Layout, floor: Floor, request: SheetRequest): SheetsResult {
  const boards = rowsOf(floor.items).filter(
    ({ type, present, hidden }) => type === 'you-are-here' && present !== false && !hidden,
  )
  const views = boards.length > 0 ? boards : [undefined]
  const made = views.map(board => evacuationSheet(layout, floor, board, request))
  const sheets: Sheet[] = []
  for (const result of made) {
    if (!result.ok) return result
    sheets.push(...result.sheets)
  }
  return { ok: true, sheets, scale: made[0].ok ? made[0].scale : 1 }
}

/** Where the viewer of a board looks, degrees clockwise from up; up is what they see, to the nearest quarter. */
function lookOf(board: Item): number {
  const wanted = attrsOf(board, 'you-are-here').facing
  // Its front faces down the page at 0, so who reads it looks up.
  return Math.round((wanted ?? board.rotation ?? 0) / 90) * 90
}

function evacuationSheet(
  layout: Layout,
  original: Floor,
  board: Item | undefined,
  request: SheetRequest,
): SheetsResult {
  const floor = board ? turnedFloor(original, -lookOf(board)) : original
  const facts = createFacts()
  facts.set(layoutFact, { ...layout, floors: layout.floors.map(each => (each === original ? floor : each)) })
  const seen = board && rowsOf(floor.items).find(({ id }) => id === board.id)
  const found: Routes | undefined = seen && routesFrom(facts.read, floor.id, thingOf(seen))
  const routes = found?.routes ?? []
  const led = new Set(routes.map(({ exit }) => exit.id))
  const fabric = drawFloor(floor, { layers: new Set(['fabric'] as const) }).map(each =>
    each.id !== undefined && led.has(each.id) ? unmarked(each) : each,
  )
  const extent = extentOf(fabric)
  const ways = routes.map(({ path: way }) => way)
  const namesAt = (scale: number) =>
    labelFloor(floor, {
      language: 'zh',
      scale: labelScale(scale) / LARGER,
      layers: new Set(['zones'] as const),
      clearOf: seen ? [...ways, roundHere(seen, scale)] : ways,
    })
  const drawing: FloorDrawing = {
    name: NAME,
    header: `${layout.hall.name} ${floor.name ?? ''} ${NAME}`,
    lists: scale => [
      [...drawFloor(floor, { layers: new Set(['furniture'] as const) }), veil(extent)],
      routeShapes(routes, scale),
      fabric.map(heavy),
      namesAt(scale),
    ],
    margin: exitRoom(routes),
    extent,
    legend: legendOf(floor, routes, seen),
    notice: [...statementsOf(seen, found), '安全通告', ...NOTICE],
    over: (onSheet, room, scale) =>
      overPlan({ floor, routes, board: seen, fabric, names: namesAt(scale) }, onSheet, room),
  }
  return floorSheets(layout, floor, request, drawing)
}

/** Names of rooms are larger than on other sheets: no letter under 2 mm (ISO 23601). */
const LARGER = 1.25

const veil = ({ minX, minY, maxX, maxY }: Box): Shape =>
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

/** An opening without its triangle: where a way out leads stands its sign. */
const unmarked = ({ layer, band, parts, id }: Shape): Shape =>
  shape(
    layer,
    band,
    parts.filter(({ style }) => style !== 'accent-solid' && style !== 'safety-solid'),
    { id },
  )

/** Walls as heavy as the standard asks (at least 1.6 mm on paper for a wall of 160 mm at 1:200). */
const heavy = (each: Shape): Shape => ({
  ...each,
  parts: each.parts.map(part => (part.style === 'wall' ? { ...part, style: 'wall-heavy' as const } : part)),
})

/** Between arrows of a route, least between those of several, and half an arrow's length, paper mm. */
const ARROW = { step: 14, apart: 7, half: 2.4 } as const

/** Secondary routes first, the nearest way out over them; arrows by the way. */
function routeShapes(routes: readonly Route[], scale: number): DisplayList {
  const bands: Shape[] = []
  const arrows: Shape[] = []
  routes.forEach(({ path: way }, i) => {
    const style = i === 0 ? 'route' : 'route-other'
    bands.unshift(shape('notes', i === 0 ? BANDS.focus : BANDS.note, [path(style, line(...way))]))
    const whole = lengthOf(way)
    const step = ARROW.step * scale
    const count = Math.max(1, Math.floor(whole / step))
    for (let k = 0; k < count; k++) {
      const { point, direction } = pathAt(way, ((k + 0.7) * whole) / count)
      // Where routes run together the first one's arrow speaks for all.
      if (arrows.some(({ pin }) => pin && distance(pin, point) < ARROW.apart * scale)) continue
      arrows.push(shape('notes', BANDS.finding, arrowParts(bearing(direction)), { pin: point }))
    }
  })
  return [...bands, ...arrows]
}

const lengthOf = (way: readonly Point[]): number =>
  way.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(point, way[i - 1])), 0)

/** An arrow head about the origin, paper mm. */
function arrowParts(degrees: number): Primitive[] {
  const { half } = ARROW
  const corners = [
    [half, 0],
    [-half, -half * 0.9],
    [-half * 0.4, 0],
    [-half, half * 0.9],
  ] as const
  return [path('route-arrow', ring(corners.map(corner => rotate(corner, degrees))))]
}

function legendOf(floor: Floor, routes: readonly Route[], board: Item | undefined): LegendEntry[] {
  const band = (style: 'route' | 'route-other'): Primitive[] => [
    path(style, line([-5, 0], [5, 0])),
    ...arrowParts(0),
  ]
  const entries: LegendEntry[] = []
  if (board) entries.push({ name: '您在此', sign: hereParts([0, 0]) })
  if (routes.length > 0) entries.push({ name: '疏散路线', sign: band('route') })
  if (routes.length > 1) entries.push({ name: '备用路线', sign: band('route-other') })
  if (routes.length > 0) entries.push({ name: '安全出口', item: exitSign([0, 0]) })
  const shown = new Set(equipmentOf(floor).map(({ type }) => type))
  return [...entries, ...legendEntries(floor).filter(entry => 'item' in entry && shown.has(entry.item.type))]
}

/** What the routes are, and what is missing. */
function statementsOf(board: Item | undefined, found: Routes | undefined): string[] {
  if (!board || !found)
    return ['本层没有放置“疏散平面图”标牌,图上没有观察位置和疏散路线。请先在图上放置标牌。']
  if (found.problem) return [`没有画出疏散路线:${found.problem}。`]
  const metres = (length: number) => `${(Math.ceil(length / 100) / 10).toFixed(1)} 米`
  return [
    ...found.routes.map(({ exit, length }, i) => {
      const way = i === 0 ? '疏散路线' : '备用路线'
      return `${way}:到${exit.title.zh},步行约 ${metres(length)}。`
    }),
    ...found.unreached.map(exit => `从此处走不到${exit.title.zh},图上没有画出这条路线。`),
    ...(found.routes.length + found.unreached.length === 0 ? ['本层没有安全出口,图上没有疏散路线。'] : []),
  ]
}
