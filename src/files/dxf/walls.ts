/** From runs of paired faces to walls that meet, with the gaps between them. */

import type { Box, Point } from '../../geometry/types'
import { boxOf } from '../../geometry/vector'
import { alongOf, pairFaces, pointOn, type Run, rhoOf } from './faces'
import type { Line } from './place'
import { areaOfRing, movedRing, ringHolds } from './rings'

export type RawWall = { a: Point; b: Point; readonly thickness: number }
/** An open stretch of a wall, from one point of its axis to another. */
export type RawGap = { readonly wall: RawWall; readonly from: Point; readonly to: Point }
export type WallsFound = {
  readonly walls: RawWall[]
  readonly gaps: RawGap[]
  /** How the walls were drawn. */
  readonly manner: 'double' | 'single' | 'none'
  /** Stretches without a partner that are not walls, and their length, mm. */
  readonly unpaired: number
  /** Lines that were too many to be looked at, and walls too many to be kept. */
  readonly beyond: number
}

/** Share of the faces' length that must pair for a drawing to count as drawn by faces (default). */
const DOUBLE_SHARE = 0.35
/** Thickness of a wall drawn as one line, mm, where the drawing tells no other (default). */
const PLAIN_THICKNESS = 200
/** Widest opening within one wall, mm (default). */
const WIDEST_GAP = 8000
/** Axes this near, mm, are one wall's. */
const SAME_AXIS = 30
/** Shortest line that is a wall of its own where walls are single lines, mm (default). */
const SHORTEST_SINGLE = 400

/** @param solids boxes of columns: a gap they fill is no opening. */
export function wallsOf(lines: readonly Line[], solids: readonly Box[]): WallsFound {
  const outlines = lines.filter(line => !line.filled)
  const used = longest(outlines.length > 0 ? outlines : lines)
  const segments = used.flatMap(segmentsOf)
  const found = pairFaces(segments)
  const beyond = (outlines.length > 0 ? outlines : lines).length - used.length
  if (found.total === 0) return { walls: [], gaps: [], manner: 'none', unpaired: 0, beyond }
  if (found.paired < DOUBLE_SHARE * found.total || isClearOutline(used, found.paired))
    return singleWalls(used, found.runs, beyond)
  const runs = found.runs.length <= MOST.edges ? found.runs : found.runs.slice(0, MOST.edges)
  const joined = joinRuns(runs, segments, solids)
  const walls = joined.walls.slice(0, MOST.walls)
  const kept = new Set(walls)
  const gaps = joined.gaps.filter(({ wall }) => kept.has(wall))
  meetAtCorners(walls, solids)
  return {
    walls,
    gaps,
    manner: 'double',
    beyond: beyond + joined.walls.length - walls.length,
    unpaired: found.single.filter(({ from, to }) => to - from > 500).length,
  }
}

/** Lines, edges and walls of one floor that are looked at; each is compared with many others. The longest come first. */
const MOST = { lines: 3000, edges: 30_000, walls: 3000, gaps: 1000 } as const

function longest(lines: readonly Line[]): readonly Line[] {
  const edges = lines.reduce((sum, { points }) => sum + points.length, 0)
  if (lines.length <= MOST.lines && edges <= MOST.edges) return lines
  const size = ({ points }: Line): number => {
    const { minX, minY, maxX, maxY } = boxOf(points)
    return maxX - minX + maxY - minY
  }
  const sized = lines.map(line => ({ line, size: size(line) })).sort((p, q) => q.size - p.size)
  let left = MOST.edges as number
  return sized.slice(0, MOST.lines).flatMap(({ line }) => {
    left -= line.points.length
    return left >= 0 ? [line] : []
  })
}

/**
 * Whether the walls are drawn as the outline of the clear floor with bodies in it: one closed line holds nearly all
 * others and is itself no face of a drawn wall.
 */
function isClearOutline(lines: readonly Line[], paired: number): boolean {
  const rings = lines.filter(({ closed, points }) => closed && points.length >= 3)
  if (rings.length === 0) return false
  const outline = rings.reduce((p, q) => (areaOfRing(q.points) > areaOfRing(p.points) ? q : p))
  const others = lines.filter(line => line !== outline)
  const held = others.filter(({ points }) => ringHolds(outline.points, points[0])).length
  if (held < 0.9 * others.length) return false
  const edges = segmentsOf(outline)
  const around = edges.reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0)
  // Its own both faces, as a wall round a floor with one door is drawn.
  if (pairFaces(edges).paired > 0.5 * around) return false
  // Each millimetre of a face counts twice in what is paired: itself and its partner.
  return (paired - pairFaces(others.flatMap(segmentsOf)).paired) / 2 < 0.5 * around
}

