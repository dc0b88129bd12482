import type { Point } from '../../geometry/types'
import { add, cross, distance, length, scale, sub } from '../../geometry/vector'
import { type WallPlan, WELD, wallPlan } from '../../geometry/walls'
import type { Opening, Wall } from '../../layout/model'
import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { floorIds, floorName, openingsOf, wallsOf } from '../../scene/layout-facts'
import { WALL_THICKNESS, wallPlanOf } from '../../scene/space'
import { millimetres } from '../params'
import { lengths } from '../say'
import { defineRule, type Fix, type FixPatch, type Statement } from '../types'

/** mm: a wider gap is a wall that is missing, not one that is too short. */
const SHORT = 500

export const openOutline = defineRule({
  id: 'layout/open-outline',
  clauses: 'technical',
  title: text('外墙闭合', 'The outer walls close'),
  explanation: text(
    '外墙首尾相接才能围成大厅;没有闭合时,通行、疏散、监控等规则都无法判定。',
    'Only closed outer walls make a hall; while they are open, rules about routes, escape and cameras cannot judge.',
  ),
  severity: 'error',
  params: { weld: millimetres('端点相距不超过此值视为相接', 'ends this near are one', WELD, [0, 100]) },
  judge(read, { weld }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const walls = read(wallsOf, floor)
      if (walls.length === 0) continue
      checked += walls.length
      const plan = planOf(read, floor, walls, weld)
      const gaps = plan.problems.flatMap(problem => (problem.kind === 'gap' ? [problem] : []))
      for (const gap of gaps) {
        const said = lengths(gap.gap, weld)
        findings.push({
          subjects: [...new Set(gap.walls)],
          floor,
          message: text(
            `外墙没有闭合,缺口 ${said.measured.zh}(允许 ${said.limit.zh})。`,
            `The outer walls do not close: a gap of ${said.measured.en} (allowed ${said.limit.en}).`,
          ),
          measured: { value: gap.gap, limit: weld, unit: 'mm', how: 'straight' },
          marks: [{ kind: 'segment', a: gap.from, b: gap.to, label: String(Math.round(gap.gap)) }],
          fix:
            gap.gap <= SHORT
              ? joined(walls, gap.walls, gap.from, gap.to, read(openingsOf, floor))
              : undefined,
        })
      }
      if (gaps.length > 0 || plan.closed) continue
      const name = read(floorName, floor)
      findings.push({
        subjects: [],
        slot: floor,
        floor,
        message: text(`${name}的墙没有围成房间。`, `The walls of ${name} enclose no room.`),
        marks: [{ kind: 'path', points: walls.flatMap(wall => [wall.a, wall.b]) }],
      })
    }
    return { checked, findings }
  },
})

/** The plan every rule shares, unless the profile welds at another distance. */
const planOf = (read: Read, floor: string, walls: readonly Wall[], weld: number): WallPlan =>
  weld === WELD
    ? read(wallPlanOf, floor)
    : wallPlan(
        walls.map(({ id, a, b, thickness }) => ({ id, a, b, thickness: thickness ?? WALL_THICKNESS })),
        [],
        weld,
      )

/**
 * Each wall drawn out along itself to where the two lines meet, so that none turns; two walls in one line are joined
 * end to end.
 */
function joined(
  walls: readonly Wall[],
  ids: readonly string[],
  from: Point,
  to: Point,
  openings: readonly Opening[],
): Fix | undefined {
  const [first, second] = ids.map(id => walls.find(wall => wall.id === id))
  if (!first || !second || first === second) return undefined
  const [a, b] = [
    { wall: first, end: nearerEnd(first, from) },
    { wall: second, end: nearerEnd(second, to) },
  ]
  // The second wall may be met in its middle: then it stays as it is.
  const ends = distance(b.wall[b.end], to) <= 1 ? [a, b] : [a]
  const place = meeting(first, second) ?? to
  if (ends.some(({ wall, end }) => distance(wall[end], place) > SHORT)) return undefined
  return {
    title: text('把墙端接上', 'Join the ends'),
    patches: ends.flatMap(({ wall, end }) =>
      drawnTo(wall, end, [Math.round(place[0]), Math.round(place[1])], openings),
    ),
  }
}

/** Openings are measured from end a: where that moves, they stay where they are. */
function drawnTo(wall: Wall, end: 'a' | 'b', to: Point, openings: readonly Opening[]): FixPatch[] {
  const moved: FixPatch = { target: wall.id, path: [end], value: to }
  const by = distance(to, wall.b) - distance(wall.a, wall.b)
  if (end === 'b' || by === 0) return [moved]
  const own = openings.filter(opening => opening.wall === wall.id)
  return [moved, ...own.map(({ id, at }) => ({ target: id, path: ['at'], value: Math.round(at + by) }))]
}

const nearerEnd = (wall: Wall, p: Point): 'a' | 'b' =>
  distance(wall.a, p) <= distance(wall.b, p) ? 'a' : 'b'

/** Where the centre lines of two walls meet; undefined where they are parallel. */
function meeting(first: Wall, second: Wall): Point | undefined {
  const [d, e] = [sub(first.b, first.a), sub(second.b, second.a)]
  const turn = cross(d, e)
  if (Math.abs(turn) < 1e-3 * length(d) * length(e)) return undefined
  return add(first.a, scale(d, cross(sub(second.a, first.a), e) / turn))
}
