/** Autosave, its journal, recovery and versions: no edit is lost, whatever fails in between. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AUTOSAVE_DELAY, createAutosave, SNAPSHOT_EVERY } from '../../src/files/autosave'
import { difference, replay } from '../../src/files/journal'
import { losesWork, recoverable, recoverableOf, sameContent } from '../../src/files/recovery'
import { type Backup, patient } from '../../src/files/store'
import { keepVersion, MOST_VERSIONS, nameVersion } from '../../src/files/versions'
import { createDocument, patchLayout } from '../../src/layout/document'
import { moveBy, remove, setFields, turnBy } from '../../src/layout/edits'
import { fromFile, type Layout } from '../../src/layout/model'
import { readLayout, writeLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import { text } from '../../src/layout/text'
import { room } from '../rules/room'
import { memoryStore } from './memory-store'

const hall = (id = 'a', title = '甲') => fromFile({ ...room([]), id, title })
const sample = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!sample.ok) throw new Error(sample.message.zh)
const township = sample.layout
const ids = rowsOf(township.floors[0].items).map(item => item.id)

/** A hand at work: edits, undo and redo by numbers. */
const scripts = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat(), fc.integer({ min: -500, max: 500 })), {
  minLength: 1,
  maxLength: 40,
})
const label = text('改', 'edit')
function act(document: ReturnType<typeof open>, [what, which, by]: readonly [number, number, number]): void {
  const id = ids[which % ids.length]
  if (what === 0) document.undo()
  else if (what === 1) document.redo()
  else if (what === 2) document.edit(label, remove([id]))
  else if (what === 3) document.edit(label, turnBy([id], by))
  else if (what === 4) document.edit(label, setFields([id], ['name'], `名${by}`))
  else document.edit(label, moveBy([id, ids[(which + 7) % ids.length]], [by, -by]))
}
/** Whatever the order of fields. */
const contentOf = (layout: Layout) => JSON.parse(writeLayout(layout))
const open = (layout: Layout) => createDocument(layout, () => undefined)

