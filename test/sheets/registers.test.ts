import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { itemType } from '../../src/layout/catalogue'
import { attrsOf, type Item, type Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { rowsOf, tableOf } from '../../src/layout/table'
import { day, type RegisterTable } from '../../src/sheets/registers/cells'
import { registerCsv } from '../../src/sheets/registers/csv'
import { REGISTER_NAMES } from '../../src/sheets/registers/kinds'
import { compare, registerTable } from '../../src/sheets/registers/table'
import { registerFile } from '../../src/sheets/registers/write'
import { registerXlsx } from '../../src/sheets/registers/xlsx'
import { unzip } from './unzip'

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
const [floor] = layout.floors
const items = rowsOf(floor.items)

const withItems = (edit: (item: Item) => Item): Layout => ({
  ...layout,
  floors: [{ ...floor, items: tableOf(items.map(edit)) }],
})

/** A reader of its own: fields of each line of a CSV (RFC 4180). */
function fieldsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  let [field, quoted] = ['', false]
  for (let i = 0; i < csv.length; i++) {
    const sign = csv[i]
    if (quoted) {
      if (sign !== '"') field += sign
      else if (csv[i + 1] === '"') field += csv[++i]
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ',' || sign === '\r') {
      rows[rows.length - 1].push(field)
      field = ''
      if (sign === '\r') {
        i++
        if (i + 1 < csv.length) rows.push([])
      }
    } else field += sign
  }
  return rows
}

/** Registers of what the hall holds; those of findings and inspections have tests of their own. */
const OF_THINGS = REGISTER_NAMES.filter(kind => kind !== 'ledger' && kind !== 'inspection')

describe.each(OF_THINGS)('the register of %s', kind => {
  const table = registerTable(layout, kind)

  it('has a row for everything, as wide as its headings', () => {
    expect(table.rows.length).toBeGreaterThan(0)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    if (kind !== 'cctv' && kind !== 'supplies') {
      const wanted = items.filter(({ type }) => itemType(type).register === kind)
      const onDesks = rowsOf(layout.surfaces)
        .flatMap(surface => rowsOf(surface.items))
        .filter(({ type }) => itemType(type).register === kind)
      expect(table.rows).toHaveLength(wanted.length + onDesks.length)
      const numbers = table.rows.map(([number]) => number).filter(number => number !== undefined)
      expect(numbers).toEqual([...numbers].sort((a, b) => compare(String(a), String(b))))
    }
  })

  it('reads back from CSV, by its mark known as UTF-8', () => {
    const csv = registerCsv(table)
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    const [heading, ...rows] = fieldsOf(csv.slice(1))
    expect(heading).toEqual(table.columns.map(({ heading }) => heading))
    expect(rows).toEqual(
      table.rows.map(row =>
        row.map(cell => (cell === undefined ? '' : typeof cell === 'object' ? cell.day : String(cell))),
      ),
    )
  })

  it('is the same workbook each time, typed', async () => {
    const [a, b] = [await registerFile(layout, kind, 'xlsx'), await registerFile(layout, kind, 'xlsx')]
    expect(Buffer.compare(a, b)).toBe(0)
    const files = unzip(a)
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet.match(/<row /g)).toHaveLength(table.rows.length + 2)
    expect(sheet).not.toContain('<f>')
    const strings = files.get('xl/sharedStrings.xml') ?? ''
    for (const { heading } of table.columns) expect(strings).toContain(heading)
    expect(strings).toContain(`${layout.hall.name} ${table.title}`)
    // All of the table is printed, as wide as the paper, with its headings on each page.
    const last = String.fromCharCode(64 + table.columns.length)
    const book = files.get('xl/workbook.xml') ?? ''
    expect(book).toContain(`'${table.title}'!$A$1:$${last}$${table.rows.length + 2}</definedName>`)
    expect(book).toContain(`'${table.title}'!$1:$2</definedName>`)
    expect(sheet).toMatch(/<pageSetup fitToWidth="1" fitToHeight="0" [^>]*orientation="landscape"/)
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual(table.columns.map(({ width }) => width))
  })

  it('is empty, not broken, for a hall without things', () => {
    const bare = registerTable(
      { ...layout, floors: [{ ...floor, items: {}, zones: {} }], surfaces: {} },
      kind,
    )
    expect(bare.rows).toEqual([])
    expect(bare.columns).toEqual(table.columns)
  })
})