export function segmentsOf({
  points,
  closed,
  arc,
}: Pick<Line, 'points' | 'closed' | 'arc'>): [Point, Point][] {
  if (arc) return []
  const out: [Point, Point][] = []
  const count = closed ? points.length : points.length - 1
  for (let i = 0; i < count; i++) out.push([points[i], points[(i + 1) % points.length]])
  return out
}

/**
 * Walls drawn as one line. Closed lines are faces: what they enclose keeps its size, the outermost from within, those
 * inside as solid bodies. Open lines are axes.
 */
function singleWalls(lines: readonly Line[], runs: readonly Run[], beyond: number): WallsFound {
  const thickness = medianThickness(runs) ?? PLAIN_THICKNESS
  const walls: RawWall[] = []
  const rings = lines.filter(({ closed, points }) => closed && points.length >= 3)
  const areas = new Map(rings.map(ring => [ring, areaOfRing(ring.points)]))
  const areaOf = (ring: Line): number => areas.get(ring) ?? 0
  for (const line of rings) {
    if (walls.length >= MOST.walls) break
    const area = areaOf(line)
    const inside = rings.some(
      ring => ring !== line && areaOf(ring) > area && ringHolds(ring.points, line.points[0]),
    )
    const own = inside ? pairFaces(segmentsOf(line)) : undefined
    if (own && own.paired > BODY_SHARE * own.total) {
      const joined = joinRuns(own.runs, segmentsOf(line), [])
      meetAtCorners(joined.walls, [])
      walls.push(...joined.walls)
      continue
    }
    // A body is hollow inside its outline, so its walls may be thin.
    const thick = inside ? Math.min(thickness, BODY_WALL) : thickness
    const ring = movedRing(line.points, (inside ? -thick : thick) / 2)
    for (const [a, b] of segmentsOf({ points: ring, closed: true })) walls.push({ a, b, thickness: thick })
  }
  for (const line of lines) {
    if (areas.has(line)) continue
    for (const [a, b] of segmentsOf(line))
      if (Math.hypot(b[0] - a[0], b[1] - a[1]) >= SHORTEST_SINGLE) walls.push({ a, b, thickness })
  }
  return {
    walls: walls.slice(0, MOST.walls),
    gaps: [],
    manner: 'single',
    unpaired: 0,
    beyond: beyond + Math.max(0, walls.length - MOST.walls),
  }
}

/** Share of a closed line that must pair for it to be a wall's outline, and thickness of the walls of a body, mm (default). */
const BODY_SHARE = 0.6
const BODY_WALL = 100

function medianThickness(runs: readonly Run[]): number | undefined {
  const all = runs.map(run => run.thickness).sort((a, b) => a - b)
  return all.length > 0 ? all[Math.floor(all.length / 2)] : undefined
}

/** Runs on one axis of one thickness are one wall, gaps and all, unless the gap is wider than any opening. */
function joinRuns(
  runs: readonly Run[],
  segments: readonly (readonly [Point, Point])[],
  solids: readonly Box[],
): { walls: RawWall[]; gaps: RawGap[] } {
  const sorted = [...runs].sort((p, q) => p.axis - q.axis || p.from - q.from)
  const chains: Run[][] = []
  for (const run of sorted) {
    const chain = chains.find(each => continues(each[each.length - 1], run))
    if (chain) chain.push(run)
    else chains.push([run])
  }
  const walls: RawWall[] = []
  const gaps: RawGap[] = []
  for (const chain of chains) {
    const { axis } = chain[0]
    const weight = chain.reduce((sum, each) => sum + each.to - each.from, 0)
    const rho = chain.reduce((sum, each) => sum + each.rho * (each.to - each.from), 0) / weight
    const thickness = chain.reduce((sum, each) => sum + each.thickness * (each.to - each.from), 0) / weight
    const start = chain[0].from
    let end = chain[0].to
    const open: [number, number][] = []
    for (const run of chain.slice(1)) {
      if (
        gaps.length + open.length < MOST.gaps &&
        run.from > end + 5 &&
        isOpen(axis, rho, thickness, [end, run.from], segments, solids)
      )
        open.push([end, run.from])
      end = Math.max(end, run.to)
    }
    const wall: RawWall = { a: pointOn(axis, rho, start), b: pointOn(axis, rho, end), thickness }
    walls.push(wall)
    for (const [from, to] of open)
      gaps.push({ wall, from: pointOn(axis, rho, from), to: pointOn(axis, rho, to) })
  }
  return { walls, gaps }
}

