import { type Mesh, next, previous, triangleOf } from './triangulation'
import type { PlanarEdges } from './triangulation-noding'

/**
 * The walls of a mesh, split at the foot of every Gabriel gap between a vertex and the inside of a wall: the
 * wall point nearest to the vertex, when the circle over both as a diameter holds no other vertex. With
 * these feet as vertices, the narrowest gap of every route is an edge of the Delaunay triangulation, so that
 * edge lengths alone give exact widths (a bottleneck is a shortest segment between what lies left and right
 * of the route, and its circle is empty). Feet too many do no harm, a missing one makes a width too wide.
 */
export function wallsWithFeet(mesh: Mesh): PlanarEdges {
  const feet = new Map<number, number[]>()
  for (let e = 0; e < mesh.corners.length; e++) {
    if (mesh.free[triangleOf(e)] === 0) continue
    new FootSearch(mesh, mesh.corners[previous(e)], feet).across(e, 0, 1)
  }
  return split(mesh, feet)
}

/** Feet closer to a vertex than this are that vertex (grid units). */
const SAME = 0.5

/** Looks from one vertex through the open edges of its triangles for walls with a foot of it. */
class FootSearch {
  private readonly px: number
  private readonly py: number
  /** Corners of the edges looked through. A foot lies on the near side of the perpendicular at each. */
  private readonly passed: number[] = []

  constructor(
    private readonly mesh: Mesh,
    apex: number,
    private readonly feet: Map<number, number[]>,
  ) {
    this.px = mesh.x[apex]
    this.py = mesh.y[apex]
  }

  /** Looks at the part [from, to] of half-edge `e`, seen from its left. */
  across(e: number, from: number, to: number) {
    const { mesh, px, py } = this
    const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
    const [ax, ay] = [mesh.x[a], mesh.y[a]]
    const [dx, dy] = [mesh.x[b] - ax, mesh.y[b] - ay]
    if (mesh.wall[e] === 1) {
      const t = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)
      const margin = SAME / Math.hypot(dx, dy)
      if (t > margin && t < 1 - margin && this.isNear(ax + t * dx, ay + t * dy)) this.add(e, t)
      return
    }
    this.passed.push(a, b)
    let [low, high] = [from, to]
    for (const v of this.passed) {
      // The point at s is on the near side when offset + s * slope <= 0.
      const [nx, ny] = [mesh.x[v] - px, mesh.y[v] - py]
      const slope = dx * nx + dy * ny
      const offset = (ax - mesh.x[v]) * nx + (ay - mesh.y[v]) * ny
      if (slope > 0) high = Math.min(high, -offset / slope)
      else if (slope < 0) low = Math.max(low, -offset / slope)
      else if (offset > 0) low = 2
    }
    if (low <= high)
      this.beyond(e, [ax + low * dx - px, ay + low * dy - py], [ax + high * dx - px, ay + high * dy - py])
    this.passed.length -= 2
  }

  /** Goes on through the triangle behind `e`, between two directions of view. */
  private beyond(e: number, right: readonly [number, number], left: readonly [number, number]) {
    const { mesh, px, py } = this
    const back = mesh.twin[e]
    for (const exit of [next(back), previous(back)]) {
      const [a, b] = [mesh.corners[exit], mesh.corners[next(exit)]]
      const [ax, ay, bx, by] = [mesh.x[a] - px, mesh.y[a] - py, mesh.x[b] - px, mesh.y[b] - py]
      const rightOfA = right[0] * ay - right[1] * ax
      const rightOfB = right[0] * by - right[1] * bx
      const leftOfA = left[0] * ay - left[1] * ax
      const leftOfB = left[0] * by - left[1] * bx
      if (rightOfB < 0 || leftOfA > 0) continue
      const low = rightOfA < 0 ? rightOfA / (rightOfA - rightOfB) : 0
      const high = leftOfB > 0 ? leftOfA / (leftOfA - leftOfB) : 1
      this.across(exit, low, high)
    }
  }

  private isNear(x: number, y: number): boolean {
    const { mesh, px, py } = this
    return this.passed.every(v => {
      const [nx, ny] = [mesh.x[v] - px, mesh.y[v] - py]
      return (x - mesh.x[v]) * nx + (y - mesh.y[v]) * ny <= 1e-9 * (nx * nx + ny * ny)
    })
  }

  private add(e: number, t: number) {
    const known = this.feet.get(e)
    if (known) known.push(t)
    else this.feet.set(e, [t])
  }
}

function split(mesh: Mesh, feet: Map<number, number[]>): PlanarEdges {
  const x = [...mesh.x]
  const y = [...mesh.y]
  const edges: [number, number, number][] = []
  for (let e = 0; e < mesh.corners.length; e++) {
    if (mesh.wall[e] === 0 || mesh.free[triangleOf(e)] === 0) continue
    const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
    let from = a
    for (const t of (feet.get(e) ?? []).sort((s, u) => s - u)) {
      const [fx, fy] = [mesh.x[a] + t * (mesh.x[b] - mesh.x[a]), mesh.y[a] + t * (mesh.y[b] - mesh.y[a])]
      if (Math.hypot(fx - x[from], fy - y[from]) < SAME) continue
      edges.push([from, x.length, 1])
      from = x.length
      x.push(fx)
      y.push(fy)
    }
    edges.push([from, b, 1])
  }
  return used(x, y, edges)
}

/** Drops the frame's corners. */
function used(
  x: readonly number[],
  y: readonly number[],
  edges: readonly [number, number, number][],
): PlanarEdges {
  const number = new Map<number, number>()
  for (const v of edges.flat()) if (!number.has(v)) number.set(v, number.size)
  const kept = [...number.keys()]
  return {
    x: kept.map(v => x[v]),
    y: kept.map(v => y[v]),
    edges: edges.map(([a, b, winding]) => [number.get(a)!, number.get(b)!, winding] as const),
  }
}
