import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { floorToDxf } from '../../src/files/dxf/export'
import { ImportJob } from '../../src/files/dxf/job'
import { readJson, readLayout } from '../../src/layout/read'
import { binary, bytesOf, room } from './make'

/** Damaged drawings: each is imported or refused; nothing throws, nothing hangs, nothing grows without bound. */
const RUNS = process.env.TINGGUI_LONG ? 2000 : 100
/** Heap that a damaged drawing of at most 500 kB and all it became may hold, bytes. */
const HEAP = 600e6

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** What is held, not what waits to be collected: looked at closely only where the quick look is too much. */
function held(before: number): number {
  const quick = process.memoryUsage().heapUsed - before
  if (quick < HEAP) return quick
  collect()
  return process.memoryUsage().heapUsed - before
}

function seeds(): Uint8Array[] {
  const township = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
  if (!township.ok) throw new Error(township.message.en)
  const own = floorToDxf(township.layout, township.layout.floors[0])
  const all = [bytesOf(room()), binary(room()), bytesOf(own)]
  const corpus = join(process.env.TINGGUI_CORPUS ?? '', 'dxf')
  if (process.env.TINGGUI_CORPUS && existsSync(corpus))
    for (const name of [
      'ezdxf/hatches_1.dxf',
      'ezdxf/multi_insert_with_attribs.dxf',
      'libredwg/gh109_1.dxf',
      'dxf-parser/splines.dxf',
    ])
      all.push(new Uint8Array(readFileSync(join(corpus, name))))
  return all
}

/** mulberry32. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const VALUES = [
  'nan',
  '1e308',
  '-1e308',
  '0',
  '-1',
  '99999999',
  '',
  'INSERT',
  '*Model_Space',
  '1e-320',
  '65535',
  'SECTION',
  '\u0000',
]

function damaged(source: Uint8Array, next: () => number): Uint8Array {
  const pick = (n: number): number => Math.floor(next() * n)
  if (next() < 0.3) {
    const bytes = source.slice()
    for (let i = 0; i < 1 + pick(40); i++) bytes[pick(bytes.length)] = pick(256)
    return next() < 0.3 ? bytes.subarray(0, pick(bytes.length)) : bytes
  }
  const lines = new TextDecoder('latin1').decode(source).split('\n')
  for (let i = 0; i < 1 + pick(30); i++) {
    const at = pick(lines.length)
    const kind = pick(5)
    if (kind === 0) lines[at] = VALUES[pick(VALUES.length)]
    else if (kind === 1) lines.splice(at, 1 + pick(6))
    else if (kind === 2) lines.splice(at, 0, ...lines.slice(pick(lines.length)).slice(0, pick(200)))
    else if (kind === 3) lines[at] = lines[pick(lines.length)]
    else lines[at | 1] = VALUES[pick(VALUES.length)]
  }
  return new Uint8Array(
    lines
      .join('\n')
      .split('')
      .map(sign => sign.charCodeAt(0)),
  )
}

describe('damaged drawings', () => {
  it(
    `${RUNS} of them are imported or refused`,
    () => {
      const sources = seeds()
      const outcomes = { imported: 0, refused: 0 }
      for (let run = 0; run < RUNS; run++) {
        const next = random(run + 1)
        const bytes = damaged(sources[run % sources.length], next)
        const before = process.memoryUsage().heapUsed
        const job = new ImportJob()
        const opened = job.open(bytes, undefined, {})
        if (!opened.ok) {
          expect(opened.message.zh, `run ${run}`).not.toBe('')
          outcomes.refused++
          continue
        }
        const mapping = Object.fromEntries(opened.summary.layers.map(({ name, role }) => [name, role]))
        const built = job.build({ mmPerUnit: opened.summary.unit.mmPerUnit, mapping, title: 't', id: 'i' })
        expect(held(before), `heap of run ${run}`).toBeLessThan(HEAP)
        if (built.ok) expect(readJson(JSON.parse(JSON.stringify(built.file))).ok, `run ${run}`).toBe(true)
        else expect(built.message.zh, `run ${run}`).not.toBe('')
        outcomes[built.ok ? 'imported' : 'refused']++
      }
      // Damage that always or never refused would test nothing.
      expect(outcomes.imported).toBeGreaterThan(RUNS / 10)
      expect(outcomes.imported + outcomes.refused).toBe(RUNS)
    },
    RUNS * 1500,
  )
})
