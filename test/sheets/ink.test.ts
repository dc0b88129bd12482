/** What a reader paints of the PDF against what a browser paints of the SVG: the same ink, not only the same words. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPart } from '../../src/cli/render-parts'
import { text } from '../../src/drawing/path'
import { THEMES } from '../../src/drawing/theme'
import type { Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { SHEET_KINDS, type SheetKind } from '../../src/sheets/kinds'
import { sheetMaker } from '../../src/sheets/make'
import { sheetsPdf } from '../../src/sheets/pdf/write'
import type { Sheet } from '../../src/sheets/sheet'
import { sheetSvg } from '../../src/sheets/svg'
import { onPaper } from '../../src/sheets/words'
import { launchChromium } from '../tools/chromium'
import { room } from './room'

const require = createRequire(import.meta.url)
const HOST = 'http://ink.test/'
/** Pixels of one mm: lines of 0.13 mm are a whole one, which one of the painters makes of any line. */
const SCALE = 8
/** Side of the squares compared, pixels. */
const SQUARE = 2 * SCALE

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(() => browser.close())

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read

/** Ink of a square, and the least and most it has when it is shifted by a pixel. */
type Ink = { readonly ink: number; readonly least: number; readonly most: number }

/** Paints both in one page and compares them square by square of 2 mm: the share of the page that is inked in each. */
async function inkOf(pdf: Uint8Array, svg: string, [width, height]: readonly [number, number]) {
  const page = await browser.newPage()
  const files: Record<string, () => Promise<Buffer>> = {
    'pdf.mjs': async () => readFileSync(require.resolve('pdfjs-dist/legacy/build/pdf.min.mjs')),
    'pdf.worker.mjs': async () => readFileSync(require.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')),
    'regular.ttf': async () => Buffer.from(await loadPart('regular')),
    'bold.ttf': async () => Buffer.from(await loadPart('bold')),
    'mongolian.ttf': async () => Buffer.from(await loadPart('mongolian')),
    'sheet.pdf': async () => Buffer.from(pdf),
  }
  await page.route(`${HOST}**`, async route => {
    const name = route.request().url().slice(HOST.length)
    const file = files[name]
    if (!file) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' })
    const contentType = name.endsWith('mjs') ? 'text/javascript' : 'application/octet-stream'
    return route.fulfill({ contentType, body: await file() })
  })
  await page.goto(HOST)
  await page.addScriptTag({ url: `${HOST}pdf.mjs`, type: 'module' })
  await page.waitForFunction(() => 'pdfjsLib' in window)
  const pdfInk = await page.evaluate(
    async ({ host, svg, wide, high, square }) => {
      for (const [family, weight, name] of [
        ['Noto Sans SC', '400', 'regular'],
        ['Noto Sans SC', '700', 'bold'],
        ['Noto Sans Mongolian', '400', 'mongolian'],
      ]) {
        const face = new FontFace(family, `url(${host}${name}.ttf)`, { weight })
        document.fonts.add(await face.load())
      }
      const blank = () => {
        const canvas = document.createElement('canvas')
        canvas.width = wide
        canvas.height = high
        const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
        context.fillStyle = 'white'
        context.fillRect(0, 0, wide, high)
        return { canvas, context }
      }
      const { pdfjsLib: pdfjs } = window as unknown as { pdfjsLib: typeof import('pdfjs-dist') }
      pdfjs.GlobalWorkerOptions.workerSrc = `${host}pdf.worker.mjs`
      const { canvas, context } = blank()
      const document_ = await pdfjs.getDocument({ url: `${host}sheet.pdf`, verbosity: 0 }).promise
      const first = await document_.getPage(1)
      const [, , right] = first.view
      await first.render({
        canvas,
        canvasContext: context,
        viewport: first.getViewport({ scale: wide / right }),
      }).promise
      const painted = context.getImageData(0, 0, wide, high).data
      // The SVG is shown by the page itself, so that it has the page's fonts.
      const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
      drawing.setAttribute('width', `${wide}px`)
      drawing.setAttribute('height', `${high}px`)
      document.body.style.margin = '0'
      document.body.replaceChildren(document.importNode(drawing, true))
      await document.fonts.ready
      const squares = (data: Uint8ClampedArray): Ink[] => {
        // Sums of ink over all above and left of a pixel, so that any square is four look-ups.
        const sums = new Float64Array((wide + 1) * (high + 1))
        for (let y = 0; y < high; y++)
          for (let x = 0, row = 0; x < wide; x++) {
            row += (255 - data[4 * (y * wide + x) + 1]) / 255
            sums[(y + 1) * (wide + 1) + x + 1] = sums[y * (wide + 1) + x + 1] + row
          }
        const at = (x: number, y: number) =>
          sums[Math.min(high, Math.max(0, y)) * (wide + 1) + Math.min(wide, Math.max(0, x))]
        const inkOf = (x: number, y: number) =>
          (at(x + square, y + square) - at(x, y + square) - at(x + square, y) + at(x, y)) / square ** 2
        const found: Ink[] = []
        for (let y = 0; y + square <= high; y += square)
          for (let x = 0; x + square <= wide; x += square) {
            const near = [-1, 0, 1].flatMap(u => [-1, 0, 1].map(v => inkOf(x + u, y + v)))
            found.push({ ink: inkOf(x, y), least: Math.min(...near), most: Math.max(...near) })
          }
        return found
      }
      Object.assign(window, { squares })
      return squares(painted)
    },
    { host: HOST, svg, wide: Math.round(width * SCALE), high: Math.round(height * SCALE), square: SQUARE },
  )
  await page.setViewportSize({ width: Math.round(width * SCALE), height: Math.round(height * SCALE) })
  const shot = (await page.screenshot()).toString('base64')
  const svgInk = await page.evaluate(async source => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    return (window as unknown as { squares(data: Uint8ClampedArray): Ink[] }).squares(data)
  }, shot)
  await page.close()
  return { pdf: pdfInk, svg: svgInk }
}

