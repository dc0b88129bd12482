import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { NumberedFinding } from '../../drawing/findings'
import { MOST_MARKED, numbered } from '../../editor/finding-layer'
import type { Severity } from '../../layout/model'
import {
  type FindingGroup,
  filterFindings,
  type Grouping,
  groupFindings,
  type Shown,
  TECHNICAL,
} from '../finding-groups'
import { ActionButton } from '../parts/ActionButton'
import { Badge } from '../parts/Badge'
import parts from '../parts/parts.module.css'
import { Search } from '../parts/Search'
import { useApp, useLanguage, useRead, useSession, useWords, useWorkspace } from '../session-context'
import { useAction } from '../use-actions'
import { useNotice } from '../use-notice'
import { useRules } from '../use-rules'
import { FindingEntry } from './FindingEntry'
import findings from './findings.module.css'
import css from './panels.module.css'

/** So many entries are listed at once; a plan with thousands is not read to its end. */
const PAGE = 200

/** The first entries of groups, in their order. */
function firstOf(groups: readonly FindingGroup[], most: number): readonly FindingGroup[] {
  let left = most
  return groups.flatMap(group => {
    const findings = group.findings.slice(0, left)
    left -= findings.length
    return findings.length > 0 ? [{ ...group, findings }] : []
  })
}

const TONES: readonly Severity[] = ['error', 'warning', 'info']

const MendAll = lazy(() => import('../mend/MendAll'))

export function Findings() {
  const mending = useWorkspace(state => state.mending)
  return mending ? (
    <Suspense>
      <MendAll />
    </Suspense>
  ) : (
    <FindingList />
  )
}

