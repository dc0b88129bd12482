import { isPublic } from '../../layout/openings'
import { text } from '../../layout/text'
import { type Door, doorsOf } from '../../scene/doors'
import { crowdedFact, floorIds } from '../../scene/layout-facts'
import { atLeast, lengths } from '../say'
import { defineRule, type Statement } from '../types'

export const exitWidth = defineRule({
  id: 'evac/exit-width',
  clauses: [{ id: '2.1.3.9 安全疏散平面图', quote: '绘制清晰明了的消防疏散示意图,保障生命安全' }],
  title: text('安全出口净宽', 'Clear width of exits'),
  explanation: text(
    '供公众使用、通向室外的每扇门都是安全出口,净宽不小于限值;人员密集的大厅要求更宽。只供员工使用的门不在此判定。',
    'Every public door to the outside is an exit with a least clear width, more in a crowded hall. Doors for staff alone are not judged.',
  ),
  severity: 'error',
  params: {
    minWidth: {
      type: 'number',
      title: text('出口净宽', 'exit'),
      default: 1100,
      min: 500,
      max: 5000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 55037-2022 7.1.4', mark: 'M' },
    },
    crowded: {
      type: 'number',
      title: text('人员密集时出口净宽', 'exit of a crowded hall'),
      default: 1400,
      min: 500,
      max: 5000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 50016-2014 5.5.19', mark: 'V1' },
    },
  },
  judge(read, { minWidth, crowded }) {
    const findings: Statement[] = []
    let checked = 0
    const limit = read(crowdedFact) ? crowded : minWidth
    for (const floor of read(floorIds))
      for (const door of read(doorsOf, floor)) {
        const { kind } = door.opening
        if (!door.outer || !isPublic(door.opening) || (kind !== 'entrance' && kind !== 'exit')) continue
        checked++
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
      `安全出口${title.zh} 净宽 ${said.measured.zh},应不小于 ${said.limit.zh}。`,
      `The exit ${title.en} is ${said.measured.en} wide; it should be at least ${said.limit.en}.`,
    ),
    measured: { value: clear, limit, unit: 'mm', how: 'clear' },
    marks: [{ kind: 'segment', a: across[0], b: across[1], label: String(clear) }],
  }
}