describe('the journal', () => {
  it('leads from any state to any later one, many steps in one entry', () => {
    fc.assert(
      fc.property(scripts, scripts, (before, after) => {
        const document = open(township)
        for (const step of before) act(document, step)
        const from = document.committed
        for (const step of after) act(document, step)
        expect(patchLayout(from, difference(from, document.committed))).toEqual(document.committed)
      }),
      { numRuns: 60 },
    )
  })

  it('of a moved thing holds its place, not the plan', () => {
    const document = open(township)
    document.edit(label, moveBy([ids[0]], [10, 0]))
    const patches = difference(township, document.committed)
    expect(JSON.stringify(patches).length).toBeLessThan(200)
    expect(difference(township, township)).toEqual([])
  })

  it('follows lists that grow, fields that come and go, and values of another kind', () => {
    const states: object[] = [
      { a: [1, 2], b: { c: 1 } },
      { a: [1, 2, 3], b: { c: 1 } },
      { a: [1, 2, 3], b: { d: null } },
      { a: { 0: 1 }, b: [] },
      { b: 'x' },
    ]
    for (const from of states)
      for (const to of states) {
        const [a, b] = [from, to] as unknown as [Layout, Layout]
        expect(patchLayout(a, difference(a, b))).toEqual(b)
      }
  })

  it('stops at an entry that cannot be followed or breaks the format', () => {
    const source = writeLayout(hall())
    const good = [{ op: 'replace' as const, path: ['title'], value: '乙' }]
    const lost = [{ op: 'replace' as const, path: ['nowhere', 'x', 'y'], value: 1 }]
    const wrong = [{ op: 'replace' as const, path: ['hall'], value: 7 }]
    for (const bad of [lost, wrong]) {
      const read = replay(source, [good, bad, [{ op: 'replace', path: ['title'], value: '丙' }]])
      expect(read.ok && read.layout.title).toBe('乙')
    }
    expect(replay('{', [good]).ok).toBe(false)
  })
})

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const quiet = () => undefined

  it('writes a fifth of a second after the first change, also when changes never pause', async () => {
    const store = memoryStore()
    const autosave = createAutosave({ store, now: () => 7, onFailure: quiet })
    for (let i = 0; i < 10; i++) {
      autosave.note({ layout: hall('a', `${i}`), steps: i + 1 })
      await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY / 2)
    }
    expect(Number(store.kept.get('a')?.journal.at(-1)?.title)).toBeGreaterThanOrEqual(8)
    await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY)
    const backup = store.kept.get('a')
    expect(backup).toMatchObject({ title: '1', steps: 2, time: 7 })
    expect(backup && recoverableOf(backup)?.layout.title).toBe('9')
    expect(autosave.settled).toBe(true)
  })

  it('brings back what any hand did, whenever the browser dies and whatever the store refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        scripts,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        async (script, refused) => {
          const store = memoryStore()
          const autosave = createAutosave({ store, now: () => 0, onFailure: quiet })
          const document = open(township)
          let last: Layout | undefined
          for (const [i, step] of script.entries()) {
            act(document, step)
            store.failing = refused[i]
            autosave.note({ layout: document.committed, steps: i + 1 })
            await autosave.flush()
            if (!refused[i]) last = document.committed
            // Here the browser dies: what is found is the last state that the store took.
            const backup = store.kept.get(township.id)
            const found = backup && recoverableOf(backup)
            expect(found && contentOf(found.layout)).toEqual(last && contentOf(last))
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('keeps the order of things when a deletion is undone after a snapshot', async () => {
    const store = memoryStore()
    const autosave = createAutosave({ store, now: () => 0, onFailure: quiet })
    const document = open(township)
    document.edit(label, remove([ids[3]]))
    autosave.note({ layout: document.committed, steps: 1 })
    await autosave.flush()
    document.undo()
    autosave.note({ layout: document.committed, steps: 2 })
    await autosave.flush()
    const found = recoverableOf(store.kept.get(township.id) as Backup)
    expect(found && rowsOf(found.layout.floors[0].items).map(item => item.id)).toEqual(ids)
  })

  it('begins a new snapshot now and then', async () => {
    const store = memoryStore()
    const autosave = createAutosave({ store, now: () => 0, onFailure: quiet })
    for (let i = 0; i < SNAPSHOT_EVERY * 2.5; i++) {
      autosave.note({ layout: hall('a', `${i}`), steps: 1 })
      await autosave.flush()
      expect(store.kept.get('a')?.journal.length).toBeLessThanOrEqual(SNAPSHOT_EVERY)
    }
    expect(recoverableOf(store.kept.get('a') as Backup)?.title).toBe(`${SNAPSHOT_EVERY * 2.5 - 1}`)
  })

  it('takes the backup away once everything is in a file, and begins anew after that', async () => {
    const store = memoryStore()
    const autosave = createAutosave({ store, now: () => 0, onFailure: quiet })
    for (const steps of [3, 0]) {
      autosave.note({ layout: hall(), steps })
      await autosave.flush()
    }
    expect(store.kept.size).toBe(0)
    autosave.note({ layout: hall('a', '乙'), steps: 1 })
    await autosave.flush()
    expect(recoverableOf(store.kept.get('a') as Backup)?.title).toBe('乙')
  })

  it('keeps the last state of one document when another is noted', async () => {
    const store = memoryStore()
    const autosave = createAutosave({ store, now: () => 0, onFailure: quiet })
    autosave.note({ layout: hall('a'), steps: 1 })
    autosave.note({ layout: hall('b'), steps: 1 })
    await autosave.flush()
    expect([...store.kept.keys()]).toEqual(['a', 'b'])
  })

  it('says once why the store refuses, stays unsettled, and recovers with it', async () => {
    const onFailure = vi.fn()
    const store = memoryStore()
    store.failing = true
    const autosave = createAutosave({ store, now: () => 0, onFailure })
    for (const steps of [1, 2]) {
      autosave.note({ layout: hall(), steps })
      await autosave.flush()
    }
    expect(onFailure.mock.calls).toEqual([['full']])
    expect(autosave.settled).toBe(false)
    store.failing = false
    autosave.note({ layout: hall('a', '丙'), steps: 3 })
    await autosave.flush()
    expect(autosave.settled).toBe(true)
    expect(store.kept.get('a')?.title).toBe('丙')
  })
})

