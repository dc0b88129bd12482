import { memo, useState } from 'react'
import { basisOf, type LedgerEntry, partsOf, STATE_NAMES, saidOf, saying } from '../../check/ledger'
import { comparison } from '../../drawing/findings'
import { flyTo } from '../../editor/actions/view'
import { newId } from '../../files/ids'
import { decide } from '../../layout/decision-edits'
import type { Decision, Severity } from '../../layout/model'
import { text } from '../../layout/text'
import findings from '../panels/findings.module.css'
import { Badge } from '../parts/Badge'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession } from '../session-context'
import { useNotice } from '../use-notice'
import { useRules } from '../use-rules'
import { DecisionForm, type FormKind } from './DecisionForm'
import ledgerCss from './ledger.module.css'
import css from './review.module.css'
import { dayWords, moment, momentWords, useReviewWords, useSigner } from './use-review'

const LABELS: Readonly<Record<Decision['action'], ReturnType<typeof text>>> = {
  waive: text('豁免问题', 'waive a finding'),
  reject: text('驳回豁免', 'reject a waiver'),
  reopen: text('重新打开问题', 'reopen a finding'),
  assign: text('指派整改', 'assign a finding'),
  mended: text('记录整改', 'note a finding as mended'),
  rechecked: text('复查销号', 'write a finding off'),
}

/** What may be decided next, by where the finding stands. */
function actionsFor({ state, found, waiver }: LedgerEntry): readonly Decision['action'][] {
  switch (state) {
    case 'open':
      return ['assign', 'mended', 'waive']
    case 'assigned':
      return ['mended', 'assign', 'waive']
    case 'mended':
      return found ? ['reopen', 'assign'] : ['rechecked', 'reopen']
    case 'closed':
      return ['reopen']
    case 'waived':
      return ['reject', 'reopen']
    default:
      return found ? ['waive', 'assign', 'reject'] : waiver ? ['reject', 'reopen'] : []
  }
}

/** One line of the ledger: what was found, where it stands, and what can be decided about it. */
export const LedgerItem = memo(
  function LedgerItem({ entry, severity }: { entry: LedgerEntry; severity: Severity }) {
    const { session } = useApp()
    const words = useReviewWords()
    const read = useRead()
    const rules = useRules()
    const { id, found, number, state, remark, overdue, assigned, waiver } = entry
    const focused = useSession(now => now.focusedFinding === id)
    const rule = rules?.ruleById(partsOf(id).rule)
    const said = saying(entry)
    const title = said ? read(said) : `${rule ? read(rule.title) : ''} (${words.gone})`
    const choose = () => {
      if (focused) session.update({ focusedFinding: undefined })
      else if (found) flyTo(session, found)
      else session.update({ focusedFinding: id })
    }
    return (
      <li
        className={findings.entry}
        data-focused={focused}
        data-finding={id}
        data-state={state}
        onPointerEnter={() => session.update({ hoveredFinding: id })}
        onPointerLeave={() => session.update({ hoveredFinding: undefined })}
      >
        <button
          type="button"
          className={findings.main}
          aria-expanded={focused}
          data-testid="ledger-entry"
          onClick={choose}
        >
          {number === undefined ? (
            <span className={ledgerCss.noNumber} aria-hidden="true" />
          ) : (
            <span role="img" aria-label={words.number(number, words.severities[severity])}>
              <Badge severity={severity} number={number} waived={state === 'waived'} />
            </span>
          )}
          <span className={findings.body}>
            {title}
            <span className={ledgerCss.line}>
              <span className={css.state} data-state={state} data-testid="state">
                {read(STATE_NAMES[state])}
              </span>
              {found?.measured && found.measured.how !== 'count' && (
                <span>
                  {words.measured} {comparison(found.measured)}
                </span>
              )}
              {assigned && state === 'assigned' && (
                <span>{words.dueOn(assigned.assignee ?? '', assigned.due?.slice(0, 10) ?? '')}</span>
              )}
              {overdue && <strong className={ledgerCss.overdue}>{words.overdue}</strong>}
            </span>
            {remark && <span className={css.remark}>{read(remark)}</span>}
            {waiver && (
              <span className={css.remark}>
                {words.waivedBy(waiver.by, dayWords(waiver.at), waiver.reason)}
                {waiver.expires && ` · ${words.until(waiver.expires.slice(0, 10))}`}
              </span>
            )}
          </span>
        </button>
        {focused && <Details entry={entry} />}
      </li>
    )
  },
  (a, b) => sameEntry(a.entry, b.entry) && a.severity === b.severity,
)

