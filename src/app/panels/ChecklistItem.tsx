import { useId } from 'react'
import { lastInspector } from '../../layout/checklist-edits'
import type { Layout, Ticked } from '../../layout/model'
import { own } from '../../layout/own'
import { type Text, text } from '../../layout/text'
import type { ChecklistItem as Item } from '../../rules/notice/checklist'
import { useRead, useWords } from '../session-context'
import css from './checklist.module.css'
import { Words } from './fields/TextControls'

const WORDS = {
  results: {
    pass: text('符合', 'Met'),
    fail: text('不符合', 'Not met'),
    'not-applicable': text('不适用', 'Not applicable'),
  } satisfies Record<Ticked['result'], Text>,
  note: text('情况说明', 'Note'),
  by: text('核查人', 'By'),
  at: text('日期', 'Date'),
} as const
const RESULTS = ['pass', 'fail', 'not-applicable'] as const

/** Today in the reader's own time zone, as a file has dates. */
function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * What a reviewer decides on the spot: the result (chosen again, it is taken back), a note, a name and a date.
 * `onTick` is given the whole entry, or undefined when it is taken back.
 */
export function ChecklistItem({
  item: { clause, asks },
  layout,
  disabled,
  onTick,
}: {
  item: Item
  layout: Layout
  disabled: boolean
  onTick: (ticked: Ticked | undefined) => void
}) {
  const read = useRead()
  const words = useWords()
  const id = useId()
  const { checklist = {} } = layout
  const ticked = own(checklist, clause) ? checklist[clause] : undefined
  const choose = (result: Ticked['result']) =>
    onTick(
      ticked?.result === result ? undefined : { by: lastInspector(layout), at: today(), ...ticked, result },
    )
  const put = (field: 'note' | 'by' | 'at') => (value: unknown) => {
    if (!ticked) return
    const { [field]: _, ...rest } = ticked
    onTick(typeof value === 'string' && value !== '' ? { ...rest, [field]: value } : rest)
  }
  return (
    <div className={css.item} data-checklist={clause} data-result={ticked?.result}>
      <p id={id}>
        <span className={css.kind}>{words.clauses.byHand}</span> {read(asks)}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of buttons */}
      <div role="group" aria-labelledby={id} className={css.results}>
        {RESULTS.map(result => (
          <button
            key={result}
            type="button"
            className={css.result}
            aria-pressed={ticked?.result === result}
            disabled={disabled}
            data-testid={`tick-${result}`}
            onClick={() => choose(result)}
          >
            {read(WORDS.results[result])}
          </button>
        ))}
      </div>
      {ticked && (
        <div className={css.fields}>
          <label htmlFor={`${id}-note`}>{read(WORDS.note)}</label>
          <Words
            id={`${id}-note`}
            field={{ kind: 'text', path: [], label: WORDS.note }}
            value={ticked.note}
            mixed={false}
            disabled={disabled}
            put={put('note')}
          />
          <label htmlFor={`${id}-by`}>{read(WORDS.by)}</label>
          <Words
            id={`${id}-by`}
            field={{ kind: 'text', path: [], label: WORDS.by }}
            value={ticked.by}
            mixed={false}
            disabled={disabled}
            put={put('by')}
          />
          <label htmlFor={`${id}-at`}>{read(WORDS.at)}</label>
          <input
            id={`${id}-at`}
            type="date"
            value={(ticked.at ?? '').slice(0, 10)}
            disabled={disabled}
            onChange={event => put('at')(event.target.value)}
          />
        </div>
      )}
    </div>
  )
}
