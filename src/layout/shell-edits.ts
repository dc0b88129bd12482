/** Edits of the building itself as pure recipes: walls and their openings, and the outlines of zones. */
import type { Draft } from 'immer'
import { WELD } from '../geometry/walls'
import type { Recipe } from './document'
import type { Cable, Floor, Layout, Opening, Wall, Zone } from './model'
import { findEntity, floorOf, freshId } from './queries'
import { getRow, lastOrder, putRow, rowsOf, type Table } from './table'

type XY = readonly [number, number]
/** Whole millimetres, never a negative zero. */
const round = (p: XY): [number, number] => [Math.round(p[0]) + 0, Math.round(p[1]) + 0]

const near = (p: XY, q: XY): boolean => Math.hypot(p[0] - q[0], p[1] - q[1]) <= WELD

export type WallMake = Pick<Wall, 'thickness' | 'kind'>

/** Walls along a line of points, joined back to the first when `closed`; steps of no length are left out. */
export const addWalls =
  (floorId: string, points: readonly XY[], closed: boolean, make: WallMake, made: string[] = []): Recipe =>
  draft => {
    const floor = floorOf(draft as Layout, floorId) as Draft<Floor> | undefined
    if (!floor) return
    const ends = closed ? [...points, points[0]] : points
    for (let i = 0; i + 1 < ends.length; i++) {
      const [a, b] = [round(ends[i]), round(ends[i + 1])]
      if (near(a, b)) continue
      const id = freshId(draft as Layout, 'w')
      const wall = { id, order: lastOrder(floor.walls as Table<Wall>), a, b, ...make }
      putRow(floor.walls as Table<Wall>, wall)
      made.push(id)
    }
  }

/** Ends of other walls of a floor that lie in the same corner as `at`. */
function cornerAt(
  floor: Draft<Floor>,
  at: XY,
  but: ReadonlySet<string>,
): (readonly [Draft<Wall>, 'a' | 'b'])[] {
  return rowsOf(floor.walls as Table<Wall>).flatMap(({ id }) => {
    if (but.has(id)) return []
    const wall = getRow(floor.walls as Table<Wall>, id) as Draft<Wall>
    return (['a', 'b'] as const).filter(end => near(wall[end], at)).map(end => [wall, end] as const)
  })
}

/**
 * Moves walls by `delta` mm and takes along the ends of the walls they meet at their corners. Openings stay where
 * they are in their wall, kept inside it where it became shorter.
 */
export const moveWalls =
  (ids: readonly string[], delta: XY): Recipe =>
  draft => {
    if (delta[0] === 0 && delta[1] === 0) return
    const moved = new Set(ids)
    const shift = (p: XY) => round([p[0] + delta[0], p[1] + delta[1]])
    for (const floor of draft.floors as Draft<Floor>[]) {
      const own = ids.flatMap(id => getRow(floor.walls as Table<Wall>, id) ?? []) as Draft<Wall>[]
      const corners = own.flatMap(wall => [
        ...cornerAt(floor, wall.a, moved),
        ...cornerAt(floor, wall.b, moved),
      ])
      const ends = new Map(corners.map(([wall, end]) => [`${wall.id} ${end}`, [wall, end] as const]))
      for (const [wall, end] of ends.values()) wall[end] = shift(wall[end])
      for (const wall of own) {
        wall.a = shift(wall.a)
        wall.b = shift(wall.b)
      }
      for (const [wall] of ends.values()) keepOpenings(floor, wall.id)
    }
  }

/** Moves one end of a wall, and with it every wall end in the same corner. */
export const moveCorner =
  (id: string, end: 'a' | 'b', to: XY): Recipe =>
  draft => {
    const found = findEntity(draft as Layout, id)
    if (found?.kind !== 'walls' || !('floor' in found.place)) return
    const floor = floorOf(draft as Layout, found.place.floor) as Draft<Floor>
    const corner = cornerAt(floor, found.entity[end], new Set())
    for (const [wall, which] of corner) wall[which] = round(to)
    for (const [wall] of corner) keepOpenings(floor, wall.id)
  }

/** Openings that a shorter wall would leave outside move in as far as they must. */
function keepOpenings(floor: Draft<Floor>, wallId: string): void {
  const wall = getRow(floor.walls as Table<Wall>, wallId)
  if (!wall) return
  const long = Math.round(Math.hypot(wall.b[0] - wall.a[0], wall.b[1] - wall.a[1]))
  for (const { id, wall: own } of rowsOf(floor.openings as Table<Opening>)) {
    if (own !== wallId) continue
    const opening = getRow(floor.openings as Table<Opening>, id) as Draft<Opening>
    const half = Math.ceil(opening.width / 2)
    const at = Math.max(Math.min(opening.at, long - half), Math.min(half, Math.round(long / 2)))
    if (at !== opening.at) opening.at = at
  }
}

/** Divides a wall `at` mm from its first end; each opening goes with the part its middle lies in. */
export const splitWall =
  (id: string, at: number): Recipe =>
  draft => {
    const found = findEntity(draft as Layout, id)
    if (found?.kind !== 'walls' || !('floor' in found.place)) return
    const floor = floorOf(draft as Layout, found.place.floor) as Draft<Floor>
    const wall = found.entity as Draft<Wall>
    const long = Math.hypot(wall.b[0] - wall.a[0], wall.b[1] - wall.a[1])
    if (at < WELD || at > long - WELD) return
    const t = at / long
    const middle = round([wall.a[0] + (wall.b[0] - wall.a[0]) * t, wall.a[1] + (wall.b[1] - wall.a[1]) * t])
    const otherId = freshId(draft as Layout, 'w')
    const other = { ...(wall as Wall), id: otherId, order: lastOrder(floor.walls as Table<Wall>), a: middle }
    putRow(floor.walls as Table<Wall>, { ...other, b: [...wall.b] as [number, number] })
    wall.b = middle
    for (const opening of rowsOf(floor.openings as Table<Opening>)) {
      if (opening.wall !== id || opening.at <= at) continue
      const moved = getRow(floor.openings as Table<Opening>, opening.id) as Draft<Opening>
      moved.wall = otherId
      moved.at = Math.round(opening.at - at)
    }
    keepOpenings(floor, id)
    keepOpenings(floor, otherId)
  }

type Bent = Zone | Cable
/** The corner points of a zone or a cable. */
export const cornersOf = (entity: Bent): readonly XY[] =>
  'polygon' in entity ? entity.polygon : entity.points

const bend =
  (id: string, change: (points: [number, number][]) => void): Recipe =>
  draft => {
    const found = findEntity(draft as Layout, id)
    if (found?.kind === 'zones') change((found.entity as Draft<Zone>).polygon)
    else if (found?.kind === 'cables') change((found.entity as Draft<Cable>).points)
  }

/** Moves one corner of a zone or cable. */
export const moveVertex = (id: string, index: number, to: XY): Recipe =>
  bend(id, points => {
    if (index in points) points[index] = round(to)
  })

/** A new corner after the one at `index`. */
export const insertVertex = (id: string, index: number, at: XY): Recipe =>
  bend(id, points => void points.splice(index + 1, 0, round(at)))

/** Takes a corner away, as long as an area keeps three and a line two. */
export const removeVertex =
  (id: string, index: number): Recipe =>
  draft => {
    const found = findEntity(draft as Layout, id)
    const least = found?.kind === 'zones' ? 3 : 2
    bend(id, points => {
      if (points.length > least && index in points) points.splice(index, 1)
    })(draft)
  }
