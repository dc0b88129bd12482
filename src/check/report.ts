import type { Severity } from '../layout/model'
import type { Finding } from '../rules/types'
import type { RuleOutcome } from './types'

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** All findings of a report, worst first, then in the order of the rules. */
export const inOrder = (rules: readonly RuleOutcome[]): readonly Finding[] =>
  rules
    .flatMap(outcome => outcome.findings)
    .map((finding, index) => ({ finding, index, rank: SEVERITY_ORDER.indexOf(finding.severity) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ finding }) => finding)
