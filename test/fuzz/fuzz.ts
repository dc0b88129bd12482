/** node test/tools/run.mjs test/fuzz/fuzz.ts [INPUTS] [SECONDS] [FIRST]: spoilt layout files without end. */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { FLOOR_TABLES } from '../../src/layout/model'
import { judgeInput, type Verdict } from './judge'
import { type Input, spoilBytes, spoilStructure } from './mutate'
import { type Random, random } from './random'

export type Failure = {
  readonly input: number
  readonly how: string
  readonly error: string
  readonly text: string
}
export type Tally = {
  readonly tried: number
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>
  readonly failures: readonly Failure[]
  /** Bytes of heap at a tenth of the run and at its end, without garbage. */
  readonly heap: readonly [number, number]
}

const SAMPLES = ['fixtures/township.hall.json', 'fixtures/township-faulty.hall.json'].map(path =>
  readFileSync(path, 'utf8'),
)
/** One input in so many is made from a whole sample; the others from a part, so that there can be many. */
const WHOLE = 400
const MOST_FAILURES = 10

/** Input `number`, always the same. */
export function inputOf(number: number): Input {
  const r = random(number)
  const base = number % WHOLE === 0 ? r.pick(SAMPLES) : partOf(r.pick(SAMPLES), r)
  return r.below(4) === 0 ? spoilBytes(base, r) : spoilStructure(base, r)
}

/** All walls and openings of a sample with a few of its other things. */
function partOf(sample: string, r: Random): string {
  const file = JSON.parse(sample)
  const few = (list: unknown[] | undefined, most: number) => {
    if (!list) return undefined
    const from = r.below(Math.max(1, list.length - most))
    return list.slice(from, from + r.below(most + 1))
  }
  for (const floor of file.floors)
    for (const key of FLOOR_TABLES)
      if (key !== 'walls' && key !== 'openings') floor[key] = few(floor[key], key === 'items' ? 8 : 2)
  const hosts = new Set(
    file.floors.flatMap((floor: { items: { id: string }[] }) => floor.items.map(({ id }) => id)),
  )
  file.surfaces = few(file.surfaces, 1)?.map(surface => {
    const top = surface as { host: string; items: unknown[] }
    return { ...top, host: hosts.size > 0 ? r.pick([...hosts]) : top.host, items: few(top.items, 6) }
  })
  return JSON.stringify(file)
}

export function fuzz(inputs: number, seconds: number, first = 0): Tally {
  const verdicts: Partial<Record<Verdict, number>> = {}
  const failures: Failure[] = []
  const end = Date.now() + seconds * 1000
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const heapNow = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  let heap = heapNow()
  let tried = 0
  for (; tried < inputs && Date.now() < end && failures.length < MOST_FAILURES; tried++) {
    if (tried === Math.floor(inputs / 10)) heap = heapNow()
    const number = first + tried
    const { text, how } = inputOf(number)
    try {
      const verdict = judgeInput(text)
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
    } catch (error) {
      failures.push({
        input: number,
        how,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        text,
      })
    }
  }
  return { tried, verdicts, failures, heap: [heap, heapNow()] }
}

export function run(inputs = '2000', seconds = '60', first = '0'): void {
  const from = Date.now()
  const { failures, ...tally } = fuzz(Number(inputs), Number(seconds), Number(first))
  for (const { input, how, error } of failures)
    console.log(`input ${input} (${how})\n  ${error.split('\n').slice(0, 6).join('\n  ')}`)
  const spent = (Date.now() - from) / 1000
  const rate = (tally.tried / spent).toFixed(0)
  console.log(JSON.stringify(tally), `${failures.length} failures, ${spent} s, ${rate} inputs a second`)
}
