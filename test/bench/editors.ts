/**
 * The same work in this editor, in Excalidraw and in tldraw, in one browser in one run, by the same mouse and keys:
 * main-thread CPU a frame of pan, zoom, drag and marquee, of undoing a move of many, time to the first plan, heap.
 */
import path from 'node:path'
import type { CDPSession, Page } from 'playwright'
import { build, preview } from 'vite'
import { type Editor, onScreen, startEditor } from '../browser/editor-page'
import { many, metric, openPlan, play } from './drive'
import { median } from './measure'

const PEERS = ['excalidraw', 'tldraw'] as const
const COUNTS = [2000, 10_000]
/** Whole rows of the square that hold about so many are moved and moved back. */
const MOVED = 500
const here = path.resolve('test/bench/peers')
const out = path.resolve('node_modules/.cache/bench-editors')

type Point = readonly [number, number]
type Bench = {
  readonly page: Page
  readonly open: number
  /** The page's place of a corner of the square of things, counted in things: [0, 0] the first one's upper left. */
  readonly corner: (at: Point) => Promise<Point>
  readonly selected: () => Promise<number>
  /** Whether the first thing is where it was at the start. */
  readonly unmoved: () => Promise<boolean>
  readonly close: () => Promise<void>
}

export async function run(): Promise<void> {
  const shared = { root: here, configFile: false as const, logLevel: 'error' as const }
  const input = PEERS.map(name => path.join(here, `${name}.html`))
  await build({
    ...shared,
    build: { outDir: out, emptyOutDir: true, chunkSizeWarningLimit: 10_000, rolldownOptions: { input } },
  })
  const server = await preview({ ...shared, build: { outDir: out }, preview: { port: 0 } })
  const editor = await startEditor()
  try {
    const [base] = server.resolvedUrls?.local ?? []
    for (const count of COUNTS) {
      const ours = await measured('Tinggui', await openOurs(editor, count), count)
      console.log(`${count} labelled things, 1440 × 900, ms of main-thread CPU unless said otherwise`)
      print(ours)
      for (const name of PEERS)
        print(await measured(name, await openPeer(editor, `${base}${name}.html?n=${count}`), count), ours)
    }
  } finally {
    await editor.close()
    await server.close()
  }
}

async function openOurs(editor: Editor, count: number): Promise<Bench> {
  const { page, context } = await editor.open({ width: 1440, height: 900 })
  const file = many(count)
  const open = await openPlan(page, file)
  await page.getByTestId('tab-properties').click()
  await page.locator('[role="application"]').focus()
  await page.keyboard.press('1')
  const title = page.getByTestId('property-title')
  return {
    page,
    open,
    // Half of what lies between two things is before the first.
    corner: ([x, y]) => onScreen(page, [x * 2000 + 700, y * 2000 + 700]),
    selected: async () => Number(/\d+/.exec((await title.textContent()) ?? '')?.[0] ?? 0),
    unmoved: () => page.getByTestId('action-undo').isDisabled(),
    close: () => context.close(),
  }
}

type Peer = {
  readonly ready: number
  place(at: Point): Point
  selected(): number
  positions(): Point[]
}
declare global {
  interface Window {
    peer: Peer
  }
}

async function openPeer(editor: Editor, url: string): Promise<Bench> {
  const context = await editor.browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  // What they would fetch from elsewhere is not there for anyone.
  await page.route(
    address => !['127.0.0.1', 'localhost'].includes(address.hostname) && address.protocol.startsWith('http'),
    route => route.abort(),
  )
  await page.goto(url)
  await page.waitForFunction(() => window.peer?.ready > 0, undefined, { timeout: 120_000 })
  const [first] = await page.evaluate(() => window.peer.positions().slice(0, 1))
  return {
    page,
    open: await page.evaluate(() => window.peer.ready),
    corner: ([x, y]) => page.evaluate(at => window.peer.place(at), [x * 80, y * 80] as const),
    selected: () => page.evaluate(() => window.peer.selected()),
    unmoved: () =>
      page.evaluate(([x, y]) => {
        const [now] = window.peer.positions()
        return Math.hypot(now[0] - x, now[1] - y) < 0.5
      }, first),
    close: () => context.close(),
  }
}

