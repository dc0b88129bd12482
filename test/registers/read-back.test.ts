/** Registers that come back: what changes, what is said, and what hostile files cannot do. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRegister, registerRecipe } from '../../src/files/registers/compare'
import type { Comparison } from '../../src/files/registers/comparison'
import { type RegisterRead, readRegister, readRegisterText } from '../../src/files/registers/read'
import { createDocument } from '../../src/layout/document'
import { INPUT } from '../../src/layout/limits'
import { attrsOf, type Item, type Layout } from '../../src/layout/model'
import { readLayout, writeLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import type { Cell, RegisterTable } from '../../src/sheets/registers/cells'
import { registerCsv } from '../../src/sheets/registers/csv'
import { REGISTER_NAMES, type RegisterName, readsBack } from '../../src/sheets/registers/kinds'
import { registerTable } from '../../src/sheets/registers/table'
import { registerXlsx } from '../../src/sheets/registers/xlsx'
import { workbook, zip } from './zip'

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read

const gridOf = (result: RegisterRead) => {
  if (!result.ok) throw new Error(result.message.en)
  return result
}
function compared(result: RegisterRead, kind: RegisterName, of: Layout = layout) {
  const { grid, since1904 } = gridOf(result)
  const found = compareRegister(of, kind, grid, since1904)
  if (!found.ok) throw new Error(found.message.en)
  return found
}
const bytesOf = async (table: RegisterTable, format: 'xlsx' | 'csv'): Promise<Uint8Array> =>
  format === 'csv' ? new TextEncoder().encode(registerCsv(table)) : registerXlsx(table, '厅')
/** The table with one cell written over. */
const edited = (
  table: RegisterTable,
  row: (cells: readonly Cell[]) => boolean,
  heading: string,
  to: Cell,
) => {
  const column = table.columns.findIndex(each => each.heading === heading)
  expect(column).toBeGreaterThanOrEqual(0)
  const at = table.rows.findIndex(row)
  expect(at).toBeGreaterThanOrEqual(0)
  return {
    ...table,
    rows: table.rows.map((cells, i) =>
      i === at ? cells.map((cell, j) => (j === column ? to : cell)) : cells,
    ),
  }
}
function applied(found: Comparison, of: Layout = layout): Layout {
  if (!found.ok) throw new Error('refused')
  const document = createDocument(of, () => undefined)
  document.edit({ zh: '更新', en: 'update' }, registerRecipe(found.changes))
  expect(document.past).toHaveLength(found.changes.length > 0 ? 1 : 0)
  const after = document.committed
  // What was read can be saved and opened again; one undo takes all of it back.
  const again = readLayout(writeLayout(after))
  expect(again.ok).toBe(true)
  document.undo()
  expect(document.committed).toEqual(of)
  return after
}
const itemOf = (of: Layout, number: string): Item => {
  const found = of.floors.flatMap(floor => rowsOf(floor.items)).find(each => each.number === number)
  if (!found) throw new Error(number)
  return found
}
const byNumber = (number: string) => (cells: readonly Cell[]) => cells[0] === number

