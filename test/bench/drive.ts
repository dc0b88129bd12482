/** What the benchmarks of whole pages share: a hall of many things, opening it, and gestures played one step a frame. */
import type { CDPSession, Page } from 'playwright'
import type { LayoutFile } from '../../src/layout/model'
import { quantile } from './measure'

/** Between the things and the walls, mm: room for a hand to begin. */
const WAY = 4000

/** Plants and copiers, labelled and marked, in a hall of 400 × 400 m, numbered. */
export function many(count: number): LayoutFile {
  const side = Math.ceil(Math.sqrt(count))
  const [near, far] = [-WAY, side * 2000 + WAY]
  const wall = (id: string, a: [number, number], b: [number, number]) => ({ id, a, b })
  return {
    format: 'tinggui-layout',
    version: 1,
    id: `many-${count}`,
    title: `${count}`,
    hall: { name: 'x', level: 'township' },
    floors: [
      {
        id: 'f1',
        walls: [
          wall('n', [near, near], [far, near]),
          wall('e', [far, near], [far, far]),
          wall('s', [far, far], [near, far]),
          wall('w', [near, far], [near, near]),
        ],
        items: Array.from({ length: count }, (_, i) => ({
          id: `i${i}`,
          type: i % 2 ? 'plant' : 'copier',
          number: `A-${i}`,
          at: [1000 + (i % side) * 2000, 1000 + Math.floor(i / side) * 2000],
          size: [600, 600],
          name: `${i}`,
          labelled: true,
          mark: { kind: 'L', color: 'yellow' },
        })),
      },
    ],
  }
}

/** Opens a plan in the editor; ms until it is drawn. */
export async function openPlan(page: Page, file: LayoutFile): Promise<number> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  const start = Date.now()
  await (await chooser).setFiles({
    name: 'bench.hall.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await page.locator('h1[title="bench.hall.json"]').waitFor({ timeout: 60_000 })
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  return Date.now() - start
}

export const metric = async (cdp: CDPSession, name: string): Promise<number> =>
  (await cdp.send('Performance.getMetrics')).metrics.find(entry => entry.name === name)?.value ?? 0

/** Main-thread CPU of a frame, and the frame that 95 of 100 are no longer than; ms. */
export type Frame = { readonly cpu: number; readonly p95: number }
const STEPS = 90

/** Plays a gesture one step a frame; `button` is held meanwhile. */
export async function play(
  page: Page,
  cdp: CDPSession,
  step: (i: number) => Promise<void>,
  { button }: { button?: 'left' | 'middle' } = {},
): Promise<Frame> {
  if (button) await page.mouse.down({ button })
  for (let i = 0; i < 6; i++) await step(i)
  await page.evaluate(() => {
    const stamps: number[] = []
    Object.assign(window, { benchStamps: stamps })
    const tick = (now: number): void => {
      stamps.push(now)
      if ((window as unknown as { benchStamps?: number[] }).benchStamps === stamps)
        requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const before = await metric(cdp, 'TaskDuration')
  for (let i = 6; i < STEPS; i++) await step(i)
  const cpu = ((await metric(cdp, 'TaskDuration')) - before) * 1000
  const stamps = await page.evaluate(() => {
    const { benchStamps = [] } = window as unknown as { benchStamps?: number[] }
    Object.assign(window, { benchStamps: undefined })
    return benchStamps
  })
  if (button) await page.mouse.up({ button })
  const gaps = stamps.slice(1).map((t, i) => t - stamps[i])
  return { cpu: cpu / (STEPS - 6), p95: quantile(gaps, 0.95) }
}
