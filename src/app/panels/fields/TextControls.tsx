import type { ListField, TextField } from '../../../editor/fields/types'
import { readWords } from '../../../editor/word-field'
import { useRead, useWords } from '../../session-context'
import properties from '../properties.module.css'
import type { Control } from './FieldRow'
import { useDraft } from './use-draft'

/** One line of words, or several where the field is long. */
export function Words({ id, field, value, mixed, disabled, put }: Control<TextField>) {
  const words = useWords()
  const read = useRead()
  const shown = typeof value === 'string' ? value : ''
  const draft = useDraft(shown, typed => {
    const result = readWords(typed, field.required === true)
    if (result.ok) put(result.value)
    return result
  })
  const shared = {
    id,
    value: draft.value,
    placeholder: mixed ? words.properties.mixed : words.properties.unset,
    title: mixed ? words.properties.mixedHint : undefined,
    disabled,
    'aria-invalid': draft.error !== undefined,
    'aria-describedby': draft.error && `${id}-error`,
    onChange: (event: { target: { value: string } }) => draft.change(event.target.value),
    onBlur: draft.commit,
  }
  return (
    <>
      {field.long ? (
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