describe('the table of camera channels', () => {
  const channelsOf = (of: Layout) => registerTable(of, 'cctv').rows

  it('names for each window its channels and their cameras', () => {
    for (const item of items.filter(({ type }) => type === 'service-window')) {
      const { windowNo, cameraChannels = [] } = attrsOf(item, 'service-window')
      expect(cameraChannels.length).toBeGreaterThan(0)
      for (const channel of cameraChannels) {
        const camera = items.find(
          each => each.type === 'camera' && attrsOf(each, 'camera').channel === channel,
        )
        expect(channelsOf(layout)).toContainEqual(
          expect.arrayContaining([windowNo ?? item.number, channel, camera?.number]),
        )
      }
    }
  })

  it('keeps every camera, also one that no window or zone names, and says what is missing', () => {
    const cameras = items.filter(({ type }) => type === 'camera')
    const lost = withItems(item =>
      item.type === 'service-window' ? { ...item, attrs: { ...item.attrs, cameraChannels: ['X99'] } } : item,
    )
    const rows = channelsOf(lost)
    const numbers = new Set(rows.map(row => row[3]))
    for (const { number } of cameras) expect(numbers).toContain(number)
    expect(rows.filter(row => row[3] === '没有此通道的摄像机').length).toBe(10)
    expect(rows.filter(row => row[1] === '未对应窗口或区域').length).toBeGreaterThanOrEqual(10)
  })
})

describe('cells', () => {
  it('hold days as days, and other words as they are', () => {
    expect(day('2026-11-24')).toEqual({ day: '2026-11-24' })
    expect(day('2026-11-24T08:00:00Z')).toEqual({ day: '2026-11-24' })
    expect(day('2026-99-99')).toBe('2026-99-99')
    expect(day('长期')).toBe('长期')
    expect(day(undefined)).toBeUndefined()
  })

  it('never become formulas, whatever a person typed', async () => {
    const evil = ['=1+1', '+86 10', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("http://x")', '=1']
    const hostile = registerTable(
      withItems(item => ({ ...item, owner: evil[item.order % evil.length], unit: '=cmd|x' })),
      'equipment',
    )
    for (const row of fieldsOf(registerCsv(hostile).slice(1)))
      for (const field of row) expect(field.trimStart()).not.toMatch(/^[=+\-@\t\r=]/)
    const files = unzip(await registerXlsx(hostile, '=1+1'))
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(files.get('xl/sharedStrings.xml')).toContain('=cmd|x')
  })

  it('take quotes, line breaks, endless words, signs XML forbids, and emoji', async () => {
    const odd = [
      'a"b,c',
      '两\r\n行',
      '长'.repeat(40_000),
      'x\u0000\u0001y',
      '<b>&amp;',
      '😀',
      '\ud800',
      Number.NaN,
    ]
    const table: RegisterTable = {
      title: '表',
      columns: [{ heading: '列', width: 10 }],
      rows: odd.map(cell => [cell]),
    }
    const rows = fieldsOf(registerCsv(table).slice(1))
    expect(rows[1]).toEqual(['a"b,c'])
    expect(rows[2]).toEqual(['两\r\n行'])
    const strings = unzip(await registerXlsx(table, '')).get('xl/sharedStrings.xml') ?? ''
    expect(strings).toContain('&lt;b&gt;&amp;amp;')
    expect(strings).toContain('xy')
    expect(strings).toContain('😀')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(strings).not.toMatch(/[\u0000\u0001]/)
  })

  it('are written as numbers and dates where they are', async () => {
    const table: RegisterTable = {
      title: '表',
      columns: [
        { heading: '数量', width: 8 },
        { heading: '日期', width: 12 },
      ],
      rows: [[7, { day: '2026-11-24' }]],
    }
    const sheet = unzip(await registerXlsx(table, '厅')).get('xl/worksheets/sheet1.xml') ?? ''
    // 24 November 2026 is day 46350 of the spreadsheet's count.
    expect(sheet).toMatch(/<c r="A3"[^>]*><v>7<\/v>/)
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>46350<\/v>/)
  })
})

it('numbers are sorted as people count', () => {
  expect(['A-2', 'A-10', 'B-1', 'A-1', 'A'].sort(compare)).toEqual(['A', 'A-1', 'A-2', 'A-10', 'B-1'])
})
