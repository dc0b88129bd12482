import type { Inspected } from '../../layout/model'
import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { foundOnSpot, type SurplusFound, surplusOnSpot } from '../../scene/inspected'
import { everyThing, floorIds, surfaceIds, surfaceThings, thingsOf } from '../../scene/layout-facts'
import { atMark, awayFromMark, awayOnSpot } from '../../scene/marked-places'
import type { Thing } from '../../scene/things'
import { NAMED } from '../convenience/present'
import { ANGLE_TOLERANCE, degrees, millimetres } from '../params'
import { angles, atMost, lengths } from '../say'
import { defineRule, type Fix, type FixPatch, type Statement } from '../types'

export const displaced = defineRule({
  id: 'mark/displaced',
  clauses: [
    { id: '2.1.3.8', quote: '实现物品精准定位,物品移位或缺失即可发现并纠错' },
    { id: '2.1.3.8 窗口桌面', quote: '物品移位可及时纠正' },
  ],
  title: text('物品在标定位置', 'Things stand at their marked place'),
  explanation: text(
    '物品应在划定的位置上;移位或缺失即指出。现场检查记下的移位、缺失和图上没有的物品,由最近一次检查结果判定。',
    'Things stand where their place is marked; one that has moved or is missing is named. What an inspection on the spot found moved, missing or not on the plan counts until the next one.',
  ),
  severity: 'error',
  params: {
    floor: millimetres('地面物品允许偏离', 'allowed offset on the floor', 50, [0, 1000]),
    surface: millimetres('台面物品允许偏离', 'allowed offset on a desk-top', 10, [0, 500]),
    angle: degrees('允许偏转', 'allowed turn', 2, [0, 45]),
  },
  judge(read, { floor: onFloor, surface: onSurface, angle }) {
    const findings: Statement[] = []
    let checked = 0
    const look = (place: { floor: string } | { surface: string }, thing: Thing) => {
      const seen = read(foundOnSpot).get(thing.id)
      if (thing.item.present === false || seen?.state === 'missing') {
        checked++
        if (!leavesNone(read, thing)) findings.push({ ...missing(thing), ...place })
        return
      }
      if (!thing.item.mark && !seen) return
      checked++
      const limit = 'floor' in place ? onFloor : onSurface
      const found = moved(thing, limit, angle) ?? (seen && movedOnSpot(thing, seen, limit, angle))
      if (found) findings.push({ ...found, ...place })
    }
    for (const floor of read(floorIds)) for (const thing of read(thingsOf, floor)) look({ floor }, thing)
    for (const surface of read(surfaceIds))
      for (const thing of read(surfaceThings, surface)) look({ surface }, thing)
    const surplus = read(surplusOnSpot)
    findings.push(...surplus.map(notOnPlan))
    return { checked: checked + surplus.length, findings }
  },
})

/** The only one of its kind among what convenience/present asks for: that rule names it. */
const leavesNone = (read: Read, { item }: Thing): boolean =>
  (NAMED as readonly string[]).includes(item.type) &&
  !everyThing(read, item.type).some(({ of }) => of.item.present !== false)

const missing = (thing: Thing): Statement => ({
  subjects: [thing.id],
  slot: 'missing',
  message: text(
    `${thing.title.zh} 不在位(上次检查时缺失)。`,
    `${thing.title.en} was missing at the last inspection.`,
  ),
  measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
  marks: [{ kind: 'polygon', rings: [atMark(thing).ring] }],
})

