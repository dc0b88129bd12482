import Constrainautor from '@kninnug/constrainautor'
import Delaunator from 'delaunator'
import type { Failure, GridRing } from './grid'
import { noded, type PlanarEdges } from './triangulation-noding'

/**
 * A constrained Delaunay triangulation of grid rings with a wide frame round it, so that every point of the
 * plan lies in some triangle and no vertex of the plan on the hull.
 *
 * Half-edge `e` leads from `corners[e]` to `corners[next(e)]` and belongs to triangle `floor(e / 3)`, which
 * lies on its left: the side of positive cross product. `twin[e]` is its other half, or -1 on the frame.
 */
export type Mesh = {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly corners: Uint32Array
  readonly twin: Int32Array
  /** 1 for half-edges of the rings. */
  readonly wall: Uint8Array
  /** 1 for triangles inside the rings. */
  readonly free: Uint8Array
}

export const next = (e: number): number => (e % 3 === 2 ? e - 2 : e + 1)
export const previous = (e: number): number => (e % 3 === 0 ? e + 2 : e - 1)
export const triangleOf = (e: number): number => Math.floor(e / 3)

/** True when the half-edge can be crossed: both sides are free and no wall lies between. */
export const isOpen = (mesh: Mesh, e: number): boolean => mesh.free[triangleOf(e)] === 1 && mesh.wall[e] === 0

/** Twice the signed area of triangle abc; exact for vertices of one mesh. Positive when c lies left of ab. */
export const crossOf = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

/**
 * Triangulates the inside (winding number above 0) of grid rings, outer positive and holes negative.
 * Rings may touch each other in points and along edges. Never throws and never hangs: the constraining
 * step has a budget, and what exceeds it is a failure.
 */
export function triangulate(rings: readonly GridRing[]): Mesh | Failure {
  const edges = noded(rings)
  if (edges === undefined) return { failed: 'triangulation', detail: 'edges keep crossing after rounding' }
  return triangulateEdges(edges)
}

/** The same of edges that already meet in shared vertices only (these need not lie on the grid). */
export function triangulateEdges(edges: PlanarEdges): Mesh | Failure {
  const { coordinates, inner } = withFrame(edges)
  // With y turned over, delaunator's triangles come out positive in our own sense.
  const turned = coordinates.map((value, i) => (i % 2 === 1 ? -value : value))
  const delaunay = new Delaunator(turned)
  try {
    const constrained = new BudgetedConstrainer(delaunay)
    constrained.constrainAll(edges.edges.map(([a, b]) => [a, b]))
  } catch (error) {
    return { failed: 'triangulation', detail: error instanceof Error ? error.message : String(error) }
  }
  return labelled(coordinates, inner, delaunay.triangles, delaunay.halfedges, edges)
}

/** Constrainautor can loop for ever on near-degenerate input (its issue 15): count its tests and stop. */
class BudgetedConstrainer extends Constrainautor {
  private left = 0

  override constrainAll(edges: readonly [number, number][]) {
    // On halls and random clutter it needs fewer than 10 tests a half-edge.
    this.left = 1000 * this.del.triangles.length + 100_000
    return super.constrainAll(edges)
  }

  protected override intersectSegments(p1: number, p2: number, p3: number, p4: number) {
    this.spend()
    return super.intersectSegments(p1, p2, p3, p4)
  }

  protected override inCircle(p1: number, p2: number, p3: number, px: number) {
    this.spend()
    return super.inCircle(p1, p2, p3, px)
  }

  private spend() {
    if (--this.left < 0) throw new Error('the constraining step exceeded its budget')
  }
}

/** Four far corners after the vertices; skewed, so that no plan is cocircular with them. */
function withFrame({ x, y }: PlanarEdges): { coordinates: Float64Array; inner: number } {
  const inner = x.length
  let [minX, minY, maxX, maxY] = [0, 0, 0, 0]
  for (let i = 0; i < inner; i++) {
    minX = Math.min(minX, x[i])
    minY = Math.min(minY, y[i])
    maxX = Math.max(maxX, x[i])
    maxY = Math.max(maxY, y[i])
  }
  const far = 1000 + 2 * Math.max(maxX - minX, maxY - minY)
  const coordinates = new Float64Array(2 * inner + 8)
  for (let i = 0; i < inner; i++) {
    coordinates[2 * i] = x[i]
    coordinates[2 * i + 1] = y[i]
  }
  coordinates.set(
    [minX - far, minY - far - 7, maxX + far + 5, minY - far, maxX + far, maxY + far + 3],
    2 * inner,
  )
  coordinates.set([minX - far - 1, maxY + far], 2 * inner + 6)
  return { coordinates, inner }
}

/** Marks walls and, by counting windings from the frame inwards, the free triangles. */
function labelled(
  coordinates: Float64Array,
  inner: number,
  corners: Uint32Array,
  twin: Int32Array,
  { edges }: PlanarEdges,
): Mesh | Failure {
  const count = inner + 4
  // The ring edges leaving each vertex, as linked lists: entry 2i leads along edge i, 2i + 1 back.
  const first = new Int32Array(count).fill(-1)
  const then = new Int32Array(2 * edges.length)
  edges.forEach(([a, b], i) => {
    then[2 * i] = first[a]
    first[a] = 2 * i
    then[2 * i + 1] = first[b]
    first[b] = 2 * i + 1
  })
  const wall = new Uint8Array(corners.length)
  const step = new Int32Array(corners.length)
  let found = 0
  for (let e = 0; e < corners.length; e++) {
    const to = corners[next(e)]
    let k = first[corners[e]]
    while (k >= 0 && edges[k >> 1][1 - (k & 1)] !== to) k = then[k]
    if (k < 0) continue
    wall[e] = 1
    step[e] = k & 1 ? -edges[k >> 1][2] : edges[k >> 1][2]
    found++
  }
  if (found !== 2 * edges.length) return { failed: 'triangulation', detail: 'an edge was lost' }
  return {
    x: Float64Array.from({ length: count }, (_, i) => coordinates[2 * i]),
    y: Float64Array.from({ length: count }, (_, i) => coordinates[2 * i + 1]),
    corners,
    twin,
    wall,
    free: insideOf(corners, twin, step, inner),
  }
}

function insideOf(corners: Uint32Array, twin: Int32Array, step: Int32Array, inner: number): Uint8Array {
  const triangles = corners.length / 3
  const free = new Uint8Array(triangles)
  const winding = new Int32Array(triangles)
  const seen = new Uint8Array(triangles)
  const start = triangleOf(corners.indexOf(inner))
  const stack = [start]
  seen[start] = 1
  while (stack.length > 0) {
    const t = stack.pop()!
    if (winding[t] > 0) free[t] = 1
    for (let e = 3 * t; e < 3 * t + 3; e++) {
      const other = twin[e] < 0 ? -1 : triangleOf(twin[e])
      if (other < 0 || seen[other] === 1) continue
      seen[other] = 1
      winding[other] = winding[t] - step[e]
      stack.push(other)
    }
  }
  return free
}