const continues = (last: Run, run: Run): boolean =>
  last.axis === run.axis &&
  Math.abs(last.rho - run.rho) <= SAME_AXIS &&
  Math.abs(last.thickness - run.thickness) <= Math.max(20, 0.2 * last.thickness) &&
  run.from - last.to <= WIDEST_GAP

/** Not open where a face goes through, another wall crosses or a column fills it. */
function isOpen(
  axis: number,
  rho: number,
  thickness: number,
  [from, to]: readonly [number, number],
  segments: readonly (readonly [Point, Point])[],
  solids: readonly Box[],
): boolean {
  const middle = pointOn(axis, rho, (from + to) / 2)
  const reach = (to - from) / 2
  if (
    solids.some(({ minX, maxX, minY, maxY }) => {
      const wide = Math.max(maxX - minX, maxY - minY)
      return (
        middle[0] > minX && middle[0] < maxX && middle[1] > minY && middle[1] < maxY && wide > 1.6 * reach
      )
    })
  )
    return false
  let crossings = 0
  for (const [a, b] of segments) {
    const [ra, rb] = [rhoOf(axis, a) - rho, rhoOf(axis, b) - rho]
    const [la, lb] = [alongOf(axis, a), alongOf(axis, b)]
    const low = Math.min(la, lb)
    const high = Math.max(la, lb)
    if (high < from - 5 || low > to + 5) continue
    // One face runs on through the gap.
    if (
      Math.abs(Math.abs(ra) - thickness / 2) < 15 &&
      Math.abs(ra - rb) < 15 &&
      low <= from + 5 &&
      high >= to - 5
    )
      return false
    // A line that crosses the wall's whole thickness right at an end of the gap is a face of a crossing wall.
    const across = Math.min(ra, rb) < -thickness / 2 - 100 && Math.max(ra, rb) > thickness / 2 + 100
    if (across && (Math.abs((la + lb) / 2 - from) < 15 || Math.abs((la + lb) / 2 - to) < 15)) crossings++
  }
  return crossings < 2
}

/** Ends are drawn out (or back) to the axis of the wall they run into, through the column between them. */
export function meetAtCorners(walls: readonly RawWall[], solids: readonly Box[]): void {
  const ends = walls.map(wall => ({ a: wall.a, b: wall.b }))
  walls.forEach((wall, i) => {
    for (const end of ['a', 'b'] as const) {
      const here = ends[i][end]
      const other = ends[i][end === 'a' ? 'b' : 'a']
      const length = Math.hypot(here[0] - other[0], here[1] - other[1])
      if (length === 0) continue
      const d: Point = [(here[0] - other[0]) / length, (here[1] - other[1]) / length]
      let best = Infinity
      const through = columnAt(here, solids)
      walls.forEach((cross, j) => {
        if (i === j) return
        const reach = through + (wall.thickness + cross.thickness) / 2 + 60
        const at = meeting(here, d, ends[j].a, ends[j].b, reach)
        if (at !== undefined && Math.abs(at) <= reach && Math.abs(at) < Math.abs(best)) best = at
      })
      if (best < Infinity && length + best > 0) wall[end] = [here[0] + d[0] * best, here[1] + d[1] * best]
    }
  })
}

/** The size of the column an end touches, 0 for none. */
function columnAt([x, y]: Point, solids: readonly Box[]): number {
  const near = 60
  const found = solids.find(
    ({ minX, minY, maxX, maxY }) => x > minX - near && x < maxX + near && y > minY - near && y < maxY + near,
  )
  return found ? Math.max(found.maxX - found.minX, found.maxY - found.minY) : 0
}

/** How far from `p` along `d` the line through a and b (drawn out by `slack`) is met; undefined when parallel. */
function meeting(p: Point, d: Point, a: Point, b: Point, slack: number): number | undefined {
  const e: Point = [b[0] - a[0], b[1] - a[1]]
  const length = Math.hypot(...e)
  const cross = d[0] * e[1] - d[1] * e[0]
  if (length === 0 || Math.abs(cross) < 0.2 * length) return undefined
  const w: Point = [a[0] - p[0], a[1] - p[1]]
  const along = (w[0] * e[1] - w[1] * e[0]) / cross
  const there = (w[0] * d[1] - w[1] * d[0]) / cross
  const over = slack / length
  return there >= -over && there <= 1 + over ? along : undefined
}
