import { IconPlus, IconX } from '@tabler/icons-react'
import type { Column, TableField } from '../../../editor/fields/types'
import { text } from '../../../layout/text'
import parts from '../../parts/parts.module.css'
import { useRead, useWords } from '../../session-context'
import properties from '../properties.module.css'
import { Choice } from './ChoiceControls'
import type { Control } from './FieldRow'
import { NumberControl } from './NumberControl'
import { Day, Words } from './TextControls'

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ADD = text('增加一项', 'Add an entry')
const removeWords = (n: number) => text(`删去第 ${n} 项`, `Remove entry ${n}`)

/** A new entry: what must be there, with its first value. */
const fresh = (columns: readonly Column[]): Row =>
  Object.fromEntries(columns.flatMap(({ key, initial }) => (initial === undefined ? [] : [[key, initial]])))

/** Entries alike, one under another, each cell with the control of its kind; every edit keeps the whole list valid. */
export function Table({ id, field, value, mixed, disabled, put }: Control<TableField>) {
  const words = useWords()
  const read = useRead()
  const { columns, single = false } = field
  const rows: readonly Row[] = single
    ? isRow(value)
      ? [value]
      : []
    : Array.isArray(value)
      ? value.filter(isRow)
      : []
  const write = (next: readonly Row[]) => put(next.length === 0 ? undefined : single ? next[0] : next)
  const change = (n: number, column: Column, cell: unknown) =>
    write(
      rows.map((row, i) => {
        if (i !== n) return row
        const { [column.key]: _, ...rest } = row
        const kept = cell === undefined ? column.initial : cell
        return kept === undefined ? rest : { ...rest, [column.key]: kept }
      }),
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out beside its label
    <div role="group" aria-labelledby={id} className={properties.table}>
      {mixed && <p className={properties.mixed}>{words.properties.mixedHint}</p>}
      {rows.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own, their place is what they are
        <div key={n} className={properties.entry} data-entry={n}>
          {columns.map(column => (
            <div key={column.key} className={properties.cell} data-column={column.key}>
              <label htmlFor={`${id}-${n}-${column.key}`}>{read(column.label)}</label>
              <Cell
                id={`${id}-${n}-${column.key}`}
                column={column}
                value={row[column.key]}
                disabled={disabled}
                put={cell => change(n, column, cell)}
              />
            </div>
          ))}
          <button
            type="button"
            className={`${parts.button} ${parts.icon}`}
            aria-label={read(removeWords(n + 1))}
            title={read(removeWords(n + 1))}
            disabled={disabled}
            onClick={() => write(rows.filter((_, i) => i !== n))}
          >
            <IconX size={14} />
          </button>
        </div>
      ))}
      {!(single && rows.length > 0) && (
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          disabled={disabled}
          data-add=""
          onClick={() => write([...rows, fresh(columns)])}
        >
          <IconPlus size={14} /> {read(ADD)}
        </button>
      )}
    </div>
  )
}

type CellProps = Pick<Control<Column>, 'id' | 'value' | 'disabled' | 'put'> & { readonly column: Column }

function Cell({ column, ...given }: CellProps) {
  const control = { ...given, mixed: false }
  const path = [column.key]
  if (column.kind === 'number') return <NumberControl {...control} field={{ ...column, path }} />
  if (column.kind === 'choice') return <Choice {...control} field={{ ...column, path }} />
  if (column.kind === 'date') return <Day {...control} field={{ ...column, path }} />
  return <Words {...control} field={{ ...column, path }} />
}
