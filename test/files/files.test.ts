import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { type Backup, type BackupStore, createAutosave } from '../../src/files/autosave'
import { emptyHall } from '../../src/files/empty'
import { emptiesFile, sizeOf } from '../../src/files/guard'
import { beatsElsewhere, createLock, STALE_BEAT } from '../../src/files/lock'
import { losesWork, recoverable } from '../../src/files/recovery'
import { loadSample, SAMPLES } from '../../src/files/samples'
import { fileNameFor } from '../../src/files/save'
import { fromFile } from '../../src/layout/model'
import { readLayout, writeLayout } from '../../src/layout/read'
import { room } from '../rules/room'

const hall = (id = 'a', title = '甲') => fromFile({ ...room([]), id, title })

const memory = (fails = false): BackupStore & { kept: Map<string, Backup> } => {
  const kept = new Map<string, Backup>()
  const refuse = () => Promise.reject(new Error('quota'))
  return {
    kept,
    get: async id => kept.get(id),
    set: backup => (fails ? refuse() : Promise.resolve(void kept.set(backup.id, backup))),
    remove: async id => void kept.delete(id),
    all: async () => [...kept.values()],
  }
}

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('writes the last state a second after the last change, as a file that opens again', async () => {
    const store = memory()
    const autosave = createAutosave({ store, now: () => 7, onFailure: () => undefined })
    autosave.note({ layout: hall('a', 'one'), steps: 1 })
    await vi.advanceTimersByTimeAsync(900)
    autosave.note({ layout: hall('a', 'two'), steps: 2 })
    expect(autosave.settled).toBe(false)
    await vi.advanceTimersByTimeAsync(999)
    expect(store.kept.size).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    const backup = store.kept.get('a')
    expect(backup).toMatchObject({ title: 'two', steps: 2, time: 7 })
    const read = readLayout(backup?.source ?? '')
    expect(read.ok && read.layout).toEqual(hall('a', 'two'))
    expect(autosave.settled).toBe(true)
  })

  it('takes the backup away once everything is in a file', async () => {
    const store = memory()
    const autosave = createAutosave({ store, now: () => 0, onFailure: () => undefined })
    autosave.note({ layout: hall(), steps: 3 })
    await autosave.flush()
    autosave.note({ layout: hall(), steps: 0 })
    await autosave.flush()
    expect(store.kept.size).toBe(0)
  })

  it('keeps the last state of one document when another is noted', async () => {
    const store = memory()
    const autosave = createAutosave({ store, now: () => 0, onFailure: () => undefined })
    autosave.note({ layout: hall('a'), steps: 1 })
    autosave.note({ layout: hall('b'), steps: 1 })
    await autosave.flush()
    expect([...store.kept.keys()]).toEqual(['a', 'b'])
  })

  it('says once that the store refuses, and stays unsettled', async () => {
    const onFailure = vi.fn()
    const autosave = createAutosave({ store: memory(true), now: () => 0, onFailure })
    for (const steps of [1, 2]) {
      autosave.note({ layout: hall(), steps })
      await autosave.flush()
    }
    expect(onFailure).toHaveBeenCalledTimes(1)
    expect(autosave.settled).toBe(false)
  })
})

describe('recovery', () => {
  const backup = (id: string, time: number, more: Partial<Backup> = {}): Backup => ({
    id,
    title: id,
    time,
    steps: 1,
    source: writeLayout(hall(id)),
    ...more,
  })
  const now = 1e12

  it('offers what can be read, newest first, and leaves what is open elsewhere alone', () => {
    const backups = [
      backup('old', now - 3000),
      backup('new', now - 1000),
      backup('open', now),
      backup('torn', now, { source: '{' }),
      backup('ancient', now - 91 * 24 * 3600 * 1000),
      backup('saved', now, { steps: 0 }),
    ]
    const { offered, stale } = recoverable(backups, now, new Set(['open']))
    expect(offered.map(each => each.backup.id)).toEqual(['new', 'old'])
    expect([...stale].sort()).toEqual(['ancient', 'saved'])
  })

  it('asks before leaving only when unsaved work is in no backup', () => {
    expect(losesWork(true, true)).toBe(false)
    expect(losesWork(true, false)).toBe(true)
    expect(losesWork(false, false)).toBe(false)
  })
})

describe('the lock of a document', () => {
  it('on plain http tells a living window from one that has gone, and gives way to none that hold it', async () => {
    expect(beatsElsewhere(null, 'me', 0)).toBe(false)
    expect(beatsElsewhere('me 100', 'me', 100)).toBe(false)
    expect(beatsElsewhere('other 100', 'me', 100 + STALE_BEAT - 1)).toBe(true)
    expect(beatsElsewhere('other 100', 'me', 100 + STALE_BEAT)).toBe(false)
    expect(beatsElsewhere('rubbish', 'me', 100)).toBe(false)

    const kept = new Map<string, string>()
    const beats = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
    const [first, second] = [createLock('1', undefined, beats), createLock('2', undefined, beats)]
    expect(await first.take('doc')).toBe(true)
    expect(await second.take('doc')).toBe(false)
    expect(await second.heldElsewhere(['doc', 'other'])).toEqual(new Set(['doc']))
    expect(await first.take('doc')).toBe(true)
    first.release()
    expect(await second.take('doc')).toBe(true)
    second.release()
  })

  it('works where storage is forbidden', async () => {
    const refuse = () => {
      throw new Error('forbidden')
    }
    const lock = createLock('1', undefined, { getItem: refuse, setItem: refuse, removeItem: refuse })
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
    expect(emptiesFile(undefined, 0)).toBe(false)
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
