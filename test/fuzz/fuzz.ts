/**
 * node test/tools/run.mjs test/fuzz/fuzz.ts [INPUTS] [SECONDS] [FIRST] [EVERY]: spoilt layout files without end, each
 * named by its number. Every input is read, and what opens is saved and opened again; one opened input in EVERY is
 * also judged and drawn, which takes a hundred times as long.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Corpus, corpus } from './corpus'
import { judgeAndDraw, judgeInput, type Verdict } from './judge'
import { type Input, spoilStructure, spoilText } from './mutate'
import { random } from './random'

export type Failure = {
  readonly input: number
  readonly how: string
  readonly error: string
}
export type Tally = {
  readonly tried: number
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>
  /** Of those that opened, how many were judged and drawn. */
  readonly drawn: number
  readonly failures: readonly Failure[]
  /** Bytes of heap at a tenth of the run and at its end, without garbage. */
  readonly heap: readonly [number, number]
  /** The longest any input took to be read, saved and read again, seconds. */
  readonly slowest: number
}
export type Extent = {
  readonly inputs: number
  readonly seconds: number
  readonly first?: number
  /** One opened input in so many is judged and drawn. */
  readonly every: number
}

/** One input in so many is made from a whole sample; the others from a small layout, so that there can be many. */
const WHOLE = 2000
const MOST_FAILURES = 10
/** Where inputs that broke something are kept: by their number alone they come again only from the same sources. */
const KEPT = 'test/output'

/** Input `number`, always the same. */
export function inputOf({ halls, small }: Corpus, number: number): Input {
  const r = random(number)
  const base = r.pick(number % WHOLE === 0 ? halls : small)
  return r.below(4) === 0 ? spoilText(base, r) : spoilStructure(base, r)
}

export function fuzz({ inputs, seconds, first = 0, every }: Extent): Tally {
  const seeds = corpus()
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
  let drawn = 0
  let slowest = 0
  for (; tried < inputs && Date.now() < end && failures.length < MOST_FAILURES; tried++) {
    if (tried === Math.floor(inputs / 10)) heap = heapNow()
    const input = first + tried
    const { text, how } = inputOf(seeds, input)
    try {
      const { verdict, layout, spent } = judgeInput(text)
      slowest = Math.max(slowest, spent)
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
      if (layout && (verdicts.opened ?? 0) % every === 0) {
        judgeAndDraw(layout)
        drawn++
      }
    } catch (error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
      failures.push({ input, how, error: words })
    }
  }
  return { tried, verdicts, drawn, failures, heap: [heap, heapNow()], slowest }
}

export function run(inputs = '2000', seconds = '60', first = '0', every = '50'): void {
  const from = Date.now()
  const { failures, ...tally } = fuzz({
    inputs: Number(inputs),
    seconds: Number(seconds),
    first: Number(first),
    every: Number(every),
  })
  const seeds = failures.length > 0 ? corpus() : undefined
  mkdirSync(KEPT, { recursive: true })
  for (const { input, how, error } of failures) {
    if (seeds) writeFileSync(`${KEPT}/fuzz-${input}.hall.json`, inputOf(seeds, input).text)
    console.log(`input ${input} (${how})\n  ${error.split('\n').slice(0, 6).join('\n  ')}`)
  }
  const spent = (Date.now() - from) / 1000
  const rate = (tally.tried / spent).toFixed(0)
  console.log(JSON.stringify(tally), `${failures.length} failures, ${spent} s, ${rate} inputs a second`)
}
