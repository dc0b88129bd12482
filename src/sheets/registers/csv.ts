/** A register as CSV (RFC 4180) with the mark by which spreadsheets know UTF-8. */
import type { Cell, RegisterTable } from './cells'

/** Signs by which a spreadsheet takes words for a formula. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** Words that could be taken for a formula are marked as words by an apostrophe. */
function field(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const words = typeof cell === 'string' ? cell : cell.day
  const safe = typeof cell === 'string' && FORMULA.test(words.trimStart()) ? `'${words}` : words
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

export function registerCsv({ columns, rows }: RegisterTable): string {
  const lines = [columns.map(({ heading }) => heading), ...rows].map(row => row.map(field).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}