describe.each(['xlsx', 'csv'] as const)('a register as %s', format => {
  it.each(REGISTER_NAMES.filter(readsBack))('of %s that nobody changed changes nothing', async kind => {
    const found = compared(await readRegister(await bytesOf(registerTable(layout, kind), format)), kind)
    expect(found.changes).toEqual([])
    expect(found.problems).toEqual([])
    expect(found.understood).toBeGreaterThan(0)
  })

  it('brings back owners and dates, each said before it is done, in one step', async () => {
    let table = registerTable(layout, 'fire')
    table = edited(table, byNumber('F-MH-01'), '责任人', '王 五')
    table = edited(table, byNumber('F-MH-01'), '有效期', { day: '2031-02-28' })
    table = edited(table, byNumber('C-MH-04'), '最近检查', { day: '2026-12-01' })
    table = edited(table, byNumber('C-MH-04'), '生产或充装日期', { day: '2025-01-31' })
    table = edited(table, byNumber('C-MH-04'), '数量', 99)
    const found = compared(await readRegister(await bytesOf(table, format)), 'fire')
    expect(found.problems).toEqual([])
    expect(found.changes.map(({ title, field, after }) => `${title} ${field} ${after}`).sort()).toEqual([
      '灭火器 C-MH-04 最近检查 2026-12-01',
      '灭火器 C-MH-04 生产或充装日期 2025-01-31',
      '灭火器 F-MH-01 有效期 2031-02-28',
      '灭火器 F-MH-01 责任人 王 五',
    ])
    const after = applied(found)
    expect(itemOf(after, 'F-MH-01').owner).toBe('王 五')
    // The register of the plan as it is now says what the file said, but for the number of pieces.
    const cell = (number: string, heading: string) => {
      const now = registerTable(after, 'fire')
      return now.rows.find(byNumber(number))?.[now.columns.findIndex(each => each.heading === heading)]
    }
    expect(cell('F-MH-01', '有效期')).toEqual({ day: '2031-02-28' })
    expect(cell('C-MH-04', '最近检查')).toEqual({ day: '2026-12-01' })
    expect(cell('C-MH-04', '数量')).not.toBe(99)
  })

  it('brings back channels: of a camera, of the windows that named it, and of cameras that exchange theirs', async () => {
    const table = registerTable(layout, 'cctv')
    const cameras = layout.floors
      .flatMap(floor => rowsOf(floor.items))
      .filter(({ type }) => type === 'camera')
    const named = (camera: Item) => table.rows.find(cells => cells[3] === camera.number && cells[0] !== '')
    const [a, b] = cameras.filter(camera => named(camera))
    const [x, y] = [a, b].map(camera => attrsOf(camera, 'camera').channel ?? '')
    const rows = table.rows.map(cells =>
      cells.map((cell, j) => (j !== 2 ? cell : cells[3] === a.number ? y : cells[3] === b.number ? x : cell)),
    )
    const found = compared(await readRegister(await bytesOf({ ...table, rows }, format)), 'cctv')
    expect(found.problems).toEqual([])
    const after = applied(found)
    expect(attrsOf(itemOf(after, a.number ?? ''), 'camera').channel).toBe(y)
    expect(attrsOf(itemOf(after, b.number ?? ''), 'camera').channel).toBe(x)
    // Each place still has the camera it had.
    const pairsOf = (of: Layout) =>
      registerTable(of, 'cctv')
        .rows.map(cells => `${cells[0]} ${cells[3]}`)
        .sort()
    expect(pairsOf(after)).toEqual(pairsOf(layout))
  })
})

describe('rows that cannot be taken', () => {
  const table = registerTable(layout, 'fire')
  const problems = async (of: RegisterTable, plan = layout) => {
    const found = compared(await readRegister(await bytesOf(of, 'csv')), 'fire', plan)
    return {
      changes: found.changes.length,
      said: found.problems.map(({ row, message }) => `${row} ${message.zh}`).join('\n'),
    }
  }
  it('are said with their row and why', async () => {
    const number = table.rows[0][0] as string
    expect((await problems(edited(table, byNumber(number), '编号', 'X-99'))).said).toContain(
      '2 布局里没有编号为“X-99”',
    )
    expect((await problems(edited(table, byNumber(number), '编号', undefined))).said).toContain('2 没有编号')
    expect((await problems({ ...table, rows: [...table.rows, table.rows[0]] })).said).toContain(
      '在第 2 行已经出现',
    )
    const day = await problems(edited(table, byNumber(number), '有效期', '明年'))
    expect(day.said).toContain('“有效期”里的“明年”不是日期')
    expect(day.changes).toBe(0)
    const long = await problems(edited(table, byNumber(number), '责任人', '长'.repeat(3000)))
    expect(long.said).toContain('超过 2000 字')
    expect(long.changes).toBe(0)
    const twice = {
      ...layout,
      floors: layout.floors.map(floor => ({
        ...floor,
        items: Object.fromEntries(
          Object.entries(floor.items).map(([shard, rows]) => [
            shard,
            Object.fromEntries(
              Object.entries(rows).map(([id, row]) => [
                id,
                row.number?.includes('-MH-') ? { ...row, number } : row,
              ]),
            ),
          ]),
        ),
      })),
    } as Layout
    expect((await problems(table, twice)).said).toContain(`件物品编号都是“${number}”`)
  })

  it('an emptied cell clears the field, a missing column leaves it', async () => {
    const number = table.rows.find(
      cells => cells[table.columns.findIndex(({ heading }) => heading === '责任人')],
    )?.[0] as string
    const cleared = compared(
      await readRegister(await bytesOf(edited(table, byNumber(number), '责任人', undefined), 'xlsx')),
      'fire',
    )
    expect(cleared.changes.map(({ after }) => after)).toEqual([''])
    expect(itemOf(applied(cleared), number).owner).toBeUndefined()
    const without = readRegisterText(`编号\t有效期\n${number}\t2030/1/5`)
    expect(compared(without, 'fire').changes.map(({ field, after }) => [field, after])).toEqual([
      ['有效期', '2030-01-05'],
    ])
  })

  it('wrong tables are refused in words', () => {
    const refused = (source: string, kind: RegisterName) => {
      const found = compareRegister(layout, kind, gridOf(readRegisterText(source)).grid)
      return found.ok ? '' : found.message.zh
    }
    expect(refused('甲,乙\n1,2', 'fire')).toContain('没有“编号”一栏')
    expect(refused('编号,数量\nF-MH-01,2', 'fire')).toContain('“责任人”或“有效期”或“最近检查”')
    expect(refused('编号,责任人\nF-MH-01,王', 'cctv')).toContain('视频监控通道控制总表')
    expect(refused('', 'fire')).toContain('没有读入')
    expect(refused('编号,责任人', 'supplies')).toContain('台面')
    // No name of every object is a column.
    expect(refused('编号,constructor,__proto__\nF-MH-01,1,2', 'fire')).toContain('没有')
  })
})

