/** Doors and windows: from the signs offices draw for them, and from gaps in the walls. */
import type { Box, Point } from '../../geometry/types'
import { boxOf, distance, nearestOnSegment } from '../../geometry/vector'
import { clustersOf } from './clusters'
import type { Line, Placed, Plan, Word } from './place'
import type { RawGap, RawWall } from './walls'

export type RawOpening = {
  readonly wall: RawWall
  /** Middle, on the wall's axis. */
  readonly at: Point
  readonly width: number
  readonly kind: 'door' | 'window' | 'passage'
  readonly leaf?: 'single' | 'double' | 'none'
  /** Where the hinge is and a point the open leaf reaches. */
  readonly hinge?: Point
  readonly reaches?: Point
  readonly number?: string
}

/** A drawn door or window, before it is known in which wall it is. */
type Sign = {
  readonly box: Box
  readonly middle: Point
  readonly kind: 'door' | 'window'
  readonly leaves: readonly Leaf[]
  /** Longest extent. */
  readonly width: number
}
type Leaf = {
  readonly hinge: Point
  readonly reaches: Point
  readonly closed: Point
  readonly radius: number
}

/** Leaves and openings, mm (default). */
const LEAF = [450, 2000] as const
const WIDTH = [400, 8000] as const
/** A gap without any sign is a passage up to this width, mm (default); wider, the walls just end. */
const WIDEST_PASSAGE = 3000
/** Signs looked for in the walls. */
const MOST = 3000
/** Lines of one sign touch or nearly do, mm. */
const TOUCH = 60
/** 天正 and the drawing atlases name doors M0921 and windows C1815: width and height in decimetres. */
const NUMBER = /^(?:[FJHT]?[甲乙丙]?)(M|C|MC|TLM|FM|LC|GC|BC)[-]?(\d{2})(\d{2})/i

const isWindowName = (name: string): boolean => /窗|wind|glaz|fenst|ventana|^C\d{3,4}/i.test(name)
const isDoorName = (name: string): boolean => /门|door|gate|puerta|porte|tür|^F?M\d{3,4}/i.test(name)

export type OpeningsFound = {
  readonly openings: RawOpening[]
  readonly parts: ReadonlySet<Placed>
  readonly lines: ReadonlySet<Line>
  /** Signs in no wall. */
  readonly homeless: number
  /** Gaps too wide for an opening: the wall ends there. */
  readonly ends: readonly RawGap[]
}

export function openingsOf(plan: Plan, walls: readonly RawWall[], gaps: readonly RawGap[]): OpeningsFound {
  const usedParts = new Set<Placed>()
  const usedLines = new Set<Line>()
  const openings: RawOpening[] = []
  const filled = new Set<RawGap>()
  let homeless = 0
  let tried = 0
  const take = (sign: Sign): boolean => {
    if (++tried > MOST) return false
    const gap = gaps.find(each => !filled.has(each) && fits(sign, each))
    if (gap) {
      filled.add(gap)
      openings.push(inGap(sign, gap))
      return true
    }
    const own = inWall(sign, walls) ?? beyondWall(sign, walls)
    if (!own) return false
    // The same door drawn twice, or a second sign in a gap already filled.
    if (!openings.some(each => distance(each.at, own.at) < (each.width + own.width) / 2 - 50))
      openings.push(own)
    return true
  }
  for (const part of plan.parts) {
    const sign = signOfPart(part)
    if (!sign) continue
    if (take(sign)) usedParts.add(part)
    else homeless++
  }
  const loose = plan.lines.filter(line => line.part < 0 && (line.role === 'doors' || leafOf(line)))
  for (const cluster of clustersOf(loose, TOUCH)) {
    const sign = signOfLines(cluster)
    if (!sign) continue
    if (take(sign)) for (const line of cluster) usedLines.add(line)
    else if (cluster.some(line => line.role === 'doors')) homeless++
  }
  const ends: RawGap[] = []
  for (const gap of gaps) {
    const width = distance(gap.from, gap.to)
    if (filled.has(gap) || width < WIDTH[0]) continue
    if (width > WIDEST_PASSAGE) {
      ends.push(gap)
      continue
    }
    openings.push({ wall: gap.wall, at: middleOf(gap.from, gap.to), width, kind: 'passage', leaf: 'none' })
  }
  return {
    openings: openings.map(each => numbered(each, plan.words)),
    parts: usedParts,
    lines: usedLines,
    homeless,
    ends,
  }
}

const middleOf = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

