/** Sorting the list of findings into groups and through the filter; pure. */
import type { NumberedFinding } from '../drawing/findings'
import type { Severity } from '../layout/model'
import type { Language } from '../layout/text'

export type Grouping = 'clause' | 'severity' | 'rule'
export type Shown = Severity | 'waived'
export type FindingFilter = { readonly only?: Shown; readonly query: string }
export type FindingGroup = { readonly key: string; readonly findings: readonly NumberedFinding[] }

/** The key of findings that belong to no clause. */
export const TECHNICAL = 'technical'

export function filterFindings(
  findings: readonly NumberedFinding[],
  { only, query }: FindingFilter,
  language: Language,
): readonly NumberedFinding[] {
  const wanted = query.normalize('NFKC').trim().toLowerCase()
  return findings.filter(({ finding, number }) => {
    const tone: Shown = finding.waived ? 'waived' : finding.severity
    if (only !== undefined && tone !== only) return false
    if (wanted === '') return true
    return finding.message[language].toLowerCase().includes(wanted) || String(number) === wanted
  })
}

/** Clause ids in the order of the notice: 2.1.3.10 comes after 2.1.3.9. */
export function compareClauses(a: string, b: string): number {
  const [x, y] = [a, b].map(id => id.split(/[.\s]/))
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    if (x[i] === y[i]) continue
    if (x[i] === undefined) return -1
    if (y[i] === undefined) return 1
    const [m, n] = [Number(x[i]), Number(y[i])]
    return Number.isNaN(m) || Number.isNaN(n) ? (x[i] < y[i] ? -1 : 1) : m - n
  }
  return 0
}

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'waived']

/** A finding is listed once: under the first of its clauses. */
export function groupFindings(findings: readonly NumberedFinding[], by: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, NumberedFinding[]>()
  for (const entry of findings) {
    const { finding } = entry
    const key =
      by === 'clause'
        ? (finding.clauses[0] ?? TECHNICAL)
        : by === 'rule'
          ? finding.rule
          : finding.waived
            ? 'waived'
            : finding.severity
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  const order = (a: string, b: string): number => {
    if (by === 'severity') return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b)
    if (by === 'rule') return 0
    return Number(a === TECHNICAL) - Number(b === TECHNICAL) || compareClauses(a, b)
  }
  return [...groups].map(([key, list]) => ({ key, findings: list })).sort((a, b) => order(a.key, b.key))
}
