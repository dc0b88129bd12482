import { isFailure } from '../../geometry/grid'
import { text } from '../../layout/text'
import { floorIds } from '../../scene/layout-facts'
import { destinationsOf, isReached } from '../../scene/routes'
import { reachedAt, sourcesOf, spaceProblem, wallPlanOf } from '../../scene/space'
import { BODY_WIDTH } from '../params'
import { FREE_SPACE, length, notComputed } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const unreachable = defineRule({
  id: 'aisle/unreachable',
  clauses: [{ id: '2.1.3.7', quote: '减少工作阻碍,便利同行' }],
  title: text('群众能够到达', 'The public can get there'),
  explanation: text(
    '每个窗口、终端、座席、填单台、便民设施和出口,都能从公众出入口走到。',
    'Every window, terminal, seat, form desk, convenience item and exit can be walked to from a public entrance.',
  ),
  severity: 'error',
  params: {
    bodyWidth: BODY_WIDTH,
  },
  judge(read, { bodyWidth }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const destinations = read(destinationsOf, floor)
      if (destinations.length === 0) continue
      const problem = spaceProblem(read(wallPlanOf, floor))
      if (problem) {
        notEvaluated.push({ ...problem, floor })
        continue
      }
      if (read(sourcesOf, floor).length === 0) {
        notEvaluated.push({
          reason: text('没有公众出入口,无法判断能否到达', 'there is no public entrance to start from'),
          floor,
        })
        continue
      }
      const at = reachedAt(read, floor, bodyWidth)
      if (isFailure(at)) {
        notEvaluated.push({
          reason: notComputed(FREE_SPACE, at),
          floor,
        })
        continue
      }
      checked += destinations.length
      const wide = length(bodyWidth)
      for (const destination of destinations) {
        const { id, title, at: point } = destination
        if (!isReached(read, floor, at, destination, bodyWidth))
          findings.push({
            subjects: [id],
            floor,
            message: text(
              `从公众出入口走不到${title.zh}(按身宽 ${wide.zh}计)。`,
              `Nobody ${wide.en} wide can get from a public entrance to ${title.en}.`,
            ),
            marks: [{ kind: 'point', at: point }],
          })
      }
    }
    return { checked, findings, notEvaluated }
  },
})
