/** What a check says of a whole layout; plain data, the same in the worker, the command line and a report. */
import type { Text } from '../layout/text'
import type { Finding, NotEvaluated } from '../rules/types'

export type Verdict = 'pass' | 'fail' | 'not-applicable' | 'not-evaluated'

export type RuleOutcome = {
  readonly id: string
  readonly verdict: Verdict
  /** How many things the rule looked at. */
  readonly checked: number
  readonly findings: readonly Finding[]
  readonly notEvaluated: readonly NotEvaluated[]
  /** Why it does not apply, where that is not plain from `checked` (switched off in the profile). */
  readonly reason?: Text
  /** Milliseconds the last run took. */
  readonly ms: number
}

export type ClauseVerdict = Verdict | 'manual'
export type ClauseOutcome = {
  readonly id: string
  readonly verdict: ClauseVerdict
  readonly checked: number
  readonly findings: readonly string[]
}

export type WaiverState = 'valid' | 'changed' | 'stale'
export type WaiverOutcome = { readonly finding: string; readonly state: WaiverState; readonly why?: Text }

export type Counts = {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly waived: number
  readonly notEvaluated: number
}

export type Report = {
  readonly rules: readonly RuleOutcome[]
  /** All findings, worst first, then in the order of the rules; waived ones carry `waived`. */
  readonly findings: readonly Finding[]
  readonly clauses: readonly ClauseOutcome[]
  readonly waivers: readonly WaiverOutcome[]
  readonly counts: Counts
  /** What was wrong with the profile or the waivers themselves. */
  readonly problems: readonly Text[]
}

/**
 * The state of the live check. `report` belongs to `revision`; it is current only while `status` is `current`, and
 * the interface shows it as out of date otherwise.
 */
export type CheckState = {
  readonly status: 'idle' | 'checking' | 'current' | 'failed'
  readonly revision: number
  readonly report?: Report
  /** How often the worker has been started again without an answer since. */
  readonly restarts?: number
  /** What went wrong, when failed. */
  readonly message?: Text
}
