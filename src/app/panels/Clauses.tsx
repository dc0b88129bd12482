import { useMemo, useState } from 'react'
import type { ClauseOutcome } from '../../check/types'
import { flyTo } from '../../editor/actions/view'
import { findingOf } from '../../editor/findings'
import { own } from '../../layout/own'
import { RULES } from '../../rules'
import { CHECKLIST } from '../../rules/notice/checklist'
import { CLAUSES, type Clause } from '../../rules/notice/clauses'
import parts from '../parts/parts.module.css'
import { ChecklistItem } from '../review/ChecklistItem'
import { useApp, useRead, useSession, useWords } from '../session-context'
import clauses from './clauses.module.css'
import css from './panels.module.css'

/** Every clause of the notice in its order and words, with what the check says of it. */
export default function Clauses() {
  const words = useWords()
  const report = useSession(state => state.check.report)
  const stale = useSession(state => state.check.status === 'checking')
  const outcomes = useMemo(() => new Map(report?.clauses.map(outcome => [outcome.id, outcome])), [report])
  if (!report) return <p className={parts.empty}>{words.findings.waiting}</p>
  const count = (verdict: ClauseOutcome['verdict']) =>
    report.clauses.filter(outcome => outcome.verdict === verdict).length
  return (
    <>
      <div className={css.notes}>
        <p>{words.clauses.intro}</p>
        <p data-testid="clause-summary">
          {words.clauses.summary(count('pass'), count('fail'), count('manual'), count('not-evaluated'))}
        </p>
        <Progress />
      </div>
      {stale && <div className={css.stale}>{words.findings.stale}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={words.panel.clauses}>
        <ul>
          {CLAUSES.map(clause => (
            <Entry key={clause.id} clause={clause} outcome={outcomes.get(clause.id)} />
          ))}
        </ul>
      </section>
    </>
  )
}

/** How many of the items a reviewer decides are decided. */
function Progress() {
  const words = useWords()
  const done = useSession(
    ({ committed: { checklist = {} } }) => CHECKLIST.filter(({ clause }) => own(checklist, clause)).length,
  )
  return (
    <p className={clauses.progress} data-testid="checklist-progress">
      {words.clauses.ticked(done, CHECKLIST.length)}
      <progress aria-label={words.clauses.byHand} max={CHECKLIST.length} value={done} />
    </p>
  )
}

function Entry({ clause, outcome }: { clause: Clause; outcome?: ClauseOutcome }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  if (clause.heading)
    return (
      <li className={clauses.heading} lang="zh-CN">
        {clause.label} {clause.text}
      </li>
    )
  return (
    <li className={clauses.entry} data-clause={clause.id} data-verdict={outcome?.verdict}>
      <button type="button" className={clauses.main} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={clauses.top}>
          <span className={clauses.label} lang="zh-CN">
            {clause.label} {clause.paragraph}
          </span>
          {outcome && (
            <span className={clauses.verdict}>
              {words.clauses.verdict[outcome.verdict]}
              {outcome.checked > 0 && ` · ${words.clauses.checked(outcome.checked)}`}
              {outcome.findings.length > 0 && ` · ${words.clauses.count(outcome.findings.length)}`}
            </span>
          )}
        </span>
        <span className={clauses.text} data-open={open} lang="zh-CN">
          {clause.text}
        </span>
      </button>
      {open && outcome && <Details id={clause.id} outcome={outcome} />}
    </li>
  )
}

/** By which rules and checklist items the clause is decided, and the way to its findings. */
function Details({ id, outcome }: { id: string; outcome: ClauseOutcome }) {
  const { session, workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const report = useSession(state => state.check.report)
  const rules = RULES.filter(
    ({ clauses: claimed }) => claimed !== 'technical' && claimed.some(claim => claim.id === id),
  )
  const asks = CHECKLIST.filter(item => item.clause === id)
  const first = findingOf(report, outcome.findings[0])
  return (
    <div className={clauses.details}>
      {rules.map(rule => {
        const judged = report?.rules.find(entry => entry.id === rule.id)
        return (
          <p key={rule.id}>
            <button
              type="button"
              className={clauses.rule}
              data-testid="clause-rule"
              onClick={() => workspace.show({ kind: 'rules', rule: rule.id })}
            >
              {read(rule.title)}
            </button>
            {judged && ` · ${words.clauses.verdict[judged.verdict]}`}
            {judged && judged.checked > 0 && ` · ${words.clauses.checked(judged.checked)}`}
            {judged?.notEvaluated.map(({ reason }) => (
              <span key={reason.zh} className={clauses.why}>
                {read(reason)}
              </span>
            ))}
          </p>
        )
      })}
      {asks.map(item => (
        <ChecklistItem
          key={item.asks.zh}
          item={item}
          head={<span className={clauses.kind}>{words.clauses.byHand}</span>}
        />
      ))}
      {rules.length === 0 && asks.length === 0 && <p>{words.clauses.noRule}</p>}
      {first && (
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          onClick={() => {
            workspace.setTab('findings')
            flyTo(session, first)
          }}
        >
          {words.clauses.show}
        </button>
      )}
    </div>
  )
}
