/** Every sheet of every sample hall, and of halls nobody would draw: a good page, a sound file of true size. */
import { readdirSync, readFileSync } from 'node:fs'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { loadPart } from '../../src/cli/render-parts'
import { textWidth } from '../../src/drawing/measure'
import { THEMES } from '../../src/drawing/theme'
import type { Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { labelsOf } from '../../src/sheets/faces'
import { SHEET_KINDS, type SheetKind } from '../../src/sheets/kinds'
import { sheetMaker } from '../../src/sheets/make'
import { PAPERS, type Paper, paperSize, SCALES } from '../../src/sheets/paper'
import { sheetsPdf } from '../../src/sheets/pdf/write'
import type { Sheet } from '../../src/sheets/sheet'
import { sheetSvg } from '../../src/sheets/svg'
import { faultsOf } from './pdf-check'
import { pagesOf } from './pdf-reader'
import { room } from './room'

const A3: Paper = { name: 'A3', landscape: true }
const HALLS = readdirSync('fixtures')
  .filter(name => name.endsWith('.hall.json'))
  .map(name => name.replace('.hall.json', ''))
function hall(name: string): Layout {
  const read = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const pdfOf = (sheets: readonly Sheet[]) =>
  sheetsPdf(sheets, { title: '图', load: loadPart, date: '2026-11-24' })

/** What every page must be, whatever is on it. */
function expectGoodPage(sheet: Sheet): void {
  expect(sheetSvg(sheet, THEMES.paper)).not.toMatch(/NaN|Infinity|undefined/)
  const [width, height] = sheet.size
  // The sheet's own words lie on the paper, at least 2.5 mm high.
  for (const { parts } of sheet.list)
    for (const part of parts) {
      if (part.kind !== 'text' || part.rotation !== 0) continue
      const long = textWidth(part.text, false) * part.size
      const left = part.at[0] - (part.align === 'middle' ? long / 2 : part.align === 'end' ? long : 0)
      expect([part.text, left >= -1e-6, left + long <= width + 1e-6]).toEqual([part.text, true, true])
      expect(part.at[1]).toBeGreaterThan(0)
      expect(part.at[1]).toBeLessThan(height)
    }
}

describe('the checker of PDF files', () => {
  it('finds what is wrong', async () => {
    const { bytes } = await pdfOf(made(hall('village'), 'plan'))
    expect(faultsOf(bytes)).toEqual([])
    const text = Buffer.from(bytes).toString('latin1')
    const spoiled = (from: string | RegExp, to: string) =>
      faultsOf(Buffer.from(text.replace(from, to), 'latin1'))
    expect(spoiled(/startxref\n\d+/, 'startxref\n9')).not.toEqual([])
    expect(spoiled(/\/Length (\d)/, '/Length 1$1')).not.toEqual([])
    expect(spoiled(/\n(\d+) 0 obj/, '\n\n$1 0 obj')).not.toEqual([])
    expect(faultsOf(bytes.subarray(0, bytes.length - 100))).not.toEqual([])
    expect(faultsOf(new Uint8Array())).not.toEqual([])
  })
})

const makers = new Map<Layout, ReturnType<typeof sheetMaker>>()

function made(layout: Layout, kind: SheetKind, paper = A3, floor?: string): readonly Sheet[] {
  const make = makers.get(layout) ?? sheetMaker(layout)
  makers.set(layout, make)
  const result = make(kind, { paper, floor, date: '2026-11-24', tiles: true })
  if (!result.ok) throw new Error('not made')
  return result.sheets
}

describe.each(HALLS)('the hall of %s', name => {
  const layout = hall(name)
  it.each(SHEET_KINDS)(
    'has a good %s: a sound file, every page of true size, A3 in 150 kB',
    async kind => {
      for (const floor of layout.floors) {
        const sheets = made(
          layout,
          kind,
          kind === 'templates' ? { name: 'A4', landscape: false } : A3,
          floor.id,
        )
        for (const sheet of sheets) expectGoodPage(sheet)
        // The first page alone, which has the budget of a sheet, and its successors as one file.
        const [first, rest] = [sheets.slice(0, 1), sheets.slice(1, 4)]
        for (const pages of rest.length > 0 ? [first, rest] : [first]) {
          const { bytes, missing } = await pdfOf(pages)
          expect(missing).toEqual([])
          expect(faultsOf(bytes)).toEqual([])
          const sizes = (await pagesOf(bytes)).map(({ size }) => size.map(mm => Math.round(mm)))
          expect(sizes).toEqual(pages.map(({ size }) => [...size]))
          if (pages === first) expect([kind, bytes.length < 150_000]).toEqual([kind, true])
        }
      }
    },
    120_000,
  )
})

describe('another reader', () => {
  it('paints every page without a complaint', async () => {
    const { bytes } = await pdfOf(made(hall('township-faulty'), 'report'))
    const said: string[] = []
    const warn = console.warn
    console.warn = (...words: unknown[]) => void said.push(words.join(' '))
    try {
      const task = getDocument({
        data: new Uint8Array(bytes),
        useSystemFonts: false,
        verbosity: 1,
        stopAtErrors: true,
      })
      const document = await task.promise
      for (let i = 1; i <= document.numPages; i++) {
        const { fnArray } = await (await document.getPage(i)).getOperatorList()
        expect(fnArray).toContain(OPS.showText)
      }
      await task.destroy()
    } finally {
      console.warn = warn
    }
    expect(said).toEqual([])
  }, 60_000)
})

describe('paper of every size, both ways', () => {
  it.each(PAPERS.flatMap(name => [true, false].map((landscape): Paper => ({ name, landscape }))))(
    '$name $landscape',
    paper => {
      for (const kind of ['plan', 'findings', 'evacuation', 'cables'] as const)
        for (const sheet of made(hall('township'), kind, paper)) {
          expectGoodPage(sheet)
          expect(sheet.size).toEqual(paperSize(paper))
        }
    },
  )
})

const WILD: [string, Layout][] = [
  ['5 m', room(5000, 4000, '小厅')],
  ['400 m', room(400_000, 90_000, '大厅')],
  ['names of 300 characters', room(20_000, 12_000, '很长的名称'.repeat(60))],
  ['names without a break', room(20_000, 12_000, 'W'.repeat(300))],
  ['emoji and signs no font has', room(20_000, 12_000, '😀服务👩‍👩‍👧厅𪚥')],
  ['signs of control, half a pair, marks of direction', room(20_000, 12_000, 'a\u0007\ud800\u202e<b>&"厅')],
]
describe.each(WILD)('a hall of %s', (name, layout) => {
  it.each(SHEET_KINDS)(
    'has a good %s',
    async kind => {
      const sheets = made(layout, kind)
      expect(sheets.length).toBeGreaterThan(0)
      for (const sheet of sheets) expectGoodPage(sheet)
      const { bytes, missing } = await pdfOf(sheets.slice(0, 2))
      expect(faultsOf(bytes)).toEqual([])
      const words = sheets
        .slice(0, 12)
        .flatMap(labelsOf)
        .map(({ text }) => text)
        .join('')
      for (const sign of ['😀', '𪚥'])
        expect([sign, missing.includes(sign)]).toEqual([sign, words.includes(sign)])
    },
    60_000,
  )

  it('is drawn at a standard scale, or offered on larger paper or tiles', () => {
    const result = sheetMaker(layout)('plan', { paper: A3 })
    if (result.ok) expect(SCALES).toContain(result.scale)
    else expect(result.offers.map(({ kind }) => kind)).toContain('tiles')
    expect([name, result.ok]).toEqual([name, name !== '400 m'])
  })
})
