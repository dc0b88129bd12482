import type { Point } from '../../geometry/types'
import { distance } from '../../geometry/vector'
import { type WallPlan, WELD, wallPlan } from '../../geometry/walls'
import type { Wall } from '../../layout/model'
import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { floorIds, floorName, wallsOf } from '../../scene/layout-facts'
import { WALL_THICKNESS, wallPlanOf } from '../../scene/space'
import { millimetres } from '../params'
import { lengths } from '../say'
import { defineRule, type Fix, type Statement } from '../types'

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
          fix: gap.gap <= SHORT ? joined(walls, gap.walls[0], gap.from, gap.to) : undefined,
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

/** The free end drawn to what it should meet. */
function joined(walls: readonly Wall[], id: string, from: Point, to: Point): Fix | undefined {
  const wall = walls.find(each => each.id === id)
  if (!wall) return undefined
  const end = distance(wall.a, from) <= distance(wall.b, from) ? 'a' : 'b'
  return {
    title: text('把墙端接上', 'Join the ends'),
    patches: [{ target: id, path: [end], value: [Math.round(to[0]), Math.round(to[1])] }],
  }
}
