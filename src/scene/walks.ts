/** How far the public walks to the convenience items: from the doors, and from the help desks. */
import { type Failure, isFailure } from '../geometry/grid'
import { distanceToRing } from '../geometry/pairs'
import type { Point } from '../geometry/types'
import { type Walk, walk } from '../geometry/walk'
import { query, type Read } from './facts'
import { splitKey, thingsOfType, thingsTagged } from './layout-facts'
import { type WayIn, walkSpaceOf, waysInOf } from './space'
import type { Thing } from './things'

/** A walk with where it starts. */
export type WalkFrom<T> = Walk & { readonly from: T }
type Walks<T> = ReadonlyMap<string, WalkFrom<T>> | Failure

/**
 * The shortest walk from any of the starts to each convenience item, furniture-aware, for a disc of a diameter, mm;
 * an item nobody can walk to is absent.
 */
function walksFrom<T>(
  read: Read,
  floor: string,
  diameter: number,
  starts: readonly { readonly at: Point; readonly from: T }[],
): Walks<T> {
  const space = walkSpaceOf(read, floor, diameter)
  if (isFailure(space)) return space
  const targets = thingsTagged(read, floor, 'convenience')
    .filter(({ item }) => item.present !== false)
    .map(({ id, ring }) => ({ id, shape: ring }))
  const best = new Map<string, WalkFrom<T>>()
  for (const { at, from } of starts) {
    // A walk is no shorter than the straight line to where the disc touches.
    const nearer = targets.filter(
      ({ id, shape }) => distanceToRing(at, shape) - diameter / 2 < (best.get(id)?.length.hi ?? Infinity),
    )
    const walks = walk(space, at, nearer)
    if (isFailure(walks)) return walks
    for (const [id, found] of walks)
      if (typeof found !== 'string' && !(found.length.hi >= (best.get(id)?.length.hi ?? Infinity)))
        best.set(id, { ...found, from })
  }
  return best
}

/** Key: `floor|diameter`. */
const entranceWalksFact = query<Walks<WayIn>>('walks from the entrances', (read, key) => {
  const [floor, diameter] = splitKey(key)
  const starts = read(waysInOf, floor).map(way => ({ at: way.at, from: way }))
  return walksFrom(read, floor, Number(diameter), starts)
})
/** From the middle of each public entrance, on the inner wall face; on other floors from lifts and stairs. */
export const entranceWalks = (read: Read, floor: string, diameter: number) =>
  read(entranceWalksFact, `${floor}|${diameter}`)

/** Key: `floor|diameter`. */
const helpDeskWalksFact = query<Walks<Thing>>('walks from the help desks', (read, key) => {
  const [floor, diameter] = splitKey(key)
  const starts = helpDesksOf(read, floor).map(desk => ({ at: desk.frontMiddle, from: desk }))
  return walksFrom(read, floor, Number(diameter), starts)
})
/** From the middle of each help desk's front edge. */
export const helpDeskWalks = (read: Read, floor: string, diameter: number) =>
  read(helpDeskWalksFact, `${floor}|${diameter}`)

export const helpDesksOf = (read: Read, floor: string): readonly Thing[] =>
  thingsOfType(read, floor, 'help-desk').filter(desk => desk.item.present !== false)