describe('a store that never answers', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('counts as one that refuses: nothing waits for it, it is said once, and later it holds everything', async () => {
    const store = memoryStore()
    let silent = true
    const real = store.snapshot
    store.snapshot = snapshot => (silent ? new Promise(() => undefined) : real(snapshot))
    const onFailure = vi.fn()
    const autosave = createAutosave({ store: patient(store, 1000), now: () => 0, onFailure })
    for (const title of ['一', '二']) {
      autosave.note({ layout: hall('a', title), steps: 1 })
      const written = autosave.flush()
      await vi.advanceTimersByTimeAsync(1000)
      await written
      expect(autosave.settled).toBe(false)
    }
    expect(onFailure.mock.calls).toEqual([['refused']])
    silent = false
    autosave.note({ layout: hall('a', '三'), steps: 2 })
    await autosave.flush()
    expect([autosave.settled, store.kept.get('a')?.title]).toEqual([true, '三'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('gives what it has, and its own reasons', async () => {
    const store = memoryStore()
    const asked = patient(store, 1000)
    await asked.snapshot({ id: 'a', title: '甲', time: 0, steps: 1, source: '' })
    expect((await asked.all()).map(({ id }) => id)).toEqual(['a'])
    store.failing = true
    await expect(asked.remove('a')).rejects.toThrow('no room')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('recovery', () => {
  const backup = (id: string, time: number, more: Partial<Backup> = {}): Backup => ({
    id,
    title: id,
    time,
    steps: 1,
    source: writeLayout(hall(id)),
    journal: [],
    ...more,
  })

  it('offers what can be read, newest first, and leaves what is open elsewhere alone', () => {
    const backups = [
      backup('old', 3000),
      backup('new', 9000, { base: writeLayout(hall('new', '以前')), downloaded: '甲.hall.json' }),
      backup('open', 1),
      backup('torn', 2, { source: '{' }),
      // Written while the clock stood wrong.
      backup('ancient', 0),
      backup('future', 1e15),
      backup('saved', 5, { steps: 0 }),
    ]
    const { offered, stale } = recoverable(backups, new Set(['open']))
    expect(offered.map(each => each.id)).toEqual(['future', 'new', 'old', 'ancient'])
    expect(offered[1]).toMatchObject({ things: 5, downloaded: '甲.hall.json' })
    expect(offered[1].base?.title).toBe('以前')
    expect(offered[0].base).toBeUndefined()
    expect(stale).toEqual(['saved'])
  })

  it('a file holds what a backup holds, however often it was saved; never where anything is missing', () => {
    const again = (layout: Layout) => {
      const read = readLayout(writeLayout(layout))
      if (!read.ok) throw new Error(read.message.en)
      return read.layout
    }
    expect(sameContent(township, again({ ...township, revision: 7 }))).toBe(true)
    fc.assert(
      fc.property(scripts, steps => {
        const document = open(township)
        for (const step of steps) act(document, step)
        const now = document.committed
        const alike = JSON.stringify(contentOf(now)) === JSON.stringify(contentOf(township))
        return sameContent(now, again(now)) && sameContent(now, township) === alike
      }),
      { numRuns: 40 },
    )
    const waived = { ...township, waivers: [{ finding: 'x', reason: '因', by: '王', at: '2026-11-24' }] }
    expect(sameContent(township, waived)).toBe(false)
  })

  it('follows a journal only as far as it is whole', () => {
    const entry = (seq: number, title: string) => ({
      seq,
      time: seq,
      steps: seq + 2,
      title,
      patches: [{ op: 'replace' as const, path: ['title'], value: title }],
    })
    const found = (...journal: ReturnType<typeof entry>[]) =>
      recoverableOf(backup('a', 0, { journal }))?.title
    expect(found(entry(1, '丙'), entry(0, '乙'))).toBe('丙')
    expect(found(entry(0, '乙'), entry(2, '丁'))).toBe('乙')
    expect(found(entry(1, '丙'))).toBe('a')
  })

  it('asks before leaving only when unsaved work is in no backup', () => {
    expect(losesWork(true, true)).toBe(false)
    expect(losesWork(true, false)).toBe(true)
    expect(losesWork(false, false)).toBe(false)
  })
})

describe('versions', () => {
  it('are the last fifty saved states of a document, in order of saving, named ones last to go', async () => {
    const store = memoryStore()
    // The clock is set back in the middle.
    for (let i = 1; i <= 60; i++) {
      await keepVersion(store, hall('a', `${i}`), i < 30 ? i : 1, '甲.hall.json')
      const [newest] = await store.versions('a')
      if (i === 3) await nameVersion(store, newest, ' 送审稿 ')
    }
    await keepVersion(store, hall('b', '另'), 1)
    const kept = await store.versions('a')
    expect(kept).toHaveLength(MOST_VERSIONS)
    expect(kept[0]).toMatchObject({ title: '60', things: 5, floors: 1, fileName: '甲.hall.json' })
    expect(kept.map(version => version.title).slice(0, 49)).toEqual(
      Array.from({ length: 49 }, (_, i) => `${60 - i}`),
    )
    expect(kept[49]).toMatchObject({ title: '3', name: '送审稿' })
    const read = readLayout(kept[0].source)
    expect(read.ok && read.layout).toEqual(hall('a', '60'))
    expect(await store.versions('b')).toHaveLength(1)
  })
})
