/** Tables as text: CSV (RFC 4180) in UTF-8 or GB 18030, or what a spreadsheet puts on the clipboard. */
import { INPUT } from '../../layout/limits'
import type { Grid, GridCell, GridRow } from './grid'

/** The text of a file; spreadsheets in China write GB 18030 where no mark says otherwise. */
export function decoded(bytes: Uint8Array): string {
  const mark = (bytes[0] << 8) | bytes[1]
  if (mark === 0xfffe || mark === 0xfeff)
    return new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Rows of a text; undefined where there are more of them, or wider ones, than may be. */
export function parseCsv(source: string): Grid | undefined {
  const text = source.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  const rows: GridRow[] = []
  let cells: (GridCell | undefined)[] = []
  let field = ''
  let quoted = false
  let wide = false
  const endField = () => {
    if (cells.length < INPUT.register.columns) cells.push(cellOf(field))
    else wide ||= field.trim() !== ''
    field = ''
  }
  const endRow = () => {
    endField()
    rows.push({ number: rows.length + 1, cells })
    cells = []
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[i + 1] === '"') {
        field += '"'
        i++
      } else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === separator) endField()
    else if (sign === '\n') {
      if (field.endsWith('\r')) field = field.slice(0, -1)
      endRow()
      if (rows.length > INPUT.register.rows) return undefined
    } else field += sign
  }
  if (field !== '' || cells.length > 0) endRow()
  return wide ? undefined : rows
}

/** Whichever of comma, tab and semicolon the first lines have most of. */
function separatorOf(text: string): string {
  const start = text.slice(0, 2000)
  const count = (sign: string) => start.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Signs by which a spreadsheet takes words for a formula; our own writer puts an apostrophe before them. */
const FORMULA = /^[=+@\uff1d\uff0b\uff20]/

function cellOf(field: string): GridCell | undefined {
  const words = field.trim()
  if (words === '') return undefined
  if (words.startsWith("'")) return { value: words.slice(1).trim() }
  return { value: words, formula: FORMULA.test(words) || undefined }
}
