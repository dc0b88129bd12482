/** What the two rules of 较近 share: a walk to each convenience item against a limit and a softer one. */
import { type Failure, isFailure } from '../../geometry/grid'
import { type Text, text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { floorIds, thingsTagged } from '../../scene/layout-facts'
import { spaceProblem, wallPlanOf } from '../../scene/space'
import type { Thing } from '../../scene/things'
import type { WalkFrom } from '../../scene/walks'
import { lengths, notComputed, TOLERANCE, WALKS } from '../say'
import type { Judgement, NotEvaluated, NumberSpec, OptionalNumberSpec, Statement } from '../types'

export const MAX_WALK: NumberSpec = {
  type: 'number',
  title: text('步行不超过', 'walk at most'),
  default: 10_000,
  min: 1000,
  max: 100_000,
  unit: 'mm',
  source: { kind: 'default' },
}
export const GOOD_WALK: OptionalNumberSpec = {
  type: 'number-or-none',
  title: text('宜不超过', 'better at most'),
  default: 6000,
  min: 500,
  max: 100_000,
  unit: 'mm',
  source: { kind: 'default' },
}

type Limits = { readonly maxWalk: number; readonly good: number | null; readonly bodyWidth: number }
type From<T> = {
  /** Why walks cannot be measured on a floor, or undefined. */
  readonly missing: (floor: string) => Text | undefined
  readonly walks: (floor: string) => ReadonlyMap<string, WalkFrom<T>> | Failure
  readonly name: (from: T) => Text
  readonly id: (from: T) => string
}

/** Judges the walk to each convenience item of each floor. */
export function judgeWalks<T>(read: Read, limits: Limits, from: From<T>): Judgement {
  const { maxWalk, good } = limits
  const findings: Statement[] = []
  const notEvaluated: NotEvaluated[] = []
  let checked = 0
  for (const floor of read(floorIds)) {
    const items = thingsTagged(read, floor, 'convenience').filter(thing => thing.item.present !== false)
    if (items.length === 0) continue
    const problem = spaceProblem(read(wallPlanOf, floor))
    const missing = from.missing(floor)
    if (problem || missing) {
      notEvaluated.push(problem ? { ...problem, floor } : { reason: missing as Text, floor })
      continue
    }
    const walks = from.walks(floor)
    if (isFailure(walks)) {
      notEvaluated.push({
        reason: notComputed(WALKS, walks),
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
      if (lo > maxWalk + TOLERANCE) findings.push(statement(floor, thing, walked, from, maxWalk, false))
      else if (hi > maxWalk + TOLERANCE)
        notEvaluated.push({
          reason: text('步行距离恰在限值上,无法判定', 'the walk is too close to the limit to tell'),
          floor,
        })
      else if (good !== null && lo > good + TOLERANCE)
        findings.push(statement(floor, thing, walked, from, good, true))
    }
  }
  return { checked, findings, notEvaluated }
}

function statement<T>(
  floor: string,
  thing: Thing,
  walked: WalkFrom<T>,
  from: From<T>,
  limit: number,
  soft: boolean,
): Statement {
  const value = Math.round((walked.length.lo + walked.length.hi) / 2)
  const said = lengths(value, limit)
  const start = from.name(walked.from)
  return {
    subjects: [thing.id],
    related: [from.id(walked.from)],
    slot: soft ? 'good' : undefined,
    soft,
    floor,
    message: text(
      `${thing.title.zh} 距${start.zh}步行 ${said.measured.zh},${soft ? '宜' : '应'}不超过 ${said.limit.zh}。`,
      `${thing.title.en} is a walk of ${said.measured.en} from ${start.en}; ${soft ? 'better' : 'it should be'} at most ${said.limit.en}.`,
    ),
    measured: { value, limit, unit: 'mm', how: 'walk' },
    marks: [{ kind: 'path', points: walked.path, label: said.measured.zh }],
  }
}
