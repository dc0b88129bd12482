/** The canvas in a real browser: what is reused looks like what is painted afresh, at any pixel ratio. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differing, openStage, rest, type Stage } from './canvas-page'
import type {} from './page/page'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(async () => {
  await stage.close()
})

/** Two frames: the picture of the last change is on the screen. */
const shown = (page: Page) =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
const look = async (page: Page, scale: number, x: number, y: number) => {
  await page.evaluate(view => window.plan.look(view), { scale, x, y })
  await shown(page)
}

describe.each([1, 2])('at %i device pixels for a CSS pixel', dpr => {
  let page: Page
  beforeAll(async () => {
    page = await stage.open(dpr)
  })
  afterAll(async () => {
    await page.close()
  })

  test('the raster has a pixel for each device pixel', async () => {
    const ratio = await page.evaluate(() => {
      const raster = document.querySelector<HTMLCanvasElement>('[role=application] > canvas')
      return raster ? raster.width / raster.getBoundingClientRect().width : 0
    })
    expect(ratio).toBe(dpr)
  })

  test('a picture that was moved is the picture painted there', async () => {
    await look(page, 0.05, 100, 50)
    await rest(page)
    await look(page, 0.05, 137, 29)
    const moved = await page.screenshot()
    await look(page, 0.05, 3000, 3000)
    await look(page, 0.05, 137, 29)
    await rest(page)
    expect(await differing(page, moved, await page.screenshot())).toBe(0)
  })

  test('after a zoom the picture is sharp again, whatever the way there', async () => {
    await look(page, 0.05, 100, 50)
    await rest(page)
    for (const scale of [0.055, 0.06, 0.068]) await look(page, scale, 90, 40)
    const stretched = await page.screenshot()
    await rest(page)
    const rested = await page.screenshot()
    expect(await differing(page, stretched, rested)).toBeGreaterThan(1000)
    await look(page, 0.02, 0, 0)
    await rest(page)
    await look(page, 0.068, 90, 40)
    await rest(page)
    expect(await differing(page, rested, await page.screenshot())).toBe(0)
  })

  test('zooming out never bares the ground', async () => {
    await look(page, 0.1, -300, -200)
    await rest(page)
    for (let scale = 0.1; scale > 0.04; scale *= 0.93) {
      await look(page, scale, -3000 * scale, -2000 * scale)
      const covered = await page.evaluate(() => {
        const area = document.querySelector('[role=application]')?.getBoundingClientRect()
        const raster = document.querySelector('[role=application] > canvas')?.getBoundingClientRect()
        return (
          area &&
          raster &&
          raster.left <= area.left &&
          raster.top <= area.top &&
          raster.right >= area.right &&
          raster.bottom >= area.bottom
        )
      })
      expect(covered).toBe(true)
    }
  })

  test('painting only what changed gives the whole picture', async () => {
    await look(page, 0.05, 60, 20)
    await rest(page)
    const before = await page.screenshot()
    await page.evaluate(() => window.plan.shift('dy01', -600))
    await rest(page)
    const patched = await page.screenshot()
    expect(await differing(page, patched, before)).toBeGreaterThan(500)
    await page.evaluate(() => window.plan.dark(true))
    await rest(page)
    await page.evaluate(() => window.plan.dark(false))
    await rest(page)
    expect(await differing(page, patched, await page.screenshot())).toBe(0)
  })

  test('selection and findings lie above the plan and move with it', async () => {
    await look(page, 0.05, 60, 20)
    await rest(page)
    const bare = await page.screenshot()
    await page.evaluate(() => window.plan.select(true))
    await page.evaluate(() => window.plan.findings(true))
    await look(page, 0.05, 90, 20)
    await look(page, 0.05, 60, 20)
    const marked = await page.screenshot()
    expect(await differing(page, marked, bare)).toBeGreaterThan(1000)
    await rest(page)
    expect(await differing(page, marked, await page.screenshot())).toBe(0)
    await page.evaluate(() => window.plan.select(false))
    await page.evaluate(() => window.plan.findings(false))
    await shown(page)
    expect(await differing(page, bare, await page.screenshot())).toBe(0)
  })
})
