import { openingTitle } from '../../layout/openings'
import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { floorIds } from '../../scene/layout-facts'
import { nameOf } from '../../scene/names'
import { hallEntrances } from '../../scene/sight'
import { type SeenDesk, seenDesk } from '../../scene/sight-lines'
import { type Entry, spaceProblem, wallPlanOf } from '../../scene/space'
import { helpDesksOf } from '../../scene/walks'
import { enumerate, lengths, TOLERANCE } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const sightHelpDesk = defineRule({
  id: 'sight/help-desk',
  clauses: [{ id: '2.1.3.5', quote: '避免管理上因视线不及而产生的物品缺失、脏乱问题和群众查询获知不便' }],
  title: text('进门看得见咨询导引台', 'The help desk in sight of the entrance'),
  explanation: text(
    '站在每个公众出入口中间,看得见咨询导引台正面的一半以上;视线高 1.5 米,被不透明的墙、隔断和高大物品挡住。24小时自助服务区自己的出入口不判定。',
    'From the middle of each public entrance at least half of a help desk’s front is in sight, at eyes 1.5 m high, past opaque walls, partitions and tall things. The 24-hour zone’s own entrance is not judged.',
  ),
  severity: 'warning',
  params: {
    share: {
      type: 'number',
      title: text('看得见正面的百分比', 'percent of the front in sight'),
      default: 50,
      min: 1,
      max: 100,
      unit: 'count',
      source: { kind: 'default' },
    },
  },
  judge(read, { share }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      if (helpDesksOf(read, floor).length === 0) continue
      const problem = spaceProblem(read(wallPlanOf, floor))
      if (problem) {
        notEvaluated.push({ ...problem, floor })
        continue
      }
      for (const entrance of hallEntrances(read, floor)) {
        checked++
        const best = seenDesk(read, floor, entrance)
        const limit = ((best?.part.length ?? 0) * share) / 100
        if (best && best.part.seen < limit - TOLERANCE)
          findings.push(statement(read, floor, entrance, best, limit))
      }
    }
    return { checked, findings, notEvaluated }
  },
})

function statement(
  read: Read,
  floor: string,
  { id, opening, at }: Entry,
  { desk, part }: SeenDesk,
  limit: number,
): Statement {
  const from = openingTitle(opening)
  const said = lengths(part.seen, limit)
  const by = enumerate(part.hiders.map(each => nameOf(read, floor, each)))
  const line = part.hidden
  return {
    subjects: [id, desk.id],
    related: [...part.hiders],
    floor,
    message: text(
      `从${from.zh} 看${desk.title.zh},被${by.zh} 挡住:正面只看得见 ${said.measured.zh},应不少于 ${said.limit.zh}。`,
      `Seen from ${from.en}, ${by.en} hides ${desk.title.en}: ${said.measured.en} of its front are in sight, at least ${said.limit.en} should be.`,
    ),
    measured: { value: part.seen, limit, unit: 'mm', how: 'straight' },
    marks: line
      ? [
          { kind: 'path', points: [at, line.stop.at] },
          { kind: 'point', at: line.stop.at },
          { kind: 'segment', a: line.stop.at, b: line.at },
        ]
      : [],
  }
}
