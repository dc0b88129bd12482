import type { RowMember } from '../../geometry/rows'
import { median } from '../../geometry/rows'
import { add, scale } from '../../geometry/vector'
import { text } from '../../layout/text'
import { everyRow, type PlacedRow } from '../../scene/rows'
import type { Thing } from '../../scene/things'
import { millimetres } from '../params'
import { atMost, lengths } from '../say'
import { defineRule, type FindingMark, type Fix, type Statement } from '../types'
import { alignClauses } from './clauses'
import { moveTo } from './move-to'

/** mm more than the usual gap: room for a person to pass (bodyWidth), so the gap is an aisle between blocks. */
const AISLE = 600

export const spacing = defineRule({
  id: 'align/spacing',
  clauses: [
    { id: '2.1.3.7', quote: '同类型物品成直摆放线' },
    { id: '2.1.3.7 同类型物品', quote: '目视直线即可发现是否有物品摆放移位情况' },
    { id: '2.1.3.7 自助设备', quote: '自助设备根据空间大小直线摆放' },
    { id: '2.1.3.7 等候区设施', quote: '定点定位' },
  ],
  title: text('成排物品间距一致', 'Even spacing along a row'),
  explanation: text(
    '同一排物品之间的间距应一致;排与排之间留出的通道(比通常间距宽 600 毫米以上)不计。',
    'Things of a row stand at even distances; aisles between blocks (600 mm wider than the usual gap) are left aside.',
  ),
  severity: 'info',
  params: { difference: millimetres('允许相差', 'allowed difference', 50, [0, 1000]) },
  judge(read, { difference }) {
    const findings: Statement[] = []
    let checked = 0
    for (const placed of everyRow(read)) {
      if (!placed.row.fit.judges) continue
      const gaps = gapsOf(placed)
      checked += gaps.length
      findings.push(...judgeGaps(placed, gaps, difference))
    }
    return { checked, findings }
  },
})

type Gap = { readonly left: RowMember; readonly right: RowMember; readonly width: number }

/** Clear gaps between neighbours along the row: with things of one width they differ as the pitch does. */
function gapsOf({ row: { fit, things } }: PlacedRow): Gap[] {
  const half = (member: RowMember) => (things.get(member.id) as Thing).item.size[0] / 2
  return fit.members.slice(1).map((right, i) => {
    const left = fit.members[i]
    return { left, right, width: right.position - left.position - half(left) - half(right) }
  })
}

function judgeGaps(placed: PlacedRow, gaps: readonly Gap[], limit: number): Statement[] {
  const first = median(gaps.map(gap => gap.width))
  const isAisle = (gap: Gap) => gap.width - first >= AISLE
  const usual = median(gaps.filter(gap => !isAisle(gap)).map(gap => gap.width))
  const excess = gaps.map(gap => (isAisle(gap) ? 0 : gap.width - usual))
  const found: Statement[] = []
  for (let i = 0; i < gaps.length; i++) {
    if (atMost(Math.abs(excess[i]), limit)) continue
    // One thing slid along its row makes one gap too wide and the next too narrow: one finding names it.
    const slid = i + 1 < gaps.length && atMost(Math.abs(excess[i] + excess[i + 1]), limit)
    if (slid) {
      found.push(oneSlid(placed, gaps[i], gaps[i + 1], excess[i], limit))
      i++
    } else {
      // Only a thing at an end can move without making another gap uneven.
      const end = i === gaps.length - 1 ? gaps[i].right : i === 0 ? gaps[i].left : undefined
      found.push(uneven(placed, gaps[i], usual, end, limit))
    }
  }
  return found
}

function oneSlid(placed: PlacedRow, before: Gap, after: Gap, by: number, limit: number): Statement {
  const { place, row } = placed
  const thing = row.things.get(before.right.id) as Thing
  const said = lengths(Math.abs(by), limit)
  const { at } = thing.item
  const [ax, ay] = row.fit.axis
  return {
    subjects: [thing.id],
    related: [before.left.id, after.right.id],
    clauses: alignClauses(row.type),
    ...place,
    message: text(
      `${thing.title.zh} 沿排向偏移 ${said.measured.zh},与左右间距不一致(允许相差 ${said.limit.zh})。`,
      `${thing.title.en} has slid ${said.measured.en} along its row, so the gaps beside it differ (allowed ${said.limit.en}).`,
    ),
    measured: { value: Math.abs(by), limit, unit: 'mm', how: 'offset' },
    marks: [markOf(placed, before), markOf(placed, after)],
    fix: {
      title: text('移到左右间距一致处', 'Move it to even gaps'),
      patches: moveTo(thing, [Math.round(at[0] - ax * by), Math.round(at[1] - ay * by)]),
    },
  }
}

function uneven(
  placed: PlacedRow,
  gap: Gap,
  usual: number,
  end: RowMember | undefined,
  limit: number,
): Statement {
  const { place, row } = placed
  const [left, right] = [gap.left, gap.right].map(({ id }) => row.things.get(id) as Thing)
  const by = Math.abs(gap.width - usual)
  const said = lengths(by, limit)
  return {
    subjects: [left.id, right.id],
    clauses: alignClauses(row.type),
    ...place,
    message: text(
      `${left.title.zh} 与${right.title.zh} 的间距为 ${Math.round(gap.width)} 毫米,与本排通常间距 ${Math.round(usual)} 毫米相差 ${said.measured.zh}(允许 ${said.limit.zh})。`,
      `${left.title.en} and ${right.title.en} are ${Math.round(gap.width)} mm apart, the usual gap of the row is ${Math.round(usual)} mm: a difference of ${said.measured.en} (allowed ${said.limit.en}).`,
    ),
    measured: { value: by, limit, unit: 'mm', how: 'offset' },
    marks: [markOf(placed, gap)],
    fix: end && closedUp(placed, end, end === gap.right ? usual - gap.width : gap.width - usual),
  }
}

/** The thing at the end of the row moved along it. */
function closedUp({ row }: PlacedRow, end: RowMember, by: number): Fix {
  const thing = row.things.get(end.id) as Thing
  const [ax, ay] = row.fit.axis
  const { at } = thing.item
  return {
    title: text('移到间距一致处', 'Move it to an even gap'),
    patches: moveTo(thing, [Math.round(at[0] + ax * by), Math.round(at[1] + ay * by)]),
  }
}

/** The gap as a dimension along the row line, between the facing sides. */
function markOf({ row: { fit, things } }: PlacedRow, { left, right, width }: Gap): FindingMark {
  const half = (member: RowMember) => (things.get(member.id) as Thing).item.size[0] / 2
  const at = (position: number) => add(fit.origin, scale(fit.axis, position))
  return {
    kind: 'segment',
    a: at(left.position + half(left)),
    b: at(right.position - half(right)),
    label: String(Math.round(width)),
  }
}
