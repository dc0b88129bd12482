/** What a reader paints of the PDF against what a browser paints of the SVG: the same ink, not only the same words. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPart } from '../../src/cli/render-parts'
import { THEMES } from '../../src/drawing/theme'
import { readLayout } from '../../src/layout/read'
import type { SheetKind } from '../../src/sheets/kinds'
import { sheetMaker } from '../../src/sheets/make'
import { sheetsPdf } from '../../src/sheets/pdf/write'
import { sheetSvg } from '../../src/sheets/svg'
import { launchChromium } from '../tools/chromium'

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

/** Paints both in one page and compares them square by square of 2 mm: the share of the page that is inked in each. */
async function inkOf(pdf: Uint8Array, svg: string, [width, height]: readonly [number, number]) {
  const page = await browser.newPage()
  const files: Record<string, () => Promise<Buffer>> = {
    'pdf.mjs': async () => readFileSync(require.resolve('pdfjs-dist/legacy/build/pdf.min.mjs')),
    'pdf.worker.mjs': async () => readFileSync(require.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')),
    'regular.ttf': async () => Buffer.from(await loadPart('regular')),
    'bold.ttf': async () => Buffer.from(await loadPart('bold')),
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
      for (const [weight, name] of [
        ['400', 'regular'],
        ['700', 'bold'],
      ]) {
        const face = new FontFace('Noto Sans SC', `url(${host}${name}.ttf)`, { weight })
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
      const squares = (data: Uint8ClampedArray): number[] => {
        const columns = Math.floor(wide / square)
        const sums = new Array<number>(columns * Math.floor(high / square)).fill(0)
        for (let i = 0; i < wide * high; i++) {
          const [x, y] = [Math.floor((i % wide) / square), Math.floor(Math.floor(i / wide) / square)]
          const at = y * columns + x
          if (x < columns && at < sums.length) sums[at] += (255 - data[4 * i + 1]) / 255 / square ** 2
        }
        return sums
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
    return (window as unknown as { squares(data: Uint8ClampedArray): number[] }).squares(data)
  }, shot)
  await page.close()
  return { pdf: pdfInk, svg: svgInk }
}

describe('the ink of the PDF', () => {
  it.each(['plan', 'evacuation'] as SheetKind[])(
    'is that of the SVG: %s',
    async kind => {
      const made = sheetMaker(layout)(kind, { paper: { name: 'A4', landscape: true } })
      if (!made.ok) throw new Error('not made')
      const [sheet] = made.sheets
      const { bytes } = await sheetsPdf([sheet], { title: kind, load: loadPart })
      const { pdf: a, svg: b } = await inkOf(bytes, sheetSvg(sheet, THEMES.paper), sheet.size)
      expect(a).toHaveLength(b.length)
      const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0)
      expect(total(b)).toBeGreaterThan(100)
      // Two painters smooth edges differently.
      expect(Math.abs(total(a) / total(b) - 1)).toBeLessThan(0.03)
      const different = a.filter((value, i) => Math.abs(value - b[i]) > 0.12).length
      expect(different / a.length).toBeLessThan(0.005)
    },
    60_000,
  )
})