function FindingList() {
  const words = useWords()
  const read = useRead()
  const language = useLanguage()
  const check = useSession(state => state.check)
  const [by, setBy] = useState<Grouping>('clause')
  const [only, setOnly] = useState<Shown>()
  const [query, setQuery] = useState('')
  const { report, status } = check
  const listed = report?.findings
  // Reports that say the same carry the same list: nothing is rendered again for them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the report does not matter here
  const all = useMemo(() => numbered(report), [listed])
  const shown = useMemo(() => filterFindings(all, { only, query }, language), [all, only, query, language])
  const groups = useMemo(() => groupFindings(shown, by), [shown, by])
  const counts = useMemo(() => new Map(groups.map(group => [group.key, group.findings.length])), [groups])
  const [most, setMost] = useState(PAGE)
  const listedGroups = useMemo(() => firstOf(groups, most), [groups, most])
  const count = (tone: Shown) =>
    all.filter(({ finding }) => (finding.waived ? 'waived' : finding.severity) === tone).length
  const stale = status === 'checking' && report !== undefined
  const mendAll = useAction('mend-all')
  const mendable = all.filter(({ finding }) => finding.fix && !finding.waived).length
  useFollowFocus()

  return (
    <>
      {status === 'failed' && (
        <div className={css.failed} role="alert">
          <div>{words.findings.failed}</div>
          {check.message && <div>{read(check.message)}</div>}
          <div>{words.findings.failedHint}</div>
        </div>
      )}
      {all.length > 0 && (
        <>
          <div className={findings.chips}>
            {[...TONES, 'waived' as const]
              .filter(tone => count(tone) > 0)
              .map(tone => (
                <button
                  key={tone}
                  type="button"
                  className={findings.chip}
                  aria-pressed={only === tone}
                  data-testid={`filter-${tone}`}
                  onClick={() => setOnly(only === tone ? undefined : tone)}
                >
                  <Badge severity={tone === 'waived' ? 'info' : tone} waived={tone === 'waived'} size={14} />
                  {tone === 'waived' ? words.findings.waived : words.findings.severity[tone]} {count(tone)}
                </button>
              ))}
          </div>
          <div className={css.bar}>
            <Search
              label={words.findings.search}
              placeholder={words.findings.search}
              value={query}
              onChange={setQuery}
            />
            <select
              aria-label={words.findings.groupBy}
              value={by}
              onChange={event => setBy(event.target.value as Grouping)}
            >
              <option value="clause">{words.findings.byClause}</option>
              <option value="severity">{words.findings.bySeverity}</option>
              <option value="rule">{words.findings.byZone}</option>
            </select>
          </div>
        </>
      )}
      {mendable > 0 && (
        <div className={findings.mend}>
          <ActionButton id="mend-all" words={`${read(mendAll.label).replace('…', '')} · ${mendable}`} />
        </div>
      )}
      {stale && <div className={css.stale}>{words.findings.stale}</div>}
      {all.length > MOST_MARKED && <div className={css.stale}>{words.findings.marked(MOST_MARKED)}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={words.panel.findings}>
        <div className={findings.list} data-stale={stale} data-testid="finding-list">
          {listedGroups.map(group => (
            <section key={group.key} className={css.group}>
              <GroupTitle by={by} id={group.key} count={counts.get(group.key) ?? 0} />
              <ul>
                {group.findings.map(entry => (
                  <FindingEntry key={entry.finding.id} entry={entry} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        {shown.length > most && (
          <button
            type="button"
            className={`${parts.button} ${findings.further}`}
            data-testid="more-findings"
            onClick={() => setMost(most + PAGE)}
          >
            {words.findings.more(Math.min(PAGE, shown.length - most), shown.length)}
          </button>
        )}
        <Nothing all={all} shown={shown} />
        <NotEvaluated />
      </section>
    </>
  )
}

function GroupTitle({ by, id, count }: { by: Grouping; id: string; count: number }) {
  const words = useWords()
  const read = useRead()
  const notice = useNotice()
  const rules = useRules()
  const rule = by === 'rule' ? rules?.ruleById(id) : undefined
  const title =
    by === 'severity'
      ? id === 'waived'
        ? words.findings.waived
        : words.findings.severity[id as Severity]
      : by === 'rule'
        ? rule && read(rule.title)
        : id === TECHNICAL
          ? words.findings.technical
          : notice?.clauseLabel(id)
  const full = by === 'clause' && id !== TECHNICAL ? notice?.clauseText(id) : undefined
  return (
    <h3 title={full}>
      <span>
        {title}
        {full && ` ${full}`}
      </span>
      <span>{count}</span>
    </h3>
  )
}

function Nothing({ all, shown }: { all: readonly NumberedFinding[]; shown: readonly NumberedFinding[] }) {
  const words = useWords()
  const status = useSession(state => state.check.status)
  const known = useSession(state => state.check.report !== undefined)
  if (shown.length > 0 || status === 'failed') return null
  if (!known) return <p className={parts.empty}>{words.findings.waiting}</p>
  if (all.length > 0) return <p className={parts.empty}>{words.findings.none}</p>
  return (
    <div className={parts.empty}>
      <p className={parts.emptyTitle}>{words.findings.empty}</p>
      <p>{words.findings.emptyHint}</p>
    </div>
  )
}

/** Rules that could not be judged, with the reason; not judged is not passed. */
function NotEvaluated() {
  const words = useWords()
  const read = useRead()
  const rules = useRules()
  const report = useSession(state => state.check.report)
  const open = report?.rules.filter(rule => rule.notEvaluated.length > 0) ?? []
  const problems = report?.problems ?? []
  return (
    <>
      {open.length > 0 && (
        <details className={css.notes} data-testid="not-evaluated">
          <summary>{words.findings.notEvaluated(open.length)}</summary>
          <p>{words.findings.notEvaluatedHint}</p>
          <ul>
            {open.map(({ id, notEvaluated }) => {
              const rule = rules?.ruleById(id)
              return notEvaluated.map(({ reason }) => (
                <li key={`${id} ${reason.zh}`}>
                  {rule && `${read(rule.title)} · `}
                  {read(reason)}
                </li>
              ))
            })}
          </ul>
        </details>
      )}
      {problems.length > 0 && (
        <div className={css.notes}>
          {words.findings.problems}
          <ul>
            {problems.map(problem => (
              <li key={problem.zh}>{read(problem)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** A finding chosen on the plan brings its list entry into view. */
function useFollowFocus(): void {
  const { workspace } = useApp()
  const focused = useSession(state => state.focusedFinding)
  useEffect(() => {
    if (focused === undefined || workspace.state.tab !== 'findings') return
    document.querySelector(`[data-finding="${CSS.escape(focused)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [focused, workspace])
}
