/** How far the farthest point of a floor is from an extinguisher, a call point, a way out: round walls alone. */

import { intersection } from '../geometry/boolean'
import { type Farthest, farthest, unreached, type WalkField, walkField } from '../geometry/farthest'
import { type Failure, isFailure } from '../geometry/grid'
import { areaOf } from '../geometry/polygon'
import type { Point, Region } from '../geometry/types'
import { uncovered } from '../geometry/uncovered'
import { walkSpace } from '../geometry/walk'
import type { WalkSpace } from '../geometry/walk-space'
import { waysOutOf } from './exits'
import { query, type Read } from './facts'
import { openingsOf, splitKey, thingsOfType } from './layout-facts'
import { wallPlanOf } from './space'

export type Source = { readonly id: string; readonly at: Point }
export type SourceKind = 'extinguisher' | 'call-point' | 'way-out'

/** Key: floor. Furniture does not count in law: walls with their openings alone. */
const wallSpace = query<WalkSpace | Failure>('wall space', (read, floor) => {
  const { interior, pieces } = read(wallPlanOf, floor)
  return walkSpace(
    interior,
    pieces.map(({ wall, ring }) => ({ id: wall, ring })),
    0,
  )
})

/** Key: `floor|kind`. */
const sourcesFact = query<readonly Source[]>(
  'sources of reach',
  (read, key) => {
    const [floor, kind] = splitKey(key)
    if (kind === 'way-out') return read(waysOutOf, floor).ways.map(({ id, at }) => ({ id, at }))
    return thingsOfType(read, floor, kind)
      .filter(({ item }) => item.present !== false)
      .map(({ id, frontMiddle }) => ({ id, at: frontMiddle }))
  },
  (before, now) => JSON.stringify(before) === JSON.stringify(now),
)
export const reachSources = (read: Read, floor: string, kind: SourceKind) =>
  read(sourcesFact, `${floor}|${kind}`)

/** Key: `floor|kind`. */
const fieldFact = query<WalkField | Failure>('field of reach', (read, key) => {
  const [floor] = splitKey(key)
  const space = read(wallSpace, floor)
  if (isFailure(space)) return space
  return walkField(
    space,
    read(sourcesFact, key).map(({ at }) => at),
  )
})

export type Reach = {
  /** The farthest point that any source reaches. */
  readonly farthest?: Farthest & { readonly from: Source }
  /** Rooms one can be in, but walk from to no source. */
  readonly cutOff: Region
}

/** mm² below which what no source reaches is a corner of the drawing. */
const SLIVER = 1e6

/** Key: `floor|kind`. */
const reachFact = query<Reach | Failure>('reach', (read, key) => {
  const [floor] = splitKey(key)
  const field = read(fieldFact, key)
  if (isFailure(field)) return field
  const found = farthest(field)
  if (isFailure(found)) return found
  const sources = read(sourcesFact, key)
  return {
    farthest: found && { ...found, from: sources[found.source] },
    cutOff: intersection(unreached(field), usedRooms(read, floor)).filter(part => areaOf([part]) >= SLIVER),
  }
})
export const reachOf = (read: Read, floor: string, kind: SourceKind) => read(reachFact, `${floor}|${kind}`)

/** Rooms with a way in; a hollow without one is no room of the hall. */
function usedRooms(read: Read, floor: string): Region {
  const plan = read(wallPlanOf, floor)
  const windows = new Set(read(openingsOf, floor).flatMap(({ id, kind }) => (kind === 'window' ? [id] : [])))
  const used = new Set(
    plan.openings
      .filter(({ id }) => !windows.has(id))
      .flatMap(({ leftRoom, rightRoom }) => [leftRoom, rightRoom]),
  )
  return plan.rooms.filter(({ id }) => used.has(id)).map(({ clear }) => clear)
}

/** The ground beyond `limit` mm of walking from every source, for drawing. */
export function beyondReach(read: Read, floor: string, kind: SourceKind, limit: number): Region {
  const field = read(fieldFact, `${floor}|${kind}`)
  return isFailure(field) ? [] : uncovered(field, limit)
}
