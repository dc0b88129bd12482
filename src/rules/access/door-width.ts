import { isPublic, leafOf } from '../../layout/openings'
import { text } from '../../layout/text'
import { type Door, doorsOf } from '../../scene/doors'
import { floorIds, hallFact } from '../../scene/layout-facts'
import { atLeast, lengths } from '../say'
import { defineRule, type NumberSpec, type Statement } from '../types'

const width = (zh: string, en: string, value: number, clause: string): NumberSpec => ({
  type: 'number',
  title: text(zh, en),
  default: value,
  min: 500,
  max: 3000,
  unit: 'mm',
  source: { kind: 'standard', name: `GB 55019-2021 ${clause}`, mark: 'V1' },
})

export const doorWidth = defineRule({
  id: 'access/door-width',
  clauses: [{ id: '2.2.2', quote: '无障碍设施' }],
  title: text('门的通行净宽', 'Clear width of doors'),
  explanation: text(
    '公众出入口和公众使用的内门,轮椅应能通过:新建的手动门、既有大厅的手动门和自动门各有净宽。只供疏散的出口由“安全出口净宽”判定。',
    'A wheelchair passes the public entrances and the inner doors the public uses; manual doors of new and of existing halls and automatic doors have their own limits. Exits that are no way in are judged as exits.',
  ),
  severity: 'error',
  params: {
    minWidth: width('手动门净宽', 'manual door', 900, '2.5.4'),
    existing: width('既有大厅手动门净宽', 'manual door of an existing hall', 800, '2.5.4'),
    automatic: width('自动门净宽', 'automatic door', 1000, '2.5.5'),
  },
  judge(read, { minWidth, existing, automatic }) {
    const findings: Statement[] = []
    let checked = 0
    const manual = read(hallFact).existing ? existing : minWidth
    for (const floor of read(floorIds))
      for (const door of read(doorsOf, floor)) {
        if (!isPublic(door.opening) || door.opening.kind === 'exit') continue
        checked++
        const limit = leafOf(door.opening) === 'automatic' ? automatic : manual
        if (!atLeast(door.clear, limit)) findings.push(statement(floor, door, limit))
      }
    return { checked, findings }
  },
})

function statement(floor: string, { id, title, clear, across }: Door, limit: number): Statement {
  const said = lengths(clear, limit)
  return {
    subjects: [id],
    floor,
    message: text(
      `${title.zh} 通行净宽 ${said.measured.zh},应不小于 ${said.limit.zh}。`,
      `${title.en} is ${said.measured.en} wide to pass; it should be at least ${said.limit.en}.`,
    ),
    measured: { value: clear, limit, unit: 'mm', how: 'clear' },
    marks: [{ kind: 'segment', a: across[0], b: across[1], label: String(clear) }],
  }
}