/** A quarter arc of a leaf's length: its hinge is the centre; the end nearer a wall is where the leaf closes. */
function leafOf({ arc, points, role }: Line): Leaf | undefined {
  if (!arc || role === 'furniture' || role === 'columns') return undefined
  if (arc.radius < LEAF[0] || arc.radius > LEAF[1] || arc.sweep < 1.1 || arc.sweep > 1.9) return undefined
  return { hinge: arc.center, reaches: points[0], closed: points[points.length - 1], radius: arc.radius }
}

function signOfPart(part: Placed): Sign | undefined {
  const named = isDoorName(part.block) || isWindowName(part.block)
  if (part.role !== 'doors' && !named) return undefined
  if (part.lines.length === 0) return undefined
  return signFrom(part.lines, isWindowName(part.block) && !isDoorName(part.block))
}

function signOfLines(lines: readonly Line[]): Sign | undefined {
  return signFrom(lines, false)
}

function signFrom(lines: readonly Line[], window: boolean): Sign | undefined {
  const box = boxOf(lines.flatMap(line => line.points))
  const width = Math.max(box.maxX - box.minX, box.maxY - box.minY)
  if (width < WIDTH[0] || width > WIDTH[1]) return undefined
  const leaves = lines.flatMap(line => leafOf({ ...line, role: 'doors' }) ?? [])
  const middle: Point = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]
  return {
    box,
    middle,
    width,
    kind: leaves.length > 0 && !window ? 'door' : 'window',
    leaves: leaves.slice(0, 2),
  }
}

/** The middle of a sign's place in the wall: of a door where its leaf closes, else the sign's own. */
const footOf = (sign: Sign, wall: RawWall): Point => {
  if (sign.leaves.length === 0) return sign.middle
  const feet = sign.leaves.flatMap(leaf => [leaf.hinge, closedEnd(leaf, wall)])
  return middleOf(extreme(feet, wall, 1), extreme(feet, wall, -1))
}

const onAxis = (p: Point, wall: RawWall): Point => nearestOnSegment(p, [wall.a, wall.b]).point
const closedEnd = (leaf: Leaf, wall: RawWall): Point =>
  distance(leaf.closed, onAxis(leaf.closed, wall)) <= distance(leaf.reaches, onAxis(leaf.reaches, wall))
    ? leaf.closed
    : leaf.reaches
const openEnd = (leaf: Leaf, wall: RawWall): Point =>
  closedEnd(leaf, wall) === leaf.closed ? leaf.reaches : leaf.closed

function extreme(points: readonly Point[], wall: RawWall, sign: 1 | -1): Point {
  const along = ([x, y]: Point): number =>
    sign * ((x - wall.a[0]) * (wall.b[0] - wall.a[0]) + (y - wall.a[1]) * (wall.b[1] - wall.a[1]))
  return points.reduce((best, p) => (along(p) > along(best) ? p : best))
}

function fits(sign: Sign, gap: RawGap): boolean {
  const width = distance(gap.from, gap.to)
  if (width < WIDTH[0]) return false
  const foot = footOf(sign, gap.wall)
  const { point, t } = nearestOnSegment(foot, [gap.from, gap.to])
  const off = distance(foot, point)
  const reach = gap.wall.thickness / 2 + 150
  if (t <= 0 || t >= 1 || off > reach) return false
  const size = sign.leaves.length > 0 ? sign.leaves.reduce((sum, leaf) => sum + leaf.radius, 0) : sign.width
  return size > 0.5 * width && size < 1.6 * width + 300
}

function inGap(sign: Sign, gap: RawGap): RawOpening {
  const at = middleOf(gap.from, gap.to)
  return withLeaf(sign, { wall: gap.wall, at, width: distance(gap.from, gap.to), kind: sign.kind })
}

/** In a wall drawn through: the nearest wall the sign lies on. */
function inWall(sign: Sign, walls: readonly RawWall[]): RawOpening | undefined {
  let best: { off: number; opening: RawOpening } | undefined
  for (const wall of walls) {
    const length = distance(wall.a, wall.b)
    if (length < WIDTH[0]) continue
    const foot = footOf(sign, wall)
    const { point, t } = nearestOnSegment(foot, [wall.a, wall.b])
    const off = distance(foot, point)
    if (t <= 0 || t >= 1 || off > wall.thickness / 2 + 120 || (best && best.off <= off)) continue
    const d: Point = [(wall.b[0] - wall.a[0]) / length, (wall.b[1] - wall.a[1]) / length]
    const { box } = sign
    const across = Math.abs(d[1]) * (box.maxX - box.minX) + Math.abs(d[0]) * (box.maxY - box.minY)
    const along = Math.abs(d[0]) * (box.maxX - box.minX) + Math.abs(d[1]) * (box.maxY - box.minY)
    // A window lies along its wall.
    if (
      sign.leaves.length === 0 &&
      (across > Math.max(wall.thickness + 200, 0.6 * along) || along < WIDTH[0])
    )
      continue
    const feet = sign.leaves.flatMap(leaf => [leaf.hinge, closedEnd(leaf, wall)])
    const width =
      feet.length > 0
        ? distance(onAxis(extreme(feet, wall, 1), wall), onAxis(extreme(feet, wall, -1), wall))
        : along
    if (width < WIDTH[0] || width > length + 1) continue
    best = { off, opening: withLeaf(sign, { wall, at: point, width, kind: sign.kind }) }
  }
  return best?.opening
}

