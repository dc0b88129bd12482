/** Score and photos in the report: on paper, as a picture and as a page of HTML. */
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { scoreOf } from '../../src/check/score'
import { loadPart } from '../../src/cli/render-parts'
import { THEMES } from '../../src/drawing/theme'
import type { Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { contextMaker, makeSheets, sheetMaker } from '../../src/sheets/make'
import { sheetsPdf } from '../../src/sheets/pdf/write'
import { placeOfPicture } from '../../src/sheets/photos'
import { sheetPng } from '../../src/sheets/png/write'
import { reportHtml } from '../../src/sheets/report-html'
import type { Sheet } from '../../src/sheets/sheet'
import { sheetSvg } from '../../src/sheets/svg'
import { faultsOf } from './pdf-check'
import { readPng } from './png-reader'

const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout: faulty } = read

/** A PNG of one colour, written by hand: no encoder of ours takes part. */
function png(width: number, height: number, [r, g, b]: readonly number[]): string {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc(body), body.length + 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: width }, () => [r, g, b]).flat()])
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const file = [chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...file]).toString('base64')
}
const crc = (bytes: Buffer): number => {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let i = 0; i < 8; i++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

const photographed: Layout = {
  ...faulty,
  assets: {
    green: { mime: 'image/png', data: png(40, 20, [0, 200, 0]) },
    broken: { mime: 'image/jpeg', data: 'AAAA' },
    script: { mime: 'image/svg+xml', data: btoa('<svg onload="alert(1)"/>') },
  },
  checklist: {
    '2.1.2.4': { result: 'fail', note: '没有设置', by: '王检', at: '2026-11-20', photo: 'green' },
    '2.2.1': { result: 'pass', by: '王检', photo: 'broken' },
    '2.2.2': { result: 'pass', by: '王检', photo: 'script' },
  },
  inspections: [
    {
      id: 'i',
      by: '李查',
      at: '2026-11-21T08:00:00Z',
      extra: [{ at: [1000, 1000], text: '多余的纸箱', photo: 'green' }],
    },
  ],
}
const made = (layout: Layout): readonly Sheet[] => {
  const result = sheetMaker(layout)('report', { paper: { name: 'A3', landscape: true }, date: '2026-11-24' })
  if (!result.ok) throw new Error('not made')
  return result.sheets
}
const wordsOf = ({ list }: Sheet) =>
  list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part.text] : []))).join('')

describe('the score in the report', () => {
  const [page, ...more] = made(photographed).filter(sheet => wordsOf(sheet).includes('五、评分'))
  it('stands on one page with every row of the table, what each lost and the sum', () => {
    expect(more).toEqual([])
    const score = scoreOf(photographed, checkLayout(photographed, { now: new Date('2026-11-24') }))
    const words = wordsOf(page)
    expect(score.left).toBeLessThan(score.full)
    expect(words).toContain(`得 ${score.left} 分,满分 ${score.full} 分`)
    for (const row of score.rows) expect(words).toContain(row.title)
    expect(words).toContain('待核')
    // The clause ticked as failed cost something, and is named.
    expect(score.rows.flatMap(({ failed }) => failed)).toEqual(['2.1.2.4'])
    expect(words.replace(/\s/g, '')).toContain('现场不符合')
  })
})

describe('photos in the report', () => {
  const sheets = made(photographed)
  const pages = sheets.filter(({ pictures = [] }) => pictures.length > 0)

  it('are small, each with its item, by whom and when; a damaged one says so', () => {
    expect(pages).toHaveLength(1)
    const { pictures = [], size } = pages[0]
    expect(pictures).toHaveLength(4)
    const words = wordsOf(pages[0]).replace(/\s/g, '')
    for (const said of ['不符合没有设置王检2026-11-20', '多余的纸箱图上没有李查2026-11-21', '照片已损坏'])
      expect(words).toContain(said)
    for (const picture of pictures) {
      expect(picture.box.minX).toBeGreaterThan(0)
      expect(picture.box.maxX).toBeLessThan(size[0])
      expect(picture.box.maxY).toBeLessThan(size[1])
    }
    const [first] = pictures
    const place = placeOfPicture(first)
    if (!place) throw new Error('no place')
    // Its shape is kept: twice as wide as high.
    expect((place.maxX - place.minX) / (place.maxY - place.minY)).toBeCloseTo(2, 6)
  })

  it('are in the PDF, which is sound, and the damaged ones are not', async () => {
    const { bytes } = await sheetsPdf(pages, { title: '图', load: loadPart })
    expect(faultsOf(bytes)).toEqual([])
    const without = await sheetsPdf(
      pages.map(sheet => ({ ...sheet, pictures: [] })),
      { title: '图', load: loadPart },
    )
    expect(bytes.length).toBeGreaterThan(without.bytes.length)
    // One photo shown twice is in the file once.
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype\s*\/Image/g),
    ).toHaveLength(1)
    const svg = sheetSvg(pages[0], THEMES.paper)
    expect(svg.match(/<image /g)).toHaveLength(2)
    expect(svg).not.toContain('svg+xml')
  })

  it('are painted where they belong in the picture of the page', async () => {
    const dpi = 40
    const place = placeOfPicture((pages[0].pictures ?? [])[0])
    if (!place) throw new Error('no place')
    const px = (mm: number) => Math.round((mm * dpi) / 25.4)
    const inked = async (sheet: Sheet) =>
      readPng((await sheetPng(sheet, dpi, loadPart)).bytes).dark(
        px((place.minX + place.maxX) / 2),
        px((place.minY + place.maxY) / 2),
      )
    // Green has no red, which is what the reader reads.
    expect([await inked(pages[0]), await inked({ ...pages[0], pictures: [] })]).toEqual([true, false])
  })

  it('are in the page of HTML, which asks for nothing from elsewhere', () => {
    const [context, request] = contextMaker(photographed)({ paper: { name: 'A3', landscape: true } })
    const page = reportHtml(context, request)
    if (!page.ok) throw new Error('not made')
    expect(page.html.match(/<img src="data:image\/png;base64,/g)).toHaveLength(2)
    expect(page.html).toContain('img-src data:')
    expect(page.html).not.toMatch(/svg\+xml|https?:\/\/(?!www\.w3\.org)/)
    expect(page.html).toContain('照片已损坏')
  })

  it('are as many pages as they need, none cut off', () => {
    const many: Layout = {
      ...photographed,
      inspections: [
        {
          id: 'i',
          by: '李查',
          at: '2026-11-21T08:00:00Z',
          extra: Array.from({ length: 40 }, (_, i) => ({
            at: [i, i] as [number, number],
            text: `多余 ${i} ${'很长的说明'.repeat(i)}`,
            photo: 'green',
          })),
        },
      ],
    }
    const shown = made(many).filter(({ pictures = [] }) => pictures.length > 0)
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.flatMap(({ pictures = [] }) => pictures)).toHaveLength(43)
    for (const { pictures = [], size } of shown)
      for (const { box } of pictures) expect(box.maxY).toBeLessThan(size[1] - 14)
  })
})

it('a hall without photos says so', () => {
  const [context, request] = contextMaker(faulty)({ paper: { name: 'A3', landscape: true } })
  const sheets = makeSheets('report', context, request)
  if (!sheets.ok) throw new Error('not made')
  expect(sheets.sheets.some(sheet => wordsOf(sheet).includes('没有现场照片'))).toBe(true)
})
