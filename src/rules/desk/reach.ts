import { distanceToRing } from '../../geometry/pairs'
import { edgesOf, sideOfRing } from '../../geometry/polygon'
import type { Point } from '../../geometry/types'
import { nearestOnSegment } from '../../geometry/vector'
import { text } from '../../layout/text'
import { type Desk, desks } from '../../scene/desks'
import type { Thing } from '../../scene/things'
import { lengths, TOLERANCE } from '../say'
import { defineRule, type FindingMark, type OptionalNumberSpec, type Statement } from '../types'
import { REACH } from './reach-radii'

const radius = (zh: string, en: string, value: number): OptionalNumberSpec => ({
  type: 'number-or-none',
  title: text(zh, en),
  default: value,
  min: 100,
  max: 1500,
  unit: 'mm',
  source: { kind: 'standard', name: 'Sanders & McCormick 1987', mark: 'V2' },
})

export const reach = defineRule({
  id: 'desk/reach',
  clauses: [{ id: '2.1.3.2', quote: '将使用频度高的物品放置在取用便利、人体动作少的位置' }],
  title: text('常用物品近手', 'What is used often is near at hand'),
  explanation: text(
    '从座位量起,不常用的物品不应比常用的更近;常用物品宜在顺手范围内,其他物品宜在最大伸手范围内。只判断注明了使用频度的物品。',
    'From the seat, no rarely used thing lies nearer than an often used one; often used things within normal reach, the others within extended reach. Only things whose frequency is stated are judged.',
  ),
  severity: 'warning',
  params: {
    normal: radius('顺手范围', 'normal reach', REACH.normal),
    maximum: radius('最大伸手范围', 'extended reach', REACH.maximum),
  },
  judge(read, { normal, maximum }) {
    const findings: Statement[] = []
    let checked = 0
    for (const desk of read(desks)) {
      const reached = desk.kept
        .filter(thing => thing.item.frequency !== undefined)
        .map(thing => ({ thing, away: awayFrom(desk.seat, thing) }))
        .sort((a, b) => a.away - b.away)
      checked += reached.length
      const high = reached.filter(({ thing }) => thing.item.frequency === 'high')
      const low = reached.filter(({ thing }) => thing.item.frequency === 'low')
      const farthest = high[high.length - 1]
      if (low.length > 0 && high.length > 0 && low[0].away < farthest.away - TOLERANCE)
        findings.push(outOfOrder(desk, low[0], farthest))
      for (const [list, limit, slot] of [
        [high, normal, 'normal'],
        [low, maximum, 'maximum'],
      ] as const)
        for (const each of list)
          if (limit !== null && each.away > limit + TOLERANCE) findings.push(tooFar(desk, each, limit, slot))
    }
    return { checked, findings }
  },
})

type Reached = { readonly thing: Thing; readonly away: number }

/** mm from the seat to the nearest point of the thing. */
const awayFrom = (seat: Point, { ring }: Thing): number =>
  sideOfRing(seat, ring) === 'outside' ? distanceToRing(seat, ring) : 0

function line(desk: Desk, { thing, away }: Reached): FindingMark {
  const nearest = edgesOf(thing.ring)
    .map(edge => nearestOnSegment(desk.seat, edge).point)
    .sort((a, b) => gapTo(desk, a) - gapTo(desk, b))[0]
  return { kind: 'segment', a: desk.seat, b: nearest, label: String(Math.round(away)) }
}
const gapTo = ({ seat }: Desk, p: Point) => Math.hypot(p[0] - seat[0], p[1] - seat[1])

function outOfOrder(desk: Desk, near: Reached, far: Reached): Statement {
  const said = lengths(near.away, far.away)
  return {
    subjects: [near.thing.id, far.thing.id],
    surface: desk.id,
    message: text(
      `${desk.title.zh}:不常用的${near.thing.title.zh} 距座位 ${said.measured.zh},比常用的${far.thing.title.zh}(${said.limit.zh})更近。`,
      `On ${desk.title.en}: rarely used ${near.thing.title.en} is ${said.measured.en} from the seat, nearer than often used ${far.thing.title.en} (${said.limit.en}).`,
    ),
    measured: { value: near.away, limit: far.away, unit: 'mm', how: 'straight' },
    marks: [line(desk, near), line(desk, far)],
  }
}

function tooFar(desk: Desk, each: Reached, limit: number, slot: 'normal' | 'maximum'): Statement {
  const said = lengths(each.away, limit)
  const which = slot === 'normal' ? text('顺手范围', 'normal reach') : text('最大伸手范围', 'extended reach')
  return {
    subjects: [each.thing.id],
    slot,
    soft: true,
    surface: desk.id,
    message: text(
      `${each.thing.title.zh} 距座位 ${said.measured.zh},宜在${which.zh} ${said.limit.zh}以内。`,
      `${each.thing.title.en} is ${said.measured.en} from the seat; better within ${which.en}, ${said.limit.en}.`,
    ),
    measured: { value: each.away, limit, unit: 'mm', how: 'straight' },
    marks: [line(desk, each), { kind: 'circle', at: desk.seat, radius: limit }],
  }
}
