import { readFileSync } from 'node:fs'
import type { LayoutFile } from '../../src/layout/model'
import { type Editor, onScreen, startEditor } from '../browser/editor-page'
import { type Frame, many, metric, openPlan, play } from './drive'

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

async function measure(editor: Editor, name: string, file: LayoutFile): Promise<void> {
  const { page, context } = await editor.open({ width: 1440, height: 900 })
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const open = await openPlan(page, file)
  await page.waitForTimeout(4000)
  await cdp.send('HeapProfiler.collectGarbage')
  const heap = (await metric(cdp, 'JSHeapUsedSize')) / 1e6
  const at = file.floors[0].items?.[0].at ?? [0, 0]
  await page.mouse.move(600, 450)
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
