import { normalAngle } from '../../layout/edits'
import { text } from '../../layout/text'
import { floorIds } from '../../scene/layout-facts'
import { rowsOn, type SceneRow } from '../../scene/rows'
import type { Thing } from '../../scene/things'
import { angles } from '../say'
import { defineRule, type Statement } from '../types'
import { alignClauses } from './clauses'

/** Degrees within which an angle counts as at its limit: a turn of this much moves a 2 m edge by 0.35 mm. */
const ANGLE_TOLERANCE = 0.01

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
    '成排物品应与所在行平行;两件物品只比较方向。',
    'Each thing is parallel to its row; two things are compared only with each other.',
  ),
  severity: 'error',
  params: {
    angle: {
      type: 'number',
      title: text('允许偏转', 'allowed turn'),
      default: 1,
      min: 0,
      max: 45,
      unit: 'deg',
      source: { kind: 'default' },
    },
  },
  judge(read, { angle: limit }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds))
      for (const each of rowsOn(read, floor)) {
        checked += each.fit.members.length
        // Of two nobody can say which is turned: one finding names both.
        const turned = each.fit.members.filter(member => Math.abs(member.angle) > limit + ANGLE_TOLERANCE)
        if (each.fit.judges)
          for (const member of turned) findings.push(one(floor, each, member.id, member.angle, limit))
        else if (turned.length > 0) findings.push(pair(floor, each, limit))
      }
    return { checked, findings }
  },
})

function one(floor: string, { things, type }: SceneRow, id: string, angle: number, limit: number): Statement {
  const thing = things.get(id) as Thing
  const said = angles(Math.abs(angle), limit)
  return {
    subjects: [id],
    related: [...things.keys()].filter(other => other !== id).sort(),
    clauses: alignClauses(type),
    floor,
    message: text(
      `${thing.title.zh} 相对所在行偏转 ${said.measured}(允许 ${said.limit})。`,
      `${thing.title.en} is turned ${said.measured} against its row (allowed ${said.limit}).`,
    ),
    measured: { value: Math.abs(angle), limit, unit: 'deg', how: 'angle' },
    marks: [{ kind: 'segment', a: thing.front[0], b: thing.front[1], label: said.measured }],
    fix: turnBack(thing, angle),
  }
}

function pair(floor: string, { things, type, fit }: SceneRow, limit: number): Statement {
  const [a, b] = [...things.values()].sort((x, y) => (x.id < y.id ? -1 : 1))
  const between = Math.abs(fit.members[0].angle - fit.members[1].angle)
  const said = angles(between, limit)
  return {
    subjects: [a.id, b.id],
    clauses: alignClauses(type),
    floor,
    message: text(
      `${a.title.zh} 与${b.title.zh} 不平行,相差 ${said.measured}(允许 ${said.limit})。`,
      `${a.title.en} and ${b.title.en} are not parallel: ${said.measured} apart (allowed ${said.limit}).`,
    ),
    measured: { value: between, limit, unit: 'deg', how: 'angle' },
    marks: [a, b].map(thing => ({ kind: 'segment', a: thing.front[0], b: thing.front[1] }) as const),
  }
}

const turnBack = (thing: Thing, angle: number) => ({
  title: text('转正', 'Turn it straight'),
  patches: [{ target: thing.id, path: ['rotation'], value: normalAngle(thing.rotation - angle) }],
})
