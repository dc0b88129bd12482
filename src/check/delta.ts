/**
 * How a report crosses from the worker to the page: what the page has heard before is only named. So a drag sends
 * and shows what changed, be it one of ten thousand findings, and what did not change stays the same object.
 */
import type { Finding } from '../rules/types'
import { inOrder } from './report'
import type { Report, RuleOutcome } from './types'

/** A finding, or the id of one that is as it was. */
type ToldFinding = Finding | string
type ToldRule = string | (Omit<RuleOutcome, 'findings'> & { readonly findings: readonly ToldFinding[] })
type Rest = Omit<Report, 'rules' | 'findings'>
/** `rest` is missing when nothing of it changed. */
export type ToldReport = { readonly rules: readonly ToldRule[]; readonly rest?: Rest }

const written = (value: unknown): string => JSON.stringify(value)

/** The worker's side: remembers what it has told. */
export function createTeller(): (report: Report) => ToldReport {
  const told = new Map<
    string,
    { outcome: RuleOutcome; rule: string; findings: ReadonlyMap<string, string> }
  >()
  let rest = ''

  function rule(outcome: RuleOutcome): ToldRule {
    const known = told.get(outcome.id)
    if (known?.outcome === outcome) return outcome.id
    const { findings, ms: _, ...plain } = outcome
    const now = new Map(findings.map(finding => [finding.id, written(finding)]))
    const words = written([plain, findings.map(finding => finding.id)])
    told.set(outcome.id, { outcome, rule: words, findings: now })
    const list = findings.map(finding =>
      known?.findings.get(finding.id) === now.get(finding.id) ? finding.id : finding,
    )
    if (known?.rule === words && list.every(finding => typeof finding === 'string')) return outcome.id
    return { ...outcome, findings: list }
  }

  return ({ rules, findings: _, ...others }) => {
    const words = written(others)
    const same = words === rest
    rest = words
    return { rules: rules.map(rule), ...(same ? {} : { rest: others }) }
  }
}

/** The page's side: makes the whole report again. Throws when something is named that was never told. */
export function createListener(): (told: ToldReport) => Report {
  let known: Report | undefined

  return ({ rules: toldRules, rest }) => {
    const before = new Map(known?.rules.map(outcome => [outcome.id, outcome]))
    const rules = toldRules.map((told): RuleOutcome => {
      const old = before.get(typeof told === 'string' ? told : told.id)
      if (typeof told === 'string') {
        if (!old) throw new Error(`rule ${told} was never told`)
        return old
      }
      const findings = new Map(old?.findings.map(finding => [finding.id, finding]))
      return {
        ...told,
        findings: told.findings.map(finding => {
          if (typeof finding !== 'string') return finding
          const same = findings.get(finding)
          if (!same) throw new Error(`finding ${finding} was never told`)
          return same
        }),
      }
    })
    const others = rest ?? known
    if (!others) throw new Error('the rest was never told')
    const unchanged =
      known?.rules.length === rules.length && rules.every((rule, i) => rule === known?.rules[i])
    known = {
      counts: others.counts,
      clauses: others.clauses,
      waivers: others.waivers,
      problems: others.problems,
      rules: unchanged && known ? known.rules : rules,
      findings: unchanged && known ? known.findings : inOrder(rules),
    }
    return known
  }
}
