import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { emptyHall } from '../../src/files/empty'
import { changedOnDisk, emptiesFile, sizeOf, stampOf } from '../../src/files/guard'
import { BEAT, beatsElsewhere, createLock, STALE_BEAT } from '../../src/files/lock'
import { loadSample, SAMPLES } from '../../src/files/samples'
import { fileNameFor } from '../../src/files/save'
import { readLayout, writeLayout } from '../../src/layout/read'

/** Storage shared by two windows; each learns of what the other writes. */
function twoWindows() {
  const kept = new Map<string, string>()
  const listeners: ((event: Event) => void)[] = []
  vi.stubGlobal('addEventListener', (_: string, listener: (event: Event) => void) => listeners.push(listener))
  const beats = (own: number) => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, newValue: string) {
      kept.set(key, newValue)
      listeners.forEach((tell, i) => {
        if (i !== own) tell({ key, newValue } as StorageEvent)
      })
    },
    removeItem: (key: string) => void kept.delete(key),
  })
  const said: string[] = []
  const lock = (own: number, onAsked = async (id: string) => void said.push(`${own} writes ${id}`)) =>
    createLock({ own: String(own), beats: beats(own), onAsked, onLost: id => said.push(`${own} lost ${id}`) })
  return { lock, said, kept }
}

describe('the lock of a document', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('tells a living window from one that has gone, also when the clock was set back', () => {
    expect(beatsElsewhere(null, 'me', 0)).toBe(false)
    expect(beatsElsewhere('me 100', 'me', 100)).toBe(false)
    expect(beatsElsewhere('other 100', 'me', 100 + STALE_BEAT - 1)).toBe(true)
    expect(beatsElsewhere('other 100', 'me', 100 + STALE_BEAT)).toBe(false)
    expect(beatsElsewhere('other 9000', 'me', 9000 - STALE_BEAT + 1)).toBe(true)
    expect(beatsElsewhere('other 9000', 'me', 9000 - STALE_BEAT)).toBe(false)
    expect(beatsElsewhere('rubbish', 'me', 100)).toBe(false)
  })

  it('on plain http gives way to none that hold it', async () => {
    const { lock, said } = twoWindows()
    const [first, second] = [lock(0), lock(1)]
    expect(await first.take('doc')).toBe(true)
    expect(await second.take('doc')).toBe(false)
    expect(await second.heldElsewhere(['doc', 'other'])).toEqual(new Set(['doc']))
    expect(await first.take('doc')).toBe(true)
    first.release()
    expect(await second.take('doc')).toBe(true)
    second.release()
    expect(said).toEqual([])
  })

  it('passes to the window that asks, after the other has written', async () => {
    const { lock, said } = twoWindows()
    const [first, second] = [lock(0), lock(1)]
    await first.take('doc')
    await second.takeOver('doc')
    expect(said).toEqual(['0 writes doc', '0 lost doc'])
    expect(await first.take('doc')).toBe(false)
    second.release()
  })

  it('is taken from a window that does not answer, which then finds that it has lost it', async () => {
    vi.useFakeTimers()
    const { lock, said } = twoWindows()
    const [first, second] = [lock(0, () => new Promise(() => {})), lock(1)]
    await first.take('doc')
    const taken = second.takeOver('doc')
    await vi.advanceTimersByTimeAsync(BEAT * 2)
    await taken
    expect(said).toEqual(['0 lost doc'])
    expect(await first.take('doc')).toBe(false)
    second.release()
  })

  it('works where storage is forbidden', async () => {
    const refuse = () => {
      throw new Error('forbidden')
    }
    const beats = { getItem: refuse, setItem: refuse, removeItem: refuse }
    const lock = createLock({ own: '1', beats, onAsked: async () => undefined, onLost: () => undefined })
    expect(await lock.take('doc')).toBe(true)
    expect(() => lock.release()).not.toThrow()
  })
})

describe('saving', () => {
  it.each([
    ['示例镇便民服务中心', '示例镇便民服务中心.hall.json'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.hall.json'],
    ['  \u0000 ', '未命名大厅.hall.json'],
    ['x'.repeat(300), `${'x'.repeat(80)}.hall.json`],
    ['name. ', 'name.hall.json'],
  ])('makes a file name of %j', (title, name) => {
    expect(fileNameFor(title)).toBe(name)
  })

  it('asks before a full plan is replaced by a nearly empty one', () => {
    expect(emptiesFile(100, 24)).toBe(true)
    expect(emptiesFile(100, 25)).toBe(false)
    expect(emptiesFile(19, 0)).toBe(false)
    expect(emptiesFile(0, 0)).toBe(false)
  })
})

describe('a file changed on the disk', () => {
  const handle = (file: { lastModified: number; size: number }) =>
    ({ getFile: async () => file }) as unknown as FileSystemFileHandle

  it('is noticed by its time or its size; one that cannot be read says nothing', async () => {
    const known = await stampOf(handle({ lastModified: 5, size: 10 }))
    expect(changedOnDisk(known, await stampOf(handle({ lastModified: 5, size: 10 })))).toBe(false)
    // Earlier counts too: a copy put back keeps its time.
    expect(changedOnDisk(known, await stampOf(handle({ lastModified: 4, size: 10 })))).toBe(true)
    expect(changedOnDisk(known, await stampOf(handle({ lastModified: 5, size: 11 })))).toBe(true)
    expect(changedOnDisk(undefined, known)).toBe(false)
    const gone = { getFile: () => Promise.reject(new Error('gone')) } as unknown as FileSystemFileHandle
    expect(changedOnDisk(known, await stampOf(gone))).toBe(false)
    expect(await stampOf(undefined)).toBeUndefined()
  })
})

describe('a new plan', () => {
  it('has the clear size asked for, one entrance, and an outline that closes', () => {
    const layout = emptyHall(
      { name: '乌达区示例镇便民服务中心', level: 'township', width: 12_000, depth: 9000 },
      'x',
    )
    expect(sizeOf(layout)).toBe(5)
    const { rules } = checkLayout(layout)
    expect(rules.find(rule => rule.id === 'layout/outside')?.notEvaluated).toEqual([])
    expect(rules.find(rule => rule.id === 'naming/hall-name')?.verdict).toBe('pass')
    const read = readLayout(writeLayout(layout))
    expect(read.ok && read.layout).toEqual(layout)
  })

  it('starts from samples that open, each time as a document of its own', async () => {
    for (const { id } of SAMPLES) {
      const [a, b] = [await loadSample(id), await loadSample(id)]
      if (!a.ok || !b.ok) throw new Error(id)
      expect(a.layout.id).not.toBe(b.layout.id)
      expect(a.layout.title).toBe(b.layout.title)
    }
  })
})
