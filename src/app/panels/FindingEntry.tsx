import { lazy, memo, Suspense } from 'react'
import { canPropose } from '../../check/proposable'
import type { NumberedFinding } from '../../drawing/findings'
import { applyFix, flyTo } from '../../editor/actions/view'
import type { Measured } from '../../rules/types'
import { Badge } from '../parts/Badge'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession, useWords } from '../session-context'
import { useNotice } from '../use-notice'
import css from './findings.module.css'

const FindingActions = lazy(() => import('../mend/FindingActions'))

const UNITS: Readonly<Record<Measured['unit'], string>> = {
  mm: ' mm',
  deg: '°',
  count: '',
  m2: ' m²',
  'px/m': ' px/m',
}

/** 1 138 mm; decimals only where whole numbers would hide the difference. */
function written(value: number, { unit, value: measured, limit }: Measured): string {
  const digits = unit === 'm2' || unit === 'deg' || Math.round(measured) === Math.round(limit) ? 1 : 0
  const whole = digits === 0 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(digits)
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ') + UNITS[unit]
}

/** One finding of the list: a click shows it on the plan, its fix can be seen there before it is made. */
export const FindingEntry = memo(function FindingEntry({ entry }: { entry: NumberedFinding }) {
  const { session } = useApp()
  const words = useWords()
  const read = useRead()
  const { finding, number } = entry
  const { id, measured, fix, waived, severity } = finding
  const focused = useSession(state => state.focusedFinding === id)
  const lit = useSession(state => state.hoveredFinding === id)
  const mayFix = useSession(state => state.check.status === 'current' && !state.readOnly)
  const preview = (on: boolean) => session.update({ fixPreview: on ? fix : undefined })
  return (
    <li
      className={`${css.entry} ${waived ? css.waived : ''}`}
      data-focused={focused}
      data-lit={lit}
      data-finding={id}
      data-rule={finding.rule}
      onPointerEnter={() => session.update({ hoveredFinding: id })}
      onPointerLeave={() => session.update({ hoveredFinding: undefined })}
    >
      <button
        type="button"
        className={css.main}
        aria-expanded={focused}
        data-testid="finding"
        onClick={() => (focused ? session.update({ focusedFinding: undefined }) : flyTo(session, finding))}
      >
        <span role="img" aria-label={words.findings.number(number, words.findings.severity[severity])}>
          <Badge severity={severity} number={number} waived={waived !== undefined} />
        </span>
        <span className={css.body}>
          {read(finding.message)}
          {measured && (
            <span className={css.numbers}>
              <span>
                {words.findings.measured} <b>{written(measured.value, measured)}</b>
              </span>
              <span>
                {words.findings.limit} <b>{written(measured.limit, measured)}</b>
              </span>
            </span>
          )}
        </span>
      </button>
      {focused && <Clauses ids={finding.clauses} />}
      {fix && !waived && (
        <div className={css.fix}>
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            disabled={!mayFix}
            data-testid="fix"
            title={words.findings.fixNow(read(fix.title))}
            onPointerEnter={() => preview(true)}
            onPointerLeave={() => preview(false)}
            onFocus={() => preview(true)}
            onBlur={() => preview(false)}
            onClick={() => applyFix(session, fix)}
          >
            {words.findings.fixNow(read(fix.title))}
          </button>
        </div>
      )}
      {(focused || (!fix && !waived && canPropose(finding))) && (
        <Suspense>
          <FindingActions finding={finding} focused={focused} />
        </Suspense>
      )}
      {waived && <p className={css.waiver}>{words.findings.waivedBy(waived.by, waived.reason)}</p>}
    </li>
  )
}, sameEntry)

function sameEntry(a: { entry: NumberedFinding }, b: { entry: NumberedFinding }): boolean {
  return a.entry.finding === b.entry.finding && a.entry.number === b.entry.number
}

/** The clauses it breaks, in the notice's own words. */
function Clauses({ ids }: { ids: readonly string[] }) {
  const notice = useNotice()
  if (!notice || ids.length === 0) return null
  return (
    <div className={css.more}>
      {ids.map(id => (
        <blockquote key={id} className={css.quote} lang="zh-CN">
          <p className={css.clause}>{notice.clauseLabel(id)}</p>
          {notice.clauseText(id)}
        </blockquote>
      ))}
    </div>
  )
}
