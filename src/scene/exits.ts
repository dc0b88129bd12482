/** The ways out of a floor. */
import { footprint, type Gap, gap } from '../geometry/pairs'
import type { Point, Ring, Segment } from '../geometry/types'
import { attrsOf } from '../layout/model'
import { openingTitle } from '../layout/openings'
import type { Text } from '../layout/text'
import { query, type Read } from './facts'
import { thingsOfType } from './layout-facts'
import { exitsOf, wallPlanOf } from './space'
import type { Thing } from './things'

export type WayOut = {
  readonly id: string
  readonly title: Text
  /** The opening in the wall, or the stair. */
  readonly ring: Ring
  /** Its edge towards the floor, and the middle of that. */
  readonly threshold: Segment
  readonly at: Point
}

/** A floor with doors to the outside is a ground floor; on the others people leave by stairs. */
export type WaysOut = { readonly ground: boolean; readonly ways: readonly WayOut[] }

/** Key: floor. Public openings to the outside; on a floor without one, stairs and evacuation lifts. */
export const waysOutOf = query<WaysOut>('ways out', (read, floor) => {
  const rings = new Map(read(wallPlanOf, floor).openings.map(({ id, ring }) => [id, ring]))
  const doors = read(exitsOf, floor).map(
    ({ id, opening, threshold, at }): WayOut => ({
      id,
      title: openingTitle(opening),
      ring: rings.get(id) ?? threshold,
      threshold,
      at,
    }),
  )
  if (doors.length > 0) return { ground: true, ways: doors }
  const stairs = [
    ...thingsOfType(read, floor, 'stair'),
    ...thingsOfType(read, floor, 'lift').filter(({ item }) => attrsOf(item, 'lift').evacuation === true),
  ]
  const ways = stairs
    .filter(({ item }) => item.present !== false)
    .map(
      ({ id, title, ring, front, frontMiddle }): WayOut => ({
        id,
        title,
        ring,
        threshold: front,
        at: frontMiddle,
      }),
    )
  return { ground: ways.length === 0, ways }
})

/** The two ways out that are farthest apart, edge to edge; there must be two. */
export function waysApart(ways: readonly WayOut[]): Gap {
  const prints = ways.map(({ threshold }) => footprint(threshold))
  let widest: Gap = { distance: -1, from: ways[0].at, to: ways[0].at }
  prints.forEach((a, i) => {
    for (const b of prints.slice(i + 1)) {
      const between = gap(a, b)
      if (between.distance > widest.distance) widest = between
    }
  })
  return widest
}

/** The exit sign nearest to a way out; undefined without any. */
export function signNear(
  read: Read,
  floor: string,
  way: WayOut,
): (Gap & { readonly sign: Thing }) | undefined {
  const print = footprint(way.ring)
  let nearest: (Gap & { readonly sign: Thing }) | undefined
  for (const sign of thingsOfType(read, floor, 'exit-sign')) {
    if (sign.item.present === false) continue
    const between = gap(print, footprint(sign.ring))
    if (!nearest || between.distance < nearest.distance) nearest = { ...between, sign }
  }
  return nearest
}