type Result = { readonly name: string; readonly values: Readonly<Record<string, number>> }

async function measured(name: string, bench: Bench, count: number): Promise<Result> {
  const { page, corner } = bench
  const side = Math.ceil(Math.sqrt(count))
  await page.waitForTimeout(4000)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('HeapProfiler.collectGarbage')
  const heap = (await metric(cdp, 'JSHeapUsedSize')) / 1e6
  // Where the button goes down counts: the sheet moves as far as the pointer does from there.
  await page.mouse.move(600, 450)
  const pan = await play(page, cdp, step => page.mouse.move(600 + step * 2, 450 + step), { button: 'middle' })
  const back = await play(page, cdp, step => page.mouse.move(778 - step * 2, 539 - step), {
    button: 'middle',
  })
  await page.keyboard.down('Control')
  const zoom = await play(page, cdp, step => page.mouse.wheel(0, step % 30 < 15 ? -4 : 4))
  await page.keyboard.up('Control')
  await page.waitForTimeout(500)

  const marquee = async (to: Point): Promise<number> => {
    const [[x0, y0], [x1, y1]] = [await corner([-0.8, -0.8]), await corner(to)]
    await page.mouse.move(x0, y0)
    const frame = await play(
      page,
      cdp,
      step => page.mouse.move(x0 + ((x1 - x0) * (step + 1)) / 90, y0 + ((y1 - y0) * (step + 1)) / 90),
      { button: 'left' },
    )
    await page.waitForTimeout(1000)
    return frame.cpu
  }
  const all = await marquee([side, Math.ceil(count / side)])
  expect(`${name}: selected of ${count}`, await bench.selected(), count)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(500)

  const one = await dragged(bench, cdp, side / 2)
  await undone(bench, cdp)
  await page.keyboard.press('Escape')
  const rows = Math.floor(MOVED / side)
  await marquee([side, rows - 0.35])
  expect(`${name}: selected of ${rows * side}`, await bench.selected(), rows * side)
  const held = await dragged(bench, cdp, 0)
  expect(`${name}: as before the move`, await bench.unmoved(), false)
  const undo = await undone(bench, cdp)
  expect(`${name}: as before, undone`, await bench.unmoved(), true)
  await bench.close()
  return {
    name,
    values: {
      'open, ms': bench.open,
      'heap, MB': heap,
      pan: median([pan.cpu, back.cpu]),
      zoom: zoom.cpu,
      [`marquee of ${count}`]: all,
      'drag one': one,
      [`drag ${rows * side}`]: held,
      [`undo the move of ${rows * side}, whole`]: undo,
    },
  }
}

/** Drags by the thing in a column of the first row. */
async function dragged({ page, corner }: Bench, cdp: CDPSession, column: number): Promise<number> {
  const [x, y] = await corner([Math.floor(column) + 0.15, 0.15])
  await page.mouse.move(x, y)
  const { cpu } = await play(page, cdp, step => page.mouse.move(x + 6 + step / 3, y + 6 + step / 6), {
    button: 'left',
  })
  await page.waitForTimeout(2500)
  return cpu
}

/** Main-thread CPU from the key to rest, ms. */
async function undone({ page }: Bench, cdp: CDPSession): Promise<number> {
  const before = await metric(cdp, 'TaskDuration')
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(2500)
  return ((await metric(cdp, 'TaskDuration')) - before) * 1000
}

/** The work was done, or the numbers mean nothing. */
function expect<T>(what: string, is: T, wanted: T): void {
  if (is !== wanted) throw new Error(`${what}: ${is}, not ${wanted}`)
}

function print({ name, values }: Result, ours?: Result): void {
  console.log(`  ${name}`)
  const theirs = Object.entries(values)
  for (const [work, value] of theirs) {
    const ratio = ours ? `, ratio ${(value / ours.values[work]).toFixed(1)}` : ''
    console.log(`    ${work}: ${value.toFixed(1)}${ratio}`)
  }
}
