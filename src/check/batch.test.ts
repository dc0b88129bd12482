import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLayout } from '../layout/read'
import { type Batch, createBatch, type Row, type Source } from './batch'
import type { Link } from './client'
import { checkLayout } from './engine'
import { type JudgedFile, judgeFile } from './judge-file'

const now = new Date('2026-11-24T08:00:00Z')
const file = (name: string, words: string): Source => ({
  name,
  file: async () => new File([words], name),
})
const fixture = (name: string) => file(name, readFileSync(`fixtures/${name}.hall.json`, 'utf8'))

function batchOf(judge: (file: Blob, die: () => void) => Promise<JudgedFile> = each => judgeFile(each, now)) {
  let started = 0
  let ended = 0
  const batch = createBatch((): Link => {
    started++
    let die = () => {}
    return {
      remote: { judgeFile: (each: Blob) => judge(each, die) } as unknown as Link['remote'],
      onDeath: listener => {
        die = listener
      },
      end: () => {
        ended++
      },
    }
  })
  return { batch, workers: () => [started, ended] }
}

const finished = (batch: Batch): Promise<readonly Row[]> =>
  new Promise(resolve => {
    const look = () => {
      if (!batch.running) resolve(batch.rows)
    }
    batch.subscribe(look)
    look()
  })

describe('many files judged', () => {
  it('gives each its row, in the order given, with what the check itself says', async () => {
    const { batch, workers } = batchOf()
    batch.start([fixture('township'), fixture('township-faulty'), fixture('village')])
    const rows = await finished(batch)
    expect(rows.map(({ source, state }) => [source.name, state])).toEqual([
      ['township', 'done'],
      ['township-faulty', 'done'],
      ['village', 'done'],
    ])
    const [clean, faulty, village] = rows.map(({ judged }) => judged)
    if (!clean?.ok || !faulty?.ok || !village?.ok) throw new Error('not judged')
    const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
    if (!read.ok) throw new Error(read.message.en)
    const report = checkLayout(read.layout, { now })
    expect(faulty.counts).toEqual(report.counts)
    expect(faulty.clauses.map(([id]) => id)).toEqual(
      report.clauses.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id),
    )
    expect(faulty.clauses.every(([, count]) => count > 0)).toBe(true)
    expect([clean.counts.error, clean.clauses]).toEqual([0, []])
    // The sample's own words: 360 m² and 60 m², walls and all; the clear floor is a little less.
    expect(clean.area).toBeGreaterThan(330)
    expect(clean.area).toBeLessThan(380)
    expect(village.area).toBeGreaterThan(50)
    expect(village.area).toBeLessThan(66)
    expect([village.level, clean.level]).toEqual(['village', 'township'])
    expect(workers()).toEqual([1, 1])
  })

  it('says of an unreadable file why, and goes on', async () => {
    const gone: Source = { name: 'gone', file: () => Promise.reject(new Error('gone')) }
    const { batch } = batchOf()
    batch.start([file('nonsense', '{"a":'), gone, file('other', '[]'), fixture('village')])
    const said = (await finished(batch)).map(({ judged }) => (judged?.ok ? 'judged' : judged?.message.zh))
    expect(said[0]).toContain('文件不完整')
    expect(said[1]).toContain('读取失败')
    expect(said[2]).toContain('不是厅规布局文件')
    expect(said[3]).toBe('judged')
  })

  it('refuses what is larger than a file may be without reading it', async () => {
    const huge = {
      size: 65 * 1024 * 1024,
      text: () => Promise.reject(new Error('was read')),
    } as unknown as Blob
    expect(await judgeFile(huge, now)).toMatchObject({
      ok: false,
      message: { zh: '文件超过 64 MB,没有打开。' },
    })
  })

  it('starts another worker where one dies, and only that row is lost', async () => {
    const { batch, workers } = batchOf((each, die) => {
      if (each.size === 6) {
        die()
        return new Promise(() => {})
      }
      return judgeFile(each, now)
    })
    batch.start([file('bomb', 'killer'), fixture('village')])
    const rows = await finished(batch)
    expect(rows.map(({ judged }) => judged?.ok)).toEqual([false, true])
    expect(workers()).toEqual([2, 2])
  })

  it('stops when cancelled, keeps what is judged, and goes on with the rest', async () => {
    let release: (() => void) | undefined
    const { batch } = batchOf(async each => {
      if (each.size === 4)
        await new Promise<void>(resolve => {
          release = resolve
        })
      return judgeFile(each, now)
    })
    batch.start([file('a', '[]'), file('slow', '[ ] '), file('c', '[]')])
    await new Promise<void>(resolve => {
      batch.subscribe(() => batch.rows[1].state === 'judging' && release && resolve())
      const wait = setInterval(() => {
        if (!release) return
        clearInterval(wait)
        resolve()
      }, 5)
    })
    batch.cancel()
    release?.()
    expect([batch.running, batch.rows.map(({ state }) => state)]).toEqual([
      false,
      ['done', 'waiting', 'waiting'],
    ])
    release = undefined
    batch.resume()
    setTimeout(() => release?.(), 30)
    expect((await finished(batch)).map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  })
})
