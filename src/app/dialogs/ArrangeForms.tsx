import { useState } from 'react'
import { type NumberRange, readNumber } from '../../editor/number-field'
import { readWords } from '../../editor/word-field'
import { changeGrid, GRID_MOST, type Grid, layGrid, renumber } from '../../layout/arrange'
import { itemType } from '../../layout/catalogue'
import { LIMITS } from '../../layout/limits'
import type { DeclaredRow, Item, Layout } from '../../layout/model'
import { findItem, floorOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { text } from '../../layout/text'
import { useApp, useRead, useWords } from '../session-context'
import { Field } from './Field'
import { Modal } from './Modal'

const COUNT: NumberRange = { min: 1, max: GRID_MOST, unit: 'count' }
const NUMBER: NumberRange = { min: 0, max: 99_999, unit: 'count' }
const PITCH: NumberRange = { min: 1, max: LIMITS.size, unit: 'mm' }
const AISLE: NumberRange = { min: 0, max: LIMITS.size, unit: 'mm' }
/** A way behind the next row where nothing says otherwise, mm: our own default. */
const BEHIND = 1000

type Entry = 'columns' | 'rows' | 'across' | 'down' | 'after' | 'aisle'
const RANGES: Readonly<Record<Entry, NumberRange>> = {
  columns: COUNT,
  rows: COUNT,
  across: PITCH,
  down: PITCH,
  after: { ...COUNT, min: 0 },
  aisle: AISLE,
}

/** The declared grid a thing belongs to. */
const gridOf = (layout: Layout, floor: string, id: string): DeclaredRow | undefined =>
  rowsOf(floorOf(layout, floor)?.rows ?? {}).find(row => row.grid && row.items.includes(id))

function entriesOf(item: Item, row: DeclaredRow | undefined): Record<Entry, string> {
  const { columns = 4, rows = 1, pitch, aisles } = row?.grid ?? {}
  const [aisle] = aisles ?? []
  return {
    columns: String(columns),
    rows: String(rows),
    across: String(pitch?.[0] ?? item.size[0]),
    down: String(pitch?.[1] ?? item.size[1] + BEHIND),
    after: String(aisle?.after ?? 0),
    aisle: String(aisle?.width ?? 0),
  }
}

/** Rows and columns of a thing by numbers; of a thing in a grid, the numbers of that grid. */
export function GridForm() {
  const { session, workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const { committed, floor, selection } = session.state
  const first = selection.map(id => findItem(committed, id)).find(item => item !== undefined)
  const row = first && gridOf(committed, floor, first.id)
  const [entries, setEntries] = useState(() => first && entriesOf(first, row))
  const [tried, setTried] = useState(false)
  const close = () => workspace.show(undefined)
  if (!first || !entries) return null
  const typed = (entry: Entry) => readNumber(entries[entry], RANGES[entry])
  const value = (entry: Entry) => {
    const result = typed(entry)
    return result.ok ? result.value : undefined
  }
  const many = (value('columns') ?? 0) * (value('rows') ?? 0) > GRID_MOST
  const lay = () => {
    setTried(true)
    const [columns, rows, across, down] = [value('columns'), value('rows'), value('across'), value('down')]
    const [after, aisle] = [value('after'), value('aisle')]
    if (!columns || !rows || !across || !down || after === undefined || aisle === undefined || many) return
    const grid: Grid = {
      columns,
      rows,
      pitch: [across, down],
      ...(after > 0 && aisle > 0 ? { aisle: { after, width: aisle } } : {}),
    }
    close()
    const made: string[] = []
    const recipe = row ? changeGrid(row.id, grid, made) : layGrid(floor, first.id, grid, made)
    const { name } = itemType(first.type)
    session.edit(text(`排列${name.zh}`, `lay out ${name.en}`), recipe, made)
  }
  return (
    <Modal
      title={row ? words.arrange.change : words.arrange.grid}
      primary={row ? words.arrange.changeNow : words.arrange.lay}
      cancel={words.cancel}
      onPrimary={lay}
      onCancel={close}
    >
      <p>{words.arrange.gridIntro(read(itemType(first.type).name))}</p>
      {(Object.keys(RANGES) as Entry[]).map(entry => {
        const result = typed(entry)
        const wrong = tried && !result.ok ? read(result.error) : undefined
        return (
          <Field
            key={entry}
            label={words.arrange.entries[entry]}
            error={
              wrong ?? (entry === 'rows' && tried && many ? words.arrange.tooMany(GRID_MOST) : undefined)
            }
          >
            {field => (
              <input
                {...field}
                type="text"
                inputMode="decimal"
                value={entries[entry]}
                data-testid={`grid-${entry}`}
                onChange={event => setEntries({ ...entries, [entry]: event.target.value })}
              />
            )}
          </Field>
        )
      })}
    </Modal>
  )
}

/** Numbers of the selected things in reading order, by a pattern. */
export function NumberForm() {
  const { session, workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const ids = session.state.selection.filter(id => findItem(session.state.committed, id))
  const first = findItem(session.state.committed, ids[0] ?? '')
  const [pattern, setPattern] = useState(first ? `A-${itemType(first.type).prefix}-##` : '')
  const [from, setFrom] = useState('1')
  const [tried, setTried] = useState(false)
  const close = () => workspace.show(undefined)
  const named = readWords(pattern, true)
  const start = readNumber(from, NUMBER)
  const wrong = (result: typeof named | typeof start) =>
    tried && !result.ok ? read(result.error) : undefined
  const give = () => {
    setTried(true)
    if (!named.ok || !named.value || !start.ok) return
    close()
    session.edit(
      text(`编号 ${ids.length} 件物品`, `number ${ids.length} things`),
      renumber(ids, named.value, start.value),
    )
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
      <Field label={words.arrange.pattern} error={wrong(named)}>
        {field => (
          <input {...field} type="text" value={pattern} onChange={event => setPattern(event.target.value)} />
        )}
      </Field>
      <Field label={words.arrange.from} error={wrong(start)}>
        {field => (
          <input
            {...field}
            type="text"
            inputMode="numeric"
            value={from}
            onChange={event => setFrom(event.target.value)}
          />
        )}
      </Field>
    </Modal>
  )
}
