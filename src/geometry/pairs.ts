import Flatbush from 'flatbush'
import { type Overlap, overlapOfConcave } from './pairs-concave'
import { edgesOf, sideOfRing } from './polygon'
import type { Box, Point, Ring } from './types'
import { boxOf, lerp, nearestOnSegment, samePoint } from './vector'

/** Overlaps shallower than this (mm) are touching: coordinates of turned rectangles carry rounding. */
const TOUCH = 1e-6

/** A ring made ready for pair facts: positive orientation, no repeated points, its box. */
export type Footprint = {
  readonly ring: Ring
  readonly box: Box
  readonly convex: boolean
  /** False for rings without an inside (points, lines); they overlap nothing but have distances. */
  readonly solid: boolean
}

export type { Overlap }
/** Nearest points, one on each footprint; distance 0 when they touch or overlap. */
export type Gap = { readonly distance: number; readonly from: Point; readonly to: Point }

/**
 * Prepares a ring (any orientation; points that are not finite are left out). One pass, as thousands are made
 * at a time. A footprint without points is infinitely far from everything.
 */
export function footprint(ring: Ring): Footprint {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  let twice = 0
  let winding = 0
  let dents = 0
  let bumps = 0
  const o = ring[0]
  let a = ring[ring.length - 2] ?? o
  let b = ring[ring.length - 1]
  for (const c of ring) {
    if (c[0] === b[0] && c[1] === b[1] && ring.length > 1) return footprint(withoutRepeats(ring))
    if (c[0] < minX) minX = c[0]
    if (c[0] > maxX) maxX = c[0]
    if (c[1] < minY) minY = c[1]
    if (c[1] > maxY) maxY = c[1]
    twice += (b[0] - o[0]) * (c[1] - o[1]) - (c[0] - o[0]) * (b[1] - o[1])
    const ux = b[0] - a[0]
    const uy = b[1] - a[1]
    const vx = c[0] - b[0]
    const vy = c[1] - b[1]
    const turn = ux * vy - uy * vx
    // A dent of about a nanometre a metre is rounding.
    const rounding = 1e-9 * (ux * ux + uy * uy + vx * vx + vy * vy)
    if (turn < -rounding) dents++
    else if (turn > rounding) bumps++
    // A star turns the same way at every corner but winds more than once; it needs five corners.
    if (ring.length > 4) winding += Math.atan2(turn, ux * vx + uy * vy)
    a = b
    b = c
  }
  if (!Number.isFinite(twice)) {
    const finite = ring.filter(([x, y]) => Number.isFinite(x + y))
    return finite.length < ring.length ? footprint(finite) : NOWHERE
  }
  const box = { minX, minY, maxX, maxY }
  const once = ring.length <= 4 || Math.abs(Math.abs(winding) - 2 * Math.PI) < 1e-3
  const convex = once && (twice > 0 ? dents === 0 : twice < 0 && bumps === 0)
  return { ring: twice < 0 ? [...ring].reverse() : ring, box, convex, solid: twice !== 0 }
}

/** What overflows even as a finite ring is treated as having no points. */
const NOWHERE: Footprint = { ring: [], box: boxOf([]), convex: false, solid: false }

function withoutRepeats(ring: Ring): Ring {
  const distinct = ring.filter((p, i) => !samePoint(p, ring[i === 0 ? ring.length - 1 : i - 1]))
  return distinct.length > 0 ? distinct : ring.slice(0, 1)
}

/**
 * How deep two footprints overlap, or null when they are apart or only touch.
 * Convex pairs by separating axes (the deepest axis is the exact smallest translation); others by the
 * Minkowski difference of their triangles. Exact up to rounding.
 */
export function overlap(a: Footprint, b: Footprint): Overlap | null {
  if (!a.solid || !b.solid || apart(a.box, b.box)) return null
  if (!a.convex || !b.convex) return overlapOfConcave(a.ring, b.ring, TOUCH)
  return overlapOfConvex(a.ring, b.ring)
}

/** Nearest gap between two footprints with a witness point on each; the middle of parallel facing edges. */
export function gap(a: Footprint, b: Footprint): Gap {
  const shared = sharedPoint(a, b)
  if (shared) return { distance: 0, from: shared, to: shared }
  const best = { squared: Infinity, ax: 0, ay: 0, bx: 0, by: 0, ties: 1, slack: 0 }
  // Nearest points of convex sets form a convex set, so ties may be averaged there and only there.
  const average = a.convex && b.convex
  nearestFromVertices(a.ring, b.ring, best, false, average)
  nearestFromVertices(b.ring, a.ring, best, true, average)
  return {
    distance: Math.sqrt(best.squared),
    from: [best.ax / best.ties, best.ay / best.ties],
    to: [best.bx / best.ties, best.by / best.ties],
  }
}