/** How far, mm, beyond a wall's end a door may begin, and off its axis beyond half its thickness (default). */
const BESIDE = 350
const OFF_AXIS = 60

/** Between a wall's end and the next wall: the wall is drawn out to the door's far side. */
function beyondWall(sign: Sign, walls: readonly RawWall[]): RawOpening | undefined {
  if (sign.leaves.length === 0) return undefined
  let best: { off: number; end: 'a' | 'b'; wall: RawWall; near: number; far: number } | undefined
  for (const wall of walls) {
    const length = distance(wall.a, wall.b)
    if (length < 100) continue
    const feet = sign.leaves.flatMap(leaf => [leaf.hinge, closedEndBeyond(leaf, wall)])
    if (feet.some(foot => Math.abs(acrossOf(foot, wall)) > wall.thickness / 2 + OFF_AXIS)) continue
    const along = feet.map(foot => alongOf(foot, wall))
    const [low, high] = [Math.min(...along), Math.max(...along)]
    if (high - low < WIDTH[0]) continue
    const [end, near, far] =
      low > length / 2 ? (['b', low - length, high] as const) : (['a', -high, low] as const)
    if (Math.abs(near) > BESIDE) continue
    const off = Math.abs(near)
    if (!best || off < best.off) best = { off, end, wall, near: end === 'b' ? low : high, far }
  }
  if (!best) return undefined
  const { wall, end, near, far } = best
  const length = distance(wall.a, wall.b)
  const on = (along: number): Point => [
    wall.a[0] + ((wall.b[0] - wall.a[0]) * along) / length,
    wall.a[1] + ((wall.b[1] - wall.a[1]) * along) / length,
  ]
  const at = on((near + far) / 2)
  wall[end] = on(far + (end === 'b' ? 1 : -1))
  return withLeaf(sign, { wall, at, width: Math.abs(far - near), kind: sign.kind })
}

const alongOf = ([x, y]: Point, { a, b }: RawWall): number =>
  ((x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])) / distance(a, b)
const acrossOf = ([x, y]: Point, { a, b }: RawWall): number =>
  ((x - a[0]) * (b[1] - a[1]) - (y - a[1]) * (b[0] - a[0])) / distance(a, b)
const closedEndBeyond = (leaf: Leaf, wall: RawWall): Point =>
  Math.abs(acrossOf(leaf.closed, wall)) <= Math.abs(acrossOf(leaf.reaches, wall)) ? leaf.closed : leaf.reaches

function withLeaf(sign: Sign, opening: RawOpening): RawOpening {
  const { leaves } = sign
  if (sign.kind === 'window' || leaves.length === 0) return opening
  const open = openEnd(leaves[0], opening.wall)
  if (leaves.length > 1) return { ...opening, leaf: 'double', reaches: open }
  return { ...opening, leaf: 'single', hinge: leaves[0].hinge, reaches: open }
}

/** The number written beside an opening (M0921) is its own, and tells a door from a window. */
function numbered(opening: RawOpening, words: readonly Word[]): RawOpening {
  const near = words
    .filter(word => NUMBER.test(word.text.trim()) && distance(word.at, opening.at) < opening.width / 2 + 900)
    .sort((p, q) => distance(p.at, opening.at) - distance(q.at, opening.at))[0]
  if (!near) return opening
  const [, letters] = NUMBER.exec(near.text.trim()) ?? []
  const kind = /C$/i.test(letters) && !/M/i.test(letters) ? 'window' : 'door'
  if (opening.kind === 'passage' && kind === 'door')
    return { ...opening, kind, leaf: undefined, number: near.text.trim() }
  return {
    ...opening,
    kind: opening.leaf && opening.kind === 'door' ? 'door' : kind,
    number: near.text.trim(),
  }
}
