import { useMemo, useState } from 'react'
import { compareFindings, type FindingChange } from '../../check/compare'
import { changeTitle, changeWords, KIND_NAMES } from '../../editor/change-words'
import { findingBox } from '../../editor/findings'
import type { Change } from '../../layout/compare'
import type { Layout } from '../../layout/model'
import { floorOf } from '../../layout/queries'
import type { Finding } from '../../rules/types'
import { Badge } from '../parts/Badge'
import parts from '../parts/parts.module.css'
import { useRead, useSession } from '../session-context'
import css from './compare.module.css'
import { useReport } from './use-report'
import type { CompareSides, CompareView } from './view'
import { WORDS } from './words'

/** So many rows are listed at once. */
const PAGE = 200

const signOf = ({ before, after, moved, turned }: Change) =>
  !before
    ? 'appeared'
    : !after
      ? 'vanished'
      : moved !== undefined || turned !== undefined
        ? 'moved'
        : 'changed'
const SIGNS = { appeared: '+', vanished: '×', moved: '→', changed: '≠' } as const

/** All differences as a table by kind; a row flies to its place on the plan. */
export function Differences({
  sides,
  view,
  other,
  swapped,
}: {
  sides: CompareSides
  view: CompareView
  other: Layout
  swapped: boolean
}) {
  const read = useRead()
  const [most, setMost] = useState(PAGE)
  const { before, after, changes } = sides
  const count = (wanted: (change: Change) => boolean) => changes.filter(wanted).length
  const appeared = count(change => !change.before)
  const vanished = count(change => !change.after)
  const severalFloors = after.floors.length > 1 || before.floors.length > 1
  const shown = changes.slice(0, most)
  return (
    <section className={css.table} aria-label={read(WORDS.table)}>
      {before.id !== after.id && <p className={css.hint}>{read(WORDS.unlike)}</p>}
      <p className={css.summary} data-testid="compare-summary">
        {changes.length === 0
          ? read(WORDS.none)
          : read(WORDS.summary(appeared, vanished, changes.length - appeared - vanished))}
      </p>
      <ul className={css.legend}>
        {(['appeared', 'vanished', 'moved', 'changed'] as const).map(sign => (
          <li key={sign}>
            <span className={css.sign} data-change={sign} aria-hidden="true">
              {SIGNS[sign]}
            </span>
            {read(WORDS.legend[sign])}
          </li>
        ))}
      </ul>
      {shown.map((change, i) => {
        const sign = signOf(change)
        const place = (change.after ?? change.before)?.place.floor
        const floor = place === undefined ? undefined : (floorOf(after, place) ?? floorOf(before, place))
        return (
          <div key={`${change.kind} ${change.id}`}>
            {change.kind !== shown[i - 1]?.kind && (
              <h3 className={css.kind}>{read(KIND_NAMES[change.kind])}</h3>
            )}
            <button
              type="button"
              className={css.row}
              data-testid="compare-row"
              data-change={sign}
              data-id={change.id}
              onClick={() => view.flyTo(change)}
            >
              <span className={css.sign} data-change={sign} aria-hidden="true">
                {SIGNS[sign]}
              </span>
              <span>
                {read(changeTitle(change))}
                {severalFloors && floor?.name && change.kind !== 'floors' && (
                  <span className={css.muted}> · {floor.name}</span>
                )}
                <span className={css.words}>{read(changeWords(change, before, after))}</span>
              </span>
            </button>
          </div>
        )
      })}
      {changes.length > most && (
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          onClick={() => setMost(most + PAGE)}
        >
          {read(WORDS.more(Math.min(PAGE, changes.length - most)))}
        </button>
      )}
      <h3 className={css.kind}>{read(WORDS.findings)}</h3>
      <FindingRows sides={sides} view={view} other={other} swapped={swapped} />
    </section>
  )
}

function FindingRows({
  sides,
  view,
  other,
  swapped,
}: {
  sides: CompareSides
  view: CompareView
  other: Layout
  swapped: boolean
}) {
  const read = useRead()
  const own = useSession(state => state.check.report)
  const theirs = useReport(other)
  const changes = useMemo((): readonly FindingChange[] | undefined => {
    if (!own || !theirs || theirs === 'failed') return undefined
    const [before, after] = swapped ? [own, theirs] : [theirs, own]
    return compareFindings(before.findings, after.findings)
  }, [own, theirs, swapped])
  if (theirs === 'failed') return <p className={css.hint}>{read(WORDS.failed)}</p>
  if (!changes)
    return (
      <p className={css.hint} role="status">
        {read(WORDS.judging)}
      </p>
    )
  if (changes.length === 0) return <p className={css.hint}>{read(WORDS.noFindings)}</p>
  return changes.slice(0, PAGE).map(({ change, before, after }) => {
    const finding = (after ?? before) as Finding
    const { floor, surface } = finding
    return (
      <button
        key={finding.id}
        type="button"
        className={css.row}
        data-testid="compare-finding"
        data-change={change}
        data-id={finding.id}
        onClick={() =>
          view.flyToBox({ floor, surface }, findingBox(after ? sides.after : sides.before, finding))
        }
      >
        <Badge severity={finding.severity} size={16} />
        <span>
          <strong className={css.finding} data-change={change}>
            {read(WORDS.change[change])}
          </strong>{' '}
          {read(finding.message)}
        </span>
      </button>
    )
  })
}
