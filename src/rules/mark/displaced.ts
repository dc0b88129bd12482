import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { everyThing, floorIds, surfaceIds, surfaceThings, thingsOf } from '../../scene/layout-facts'
import { atMark, awayFromMark } from '../../scene/marked-places'
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
    '物品应在划定的位置上;移位或缺失即指出。',
    'Things stand where their place is marked; one that has moved or is missing is named.',
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
      if (thing.item.present === false) {
        checked++
        if (!leavesNone(read, thing)) findings.push({ ...missing(thing), ...place })
        return
      }
      if (!thing.item.mark) return
      checked++
      const found = moved(thing, 'floor' in place ? onFloor : onSurface, angle)
      if (found) findings.push({ ...found, ...place })
    }
    for (const floor of read(floorIds)) for (const thing of read(thingsOf, floor)) look({ floor }, thing)
    for (const surface of read(surfaceIds))
      for (const thing of read(surfaceThings, surface)) look({ surface }, thing)
    return { checked, findings }
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

function back(thing: Thing, place: Thing): Fix {
  const patches: FixPatch[] = [{ target: thing.id, path: ['at'], value: place.item.at }]
  if (place.rotation !== thing.rotation)
    patches.push({ target: thing.id, path: ['rotation'], value: place.rotation })
  return { title: text('移回标定位置', 'Move it back to its marked place'), patches }
}
