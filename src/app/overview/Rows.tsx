import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Row } from '../../check/batch'
import type { ManyFile } from '../../files/many'
import { clauseLabel } from '../../rules/notice/clauses'
import parts from '../parts/parts.module.css'
import { useApp, useRead } from '../session-context'
import css from './overview.module.css'
import { brokenIn, hallOf, type Sorting } from './table'
import { COLUMNS, type ColumnId, WORDS } from './words'

const ORDER: readonly ColumnId[] = [
  'title',
  'level',
  'area',
  'error',
  'warning',
  'info',
  'waived',
  'notEvaluated',
  'clauses',
  'file',
]
const NUMBERS: readonly ColumnId[] = ['area', 'error', 'warning', 'info', 'waived', 'notEvaluated', 'clauses']
/** So many rows are listed at once. */
const PAGE = 300
/** So many broken clauses are named in a row. */
const NAMED = 3

export function Rows({
  rows,
  sorting,
  clause,
  onSort,
}: {
  rows: readonly Row[]
  sorting: Sorting
  clause: string | undefined
  onSort: (sorting: Sorting) => void
}) {
  const read = useRead()
  const [most, setMost] = useState(PAGE)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className={css.scroll} aria-label={read(WORDS.title)} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {ORDER.map(column => {
              const own = sorting.by === column
              return (
                <th
                  key={column}
                  aria-sort={own ? (sorting.down ? 'descending' : 'ascending') : 'none'}
                  data-number={NUMBERS.includes(column)}
                >
                  <button
                    type="button"
                    className={css.heading}
                    data-testid={`overview-sort-${column}`}
                    onClick={() =>
                      onSort({ by: column, down: own ? !sorting.down : NUMBERS.includes(column) })
                    }
                  >
                    {read(COLUMNS[column])}
                    {own && (sorting.down ? <IconChevronDown size={14} /> : <IconChevronUp size={14} />)}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(row => (
            <HallRow key={row.id} row={row} clause={clause} />
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          onClick={() => setMost(most + PAGE)}
        >
          {read(WORDS.more(Math.min(PAGE, rows.length - most)))}
        </button>
      )}
    </section>
  )
}

function HallRow({ row, clause }: { row: Row; clause: string | undefined }) {
  const { workspace } = useApp()
  const read = useRead()
  const hall = hallOf(row)
  const { source, state, judged } = row
  const open = async () => {
    workspace.show(undefined)
    await workspace.openFile(await source.file(), (source as ManyFile).handle)
  }
  if (!hall)
    return (
      <tr data-testid="overview-row" data-state={judged ? 'refused' : state}>
        <td colSpan={ORDER.length - 1} className={judged ? css.refused : css.muted}>
          {read(judged && !judged.ok ? judged.message : state === 'judging' ? WORDS.judging : WORDS.waiting)}
        </td>
        <td className={css.file}>{source.name}</td>
      </tr>
    )
  const { counts, clauses } = hall
  const named =
    clause === undefined ? clauses.slice(0, NAMED).map(([id]) => clauseLabel(id)) : [clauseLabel(clause)]
  const broken = brokenIn(hall, clause)
  return (
    <tr data-testid="overview-row" data-state="judged">
      <td>
        <button
          type="button"
          className={css.open}
          data-testid="overview-open"
          title={read(WORDS.open(hall.title))}
          onClick={() => void open()}
        >
          {hall.title}
        </button>
      </td>
      <td>{read(WORDS.levels[hall.level])}</td>
      <td data-number>{hall.area.toFixed(1)}</td>
      {(['error', 'warning', 'info', 'waived', 'notEvaluated'] as const).map(each => (
        <td key={each} data-number data-tone={counts[each] > 0 ? each : undefined} data-count={each}>
          {counts[each]}
        </td>
      ))}
      <td data-number title={named.join('、')} data-count="clauses">
        {broken}
        {broken > 0 && <span className={css.named}>{named.join('、')}</span>}
      </td>
      <td className={css.file}>{source.name}</td>
    </tr>
  )
}
