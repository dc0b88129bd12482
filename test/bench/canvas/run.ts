/**
 * Frame cost of the plan at 10 000 labelled objects, next to plain react-konva on the same objects in the same run.
 * Cost is the main thread's CPU time for a frame (CDP TaskDuration in thread ticks, over the frames played).
 */
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { build, preview } from 'vite'
import { launchChromium } from '../../tools/chromium'
import type { Work } from './scene'

export type Row = {
  readonly work: string
  readonly ours: string
  readonly peer: string
  readonly ratio: number
  readonly budget: string
  readonly ok: boolean
}

const FRAMES = 90
const here = path.resolve('test/bench/canvas')
const out = path.resolve('node_modules/.cache/bench-canvas')

export async function run(): Promise<Row[]> {
  const shared = { root: here, configFile: false as const, logLevel: 'error' as const }
  await build({
    ...shared,
    build: {
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: { input: [path.join(here, 'ours.html'), path.join(here, 'plain.html')] },
    },
  })
  const server = await preview({ ...shared, build: { outDir: out }, preview: { port: 0, host: '127.0.0.1' } })
  const browser = await launchChromium('--enable-precise-memory-info')
  try {
    const base = server.resolvedUrls?.local[0]
    if (!base) throw new Error('the preview server has no address')
    const ours = await measure(browser, `${base}ours.html`)
    const plain = await measure(browser, `${base}plain.html`)
    const rows = rowsOf(ours, plain)
    for (const { work, ours, peer, ratio, budget, ok } of rows)
      console.log(
        `${work}: ${ours}; plain react-konva ${peer}, ratio ${ratio.toFixed(1)}; budget ${budget}${ok ? '' : ' MISSED'}`,
      )
    return rows
  } finally {
    await browser.close()
    await server.close()
  }
}

type Measured = Record<Work | 'closePan', { cpu: number; p95: number }> & {
  open: number
  heap: number
  /** React commits while one is dragged. */
  commits: number
}

/** React tells its commits to the hook of its developer tools, also in production. */
function countCommits(): void {
  const hook = {
    supportsFiber: true,
    commits: 0,
    inject: () => 1,
    onCommitFiberRoot: () => {
      hook.commits++
    },
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberUnmount: () => undefined,
  }
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })
}
const commitsOf = (page: Page) =>
  page.evaluate(
    () =>
      (window as unknown as { __REACT_DEVTOOLS_GLOBAL_HOOK__: { commits: number } })
        .__REACT_DEVTOOLS_GLOBAL_HOOK__.commits,
  )

async function measure(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(countCommits)
  await page.goto(url)
  await page.waitForFunction(() => window.bench?.ready > 0, undefined, { timeout: 60_000 })
  const open = await page.evaluate(() => window.bench.ready)
  await page.waitForTimeout(1500)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('HeapProfiler.collectGarbage')
  const metric = async (name: string) =>
    (await cdp.send('Performance.getMetrics')).metrics.find(entry => entry.name === name)?.value ?? 0
  const heap = (await metric('JSHeapUsedSize')) / 1e6
  const play = async (work: Work) => {
    await page.evaluate(w => window.bench.play(w, 10), work)
    await page.waitForTimeout(500)
    const before = await metric('TaskDuration')
    const stamps = await page.evaluate(([w, n]) => window.bench.play(w, n), [work, FRAMES] as const)
    const cpu = ((await metric('TaskDuration')) - before) * 1000
    await page.waitForTimeout(500)
    const gaps = stamps.slice(1).map((t, i) => t - stamps[i])
    gaps.sort((a, b) => a - b)
    return { cpu: cpu / FRAMES, p95: gaps[Math.floor(gaps.length * 0.95)] }
  }
  const pan = await play('pan')
  const zoom = await play('zoom')
  const before = await commitsOf(page)
  const drag = await play('drag')
  const commits = (await commitsOf(page)) - before
  if (before === 0) throw new Error('React commits are not counted')
  await close(page)
  const closePan = await play('pan')
  await page.close()
  return { pan, zoom, drag, closePan, open, heap, commits }
}

async function close(page: Page): Promise<void> {
  await page.evaluate(() => window.bench.close())
  await page.waitForTimeout(1000)
}

function rowsOf(ours: Measured, plain: Measured): Row[] {
  const frame = (work: string, key: Work | 'closePan', most: number, least = 0): Row => {
    const ratio = plain[key].cpu / ours[key].cpu
    const words = (m: { cpu: number; p95: number }) =>
      `${m.cpu.toFixed(1)} ms (p95 frame ${m.p95.toFixed(0)} ms)`
    return {
      work,
      ours: words(ours[key]),
      peer: words(plain[key]),
      ratio,
      budget: least > 0 ? `≤ ${most} ms, ratio ≥ ${least}` : `≤ ${most} ms`,
      ok: ours[key].cpu <= most && ratio >= least,
    }
  }
  return [
    frame('pan, 10 000 objects in view', 'pan', 8, 10),
    frame('zoom, 10 000 objects in view', 'zoom', 8, 10),
    frame('drag one of 10 000', 'drag', 4),
    {
      work: 'React commits in a drag',
      ours: String(ours.commits),
      peer: String(plain.commits),
      ratio: 1,
      budget: '0',
      ok: ours.commits === 0,
    },
    frame('pan near, numbers in view', 'closePan', 8),
    {
      work: 'open: first full plan',
      ours: `${ours.open.toFixed(0)} ms`,
      peer: `${plain.open.toFixed(0)} ms`,
      ratio: plain.open / ours.open,
      budget: '≤ 900 ms',
      ok: ours.open <= 900,
    },
    {
      work: 'open: heap',
      ours: `${ours.heap.toFixed(1)} MB`,
      peer: `${plain.heap.toFixed(1)} MB`,
      ratio: plain.heap / ours.heap,
      budget: '≤ 30 MB',
      ok: ours.heap <= 30,
    },
  ]
}
