import { isFailure } from '../../geometry/grid'
import { distance } from '../../geometry/vector'
import { text } from '../../layout/text'
import { exposed, publicFloor } from '../../scene/cables'
import { cablesOf, floorIds } from '../../scene/layout-facts'
import { sourcesOf, spaceProblem, wallPlanOf } from '../../scene/space'
import { millimetres } from '../params'
import { FREE_SPACE, length, notComputed } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'
import { cableTitle } from './title'

export const crossing = defineRule({
  id: 'cable/crossing',
  clauses: [{ id: '2.1.3.7', quote: '减少工作阻碍,便利同行,安全美观' }],
  title: text('裸露线路不横穿通道', 'No bare cable across a public route'),
  explanation: text(
    '没有线槽盖板的线路不能横穿群众能走到的地面;贴着墙或设备走的线路除外。',
    'A cable without a cover does not cross floor the public walks on, unless it runs along a wall or a thing.',
  ),
  severity: 'warning',
  params: {
    aside: millimetres('贴墙(设备)走线的距离', 'distance that counts as along a wall', 150, [0, 1000]),
  },
  judge(read, { aside }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const cables = read(cablesOf, floor)
      const bare = cables.filter(cable => cable.covered !== true)
      checked += cables.length - bare.length
      if (bare.length === 0) continue
      const problem = spaceProblem(read(wallPlanOf, floor))
      if (problem || read(sourcesOf, floor).length === 0) {
        const reason =
          problem?.reason ?? text('没有公众出入口,无法判断公众通道', 'there is no public entrance')
        notEvaluated.push({ reason, floor })
        continue
      }
      const ground = read(publicFloor, floor)
      if (isFailure(ground)) {
        notEvaluated.push({
          reason: notComputed(FREE_SPACE, ground),
          floor,
        })
        continue
      }
      checked += bare.length
      for (const cable of bare) {
        const parts = exposed(cable, ground, aside)
        if (parts.length === 0) continue
        const value = parts.reduce((sum, [a, b]) => sum + distance(a, b), 0)
        const title = cableTitle(read, floor, cable)
        const said = length(value)
        findings.push({
          subjects: [cable.id],
          floor,
          message: text(
            `${title.zh}有 ${said.zh}裸露在公众通道地面上,应加线槽盖板或改走墙边。`,
            `${said.en} of the ${title.en} lie bare on public floor; cover it or lay it along a wall.`,
          ),
          measured: { value, limit: 0, unit: 'mm', how: 'straight' },
          marks: parts.map(([a, b]) => ({
            kind: 'segment',
            a,
            b,
            label: String(Math.round(distance(a, b))),
          })),
          fix: {
            title: text('加线槽盖板', 'Cover it'),
            patches: [{ target: cable.id, path: ['covered'], value: true }],
          },
        })
      }
    }
    return { checked, findings, notEvaluated }
  },
})
