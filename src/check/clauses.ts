import type { Layout } from '../layout/model'
import { own } from '../layout/own'
import { CHECKLIST } from '../rules/notice/checklist'
import { CLAUSES } from '../rules/notice/clauses'
import type { Rule } from '../rules/types'
import type { ClauseOutcome, ClauseVerdict, RuleOutcome } from './types'

type Checklist = NonNullable<Layout['checklist']>

/** Worst first: a clause is as bad as the worst of its rules and checklist items. */
const WORST: readonly ClauseVerdict[] = ['fail', 'not-evaluated', 'manual', 'pass', 'not-applicable']

/**
 * The state of every clause of the notice, in its order. A clause that neither a rule nor a checklist item decides
 * is not evaluated: silence is not a pass.
 */
export function clauseOutcomes(
  rules: readonly Rule[],
  outcomes: readonly RuleOutcome[],
  checklist: Checklist,
): ClauseOutcome[] {
  const claims = new Map<string, RuleOutcome[]>()
  for (const outcome of outcomes) {
    const rule = rules.find(each => each.id === outcome.id)
    for (const { id } of rule && rule.clauses !== 'technical' ? rule.clauses : [])
      claims.set(id, [...(claims.get(id) ?? []), outcome])
  }
  return CLAUSES.filter(clause => !clause.heading).map(({ id }) => {
    const claiming = claims.get(id) ?? []
    const verdicts = claiming.map(outcome => ruleOnClause(outcome, id))
    if (CHECKLIST.some(item => item.clause === id)) verdicts.push(ticked(checklist, id))
    return {
      id,
      verdict: WORST.find(verdict => verdicts.includes(verdict)) ?? 'not-evaluated',
      checked: claiming.reduce((sum, outcome) => sum + outcome.checked, 0),
      findings: claiming.flatMap(outcome =>
        outcome.findings.filter(finding => finding.clauses.includes(id)).map(finding => finding.id),
      ),
    }
  })
}

/** A rule's verdict on one of its clauses: it fails only those its findings cite. */
function ruleOnClause(outcome: RuleOutcome, clause: string): ClauseVerdict {
  if (outcome.verdict !== 'fail') return outcome.verdict
  const cites = outcome.findings.some(f => f.severity !== 'info' && !f.waived && f.clauses.includes(clause))
  if (cites) return 'fail'
  return outcome.notEvaluated.length > 0 ? 'not-evaluated' : 'pass'
}

function ticked(checklist: Checklist, clause: string): ClauseVerdict {
  return own(checklist, clause) ? checklist[clause].result : 'manual'
}
