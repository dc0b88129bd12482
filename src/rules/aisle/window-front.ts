import { strip } from '../../geometry/strip'
import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { type Blocked, beforeThing, byBlocker } from '../../scene/fronts'
import { floorIds, thingsOfType } from '../../scene/layout-facts'
import { nameOf } from '../../scene/names'
import { facing, type Thing } from '../../scene/things'
import { atLeast, enumerate, lengths } from '../say'
import { defineRule, type Statement } from '../types'

export const windowFront = defineRule({
  id: 'aisle/window-front',
  clauses: [
    { id: '2.1.3.7', quote: '减少工作阻碍,便利同行' },
    { id: '2.1.3', quote: '增大现场作业空间' },
  ],
  title: text('窗口前不占用', 'Free space before the windows'),
  explanation: text(
    '每个窗口正前方到等候线(一米线)之间不放物品;窗口自己的办事座椅不算。',
    'Nothing stands straight before a window up to the waiting line; the window’s own visitor chair does not count.',
  ),
  severity: 'error',
  params: {
    depth: {
      type: 'number',
      title: text('等候线距窗口', 'waiting line from the window'),
      default: 1000,
      min: 300,
      max: 5000,
      unit: 'mm',
      source: { kind: 'standard', name: '一米线', mark: 'V2' },
    },
  },
  judge(read, { depth }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const windows = thingsOfType(read, floor, 'service-window').filter(({ item }) => item.present !== false)
      checked += windows.length
      const blocked = windows.flatMap(owner =>
        beforeThing(read, floor, owner, depth)
          .filter(hit => !atLeast(hit.depth, depth))
          .map(hit => ({ owner, hit })),
      )
      for (const each of byBlocker(blocked).values()) findings.push(statement(read, floor, each, depth))
    }
    return { checked, findings }
  },
})

function statement(read: Read, floor: string, blocked: readonly Blocked<Thing>[], depth: number): Statement {
  const [{ owner, hit }] = blocked
  const thing = nameOf(read, floor, hit.id)
  const said = lengths(hit.depth, depth)
  const windows = enumerate(blocked.map(each => each.owner.title))
  return {
    subjects: [hit.id],
    related: blocked.map(each => each.owner.id).sort(),
    floor,
    message: text(
      `${thing.zh} 在${windows.zh} 正前方 ${said.measured.zh}处,窗口前 ${said.limit.zh}内应不放物品。`,
      `${thing.en} stands ${said.measured.en} before ${windows.en}; ${said.limit.en} before a window are kept free.`,
    ),
    measured: { value: hit.depth, limit: depth, unit: 'mm', how: 'clear' },
    marks: [
      { kind: 'segment', a: hit.foot, b: hit.at, label: String(Math.round(hit.depth)) },
      { kind: 'polygon', rings: [strip(owner.front, facing(owner), depth)] },
    ],
  }
}
