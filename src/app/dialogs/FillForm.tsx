import { useState } from 'react'
import { type Field as Entry, sectionsFor, shownValue } from '../../editor/fields'
import { type NumberRange, readNumber } from '../../editor/number-field'
import { readWords } from '../../editor/word-field'
import { counted, fillInOrder } from '../../layout/arrange'
import { itemType } from '../../layout/catalogue'
import { findItem } from '../../layout/queries'
import { text } from '../../layout/text'
import { useApp, useRead, useWords } from '../session-context'
import { Field } from './Field'
import { Modal } from './Modal'

const COUNT: NumberRange = { min: 0, max: 99_999, unit: 'count' }
const WORDS = {
  which: text('填写哪一项', 'Fill in'),
  lines: text('内容', 'Content'),
  few: (lines: number, things: number) =>
    text(
      `有 ${lines} 行内容、${things} 件物品:多出的不填。`,
      `${lines} lines for ${things} things: the rest is left.`,
    ),
}

/** The fields that words can be filled into, with the number first: it is what is filled in most. */
function fillable(fields: readonly Entry[]): readonly Entry[] {
  const plain = fields.filter(({ kind }) => kind === 'text' || kind === 'list')
  const isNumber = ({ path }: Entry) => path[0] === 'number'
  return [...plain.filter(isNumber), ...plain.filter(field => !isNumber(field))]
}

const pathOf = (field: Entry): string => field.path.join('.')

/** Fills one field of the selected things in reading order: by a pattern, or line by line. */
export function FillForm() {
  const { session, workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const { committed, selection } = session.state
  const ids = selection.filter(id => findItem(committed, id))
  const fields = fillable(sectionsFor(committed, ids).flatMap(section => section.fields))
  const first = findItem(committed, ids[0] ?? '')
  const [path, setPath] = useState('number')
  const [content, setContent] = useState(first ? `A-${itemType(first.type).prefix}-##` : '')
  const [from, setFrom] = useState('1')
  const [tried, setTried] = useState(false)
  const close = () => workspace.show(undefined)
  const field = fields.find(each => pathOf(each) === path)
  const lines = content.split('\n').map(line => line.trim())
  while (lines.length > 1 && lines[lines.length - 1] === '') lines.pop()
  const start = readNumber(from, COUNT)
  const checked = lines.map(line => readWords(line, lines.length === 1))
  const wrong = checked.find(line => !line.ok)
  const give = () => {
    setTried(true)
    if (!field || wrong || !start.ok) return
    close()
    // A number that does not say where its count stands gets it at its end.
    const filled =
      lines.length === 1 && path === 'number' && !lines[0].includes('#') ? [`${lines[0]}#`] : lines
    const { zh, en } = field.label
    session.edit(
      text(`填写 ${ids.length} 件物品的${zh}`, `fill in ${en.toLowerCase()} of ${ids.length} things`),
      fillInOrder(ids, field.path, filled, start.value, field.kind === 'list'),
    )
  }
  const choose = (next: string) => {
    setPath(next)
    setTried(false)
    const chosen = fields.find(each => pathOf(each) === next)
    const shown = chosen && shownValue(committed, ids, chosen)
    setContent(shown && !shown.mixed && typeof shown.value === 'string' ? shown.value : '')
  }
  return (
    <Modal
      title={words.arrange.number}
      primary={words.arrange.numberNow(ids.length)}
      cancel={words.cancel}
      onPrimary={give}
      onCancel={close}
    >
      <p>{words.arrange.numberIntro}</p>
      <Field label={read(WORDS.which)}>
        {given => (
          <select
            {...given}
            value={path}
            data-testid="fill-field"
            onChange={event => choose(event.target.value)}
          >
            {fields.map(each => (
              <option key={pathOf(each)} value={pathOf(each)}>
                {read(each.label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={read(WORDS.lines)} error={tried && wrong && !wrong.ok ? read(wrong.error) : undefined}>
        {given => (
          <textarea
            {...given}
            rows={Math.min(10, Math.max(3, lines.length + 1))}
            value={content}
            data-testid="fill-content"
            onChange={event => setContent(event.target.value)}
          />
        )}
      </Field>
      {lines.length > 1 && lines.length !== ids.length && <p>{read(WORDS.few(lines.length, ids.length))}</p>}
      {lines.some(line => line.includes('#')) && start.ok && (
        <p data-testid="fill-example">
          {counted(lines.find(line => line.includes('#')) ?? '', start.value)} …
        </p>
      )}
      <Field label={words.arrange.from} error={tried && !start.ok ? read(start.error) : undefined}>
        {given => (
          <input
            {...given}
            type="text"
            inputMode="numeric"
            value={from}
            data-testid="fill-from"
            onChange={event => setFrom(event.target.value)}
          />
        )}
      </Field>
    </Modal>
  )
}
