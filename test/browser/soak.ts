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

export type Soaked = {
  readonly gestures: number
  readonly seconds: number
  /** Bytes after the garbage is gone: once the history is full (or a fifth of the way), and at the end. */
  readonly heap: readonly [number, number]
  /** Whether the backup's snapshot and journal replay to the plan as it is saved. */
  readonly replayed: boolean
  /** Whether many steps back and forth lead to the same plan. */
  readonly returned: boolean
  readonly faults: readonly string[]
}

/** Steps undone and redone at the end. */
const BACK = 40
const HALL = 'fixtures/township-faulty.hall.json'

export async function soak(gestures: number, seed = 1): Promise<Soaked> {
  const editor = await startEditor()
  try {
    const { page, faults } = await editor.open()
    await openFile(page, HALL)
    const cdp = await page.context().newCDPSession(page)
    const r = random(seed)
    const places = JSON.parse(readFileSync(HALL, 'utf8')).floors[0].items.map(
      ({ at }: { at: [number, number] }) => at,
    )
    const start = Date.now()
    // Until the history is full it may grow.
    const warm = gestures > 4000 ? 2000 : Math.ceil(gestures / 5)
    let first = 0
    for (let i = 0; i < gestures; i++) {
      if (i === warm) first = await heapOf(page, cdp)
      await gesture(page, r.below(10), r.pick(places), r.below(300) - 150)
    }
    const seconds = (Date.now() - start) / 1000
    await page.keyboard.press('Escape')
    // A step that is surely unsaved.
    await nudge(page, r.pick(places))
    const heap = [first, await heapOf(page, cdp)] as const
    const backup = await backupOf(page)
    const before = await contentOf(page)
    const read =
      backup &&
      replay(
        backup.snapshot.source,
        backup.journal.map(({ patches }) => patches),
      )
    await nudge(page, r.pick(places))
    const now = await contentOf(page)
    for (const key of ['Control+z', 'Control+y'])
      for (let i = 0; i < BACK; i++) await page.keyboard.press(key)
    const again = await contentOf(page)
    return {
      gestures,
      seconds,
      heap,
      replayed: read?.ok === true && sameContent(read.layout, before),
      returned: sameContent(now, again) && !sameContent(before, now),
      faults,
    }
  } finally {
    await editor.close()
  }
}

async function nudge(page: Page, at: readonly [number, number]): Promise<void> {
  await page.mouse.click(...(await onScreen(page, at)))
  await page.keyboard.press('ArrowRight')
}

/** One movement of the hand near a thing's first place. */
async function gesture(page: Page, kind: number, at: readonly [number, number], by: number): Promise<void> {
  if (kind < 3) await page.keyboard.press(['ArrowLeft', 'ArrowRight', 'ArrowDown'][kind])
  else if (kind === 3) await page.keyboard.press('Control+z')
  else if (kind === 4) await page.keyboard.press('Control+y')
  else if (kind === 5) await page.keyboard.press(by > 0 ? 'Control+d' : 'Delete')
  else if (kind < 8) {
    const [x, y] = await onScreen(page, at)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + by / 4, y + by / 5, { steps: 3 })
    await page.mouse.up()
  } else await nudge(page, at)
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

export async function run(gestures = '10000'): Promise<void> {
  const { heap, ...rest } = await soak(Number(gestures))
  const [before, after] = heap.map(bytes => (bytes / 1e6).toFixed(1))
  console.log(
    `${JSON.stringify(rest)}, heap ${before} MB → ${after} MB (${((heap[1] / heap[0] - 1) * 100).toFixed(1)} %)`,
  )
}