function moved(thing: Thing, limit: number, angle: number): Statement | undefined {
  const { offset, turn } = awayFromMark(thing)
  const place = atMark(thing)
  if (!atMost(offset, limit)) {
    const said = lengths(offset, limit)
    return {
      subjects: [thing.id],
      message: text(
        `${thing.title.zh} 偏离标定位置 ${said.measured.zh}(允许 ${said.limit.zh})。`,
        `${thing.title.en} stands ${said.measured.en} away from its marked place (allowed ${said.limit.en}).`,
      ),
      measured: { value: offset, limit, unit: 'mm', how: 'offset' },
      marks: [
        { kind: 'segment', a: place.item.at, b: thing.item.at, label: String(Math.round(offset)) },
        { kind: 'polygon', rings: [place.ring] },
      ],
      fix: back(thing, place),
    }
  }
  if (turn <= angle + ANGLE_TOLERANCE) return undefined
  const said = angles(turn, angle)
  return {
    subjects: [thing.id],
    message: text(
      `${thing.title.zh} 相对标定位置偏转 ${said.measured}(允许 ${said.limit})。`,
      `${thing.title.en} is turned ${said.measured} against its marked place (allowed ${said.limit}).`,
    ),
    measured: { value: turn, limit: angle, unit: 'deg', how: 'angle' },
    marks: [{ kind: 'polygon', rings: [place.ring] }],
    fix: back(thing, place),
  }
}

/** Where an inspection found it, against where it belongs; nothing on the plan can mend that. */
function movedOnSpot(
  thing: Thing,
  seen: Inspected & { readonly on: string },
  limit: number,
  angle: number,
): Statement | undefined {
  if (seen.state !== 'moved') return undefined
  const place = atMark(thing)
  const { found, offset, turn } = awayOnSpot(thing, seen)
  const day = seen.on.slice(0, 10)
  const of = thing.item.mark
    ? text('标定位置', 'its marked place')
    : text('平面图上的位置', 'its place on the plan')
  const marks = [
    { kind: 'polygon', rings: [place.ring] },
    { kind: 'polygon', rings: [found.ring] },
  ] as const
  if (!atMost(offset, limit)) {
    const said = lengths(offset, limit)
    return {
      subjects: [thing.id],
      message: text(
        `${day} 现场检查:${thing.title.zh} 偏离${of.zh} ${said.measured.zh}(允许 ${said.limit.zh})。请移回原位并复查。`,
        `Inspection of ${day}: ${thing.title.en} stood ${said.measured.en} away from ${of.en} (allowed ${said.limit.en}). Move it back and look again.`,
      ),
      measured: { value: offset, limit, unit: 'mm', how: 'offset' },
      marks: [
        { kind: 'segment', a: place.item.at, b: found.item.at, label: String(Math.round(offset)) },
        ...marks,
      ],
    }
  }
  if (turn <= angle + ANGLE_TOLERANCE) return undefined
  const said = angles(turn, angle)
  return {
    subjects: [thing.id],
    message: text(
      `${day} 现场检查:${thing.title.zh} 相对${of.zh}偏转 ${said.measured}(允许 ${said.limit})。请转正并复查。`,
      `Inspection of ${day}: ${thing.title.en} was turned ${said.measured} against ${of.en} (allowed ${said.limit}). Turn it back and look again.`,
    ),
    measured: { value: turn, limit: angle, unit: 'deg', how: 'angle' },
    marks: [...marks],
  }
}

/** 凡定置图中未注明的设施和物品应予以清除,做到图物相符 (6S practice): cleared away, or drawn. */
const notOnPlan = ({ key, floor, at, text: words, on }: SurplusFound): Statement => ({
  subjects: [],
  slot: `surplus-${key}`,
  clauses: ['2.1.3.8'],
  severity: 'warning',
  floor,
  message: text(
    `${on.slice(0, 10)} 现场检查:现场有“${words}”,平面图上没有。请清除,或者补画到平面图上,再复查。`,
    `Inspection of ${on.slice(0, 10)}: "${words}" is there but not on the plan. Clear it away or draw it, then look again.`,
  ),
  marks: [{ kind: 'point', at }],
})

function back(thing: Thing, place: Thing): Fix {
  const patches: FixPatch[] = [{ target: thing.id, path: ['at'], value: place.item.at }]
  if (place.rotation !== thing.rotation)
    patches.push({ target: thing.id, path: ['rotation'], value: place.rotation })
  return { title: text('移回标定位置', 'Move it back to its marked place'), patches }
}
