import { useId, useState } from 'react'
import { tick, tickPhoto, untick } from '../../layout/checklist-edits'
import { LIMITS } from '../../layout/limits'
import type { Ticked } from '../../layout/model'
import { own } from '../../layout/own'
import { text } from '../../layout/text'
import { CHECKLIST, type ChecklistItem } from '../../rules/notice/checklist'
import { clauseLabel, clauseText } from '../../rules/notice/clauses'
import panels from '../panels/panels.module.css'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession } from '../session-context'
import { PhotoField } from './PhotoField'
import css from './review.module.css'
import { moment, momentWords, useReviewWords, useSigner } from './use-review'

const RESULTS = ['pass', 'fail', 'not-applicable'] as const

/** What no geometry decides, filled in on the spot: result, note, photo, name and date. */
export function Checklist() {
  const words = useReviewWords()
  const checklist = useSession(state => state.committed.checklist) ?? {}
  const done = CHECKLIST.filter(({ clause }) => own(checklist, clause))
  const failed = done.filter(({ clause }) => checklist[clause].result === 'fail').length
  return (
    <div className={css.body}>
      <div className={css.intro}>
        <p>{words.checklistIntro}</p>
        <p data-testid="checklist-progress">{words.done(done.length, CHECKLIST.length, failed)}</p>
        <progress
          aria-label={words.done(done.length, CHECKLIST.length, failed)}
          value={done.length}
          max={CHECKLIST.length}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section className={panels.scroll} tabIndex={0} aria-label={words.tabs.checklist}>
        <ul data-testid="checklist">
          {CHECKLIST.map(item => (
            <Row
              key={item.clause}
              item={item}
              ticked={own(checklist, item.clause) ? checklist[item.clause] : undefined}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}

function Row({ item: { clause, asks }, ticked }: { item: ChecklistItem; ticked: Ticked | undefined }) {
  const { session } = useApp()
  const words = useReviewWords()
  const read = useRead()
  const id = useId()
  const { sign, question } = useSigner()
  const fixed = useSession(state => state.readOnly !== undefined)
  const [note, setNote] = useState<string>()
  const label = text(`核查 ${clauseLabel(clause)}`, `check ${clauseLabel(clause)}`)
  const put = (result: Ticked['result'], said: string) =>
    sign(by => session.annotate(label, tick(clause, { result, note: said, by, at: moment() })))
  const keepNote = () => {
    if (note !== undefined && ticked && note.trim() !== (ticked.note ?? '')) put(ticked.result, note.trim())
    setNote(undefined)
  }
  return (
    <li className={css.card} data-clause={clause} data-result={ticked?.result}>
      <p className={css.cardTitle} lang="zh-CN" title={clauseText(clause)}>
        <span className={css.remark}>{clauseLabel(clause)}</span>
        {read(asks)}
      </p>
      <fieldset className={css.choices} aria-label={`${words.result}: ${read(asks)}`} disabled={fixed}>
        {RESULTS.map(result => (
          <label key={result} className={css.choice}>
            <input
              type="radio"
              name={id}
              checked={ticked?.result === result}
              data-testid={`tick-${result}`}
              onChange={() => put(result, ticked?.note ?? '')}
            />
            {words.results[result]}
          </label>
        ))}
        {ticked && (
          <button
            type="button"
            className={parts.button}
            data-testid="untick"
            onClick={() => session.annotate(label, untick(clause))}
          >
            {words.clear}
          </button>
        )}
      </fieldset>
      {ticked && (
        <>
          <label className={css.label} htmlFor={`${id}-note`}>
            {words.note}
          </label>
          <textarea
            id={`${id}-note`}
            rows={2}
            maxLength={LIMITS.text}
            disabled={fixed}
            value={note ?? ticked.note ?? ''}
            data-testid="tick-note"
            onChange={event => setNote(event.target.value)}
            onBlur={keepNote}
          />
          <PhotoField
            photo={ticked.photo}
            of={read(asks)}
            name="tick"
            onPhoto={photo => session.annotate(label, tickPhoto(clause, photo))}
          />
          {ticked.by && <p className={css.remark}>{words.signed(ticked.by, momentWords(ticked.at ?? ''))}</p>}
        </>
      )}
      {question}
    </li>
  )
}
