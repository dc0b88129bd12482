import type { NumberField } from '../../../editor/fields/types'
import { readNumber } from '../../../editor/number-field'
import { useRead, useWords } from '../../session-context'
import properties from '../properties.module.css'
import type { Control } from './FieldRow'
import { useDraft } from './use-draft'

/** How far the arrow keys step: finely, and with Shift. */
const STEPS = { mm: [10, 100], deg: [1, 15], count: [1, 10], m2: [1, 10], 'px/m': [1, 10] } as const

/** A number with its unit: takes expressions (1.2m, 2400/3); arrow keys step it. */
export function NumberControl({ id, field, value, mixed, disabled, put }: Control<NumberField>) {
  const words = useWords()
  const read = useRead()
  const { range, optional } = field
  const shown = typeof value === 'number' ? String(value) : ''
  const draft = useDraft(shown, typed => {
    if (typed.trim() === '' && (optional || mixed)) {
      if (!mixed) put(undefined)
      return { ok: true }
    }
    const result = readNumber(typed, range)
    if (result.ok) put(result.value)
    return result
  })
  const step = (by: number): void => {
    const result = readNumber(draft.value, range)
    if (result.ok) put(Math.min(range.max, Math.max(range.min, result.value + by)))
  }
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={properties.number}
        value={draft.value}
        placeholder={mixed ? words.properties.mixed : optional ? words.properties.unset : ''}
        title={mixed ? words.properties.mixedHint : range.unit === 'mm' ? words.properties.numberHint : ''}
        disabled={disabled}
        aria-invalid={draft.error !== undefined}
        aria-describedby={draft.error && `${id}-error`}
        onChange={event => draft.change(event.target.value)}
        onBlur={draft.commit}
        onFocus={event => event.target.select()}
        onKeyDown={event => {
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault()
            const size = STEPS[range.unit][event.shiftKey ? 1 : 0]
            step(event.key === 'ArrowUp' ? size : -size)
          } else draft.onKeyDown(event)
        }}
      />
      {draft.error && (
        <p id={`${id}-error`} className={properties.error} role="alert">
          {read(draft.error)}
        </p>
      )}
    </>
  )
}