/** Entries are made anew at every report; what they show is the same object where nothing changed. */
function sameEntry(a: LedgerEntry, b: LedgerEntry): boolean {
  return (
    a.found === b.found &&
    a.number === b.number &&
    a.state === b.state &&
    a.overdue === b.overdue &&
    a.waiver === b.waiver &&
    a.remark?.zh === b.remark?.zh &&
    a.history.length === b.history.length &&
    a.history.every((each, i) => each === b.history[i])
  )
}

function Details({ entry }: { entry: LedgerEntry }) {
  const { session } = useApp()
  const words = useReviewWords()
  const notice = useNotice()
  const { sign, question } = useSigner()
  const [form, setForm] = useState<FormKind>()
  const { id, found, state, history } = entry
  const fields = useSession(now => now.readOnly === undefined)
  const record = (action: Decision['action'], more: Partial<Decision> = {}) =>
    sign(by => {
      const kept = found ? { basis: basisOf(found), said: saidOf(found) } : lastKept(entry)
      session.annotate(
        LABELS[action],
        decide({ id: newId(), finding: id, action, by, at: moment(), ...kept, ...more }),
      )
      setForm(undefined)
    })
  const label = (action: Decision['action']): string => {
    if (action === 'waive') return state === 'lapsed' ? words.waiveAgain : words.waive
    if (action === 'assign') return state === 'assigned' ? words.reassign : words.assign
    if (action === 'reopen') return state === 'mended' ? words.sendBack : words.reopen
    return words[action]
  }
  return (
    <div className={ledgerCss.details}>
      {found?.clauses.map(clause => (
        <blockquote key={clause} className={findings.quote} lang="zh-CN">
          <p className={findings.clause}>{notice?.clauseLabel(clause)}</p>
          {notice?.clauseText(clause)}
        </blockquote>
      ))}
      {form ? (
        <DecisionForm kind={form} onDecide={more => record(form, more)} onCancel={() => setForm(undefined)} />
      ) : (
        <div className={css.actions}>
          {actionsFor(entry).map(action => (
            <button
              key={action}
              type="button"
              className={`${parts.button} ${parts.outlined}`}
              data-testid={`decide-${action}`}
              disabled={!fields}
              onClick={() => (action === 'rechecked' ? record(action) : setForm(action))}
            >
              {label(action)}
            </button>
          ))}
        </div>
      )}
      {state === 'mended' && found && <p className={css.remark}>{words.cannotClose}</p>}
      {history.length > 0 && (
        <details className={ledgerCss.history}>
          <summary>{words.history(history.length)}</summary>
          <ol>
            {history.map(each => (
              <li key={each.id}>
                {words.actions[each.action]} · {words.at(momentWords(each.at), each.by)}
                {each.assignee && ` · ${words.dueOn(each.assignee, each.due?.slice(0, 10) ?? '')}`}
                {each.reason && ` · ${each.reason}`}
              </li>
            ))}
          </ol>
        </details>
      )}
      {question}
    </div>
  )
}

/** What earlier decisions kept of a finding that is gone. */
function lastKept({ history }: LedgerEntry): Partial<Decision> {
  const last = [...history].reverse().find(({ said }) => said)
  return last ? { said: last.said, ...(last.basis ? { basis: last.basis } : {}) } : {}
}
