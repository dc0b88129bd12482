import { areaOf } from '../../geometry/polygon'
import { text } from '../../layout/text'
import { waysApart, waysOutOf } from '../../scene/exits'
import { floorIds, floorName, hallFact } from '../../scene/layout-facts'
import { spaceProblem, wallPlanOf } from '../../scene/space'
import { atLeast, enumerate, lengths } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

export const exits = defineRule({
  id: 'evac/exits',
  clauses: [{ id: '2.1.3.9 安全疏散平面图', quote: '绘制清晰明了的消防疏散示意图,保障生命安全' }],
  title: text('安全出口数量', 'Number of exits'),
  explanation: text(
    '每一层至少有两个安全出口,彼此最近边缘相距不小于 5 米;首层面积和使用人数都不大时可以只有一个。通向室外、供公众使用的门算作出口;没有外门的楼层,楼梯和疏散电梯算作出口。',
    'Each floor has two exits at least 5 m apart; a small ground floor for few people may have one. Public doors to the outside are exits, and on a floor without one its stairs and evacuation lifts.',
  ),
  severity: 'error',
  params: {
    area: {
      type: 'number',
      title: text('可设一个出口的面积', 'area that may have one exit'),
      default: 200,
      min: 0,
      max: 10_000,
      unit: 'm2',
      source: { kind: 'standard', name: 'GB 55037-2022 7.4.1', mark: 'V1' },
    },
    persons: {
      type: 'number',
      title: text('可设一个出口的人数', 'persons that may have one exit'),
      default: 50,
      min: 0,
      max: 10_000,
      unit: 'count',
      source: { kind: 'standard', name: 'GB 55037-2022 7.4.1', mark: 'V1' },
    },
    apart: {
      type: 'number',
      title: text('出口间距', 'distance between exits'),
      default: 5000,
      min: 0,
      max: 50_000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 50016-2014 5.5.2', mark: 'V1' },
    },
  },
  judge(read, params) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    const { occupants } = read(hallFact)
    for (const floor of read(floorIds)) {
      const plan = read(wallPlanOf, floor)
      const problem = spaceProblem(plan)
      if (problem) {
        notEvaluated.push({ ...problem, floor })
        continue
      }
      checked++
      const { ground, ways } = read(waysOutOf, floor)
      const area = areaOf(plan.interior) / 1e6
      const small = ground && area <= params.area
      if (ways.length === 0 || (ways.length === 1 && !(small && (occupants ?? 0) <= params.persons)))
        findings.push(tooFew(read(floorName, floor), floor, ways, area, occupants))
      else if (ways.length === 1 && occupants === undefined)
        notEvaluated.push({
          reason: text(
            `只有一个安全出口;未填写使用人数,无法判断是否允许(不超过 ${params.persons} 人)`,
            `there is one exit; whether that is allowed depends on the number of persons (at most ${params.persons}), which is not given`,
          ),
          floor,
        })
      // Where one would do, a second one may be anywhere.
      const one = small && occupants !== undefined && occupants <= params.persons
      if (ways.length < 2 || one) continue
      const widest = waysApart(ways)
      if (!atLeast(widest.distance, params.apart)) findings.push(tooClose(floor, ways, widest, params.apart))
    }
    return { checked, findings, notEvaluated }
  },
})

type Ways = Parameters<typeof waysApart>[0]

function tooFew(
  name: string,
  floor: string,
  ways: Ways,
  area: number,
  occupants: number | undefined,
): Statement {
  const persons = occupants === undefined ? '' : `、使用人数 ${occupants} 人`
  const people = occupants === undefined ? '' : ` and ${occupants} persons`
  return {
    subjects: ways.map(({ id }) => id),
    slot: floor,
    floor,
    message: text(
      `${name}面积 ${area.toFixed(0)} 平方米${persons},只有 ${ways.length} 个安全出口,应不少于 2 个。`,
      `${name} of ${area.toFixed(0)} m²${people} has ${ways.length} exits; at least 2 are needed.`,
    ),
    measured: { value: ways.length, limit: 2, unit: 'count', how: 'count' },
    marks: ways.map(({ at }) => ({ kind: 'point', at }) as const),
  }
}

function tooClose(floor: string, ways: Ways, widest: ReturnType<typeof waysApart>, limit: number): Statement {
  const said = lengths(widest.distance, limit)
  const names = enumerate(ways.map(({ title }) => title))
  return {
    subjects: ways.map(({ id }) => id).sort(),
    slot: 'apart',
    floor,
    message: text(
      `${names.zh} 相距 ${said.measured.zh},两个安全出口应相距不小于 ${said.limit.zh}。`,
      `${names.en} are ${said.measured.en} apart; two exits should be at least ${said.limit.en} apart.`,
    ),
    measured: { value: widest.distance, limit, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'segment', a: widest.from, b: widest.to, label: String(Math.round(widest.distance)) }],
  }
}
