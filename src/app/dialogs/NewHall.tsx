import { useState } from 'react'
import { readNumber } from '../../editor/number-field'
import { readWords } from '../../editor/word-field'
import { HALL_RANGE } from '../../files/empty'
import { SAMPLES } from '../../files/samples'
import type { Level } from '../../layout/model'
import { LEVELS } from '../../layout/schema/kinds'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useWords } from '../session-context'
import css from './dialogs.module.css'
import { Field } from './Field'
import { Modal } from './Modal'

const RANGE = { ...HALL_RANGE, unit: 'mm' } as const

/** A new plan: an empty hall by its clear size, or one of the samples. */
export function NewHall() {
  const { workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const [name, setName] = useState('')
  const [level, setLevel] = useState<Level>('township')
  const [width, setWidth] = useState('24000')
  const [depth, setDepth] = useState('15000')
  const [tried, setTried] = useState(false)
  const close = () => workspace.show(undefined)
  const entered = {
    name: readWords(name, true),
    width: readNumber(width, RANGE),
    depth: readNumber(depth, RANGE),
  }
  const wrong = (result: (typeof entered)[keyof typeof entered]) =>
    tried && !result.ok ? read(result.error) : undefined
  const create = () => {
    setTried(true)
    if (!entered.name.ok || !entered.name.value || !entered.width.ok || !entered.depth.ok) return
    close()
    void workspace.create({
      name: entered.name.value,
      level,
      width: entered.width.value,
      depth: entered.depth.value,
    })
  }
  return (
    <Modal
      title={words.dialogs.newTitle}
      primary={words.dialogs.create}
      cancel={words.cancel}
      onPrimary={create}
      onCancel={close}
    >
      <p className={css.muted}>{words.dialogs.newIntro}</p>
      <Field label={words.dialogs.name} error={wrong(entered.name)}>
        {field => (
          <input
            {...field}
            type="text"
            value={name}
            placeholder={words.dialogs.namePlaceholder}
            data-testid="new-name"
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.dialogs.level}>
        {field => (
          <select {...field} value={level} onChange={event => setLevel(event.target.value as Level)}>
            {LEVELS.map(each => (
              <option key={each} value={each}>
                {words.level[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.dialogs.width} error={wrong(entered.width)}>
        {field => (
          <input
            {...field}
            type="text"
            inputMode="decimal"
            value={width}
            data-testid="new-width"
            onChange={event => setWidth(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.dialogs.depth} error={wrong(entered.depth)}>
        {field => (
          <input
            {...field}
            type="text"
            inputMode="decimal"
            value={depth}
            data-testid="new-depth"
            onChange={event => setDepth(event.target.value)}
          />
        )}
      </Field>
      <h3 className={css.heading}>{words.dialogs.samples}</h3>
      <ul className={css.list}>
        {SAMPLES.map(sample => (
          <li key={sample.id}>
            <span className={css.grow}>{read(sample.title)}</span>
            <button
              type="button"
              className={`${parts.button} ${parts.outlined}`}
              data-testid={`sample-${sample.id}`}
              onClick={() => {
                close()
                void workspace.openSample(sample.id)
              }}
            >
              {words.dialogs.openSample}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
