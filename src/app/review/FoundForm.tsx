import { useId, useState } from 'react'
import { itemTitle } from '../../layout/catalogue'
import { normalAngle } from '../../layout/edits'
import { enterFound, inspectionPhoto, unenter } from '../../layout/inspection-edits'
import { LIMITS } from '../../layout/limits'
import type { Inspected, Item } from '../../layout/model'
import { text } from '../../layout/text'
import { atMark, awayOnSpot } from '../../scene/marked-places'
import { thingOf } from '../../scene/things'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession } from '../session-context'
import inspect from './inspection.module.css'
import { MovedForm } from './MovedForm'
import { PhotoField } from './PhotoField'
import css from './review.module.css'
import { useReviewWords } from './use-review'

const STATES = ['in-place', 'moved', 'missing'] as const

/** What was found of one thing: a tick, where it stood, a note, a photo. */
export function FoundForm({
  inspection,
  item,
  entry,
  onNext,
}: {
  inspection: string
  item: Item
  entry: Inspected | undefined
  onNext: () => void
}) {
  const { session } = useApp()
  const words = useReviewWords()
  const read = useRead()
  const id = useId()
  const fixed = useSession(state => state.readOnly !== undefined)
  const [moving, setMoving] = useState(false)
  const [note, setNote] = useState<string>()
  const title = itemTitle(item)
  const label = text(`现场检查 ${title.zh}`, `inspect ${title.en}`)
  const enter = (found: Omit<Inspected, 'item' | 'photo'>) => {
    const kept = entry?.note === undefined ? {} : { note: entry.note }
    session.annotate(label, enterFound(inspection, { ...kept, ...found, item: item.id }))
  }
  const choose = (state: (typeof STATES)[number]) => {
    setMoving(state === 'moved')
    // A thing has moved only once it is known where to.
    if (state !== 'moved') enter({ state })
  }
  const keepNote = () => {
    if (entry && note !== undefined && note.trim() !== (entry.note ?? '')) {
      const { photo: _, ...rest } = entry
      session.annotate(label, enterFound(inspection, { ...rest, note: note.trim() || undefined }))
    }
    setNote(undefined)
  }
  const away = entry?.state === 'moved' ? awayOnSpot(thingOf(item), entry) : undefined
  const shown = moving ? 'moved' : entry?.state
  return (
    <div className={inspect.chosen} data-testid="found-form">
      <div className={css.cardHead}>
        <strong className={css.cardTitle} data-testid="found-title">
          {read(title)}
        </strong>
        {away && <span data-testid="found-away">{words.away(String(Math.round(away.offset)))}</span>}
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="next-thing"
          onClick={onNext}
        >
          {words.nextThing}
        </button>
      </div>
      <fieldset className={css.choices} aria-label={read(title)} disabled={fixed}>
        {STATES.map(state => (
          <label key={state} className={css.choice} data-touch>
            <input
              type="radio"
              name={id}
              checked={shown === state}
              data-testid={`found-${state}`}
              onChange={() => choose(state)}
            />
            {words.states[state]}
          </label>
        ))}
        {entry && (
          <button
            type="button"
            className={parts.button}
            data-testid="found-clear"
            onClick={() => {
              setMoving(false)
              session.annotate(label, unenter(inspection, item.id))
            }}
          >
            {words.undo}
          </button>
        )}
      </fieldset>
      {shown === 'moved' && !fixed && (
        <MovedForm
          key={`${entry?.at} ${entry?.rotation}`}
          item={item}
          entry={entry}
          onMoved={({ at, turn }) => {
            setMoving(false)
            const belongs = atMark(thingOf(item)).rotation
            const rotation = turn === 0 ? {} : { rotation: normalAngle(belongs + turn) }
            enter({ state: 'moved', at, ...rotation })
          }}
        />
      )}
      {entry && (
        <>
          <label className={css.label} htmlFor={`${id}-note`}>
            {words.note}
          </label>
          <input
            id={`${id}-note`}
            type="text"
            maxLength={LIMITS.text}
            disabled={fixed}
            value={note ?? entry.note ?? ''}
            data-testid="found-note"
            onChange={event => setNote(event.target.value)}
            onBlur={keepNote}
            onKeyDown={event => event.key === 'Enter' && keepNote()}
          />
          <PhotoField
            photo={entry.photo}
            of={read(title)}
            name="found"
            onPhoto={photo => session.annotate(label, inspectionPhoto(inspection, item.id, photo))}
          />
        </>
      )}
    </div>
  )
}