describe('cells of other programs', () => {
  const cells = (body: string, more?: Parameters<typeof workbook>[1]) =>
    readRegister(
      workbook(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c><c r="B1" t="inlineStr"><is><t>责任人</t></is></c><c r="C1" t="inlineStr"><is><t>有效期</t></is></c></row>${body}`,
        more,
      ),
    )
  it('formulas and errors are never taken', async () => {
    const found = compared(
      await cells(
        '<row r="2"><c r="A2" t="inlineStr"><is><t>F-MH-01</t></is></c><c r="B2" t="str"><f>HYPERLINK("http://x")</f><v>王</v></c><c r="C2" t="e"><v>#N/A</v></c></row>',
      ),
      'fire',
    )
    expect(found.changes).toEqual([])
    expect(found.problems.map(({ row, message }) => `${row}${message.zh}`)).toEqual([
      '2“责任人”一格是公式或错误值,没有读入。',
      '2“有效期”一格是公式或错误值,没有读入。',
    ])
    const csv = compared(readRegisterText('编号,责任人\nF-MH-01,=1+1'), 'fire')
    expect(csv.changes).toEqual([])
    expect(csv.problems).toHaveLength(1)
  })

  it('days from 1900 and 1904, rich and shared words, prefixes before every name', async () => {
    const row =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>46350</v></c></row>'
    const strings =
      '<sst><si><t>F-MH-01</t></si><si><r><t>王</t></r><r><t xml:space="preserve"> 五</t></r><rPh><t>wang</t></rPh></si></sst>'
    const more = [{ name: 'xl/sharedStrings.xml', data: strings }]
    const found = compared(await cells(row, more), 'fire')
    expect(found.changes.map(({ after }) => after)).toEqual(['王 五', '2026-11-24'])
    const book = zip([
      { name: 'xl/workbook.xml', data: '<x:workbook><x:workbookPr date1904="1"/></x:workbook>' },
      {
        name: 'xl/worksheets/sheet2.xml',
        data: '<x:worksheet><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>编号</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>有效期</x:t></x:is></x:c></x:row><x:row r="5"><x:c r="A5" t="inlineStr"><x:is><x:t>F-MH-01</x:t></x:is></x:c><x:c r="C5"><x:v>44888</x:v></x:c></x:row></x:worksheet>',
      },
    ])
    const since = compared(await readRegister(book), 'fire')
    expect(since.changes.map(({ row: number, after }) => [number, after])).toEqual([[5, '2026-11-24']])
  })

  it('CSV of a Chinese spreadsheet, in GB 18030, UTF-16 or by semicolons', async () => {
    // 编号,责任人 / F-MH-01,王 in GB 18030.
    const gb = new Uint8Array([
      0xb1,
      0xe0,
      0xba,
      0xc5,
      0x2c,
      0xd4,
      0xf0,
      0xc8,
      0xce,
      0xc8,
      0xcb,
      0x0d,
      0x0a,
      ...Buffer.from('F-MH-01,'),
      0xcd,
      0xf5,
    ])
    expect(compared(await readRegister(gb), 'fire').changes.map(({ after }) => after)).toEqual(['王'])
    const utf16 = new Uint8Array(Buffer.from('\ufeff编号\t责任人\r\nF-MH-01\t王', 'utf16le'))
    expect(compared(await readRegister(utf16), 'fire').changes).toHaveLength(1)
    expect(compared(readRegisterText('编号;责任人\nF-MH-01;"王;五"'), 'fire').changes[0].after).toBe('王;五')
  })
})

describe('hostile files', () => {
  const refusal = async (bytes: Uint8Array) => {
    const result = await readRegister(bytes)
    return result.ok ? 'read' : result.message.zh
  }
  it('bombs stop at the limit, whatever they say of their size', async () => {
    const bomb = new Uint8Array(INPUT.register.unpacked + 1)
    for (const lies of [{}, { size: 10 }]) {
      const bytes = zip([{ name: 'xl/worksheets/sheet1.xml', data: bomb, lies }])
      expect(bytes.length).toBeLessThan(100_000)
      expect(await refusal(bytes)).toContain('超过 64 MB')
    }
    const parts = Array.from({ length: 6 }, (_, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: new Uint8Array(INPUT.register.unpacked / 5),
    }))
    expect(await refusal(zip(parts))).toContain('超过 64 MB')
    expect(
      await refusal(zip(Array.from({ length: 1001 }, (_, i) => ({ name: `${i}`, data: '' })))),
    ).toContain('超过')
  }, 30_000)

  it('damage, passwords, other formats and too much of anything are said', async () => {
    const sheet = (data: string, lies = {}) => zip([{ name: 'xl/worksheets/sheet1.xml', data, lies }])
    expect(await refusal(sheet('<a/>', { crc: 1 }))).toContain('损坏')
    expect(await refusal(sheet('<a/>', { flags: 1 }))).toContain('密码')
    expect(await refusal(sheet('<a/>', { method: 99 }))).toContain('损坏')
    expect(await refusal(sheet('<a/>').subarray(0, 60))).toContain('.xlsx')
    expect(await refusal(zip([{ name: 'word/document.xml', data: '' }]))).toContain('没有工作表')
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toContain('.xls')
    expect(await refusal(new Uint8Array(INPUT.register.bytes + 1))).toContain('16 MB')
    expect(await refusal(sheet('<row><c/></row>'.repeat(INPUT.register.rows + 1)))).toContain('20000 行')
    expect(await refusal(sheet('<row><c r="ZZ1"><v>1</v></c></row>'))).toContain('100 列')
    expect(await refusal(new TextEncoder().encode('a\n'.repeat(INPUT.register.rows + 2)))).toContain(
      '20000 行',
    )
    expect(await refusal(new Uint8Array())).toBe('read')
  }, 30_000)

  it('unclosed and endless marks take no time', async () => {
    const start = performance.now()
    for (const mark of ['<row ', '<row r="1"><c ', '<row><c r="A1"><v>', '<c>', '<t>', '&#x110000;'])
      await readRegister(workbook(mark.repeat(300_000)))
    expect(performance.now() - start).toBeLessThan(20_000)
  }, 30_000)

  it('any bytes are read or refused', async () => {
    const good = await registerXlsx(registerTable(layout, 'fire'), '厅')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.uint8Array({ maxLength: 200 }),
        async (changes, noise) => {
          const bytes = new Uint8Array(good)
          for (const [at, to] of changes) bytes[at] = to
          for (const each of [bytes, noise]) {
            const result = await readRegister(each)
            if (result.ok) for (const kind of REGISTER_NAMES) compareRegister(layout, kind, result.grid)
            else expect(result.message.zh.length).toBeGreaterThan(5)
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)
})
