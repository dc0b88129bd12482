/** The first sheet of a workbook (ECMA-376) as rows of cells. Scanned from left to right, so that no input is slow. */
import { INPUT } from '../../layout/limits'
import type { Grid, GridCell, GridRow } from './grid'
import { unzip, type ZipFault } from './unzip'

export type WorkbookFault = ZipFault | 'no-sheet' | 'too-many'
export type Workbook =
  | { readonly ok: true; readonly grid: Grid; readonly since1904: boolean }
  | { readonly ok: false; readonly fault: WorkbookFault }

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/
const STRINGS = 'xl/sharedStrings.xml'
const BOOK = 'xl/workbook.xml'

/** Never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const archive = await unzip(bytes, name => SHEET.test(name) || name === STRINGS || name === BOOK)
  if (!archive.ok) return archive
  const text = (name: string) => plain(new TextDecoder().decode(archive.files.get(name) ?? new Uint8Array()))
  const [first] = [...archive.files.keys()]
    .flatMap(name => SHEET.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
  if (first === undefined) return { ok: false, fault: 'no-sheet' }
  const strings = elements(text(STRINGS), 'si').map(({ inner }) => wordsOf(inner))
  const grid = gridOf(text(`xl/worksheets/sheet${first}.xml`), strings)
  const since1904 = /<workbookPr\b[^>]*\bdate1904="(1|true)"/.test(text(BOOK).slice(0, 20_000))
  return grid ? { ok: true, grid, since1904 } : { ok: false, fault: 'too-many' }
}

/** Without the prefixes that some programs put before every name. */
const plain = (xml: string): string => xml.replace(/<(\/?)[A-Za-z]\w*:/g, '<$1')

type Found = { readonly attributes: string; readonly inner: string }

/** All elements of a name, none within another of that name. */
function elements(xml: string, name: string): Found[] {
  const found: Found[] = []
  const [open, close] = [`<${name}`, `</${name}>`]
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const next = xml[at + open.length]
    const head = xml.indexOf('>', at)
    if (head < 0) break
    // <col> is no <c>.
    if (next !== '>' && next !== ' ' && next !== '/' && next !== '\n' && next !== '\r' && next !== '\t') {
      at = head
      continue
    }
    const attributes = xml.slice(at + open.length, head)
    if (attributes.endsWith('/')) {
      found.push({ attributes, inner: '' })
      at = head
      continue
    }
    const end = xml.indexOf(close, head)
    if (end < 0) break
    found.push({ attributes, inner: xml.slice(head + 1, end) })
    at = end
  }
  return found
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]

/** The words of a cell or string; how they are read aloud is left out. */
const wordsOf = (inner: string): string => {
  const spoken = elements(inner, 'rPh').reduce((rest, { inner: aloud }) => rest.replace(aloud, ''), inner)
  return elements(spoken, 't')
    .map(each => unescaped(each.inner))
    .join('')
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescaped = (words: string): string =>
  words.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return SIGNS[name.toLowerCase()] ?? whole
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** Undefined where there are more rows or columns than may be. */
function gridOf(xml: string, strings: readonly string[]): Grid | undefined {
  const rows: GridRow[] = []
  const found = elements(xml, 'row')
  if (found.length > INPUT.register.rows) return undefined
  for (const { attributes, inner } of found) {
    const said = Number(attribute(attributes, 'r'))
    const number = Number.isInteger(said) && said > 0 ? said : (rows[rows.length - 1]?.number ?? 0) + 1
    const cells: (GridCell | undefined)[] = []
    for (const cell of elements(inner, 'c')) {
      const column = columnOf(attribute(cell.attributes, 'r')) ?? cells.length
      const value = contentOf(cell, strings)
      if (column >= INPUT.register.columns) {
        if (value) return undefined
        continue
      }
      while (cells.length <= column) cells.push(undefined)
      cells[column] = value
    }
    rows.push({ number, cells })
  }
  return rows
}

/** AB12 is column 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function contentOf({ attributes, inner }: Found, strings: readonly string[]): GridCell | undefined {
  const type = attribute(attributes, 't') ?? 'n'
  const formula = inner.includes('<f') || type === 'e' || undefined
  const [written] = elements(inner, 'v')
  const plainWords = written ? unescaped(written.inner) : ''
  let value: string | number = plainWords
  if (type === 's') value = strings[Number(plainWords)] ?? ''
  else if (type === 'inlineStr') value = wordsOf(inner)
  else if (type === 'n' && plainWords !== '') value = Number(plainWords)
  if (typeof value === 'number') return Number.isFinite(value) ? { value, formula } : undefined
  const words = value.trim()
  return words === '' && !formula ? undefined : { value: words, formula }
}
