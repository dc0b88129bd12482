/** What stands before a front: a window's, an extinguisher's, a door's. */
import type { Obstacle } from '../geometry/free-space'
import { indexRings, type RingIndex } from '../geometry/ring-index'
import { type Leaf, type StripHit, strip, stripHits, sweep, sweepHits } from '../geometry/strip'
import type { Point, Ring, Segment } from '../geometry/types'
import { boxOf } from '../geometry/vector'
import { query, type Read } from './facts'
import { obstaclesOf } from './space'
import { facing, type Thing } from './things'

/** Key: floor. Walls and standing things, found by place. */
export const standingOf = query<RingIndex<Obstacle>>('standing', (read, floor) =>
  indexRings(read(obstaclesOf, floor)),
)

/** What stands within `depth` mm before a front edge, nearest first. */
export const before = (
  read: Read,
  floor: string,
  front: Segment,
  out: Point,
  depth: number,
  more: readonly { readonly id: string; readonly ring: Ring }[] = [],
): StripHit[] =>
  stripHits(front, out, depth, [...read(standingOf, floor).near(boxOf(strip(front, out, depth))), ...more])

/** The same before a thing, itself left out. */
export const beforeThing = (read: Read, floor: string, thing: Thing, depth: number): StripHit[] =>
  before(read, floor, thing.front, facing(thing), depth).filter(({ id }) => id !== thing.id)

/** What a door leaf hits. */
export const swept = (read: Read, floor: string, leaf: Leaf): StripHit[] =>
  sweepHits(leaf, read(standingOf, floor).near(boxOf(sweep(leaf))))

/** A blocked front: what it belongs to, and what stands before it. */
export type Blocked<T> = { readonly owner: T; readonly hit: StripHit }

/** The fronts each thing blocks, by the thing's id, the tightest first: one thing in the way is one cause. */
export function byBlocker<T>(blocked: readonly Blocked<T>[]): Map<string, Blocked<T>[]> {
  const found = new Map<string, Blocked<T>[]>()
  for (const each of blocked) found.set(each.hit.id, [...(found.get(each.hit.id) ?? []), each])
  for (const each of found.values()) each.sort((p, q) => p.hit.depth - q.hit.depth)
  return found
}
