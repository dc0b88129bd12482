import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { floorIds, thingsOfType } from '../../scene/layout-facts'
import { nameOf } from '../../scene/names'
import { callScreensOf } from '../../scene/sight'
import { type ScreenSight, screenSight } from '../../scene/sight-lines'
import type { Thing } from '../../scene/things'
import { defineRule, type FindingMark, type Statement } from '../types'

export const sightCallScreen = defineRule({
  id: 'sight/call-screen',
  clauses: [{ id: '2.1.3.10', quote: '用图形或文字直观地让办事群众了解窗口功能及状态' }],
  title: text('座位看得见叫号屏或窗口条屏', 'A screen in sight of every seat row'),
  explanation: text(
    '坐在每一排椅上,面前一侧应看得见一块叫号屏或窗口条屏的正面。',
    'From every seat row, on the side it faces, the front of a call screen or of a window strip screen is in sight.',
  ),
  severity: 'info',
  params: {},
  judge(read) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const rows = thingsOfType(read, floor, 'seat-row').filter(({ item }) => item.present !== false)
      if (rows.length === 0) continue
      checked += rows.length
      if (callScreensOf(read, floor).length === 0) {
        findings.push(none(floor, rows))
        continue
      }
      for (const row of rows) {
        const sight = screenSight(read, floor, row)
        if (sight !== 'seen') findings.push(statement(read, floor, row, sight.nearest))
      }
    }
    return { checked, findings }
  },
})

/** No screen is one cause for all rows. */
function none(floor: string, rows: readonly Thing[]): Statement {
  return {
    subjects: [],
    related: rows.map(({ id }) => id).sort(),
    slot: `none-${floor}`,
    floor,
    message: text(
      `有 ${rows.length} 排座椅,但没有叫号屏或窗口条屏。`,
      `There are ${rows.length} seat rows, but no call screen and no window strip screen.`,
    ),
    measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
    marks: [],
  }
}

function statement(
  read: Read,
  floor: string,
  row: Thing,
  nearest: Exclude<ScreenSight, 'seen'>['nearest'],
): Statement {
  const stop = nearest?.stop
  const marks: FindingMark[] =
    nearest && stop
      ? [
          { kind: 'path', points: [row.item.at, stop.at] },
          { kind: 'point', at: stop.at },
          { kind: 'segment', a: stop.at, b: nearest.screen.frontMiddle },
        ]
      : [{ kind: 'point', at: row.frontMiddle }]
  const by = stop ? nameOf(read, floor, stop.id) : undefined
  return {
    subjects: [row.id],
    related: [...(nearest ? [nearest.screen.id] : []), ...(stop ? [stop.id] : [])].sort(),
    floor,
    message:
      nearest && by
        ? text(
            `坐在${row.title.zh} 看不见叫号屏或窗口条屏;最近的${nearest.screen.title.zh} 被${by.zh} 挡住。`,
            `No call screen or window strip screen is in sight from ${row.title.en}; ${by.en} hides the nearest, ${nearest.screen.title.en}.`,
          )
        : text(
            `${row.title.zh} 面前一侧没有叫号屏或窗口条屏。`,
            `There is no call screen or window strip screen on the side that ${row.title.en} faces.`,
          ),
    marks,
  }
}
