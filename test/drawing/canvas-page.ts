/** The page with the product's canvas, built and opened in a browser. */
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'
import { launchChromium } from '../tools/chromium'

const OUT = path.resolve('node_modules/.cache/canvas-page')

export type Stage = {
  /** A fresh page at a device pixel ratio, its typeface loaded. */
  readonly open: (dpr: number) => Promise<Page>
  readonly close: () => Promise<void>
}

export async function openStage(): Promise<Stage> {
  await build({
    root: path.resolve('test/drawing/page'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: OUT, emptyOutDir: true },
  })
  const browser: Browser = await launchChromium()
  return {
    async open(dpr) {
      const page = await browser.newPage({ viewport: { width: 1100, height: 720 }, deviceScaleFactor: dpr })
      await page.route('http://plan.test/**', route => {
        const { pathname } = new URL(route.request().url())
        const file = path.join(OUT, pathname === '/' ? 'index.html' : pathname)
        return route.fulfill({ path: file })
      })
      await page.goto('http://plan.test/')
      await page.waitForFunction(() => window.plan !== undefined)
      await rest(page)
      return page
    },
    close: () => browser.close(),
  }
}

/** Until fonts are there and the last picture has been painted. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
}

/** How many pixels of two pictures differ by more than `most` of 255 in a channel. */
export function differing(page: Page, a: Buffer, b: Buffer, most = 40): Promise<number> {
  const pictures = [a, b].map(png => png.toString('base64'))
  return page.evaluate(
    async ([pictures, most]) => {
      const [one, two] = await Promise.all(
        pictures.map(async base64 => {
          const image = new Image()
          image.src = `data:image/png;base64,${base64}`
          await image.decode()
          const canvas = new OffscreenCanvas(image.width, image.height)
          const context = canvas.getContext('2d')
          context?.drawImage(image, 0, 0)
          return context?.getImageData(0, 0, image.width, image.height).data ?? []
        }),
      )
      let count = 0
      for (let i = 0; i < one.length; i += 4)
        if ([0, 1, 2].some(channel => Math.abs(one[i + channel] - two[i + channel]) > most)) count++
      return count
    },
    [pictures, most] as const,
  )
}
