/**
 * The whole check of the township hall: from scratch when warm and after moving one thing (processor time), and rule
 * by rule (wall time; a rule that reads a shared fact first pays for it).
 */
import { readFileSync } from 'node:fs'
import { produce } from 'immer'
import { checkLayout, createEngine } from '../../src/check/engine'
import { moveBy } from '../../src/layout/edits'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'

const ROUNDS = 30
const now = new Date('2026-11-24T08:00:00Z')

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))]

/** A result and the processor time it took, ms: other work on the machine does not count. */
function timed<T>(work: () => T): [T, number] {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1000]
}

export function run(file = 'fixtures/township.hall.json'): void {
  const read = readLayout(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  const { layout } = read
  const whole: number[] = []
  const byRule = new Map<string, number[]>()
  for (let i = 0; i < ROUNDS; i++) {
    const [report, ms] = timed(() => checkLayout(layout, { now }))
    if (i < ROUNDS / 3) continue
    whole.push(ms)
    for (const rule of report.rules) byRule.set(rule.id, [...(byRule.get(rule.id) ?? []), rule.ms])
  }
  const items = rowsOf(layout.floors[0].items)
  console.log(
    `from scratch, ${items.length} things: median ${quantile(whole, 0.5).toFixed(1)} ms, p95 ${quantile(whole, 0.95).toFixed(1)} ms`,
  )
  const engine = createEngine()
  engine.set(layout)
  engine.report(now)
  const moveAll = () =>
    items.map(item => {
      const [, ms] = timed(() => {
        engine.set(produce(layout, moveBy([item.id], [40, 0])))
        engine.report(now)
      })
      engine.set(layout)
      engine.report(now)
      return { type: item.type, ms }
    })
  moveAll()
  const moves = moveAll()
  const times = moves.map(({ ms }) => ms)
  console.log(
    `after moving one: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, most ${quantile(times, 1).toFixed(1)} ms`,
  )
  const worst = [...moves].sort((a, b) => b.ms - a.ms).slice(0, 5)
  console.log(`  slowest: ${worst.map(({ type, ms }) => `${type} ${ms.toFixed(1)}`).join(', ')}`)
  const ruled = [...byRule].map(([id, all]) => [id, quantile(all, 0.5)] as const).sort((a, b) => b[1] - a[1])
  for (const [id, ms] of ruled.filter(([, ms]) => ms >= 0.05)) console.log(`  ${ms.toFixed(2)} ms  ${id}`)
}
