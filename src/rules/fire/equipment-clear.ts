import { strip } from '../../geometry/strip'
import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { type Blocked, beforeThing, byBlocker } from '../../scene/fronts'
import { floorIds, thingsOfType } from '../../scene/layout-facts'
import { nameOf } from '../../scene/names'
import { facing, type Thing } from '../../scene/things'
import { atLeast, enumerate, lengths } from '../say'
import { defineRule, type NumberSpec, type Statement } from '../types'

const depth = (zh: string, en: string, value: number): NumberSpec => ({
  type: 'number',
  title: text(zh, en),
  default: value,
  min: 100,
  max: 5000,
  unit: 'mm',
  source: { kind: 'default' },
})

type Front = { readonly thing: Thing; readonly limit: number }

export const equipmentClear = defineRule({
  id: 'fire/equipment-clear',
  clauses: [{ id: '2.1.3.9', quote: '重点应用于消防器材、监控器材、报警器材、防护器材、库房等管理' }],
  title: text('消防器材前不占用', 'Free access to fire equipment'),
  explanation: text(
    '灭火器、消火栓和手动报警按钮正前方不放物品,随时取得到。',
    'Nothing stands straight before extinguishers, hydrants and call points, so that they are at hand.',
  ),
  severity: 'error',
  params: {
    depth: depth('灭火器、报警按钮前净深', 'free depth before extinguishers and call points', 600),
    hydrant: depth('消火栓前净深', 'free depth before hydrants', 1000),
  },
  judge(read, params) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const fronts = (['extinguisher', 'hydrant', 'call-point'] as const).flatMap(type =>
        thingsOfType(read, floor, type)
          .filter(({ item }) => item.present !== false)
          .map((thing): Front => ({ thing, limit: type === 'hydrant' ? params.hydrant : params.depth })),
      )
      checked += fronts.length
      const blocked = fronts.flatMap(owner =>
        beforeThing(read, floor, owner.thing, owner.limit)
          .filter(hit => !atLeast(hit.depth, owner.limit))
          .map(hit => ({ owner, hit })),
      )
      for (const each of byBlocker(blocked).values()) findings.push(statement(read, floor, each))
    }
    return { checked, findings }
  },
})

function statement(read: Read, floor: string, blocked: readonly Blocked<Front>[]): Statement {
  const [{ owner, hit }] = blocked
  const { thing, limit } = owner
  const blocker = nameOf(read, floor, hit.id)
  const said = lengths(hit.depth, limit)
  const equipment = enumerate(blocked.map(each => each.owner.thing.title))
  return {
    subjects: [hit.id],
    related: blocked.map(each => each.owner.thing.id).sort(),
    floor,
    message: text(
      `${blocker.zh} 挡在${equipment.zh} 正前方 ${said.measured.zh}处,其前 ${said.limit.zh}内应不放物品。`,
      `${blocker.en} stands ${said.measured.en} before ${equipment.en}; ${said.limit.en} are kept free.`,
    ),
    measured: { value: hit.depth, limit, unit: 'mm', how: 'clear' },
    marks: [
      { kind: 'segment', a: hit.foot, b: hit.at, label: String(Math.round(hit.depth)) },
      { kind: 'polygon', rings: [strip(thing.front, facing(thing), limit)] },
    ],
  }
}