/** True when `inner` lies in the closed `outer`, sticking out by at most `slack` mm. */
export function contains(outer: Footprint, inner: Footprint, slack = 0.01): boolean {
  const within = (p: Point) =>
    sideOfRing(p, outer.ring) !== 'outside' || distanceToRing(p, outer.ring) <= slack
  if (!inner.ring.every(within)) return false
  if (outer.convex) return true
  // An edge with both ends inside may still leave a concave ring: look between its meetings with the ring.
  return edgesOf(inner.ring).every(([p, q]) => {
    const cuts = [0, 1]
    for (const [u, v] of edgesOf(outer.ring)) {
      const t = crossingAt(p, q, u, v)
      if (t !== null) cuts.push(t)
      cuts.push(nearestOnSegment(u, [p, q]).t)
    }
    cuts.sort((s, t) => s - t)
    return cuts.every((t, i) => i === 0 || within(lerp(p, q, (cuts[i - 1] + t) / 2)))
  })
}

/** A static index over boxes, for questions about one moved object. */
export type BoxIndex = { readonly near: (box: Box, reach: number) => number[] }

/** Indexes boxes by their position in the list; `near` lists those within `reach` mm (box to box), ascending. */
export function indexBoxes(boxes: readonly Box[]): BoxIndex {
  const tree = treeOf(boxes)
  return {
    near: (b, reach) =>
      tree
        ? tree.search(b.minX - reach, b.minY - reach, b.maxX + reach, b.maxY + reach).sort((i, j) => i - j)
        : [],
  }
}

/** So many pairs a box, and FIRST more, are listed in full: no plan that makes sense has as many. */
const FULL = 20
const FIRST = 10_000
/** Of a box whose turn comes after that, only its pairs with this many others. */
const REST = 8

/**
 * All pairs i < j whose boxes come within `reach` mm in both x and y, in ascending order. Where thousands lie in
 * one place the later boxes are paired with some of the others only, so that the list stays in proportion.
 */
export function candidatePairs(boxes: readonly Box[], reach: number): [number, number][] {
  const tree = treeOf(boxes)
  const pairs: [number, number][] = []
  if (!tree) return pairs
  const full = FULL * boxes.length + FIRST
  for (let i = 0; i < boxes.length; i++) {
    const b = boxes[i]
    const most = pairs.length < full ? Infinity : REST
    let count = 0
    const isNext = (j: number) => j > i && ++count <= most
    const found = tree.search(b.minX - reach, b.minY - reach, b.maxX + reach, b.maxY + reach, isNext)
    for (const j of found.sort((p, q) => p - q)) pairs.push([i, j])
  }
  return pairs
}

function treeOf(boxes: readonly Box[]): Flatbush | null {
  if (boxes.length === 0) return null
  const tree = new Flatbush(boxes.length)
  for (const b of boxes) tree.add(b.minX, b.minY, b.maxX, b.maxY)
  tree.finish()
  return tree
}

/** True when a footprint overlaps an upright box by more than touching; as `overlap` says, for many boxes in a row. */
export function overlapsBox({ ring, box, convex, solid }: Footprint, other: Box): boolean {
  if (!solid || apart(box, other)) return false
  if (!convex) return overlap({ ring, box, convex, solid }, printOfBox(other)) !== null
  const [x, y] = [(other.minX + other.maxX) / 2, (other.minY + other.maxY) / 2]
  const [wide, high] = [other.maxX - x, other.maxY - y]
  let p = ring[ring.length - 1]
  for (const q of ring) {
    const ex = q[0] - p[0]
    const ey = q[1] - p[1]
    const out = ey * (x - p[0]) - ex * (y - p[1]) - Math.abs(ey) * wide - Math.abs(ex) * high
    if (out >= -TOUCH * Math.sqrt(ex * ex + ey * ey)) return false
    p = q
  }
  return true
}

const printOfBox = ({ minX, minY, maxX, maxY }: Box): Footprint =>
  footprint([
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ])

const apart = (a: Box, b: Box): boolean =>
  a.maxX <= b.minX || b.maxX <= a.minX || a.maxY <= b.minY || b.maxY <= a.minY

