import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPart } from '../../src/cli/render-parts'
import { BANDS, shape } from '../../src/drawing/display'
import { circlePath, path, text } from '../../src/drawing/path'
import type { Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import type { Paper } from '../../src/sheets/paper'
import { type PdfRequest, sheetsPdf } from '../../src/sheets/pdf/write'
import { planSheets } from '../../src/sheets/plan-sheet'
import type { Sheet } from '../../src/sheets/sheet'
import { filledBoxes, fontsOf, glyphBoxes, pagesOf, wordsOf } from './pdf-reader'

const A3: Paper = { name: 'A3', landscape: true }
const township = read(readFileSync('fixtures/township.hall.json', 'utf8'))

function read(source: string): Layout {
  const result = readLayout(source)
  if (!result.ok) throw new Error(result.message.en)
  return result.layout
}
function planOf(layout: Layout, scale?: number): Sheet {
  const made = planSheets(layout, layout.floors[0], { paper: A3, scale })
  if (!made.ok) throw new Error(JSON.stringify(made.offers))
  return made.sheets[0]
}
const pdfOf = (sheets: readonly Sheet[], more: Partial<PdfRequest> = {}) =>
  sheetsPdf(sheets, { title: '图', load: loadPart, ...more })

/** A sheet of words alone. */
const page = (...lines: string[]): Sheet => ({
  title: '字',
  size: [210, 297],
  views: [],
  list: [
    shape(
      'notes',
      BANDS.note,
      lines.map((line, i) => text('sheet-text', line, [20, 20 + i * 10], 4, { align: 'start', minPx: 0 })),
    ),
  ],
})

describe('a sheet as PDF', () => {
  it('draws a wall of 10 000 mm 100.0 mm long at 1:100 and 50.0 mm at 1:200', async () => {
    const wall = { id: 'w', a: [0, 0], b: [10_000, 0], thickness: 240 }
    const hall = read(
      JSON.stringify({
        format: 'tinggui-layout',
        version: 1,
        id: 'x',
        title: '墙',
        hall: { name: '墙', level: 'township' },
        floors: [{ id: 'f', walls: [wall] }],
      }),
    )
    for (const [scale, length] of [
      [100, 100],
      [200, 50],
    ]) {
      const { bytes } = await pdfOf([planOf(hall, scale)])
      const [{ size, ops }] = await pagesOf(bytes)
      expect(size[0]).toBeCloseTo(420, 3)
      expect(size[1]).toBeCloseTo(297, 3)
      const walls = filledBoxes(ops, '0.102 0.102 0.102').filter(({ width }) => width > 40)
      expect(walls).toHaveLength(1)
      expect(Math.abs(walls[0].width - length)).toBeLessThan(0.002)
      expect(walls[0].height).toBeCloseTo(240 / scale, 2)
    }
  })

  it('keeps a circle as wide as it is high', async () => {
    const sheet: Sheet = {
      ...page(),
      list: [shape('notes', BANDS.note, [path('sheet-solid', circlePath(100, 100, 50))])],
    }
    const [{ ops }] = await pagesOf((await pdfOf([sheet])).bytes)
    const [box] = filledBoxes(ops, '0 0 0')
    expect(box.width).toBeCloseTo(100, 2)
    expect(box.height).toBeCloseTo(100, 2)
  })

  it('holds every word of the plan once, where it is drawn', async () => {
    const sheet = planOf(township)
    const [words] = await wordsOf((await pdfOf([sheet])).bytes)
    const found = new Map<string, number>()
    for (const { text: word } of words) found.set(word, (found.get(word) ?? 0) + 1)
    const drawn = [sheet.list, ...sheet.views.map(({ list }) => list)].flatMap(list =>
      list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part.text] : []))),
    )
    expect(drawn.length).toBeGreaterThan(200)
    const wanted = new Map<string, number>()
    for (const word of drawn) wanted.set(word, (wanted.get(word) ?? 0) + 1)
    for (const [word, times] of wanted)
      expect([word, found.get(word) ?? 0]).toEqual([word, word.trim() === '' ? 0 : times])
    const title = words.find(({ text: word }) => word === '平面布局图')
    expect(title?.x).toBeGreaterThan(200)
    expect(title?.y).toBeGreaterThan(260)
  })

  it('embeds subset fonts whose glyphs are drawn whole', async () => {
    const { bytes } = await pdfOf([planOf(township)])
    const fonts = await fontsOf(bytes)
    expect(fonts.map(({ name }) => name.replace(/^\/[A-Z]{6}\+/, '')).sort()).toEqual([
      'NotoSansSC-Bold',
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
      'NotoSansSC-Regular',
    ])
    for (const { name, file, toUnicode } of fonts) {
      expect(toUnicode).toBe(true)
      const whole = glyphBoxes(await loadPart(name.endsWith('Bold') ? 'bold' : 'regular'))
      const kept = glyphBoxes(file as Uint8Array)
      expect(kept.size).toBeGreaterThan(20)
      expect(kept.size).toBeLessThan(400)
      for (const [glyph, box] of kept) expect([glyph, box]).toEqual([glyph, whole.get(glyph)])
    }
  })

  it('stays under 150 kB for an A3 sheet', async () => {
    expect((await pdfOf([planOf(township)])).bytes.length).toBeLessThan(150_000)
  })

  it('sets rare signs, and Mongolian joined and turned with its line', async () => {
    const mongolian = 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ'
    const sheet: Sheet = {
      ...page('旸堃犇镕㛃 乌海市', `海勃湾区 ${mongolian}`),
      views: [],
    }
    const upright = shape('notes', BANDS.note, [
      text('sheet-text', mongolian, [150, 100], 6, { rotation: 90, align: 'start', minPx: 0 }),
    ])
    const { bytes, missing } = await pdfOf([{ ...sheet, list: [...sheet.list, upright] }])
    expect(missing).toEqual([])
    const [words] = await wordsOf(bytes)
    expect(words.map(({ text: word }) => word).join('')).toContain('旸堃犇镕㛃 乌海市')
    const turned = words.filter(each => each.turned)
    expect(turned.map(({ text: word }) => word).join('')).toBe(mongolian)
    const [font] = (await fontsOf(bytes)).filter(({ name }) => name.endsWith('Mongolian-Regular'))
    // Joined: the letters' shapes are others than those the characters have alone.
    const letters = new Set(mongolian.replace(/ /g, ''))
    expect(glyphBoxes(font.file as Uint8Array).size).toBeGreaterThan(letters.size)
  })

  it('draws a box for a sign no font has, and says which', async () => {
    const { bytes, missing } = await pdfOf([page('好😀字𪚥', '好字')])
    expect(missing).toEqual(['😀', '𪚥'])
    const [words] = await wordsOf(bytes)
    expect(words.map(({ text: word }) => word)).toEqual(['好\ufffd字\ufffd', '好字'])
    const [{ file }] = await fontsOf(bytes)
    expect(glyphBoxes(file as Uint8Array).has(0)).toBe(true)
  })

  it('gives the same bytes for the same sheets, and the day asked for', async () => {
    const sheet = planOf(township)
    const [a, b] = [
      await pdfOf([sheet], { date: '2026-11-24' }),
      await pdfOf([sheet], { date: '2026-11-24' }),
    ]
    expect(Buffer.compare(a.bytes, b.bytes)).toBe(0)
    const other = await pdfOf([sheet], { date: '2026-11-25' })
    expect(Buffer.compare(a.bytes, other.bytes)).not.toBe(0)
  })

  it('takes words that mean something to PDF, and numbers that mean nothing', async () => {
    const odd = ['(a) \\ <b> [c] ] TJ ET Q', '', ' ', 'é\u0000\u0007', '\ud800', '长'.repeat(300)]
    const broken = shape('notes', BANDS.note, [path('sheet-fine', circlePath(Number.NaN, 5, Infinity))])
    const { bytes } = await pdfOf([{ ...page(...odd), list: [...page(...odd).list, broken] }])
    const [words] = await wordsOf(bytes)
    expect(words[0].text).toBe('(a) \\ <b> [c] ] TJ ET Q')
    const [{ ops }] = await pagesOf(bytes)
    expect(ops).not.toMatch(/NaN|Infinity/)
  })

  it('tells how far it is, to the end', async () => {
    const steps: [number, number][] = []
    await pdfOf([page('一'), page('二')], { onProgress: (done, all) => steps.push([done, all]) })
    expect(steps.map(([done]) => done)).toEqual(steps.map((_, i) => i + 1))
    expect(steps[steps.length - 1][0]).toBe(steps[0][1])
  })

  it('says what could not be loaded', async () => {
    await expect(pdfOf([page('一')], { load: () => Promise.reject(new Error('没有字体')) })).rejects.toThrow(
      '没有字体',
    )
  })
})
