import { useMemo, useState } from 'react'
import { DEFAULT_SCORE, type ScoredRow, scoreOf } from '../../check/score'
import { setScore } from '../../layout/checklist-edits'
import { LIMITS } from '../../layout/limits'
import type { ScoreRow } from '../../layout/model'
import { text } from '../../layout/text'
import panels from '../panels/panels.module.css'
import parts from '../parts/parts.module.css'
import { useApp, useSession } from '../session-context'
import css from './review.module.css'
import scoreCss from './score.module.css'
import { useReviewWords } from './use-review'

const LABEL = text('修改扣分表', 'change the deduction table')
type Figure = 'full' | 'each' | 'adjust'
/** As the file's format has them. */
const BOUNDS: Readonly<Record<Figure, readonly [number, number]>> = {
  full: [0, 1000],
  each: [0, 1000],
  adjust: [-1000, 1000],
}

/** The score by the deduction table, which can be changed in place. */
export function Score() {
  const { session } = useApp()
  const words = useReviewWords()
  const layout = useSession(state => state.committed)
  const report = useSession(state => state.check.report)
  const score = useMemo(() => report && scoreOf(layout, report), [layout, report])
  const own = layout.score !== undefined
  if (!score) return <p className={parts.empty}>{words.waiting}</p>
  const put = (id: string, change: Partial<ScoreRow>) =>
    session.annotate(
      LABEL,
      setScore(
        (layout.score?.rows ?? DEFAULT_SCORE).map(row => (row.id === id ? { ...row, ...change } : row)),
      ),
    )
  return (
    <div className={css.body}>
      <div className={css.intro}>
        <p className={scoreCss.total} data-testid="score">
          {words.scoreTotal(score.left, score.full)}
        </p>
        <p>{words.scoreIntro}</p>
        <p>{words.scoreSource}</p>
        {own && (
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="score-reset"
            onClick={() => session.annotate(LABEL, setScore(undefined))}
          >
            {words.scoreReset}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section className={panels.scroll} tabIndex={0} aria-label={words.tabs.score}>
        <table className={scoreCss.table}>
          <thead>
            <tr>
              <th>{words.scoreItem}</th>
              <th className={scoreCss.narrow}>{words.scoreFull}</th>
              <th className={scoreCss.narrow}>{words.scoreEach}</th>
              <th className={scoreCss.narrow}>{words.scoreAdjust}</th>
              <th>{words.scoreLeft}</th>
            </tr>
          </thead>
          <tbody>
            {score.rows.map(row => (
              <Row key={row.id} row={row} onChange={change => put(row.id, change)} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Row({ row, onChange }: { row: ScoredRow; onChange: (change: Partial<ScoreRow>) => void }) {
  const words = useReviewWords()
  const { title, findings, failed, left, full } = row
  const figure = (key: Figure, what: string) => (
    <td>
      <Figures
        label={words.scoreLabel(title, what)}
        value={row[key] ?? 0}
        bounds={BOUNDS[key]}
        onChange={value => onChange({ [key]: value })}
      />
    </td>
  )
  return (
    <tr data-score={row.id}>
      <th scope="row">
        {title}
        <span className={css.remark}>{words.scoreFoundWords(findings.length, failed.length)}</span>
        <Note
          value={row.note ?? ''}
          label={words.scoreLabel(title, words.note)}
          onChange={note => onChange({ note })}
        />
      </th>
      {figure('full', words.scoreFull)}
      {figure('each', words.scoreEach)}
      {figure('adjust', words.scoreAdjust)}
      <td data-testid="score-left">
        {left} / {full}
      </td>
    </tr>
  )
}

/** Kept when the field is left; what is no number in its bounds falls back to what was there. */
function Figures({
  label,
  value,
  bounds: [min, max],
  onChange,
}: {
  label: string
  value: number
  bounds: readonly [number, number]
  onChange: (value: number) => void
}) {
  const fixed = useSession(state => state.readOnly !== undefined)
  const [typed, setTyped] = useState<string>()
  const number = typed === undefined || typed.trim() === '' ? value : Number(typed)
  const wrong = !Number.isFinite(number) || number < min || number > max
  const keep = () => {
    if (!wrong && number !== value) onChange(Math.round(number * 100) / 100)
    setTyped(undefined)
  }
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong}
      disabled={fixed}
      value={typed ?? String(value)}
      onChange={event => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setTyped(undefined)
      }}
    />
  )
}

function Note({
  value,
  label,
  onChange,
}: {
  value: string
  label: string
  onChange: (value: string) => void
}) {
  const fixed = useSession(state => state.readOnly !== undefined)
  const [typed, setTyped] = useState<string>()
  const keep = () => {
    if (typed !== undefined && typed.trim() !== value) onChange(typed.trim())
    setTyped(undefined)
  }
  return (
    <input
      type="text"
      aria-label={label}
      placeholder={label}
      maxLength={LIMITS.text}
      disabled={fixed}
      value={typed ?? value}
      onChange={event => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={event => event.key === 'Enter' && keep()}
    />
  )
}
