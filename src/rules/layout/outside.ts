import { contains, footprint } from '../../geometry/pairs'
import type { Region } from '../../geometry/types'
import { text } from '../../layout/text'
import { beyond } from '../../scene/beyond'
import { floorIds } from '../../scene/layout-facts'
import { solidThings } from '../../scene/overlaps'
import { spaceProblem, wallPlanOf } from '../../scene/space'
import type { Thing } from '../../scene/things'
import { lengths } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const outside = defineRule({
  id: 'layout/outside',
  clauses: [{ id: '2.1.3', quote: '增大现场作业空间' }],
  title: text('物品在大厅之内', 'Things are inside the hall'),
  explanation: text('实体物品不能伸出外墙之外。', 'Solid things do not stick out beyond the outer walls.'),
  severity: 'error',
  params: {
    depth: {
      type: 'number',
      title: text('允许伸出', 'allowed beyond'),
      default: 5,
      min: 0,
      max: 100,
      unit: 'mm',
      source: { kind: 'default' },
    },
  },
  judge(read, { depth: limit }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const things = read(solidThings, floor)
      if (things.length === 0) continue
      const plan = read(wallPlanOf, floor)
      const problem = spaceProblem(plan)
      if (problem) {
        notEvaluated.push({ ...problem, floor })
        continue
      }
      checked += things.length
      const hulls = plan.outline.map(polygon => footprint(polygon.outer))
      for (const thing of things) {
        const print = footprint(thing.ring)
        if (hulls.some(hull => contains(hull, print, limit))) continue
        findings.push(statement(floor, thing, plan.outline, limit))
      }
    }
    return { checked, findings, notEvaluated }
  },
})

function statement(floor: string, thing: Thing, outline: Region, limit: number): Statement {
  const { rings, depth } = beyond([{ outer: thing.ring, holes: [] }], outline)
  const value = Math.max(depth, limit)
  const said = lengths(value, limit)
  return {
    subjects: [thing.id],
    floor,
    message: text(
      `${thing.title.zh} 伸出大厅外 ${said.measured.zh}。`,
      `${thing.title.en} sticks out of the hall by ${said.measured.en}.`,
    ),
    measured: { value, limit, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'polygon', rings }],
  }
}
