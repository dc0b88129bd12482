/** Cables against the walls of their rooms and the floor the public walks on. */

import { type Failure, isFailure } from '../geometry/grid'
import { distanceToRing } from '../geometry/pairs'
import { edgesOf, regionHas, sideOfRing } from '../geometry/polygon'
import { roomAt } from '../geometry/rooms'
import { fold } from '../geometry/rows'
import type { Point, Region, Ring, Segment } from '../geometry/types'
import {
  bearing,
  boxesMeet,
  boxOf,
  cross,
  distance,
  growBox,
  lerp,
  midpoint,
  samePoint,
  sub,
} from '../geometry/vector'
import type { WallPlan } from '../geometry/walls'
import type { Cable } from '../layout/model'
import { query, type Read } from './facts'
import { obstacleThings, wallsOf } from './layout-facts'
import { publicObstaclesOf, reachedAt, wallPlanOf } from './space'

/** The segments of a cable, points that repeat left out. */
export const segmentsOf = (points: Ring): Segment[] =>
  points.slice(1).flatMap((b, i): Segment[] => (samePoint(points[i], b) ? [] : [[points[i], b]]))

/** The directions, degrees in (−90, 90], of the walls of the room a place lies in; of all walls where in none. */
export function wallDirections(read: Read, floor: string, p: Point): number[] {
  const plan: WallPlan = read(wallPlanOf, floor)
  const room = roomAt(plan.rooms, p)
  const walls = read(wallsOf, floor).filter(wall => !room || room.walls.includes(wall.id))
  return [
    ...new Set(
      walls.filter(wall => !samePoint(wall.a, wall.b)).map(wall => fold(bearing(sub(wall.b, wall.a)), 180)),
    ),
  ]
}

/** How far a segment is turned against the nearest of some directions, degrees; positive clockwise. */
export function turnAgainst([a, b]: Segment, directions: readonly number[]): number {
  const own = bearing(sub(b, a))
  const turns = directions.map(direction => fold(own - direction, 180))
  return turns.reduce((best, turn) => (Math.abs(turn) < Math.abs(best) ? turn : best), Infinity)
}

/** Turn at the middle of three points, degrees in (−180, 180]; 0 goes straight on. */
export const bendAt = (a: Point, b: Point, c: Point): number =>
  fold(bearing(sub(c, b)) - bearing(sub(b, a)), 360)

/** mm: half a person's width, as for aisle/unreachable. */
const BODY = 600

export type Ground = { readonly region: Region; readonly beside: readonly Ring[] }

/**
 * Key: floor. The floor a person of the public reaches from the entrances, and the walls and standing things beside
 * which a cable lies out of the way.
 */
export const publicFloor = query<Ground | Failure>('public floor', (read, floor) => {
  const at = reachedAt(read, floor, BODY)
  if (isFailure(at)) return at
  const beside = [...read(publicObstaclesOf, floor), ...read(obstacleThings, floor)]
  return { region: at.region(), beside: beside.map(({ ring }) => ring) }
})

/** The parts of a cable that lie on public floor, more than `aside` mm from walls and standing things. */
export function exposed(cable: Cable, { region, beside }: Ground, aside: number): Segment[] {
  return segmentsOf(cable.points).flatMap(segment => {
    const box = growBox(boxOf(segment), aside)
    const near = beside.filter(ring => boxesMeet(box, boxOf(ring)))
    const cuts = [
      0,
      1,
      ...borderCrossings(segment, region),
      ...near.flatMap(ring => nearInterval(segment, ring, aside)),
    ]
    cuts.sort((s, t) => s - t)
    return cuts.slice(1).flatMap((to, i): Segment[] => {
      const part: Segment = [lerp(segment[0], segment[1], cuts[i]), lerp(segment[0], segment[1], to)]
      // Whole millimetres: rounding must not leave slivers.
      if (distance(part[0], part[1]) < 1) return []
      const middle = midpoint(part[0], part[1])
      return regionHas(region, middle) && !near.some(ring => distanceTo(middle, ring) <= aside) ? [part] : []
    })
  })
}

function borderCrossings([p, q]: Segment, region: Region): number[] {
  const d = sub(q, p)
  return region
    .flatMap(polygon => [polygon.outer, ...polygon.holes])
    .flatMap(edgesOf)
    .flatMap(([u, v]) => {
      const e = sub(v, u)
      const turn = cross(d, e)
      if (turn === 0) return []
      const t = cross(sub(u, p), e) / turn
      const s = cross(sub(u, p), d) / turn
      return t > 0 && t < 1 && s >= 0 && s <= 1 ? [t] : []
    })
}

const distanceTo = (p: Point, ring: Ring): number =>
  sideOfRing(p, ring) === 'outside' ? distanceToRing(p, ring) : 0

/** Where a segment enters and leaves the neighbourhood of a convex ring: along it the distance is convex. */
function nearInterval([a, b]: Segment, ring: Ring, aside: number): number[] {
  const far = (t: number) => distanceTo(lerp(a, b, t), ring) - aside
  let [low, high] = [0, 1]
  for (let round = 0; round < 60; round++) {
    const third = (high - low) / 3
    if (far(low + third) <= far(high - third)) high -= third
    else low += third
  }
  const nearest = (low + high) / 2
  if (far(nearest) > 0) return []
  const edge = (outside: number): number[] => {
    if (far(outside) <= 0) return []
    let [inner, outer] = [nearest, outside]
    for (let round = 0; round < 50; round++) {
      const middle = (inner + outer) / 2
      if (far(middle) <= 0) inner = middle
      else outer = middle
    }
    return [inner]
  }
  return [...edge(0), ...edge(1)]
}
