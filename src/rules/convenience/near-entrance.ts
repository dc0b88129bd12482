import { isFailure } from '../../geometry/grid'
import { text } from '../../layout/text'
import { floorIds, thingsTagged } from '../../scene/layout-facts'
import { convenienceWalks, type EntranceWalk, entrancesOf, spaceProblem, wallPlanOf } from '../../scene/space'
import type { Thing } from '../../scene/things'
import { lengths, TOLERANCE } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const nearEntrance = defineRule({
  id: 'convenience/near-entrance',
  clauses: [
    { id: '2.1.3.8 便民设施', quote: '应放置在离门口和咨询导引台较近的地方' },
    { id: '2.2.2', quote: '应放置在离门口、咨询台较近的地方' },
  ],
  title: text('便民设施靠近门口', 'Convenience items near the entrance'),
  explanation: text(
    '从最近的公众出入口步行到每件便民设施的距离;绕开墙和家具,按实际走法量取。通知只说“较近”,米数是本工具的默认值,可以修改。',
    'The walking distance from the nearest public entrance to each convenience item, round walls and furniture. The notice says only “near”; the metres are our own default.',
  ),
  severity: 'error',
  params: {
    maxWalk: {
      type: 'number',
      title: text('步行不超过', 'walk at most'),
      default: 10_000,
      min: 1000,
      max: 100_000,
      unit: 'mm',
      source: { kind: 'default' },
    },
    good: {
      type: 'number-or-none',
      title: text('宜不超过', 'better at most'),
      default: 6000,
      min: 500,
      max: 100_000,
      unit: 'mm',
      source: { kind: 'default' },
    },
    bodyWidth: {
      type: 'number',
      title: text('人体宽度', 'width of a person'),
      default: 600,
      min: 300,
      max: 1500,
      unit: 'mm',
      source: { kind: 'default' },
    },
  },
  judge(read, { maxWalk, good, bodyWidth }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const items = thingsTagged(read, floor, 'convenience').filter(thing => thing.item.present !== false)
      if (items.length === 0) continue
      const problem = spaceProblem(read(wallPlanOf, floor))
      if (problem) {
        notEvaluated.push({ ...problem, floor })
        continue
      }
      if (read(entrancesOf, floor).length === 0) {
        notEvaluated.push({
          reason: text('没有公众出入口,无从量起', 'there is no public entrance to measure from'),
          floor,
        })
        continue
      }
      const walks = convenienceWalks(read, floor, bodyWidth)
      if (isFailure(walks)) {
        notEvaluated.push({
          reason: text(
            `无法计算步行距离(${walks.failed})`,
            `walking distances cannot be computed (${walks.failed})`,
          ),
          floor,
        })
        continue
      }
      for (const thing of items) {
        const walked = walks.get(thing.id)
        // Nobody gets there: aisle/unreachable says so.
        if (!walked) continue
        checked++
        const { lo, hi } = walked.length
        if (lo > maxWalk + TOLERANCE) findings.push(statement(floor, thing, walked, maxWalk, false))
        else if (hi > maxWalk + TOLERANCE)
          notEvaluated.push({
            reason: text('步行距离恰在限值上,无法判定', 'the walk is too close to the limit to tell'),
            floor,
          })
        else if (good !== null && lo > good + TOLERANCE)
          findings.push(statement(floor, thing, walked, good, true))
      }
    }
    return { checked, findings, notEvaluated }
  },
})

function statement(
  floor: string,
  thing: Thing,
  walked: EntranceWalk,
  limit: number,
  soft: boolean,
): Statement {
  const value = Math.round((walked.length.lo + walked.length.hi) / 2)
  const said = lengths(value, limit)
  const from = walked.entrance.opening.name?.trim() || text('出入口', '').zh
  return {
    subjects: [thing.id],
    related: [walked.entrance.id],
    slot: soft ? 'good' : undefined,
    soft,
    floor,
    message: text(
      `${thing.title.zh} 距${from}步行 ${said.measured.zh},${soft ? '宜' : '应'}不超过 ${said.limit.zh}。`,
      `${thing.title.en} is a walk of ${said.measured.en} from the nearest entrance; ${soft ? 'better' : 'it should be'} at most ${said.limit.en}.`,
    ),
    measured: { value, limit, unit: 'mm', how: 'walk' },
    marks: [{ kind: 'path', points: walked.path, label: said.measured.zh }],
  }
}
