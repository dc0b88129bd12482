import { intersection } from '../../geometry/boolean'
import { text } from '../../layout/text'
import { floorIds } from '../../scene/layout-facts'
import { overlapsOf, solidThings, type ThingOverlap } from '../../scene/overlaps'
import { lengths } from '../say'
import { defineRule, type Statement } from '../types'

export const overlapRule = defineRule({
  id: 'layout/overlap',
  clauses: [{ id: '2.1.3', quote: '增大现场作业空间' }],
  title: text('物品互不重叠', 'Things do not overlap'),
  explanation: text(
    '高度有交叠的实体物品不能占同一块地面;座椅、抽屉柜可以推入桌下。',
    'Solid things whose heights meet cannot take the same floor; chairs and drawer units may tuck under a desk.',
  ),
  severity: 'error',
  params: {
    depth: {
      type: 'number',
      title: text('允许重叠', 'allowed overlap'),
      default: 5,
      min: 0,
      max: 100,
      unit: 'mm',
      source: { kind: 'default' },
    },
  },
  judge(read, { depth: limit }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      checked += read(solidThings, floor).length
      for (const each of read(overlapsOf, floor))
        if (each.depth > limit) findings.push(statement(floor, each, limit))
    }
    return { checked, findings }
  },
})

function statement(floor: string, { a, b, depth }: ThingOverlap, limit: number): Statement {
  const said = lengths(depth, limit)
  const shared = intersection([{ outer: a.ring, holes: [] }], [{ outer: b.ring, holes: [] }])
  return {
    subjects: [a.id, b.id],
    floor,
    message: text(
      `${a.title.zh} 与${b.title.zh} 重叠 ${said.measured.zh}。`,
      `${a.title.en} and ${b.title.en} overlap by ${said.measured.en}.`,
    ),
    measured: { value: depth, limit, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'polygon', rings: shared.map(polygon => polygon.outer) }],
  }
}
