/** Closed lines as walls: what encloses a floor, and solid bodies that stand on it. */
import { signedArea } from '../../geometry/polygon'
import type { Point, Ring } from '../../geometry/types'

export const areaOfRing = (ring: Ring): number => Math.abs(signedArea(ring))

export function ringHolds(ring: Ring, [x, y]: Point): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [p, q] = [ring[i], ring[j]]
    if (p[1] > y !== q[1] > y && x < ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1]) + p[0]) inside = !inside
  }
  return inside
}

/** Corners that are none: points nearer than this, mm, to the line between their neighbours. */
const STRAIGHT = 2

/** The ring without repeated points and points along straight edges. */
export function cleanRing(ring: Ring): Point[] {
  let points = ring.filter((p, i) => {
    const [x, y] = ring[(i + 1) % ring.length]
    return Math.hypot(p[0] - x, p[1] - y) > 1
  })
  for (let pass = 0; pass < 3; pass++)
    points = points.filter((p, i) => {
      const [a, b] = [points[(i + points.length - 1) % points.length], points[(i + 1) % points.length]]
      const length = Math.hypot(b[0] - a[0], b[1] - a[1])
      return (
        Math.abs((p[0] - a[0]) * (b[1] - a[1]) - (p[1] - a[1]) * (b[0] - a[0])) > STRAIGHT * length ||
        length === 0
      )
    })
  return points
}

/** Corners sharper than this many offsets are cut. */
const MITRE = 3

/** Every edge moved outwards by `by` (inwards where negative), corners kept sharp. */
export function movedRing(ring: Ring, by: number): Point[] {
  const points = cleanRing(ring)
  if (points.length < 3) return []
  const out = signedArea(points) > 0 ? by : -by
  const normal = (i: number): Point => {
    const [a, b] = [points[i], points[(i + 1) % points.length]]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    return [(b[1] - a[1]) / length, -(b[0] - a[0]) / length]
  }
  return points.map((p, i) => {
    const [m, n] = [normal((i + points.length - 1) % points.length), normal(i)]
    const sum: Point = [m[0] + n[0], m[1] + n[1]]
    const square = sum[0] * sum[0] + sum[1] * sum[1]
    // The mitre lies along the sum of both normals, at the distance that projects to `by` on each.
    const k = square > 1e-9 ? Math.min(2 / square, MITRE / Math.sqrt(square)) : 0
    return [p[0] + sum[0] * k * out, p[1] + sum[1] * k * out]
  })
}
