/** How far the public walks to the convenience items: from the doors, and from the help desks. */
import { type Failure, isFailure } from '../geometry/grid'
import type { Point } from '../geometry/types'
import { nearestWalks, type Walk } from '../geometry/walk'
import { query, type Read } from './facts'
import { splitKey, thingsOfType, thingsTagged } from './layout-facts'
import { type WayIn, walkSpaceAt, waysInOf } from './space'
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
  const space = walkSpaceAt(read, floor, diameter)
  if (isFailure(space)) return space
  const targets = thingsTagged(read, floor, 'convenience')
    .filter(({ item }) => item.present !== false)
    .map(({ id, ring }) => ({ id, shape: ring }))
  const walks = nearestWalks(
    space,
    starts.map(({ at }) => at),
    targets,
  )
  if (isFailure(walks)) return walks
  return new Map(
    [...walks].flatMap(([id, found]) =>
      typeof found === 'string' ? [] : [[id, { ...found, from: starts[found.source].from }] as const],
    ),
  )
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
