import { isFailure } from '../../geometry/grid'
import { text } from '../../layout/text'
import { signNear, type WayOut, waysOutOf } from '../../scene/exits'
import { floorIds, floorName, thingsOfType } from '../../scene/layout-facts'
import { reachedAt, sourcesOf, spaceProblem, wallPlanOf } from '../../scene/space'
import type { Thing } from '../../scene/things'
import { BODY_WIDTH } from '../params'
import { atMost, lengths } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const plan = defineRule({
  id: 'evac/plan',
  clauses: [{ id: '2.1.3.9 安全疏散平面图', quote: '绘制清晰明了的消防疏散示意图,保障生命安全' }],
  title: text('疏散平面图和出口标志', 'Evacuation plan and exit signs'),
  explanation: text(
    '每一层在群众走得到的地方张贴疏散平面图,从那里到每个安全出口都有路;每个安全出口旁有安全出口标志。',
    'On each floor an evacuation plan is posted where the public walks, with a way from there to every exit; each exit has its sign.',
  ),
  severity: 'warning',
  params: {
    signReach: {
      type: 'number',
      title: text('标志距出口', 'sign from its exit'),
      default: 1000,
      min: 0,
      max: 5000,
      unit: 'mm',
      source: { kind: 'default' },
    },
    bodyWidth: BODY_WIDTH,
  },
  judge(read, { signReach, bodyWidth }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const problem = spaceProblem(read(wallPlanOf, floor))
      if (problem) {
        notEvaluated.push({ ...problem, floor })
        continue
      }
      const { ways } = read(waysOutOf, floor)
      checked += ways.length + 1
      for (const way of ways) {
        const near = signNear(read, floor, way)
        if (near === undefined || !atMost(near.distance, signReach))
          findings.push(unsigned(floor, way, near, signReach))
      }
      const boards = thingsOfType(read, floor, 'you-are-here').filter(({ item }) => item.present !== false)
      if (boards.length === 0) {
        findings.push(missing(read(floorName, floor), floor))
        continue
      }
      const at = reachedAt(read, floor, bodyWidth)
      if (isFailure(at) || read(sourcesOf, floor).length === 0)
        notEvaluated.push({
          reason: text('没有公众出入口,无法判断疏散路线', 'there is no public entrance to start from'),
          floor,
        })
      else if (!boards.some(({ front }) => at.has(front))) findings.push(hidden(floor, boards))
    }
    return { checked, findings, notEvaluated }
  },
})

function missing(name: string, floor: string): Statement {
  return {
    subjects: [],
    slot: `board-${floor}`,
    floor,
    message: text(`${name}没有张贴疏散平面图。`, `No evacuation plan is posted on ${name}.`),
    measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
    marks: [],
  }
}

/** All boards of a floor stand where nobody comes: one finding. */
function hidden(floor: string, boards: readonly Thing[]): Statement {
  const [first] = boards
  return {
    subjects: boards.map(({ id }) => id).sort(),
    floor,
    message: text(
      `${first.title.zh} 张贴在群众走不到的地方,从那里没有通往安全出口的路。`,
      `${first.title.en} is posted where the public does not come; no way leads from there to the exits.`,
    ),
    marks: boards.map(({ frontMiddle }) => ({ kind: 'point', at: frontMiddle }) as const),
  }
}

function unsigned(floor: string, way: WayOut, near: ReturnType<typeof signNear>, limit: number): Statement {
  const { id, title, at } = way
  if (near === undefined)
    return {
      subjects: [id],
      floor,
      message: text(`${title.zh} 没有安全出口标志。`, `${title.en} has no exit sign.`),
      measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
      marks: [{ kind: 'point', at }],
    }
  const said = lengths(near.distance, limit)
  return {
    subjects: [id],
    related: [near.sign.id],
    floor,
    message: text(
      `${title.zh} 旁没有安全出口标志,最近的 ${near.sign.title.zh} 在 ${said.measured.zh}外,应不超过 ${said.limit.zh}。`,
      `${title.en} has no exit sign beside it; the nearest, ${near.sign.title.en}, is ${said.measured.en} away; at most ${said.limit.en} are allowed.`,
    ),
    measured: { value: near.distance, limit, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'segment', a: near.from, b: near.to, label: String(Math.round(near.distance)) }],
  }
}
