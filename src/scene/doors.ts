/** Doors as people meet them: the room before each side, how wide they open, where their leaves swing. */
import { type Leaf, sweep } from '../geometry/strip'
import type { Point, Segment } from '../geometry/types'
import { add, scale, sub } from '../geometry/vector'
import type { RoomOpening } from '../geometry/walls'
import type { Opening } from '../layout/model'
import { clearWidthOf, leafOf, openingTitle } from '../layout/openings'
import type { Text } from '../layout/text'
import { query } from './facts'
import { openingsOf } from './layout-facts'
import { wallPlanOf } from './space'

/**
 * One side of a door that lies in the hall: the edge on the wall face, the unit vector away from the wall, and the
 * leaves that swing to this side.
 */
export type DoorSide = {
  readonly threshold: Segment
  readonly out: Point
  readonly leaves: readonly Leaf[]
}

export type Door = {
  readonly id: string
  readonly opening: Opening
  readonly title: Text
  /** mm people can pass. */
  readonly clear: number
  /** That width, in the middle of the opening and of the wall. */
  readonly across: Segment
  /** Leads out of the building. */
  readonly outer: boolean
  /** The sides within the hall. */
  readonly sides: readonly DoorSide[]
}

/** Key: floor. Entrances, exits and doors; passages have no leaf and are as wide as the way through them. */
export const doorsOf = query<readonly Door[]>('doors', (read, floor) => {
  const placed = new Map(read(wallPlanOf, floor).openings.map(each => [each.id, each]))
  return read(openingsOf, floor).flatMap(opening => {
    const place = placed.get(opening.id)
    if (!place || opening.kind === 'window' || opening.kind === 'passage') return []
    if (place.leftRoom === null && place.rightRoom === null) return []
    return [doorOf(opening, place)]
  })
})

function doorOf(opening: Opening, place: RoomOpening): Door {
  const axis = scale(sub(place.left[1], place.left[0]), 1 / place.width)
  const clear = Math.min(clearWidthOf(opening), place.width)
  const right: Point = [-axis[1], axis[0]]
  const left = scale(right, -1)
  const swings = opening.swing === 'out' ? right : left
  const side = (room: string | null, threshold: Segment, out: Point): DoorSide[] =>
    room === null
      ? []
      : [{ threshold, out, leaves: out === swings ? leavesOf(opening, threshold, axis, out) : [] }]
  return {
    id: opening.id,
    opening,
    title: openingTitle(opening),
    clear,
    across: [add(place.middle, scale(axis, -clear / 2)), add(place.middle, scale(axis, clear / 2))],
    outer: place.leftRoom === null || place.rightRoom === null,
    sides: [...side(place.leftRoom, place.left, left), ...side(place.rightRoom, place.right, right)],
  }
}

function leavesOf(opening: Opening, [a, b]: Segment, axis: Point, open: Point): Leaf[] {
  const width = Math.hypot(b[0] - a[0], b[1] - a[1])
  const back = scale(axis, -1)
  switch (leafOf(opening)) {
    case 'single':
      return (opening.hinge ?? 'a') === 'a'
        ? [{ hinge: a, closed: axis, open, radius: width }]
        : [{ hinge: b, closed: back, open, radius: width }]
    case 'double':
      return [
        { hinge: a, closed: axis, open, radius: width / 2 },
        { hinge: b, closed: back, open, radius: width / 2 },
      ]
    default:
      return []
  }
}

/** The ground a door's leaves sweep, as obstacles of another door's approach. */
export const sweepsOf = ({ id, sides }: Door) =>
  sides.flatMap(({ leaves }) => leaves.map(leaf => ({ id, ring: sweep(leaf) })))
