import { orient2d } from 'robust-predicates'
import type { Point, Ring } from './types'
import { nearestOnSegment, samePoint, sub } from './vector'

/** Smallest push-apart: moving the second footprint by `push` (length `depth`, mm) ends the overlap. */
export type Overlap = { readonly depth: number; readonly push: Point }

/** How far beside an edge a point is looked at to see whether the edge is on the border of the union, mm. */
const BESIDE = 1e-4

type Edge = { readonly a: Point; readonly b: Point; readonly normal: Point }

/**
 * Smallest push-apart of two simple rings of positive orientation, of which one or both may be concave; null
 * when they overlap by no more than `touch` mm. Moves t of b under which it meets a are the Minkowski
 * difference a ⊕ (−b), here the union of the differences of their triangles (Lozano-Pérez 1983,
 * configuration spaces); the answer is the point of the union's border nearest to no move at all. That point
 * is the foot of a perpendicular on some edge or a crossing of two edges. Exact up to rounding; quadratic in
 * the number of triangle pairs, meant for plans' L, U and T shapes.
 */
export function overlapOfConcave(a: Ring, b: Ring, touch: number): Overlap | null {
  const pieces: Edge[][] = []
  const ours = triangles(a)
  for (const t of triangles(b)) for (const s of ours) pieces.push(edgesWithNormals(convexDifference(s, t)))
  if (!pieces.some(piece => depthIn(piece, [0, 0]) > touch)) return null
  const edges = pieces.flat()
  const free = (p: Point, towards: Point): boolean => {
    const size = Math.hypot(towards[0], towards[1])
    if (size < 1e-9) return false
    const beside: Point = [p[0] + (towards[0] * BESIDE) / size, p[1] + (towards[1] * BESIDE) / size]
    return pieces.every(piece => depthIn(piece, beside) < BESIDE / 100)
  }
  let best: Point | null = null
  let nearest = Infinity
  const offer = (p: Point, towards: Point) => {
    const far = Math.hypot(p[0], p[1])
    if (far >= nearest || !free(p, towards)) return
    nearest = far
    best = p
  }
  const reach = edges.map(edge => nearestOnSegment([0, 0], [edge.a, edge.b]).point)
  edges.forEach((edge, i) => {
    offer(reach[i], edge.normal)
  })
  const close = edges.filter((_, i) => Math.hypot(reach[i][0], reach[i][1]) < nearest)
  for (let i = 0; i < close.length; i++) {
    for (let j = 0; j < i; j++) {
      const p = crossing(close[i], close[j])
      if (p) offer(p, [close[i].normal[0] + close[j].normal[0], close[i].normal[1] + close[j].normal[1]])
    }
  }
  return best && { depth: nearest, push: best }
}

/** Signed depth of `p` in a convex piece: positive inside, by the nearest edge line. */
function depthIn(piece: readonly Edge[], p: Point): number {
  let least = Infinity
  for (const { a, normal } of piece) {
    least = Math.min(least, -(normal[0] * (p[0] - a[0]) + normal[1] * (p[1] - a[1])))
  }
  return least
}

function edgesWithNormals(ring: Ring): Edge[] {
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length]
    const [x, y] = sub(b, a)
    const size = Math.hypot(x, y)
    return size < 1e-9 ? [] : [{ a, b, normal: [y / size, -x / size] as const }]
  })
}

/** {s − t}: the convex hull's edges merged by direction. Both rings are convex and of positive orientation. */
function convexDifference(a: Ring, b: Ring): Ring {
  const negated = b.map(([x, y]): Point => [-x, -y])
  const first = lowest(a)
  const second = lowest(negated)
  const ring: Point[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < negated.length) {
    const p = a[(first + i) % a.length]
    const q = negated[(second + j) % negated.length]
    ring.push([p[0] + q[0], p[1] + q[1]])
    const u = sub(a[(first + i + 1) % a.length], p)
    const v = sub(negated[(second + j + 1) % negated.length], q)
    const turn = u[0] * v[1] - u[1] * v[0]
    if (j >= negated.length || (i < a.length && turn > 0)) i++
    else if (i >= a.length || turn < 0) j++
    else {
      i++
      j++
    }
  }
  return ring
}

function lowest(ring: Ring): number {
  let best = 0
  for (let i = 1; i < ring.length; i++) {
    const [x, y] = ring[i]
    if (y < ring[best][1] || (y === ring[best][1] && x < ring[best][0])) best = i
  }
  return best
}

function crossing(e: Edge, f: Edge): Point | null {
  const d = sub(e.b, e.a)
  const g = sub(f.b, f.a)
  const turn = d[0] * g[1] - d[1] * g[0]
  if (turn === 0) return null
  const w = sub(f.a, e.a)
  const t = (w[0] * g[1] - w[1] * g[0]) / turn
  const s = (w[0] * d[1] - w[1] * d[0]) / turn
  if (t < 0 || t > 1 || s < 0 || s > 1) return null
  return [e.a[0] + d[0] * t, e.a[1] + d[1] * t]
}

/** Ear clipping; a ring that crosses itself leaves its uncuttable rest out instead of looping. */
function triangles(ring: Ring): Ring[] {
  const rest = [...ring]
  const cut: Ring[] = []
  while (rest.length >= 3) {
    const ear = rest.findIndex((_, i) => isEar(rest, i))
    if (ear < 0) break
    const [a, b, c] = around(rest, ear)
    if (turnOf(a, b, c) > 0) cut.push([a, b, c])
    rest.splice(ear, 1)
  }
  return cut
}

const around = (ring: Ring, i: number): [Point, Point, Point] => [
  ring[(i + ring.length - 1) % ring.length],
  ring[i],
  ring[(i + 1) % ring.length],
]

/** Twice the signed area, exact in sign: positive for a clockwise turn on screen. */
const turnOf = (a: Point, b: Point, c: Point): number => -orient2d(a[0], a[1], b[0], b[1], c[0], c[1])

function isEar(ring: Ring, i: number): boolean {
  const [a, b, c] = around(ring, i)
  const turn = turnOf(a, b, c)
  if (turn < 0) return false
  if (turn === 0) return true
  return ring.every(
    p =>
      [a, b, c].some(corner => samePoint(corner, p)) ||
      turnOf(a, b, p) < 0 ||
      turnOf(b, c, p) < 0 ||
      turnOf(c, a, p) < 0,
  )
}
