import { areaOf, sideOfPolygon, sideOfRing, signedArea } from './polygon'
import type { Faces } from './rooms-faces'
import { smallestAt } from './rooms-faces'
import type { Point, Polygon, Region, Ring } from './types'
import { add, boxOf, distance, scale, sub } from './vector'
import type { WallGraph } from './walls-graph'

/** A closed room. Areas in mm². */
export type Room = {
  /** r1, r2, … from the top left; stable as long as no room appears or vanishes before it. */
  readonly id: string
  /** The floor between the wall faces, free-standing walls as holes; door reveals are not part of it. */
  readonly clear: Polygon
  readonly area: number
  /** The same along the centre lines; the clear polygon where the centre lines do not close. */
  readonly face: Polygon
  /** The ids of the walls along its centre-line face, sorted. */
  readonly walls: readonly string[]
}

/** Hollows between walls narrower than this on average, mm, are cavities, not rooms. */
const CAVITY = 100

/**
 * The rooms: what the walls' bodies, their openings not cut, enclose. `solid` is the union of these bodies; each
 * hole in it is one room, less the free-standing walls inside.
 */
export function roomsOf(graph: WallGraph, { faces, left, right }: Faces, solid: Region): Room[] {
  const hollows = solid.flatMap(polygon => polygon.holes.map(hole => [...hole].reverse()))
  const islands = hollows.map((): Ring[] => [])
  for (const polygon of solid) {
    const around = smallestHollow(hollows, polygon.outer)
    if (around >= 0) islands[around].push([...polygon.outer].reverse())
  }
  const wallsOf = faces.map(() => new Set<string>())
  graph.edges.forEach(({ wall }, i) => {
    for (const face of [left[i], right[i]])
      if (face >= 0 && wall >= 0) wallsOf[face].add(graph.walls[wall].id)
  })
  return hollows
    .map((outer, i): Polygon => ({ outer, holes: islands[i] }))
    .filter(clear => (2 * areaOf([clear])) / perimeter(clear) >= CAVITY)
    .map(clear => ({ clear, box: boxOf(clear.outer) }))
    .sort((p, q) => p.box.minY - q.box.minY || p.box.minX - q.box.minX)
    .map(({ clear }, i) => {
      const face = smallestAt(faces, innerPoint(clear))
      return {
        id: `r${i + 1}`,
        clear,
        area: areaOf([clear]),
        face: face >= 0 ? { outer: faces[face].outer, holes: faces[face].holes } : clear,
        walls: face >= 0 ? [...wallsOf[face]].sort() : [],
      }
    })
}

/** The room a place lies in (its border included), or null for outside or inside a wall. */
export const roomAt = (rooms: readonly Room[], p: Point): Room | null =>
  rooms.find(room => sideOfPolygon(p, room.clear) !== 'outside') ?? null

/** A way out of a room: through which opening, and into which room; null is the outside. */
export type Doorway = { readonly opening: string; readonly to: string | null }

/** For each room, and under null for the outside, the openings that lead out of it. */
export function doorways(
  openings: readonly { id: string; leftRoom: string | null; rightRoom: string | null }[],
): Map<string | null, Doorway[]> {
  const ways = new Map<string | null, Doorway[]>()
  const put = (from: string | null, way: Doorway) => ways.set(from, [...(ways.get(from) ?? []), way])
  for (const { id, leftRoom, rightRoom } of openings) {
    put(leftRoom, { opening: id, to: rightRoom })
    if (leftRoom !== rightRoom) put(rightRoom, { opening: id, to: leftRoom })
  }
  return ways
}

function smallestHollow(hollows: readonly Ring[], island: Ring): number {
  let best = -1
  let least = Infinity
  hollows.forEach((hollow, i) => {
    const area = signedArea(hollow)
    if (area < least && area > signedArea(island) && sideOfRing(island[0], hollow) === 'inside') {
      best = i
      least = area
    }
  })
  return best
}

const perimeter = ({ outer, holes }: Polygon): number =>
  [outer, ...holes]
    .flatMap(ring => ring.map((p, i) => distance(p, ring[(i + 1) % ring.length])))
    .reduce((sum, part) => sum + part, 0)

/** Some point well inside: beside the middle of an edge, as far in as still is inside. */
function innerPoint(polygon: Polygon): Point {
  const ring = polygon.outer
  for (let step = 64; step >= 0.01; step /= 2) {
    for (let i = 0; i < ring.length; i++) {
      const d = sub(ring[(i + 1) % ring.length], ring[i])
      const size = Math.hypot(d[0], d[1])
      if (size < 4 * step) continue
      const p = add(add(ring[i], scale(d, 0.5)), [(-d[1] / size) * step, (d[0] / size) * step])
      if (sideOfPolygon(p, polygon) === 'inside') return p
    }
  }
  return ring[0]
}