function overlapOfConvex(a: Ring, b: Ring): Overlap | null {
  const mine = deepestAxis(a, b)
  if (mine.separation >= -TOUCH) return null
  const theirs = deepestAxis(b, a)
  if (theirs.separation >= -TOUCH) return null
  if (mine.separation >= theirs.separation) {
    const depth = -mine.separation
    return { depth, push: [mine.nx * depth, mine.ny * depth] }
  }
  const depth = -theirs.separation
  return { depth, push: [-theirs.nx * depth, -theirs.ny * depth] }
}

/** The outward edge normal of `a` along which `b` is farthest out (negative: overlapping). */
function deepestAxis(a: Ring, b: Ring): { separation: number; nx: number; ny: number } {
  let separation = -Infinity
  let nx = 0
  let ny = 0
  let p = a[a.length - 1]
  for (const q of a) {
    const ex = q[0] - p[0]
    const ey = q[1] - p[1]
    const inverse = 1 / Math.sqrt(ex * ex + ey * ey)
    const ux = ey * inverse
    const uy = -ex * inverse
    let least = Infinity
    for (const r of b) {
      const out = ux * (r[0] - p[0]) + uy * (r[1] - p[1])
      if (out < least) least = out
    }
    if (least > separation) {
      separation = least
      nx = ux
      ny = uy
    }
    p = q
  }
  return { separation, nx, ny }
}

/** A point of both footprints if they overlap or their edges cross. */
function sharedPoint(a: Footprint, b: Footprint): Point | null {
  if (apart(a.box, b.box)) return null
  if (a.convex && b.convex && !overlapOfConvex(a.ring, b.ring)) return null
  for (const [p, q] of edgesOf(a.ring)) {
    for (const [u, v] of edgesOf(b.ring)) {
      const t = crossingAt(p, q, u, v)
      if (t !== null) return lerp(p, q, t)
    }
  }
  if (b.solid && sideOfRing(a.ring[0], b.ring) === 'inside') return a.ring[0]
  if (a.solid && sideOfRing(b.ring[0], a.ring) === 'inside') return b.ring[0]
  return null
}

/** Where segment pq properly crosses uv, as a parameter along pq; null when they do not cross. */
function crossingAt(p: Point, q: Point, u: Point, v: Point): number | null {
  const dx = q[0] - p[0]
  const dy = q[1] - p[1]
  const ex = v[0] - u[0]
  const ey = v[1] - u[1]
  const turn = dx * ey - dy * ex
  if (turn === 0) return null
  const t = ((u[0] - p[0]) * ey - (u[1] - p[1]) * ex) / turn
  const s = ((u[0] - p[0]) * dy - (u[1] - p[1]) * dx) / turn
  return t > 0 && t < 1 && s > 0 && s < 1 ? t : null
}

/** Distance of a point to a ring's edges, mm; Infinity where there are none. */
export function distanceToRing(p: Point, ring: Ring): number {
  let best = Infinity
  for (const edge of edgesOf(ring)) {
    const { point } = nearestOnSegment(p, edge)
    const distance = Math.hypot(point[0] - p[0], point[1] - p[1])
    // Not Math.min: a coordinate that is not a number counts for nothing.
    if (distance < best) best = distance
  }
  return best
}

type Best = { squared: number; ax: number; ay: number; bx: number; by: number; ties: number; slack: number }

/** Distances from every vertex of `from` to every edge of `to`, into `best`; plain numbers for speed. */
function nearestFromVertices(from: Ring, to: Ring, best: Best, swapped: boolean, average: boolean): void {
  let q = to[to.length - 1]
  for (const r of to) {
    const ex = r[0] - q[0]
    const ey = r[1] - q[1]
    const squaredEdge = ex * ex + ey * ey
    for (const p of from) {
      const along = (p[0] - q[0]) * ex + (p[1] - q[1]) * ey
      const t = along <= 0 ? 0 : along >= squaredEdge ? 1 : along / squaredEdge
      const x = q[0] + ex * t
      const y = q[1] + ey * t
      const squared = (x - p[0]) * (x - p[0]) + (y - p[1]) * (y - p[1])
      if (squared > best.squared + best.slack) continue
      const tie = average && squared >= best.squared - best.slack
      if (!tie && squared >= best.squared) continue
      if (!tie) {
        best.squared = squared
        best.slack = 2 * TOUCH * Math.sqrt(squared) + TOUCH * TOUCH
        best.ax = best.ay = best.bx = best.by = best.ties = 0
      }
      best.ax += swapped ? x : p[0]
      best.ay += swapped ? y : p[1]
      best.bx += swapped ? p[0] : x
      best.by += swapped ? p[1] : y
      best.ties += 1
    }
    q = r
  }
}
