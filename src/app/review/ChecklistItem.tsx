import { type ReactNode, useId } from 'react'
import { tick, tickPhoto, untick } from '../../layout/checklist-edits'
import type { Ticked } from '../../layout/model'
import { own } from '../../layout/own'
import { text } from '../../layout/text'
import type { ChecklistItem as Item } from '../../rules/notice/checklist'
import { clauseLabel } from '../../rules/notice/clauses'
import { Words } from '../panels/fields/TextControls'
import { useApp, useRead, useSession } from '../session-context'
import css from './checklist.module.css'
import { PhotoField } from './PhotoField'
import { dayWords, moment, useReviewWords, useSigner } from './use-review'

const RESULTS = ['pass', 'fail', 'not-applicable'] as const
const NOTE = text('情况说明', 'Note')
const BY = text('核查人', 'By')
const DAY = text('日期', 'Date')

/**
 * What no geometry decides and a person does on the spot: the result (chosen again, it is taken back), a note, name,
 * date and a photo. The same in the list of clauses and under review; `head` says what is asked.
 */
export function ChecklistItem({ item: { clause, asks }, head }: { item: Item; head: ReactNode }) {
  const { session } = useApp()
  const words = useReviewWords()
  const read = useRead()
  const id = useId()
  const { sign, question } = useSigner()
  const fixed = useSession(state => state.readOnly !== undefined)
  const checklist = useSession(state => state.committed.checklist) ?? {}
  const ticked = own(checklist, clause) ? checklist[clause] : undefined
  const label = text(`核查 ${clauseLabel(clause)}`, `check ${clauseLabel(clause)}`)
  const choose = (result: Ticked['result']) => {
    if (ticked?.result === result) session.annotate(label, untick(clause))
    else sign(by => session.annotate(label, tick(clause, { ...kept(ticked), result, by, at: moment() })))
  }
  const put = (field: 'note' | 'by' | 'at') => (value: unknown) => {
    if (!ticked) return
    const { [field]: _, ...rest } = kept(ticked)
    const given = typeof value === 'string' && value !== '' ? { [field]: value } : {}
    session.annotate(label, tick(clause, { ...rest, ...given, result: ticked.result }))
  }
  return (
    <div className={css.item} data-checklist={clause} data-result={ticked?.result}>
      <p id={id}>
        {head} {read(asks)}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of buttons */}
      <div role="group" aria-labelledby={id} className={css.results}>
        {RESULTS.map(result => (
          <button
            key={result}
            type="button"
            className={css.result}
            aria-pressed={ticked?.result === result}
            disabled={fixed}
            data-testid={`tick-${result}`}
            onClick={() => choose(result)}
          >
            {words.results[result]}
          </button>
        ))}
      </div>
      {ticked && (
        <div className={css.fields}>
          <label htmlFor={`${id}-note`}>{read(NOTE)}</label>
          <Words
            id={`${id}-note`}
            field={{ kind: 'text', path: [], label: NOTE, long: true }}
            value={ticked.note}
            mixed={false}
            disabled={fixed}
            put={put('note')}
          />
          <label htmlFor={`${id}-by`}>{read(BY)}</label>
          <Words
            id={`${id}-by`}
            field={{ kind: 'text', path: [], label: BY }}
            value={ticked.by}
            mixed={false}
            disabled={fixed}
            put={put('by')}
          />
          <label htmlFor={`${id}-at`}>{read(DAY)}</label>
          <input
            id={`${id}-at`}
            type="date"
            value={dayWords(ticked.at ?? '')}
            disabled={fixed}
            onChange={event => put('at')(event.target.value)}
          />
        </div>
      )}
      {ticked && (
        <PhotoField
          photo={ticked.photo}
          of={read(asks)}
          name="tick"
          onPhoto={photo => session.annotate(label, tickPhoto(clause, photo))}
        />
      )}
      {question}
    </div>
  )
}

/** The photo is another edit's. */
function kept(ticked: Ticked | undefined): Partial<Omit<Ticked, 'photo'>> {
  const { photo: _, ...rest } = ticked ?? {}
  return rest
}
