/** Where a thing stands by its distances to two walls, as a tape measures them: from its edge to the wall's face. */
import type { Point } from '../geometry/types'
import { cosSin, distance, dot, sub } from '../geometry/vector'
import type { Floor, Item } from '../layout/model'
import { rowsOf } from '../layout/table'
import { WALL_THICKNESS } from './outlines'

export type Side = 'left' | 'right' | 'up' | 'down'

/** A wall as seen from a thing. */
export type WallSide = {
  readonly id: string
  /** Where the wall lies from the thing. */
  readonly side: Side
  /** Unit vector from the wall to the thing. */
  readonly normal: Point
  /** The face's points p have normal · p = face. */
  readonly face: number
  /** From the thing's edge to the face, mm. */
  readonly gap: number
}

/** How far a thing reaches from its middle along a direction, mm. */
function reach({ size: [width, depth], rotation = 0 }: Item, [x, y]: Point): number {
  const [c, s] = cosSin(rotation)
  return (Math.abs(c * x + s * y) * width + Math.abs(-s * x + c * y) * depth) / 2
}

/** The nearest wall on each side of a thing, nearest first; a wall that ends before it comes beside the thing is none. */
export function wallsAround(floor: Floor, item: Item): readonly WallSide[] {
  const nearest = new Map<Side, WallSide>()
  for (const { id, a, b, thickness = WALL_THICKNESS } of rowsOf(floor.walls)) {
    const long = distance(a, b)
    if (long === 0) continue
    const along: Point = [(b[0] - a[0]) / long, (b[1] - a[1]) / long]
    const foot = dot(along, sub(item.at, a))
    if (foot < -thickness / 2 || foot > long + thickness / 2) continue
    const left: Point = [-along[1], along[0]]
    const normal: Point = dot(left, sub(item.at, a)) >= 0 ? left : [along[1], -along[0]]
    const face = dot(normal, a) + thickness / 2
    if (dot(normal, item.at) < face) continue
    const gap = dot(normal, item.at) - face - reach(item, normal)
    const side = sideOf(normal)
    const known = nearest.get(side)
    if (!known || gap < known.gap) nearest.set(side, { id, side, normal, face, gap })
  }
  return [...nearest.values()].sort((p, q) => p.gap - q.gap)
}

const sideOf = ([x, y]: Point): Side =>
  Math.abs(x) >= Math.abs(y) ? (x > 0 ? 'left' : 'right') : y > 0 ? 'up' : 'down'

/** Two directions closer than this (sine of 10°) give no place that a tape could tell. */
const LEAST_SINE = 0.17

export const crossing = (a: WallSide, b: WallSide): boolean =>
  Math.abs(a.normal[0] * b.normal[1] - a.normal[1] * b.normal[0]) >= LEAST_SINE

/** The middle of the thing at these distances, whole mm; undefined for walls that do not cross. */
export function placeByWalls(
  item: Item,
  [a, fromA]: readonly [WallSide, number],
  [b, fromB]: readonly [WallSide, number],
): [number, number] | undefined {
  if (!crossing(a, b)) return undefined
  const p = a.face + fromA + reach(item, a.normal)
  const q = b.face + fromB + reach(item, b.normal)
  const det = a.normal[0] * b.normal[1] - a.normal[1] * b.normal[0]
  const x = (p * b.normal[1] - q * a.normal[1]) / det
  const y = (q * a.normal[0] - p * b.normal[0]) / det
  return [Math.round(x) + 0, Math.round(y) + 0]
}
