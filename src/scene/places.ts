/** Places where a thing could stand: with its back to a wall, or in the open as it stands now. */
import { contains, footprint, indexBoxes, overlap } from '../geometry/pairs'
import { edgesOf, rectangle } from '../geometry/polygon'
import type { Point, Ring } from '../geometry/types'
import { add, bearing, boxOf, distance, length, scale, sub } from '../geometry/vector'
import type { Read } from './facts'
import { thingsOf } from './layout-facts'
import { obstaclesOf, wallPlanOf } from './space'
import type { Thing } from './things'

export type Pose = { readonly at: Point; readonly rotation: number }

/** mm between places tried along a wall and in the open. */
const STEP = 400
/** How far from a place of interest things are put in the open, mm. */
const AROUND = 6000

/**
 * Poses where the thing stands in a room and in nothing else, nearest to `near` first. A thing that belongs to walls
 * gets its back to one; any other also stands in the open, turned as it is.
 */
export function posesFor(read: Read, floor: string, thing: Thing, near: Point): Pose[] {
  const { rooms } = read(wallPlanOf, floor)
  const rings = rooms.map(({ clear }) => clear)
  const poses: Pose[] = rings.flatMap(({ outer, holes }) =>
    [outer, ...holes].flatMap(ring => edgesOf(ring).flatMap(edge => alongWall(edge, thing))),
  )
  if (!thing.entry.againstWall)
    for (let x = -AROUND; x <= AROUND; x += STEP)
      for (let y = -AROUND; y <= AROUND; y += STEP)
        poses.push({ at: [Math.round(near[0] + x), Math.round(near[1] + y)], rotation: thing.rotation })
  const hulls = rings.map(({ outer }) => footprint(outer))
  const others = [
    ...read(obstaclesOf, floor),
    ...read(thingsOf, floor).filter(each => !each.obstacle && each.entry.type === 'wheelchair-place'),
  ].filter(({ id }) => id !== thing.id)
  const prints = others.map(({ ring }) => footprint(ring))
  const index = indexBoxes(others.map(({ ring }) => boxOf(ring)))
  const stands = ({ at, rotation }: Pose): boolean => {
    const ring: Ring = rectangle(at, thing.item.size, rotation)
    const print = footprint(ring)
    return (
      hulls.some(hull => contains(hull, print, 1)) &&
      index.near(boxOf(ring), 0).every(i => (overlap(print, prints[i])?.depth ?? 0) <= 1)
    )
  }
  return poses
    .filter(stands)
    .map(pose => ({ pose, away: distance(pose.at, near) }))
    .sort((p, q) => p.away - q.away)
    .map(({ pose }) => pose)
}

/** Along a room's side, the room on the right hand: its back to the wall, half its depth into the room. */
function alongWall([a, b]: readonly [Point, Point], { item: { size } }: Thing): Pose[] {
  const span = sub(b, a)
  const long = length(span)
  if (long < size[0]) return []
  const axis = scale(span, 1 / long)
  const poses: Pose[] = []
  for (const side of [1, -1]) {
    const into: Point = [-axis[1] * side, axis[0] * side]
    for (let along = size[0] / 2; along <= long - size[0] / 2; along += STEP) {
      const at = add(add(a, scale(axis, along)), scale(into, size[1] / 2))
      // The front is at local +y, a quarter turn on from local +x.
      poses.push({ at: [Math.round(at[0]), Math.round(at[1])], rotation: (bearing(into) - 90 + 720) % 360 })
    }
  }
  return poses
}
