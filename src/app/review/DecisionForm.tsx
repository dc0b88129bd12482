import { type FormEvent, useId, useState } from 'react'
import { LIMITS } from '../../layout/limits'
import type { Decision } from '../../layout/model'
import parts from '../parts/parts.module.css'
import css from './review.module.css'
import { today, useReviewWords } from './use-review'

export type FormKind = Exclude<Decision['action'], 'rechecked'>
export type FormAnswer = Pick<Partial<Decision>, 'reason' | 'assignee' | 'due' | 'expires'>

/** What a decision needs to be said, asked for in the entry itself. */
export function DecisionForm({
  kind,
  onDecide,
  onCancel,
}: {
  kind: FormKind
  onDecide: (answer: FormAnswer) => void
  onCancel: () => void
}) {
  const words = useReviewWords()
  const id = useId()
  const [said, setSaid] = useState('')
  const [date, setDate] = useState('')
  const [tried, setTried] = useState(false)
  const blank = said.trim() === ''
  const error =
    !blank || kind === 'mended' ? undefined : words.missing[kind === 'assign' ? 'assignee' : 'reason']
  const dated = kind === 'waive' || kind === 'assign'
  const past = date !== '' && date < today()
  const decide = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (error || (dated && past)) return
    const words = blank ? {} : kind === 'assign' ? { assignee: said.trim() } : { reason: said.trim() }
    const when = date === '' ? {} : kind === 'waive' ? { expires: date } : { due: date }
    onDecide({ ...words, ...(dated ? when : {}) })
  }
  const label = kind === 'assign' ? words.assignee : words.reason[kind]
  const shared = {
    id: `${id}-said`,
    value: said,
    // The form stands where the button was: the keyboard goes on in it.
    autoFocus: true,
    'aria-invalid': tried && error !== undefined,
    'aria-describedby': tried && error ? `${id}-error` : undefined,
    'data-testid': 'decision-words',
    onChange: (event: { target: { value: string } }) => setSaid(event.target.value),
  }
  return (
    <form
      className={css.form}
      onSubmit={decide}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <label htmlFor={`${id}-said`}>{label}</label>
      {kind === 'assign' ? (
        <input type="text" maxLength={LIMITS.id} {...shared} />
      ) : (
        <textarea rows={2} maxLength={LIMITS.text} {...shared} />
      )}
      {tried && error && (
        <p id={`${id}-error`} className={css.error} role="alert">
          {error}
        </p>
      )}
      {dated && (
        <>
          <label htmlFor={`${id}-date`}>{kind === 'waive' ? words.expires : words.due}</label>
          <input
            id={`${id}-date`}
            type="date"
            min={today()}
            value={date}
            aria-invalid={tried && past}
            aria-describedby={tried && past ? `${id}-past` : undefined}
            data-testid="decision-date"
            onChange={event => setDate(event.target.value)}
          />
          {tried && past && (
            <p id={`${id}-past`} className={css.error} role="alert">
              {words.pastDue}
            </p>
          )}
        </>
      )}
      <div className={css.actions}>
        <button type="button" className={parts.button} onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="submit" className={`${parts.button} ${parts.primary}`} data-testid="decision-now">
          {words.actions[kind]}
        </button>
      </div>
    </form>
  )
}
