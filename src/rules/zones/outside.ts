import { contains, footprint } from '../../geometry/pairs'
import { zoneTitle } from '../../layout/catalogue'
import { text } from '../../layout/text'
import { beyond } from '../../scene/beyond'
import { floorIds, zonesOf } from '../../scene/layout-facts'
import { spaceProblem, wallPlanOf } from '../../scene/space'
import { regionOf } from '../../scene/zones'
import { millimetres } from '../params'
import { lengths } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const zoneOutside = defineRule({
  id: 'zones/outside',
  clauses: [{ id: '2.1.3.4', quote: '形成物品集中管理和分区管理' }],
  title: text('功能区在大厅之内', 'Zones lie inside the hall'),
  explanation: text('功能区的边界不能伸出外墙之外。', 'No zone reaches beyond the outer walls.'),
  severity: 'warning',
  params: { depth: millimetres('允许伸出', 'allowed beyond', 5, [0, 500]) },
  judge(read, { depth: limit }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const zones = read(zonesOf, floor)
      if (zones.length === 0) continue
      const plan = read(wallPlanOf, floor)
      const problem = spaceProblem(plan)
      if (problem) {
        notEvaluated.push({ ...problem, floor })
        continue
      }
      checked += zones.length
      const hulls = plan.outline.map(polygon => footprint(polygon.outer))
      for (const zone of zones) {
        const print = footprint(zone.polygon)
        if (hulls.some(hull => contains(hull, print, limit))) continue
        const { rings, depth } = beyond(regionOf(zone), plan.outline)
        if (depth <= limit) continue
        const title = zoneTitle(zone)
        const said = lengths(depth, limit)
        findings.push({
          subjects: [zone.id],
          floor,
          message: text(
            `${title.zh} 的边界伸出大厅外 ${said.measured.zh}(允许 ${said.limit.zh})。`,
            `The zone ${title.en} reaches ${said.measured.en} beyond the hall (allowed ${said.limit.en}).`,
          ),
          measured: { value: depth, limit, unit: 'mm', how: 'straight' },
          marks: [{ kind: 'polygon', rings }],
        })
      }
    }
    return { checked, findings, notEvaluated }
  },
})
