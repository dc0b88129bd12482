import { useState } from 'react'
import { type NumberRange, readNumber } from '../../editor/number-field'
import { itemType } from '../../layout/catalogue'
import { changeGrid, GRID_MOST, type Grid, layGrid } from '../../layout/grid'
import { LIMITS } from '../../layout/limits'
import type { DeclaredRow, Item, Layout } from '../../layout/model'
import { findItem, floorOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { text } from '../../layout/text'
import { useApp, useRead, useWords } from '../session-context'
import { Field } from './Field'
import { Modal } from './Modal'

const COUNT: NumberRange = { min: 1, max: GRID_MOST, unit: 'count' }
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

/** Rows and columns of the chosen things by numbers; of a thing in a grid, the numbers of that grid. */
export function GridForm() {
  const { session, workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const { committed, floor, selection } = session.state
  const things = selection.flatMap(id => findItem(committed, id) ?? [])
  const [first] = things
  const row = first && gridOf(committed, floor, first.id)
  const [entries, setEntries] = useState(() => first && entriesOf(first, row))
  const [tried, setTried] = useState(false)
  const close = () => workspace.show(undefined)
  if (!first || !entries) return null
  const name = things.every(({ type }) => type === first.type)
    ? itemType(first.type).name
    : text(`${things.length} 件物品`, `${things.length} things`)
  const typed = (entry: Entry) => readNumber(entries[entry], RANGES[entry])
  const value = (entry: Entry) => {
    const result = typed(entry)
    return result.ok ? result.value : undefined
  }
  const each = row ? 1 : things.length
  const many = (value('columns') ?? 0) * (value('rows') ?? 0) * each > GRID_MOST
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
    const ids = things.map(({ id }) => id)
    const recipe = row ? changeGrid(row.id, grid, made) : layGrid(floor, ids, grid, made)
    const { zh, en } = name
    session.edit(text(`排列${zh}`, `lay out ${en}`), recipe, made)
  }
  return (
    <Modal
      title={row ? words.arrange.change : words.arrange.grid}
      primary={row ? words.arrange.changeNow : words.arrange.lay}
      cancel={words.cancel}
      onPrimary={lay}
      onCancel={close}
    >
      <p>{words.arrange.gridIntro(read(name))}</p>
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
