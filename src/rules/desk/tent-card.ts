import { fold, median } from '../../geometry/rows'
import { normalAngle } from '../../layout/edits'
import { text } from '../../layout/text'
import { type Desk, desks } from '../../scene/desks'
import type { Thing } from '../../scene/things'
import { ANGLE_TOLERANCE, degrees, millimetres } from '../params'
import { angles, atMost, lengths } from '../say'
import { defineRule, type Source, type Statement } from '../types'

const A4: Source = { kind: 'notice', clause: '2.1.3.5 咨询导引台' }

export const tentCard = defineRule({
  id: 'desk/tent-card',
  clauses: [{ id: '2.1.3.5 咨询导引台', quote: '台签应平行陈列,大小高低一致,且不应超过A4纸大小,避免遮挡' }],
  title: text('台签平行、大小一致、不超过A4', 'Desk signs parallel, of one size, at most A4'),
  explanation: text(
    '同一台面上的台签方向平行、大小高低一致,牌面不大于 A4 纸(210×297 毫米,横竖均可)。',
    'The signs of a desk are parallel and of one size; a sign is no larger than A4, either way up.',
  ),
  severity: 'error',
  params: {
    short: millimetres('牌面短边不超过', 'short side at most', 210, [50, 1000], A4),
    long: millimetres('牌面长边不超过', 'long side at most', 297, [50, 1000], A4),
    difference: millimetres('大小允许相差', 'allowed difference of size', 5, [0, 100]),
    angle: degrees('允许偏转', 'allowed turn', 1, [0, 45]),
  },
  judge(read, { short, long, difference, angle }) {
    const findings: Statement[] = []
    let checked = 0
    for (const desk of read(desks)) {
      const cards = desk.things.filter(thing => thing.item.type === 'tent-card')
      checked += cards.length
      const large = cards.filter(card => excess(card, short, long) > 0)
      for (const card of large) findings.push(tooLarge(desk, card, short, long))
      const others = cards.filter(card => !large.includes(card))
      findings.push(...ofOneSize(desk, others, difference), ...parallel(desk, cards, angle))
    }
    return { checked, findings }
  },
})

/** Width and height of the face, the longer first. */
function faceOf({ item, entry }: Thing): [long: number, short: number] {
  const [a, b] = [item.size[0], item.height ?? entry.height]
  return a >= b ? [a, b] : [b, a]
}

function excess(card: Thing, short: number, long: number): number {
  const [a, b] = faceOf(card)
  return Math.max(atMost(a, long) ? 0 : a - long, atMost(b, short) ? 0 : b - short)
}

function tooLarge(desk: Desk, card: Thing, short: number, long: number): Statement {
  const [a, b] = faceOf(card)
  const [value, limit] = a - long >= b - short ? [a, long] : [b, short]
  return {
    subjects: [card.id],
    slot: 'a4',
    surface: desk.id,
    message: text(
      `${card.title.zh} 牌面 ${b}×${a} 毫米,不应超过 A4 纸(${short}×${long} 毫米)。`,
      `${card.title.en} is ${b} × ${a} mm; a sign is at most A4 (${short} × ${long} mm).`,
    ),
    measured: { value, limit, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'polygon', rings: [card.ring] }],
  }
}

/** Those that differ from the usual size of the desk; of two that differ nobody can say which is wrong. */
function ofOneSize(desk: Desk, cards: readonly Thing[], limit: number): Statement[] {
  if (cards.length < 2) return []
  const heightOf = ({ item, entry }: Thing) => item.height ?? entry.height
  const width = median(cards.map(card => card.item.size[0]))
  const height = median(cards.map(heightOf))
  const differs = (card: Thing) =>
    Math.max(Math.abs(card.item.size[0] - width), Math.abs(heightOf(card) - height)) *
    (cards.length === 2 ? 2 : 1)
  const odd = cards.filter(card => !atMost(differs(card), limit))
  const state = (subjects: readonly Thing[], value: number): Statement => {
    const said = lengths(value, limit)
    return {
      subjects: subjects.map(card => card.id),
      slot: 'size',
      surface: desk.id,
      message: text(
        `${desk.title.zh}上的台签大小高低不一致,相差 ${said.measured.zh}(允许 ${said.limit.zh})。`,
        `The signs on ${desk.title.en} differ in size by ${said.measured.en} (allowed ${said.limit.en}).`,
      ),
      measured: { value, limit, unit: 'mm', how: 'straight' },
      marks: subjects.map(card => ({ kind: 'polygon', rings: [card.ring] })),
    }
  }
  if (cards.length === 2) return odd.length > 0 ? [state(cards, differs(odd[0]))] : []
  return odd.map(card => state([card], differs(card)))
}

function parallel(desk: Desk, cards: readonly Thing[], limit: number): Statement[] {
  if (cards.length < 2) return []
  // About the first card's direction, so that the turn of 180° makes no difference.
  const first = cards[0].rotation
  const common = first + median(cards.map(card => fold(card.rotation - first, 180)))
  const turn = (card: Thing) => fold(card.rotation - common, 180) * (cards.length === 2 ? 2 : 1)
  const turned = cards.filter(card => Math.abs(turn(card)) > limit + ANGLE_TOLERANCE)
  const state = (subjects: readonly Thing[], value: number, target: Thing, to: number): Statement => {
    const said = angles(value, limit)
    return {
      subjects: subjects.map(card => card.id),
      slot: 'parallel',
      surface: desk.id,
      message: text(
        `${desk.title.zh}上的台签不平行,相差 ${said.measured}(允许 ${said.limit})。`,
        `The signs on ${desk.title.en} are not parallel: ${said.measured} apart (allowed ${said.limit}).`,
      ),
      measured: { value, limit, unit: 'deg', how: 'angle' },
      marks: subjects.map(card => ({ kind: 'segment', a: card.front[0], b: card.front[1] })),
      fix: {
        title: text('摆放平行', 'Set them parallel'),
        patches: [{ target: target.id, path: ['rotation'], value: normalAngle(to) }],
      },
    }
  }
  if (cards.length === 2)
    return turned.length > 0 ? [state(cards, Math.abs(turn(cards[0])), cards[1], first)] : []
  return turned.map(card => state([card], Math.abs(turn(card)), card, common))
}
