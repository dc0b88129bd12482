import {
  Clipper64,
  ClipperOffset,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts'
import {
  boxOfRegions,
  fromGrid,
  type Grid,
  type GridPoint,
  type GridRing,
  gridAt,
  isFiniteRing,
  ringToGrid,
  UNITS_PER_MM,
} from './grid'
import { oriented } from './polygon'
import type { Box, Polygon, Region, Ring } from './types'
import { boxesMeet, boxOf, unionBox } from './vector'

/**
 * Booleans and offsets of regions by clipper2-ts on the integer grid of 1/100 mm: results are disjoint
 * polygons, outer rings positive, holes negative. Rings with a coordinate that is not finite are ignored.
 */
export const union = (...regions: Region[]): Region => combine(ClipType.Union, regions, [])

/** What lies in `a` and in no other region. */
export const difference = (a: Region, ...others: Region[]): Region => {
  const box = boxOfRegions(a)
  return combine(
    ClipType.Difference,
    [a],
    others.map(other => within(other, box)),
  )
}

export const intersection = (a: Region, b: Region): Region => {
  const near = within(a, boxOfRegions(b))
  return near.length === 0 ? [] : combine(ClipType.Intersection, [near], [within(b, boxOfRegions(near))])
}

/** The polygons of a region whose boxes meet `box`: the others have no part in what lies there. */
const within = (region: Region, box: Box): Region =>
  region.filter(({ outer }) => boxesMeet(boxOf(outer), box))

/** The area covered by rings, each a solid of its own however it turns or crosses itself; they may overlap. */
export function solidOf(rings: readonly Ring[]): Region {
  const good = rings.filter(isFiniteRing)
  const grid = gridAt(good.map(boxOf).reduce(unionBox, boxOf([])))
  return regionOf(grid, ClipType.Union, solidRings(good.map(r => ringToGrid(grid, r))), [])
}

/**
 * The region grown (`by` > 0, mm) or shrunk with round corners, for drawing areas: arcs are inscribed,
 * off by at most `arcTolerance` mm. Never take a verdict from it.
 */
export function offset(region: Region, by: number, arcTolerance = 1): Region {
  const grid = gridAt(boxOfRegions(region))
  // Overlapping rings must be one before they are deflated.
  const rings = clip(ClipType.Union, ringsOf(grid, region), [])
  const engine = new ClipperOffset(2, arcTolerance * UNITS_PER_MM)
  engine.addPaths(rings, JoinType.Round, EndType.Polygon)
  const tree = new PolyTree64()
  engine.execute(by * UNITS_PER_MM, tree)
  return polygonsOf(grid, tree)
}

/** A region's rings on the grid, outer positive and holes negative, as the fill rule NonZero wants them. */
export const ringsOf = (grid: Grid, region: Region): GridRing[] =>
  region
    .flatMap(p => [oriented(p.outer, true), ...p.holes.map(h => oriented(h, false))])
    // clipper2-ts throws on an empty path.
    .filter(ring => ring.length > 2 && isFiniteRing(ring))
    .map(ring => ringToGrid(grid, ring))

/** Boolean of grid rings; the result's outer rings are positive, its holes negative. */
export function clip(
  type: ClipType,
  subject: GridRing[],
  other: GridRing[],
  rule = FillRule.NonZero,
): GridRing[] {
  const result: GridRing[] = []
  engineOf(subject, other).execute(type, rule, result)
  return result
}

/**
 * Rings (outer positive, holes negative) moved inwards by `by` grid units and out again by `back`, less: what is
 * narrower than 2 · `by` goes, and what hung together by it stays apart.
 */
export function opened(rings: GridRing[], by: number, back: number): GridRing[] {
  return [-by, back].reduce((now, delta) => {
    const engine = new ClipperOffset(SHARPEST)
    engine.addPaths(now, JoinType.Miter, EndType.Polygon)
    const result: GridRing[] = []
    engine.execute(delta, result)
    return result
  }, rings)
}

/** Corners sharper than about 2° are blunted. */
const SHARPEST = 50

/**
 * The union of rings that may overlap, each a solid of its own. Neighbours are merged in small groups first,
 * so that thousands of things in one place cost n log n, not the n² crossings of one sweep.
 */
export function solidRings(rings: readonly GridRing[]): GridRing[] {
  const groups = inReadingOrder(rings.map(solidRing).filter(group => group.length > 0))
  return mergeGroups(groups)
}

const GROUP = 24

function mergeGroups(groups: GridRing[][]): GridRing[] {
  if (groups.length <= GROUP) return clip(ClipType.Union, groups.flat(), [])
  const merged: GridRing[][] = []
  for (let i = 0; i < groups.length; i += GROUP)
    merged.push(clip(ClipType.Union, groups.slice(i, i + GROUP).flat(), []))
  return mergeGroups(merged)
}

/** One ring as a positive solid. Only a ring that turns both ways can cross itself in a way that cancels. */
function solidRing(ring: GridRing): GridRing[] {
  let left = 0
  let right = 0
  for (let i = 0; i < ring.length; i++) {
    const turn = crossAt(ring[i], ring[(i + 1) % ring.length], ring[(i + 2) % ring.length])
    if (turn > 0) left++
    if (turn < 0) right++
  }
  if (left === 0 && right === 0) return []
  if (right === 0) return [ring]
  if (left === 0) return [[...ring].reverse()]
  return clip(ClipType.Union, [ring], [])
}

/** Groups in bands from top to bottom, each band from left to right, so that neighbours come together. */
function inReadingOrder(groups: GridRing[][]): GridRing[][] {
  if (groups.length <= GROUP) return groups
  const keyed = groups.map(group => ({ group, x: group[0][0].x, y: group[0][0].y }))
  const top = keyed.reduce((least, k) => Math.min(least, k.y), Infinity)
  const height = keyed.reduce((most, k) => Math.max(most, k.y), -Infinity) - top + 1
  const bands = Math.ceil(Math.sqrt(groups.length / GROUP))
  const band = (y: number) => Math.floor(((y - top) / height) * bands)
  return keyed.sort((a, b) => band(a.y) - band(b.y) || a.x - b.x || a.y - b.y).map(k => k.group)
}

function combine(type: ClipType, subjects: Region[], others: Region[]): Region {
  const grid = gridAt(boxOfRegions(...subjects, ...others))
  const rings = (regions: Region[]) => regions.flatMap(region => ringsOf(grid, region))
  return regionOf(grid, type, rings(subjects), rings(others))
}

function regionOf(grid: Grid, type: ClipType, subject: GridRing[], other: GridRing[]): Region {
  const tree = new PolyTree64()
  engineOf(subject, other).execute(type, FillRule.NonZero, tree)
  return polygonsOf(grid, tree)
}

function engineOf(subject: GridRing[], other: GridRing[]): Clipper64 {
  const engine = new Clipper64()
  engine.addSubject(subject)
  if (other.length > 0) engine.addClip(other)
  return engine
}

function polygonsOf(grid: Grid, node: PolyPath64): Polygon[] {
  const ring = (path: readonly GridPoint[] | null): Ring => (path ?? []).map(p => fromGrid(grid, p))
  return childrenOf(node).flatMap(outer => {
    const holes = childrenOf(outer)
    const polygon = {
      outer: oriented(ring(outer.poly), true),
      holes: holes.map(h => oriented(ring(h.poly), false)),
    }
    return [polygon, ...holes.flatMap(hole => polygonsOf(grid, hole))]
  })
}

const childrenOf = (node: PolyPath64): PolyPath64[] =>
  Array.from({ length: node.count }, (_, i) => node.child(i))

const crossAt = (a: GridPoint, b: GridPoint, c: GridPoint): number =>
  (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
