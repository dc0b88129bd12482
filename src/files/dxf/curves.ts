/** Curves as chains of points, each within a tolerance of the curve (sagitta or distance of the middle). */
import type { Curve, Ellipse, Polyline, Spline } from './model'

/** Edges of the longest flattened curve. */
const MAX_EDGES = 512
const QUARTER = Math.PI / 2

/** Edges of an arc whose sagitta stays within `tolerance`; at least three a quarter turn. */
function edgesOf(radius: number, sweep: number, tolerance: number): number {
  const least = Math.ceil((Math.abs(sweep) / QUARTER) * 3 - 1e-9)
  const step = tolerance >= radius ? QUARTER : 2 * Math.acos(1 - tolerance / radius)
  return Math.max(1, Math.min(MAX_EDGES, Math.max(least, Math.ceil(Math.abs(sweep) / step))))
}

/** x0, y0, …; a full turn ends where it began. */
export function ellipsePoints(ellipse: Ellipse, tolerance: number): number[] {
  const { center, major, ratio } = ellipse
  const sweep = sweepOf(ellipse)
  const radius = Math.hypot(...major) * Math.max(1, Math.abs(ratio))
  const edges = edgesOf(radius, sweep, tolerance)
  const minor = [-major[1] * ratio, major[0] * ratio]
  const out: number[] = []
  for (let i = 0; i <= edges; i++) {
    const angle = ellipse.from + (sweep * i) / edges
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    out.push(center[0] + major[0] * c + minor[0] * s, center[1] + major[1] * c + minor[1] * s)
  }
  return out
}

const TURN = 2 * Math.PI

/** Radians, positive counter-clockwise, a full turn where start and end agree. */
export function sweepOf({ from, to, clockwise }: Ellipse): number {
  const raw = clockwise ? from - to : to - from
  const whole = Math.abs(raw) >= TURN - 1e-9
  const sweep = whole ? TURN : ((raw % TURN) + TURN) % TURN || TURN
  return clockwise ? -sweep : sweep
}

export const isFullTurn = (ellipse: Ellipse): boolean => Math.abs(sweepOf(ellipse)) >= TURN - 1e-6

export function polylinePoints({ points, bulges, closed }: Polyline, tolerance: number): number[] {
  if (!bulges) return points
  const out: number[] = []
  const count = points.length / 2
  for (let i = 0; i < count; i++) {
    const [x0, y0] = [points[2 * i], points[2 * i + 1]]
    out.push(x0, y0)
    const bulge = bulges[i] ?? 0
    if (bulge === 0 || Math.abs(bulge) > 1e6 || (i === count - 1 && !closed)) continue
    const next = (i + 1) % count
    const [x1, y1] = [points[2 * next], points[2 * next + 1]]
    const offset = (1 - bulge * bulge) / (4 * bulge)
    const [cx, cy] = [(x0 + x1) / 2 - (y1 - y0) * offset, (y0 + y1) / 2 + (x1 - x0) * offset]
    const radius = Math.hypot(x0 - cx, y0 - cy)
    const sweep = 4 * Math.atan(bulge)
    const start = Math.atan2(y0 - cy, x0 - cx)
    const edges = edgesOf(radius, sweep, tolerance)
    for (let k = 1; k < edges; k++) {
      const angle = start + (sweep * k) / edges
      out.push(cx + radius * Math.cos(angle), cy + radius * Math.sin(angle))
    }
  }
  return out
}

export function splinePoints(spline: Spline, tolerance: number): number[] {
  const count = spline.points.length / 2
  if (count <= spline.degree) return spline.fit.length >= 4 ? [...spline.fit] : [...spline.points]
  const knots =
    spline.knots.length === count + spline.degree + 1 && rising(spline.knots)
      ? spline.knots
      : clamped(count, spline.degree)
  const at = (t: number): [number, number] => deBoor(spline, knots, t)
  const out: number[] = []
  const budget = { left: MAX_EDGES * 4 }
  let last: [number, number] | undefined
  for (let i = spline.degree; i < count; i++) {
    const [from, to] = [knots[i], knots[i + 1]]
    if (!(to > from)) continue
    const p = last ?? at(from)
    if (!last) out.push(...p)
    const q = at(to)
    halve(at, from, to, p, q, tolerance, 0, out, budget)
    last = q
  }
  return out
}

const rising = (knots: readonly number[]): boolean =>
  knots.every((knot, i) => i === 0 || knot >= knots[i - 1])

/** The uniform knots of a curve through its first and last point, for files whose own are wrong. */
const clamped = (count: number, degree: number): number[] =>
  Array.from({ length: count + degree + 1 }, (_, i) => Math.max(0, Math.min(i - degree, count - degree)))

function halve(
  at: (t: number) => [number, number],
  from: number,
  to: number,
  p: readonly [number, number],
  q: readonly [number, number],
  tolerance: number,
  depth: number,
  out: number[],
  budget: { left: number },
): void {
  const middle = (from + to) / 2
  const m = at(middle)
  const off = Math.hypot(m[0] - (p[0] + q[0]) / 2, m[1] - (p[1] + q[1]) / 2)
  // Two halvings at least: an S-shaped stretch has its middle on the chord.
  if ((depth >= 2 && off <= tolerance) || depth >= 9 || budget.left-- <= 0) {
    out.push(q[0], q[1])
    return
  }
  halve(at, from, middle, p, m, tolerance, depth + 1, out, budget)
  halve(at, middle, to, m, q, tolerance, depth + 1, out, budget)
}

/** De Boor's algorithm on homogeneous points (C. de Boor, A Practical Guide to Splines). */
function deBoor({ degree, points, weights }: Spline, knots: readonly number[], t: number): [number, number] {
  const count = points.length / 2
  let span = degree
  while (span < count - 1 && t >= knots[span + 1]) span++
  const d = Array.from({ length: degree + 1 }, (_, j) => {
    const i = span - degree + j
    const w = weights.length === count && weights[i] > 0 ? weights[i] : 1
    return [points[2 * i] * w, points[2 * i + 1] * w, w]
  })
  for (let r = 1; r <= degree; r++)
    for (let j = degree; j >= r; j--) {
      const i = span - degree + j
      const width = knots[i + degree - r + 1] - knots[i]
      const a = width > 0 ? (t - knots[i]) / width : 0
      for (let k = 0; k < 3; k++) d[j][k] = (1 - a) * d[j - 1][k] + a * d[j][k]
    }
  const [x, y, w] = d[degree]
  return [x / w, y / w]
}

/** A curve's points and whether they close. */
export function curvePoints(curve: Curve, tolerance: number): { points: number[]; closed: boolean } {
  switch (curve.kind) {
    case 'polyline':
      return { points: polylinePoints(curve.polyline, tolerance), closed: curve.polyline.closed }
    case 'ellipse':
      return { points: ellipsePoints(curve.ellipse, tolerance), closed: isFullTurn(curve.ellipse) }
    case 'spline':
      return { points: splinePoints(curve.spline, tolerance), closed: curve.spline.closed }
  }
}
