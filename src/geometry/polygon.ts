import { orient2d } from 'robust-predicates'
import type { Point, Polygon, Region, Ring, Segment } from './types'
import { cosSin } from './vector'

/** Shoelace area in mm²; positive when the ring turns clockwise on screen (y down). */
export function signedArea(ring: Ring): number {
  if (ring.length < 3) return 0
  // About the first point: far-away plans lose no digits.
  const [ox, oy] = ring[0]
  let twice = 0
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]
    const [bx, by] = ring[i + 1]
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return twice / 2
}

export const areaOf = (region: Region): number =>
  region.reduce(
    (sum, p) =>
      sum + Math.abs(signedArea(p.outer)) - p.holes.reduce((holes, h) => holes + Math.abs(signedArea(h)), 0),
    0,
  )

/** The ring turned so that its signed area has the wanted sign. */
export const oriented = (ring: Ring, positive: boolean): Ring =>
  signedArea(ring) >= 0 === positive ? ring : [...ring].reverse()

export const edgesOf = (ring: Ring): Segment[] =>
  ring.map((p, i) => [p, ring[(i + 1) % ring.length]] as const)

export type Side = 'inside' | 'outside' | 'edge'

/** Where `p` lies, decided by exact orientation (even-odd rule for self-crossing rings). */
export function sideOfRing(p: Point, ring: Ring): Side {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j]
    const b = ring[i]
    if (onSegment(p, a, b)) return 'edge'
    if (a[1] > p[1] !== b[1] > p[1]) {
      const turn = orient2d(a[0], a[1], b[0], b[1], p[0], p[1])
      if (turn > 0 === b[1] > a[1]) inside = !inside
    }
  }
  return inside ? 'inside' : 'outside'
}

/** Where `p` lies relative to a polygon with holes; a hole's border is an edge. */
export function sideOfPolygon(p: Point, polygon: Polygon): Side {
  const outer = sideOfRing(p, polygon.outer)
  if (outer !== 'inside') return outer
  for (const hole of polygon.holes) {
    const side = sideOfRing(p, hole)
    if (side === 'edge') return 'edge'
    if (side === 'inside') return 'outside'
  }
  return 'inside'
}

/** True when `p` lies in the closed region. */
export const regionHas = (region: Region, p: Point): boolean =>
  region.some(polygon => sideOfPolygon(p, polygon) !== 'outside')

function onSegment(p: Point, a: Point, b: Point): boolean {
  if (p[0] < Math.min(a[0], b[0]) || p[0] > Math.max(a[0], b[0])) return false
  if (p[1] < Math.min(a[1], b[1]) || p[1] > Math.max(a[1], b[1])) return false
  return orient2d(a[0], a[1], b[0], b[1], p[0], p[1]) === 0
}

/** The four corners of a rectangle `size` centred on `at`, turned clockwise; first the local upper left. */
export function rectangle(at: Point, size: Point, rotation = 0): Ring {
  const [c, s] = cosSin(rotation)
  const [w, h] = [size[0] / 2, size[1] / 2]
  const corner = (x: number, y: number): Point => [at[0] + x * c - y * s, at[1] + x * s + y * c]
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)]
}
