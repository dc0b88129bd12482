/**
 * node test/tools/run.mjs test/browser/soak.ts [GESTURES]: a hand at work for as long as wished in the built editor.
 * Its heap must stay flat, its backup replay to the plan, and undo and redo lead back to it.
 */

import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright'
import { replay } from '../../src/files/journal'
import { sameContent } from '../../src/files/recovery'
import type { Entry, Snapshot } from '../../src/files/store'
import type { Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { random } from '../fuzz/random'
import { judged, onScreen, openFile, save, startEditor } from './editor-page'
import { gestureAt, type Hand, putRight } from './soak-gestures'

export type Soaked = {
  readonly gestures: number
  readonly seconds: number
  /** How often each kind of gesture came. */
  readonly kinds: Readonly<Record<string, number>>
  /** Bytes after the garbage is gone: once the history is full (or a third of the way), and at the end. */
  readonly heap: readonly [number, number]
  /** Processor milliseconds of the page's main thread a gesture, over the first tenth after that and over the last. */
  readonly work: readonly [number, number]
  /** The same a frame while a thing is dragged across the plan, at both times. */
  readonly frame: readonly [number, number]
  /** Things on the plan at the start and at the end. */
  readonly things: readonly [number, number]
  /** Whether the backup's snapshot and journal replay to the plan as it is saved. */
  readonly replayed: boolean
  /** Whether the last step changed the plan, and whether many steps back and forth lead to the same again. */
  readonly changed: boolean
  readonly returned: boolean
  readonly faults: readonly string[]
  /** Gestures the hand could not finish, as when what it aimed at had gone, and why. */
  readonly missed: readonly string[]
}

/** Steps undone and redone at the end. */
const BACK = 40
const HALL = 'fixtures/township-faulty.hall.json'
/** Things more than at first from which the hand deletes, and after how many gestures they are counted. */
const MORE = 10
const COUNTED = 50
/** A place on the plan where a drag begins, mm. */
const DRAGGED = [470, 7500] as const

export async function soak(gestures: number, seed = 1, told?: (words: string) => void): Promise<Soaked> {
  const editor = await startEditor()
  try {
    const { page, faults } = await editor.open()
    // The machine may be busy; nothing here is about how soon.
    page.setDefaultTimeout(20_000)
    await openFile(page, HALL)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    const r = random(seed)
    const places = JSON.parse(readFileSync(HALL, 'utf8')).floors[0].items.map(
      ({ at }: { at: [number, number] }) => at,
    )
    const hand: Hand = { page, r, places, crowded: false }
    const theirs = new Set(await thingsOf(page))
    const first = theirs.size
    const start = Date.now()
    // Until the history is full it may grow.
    const warm = gestures > 6000 ? 3000 : Math.ceil(gestures / 3)
    const tenth = Math.ceil(gestures / 10)
    const kinds: Record<string, number> = {}
    const marks = new Map<number, number>()
    const missed: string[] = []
    const heap: [number, number] = [0, 0]
    const frame: [number, number] = [0, 0]
    for (let i = 0; i <= gestures; i++) {
      if (i === warm) {
        heap[0] = await heapOf(page, cdp)
        frame[0] = await frameOf(page, cdp)
      }
      if ([warm, warm + tenth, gestures - tenth, gestures].includes(i)) marks.set(i, await workOf(cdp))
      if (i === gestures) break
      if (i % COUNTED === 0) {
        await putRight(page)
        const things = await thinOut(page, theirs)
        hand.crowded = things > first
        if (i % tenth === 0) told?.(`${i}: ${things} things, heap ${(await heapOf(page, cdp)) / 1e6} MB`)
      }
      const [name, gesture] = gestureAt(r.next())
      kinds[name] = (kinds[name] ?? 0) + 1
      try {
        await gesture(hand)
      } catch (error) {
        missed.push(`${i} ${name}: ${error instanceof Error ? error.message.slice(0, 300) : error}`)
        told?.(`missed ${missed[missed.length - 1]}`)
        await putRight(page)
      }
      if ((i + 1) % 500 === 0) told?.(`${i + 1} gestures, ${((Date.now() - start) / 1000).toFixed(0)} s`)
    }
    const seconds = (Date.now() - start) / 1000
    const workBetween = (from: number, to: number) =>
      ((marks.get(to) ?? Number.NaN) - (marks.get(from) ?? Number.NaN)) / (to - from)
    await page.keyboard.press('Escape')
    frame[1] = await frameOf(page, cdp)
    // A step that is surely unsaved.
    await nudgeAll(page)
    heap[1] = await heapOf(page, cdp)
    const backup = await backupOf(page)
    const last = (await thingsOf(page)).length
    const before = await contentOf(page)
    const read =
      backup &&
      replay(
        backup.snapshot.source,
        backup.journal.map(({ patches }) => patches),
      )
    await nudgeAll(page)
    const now = await contentOf(page)
    for (const key of ['Control+z', 'Control+y'])
      for (let i = 0; i < BACK; i++) await page.keyboard.press(key)
    const again = await contentOf(page)
    return {
      gestures,
      seconds,
      kinds,
      heap,
      work: [workBetween(warm, warm + tenth), workBetween(gestures - tenth, gestures)],
      frame,
      things: [first, last],
      replayed: read?.ok === true && sameContent(read.layout, before),
      changed: !sameContent(before, now),
      returned: sameContent(now, again),
      faults,
      missed,
    }
  } finally {
    await editor.close()
  }
}

/** Moves everything, whatever a long day has left and wherever. */
async function nudgeAll(page: Page): Promise<void> {
  await page.locator('[role="application"]').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('ArrowRight')
}

/** Things on the floor that is shown, as the list of objects has them. */
async function thingsOf(page: Page): Promise<string[]> {
  await page.getByTestId('tab-objects').click()
  return page
    .locator('[data-object]')
    .evaluateAll(rows => rows.map(row => (row as HTMLElement).dataset.object ?? ''))
}

/**
 * Deletes by the list of objects what was not there at first while the plan has grown: a heap can be said to be flat
 * only while the plan keeps its size. Gives the count of things left.
 */
async function thinOut(page: Page, theirs: ReadonlySet<string>): Promise<number> {
  const things = await thingsOf(page)
  if (things.length <= theirs.size + MORE) return things.length
  for (const id of things.filter(id => !theirs.has(id)).slice(0, things.length - theirs.size)) {
    const row = page.locator(`[data-object="${id}"]`)
    // It may have gone with another, as a door with its wall.
    if ((await row.count()) === 0) continue
    await row.locator('[aria-pressed]').click()
    await page.keyboard.press('Delete')
  }
  return (await thingsOf(page)).length
}

/** Milliseconds of the processor that the page's main thread has spent. */
async function workOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

type Counter = { frames: number }

/** What a frame costs while a thing is dragged over all the plan and back: milliseconds of the main thread. */
async function frameOf(page: Page, cdp: CDPSession): Promise<number> {
  await page.keyboard.press('1')
  await judged(page)
  const [x, y] = await onScreen(page, DRAGGED)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 20, { steps: 4 })
  await page.evaluate(() => {
    const counter = window as unknown as Counter
    counter.frames = 0
    const count = () => {
      if (counter.frames < 0) return
      counter.frames++
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  const before = await workOf(cdp)
  await page.mouse.move(x + 420, y + 160, { steps: 60 })
  await page.mouse.move(x + 20, y + 20, { steps: 60 })
  const work = (await workOf(cdp)) - before
  const frames = await page.evaluate(() => {
    const counter = window as unknown as Counter
    const { frames } = counter
    counter.frames = -1
    return frames
  })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return work / Math.max(1, frames)
}

async function heapOf(page: Page, cdp: CDPSession): Promise<number> {
  await judged(page)
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}

/** What is saved now. */
async function contentOf(page: Page): Promise<Layout> {
  await judged(page)
  const { json } = await save(page)
  const read = readLayout(JSON.stringify(json))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

/** The open plan's snapshot and journal as the browser keeps them. */
async function backupOf(page: Page): Promise<{ snapshot: Snapshot; journal: Entry[] } | undefined> {
  await page.waitForTimeout(800)
  const kept = await page.evaluate(
    () =>
      new Promise<{ key: unknown[]; value: unknown }[]>((resolve, reject) => {
        const opening = indexedDB.open('tinggui')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const found: { key: unknown[]; value: unknown }[] = []
          const cursor = opening.result.transaction('kept').objectStore('kept').openCursor()
          cursor.onsuccess = () => {
            const at = cursor.result
            if (!at) return resolve(found)
            found.push({ key: at.key as unknown[], value: at.value })
            at.continue()
          }
        }
      }),
  )
  const snapshot = kept.find(({ key }) => key[0] === 'snapshot')?.value as Snapshot | undefined
  if (!snapshot) return undefined
  const journal = kept
    .filter(({ key }) => key[0] === 'journal' && key[1] === snapshot.id)
    .map(({ value }) => value as Entry)
  return { snapshot, journal: journal.sort((a, b) => a.seq - b.seq) }
}

export async function run(gestures = '10000', seed = '1'): Promise<void> {
  const { heap, ...rest } = await soak(Number(gestures), Number(seed), console.log)
  const [before, after] = heap.map(bytes => (bytes / 1e6).toFixed(1))
  console.log(
    `${JSON.stringify(rest)}, heap ${before} MB → ${after} MB (${((heap[1] / heap[0] - 1) * 100).toFixed(1)} %)`,
  )
}
