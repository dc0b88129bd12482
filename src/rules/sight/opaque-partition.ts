import { text } from '../../layout/text'
import { floorIds, thingsOfType } from '../../scene/layout-facts'
import { EYE } from '../../scene/sight'
import { type Hidden, hiddenBy, opaquePartitionsOf } from '../../scene/sight-lines'
import type { Thing } from '../../scene/things'
import { enumerate, length } from '../say'
import { defineRule, type FindingMark, type Statement } from '../types'

export const opaquePartition = defineRule({
  id: 'sight/opaque-partition',
  clauses: [{ id: '2.1.3.5', quote: '减少隔断物或采用透明化的方式,直接展示物品状态' }],
  title: text('公众区不用不透明隔断', 'No opaque partitions in the public area'),
  explanation: text(
    '公众区内高于视线的不透明隔断逐件列出;如果从等候区多数座位看过去,窗口、自助终端或叫号屏因它而看不见,则为违反。母婴室、卫生间和后台不判定。',
    'Each opaque partition of eye height in the public area is named; it is an error where it hides a window, a terminal or a call screen from most of the waiting seats that would else see it. Private rooms and the back office are not judged.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      checked += thingsOfType(read, floor, 'partition').filter(({ item }) => item.present !== false).length
      for (const thing of opaquePartitionsOf(read, floor))
        findings.push(statement(floor, thing, hiddenBy(read, floor, thing)))
    }
    return { checked, findings }
  },
})

/** How many things a message names before it counts the rest. */
const NAMED = 4

function statement(floor: string, thing: Thing, hidden: readonly Hidden[]): Statement {
  const height = length(thing.to)
  const limit = length(EYE)
  const named = enumerate(hidden.slice(0, NAMED).map(({ target }) => target.title))
  const more = hidden.length > NAMED ? hidden.length : 0
  const marks: FindingMark[] = hidden.slice(0, NAMED).flatMap(({ target, from, stop }): FindingMark[] => [
    { kind: 'path', points: [from, stop] },
    { kind: 'point', at: stop },
    { kind: 'segment', a: stop, b: target.frontMiddle },
  ])
  return {
    subjects: [thing.id],
    related: hidden.map(({ target }) => target.id).sort(),
    severity: hidden.length > 0 ? 'error' : undefined,
    floor,
    message: text(
      hidden.length > 0
        ? `不透明的${thing.title.zh} 高 ${height.zh},从等候区看不见${named.zh}${more ? `等 ${more} 处` : ''};应拆除、降到 ${limit.zh}以下或改用透明材料。`
        : `公众区有不透明的${thing.title.zh},高 ${height.zh};宜拆除、降到 ${limit.zh}以下或改用透明材料。`,
      hidden.length > 0
        ? `The opaque ${thing.title.en}, ${height.en} high, hides ${named.en}${more ? ` and ${more - NAMED} more` : ''} from the waiting zone; remove it, make it lower than ${limit.en} or transparent.`
        : `There is an opaque ${thing.title.en} in the public area, ${height.en} high; better remove it, make it lower than ${limit.en} or transparent.`,
    ),
    measured: { value: thing.to, limit: EYE, unit: 'mm', how: 'straight' },
    marks: marks.length > 0 ? marks : [{ kind: 'point', at: thing.item.at }],
  }
}
