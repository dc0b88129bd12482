/** Finding the headings of a register in a table, and reading its cells. */
import type { Grid, GridCell } from './grid'

export type Heading = { readonly words: string; readonly column: number }
export type Columns = {
  readonly headings: readonly Heading[]
  /** The rows after the headings. */
  readonly rows: Grid
  /** The column of a heading; -1 where there is none. */
  at(words: string): number
}

/** Titles and notes may stand above the headings, not more. */
const MOST_ABOVE = 10

/** The first row that has all of the headings needed; undefined where none has. */
export function columnsIn(grid: Grid, needed: readonly string[]): Columns | undefined {
  for (const [i, { cells }] of grid.slice(0, MOST_ABOVE).entries()) {
    const headings = cells.flatMap((cell, column) => (cell ? [{ words: cellWords(cell), column }] : []))
    const at = (words: string) => headings.find(each => each.words === words)?.column ?? -1
    if (needed.every(words => at(words) >= 0)) return { headings, rows: grid.slice(i + 1), at }
  }
  return undefined
}

/** The words of a cell in one line, '' for an empty one. */
export const cellWords = (cell: GridCell | undefined): string =>
  String(cell?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim()

/** Days of a spreadsheet count from here; what it takes for 29 February 1900 never was (ECMA-376, 18.17.4.1). */
const SINCE_1900 = Date.UTC(1899, 11, 30)
const SINCE_1904 = Date.UTC(1904, 0, 1)
const DAY = 86_400_000
const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T].*)?$/

/** The day in a cell as YYYY-MM-DD, '' for an empty one; undefined for what is no day. */
export function cellDay(cell: GridCell | undefined, since1904 = false): string | undefined {
  if (cell === undefined) return ''
  if (typeof cell.value === 'number') {
    const from = since1904 ? SINCE_1904 : SINCE_1900
    const date = new Date(from + Math.floor(cell.value) * DAY)
    return cell.value >= 1 && date.getUTCFullYear() <= 9999 ? date.toISOString().slice(0, 10) : undefined
  }
  const found = WRITTEN.exec(cell.value.trim())
  if (!found) return cell.value.trim() === '' ? '' : undefined
  const [year, month, day] = found.slice(1, 4).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1900 ? date.toISOString().slice(0, 10) : undefined
}
