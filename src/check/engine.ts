/**
 * The engine: rules as facts of a layout. After an edit only rules whose facts changed run again; a rule that
 * throws becomes not-evaluated and stops no other.
 */
import type { Layout, Profile, Severity, Waiver } from '../layout/model'
import { text } from '../layout/text'
import { RULES } from '../rules'
import type { Finding, Rule, Statement } from '../rules/types'
import { createFacts, layoutFact, type Query, query, type Read } from '../scene/facts'
import { clauseOutcomes } from './clauses'
import { outerProfile, paramsOf, profileProblems, rulesInput, severityOf } from './profile'
import { inOrder } from './report'
import type { Counts, Report, RuleOutcome } from './types'
import { judgeWaivers } from './waivers'

export interface Engine {
  /** Gives the layout to judge; the report follows. */
  set(layout: Layout): void
  /** A profile from outside the layout, over its own. */
  setProfile(profile: Profile | undefined): void
  /** Judges what is not judged yet. `now` decides which waivers have expired. */
  report(now: Date): Report
  readonly read: Read
}

export type EngineOptions = {
  readonly rules?: readonly Rule[]
  /** Runs only the rules with these ids. */
  readonly only?: readonly string[]
}

export function createEngine({ rules = RULES, only }: EngineOptions = {}): Engine {
  const facts = createFacts()
  facts.set(rulesInput, rules)
  facts.set(outerProfile, undefined)
  const outcomes = rules.filter(rule => !only || only.includes(rule.id)).map(outcomeQuery)
  return {
    set: layout => facts.set(layoutFact, layout),
    setProfile: profile => facts.set(outerProfile, profile),
    read: facts.read,
    report(now) {
      const judged = outcomes.map(outcome => facts.read(outcome))
      return assemble(judged, facts.read, now)
    },
  }
}

/** What a rule says, and which of its findings make way for those of other rules. */
type Judged = { readonly outcome: RuleOutcome; readonly leaves: ReadonlyMap<string, readonly string[]> }
const NONE: Judged['leaves'] = new Map()

function outcomeQuery(rule: Rule): Query<Judged> {
  return query<Judged>(`rule ${rule.id}`, read => {
    const override = read(severityOf, rule.id)
    if (override === 'off') {
      const reason = text('已在规则配置中关闭', 'switched off in the profile')
      return { outcome: { ...blank(rule), reason }, leaves: NONE }
    }
    const start = performance.now()
    try {
      const judgement = rule.judge(read, paramsOf(read, rule))
      const findings = distinct(judgement.findings.map(statement => toFinding(rule, statement, override)))
      const leaves = judgement.findings.flatMap(({ leaveTo }, i) =>
        leaveTo ? [[findings[i].id, leaveTo] as const] : [],
      )
      const notEvaluated = judgement.notEvaluated ?? []
      const outcome: RuleOutcome = {
        id: rule.id,
        verdict: verdictOf(findings, notEvaluated.length, judgement.checked),
        checked: judgement.checked,
        findings,
        notEvaluated,
        ms: performance.now() - start,
      }
      return { outcome, leaves: leaves.length > 0 ? new Map(leaves) : NONE }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const outcome: RuleOutcome = {
        ...blank(rule),
        verdict: 'not-evaluated',
        notEvaluated: [
          {
            reason: text(
              `规则运行出错,未能判定:${reason}`,
              `the rule failed and could not decide: ${reason}`,
            ),
          },
        ],
        ms: performance.now() - start,
      }
      return { outcome, leaves: NONE }
    }
  })
}

/** One cause, one finding: what another rule says more fully is left to it. */
function settled(judged: readonly Judged[]): RuleOutcome[] {
  if (judged.every(({ leaves }) => leaves.size === 0)) return judged.map(({ outcome }) => outcome)
  const said = new Set(judged.flatMap(({ outcome }) => outcome.findings.map(({ id }) => id)))
  return judged.map(({ outcome, leaves }) => {
    const findings = outcome.findings.filter(({ id }) => !leaves.get(id)?.some(other => said.has(other)))
    if (findings.length === outcome.findings.length) return outcome
    const { notEvaluated, checked } = outcome
    return { ...outcome, findings, verdict: verdictOf(findings, notEvaluated.length, checked) }
  })
}

