import { zoneTitle } from '../../layout/catalogue'
import { type Text, text } from '../../layout/text'
import { everyZone, floorIds } from '../../scene/layout-facts'
import { type Night, nightOf } from '../../scene/night'
import { spaceProblem, wallPlanOf } from '../../scene/space'
import { enumerate } from '../say'
import { defineRule, type FindingMark, type NotEvaluated, type Statement } from '../types'

export const independent24h = defineRule({
  id: 'zones/24h-independent',
  clauses: [{ id: '2.1.2.11', quote: '推广24小时自助服务' }],
  title: text('24小时自助服务区独立开放', 'The 24-hour zone opens by itself'),
  explanation: text(
    '办公时间使用的门都关上以后,从室外仍能进入24小时自助服务区,且进不到大厅的其他地方。',
    'With every door of office hours shut, the 24-hour zone can still be entered from outside, and nothing else of the hall can.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const zones = everyZone(read, '24h')
    if (zones.length === 0) return { checked: 0, findings: [] }
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    for (const floor of read(floorIds)) {
      const plan = read(wallPlanOf, floor)
      const problem = spaceProblem(plan)
      const own = zones.filter(zone => zone.floor === floor)
      if (problem) {
        if (own.length > 0) notEvaluated.push({ ...problem, floor })
        continue
      }
      const night = read(nightOf, floor)
      for (const zone of night.shut) findings.push(shut(floor, zone))
      // A zone nobody gets to says nothing of what else is open.
      if (night.open.length + night.rooms.length > 0)
        findings.push(
          open(
            floor,
            night,
            own.map(({ of }) => of.id),
          ),
        )
    }
    return { checked: zones.length, findings, notEvaluated }
  },
})

function shut(floor: string, zone: Night['shut'][number]): Statement {
  const title = zoneTitle(zone)
  return {
    subjects: [zone.id],
    floor,
    message: text(
      `办公时间以外,从室外进不到${title.zh};应有全天开放、直通室外的出入口。`,
      `Outside office hours nobody can get from the street to ${title.en}; it needs an entrance of its own that is always open.`,
    ),
    marks: [{ kind: 'polygon', rings: [zone.polygon] }],
  }
}

/** All that is open at night is open by the same doors: one finding. */
function open(floor: string, { open, rooms }: Night, own: readonly string[]): Statement {
  const names: Text[] = open.map(({ zone }) => zoneTitle(zone))
  const area = rooms.reduce((sum, room) => sum + room.area, 0) / 1e6
  if (rooms.length > 0)
    names.push(text(`${area.toFixed(1)} 平方米其他地方`, `${area.toFixed(1)} m² of other ground`))
  const said = enumerate(names)
  const marks: FindingMark[] = [
    ...open.flatMap(({ region }) => region.map(({ outer }) => outer)),
    ...rooms.map(({ room }) => room.clear.outer),
  ].map(ring => ({ kind: 'polygon', rings: [ring] }))
  return {
    subjects: open.map(({ zone }) => zone.id).sort(),
    related: own,
    slot: 'open',
    floor,
    message: text(
      `办公时间以外,从室外还能走到${said.zh};应只有24小时自助服务区开放。`,
      `Outside office hours one can also walk in to ${said.en}; only the 24-hour zone should be open.`,
    ),
    marks,
  }
}
