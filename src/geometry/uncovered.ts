import { difference, intersection, offset } from './boolean'
import { fromGrid, type Grid, UNITS_PER_MM } from './grid'
import { type Mesh, next } from './triangulation'
import { outlineOf } from './triangulation-outline'
import type { Point, Region, Ring } from './types'
import type { WalkField } from './walk-field'
import type { View } from './walk-search'

/** Circles are drawn with chords no farther from them than this, mm. */
const ARC = 2
/** Views reach over their sides by this much, grid units, so that rounding leaves no slivers. */
const OVERLAP = 3

/**
 * The part of free space (of its part in `within`, if given) that a source reaches, but none within `limit` mm
 * of walking: polygons for drawing, up to 2 mm too large where their border is an arc. The verdict is
 * `farthest`'s.
 */
export function uncovered(field: WalkField, limit: number, within?: Region): Region {
  const { mesh } = field.configuration
  const { grid } = field.space.solids
  const far = limit * UNITS_PER_MM
  const left = field.views.flatMap((views, t) => {
    if (views.length === 0) return []
    const triangle = cornersOf(mesh, t)
    const grown = grownBy(triangle, OVERLAP)
    const near = views.filter(view => distanceTo(view, mesh) < far - view.root.length)
    const covers = near.map(view => coverOf(view, grown, far - view.root.length))
    if (covers.length === 0) return regionOf(grid, [triangle])
    return covers.includes(grown) ? [] : difference(regionOf(grid, [triangle]), regionOf(grid, covers))
  })
  const reached = outlineOf(grid, mesh, t => field.views[t].length > 0)
  const asked = within === undefined ? reached : intersection(reached, within)
  return intersection(tidied(left), asked)
}

/** Rounding leaves hairs between triangles and along their sides: gaps and parts narrower than 2 mm go. */
function tidied(pieces: Region): Region {
  const closed = offset(offset(pieces, 1, 0.1), -1, 0.1)
  return intersection(closed, offset(offset(closed, -1, 0.1), 2, 0.1))
}

const regionOf = (grid: Grid, rings: readonly Ring[]): Region =>
  rings.map(ring => ({ outer: ring.map(([x, y]) => fromGrid(grid, { x, y })), holes: [] }))

const cornersOf = (mesh: Mesh, t: number): Ring =>
  [0, 1, 2].map((k): Point => [mesh.x[mesh.corners[3 * t + k]], mesh.y[mesh.corners[3 * t + k]]])

/** Corners are moved out at most this many times as far as sides. */
const MITRE = 5

/** A triangle (positive) with its sides moved out. */
function grownBy(triangle: Ring, by: number): Ring {
  return triangle.map((p, i): Point => {
    const [before, after] = [triangle[(i + 2) % 3], triangle[(i + 1) % 3]]
    const [u, v] = [unit(before, p), unit(p, after)]
    const k = Math.min(by / (u[0] * v[1] - u[1] * v[0]), MITRE * by)
    return [p[0] + k * (u[0] - v[0]), p[1] + k * (u[1] - v[1])]
  })
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
}

/** Distance of a view's root to the triangle it sees. */
function distanceTo({ root, entry }: View, mesh: Mesh): number {
  if (entry < 0) return 0
  const [a, b] = [mesh.corners[entry], mesh.corners[next(entry)]]
  const [dx, dy] = [mesh.x[b] - mesh.x[a], mesh.y[b] - mesh.y[a]]
  const along = ((root.x - mesh.x[a]) * dx + (root.y - mesh.y[a]) * dy) / (dx * dx + dy * dy)
  const s = Math.min(1, Math.max(0, along))
  return Math.hypot(mesh.x[a] + s * dx - root.x, mesh.y[a] + s * dy - root.y)
}

/** What a view covers of a triangle in a radius: convex, inscribed; the triangle itself where that is all. */
function coverOf(view: View, triangle: Ring, radius: number): Ring {
  const { root, rightX, rightY, leftX, leftY } = view
  const [rightSlack, leftSlack] = [OVERLAP * Math.hypot(rightX, rightY), OVERLAP * Math.hypot(leftX, leftY)]
  const past = cutHalf(triangle, ([x, y]) => rightX * (y - root.y) - rightY * (x - root.x) + rightSlack)
  const wedge = cutHalf(past, ([x, y]) => leftY * (x - root.x) - leftX * (y - root.y) + leftSlack)
  return inCircle(wedge, [root.x, root.y], radius)
}

/** The part of a convex ring where a linear function is not negative; the ring itself where that is all. */
function cutHalf(ring: Ring, value: (p: Point) => number): Ring {
  const values = ring.map(value)
  if (values.every(v => v >= 0)) return ring
  return ring.flatMap((p, i) => {
    const [j, q] = [(i + 1) % ring.length, ring[(i + 1) % ring.length]]
    const t = values[i] / (values[i] - values[j])
    const cut: Point = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]
    const kept = values[i] >= 0 ? [p] : []
    return values[i] >= 0 === values[j] >= 0 ? kept : [...kept, cut]
  })
}

/** The part of a convex ring in a circle, its arcs as chords; the ring itself where that is all. */
function inCircle(ring: Ring, centre: Point, radius: number): Ring {
  if (ring.every(p => Math.hypot(p[0] - centre[0], p[1] - centre[1]) <= radius)) return ring
  const parts = ring.flatMap((p, i) => {
    const part = partInside(p, ring[(i + 1) % ring.length], centre, radius)
    return part ? [part] : []
  })
  if (parts.length === 0) return holds(ring, centre) ? arc(centre, radius, 0, 2 * Math.PI) : []
  return parts.flatMap(([from, to], i) => {
    const [onward] = parts[(i + 1) % parts.length]
    // Nearer than rounding they are one corner: a circle cut off by less is not cut.
    if (Math.hypot(to[0] - onward[0], to[1] - onward[1]) < 1) return [from]
    const first = Math.atan2(to[1] - centre[1], to[0] - centre[0])
    const last = Math.atan2(onward[1] - centre[1], onward[0] - centre[0])
    const turn = (last - first + 4 * Math.PI) % (2 * Math.PI)
    return [from, to, ...arc(centre, radius, first, turn).slice(1)]
  })
}

/** The part of pq inside a circle. */
function partInside(p: Point, q: Point, centre: Point, radius: number): [from: Point, to: Point] | undefined {
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]]
  const [px, py] = [p[0] - centre[0], p[1] - centre[1]]
  const squared = dx * dx + dy * dy
  if (squared === 0) return undefined
  const half = -(px * dx + py * dy) / squared
  const root = half * half - (px * px + py * py - radius * radius) / squared
  if (root <= 0) return undefined
  const [from, to] = [Math.max(0, half - Math.sqrt(root)), Math.min(1, half + Math.sqrt(root))]
  if (from >= to) return undefined
  const at = (t: number): Point => (t === 0 ? p : t === 1 ? q : [p[0] + t * dx, p[1] + t * dy])
  return [at(from), at(to)]
}

function holds(ring: Ring, [x, y]: Point): boolean {
  return ring.every((a, i) => {
    const b = ring[(i + 1) % ring.length]
    return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) > 0
  })
}

/** Points of an arc, its end left out. */
function arc([x, y]: Point, radius: number, first: number, turn: number): Point[] {
  const widest = 2 * Math.acos(Math.max(0, 1 - (ARC * UNITS_PER_MM) / radius))
  const chords = Math.max(1, Math.ceil(turn / widest))
  return Array.from({ length: chords }, (_, k): Point => {
    const angle = first + (turn * k) / chords
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
}
