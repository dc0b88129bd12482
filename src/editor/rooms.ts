/** The rooms of a floor as the hand meets them. */
import { sideOfRing } from '../geometry/polygon'
import type { Point, Ring } from '../geometry/types'
import { lerp, sub } from '../geometry/vector'
import { wallPlan } from '../geometry/walls'
import type { Floor, Opening, Wall } from '../layout/model'
import { rowsOf } from '../layout/table'
import { WALL_THICKNESS } from '../scene/outlines'
import { lastOnly } from './memo'

/** The rooms between the wall faces of a floor. */
const roomsOf = lastOnly((walls: Floor['walls'], openings: Floor['openings']) =>
  wallPlan(
    rowsOf(walls).map(wall => ({ ...wall, thickness: wall.thickness ?? WALL_THICKNESS })),
    rowsOf(openings).map(opening => ({ ...opening, passable: opening.kind !== 'window' })),
  ).rooms.map(room => room.clear.outer),
)

/** The rooms a point lies in: one, or a room and those that hold it. */
export const roomsAt = (floor: Floor, p: Point): readonly Ring[] =>
  roomsOf(floor.walls, floor.openings).filter(outer => sideOfRing(p, outer) !== 'outside')

/** The corners of the rooms of a floor, where faces of walls meet. */
export const roomCorners = (floor: Floor): readonly Point[] => roomsOf(floor.walls, floor.openings).flat()

/** mm beyond the wall's face: far enough to be in the room there, near enough not to be beyond it. */
const BESIDE = 50

/**
 * To which hand of one walking along the wall (in: left, out: right) a door at `at` mm opens when it opens out of the
 * hall; undefined where both sides or neither are a room.
 */
export function outwards(floor: Floor, wall: Wall, at: number): Opening['swing'] {
  const long = Math.hypot(wall.b[0] - wall.a[0], wall.b[1] - wall.a[1])
  if (long === 0) return undefined
  const [dx, dy] = sub(wall.b, wall.a)
  const middle = lerp(wall.a, wall.b, at / long)
  const by = ((wall.thickness ?? WALL_THICKNESS) / 2 + BESIDE) / long
  // y points down: the right hand of one walking along (dx, dy) is at (-dy, dx).
  const right = roomsAt(floor, [middle[0] - dy * by, middle[1] + dx * by]).length > 0
  const left = roomsAt(floor, [middle[0] + dy * by, middle[1] - dx * by]).length > 0
  return right === left ? undefined : right ? 'in' : 'out'
}
