import type { DateField, ListField, PlacesField, TextField } from '../../../editor/fields/types'
import { readDate, readPlaces, readWords } from '../../../editor/word-field'
import { type Text, text } from '../../../layout/text'
import { useRead, useWords } from '../../session-context'
import properties from '../properties.module.css'
import type { Control } from './FieldRow'
import { type Attempt, useDraft } from './use-draft'

/** One line of words, or several where the field is long. */
export function Words(control: Control<TextField>) {
  const { field, value, put } = control
  const take = (typed: string) => {
    const result = readWords(typed, field.required === true)
    if (result.ok) put(result.value)
    return result
  }
  return <Line {...control} long={field.long} shown={typeof value === 'string' ? value : ''} take={take} />
}

const DAY = text('年-月-日', 'year-month-day')

export function Day(control: Control<DateField>) {
  const { value, put } = control
  const take = (typed: string) => {
    const result = readDate(typed)
    if (result.ok) put(result.value)
    return result
  }
  return <Line {...control} hint={DAY} shown={typeof value === 'string' ? value : ''} take={take} />
}

const PLACES = text('如 1、2、3', 'such as 1, 2, 3')

export function Places(control: Control<PlacesField>) {
  const { value, put } = control
  const take = (typed: string) => {
    const result = readPlaces(typed)
    if (result.ok) put(result.value)
    return result
  }
  const counted = Array.isArray(value) ? value.map(each => Number(each) + 1).join('、') : ''
  return <Line {...control} hint={PLACES} shown={counted} take={take} />
}

/** What is typed, refused or taken, and what is wrong with it. */
function Line({
  id,
  mixed,
  disabled,
  long = false,
  hint,
  shown,
  take,
}: Omit<Control<unknown>, 'field' | 'value' | 'put'> & {
  readonly long?: boolean
  readonly hint?: Text
  readonly shown: string
  readonly take: (typed: string) => Attempt
}) {
  const words = useWords()
  const read = useRead()
  const draft = useDraft(shown, take)
  const shared = {
    id,
    value: draft.value,
    placeholder: mixed ? words.properties.mixed : hint ? read(hint) : words.properties.unset,
    title: mixed ? words.properties.mixedHint : undefined,
    disabled,
    'aria-invalid': draft.error !== undefined,
    'aria-describedby': draft.error && `${id}-error`,
    onChange: (event: { target: { value: string } }) => draft.change(event.target.value),
    onBlur: draft.commit,
  }
  return (
    <>
      {long ? (
        <textarea {...shared} rows={3} onKeyDown={event => draft.onKeyDown(event, true)} />
      ) : (
        <input {...shared} type="text" autoComplete="off" onKeyDown={event => draft.onKeyDown(event)} />
      )}
      {draft.error && (
        <p id={`${id}-error`} className={properties.error} role="alert">
          {read(draft.error)}
        </p>
      )}
    </>
  )
}

/** A list of words, one a line. */
export function List({ id, value, mixed, disabled, put }: Control<ListField>) {
  const words = useWords()
  const lines = Array.isArray(value) ? value.filter(line => typeof line === 'string') : []
  const draft = useDraft(lines.join('\n'), typed => {
    const kept = typed
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    for (const line of kept) {
      const result = readWords(line, false)
      if (!result.ok) return result
    }
    put(kept.length > 0 ? kept : undefined)
    return { ok: true }
  })
  return (
    <textarea
      id={id}
      rows={Math.min(6, Math.max(2, lines.length))}
      value={draft.value}
      placeholder={mixed ? words.properties.mixed : words.properties.listHint}
      disabled={disabled}
      onChange={event => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={event => draft.onKeyDown(event, true)}
    />
  )
}
