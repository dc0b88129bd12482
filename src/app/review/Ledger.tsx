import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { STATE_NAMES } from '../../check/ledger'
import { zoneTitle } from '../../layout/catalogue'
import { findEntity } from '../../layout/queries'
import { TECHNICAL } from '../finding-groups'
import panels from '../panels/panels.module.css'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession } from '../session-context'
import { useNotice } from '../use-notice'
import { LedgerItem } from './LedgerItem'
import ledgerCss from './ledger.module.css'
import { choicesOf, filed, fits, type LedgerFilter, NO_ZONE } from './ledger-filter'
import { saveRegister } from './save-register'
import { useLedger, useReviewWords } from './use-review'

/** So many entries at once. */
const PAGE = 150

/** 问题整改台账: the findings with what was decided about them, chosen by state, clause, zone and severity. */
export function Ledger() {
  const { session } = useApp()
  const words = useReviewWords()
  const read = useRead()
  const ledger = useLedger()
  const layout = useSession(state => state.committed)
  const checking = useSession(state => state.check.status === 'checking')
  const [filter, setFilter] = useState<LedgerFilter>({})
  const [most, setMost] = useState(PAGE)
  const all = useMemo(() => (ledger ? filed(ledger, layout) : []), [ledger, layout])
  const choices = useMemo(() => choicesOf(all), [all])
  const shown = useMemo(() => all.filter(each => fits(each, filter)), [all, filter])
  const listed = useDeferredValue(shown)
  const notice = useNotice()
  useEffect(() => {
    session.update({ steps: shown.filter(({ entry }) => entry.found).map(({ entry }) => entry.id) })
    return () => session.update({ steps: undefined })
  }, [session, shown])
  useFollowFocus(
    listed.map(({ entry }) => entry.id),
    most,
    setMost,
  )

  if (!ledger) return <p className={parts.empty}>{words.waiting}</p>
  const choose = <K extends keyof LedgerFilter>(key: K, value: string) =>
    setFilter({ ...filter, [key]: value === '' ? undefined : (value as LedgerFilter[K]) })
  const clauseName = (id: string) => (id === TECHNICAL ? words.noClause : (notice?.clauseLabel(id) ?? ''))
  const zoneName = (id: string): string => {
    const found = id === NO_ZONE ? undefined : findEntity(layout, id)
    return found?.kind === 'zones' ? read(zoneTitle(found.entity)) : words.noZone
  }
  const closed = all.filter(({ entry }) => entry.state === 'closed').length
  const waived = all.filter(({ entry }) => entry.state === 'waived').length
  return (
    <>
      <div className={ledgerCss.filters}>
        <Select
          label={words.state}
          name="state"
          value={filter.state}
          options={choices.states.map(([state, count]) => [state, `${read(STATE_NAMES[state])} ${count}`])}
          onChange={value => choose('state', value)}
        />
        <Select
          label={words.severity}
          name="severity"
          value={filter.severity}
          options={choices.severities.map(([each, count]) => [each, `${words.severities[each]} ${count}`])}
          onChange={value => choose('severity', value)}
        />
        <Select
          label={words.clause}
          name="clause"
          value={filter.clause}
          options={choices.clauses.map(([id, count]) => [id, `${clauseName(id)} ${count}`])}
          onChange={value => choose('clause', value)}
        />
        <Select
          label={words.zone}
          name="zone"
          value={filter.zone}
          options={choices.zones.map(([id, count]) => [id, `${zoneName(id)} ${count}`])}
          onChange={value => choose('zone', value)}
        />
      </div>
      <div className={ledgerCss.summary}>
        <p data-testid="ledger-progress">{words.progress(closed, waived, all.length)}</p>
        <p data-testid="ledger-shown">{words.shown(shown.length, all.length)}</p>
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="export-ledger"
          onClick={() => void saveRegister(session, 'ledger', words)}
        >
          {words.exportLedger}
        </button>
      </div>
      {checking && <div className={panels.stale}>{words.stale}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section className={panels.scroll} tabIndex={0} aria-label={words.tabs.ledger}>
        <ul data-testid="ledger">
          {listed.slice(0, most).map(({ entry, severity }) => (
            <LedgerItem key={entry.id} entry={entry} severity={severity ?? 'info'} />
          ))}
        </ul>
        {listed.length === 0 && <p className={parts.empty}>{words.none}</p>}
        {listed.length > most && (
          <button
            type="button"
            className={`${parts.button} ${ledgerCss.further}`}
            onClick={() => setMost(most + PAGE)}
          >
            {words.more(Math.min(PAGE, listed.length - most))}
          </button>
        )}
      </section>
    </>
  )
}

function Select({
  label,
  name,
  value = '',
  options,
  onChange,
}: {
  label: string
  name: string
  value?: string
  options: readonly (readonly [string, string])[]
  onChange: (value: string) => void
}) {
  const words = useReviewWords()
  // What was chosen may have gone from the list since; it stays chosen until another choice is made.
  const known = value === '' || options.some(([each]) => each === value)
  return (
    <label className={ledgerCss.filter}>
      <span>{label}</span>
      <select value={value} data-testid={`ledger-${name}`} onChange={event => onChange(event.target.value)}>
        <option value="">{words.all}</option>
        {!known && <option value={value}>{words.none}</option>}
        {options.map(([each, said]) => (
          <option key={each} value={each}>
            {said}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A finding chosen on the plan or by a key brings its entry into view, also from beyond what is listed. */
function useFollowFocus(ids: readonly string[], most: number, setMost: (most: number) => void): void {
  const focused = useSession(state => state.focusedFinding)
  const at = focused === undefined ? -1 : ids.indexOf(focused)
  useEffect(() => {
    if (at >= most) setMost(at + PAGE)
    else if (at >= 0 && focused !== undefined)
      document.querySelector(`[data-finding="${CSS.escape(focused)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at, most, focused, setMost])
}
