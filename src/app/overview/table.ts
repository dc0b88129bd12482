/** The overview's rows as values: sorted, filtered, and as a table to be written; pure. */
import type { Row } from '../../check/batch'
import type { JudgedHall } from '../../check/judge-file'
import type { Level } from '../../layout/model'
import type { Language } from '../../layout/text'
import { clauseLabel } from '../../rules/notice/clauses'
import type { RegisterTable } from '../../sheets/registers/cells'
import { COLUMNS, type ColumnId, WORDS } from './words'

export type Sorting = { readonly by: ColumnId; readonly down: boolean }
export type Filter = { readonly query: string; readonly level?: Level; readonly clause?: string }

export const hallOf = ({ judged }: Row): JudgedHall | undefined => (judged?.ok ? judged : undefined)

const LEVEL_ORDER: readonly Level[] = ['city', 'district', 'township', 'village']

/** How many findings break a clause in a row; all broken clauses without one. */
export const brokenIn = (hall: JudgedHall, clause: string | undefined): number =>
  clause === undefined ? hall.clauses.length : (hall.clauses.find(([id]) => id === clause)?.[1] ?? 0)

function sortedBy(row: Row, column: ColumnId, clause: string | undefined): string | number | undefined {
  const hall = hallOf(row)
  if (column === 'file') return row.source.name
  if (!hall) return undefined
  if (column === 'title') return hall.title
  if (column === 'level') return LEVEL_ORDER.indexOf(hall.level)
  if (column === 'area') return hall.area
  if (column === 'clauses') return brokenIn(hall, clause)
  return hall.counts[column]
}

/** Rows that match; those not judged yet, or not readable, have no level and break no clause. */
export function filterRows(rows: readonly Row[], { query, level, clause }: Filter): readonly Row[] {
  const wanted = query.normalize('NFKC').trim().toLowerCase()
  return rows.filter(row => {
    const hall = hallOf(row)
    if (level !== undefined && hall?.level !== level) return false
    if (clause !== undefined && (!hall || brokenIn(hall, clause) === 0)) return false
    const words = `${hall?.title ?? ''} ${hall?.hall ?? ''} ${row.source.name}`
    return wanted === '' || words.normalize('NFKC').toLowerCase().includes(wanted)
  })
}

/** Sorted stably; rows without a value come last either way. */
export function sortRows(rows: readonly Row[], { by, down }: Sorting, clause?: string): readonly Row[] {
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'string' && typeof b === 'string'
      ? a.localeCompare(b, 'zh-CN', { numeric: true })
      : Number(a) - Number(b)
  return [...rows].sort((x, y) => {
    const [a, b] = [sortedBy(x, by, clause), sortedBy(y, by, clause)]
    if (a === undefined || b === undefined) return a === b ? x.id - y.id : a === undefined ? 1 : -1
    return (down ? -1 : 1) * compare(a, b) || x.id - y.id
  })
}

/** Clauses that some hall breaks, the most broken first, with in how many halls. */
export function clausesOf(rows: readonly Row[]): readonly (readonly [clause: string, halls: number])[] {
  const halls = new Map<string, number>()
  for (const row of rows)
    for (const [clause] of hallOf(row)?.clauses ?? []) halls.set(clause, (halls.get(clause) ?? 0) + 1)
  return [...halls].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

/** What is listed, as a table to be written: the columns, and one for each broken clause. */
export function overviewTable(rows: readonly Row[], language: Language): RegisterTable {
  const clauses = clausesOf(rows).map(([clause]) => clause)
  const column = (id: ColumnId, width: number) => ({ heading: COLUMNS[id][language], width })
  return {
    title: WORDS.sheet[language],
    columns: [
      column('title', 36),
      column('level', 12),
      column('area', 12),
      column('error', 8),
      column('warning', 8),
      column('info', 8),
      column('waived', 8),
      column('notEvaluated', 12),
      column('clauses', 12),
      column('file', 40),
      ...clauses.map(clause => ({ heading: clauseLabel(clause), width: 14 })),
    ],
    rows: rows.map(row => {
      const { source, judged } = row
      if (!judged?.ok)
        return [
          judged ? judged.message[language] : WORDS.waiting[language],
          ...Array<undefined>(8).fill(undefined),
          source.name,
          ...clauses.map(() => undefined),
        ]
      const { title, level, area, counts } = judged
      return [
        title,
        WORDS.levels[level][language],
        Math.round(area * 10) / 10,
        counts.error,
        counts.warning,
        counts.info,
        counts.waived,
        counts.notEvaluated,
        judged.clauses.length,
        source.name,
        ...clauses.map(clause => brokenIn(judged, clause)),
      ]
    }),
  }
}