const blank = (rule: Rule): RuleOutcome => ({
  id: rule.id,
  verdict: 'not-applicable',
  checked: 0,
  findings: [],
  notEvaluated: [],
  ms: 0,
})

/** An info is a hint: it fails neither rule nor clause. What could not be judged is never a pass. */
function verdictOf(findings: readonly Finding[], open: number, checked: number): RuleOutcome['verdict'] {
  if (findings.some(finding => finding.severity !== 'info' && !finding.waived)) return 'fail'
  if (open > 0) return 'not-evaluated'
  return checked > 0 ? 'pass' : 'not-applicable'
}

function toFinding(rule: Rule, statement: Statement, override: Severity | undefined): Finding {
  const { slot, severity, soft, clauses, leaveTo: _, ...rest } = statement
  const own = rule.clauses === 'technical' ? [] : rule.clauses.map(clause => clause.id)
  return {
    id: findingId(rule.id, statement.subjects, slot),
    rule: rule.id,
    clauses: clauses ?? own,
    severity: soft ? 'info' : (override ?? severity ?? rule.severity),
    ...rest,
  }
}

/** Rule, sorted subjects, and what tells findings on the same subjects apart; no coordinate, no measured value. */
export const findingId = (rule: string, subjects: readonly string[], slot?: string): string =>
  `${rule}:${[...subjects].sort().join('+')}${slot === undefined ? '' : `#${slot}`}`

/** Ids are unique in a report; a rule that states one thing twice is told apart by count. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const n = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, n)
    return n === 1 ? finding : { ...finding, id: `${finding.id}#${n}` }
  })
}

function assemble(all: readonly Judged[], read: Read, now: Date): Report {
  const layout = read(layoutFact)
  const judged = settled(all)
  const found = judged.flatMap(outcome => outcome.findings)
  const waivers = judgeWaivers(layout.waivers ?? [], found, now)
  const valid = new Map<string, Waiver>()
  layout.waivers?.forEach((waiver, i) => {
    if (waivers[i].state === 'valid') valid.set(waiver.finding, waiver)
  })
  const waive = (finding: Finding): Finding => {
    const waiver = valid.get(finding.id)
    return waiver ? { ...finding, waived: { reason: waiver.reason, by: waiver.by, at: waiver.at } } : finding
  }
  const rules = judged.map(outcome => {
    const findings = outcome.findings.map(waive)
    return valid.size === 0 || outcome.findings.length === 0
      ? outcome
      : { ...outcome, findings, verdict: verdictOf(findings, outcome.notEvaluated.length, outcome.checked) }
  })
  const findings = inOrder(rules)
  return {
    rules,
    findings,
    clauses: clauseOutcomes(read(rulesInput), rules, layout.checklist ?? {}),
    waivers,
    counts: count(findings, rules),
    problems: read(profileProblems),
  }
}

function count(findings: readonly Finding[], rules: readonly RuleOutcome[]): Counts {
  const open = findings.filter(finding => !finding.waived)
  return {
    error: open.filter(finding => finding.severity === 'error').length,
    warning: open.filter(finding => finding.severity === 'warning').length,
    info: open.filter(finding => finding.severity === 'info').length,
    waived: findings.length - open.length,
    notEvaluated: rules.filter(rule => rule.notEvaluated.length > 0).length,
  }
}

/** Judges one layout from scratch. */
export function checkLayout(
  layout: Layout,
  options: EngineOptions & { profile?: Profile; now?: Date } = {},
): Report {
  const engine = createEngine(options)
  engine.setProfile(options.profile)
  engine.set(layout)
  return engine.report(options.now ?? new Date())
}
