import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPart } from '../../src/cli/render-parts'
import { BANDS, shape } from '../../src/drawing/display'
import { path, rectPath, text } from '../../src/drawing/path'
import { readLayout } from '../../src/layout/read'
import { sheetMaker } from '../../src/sheets/make'
import { paperSize } from '../../src/sheets/paper'
import { fitsRaster, LEAST_DPI, MOST_DPI, mostDpi, pixelsOf } from '../../src/sheets/png/size'
import { sheetPng } from '../../src/sheets/png/write'
import type { Sheet } from '../../src/sheets/sheet'
import { readPng } from './png-reader'

const page = (list: Sheet['list']): Sheet => ({ title: '图', size: [100, 50], views: [], list })
const words = (line: string) =>
  page([shape('notes', BANDS.note, [text('sheet-text', line, [10, 25], 10, { align: 'start', minPx: 0 })])])

/** Columns of a picture that have ink. */
function inked(png: Uint8Array): number[] {
  const { width, height, dark } = readPng(png)
  return Array.from({ length: width }, (_, x) => x).filter(x =>
    Array.from({ length: height }, (_, y) => y).some(y => dark(x, y)),
  )
}

describe('a sheet as a picture', () => {
  it.each([96, 150, 300])('at %i dots an inch is of true size', async dpi => {
    const bar = page([shape('notes', BANDS.note, [path('sheet-solid', rectPath(10, 10, 60, 20))])])
    const { bytes, missing } = await sheetPng(bar, dpi, loadPart)
    const { width, height, perMetre } = readPng(bytes)
    expect([width, height]).toEqual([Math.round((100 / 25.4) * dpi), Math.round((50 / 25.4) * dpi)])
    expect(Math.abs(perMetre * 0.0254 - dpi)).toBeLessThan(0.02)
    const columns = inked(bytes)
    expect(Math.abs((columns.length / dpi) * 25.4 - 50)).toBeLessThan(25.4 / dpi)
    expect(Math.abs((columns[0] / dpi) * 25.4 - 10)).toBeLessThan(25.4 / dpi)
    expect(missing).toEqual([])
  })

  it('gives the same bytes each time', async () => {
    const [a, b] = [await sheetPng(words('厅规'), 96, loadPart), await sheetPng(words('厅规'), 96, loadPart)]
    expect(Buffer.compare(a.bytes, b.bytes)).toBe(0)
  })

  it('sets rare signs and joined Mongolian; what no font has is a box, and is said', async () => {
    const ink = async (line: string) => {
      const { bytes, missing } = await sheetPng(words(line), 150, loadPart)
      return { columns: inked(bytes), missing }
    }
    expect((await ink('旸堃')).missing).toEqual([])
    const mongolian = await ink('ᠮᠣᠩᠭᠣᠯ')
    expect(mongolian.missing).toEqual([])
    // Joined along its line: ink without a gap.
    const { columns } = mongolian
    expect(columns[columns.length - 1] - columns[0] + 1).toBe(columns.length)
    const box = await ink('😀𪚥')
    expect(box.missing).toEqual(['😀', '𪚥'])
    expect(box.columns.length).toBeGreaterThan(4)
    expect((await ink(' ')).columns).toEqual([])
  })

  it('is the plan, with words', async () => {
    const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
    if (!read.ok) throw new Error(read.message.en)
    const made = sheetMaker(read.layout)('plan', { paper: { name: 'A4', landscape: true } })
    if (!made.ok) throw new Error('not made')
    const { bytes, missing } = await sheetPng(made.sheets[0], 96, loadPart)
    expect(missing).toEqual([])
    expect(inked(bytes).length).toBeGreaterThan(900)
  })

  it('never has more pixels than can be held, and says how many dots there may be', async () => {
    for (const name of ['A4', 'A0'] as const) {
      const size = paperSize({ name, landscape: true })
      const most = mostDpi(size)
      expect(fitsRaster(size, most)).toBe(true)
      expect(most === MOST_DPI || !fitsRaster(size, most + 1)).toBe(true)
      expect(fitsRaster(size, LEAST_DPI)).toBe(true)
    }
    expect(pixelsOf([25.4, 25.4], 300)).toEqual([300, 300])
    await expect(sheetPng({ ...words('大'), size: [1189, 841] }, 600, loadPart)).rejects.toThrow('pixels')
  })
})
