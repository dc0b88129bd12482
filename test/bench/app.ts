import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright'
import type { LayoutFile } from '../../src/layout/model'
import { type Editor, onScreen, startEditor } from '../browser/editor-page'
import { quantile } from './measure'

/**
 * The whole editor, not the canvas alone: real pointer events on the built page, live check, guides and findings on.
 * Main-thread CPU a frame (CDP TaskDuration in thread ticks over the frames drawn), time to the first plan, heap.
 */
export async function run(): Promise<void> {
  const editor = await startEditor()
  try {
    for (const [name, file] of [
      ['township hall, 32 findings', JSON.parse(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))],
      ['10 000 labelled things', many(10_000)],
    ] as const)
      await measure(editor, name, file)
  } finally {
    await editor.close()
  }
}

/** Plants and copiers, labelled and marked, in a hall of 400 × 400 m, numbered. */
function many(count: number): LayoutFile {
  const side = Math.ceil(Math.sqrt(count))
  const size = side * 2000
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
          wall('n', [-100, -100], [size + 100, -100]),
          wall('e', [size + 100, -100], [size + 100, size + 100]),
          wall('s', [size + 100, size + 100], [-100, size + 100]),
          wall('w', [-100, size + 100], [-100, -100]),
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

async function measure(editor: Editor, name: string, file: LayoutFile): Promise<void> {
  const { page, context } = await editor.open({ width: 1440, height: 900 })
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  const start = Date.now()
  await (await chooser).setFiles({
    name: 'bench.hall.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await page.locator('h1[title="bench.hall.json"]').waitFor()
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const open = Date.now() - start
  await page.waitForTimeout(4000)
  await cdp.send('HeapProfiler.collectGarbage')
  const heap = (await metric(cdp, 'JSHeapUsedSize')) / 1e6
  const at = file.floors[0].items?.[0].at ?? [0, 0]
  const pan = await play(
    page,
    cdp,
    async step => {
      await page.mouse.move(600 + step * 4, 450 + step * 2)
    },
    { button: 'middle' },
  )
  const zoom = await play(page, cdp, async step => {
    await page.mouse.wheel(0, step % 40 < 20 ? -20 : 20)
  })
  await page.keyboard.press('1')
  await page.waitForTimeout(500)
  const [x, y] = await onScreen(page, [at[0], at[1]])
  await page.mouse.move(x, y)
  const drag = await play(
    page,
    cdp,
    async step => {
      await page.mouse.move(x + 10 + step * 2, y + 10 + step)
    },
    { button: 'left' },
  )
  await page.keyboard.press('Escape')
  const say = ({ cpu, p95 }: Frame) => `${cpu.toFixed(1)} ms CPU (p95 frame ${p95.toFixed(0)} ms)`
  console.log(
    `${name}\n  open to drawn ${open} ms, heap ${heap.toFixed(1)} MB\n  pan ${say(pan)}, zoom ${say(zoom)}, drag ${say(drag)}`,
  )
  await context.close()
}

const metric = async (cdp: CDPSession, name: string): Promise<number> =>
  (await cdp.send('Performance.getMetrics')).metrics.find(entry => entry.name === name)?.value ?? 0

type Frame = { readonly cpu: number; readonly p95: number }
const STEPS = 90

/** Plays a gesture one step a frame; `button` is held meanwhile. */
async function play(
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
