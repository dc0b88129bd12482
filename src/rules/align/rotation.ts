import { normalAngle } from '../../layout/edits'
import { text } from '../../layout/text'
import { everyRow, type PlacedRow } from '../../scene/rows'
import type { Thing } from '../../scene/things'
import { ANGLE_TOLERANCE, degrees } from '../params'
import { angles } from '../say'
import { defineRule, type Statement } from '../types'
import { alignClauses } from './clauses'
import { turnTo } from './move-to'
import { crookedSeats } from './seat-zones'

export const rotation = defineRule({
  id: 'align/rotation',
  clauses: [
    { id: '2.1.3.7', quote: '同类型物品成直摆放线' },
    { id: '2.1.3.7 同类型物品', quote: '桌面上同类型物品成直线摆放' },
    { id: '2.1.3.7 自助设备', quote: '自助设备根据空间大小直线摆放' },
    { id: '2.1.3.7 等候区设施', quote: '桌椅直线排列摆放' },
  ],
  title: text('成排物品方向一致', 'Things of a row are parallel'),
  explanation: text(
    '成排物品应与所在行平行;两件物品只比较方向。同一等候区的各排座椅应互相平行。',
    'Each thing is parallel to its row; two things are compared only with each other. The seat rows of one waiting zone are parallel.',
  ),
  severity: 'error',
  params: {
    angle: degrees('允许偏转', 'allowed turn', 1, [0, 45]),
  },
  judge(read, { angle: limit }) {
    const findings: Statement[] = []
    let checked = 0
    for (const placed of everyRow(read)) {
      const { fit, type } = placed.row
      // Desk signs: desk/tent-card.
      if (type === 'tent-card') continue
      checked += fit.members.length
      const turned = fit.members.filter(member => Math.abs(member.angle) > limit + ANGLE_TOLERANCE)
      // Of two nobody can say which is turned: one finding names both.
      if (fit.judges) for (const member of turned) findings.push(one(placed, member.id, member.angle, limit))
      else if (turned.length > 0) findings.push(pair(placed, limit))
    }
    const seats = crookedSeats(read, limit)
    return { checked: checked + seats.checked, findings: [...findings, ...seats.findings] }
  },
})

function one(
  { place, row: { things, type } }: PlacedRow,
  id: string,
  angle: number,
  limit: number,
): Statement {
  const thing = things.get(id) as Thing
  const said = angles(Math.abs(angle), limit)
  return {
    subjects: [id],
    related: [...things.keys()].filter(other => other !== id).sort(),
    clauses: alignClauses(type),
    ...place,
    message: text(
      `${thing.title.zh} 相对所在行偏转 ${said.measured}(允许 ${said.limit})。`,
      `${thing.title.en} is turned ${said.measured} against its row (allowed ${said.limit}).`,
    ),
    measured: { value: Math.abs(angle), limit, unit: 'deg', how: 'angle' },
    marks: [{ kind: 'segment', a: thing.front[0], b: thing.front[1], label: said.measured }],
    fix: {
      title: text('转正', 'Turn it straight'),
      patches: turnTo(thing, normalAngle(thing.rotation - angle)),
    },
  }
}

function pair({ place, row: { things, type, fit } }: PlacedRow, limit: number): Statement {
  const [a, b] = [...things.values()].sort((x, y) => (x.id < y.id ? -1 : 1))
  const between = Math.abs(fit.members[0].angle - fit.members[1].angle)
  const said = angles(between, limit)
  return {
    subjects: [a.id, b.id],
    clauses: alignClauses(type),
    ...place,
    message: text(
      `${a.title.zh} 与${b.title.zh} 不平行,相差 ${said.measured}(允许 ${said.limit})。`,
      `${a.title.en} and ${b.title.en} are not parallel: ${said.measured} apart (allowed ${said.limit}).`,
    ),
    measured: { value: between, limit, unit: 'deg', how: 'angle' },
    marks: [a, b].map(thing => ({ kind: 'segment', a: thing.front[0], b: thing.front[1] }) as const),
  }
}
