/** What stands over the plan of an evacuation sheet: exits, fire equipment, and where its viewer is. Paper mm. */
import type { DisplayList, Primitive } from '../drawing/display'
import { circlePath, path, text } from '../drawing/path'
import type { Box, Point } from '../geometry/types'
import { boxOf, distance, dot, sub } from '../geometry/vector'
import type { Floor, Item } from '../layout/model'
import { rowsOf } from '../layout/table'
import { thingOf } from '../scene/things'
import type { Size } from './paper'
import type { Route } from './routes'
import type { View } from './sheet'
import { placeSigns, type Sign } from './signs'
import { LETTERS, onPaper } from './words'

/** Equipment shown by its sign. */
const EQUIPMENT = new Set([
  'extinguisher',
  'hydrant',
  'call-point',
  'alarm-bell',
  'aed',
  'protective-gear',
  'first-aid-kit',
])

/** Height of signs (ISO 23601: at least 7 mm). */
const SIGN = 7.5
const HERE = 2.6
/** Room outside a wall for the sign of an exit with its words. */
const EXIT_ROOM = 10
/** What the viewer's mark and its words take up about its middle. */
const HERE_BOX: Box = { minX: -5, minY: -4, maxX: 5, maxY: 9 }

export function hereParts(at: Point): Primitive[] {
  return [
    path('item', circlePath(at[0], at[1], HERE + 0.8)),
    path('accent-solid', circlePath(at[0], at[1], HERE)),
  ]
}

/** The border of what the viewer's mark takes up, plan mm. */
export function roundHere(board: Item, scale: number): Point[] {
  const [x, y] = thingOf(board).frontMiddle
  const { minX, minY, maxX, maxY } = HERE_BOX
  const corners = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ] as const
  return corners.map(([u, v]): Point => [x + u * scale, y + v * scale])
}

type Shown = {
  readonly floor: Floor
  readonly routes: readonly Route[]
  readonly board: Item | undefined
  /** Walls and openings, and names of rooms, as drawn. */
  readonly fabric: DisplayList
  readonly names: DisplayList
}

export function overPlan(
  { floor, routes, board, fabric, names }: Shown,
  onSheet: (point: Point) => Point,
  room: Box,
): View[] {
  const signs: Sign[] = [
    ...routes.map(
      ({ exit }): Sign => ({
        at: onSheet(exit.at),
        item: exitSign(exit.at),
        words: '安全出口',
        beyond: outsideOf(exit, fabric, onSheet),
      }),
    ),
    ...equipmentOf(floor).map((item): Sign => ({ at: onSheet(item.at), item })),
  ]
  const here = board && onSheet(thingOf(board).frontMiddle)
  const bands = routes.map(({ path: way }) => way.map(onSheet))
  const taken = names.map(({ box: { minX, minY, maxX, maxY } }) =>
    boxOf([onSheet([minX, minY]), onSheet([maxX, maxY])]),
  )
  if (here)
    taken.push(
      boxOf([
        [here[0] + HERE_BOX.minX, here[1] + HERE_BOX.minY],
        [here[0] + HERE_BOX.maxX, here[1] + HERE_BOX.maxY],
      ]),
    )
  const { views, shapes } = placeSigns(signs, SIGN, room, taken, bands)
  const words: Primitive[] = []
  if (here)
    words.push(
      ...hereParts(here),
      text('sheet-title', '您在此', [here[0], here[1] + 6], LETTERS.note + 1, { minPx: 0 }),
    )
  const list = [...shapes, onPaper(words)]
  return [{ list, scale: 1, origin: [0, 0], at: [0, 0] }, ...views]
}

/** The room the signs of the exits want beside the plan, and over and under it. */
export function exitRoom(routes: readonly Route[]): Size {
  const ways = routes.map(({ exit }): Point => outwards(exit) ?? [0, 0])
  const room = (axis: 0 | 1) => (ways.some(way => Math.abs(way[axis]) > 0.5) ? EXIT_ROOM : 0)
  return [room(0), room(1)]
}

/** The direction of length 1 that leads out through an exit. */
function outwards({ at, ring }: Route['exit']): Point | undefined {
  const middle: Point = [
    ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
    ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
  ]
  const length = distance(at, middle)
  return length === 0 ? undefined : [(middle[0] - at[0]) / length, (middle[1] - at[1]) / length]
}

/** Where the ground before a door begins, and which way it lies; undefined for stairs. */
function outsideOf(
  exit: Route['exit'],
  fabric: DisplayList,
  onSheet: (point: Point) => Point,
): Sign['beyond'] {
  const { id, at } = exit
  const drawn = fabric.find(each => each.id === id)
  const towards = outwards(exit)
  if (!drawn || !towards) return undefined
  const { minX, minY, maxX, maxY } = drawn.box
  const corners: Point[] = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ]
  const far = Math.max(0, ...corners.map(corner => dot(sub(corner, at), towards)))
  return { edge: onSheet([at[0] + towards[0] * far, at[1] + towards[1] * far]), towards }
}

export const equipmentOf = (floor: Floor): Item[] =>
  rowsOf(floor.items).filter(
    ({ type, present, hidden }) => EQUIPMENT.has(type) && present !== false && !hidden,
  )

export const exitSign = (at: Point): Item => ({
  id: 'exit',
  order: 0,
  type: 'exit-sign',
  at: [at[0], at[1]],
  size: [360, 20],
})
