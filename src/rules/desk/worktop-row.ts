import { fold } from '../../geometry/rows'
import { boxOf } from '../../geometry/vector'
import { normalAngle } from '../../layout/edits'
import { text } from '../../layout/text'
import { type Desk, desksOf } from '../../scene/desks'
import { atMark } from '../../scene/marked-places'
import type { Thing } from '../../scene/things'
import { moveTo, turnTo } from '../align/move-to'
import { ANGLE_TOLERANCE, degrees, millimetres } from '../params'
import { angles, atMost, lengths } from '../say'
import { defineRule, type Statement } from '../types'

/** What faces the public across the counter, or stands behind what the hand uses: no part of the row. */
const ASIDE = [
  'evaluator',
  'tent-card',
  'flip-stand',
  'qr-sign',
  'convenience-box',
  'reading-glasses',
  'suggestion-box',
  'monitor',
  'document-camera',
  'printer',
  'plant',
]

export const worktopRow = defineRule({
  id: 'desk/worktop-row',
  clauses: [
    {
      id: '2.1.3.5 窗口工作台',
      quote: '大理石工作台面物品应靠近窗口工作人员一侧边界平行成列,居于两窗口办公桌中间位置',
    },
  ],
  title: text('窗口工作台物品成列居中', 'Things on a window worktop in a row, centred'),
  explanation: text(
    '窗口工作台上工作人员使用的物品,靠近工作人员一侧边界、与边界平行,整列居于台面中间。面向群众的评价器、翻页台、台签等和显示器、高拍仪、打印机不计。',
    'What staff use on a window worktop lies near the staff edge and parallel to it, the row centred on the top. What faces the public, and screens and machines behind the row, do not count.',
  ),
  severity: 'warning',
  params: {
    edge: millimetres('距工作人员一侧边界不超过', 'from the staff edge at most', 150, [0, 1000]),
    centre: millimetres('整列中点允许偏离', 'the row’s middle off centre at most', 50, [0, 1000]),
    angle: degrees('允许偏转', 'allowed turn', 1, [0, 45]),
  },
  judge(read, { edge, centre, angle }) {
    const findings: Statement[] = []
    let checked = 0
    for (const desk of desksOf(read, 'service-window')) {
      // At their marked places: how far a thing has moved from its own is mark/displaced's to say.
      const things = desk.kept.filter(thing => !ASIDE.includes(thing.item.type)).map(atMark)
      checked += things.length
      for (const thing of things) {
        const from = thing.box.minY
        const turn = fold(thing.rotation, 180)
        if (!atMost(from, edge)) findings.push(tooFar(desk, thing, from, edge))
        else if (thing.entry.directed && Math.abs(turn) > angle + ANGLE_TOLERANCE)
          findings.push(turned(desk, thing, turn, angle))
      }
      // The middle is that of the row as it will be once the things in it are straight.
      const off = offCentre(desk, things)
      if (off !== undefined && !atMost(Math.abs(off), centre))
        findings.push(notCentred(desk, things, off, centre))
    }
    return { checked, findings }
  },
})

function offCentre({ surface }: Desk, things: readonly Thing[]): number | undefined {
  if (things.length === 0) return undefined
  const left = Math.min(...things.map(({ item }) => item.at[0] - item.size[0] / 2))
  const right = Math.max(...things.map(({ item }) => item.at[0] + item.size[0] / 2))
  return (left + right) / 2 - surface.size[0] / 2
}

function tooFar(desk: Desk, thing: Thing, from: number, limit: number): Statement {
  const said = lengths(from, limit)
  const [x, y] = thing.item.at
  return {
    subjects: [thing.id],
    surface: desk.id,
    message: text(
      `${desk.title.zh}上的${thing.title.zh} 距工作人员一侧边界 ${said.measured.zh}(应不超过 ${said.limit.zh})。`,
      `${thing.title.en} on ${desk.title.en} lies ${said.measured.en} from the staff edge (at most ${said.limit.en}).`,
    ),
    measured: { value: from, limit, unit: 'mm', how: 'offset' },
    marks: [{ kind: 'segment', a: [x, 0], b: [x, from], label: String(Math.round(from)) }],
    fix: {
      title: text('移近工作人员一侧', 'Move it to the staff side'),
      patches: moveTo(thing, [x, Math.round(y - from + limit)]),
    },
  }
}

function turned(desk: Desk, thing: Thing, turn: number, limit: number): Statement {
  const said = angles(Math.abs(turn), limit)
  return {
    subjects: [thing.id],
    slot: 'turn',
    surface: desk.id,
    message: text(
      `${desk.title.zh}上的${thing.title.zh} 相对边界偏转 ${said.measured}(允许 ${said.limit})。`,
      `${thing.title.en} on ${desk.title.en} is turned ${said.measured} against the edge (allowed ${said.limit}).`,
    ),
    measured: { value: Math.abs(turn), limit, unit: 'deg', how: 'angle' },
    marks: [{ kind: 'segment', a: thing.front[0], b: thing.front[1], label: said.measured }],
    fix: {
      title: text('转正', 'Turn it straight'),
      patches: turnTo(thing, normalAngle(thing.rotation - turn)),
    },
  }
}

function notCentred(desk: Desk, things: readonly Thing[], off: number, limit: number): Statement {
  const said = lengths(Math.abs(off), limit)
  const middle = desk.surface.size[0] / 2
  const { minY } = boxOf(things.flatMap(thing => thing.ring))
  return {
    subjects: [desk.surface.host],
    related: things.map(thing => thing.id),
    slot: 'centre',
    surface: desk.id,
    message: text(
      `${desk.title.zh}上的一列物品偏离台面中间 ${said.measured.zh}(允许 ${said.limit.zh})。`,
      `The row of things on ${desk.title.en} is ${said.measured.en} off its middle (allowed ${said.limit.en}).`,
    ),
    measured: { value: Math.abs(off), limit, unit: 'mm', how: 'offset' },
    marks: [
      {
        kind: 'segment',
        a: [middle, minY],
        b: [middle + off, minY],
        label: String(Math.round(Math.abs(off))),
      },
    ],
    fix: {
      title: text('整列移到台面中间', 'Move the row to the middle'),
      patches: things.flatMap(thing => moveTo(thing, [Math.round(thing.item.at[0] - off), thing.item.at[1]])),
    },
  }
}
