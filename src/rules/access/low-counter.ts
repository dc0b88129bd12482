import { heightsOf } from '../../layout/catalogue'
import { attrsOf } from '../../layout/model'
import { text } from '../../layout/text'
import { everyThing } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { windowGroups } from '../../scene/window-groups'
import { millimetres } from '../params'
import { atLeast, atMost, lengths } from '../say'
import { defineRule, type Source, type Statement } from '../types'

const GB: Source = { kind: 'standard', name: 'GB 55019-2021 3.6.4', mark: 'M' }

export const lowCounter = defineRule({
  id: 'access/low-counter',
  clauses: [
    { id: '2.2.2', quote: '无障碍设施' },
    { id: '2.2.3', quote: '为军人、消防救援人员、医护人员、老弱病残孕等群体优先提供“绿色通道”服务' },
  ],
  title: text('低位服务台', 'Low counters'),
  explanation: text(
    '每排窗口至少有一个低位窗口,每个咨询导引台有低位部分,台面距地在规定范围内。',
    'Each row of windows has a low one, each help desk a low part, its top at the height asked for.',
  ),
  severity: 'error',
  params: {
    lowest: millimetres('台面距地不低于', 'top at least', 700, [400, 1200], GB),
    highest: millimetres('台面距地不高于', 'top at most', 850, [400, 1200], GB),
  },
  judge(read, { lowest, highest }) {
    const findings: Statement[] = []
    const fits = (height: number) => atLeast(height, lowest) && atMost(height, highest)
    const groups = windowGroups(read)
    for (const { floor, of: group } of groups) {
      const low = group.filter(window => attrsOf(window.item, 'service-window').lowCounter === true)
      if (low.some(window => fits(heightsOf(window.item).to))) continue
      if (low.length > 0)
        for (const window of low)
          findings.push({ floor, ...wrongHeight(window, heightsOf(window.item).to, lowest, highest) })
      else findings.push({ floor, ...none(group) })
    }
    const helpDesks = everyThing(read, 'help-desk').filter(({ of }) => of.item.present !== false)
    for (const { floor, of } of helpDesks) {
      const low = attrsOf(of.item, 'help-desk').lowPart
      const whole = heightsOf(of.item).to
      // A part said to be low, of a height nobody has noted, is taken at its word.
      if (low === true || fits(whole)) continue
      if (typeof low === 'object') {
        if (!fits(low.height)) findings.push({ floor, ...wrongHeight(of, low.height, lowest, highest) })
      } else findings.push({ floor, ...none([of]) })
    }
    return { checked: groups.length + helpDesks.length, findings }
  },
})

const none = (group: readonly Thing[]): Statement => ({
  subjects: group.map(thing => thing.id),
  slot: 'none',
  message:
    group.length > 1
      ? text(
          `${group[0].title.zh} 等 ${group.length} 个窗口中没有低位窗口。`,
          `None of the ${group.length} windows beside ${group[0].title.en} is a low one.`,
        )
      : text(`${group[0].title.zh} 没有低位服务台面。`, `${group[0].title.en} has no low counter.`),
  measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
  marks: [{ kind: 'path', points: group.flatMap(thing => [thing.front[1], thing.front[0]]) }],
})

function wrongHeight(thing: Thing, value: number, lowest: number, highest: number): Statement {
  const limit = value < lowest ? lowest : highest
  const said = lengths(value, limit)
  return {
    subjects: [thing.id],
    message: text(
      `${thing.title.zh} 的低位台面距地 ${said.measured.zh},应${value < lowest ? '不低于' : '不高于'} ${said.limit.zh}。`,
      `The low counter of ${thing.title.en} is ${said.measured.en} high; it should be at ${value < lowest ? 'least' : 'most'} ${said.limit.en}.`,
    ),
    measured: { value, limit, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'segment', a: thing.front[0], b: thing.front[1], label: String(Math.round(value)) }],
  }
}
