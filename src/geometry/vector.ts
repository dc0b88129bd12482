import type { Box, Point, Ring, Segment } from './types'

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]]
export const sub = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
export const scale = (a: Point, k: number): Point => [a[0] * k, a[1] * k]
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1]
export const cross = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0]
export const length = (a: Point): number => Math.hypot(a[0], a[1])
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
export const lerp = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
]
export const midpoint = (a: Point, b: Point): Point => lerp(a, b, 0.5)
export const samePoint = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]

/** Cosine and sine of an angle in degrees, exact at multiples of 90 so that square things stay square. */
export function cosSin(degrees: number): readonly [cos: number, sin: number] {
  const turn = ((degrees % 360) + 360) % 360
  if (turn === 0) return [1, 0]
  if (turn === 90) return [0, 1]
  if (turn === 180) return [-1, 0]
  if (turn === 270) return [0, -1]
  const radians = (turn * Math.PI) / 180
  return [Math.cos(radians), Math.sin(radians)]
}

/** Turns `p` about the origin by `degrees`, clockwise on screen (y down). */
export function rotate(p: Point, degrees: number): Point {
  const [c, s] = cosSin(degrees)
  return [p[0] * c - p[1] * s, p[0] * s + p[1] * c]
}

/** Direction of `v` in degrees in [0, 360), clockwise on screen from +x. */
export function bearing(v: Point): number {
  const degrees = (Math.atan2(v[1], v[0]) * 180) / Math.PI
  return degrees < 0 ? degrees + 360 : degrees
}

/** The point of segment `s` nearest to `p`, with its parameter t in [0, 1]. A zero-length segment gives its end. */
export function nearestOnSegment(p: Point, s: Segment): { point: Point; t: number } {
  const d = sub(s[1], s[0])
  const squared = dot(d, d)
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, dot(sub(p, s[0]), d) / squared))
  return { point: lerp(s[0], s[1], t), t }
}

/** Bounding box of one or more points; throws nothing, an empty list gives an inverted (empty) box. */
export function boxOf(points: Ring): Box {
  let minX = Infinity
  let minY = Infinity
  let maxX = -Infinity
  let maxY = -Infinity
  for (const [x, y] of points) {
    if (x < minX) minX = x
    if (y < minY) minY = y
    if (x > maxX) maxX = x
    if (y > maxY) maxY = y
  }
  return { minX, minY, maxX, maxY }
}

export const unionBox = (a: Box, b: Box): Box => ({
  minX: Math.min(a.minX, b.minX),
  minY: Math.min(a.minY, b.minY),
  maxX: Math.max(a.maxX, b.maxX),
  maxY: Math.max(a.maxY, b.maxY),
})

export const growBox = (b: Box, by: number): Box => ({
  minX: b.minX - by,
  minY: b.minY - by,
  maxX: b.maxX + by,
  maxY: b.maxY + by,
})

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY
