import { add, scale } from '../../geometry/vector'
import { text } from '../../layout/text'
import { everyRow, type PlacedRow } from '../../scene/rows'
import type { Thing } from '../../scene/things'
import { millimetres } from '../params'
import { atMost, lengths } from '../say'
import { defineRule, type Statement } from '../types'
import { alignClauses } from './clauses'
import { moveTo } from './move-to'

export const row = defineRule({
  id: 'align/row',
  clauses: [
    { id: '2.1.3.7', quote: '同类型物品成直摆放线' },
    { id: '2.1.3.7 同类型物品', quote: '桌面上同类型物品成直线摆放' },
    { id: '2.1.3.7 自助设备', quote: '自助设备根据空间大小直线摆放' },
    { id: '2.1.3.7 等候区设施', quote: '桌椅直线排列摆放' },
  ],
  title: text('同类物品成直线', 'Same things in a straight row'),
  explanation: text(
    '同类型物品的前沿应在同一直线上。三件及以上成排的物品参与判定;个别移位的物品不会带偏整排的基准线。',
    'The front edges of same-type things lie on one line. Three or more in a row are judged; one displaced thing does not bend the line.',
  ),
  severity: 'error',
  params: {
    offset: millimetres('允许偏离', 'allowed offset', 50, [0, 1000]),
    surfaceOffset: millimetres('台面上允许偏离', 'allowed offset on a desk-top', 20, [0, 500]),
  },
  judge(read, { offset, surfaceOffset }) {
    const findings: Statement[] = []
    let checked = 0
    for (const placed of everyRow(read)) {
      const { fit, things } = placed.row
      if (!fit.judges) continue
      const limit = 'floor' in placed.place ? offset : surfaceOffset
      checked += fit.members.length
      for (const member of fit.members) {
        if (atMost(Math.abs(member.offset), limit)) continue
        const thing = things.get(member.id) as Thing
        findings.push(statement(placed, thing, member.position, member.offset, limit))
      }
    }
    return { checked, findings }
  },
})

function statement(
  { place, row: { fit, type, things } }: PlacedRow,
  thing: Thing,
  position: number,
  offset: number,
  limit: number,
): Statement {
  const said = lengths(Math.abs(offset), limit)
  const onLine = add(fit.origin, scale(fit.axis, position))
  const normal = scale([-fit.axis[1], fit.axis[0]], offset)
  const off = add(onLine, normal)
  // The row line runs from its first to its last thing; the arrow across it is the offset.
  const [first, last] = [fit.members[0], fit.members[fit.members.length - 1]]
  return {
    subjects: [thing.id],
    related: [...things.keys()].filter(id => id !== thing.id).sort(),
    clauses: alignClauses(type),
    // Where it also narrows a route, that rule gives the offset too.
    leaveTo: [`align/protrusion:${thing.id}`],
    ...place,
    message: text(
      `${thing.title.zh} 偏离所在行 ${said.measured.zh}(允许 ${said.limit.zh})。`,
      `${thing.title.en} stands ${said.measured.en} off its row (allowed ${said.limit.en}).`,
    ),
    measured: { value: Math.abs(offset), limit, unit: 'mm', how: 'offset' },
    marks: [
      { kind: 'segment', a: onLine, b: off, label: String(Math.round(Math.abs(offset))) },
      {
        kind: 'path',
        points: [
          add(fit.origin, scale(fit.axis, first.position)),
          add(fit.origin, scale(fit.axis, last.position)),
        ],
      },
    ],
    fix: {
      title: text('移回所在行', 'Move back into its row'),
      patches: moveTo(thing, [
        Math.round(thing.item.at[0] - normal[0]),
        Math.round(thing.item.at[1] - normal[1]),
      ]),
    },
  }
}
