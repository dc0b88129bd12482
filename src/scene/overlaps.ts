/** Things that stand in one another. */
import { candidatePairs, footprint, overlap } from '../geometry/pairs'
import type { Point } from '../geometry/types'
import { query, sameList } from './facts'
import { thingsOf } from './layout-facts'
import { hasTag, type Thing } from './things'

export type ThingOverlap = {
  readonly a: Thing
  readonly b: Thing
  /** The shortest way to push them apart, mm. */
  readonly depth: number
  /** Moving `b` by this ends the overlap. */
  readonly push: Point
}

/** Key: floor. Everything with a body, overhead things too. */
export const solidThings = query<readonly Thing[]>(
  'solid things',
  (read, floor) =>
    read(thingsOf, floor).filter(
      ({ entry, item }) => entry.solid && item.present !== false && item.size[0] > 0 && item.size[1] > 0,
    ),
  sameList,
)

const footprints = new WeakMap<Thing, ReturnType<typeof footprint>>()
const footprintOf = (thing: Thing) => {
  const known = footprints.get(thing)
  if (known) return known
  const made = footprint(thing.ring)
  footprints.set(thing, made)
  return made
}

/** Key: floor. Pairs of solid things whose height ranges meet and whose footprints overlap, whatever the depth. */
export const overlapsOf = query<readonly ThingOverlap[]>('overlaps', (read, floor) => {
  const things = read(solidThings, floor)
  const found: ThingOverlap[] = []
  for (const [i, j] of candidatePairs(
    things.map(thing => thing.box),
    0,
  )) {
    const [a, b] = [things[i], things[j]]
    if (a.to <= b.from || b.to <= a.from || tucked(a, b) || tucked(b, a)) continue
    const meeting = overlap(footprintOf(a), footprintOf(b))
    if (meeting) found.push({ a, b, depth: meeting.depth, push: meeting.push })
  }
  return found
})

/** A chair or drawer unit may stand under a desk. */
const tucked = (low: Thing, desk: Thing): boolean => hasTag(low, 'tucks') && hasTag(desk, 'desk')