/** What the two painters make of a page: ink of the one, the other's share of it, and squares that differ. */
async function compared(sheet: Sheet) {
  const { bytes, missing } = await sheetsPdf([sheet], { title: '图', load: loadPart })
  const { pdf, svg } = await inkOf(bytes, sheetSvg(sheet, THEMES.paper), sheet.size)
  expect(pdf).toHaveLength(svg.length)
  const total = (list: readonly Ink[]) => list.reduce((sum, { ink }) => sum + ink, 0)
  // Two painters smooth edges differently, and may set a line a pixel aside.
  const differ = (a: Ink, b: Ink) => a.ink - b.most > 0.12 && a.least > b.ink
  const different = pdf.filter((each, i) => differ(each, svg[i]) || differ(svg[i], each)).length
  return { inked: total(pdf), ratio: total(pdf) / total(svg), different: different / pdf.length, missing }
}

function pageOf(of: Layout, kind: SheetKind): Sheet {
  const made = sheetMaker(of)(kind, {
    paper: { name: 'A4', landscape: true },
    date: '2026-11-24',
    comments: true,
    tiles: true,
  })
  if (!made.ok) throw new Error('not made')
  return made.sheets[0]
}

const WILD: [string, Layout][] = [
  ['300 characters', room(20_000, 12_000, '很长的名称'.repeat(60))],
  ['Mongolian', room(9000, 6000, 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ 便民大厅')],
]

describe('the ink of the PDF is that of the SVG:', () => {
  it.each([
    ...SHEET_KINDS.map(kind => [kind, 'the township', layout] as const),
    ...WILD.flatMap(([name, of]) =>
      (['plan', 'marks', 'desk', 'report'] as const).map(kind => [kind, name, of] as const),
    ),
  ])(
    '%s of %s',
    async (kind, _, of) => {
      const { inked, ratio, different, missing } = await compared(pageOf(of, kind))
      expect(missing).toEqual([])
      expect(inked).toBeGreaterThan(100)
      expect(Math.abs(ratio - 1)).toBeLessThan(0.03)
      expect(different).toBeLessThan(0.005)
    },
    60_000,
  )

  it('a sign no font has is a box that is seen, as wide as its place', async () => {
    const said = (words: string): Sheet => ({
      title: '图',
      size: [60, 20],
      views: [],
      list: [onPaper([text('sheet-text', words, [10, 10], 10, { align: 'start', minPx: 0 })])],
    })
    const drawn = async (words: string) => compared(said(words))
    const [none, one, two] = [await drawn('厅'), await drawn('厅😀'), await drawn('厅😀𪚥')]
    expect([none.missing, one.missing, two.missing]).toEqual([[], ['😀'], ['😀', '𪚥']])
    // Each box is a line of ink round a place of its own, in squares of 2 mm.
    expect(one.inked - none.inked).toBeGreaterThan(1)
    expect(two.inked - one.inked).toBeCloseTo(one.inked - none.inked, 1)
  }, 60_000)
})
