/** What the three rules of farthest points share: a walk round walls against a limit. */
import { isFailure } from '../geometry/grid'
import { areaOf } from '../geometry/polygon'
import type { Region, Ring } from '../geometry/types'
import { type Text, text } from '../layout/text'
import type { Read } from '../scene/facts'
import { nameOf } from '../scene/names'
import { beyondReach, type Reach, reachOf, reachSources, type SourceKind } from '../scene/reach'
import { spaceProblem, wallPlanOf } from '../scene/space'
import { lengths, notComputed, TOLERANCE, WALKS } from './say'
import type { FindingMark, Judgement, NotEvaluated, Statement } from './types'

type Say = {
  /** What one should be near to: 灭火器. */
  readonly to: Text
  /** What the rule calls the distance: 步行距离. */
  readonly distance: Text
}

/** Judges the farthest point of each floor given. */
export function judgeReach(
  read: Read,
  floors: readonly string[],
  kind: SourceKind,
  limit: number,
  say: Say,
): Judgement {
  const findings: Statement[] = []
  const notEvaluated: NotEvaluated[] = []
  let checked = 0
  for (const floor of floors) {
    const plan = read(wallPlanOf, floor)
    const problem = spaceProblem(plan)
    if (problem) {
      notEvaluated.push({ ...problem, floor })
      continue
    }
    checked++
    if (reachSources(read, floor, kind).length === 0) {
      findings.push(cutOff(floor, plan.interior, say))
      continue
    }
    const reach = reachOf(read, floor, kind)
    if (isFailure(reach)) {
      notEvaluated.push({
        reason: notComputed(WALKS, reach),
        floor,
      })
      continue
    }
    if (reach.cutOff.length > 0) findings.push(cutOff(floor, reach.cutOff, say))
    if (!reach.farthest) continue
    const { lo, hi } = reach.farthest.length
    if (lo > limit + TOLERANCE) findings.push(beyond(read, floor, kind, reach.farthest, limit, say))
    else if (hi > limit + TOLERANCE)
      notEvaluated.push({
        reason: text('最远点恰在限值上,无法判定', 'the farthest point is too close to the limit to tell'),
        floor,
        at: reach.farthest.point,
      })
  }
  return { checked, findings, notEvaluated }
}

const rings = (region: Region): Ring[] => region.flatMap(({ outer, holes }) => [outer, ...holes])

function beyond(
  read: Read,
  floor: string,
  kind: SourceKind,
  { length, path, from }: NonNullable<Reach['farthest']>,
  limit: number,
  { to, distance }: Say,
): Statement {
  const value = Math.round((length.lo + length.hi) / 2)
  const said = lengths(value, limit)
  const nearest = nameOf(read, floor, from.id)
  const area = areaOf(beyondReach(read, floor, kind, limit)) / 1e6
  const marks: FindingMark[] = [
    { kind: 'path', points: path, label: said.measured.zh },
    { kind: 'polygon', rings: rings(beyondReach(read, floor, kind, limit)) },
  ]
  return {
    subjects: [],
    related: [from.id],
    slot: `farthest-${floor}`,
    floor,
    message: text(
      `离${to.zh}最远处到最近的${nearest.zh} ${distance.zh} ${said.measured.zh},应不超过 ${said.limit.zh};超出范围 ${area.toFixed(1)} 平方米。`,
      `The place farthest from ${to.en} is ${said.measured.en} (${distance.en}) from the nearest, ${nearest.en}; it should be at most ${said.limit.en}. ${area.toFixed(1)} m² lie beyond.`,
    ),
    measured: { value, limit, unit: 'mm', how: 'wall-walk' },
    marks,
  }
}

function cutOff(floor: string, region: Region, { to }: Say): Statement {
  const value = Math.round(areaOf(region) / 1e4) / 100
  return {
    subjects: [],
    slot: `cut-off-${floor}`,
    floor,
    message: text(
      `有 ${value.toFixed(1)} 平方米的地方在厅内走不到任何${to.zh}。`,
      `From ${value.toFixed(1)} m² one cannot walk to ${to.en} inside the hall.`,
    ),
    measured: { value, limit: 0, unit: 'm2', how: 'area' },
    marks: [{ kind: 'polygon', rings: rings(region) }],
  }
}
