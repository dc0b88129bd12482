import { type FormEvent, useId, useState } from 'react'
import { dropSurplus, inspectionPhoto } from '../../layout/inspection-edits'
import { LIMITS } from '../../layout/limits'
import type { Surplus } from '../../layout/model'
import { text } from '../../layout/text'
import parts from '../parts/parts.module.css'
import { useApp, useSession } from '../session-context'
import type { Adding } from './Inspection'
import inspect from './inspection.module.css'
import { PhotoField } from './PhotoField'
import css from './review.module.css'
import { useReviewWords } from './use-review'

/** Things that are there and not on the plan. */
export function SurplusList({
  inspection,
  extra,
  adding,
}: {
  inspection: string
  extra: readonly Surplus[]
  adding: Adding
}) {
  const { session } = useApp()
  const words = useReviewWords()
  const field = useId()
  const fixed = useSession(state => state.readOnly !== undefined)
  const onFloor = useSession(state => state.surface === undefined)
  const [what, setWhat] = useState('')
  const [tried, setTried] = useState(false)
  const blank = what.trim() === ''
  const keep = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (blank) return
    adding.keep(what.trim())
    setWhat('')
    setTried(false)
  }
  return (
    <section aria-label={words.extra}>
      <h3 className={inspect.section}>{words.extra}</h3>
      {!fixed && onFloor && !adding.at && (
        <div className={css.bar}>
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            aria-pressed={adding.picking}
            data-testid="add-extra"
            onClick={() => (adding.picking ? adding.cancel() : adding.start())}
          >
            {words.addExtra}
          </button>
        </div>
      )}
      {adding.at && (
        <form className={`${css.form} ${css.card}`} onSubmit={keep}>
          <label htmlFor={field}>{words.extraWhat}</label>
          <input
            id={field}
            type="text"
            maxLength={LIMITS.id}
            value={what}
            // biome-ignore lint/a11y/noAutofocus: the form appears where the person has just pointed
            autoFocus
            aria-invalid={tried && blank}
            aria-describedby={tried && blank ? `${field}-error` : undefined}
            data-testid="extra-words"
            onChange={event => setWhat(event.target.value)}
          />
          {tried && blank && (
            <p id={`${field}-error`} className={css.error} role="alert">
              {words.extraMissing}
            </p>
          )}
          <div className={css.actions}>
            <button type="button" className={parts.button} onClick={adding.cancel}>
              {words.cancel}
            </button>
            <button type="submit" className={`${parts.button} ${parts.primary}`} data-testid="extra-now">
              {words.extraNow}
            </button>
          </div>
        </form>
      )}
      <ul>
        {extra.map(({ id, text: said, photo }, i) => (
          <li key={id ?? i} className={css.card} data-extra={id}>
            <div className={css.cardHead}>
              <span className={css.cardTitle}>{said}</span>
              {id !== undefined && !fixed && (
                <button
                  type="button"
                  className={parts.button}
                  onClick={() =>
                    session.annotate(
                      text('删除图上没有的物品', 'remove a surplus thing'),
                      dropSurplus(inspection, id),
                    )
                  }
                >
                  {words.drop}
                </button>
              )}
            </div>
            {id !== undefined && (
              <PhotoField
                photo={photo}
                of={said}
                name="extra"
                onPhoto={taken =>
                  session.annotate(
                    text('现场照片', 'a photo on the spot'),
                    inspectionPhoto(inspection, id, taken),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
