/** A register as a workbook: typed cells, frozen headings, widths, print area; the same table gives the same bytes. */
import writeXlsxFile, { type CellObject, type Feature, type SheetData } from 'write-excel-file/universal'
import type { Cell, RegisterTable } from './cells'

const BORDER = { borderStyle: 'thin' } as const
const HEADING = {
  ...BORDER,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
} as const

/** The most a cell may hold. */
const MOST = 32_000

/** Characters XML 1.0 cannot hold. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Words are always words: nothing a person typed becomes a formula. */
function cellOf(cell: Cell): CellObject {
  if (cell === undefined || cell === '') return { ...BORDER, value: undefined }
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { ...BORDER, type: Number, value: cell } : { ...BORDER, value: undefined }
  if (typeof cell === 'string') {
    const value = [...cell.replace(UNWRITABLE, '')].slice(0, MOST).join('')
    return { ...BORDER, type: String, value, wrap: true, alignVertical: 'center' }
  }
  return { ...BORDER, type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd' }
}

/** `owner` is written over the table: the hall and the day. */
export async function registerXlsx(
  { title, columns, rows }: RegisterTable,
  owner: string,
): Promise<Uint8Array> {
  const heading: CellObject = {
    type: String,
    value: `${owner} ${title}`.replace(UNWRITABLE, '').trim(),
    fontWeight: 'bold',
    fontSize: 14,
    align: 'center',
    columnSpan: columns.length,
  } as CellObject
  const data: SheetData = [
    [heading, ...columns.slice(1).map(() => null)],
    columns.map(column => ({ ...HEADING, type: String, value: column.heading })),
    ...rows.map(row => row.map(cellOf)),
  ]
  const blob = await writeXlsxFile(
    data,
    {
      sheet: title,
      orientation: 'landscape',
      stickyRowsCount: HEADINGS,
      columns: columns.map(({ width }) => ({ width })),
    },
    { features: [printing(title, columns.length, data.length)] },
  ).toBlob()
  return untimed(new Uint8Array(await blob.arrayBuffer()))
}

/** Title and headings. */
const HEADINGS = 2

/**
 * What of the sheet is printed: the table, as wide as the paper, its headings on each page (ECMA-376, 18.2.5 and
 * 18.3.1.63).
 */
function printing(sheet: string, columns: number, rows: number): Feature<Blob> {
  const last = `$${columnName(columns)}$${rows}`
  const name = (kind: string, range: string) =>
    `<definedName name="_xlnm.${kind}" localSheetId="0">'${sheet}'!${range}</definedName>`
  const names = name('Print_Area', `$A$1:${last}`) + name('Print_Titles', `$1:$${HEADINGS}`)
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: xml => xml.replace('<definedNames/>', `<definedNames>${names}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: xml =>
            xml
              .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(/<pageSetup /, '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
      },
    },
  }
}

/** 28 is AB. */
const columnName = (column: number): string =>
  column > 26
    ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)

const [END, ENTRY, FILE] = [0x06054b50, 0x02014b50, 0x04034b50]
/** 1 January 1980, midnight: the first moment a ZIP can hold. */
const FIRST = 0x00210000

/** The archive without the moment it was written (PKWARE APPNOTE 4.3), so that equal tables are equal files. */
function untimed(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  let end = archive.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) return archive
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count && view.getUint32(at, true) === ENTRY; i++) {
    view.setUint32(at + 12, FIRST, true)
    const file = view.getUint32(at + 42, true)
    if (view.getUint32(file, true) === FILE) view.setUint32(file + 10, FIRST, true)
    at += 46 + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0)
  }
  return archive
}
