import { isFailure } from '../../geometry/grid'
import { zoneTitle } from '../../layout/catalogue'
import type { Zone } from '../../layout/model'
import { text } from '../../layout/text'
import { backOfficesOf, type Intrusion, intrusion, windowsCutOff } from '../../scene/back-office'
import type { Read } from '../../scene/facts'
import { floorIds, thingsOfType } from '../../scene/layout-facts'
import { nameOf } from '../../scene/names'
import { sourcesOf, spaceProblem, wallPlanOf } from '../../scene/space'
import type { Thing } from '../../scene/things'
import { BODY_WIDTH } from '../params'
import { enumerate, FREE_SPACE, notComputed } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const backOfficeClosed = defineRule({
  id: 'zones/back-office-closed',
  clauses: [
    { id: '2.1.2.3', quote: '前台综合受理、后台分类审批、综合窗口出件' },
    { id: '2.1.2.10', quote: '政务服务中心后室和各进驻部门办公室为审批区' },
  ],
  title: text('后台审批区不对外开放', 'The back office is closed to the public'),
  explanation: text(
    '群众从公众出入口走不进后台审批区,只有员工使用的门通向它;每个窗口的工作人员都能走到后台审批区。',
    'The public cannot walk into the back office, which only doors for staff lead to; staff can walk to it from every window.',
  ),
  severity: 'warning',
  params: {
    bodyWidth: BODY_WIDTH,
  },
  judge(read, { bodyWidth }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const zones = read(backOfficesOf, floor)
      if (zones.length === 0) continue
      const problem = spaceProblem(read(wallPlanOf, floor))
      if (problem || read(sourcesOf, floor).length === 0) {
        const reason = text('没有公众出入口,无法判断谁能进入', 'there is no public entrance to start from')
        notEvaluated.push({ ...(problem ?? { reason }), floor })
        continue
      }
      const cutOff = windowsCutOff(read, floor, bodyWidth)
      const open = zones.map(zone => ({ zone, found: intrusion(read, floor, zone, bodyWidth) }))
      const failure = isFailure(cutOff) ? cutOff : open.map(({ found }) => found).find(isFailure)
      if (failure || isFailure(cutOff)) {
        if (failure) notEvaluated.push({ reason: notComputed(FREE_SPACE, failure), floor })
        continue
      }
      checked += zones.length + thingsOfType(read, floor, 'service-window').length
      for (const { zone, found } of open)
        if (found && !isFailure(found)) findings.push(entered(read, floor, zone, found))
      if (cutOff.length > 0) findings.push(apart(floor, zones, cutOff))
    }
    return { checked, findings, notEvaluated }
  },
})

function entered(
  read: Read,
  floor: string,
  zone: Zone,
  { area, path, region, through }: Intrusion,
): Statement {
  const title = zoneTitle(zone)
  const door = through === undefined ? undefined : nameOf(read, floor, through)
  const value = Math.round(area / 1e4) / 100
  return {
    subjects: [zone.id],
    related: through === undefined ? [] : [through],
    floor,
    message: text(
      `群众可以${door ? `经${door.zh} ` : ''}走进${title.zh},能到的面积 ${value.toFixed(1)} 平方米;通往后台的门应只供员工使用。`,
      `The public can walk into ${title.en}${door ? ` through ${door.en}` : ''} and reach ${value.toFixed(1)} m² of it; only doors for staff should lead there.`,
    ),
    measured: { value, limit: 0, unit: 'm2', how: 'area' },
    marks: [
      { kind: 'path', points: path },
      { kind: 'polygon', rings: region.flatMap(({ outer, holes }) => [outer, ...holes]) },
    ],
  }
}

/** What cuts windows off cuts them off together: one finding. */
function apart(floor: string, zones: readonly Zone[], windows: readonly Thing[]): Statement {
  const names = enumerate(windows.map(({ title }) => title))
  return {
    subjects: windows.map(({ id }) => id).sort(),
    related: zones.map(({ id }) => id),
    slot: 'staff',
    floor,
    message: text(
      `${names.zh} 的工作人员走不到后台审批区。`,
      `Staff cannot walk from ${names.en} to the back office.`,
    ),
    marks: windows.map(({ ring }) => ({ kind: 'segment', a: ring[0], b: ring[1] }) as const),
  }
}
