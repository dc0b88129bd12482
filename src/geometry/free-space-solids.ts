import { solidRings } from './boolean'
import {
  boxOfRegions,
  type Failure,
  type Grid,
  type GridRing,
  gridAt,
  isFiniteRing,
  MAX_EXTENT,
  ringToGrid,
} from './grid'
import type { Box, Point, Region, Ring } from './types'
import { boxesMeet, boxOf, growBox } from './vector'

/** A thing that stands in the way: any ring, overlapping others or the bounds as it likes. Ids need not differ. */
export type Obstacle = { readonly id: string; readonly ring: Ring }

/** Obstacles near the bounds in an order of their own, and the union of their areas on a grid. */
export type Solids = {
  readonly grid: Grid
  readonly box: Box
  readonly obstacles: readonly Obstacle[]
  readonly rings: readonly GridRing[]
}

/**
 * Brings bounds and obstacles onto one grid. Obstacles further than `reach` mm from the bounds' box are left
 * out, huge ones cut to its surroundings; an obstacle without area is no obstacle. The result does not
 * depend on the order of the obstacles.
 */
export function solidsOf(bounds: Region, obstacles: readonly Obstacle[], reach: number): Solids | Failure {
  if (!Number.isFinite(reach) || !bounds.every(p => [p.outer, ...p.holes].every(isFiniteRing)))
    return { failed: 'not finite', detail: 'the bounds have a coordinate that is not a number' }
  const bad = obstacles.find(o => !isFiniteRing(o.ring))
  if (bad) return { failed: 'not finite', detail: `obstacle ${bad.id} has a coordinate that is not a number` }
  const box = boxOfRegions(bounds)
  if (box.maxX - box.minX > MAX_EXTENT || box.maxY - box.minY > MAX_EXTENT)
    return { failed: 'too large', detail: `the bounds are more than ${MAX_EXTENT / 1000} m across` }
  const grid = gridAt(box)
  const near = growBox(box, reach + MARGIN)
  const usable = obstacles.filter(o => boxesMeet(boxOf(o.ring), near)).sort(byContent)
  return {
    grid,
    box,
    obstacles: usable,
    rings: solidRings(usable.map(o => ringToGrid(grid, cutTo(near, o.ring)))),
  }
}

/** Wide enough for no cut edge to count as a face, mm. */
const MARGIN = 1000

function byContent(a: Obstacle, b: Obstacle): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  if (a.ring.length !== b.ring.length) return a.ring.length - b.ring.length
  for (let i = 0; i < a.ring.length; i++) {
    const difference = a.ring[i][0] - b.ring[i][0] || a.ring[i][1] - b.ring[i][1]
    if (difference !== 0) return difference
  }
  return 0
}

/** The part of a ring inside a box (Sutherland and Hodgman), for rings reaching far out of it. */
function cutTo(box: Box, ring: Ring): Ring {
  const own = boxOf(ring)
  let cut = ring
  if (own.minX < box.minX) cut = cutHalf(cut, p => p[0] - box.minX)
  if (own.maxX > box.maxX) cut = cutHalf(cut, p => box.maxX - p[0])
  if (own.minY < box.minY) cut = cutHalf(cut, p => p[1] - box.minY)
  if (own.maxY > box.maxY) cut = cutHalf(cut, p => box.maxY - p[1])
  return cut
}

function cutHalf(ring: Ring, inside: (p: Point) => number): Ring {
  return ring.flatMap((p, i) => {
    const q = ring[(i + 1) % ring.length]
    const [dp, dq] = [inside(p), inside(q)]
    const t = dp / (dp - dq)
    const crossing: Point = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]
    const kept = dp >= 0 ? [p] : []
    return dp >= 0 === dq >= 0 ? kept : [...kept, crossing]
  })
}
