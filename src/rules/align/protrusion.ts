import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { nameOf } from '../../scene/names'
import type { OffRow } from '../../scene/off-row'
import {
  destinationsText,
  gapMark,
  type NarrowPlace,
  narrowPlacesOf,
  ROUTE_WIDTHS,
} from '../aisle/route-width'
import { lengths } from '../say'
import { defineRule, type Statement } from '../types'
import { alignClauses } from './clauses'
import { moveTo } from './move-to'

export const protrusion = defineRule({
  id: 'align/protrusion',
  clauses: [
    { id: '2.1.3.7', quote: '减少工作阻碍,便利同行' },
    { id: '2.1.3.7 同类型物品', quote: '减少因突出物影响通道通行' },
    { id: '2.1.3.7 自助设备', quote: '自助设备根据空间大小直线摆放' },
    { id: '2.1.3.7 等候区设施', quote: '移位后专人及时归位' },
  ],
  title: text('突出物不占通道', 'Nothing sticks out into a route'),
  explanation: text(
    '成排物品中偏离所在行的一件,不得使公众通道窄于规定净宽;净宽的要求与“通道净宽”相同。同一处不再由“通道净宽”和“同类物品成直线”重复提出。',
    'A thing that stands off its row must not narrow a public route below the width that the rule on clear widths asks for; that rule, and the one on straight rows, then leave the place to this one.',
  ),
  severity: 'error',
  params: ROUTE_WIDTHS,
  judge(read, widths) {
    const { checked, narrow, notEvaluated } = narrowPlacesOf(read, widths)
    const findings = narrow.flatMap(each => (each.off ? [statement(read, each, each.off)] : []))
    return { checked, findings, notEvaluated }
  },
})

function statement(read: Read, place: NarrowPlace, { thing, offset, by }: OffRow): Statement {
  const { gap, floor, limit, behind } = place
  const other = gap.between.find(id => id !== thing.id) ?? thing.id
  const beside = nameOf(read, floor, other)
  const said = lengths(gap.width, limit)
  const to = destinationsText(behind)
  const out = Math.round(offset)
  return {
    subjects: [thing.id],
    related: [...new Set([other, ...behind.map(({ id }) => id)])].filter(id => id !== thing.id).sort(),
    clauses: alignClauses(thing.item.type),
    floor,
    message: text(
      `${thing.title.zh} 偏离所在行 ${out} 毫米,使它与${beside.zh} 之间的通道净宽只剩 ${said.measured.zh},应不小于 ${said.limit.zh};经此前往${to.zh}。`,
      `${thing.title.en} stands ${out} mm off its row and leaves a route of ${said.measured.en} beside ${beside.en}; it should be at least ${said.limit.en}. It leads to ${to.en}.`,
    ),
    measured: { value: gap.width, limit, unit: 'mm', how: 'clear' },
    marks: [gapMark(place)],
    fix: {
      title: text('移回所在行', 'Move back into its row'),
      patches: moveTo(thing, [Math.round(thing.item.at[0] - by[0]), Math.round(thing.item.at[1] - by[1])]),
    },
  }
}
