import { readFileSync } from 'node:fs'
import { createEngine } from '../../src/check/engine'
import { createDocument } from '../../src/layout/document'
import { moveBy } from '../../src/layout/edits'
import { fromFile, type Layout, toFile } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'

const NOW = new Date('2026-01-01')

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function hall(): Layout {
  const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

const itemsOf = (layout: Layout): string[] =>
  layout.floors.flatMap(floor => rowsOf(floor.items).map(item => item.id))

/** The hall `copies` times in a square, 40 m apart, every id but the floor's with the copy's number. */
function repeated(layout: Layout, copies: number): Layout {
  const file = toFile(layout)
  const [floor] = file.floors
  const lists = ['walls', 'openings', 'zones', 'items', 'rows', 'cables'] as const
  const ids = new Set(lists.flatMap(list => (floor[list] ?? []).map(entity => entity.id)))
  const columns = Math.ceil(Math.sqrt(copies))
  const copied = (value: unknown, k: number): unknown => {
    if (typeof value === 'string') return ids.has(value) ? `${value}-${k}` : value
    if (typeof value !== 'object' || value === null) return value
    if (!Array.isArray(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, v]) => [key, key === 'size' ? v : copied(v, k)]),
      )
    const [x, y] = value
    if (value.length === 2 && typeof x === 'number' && typeof y === 'number')
      return [x + (k % columns) * 40_000, y + Math.floor(k / columns) * 40_000]
    return value.map(v => copied(v, k))
  }
  const all = Array.from({ length: copies }, (_, k) => copied(floor, k) as typeof floor)
  const joined = Object.fromEntries(
    lists.map(list => [list, all.flatMap((one): unknown[] => one[list] ?? [])]),
  )
  return fromFile({ ...file, surfaces: [], floors: [{ ...floor, ...joined }] })
}

const sorted = (times: number[]): number[] => times.sort((a, b) => a - b)

export async function run(): Promise<void> {
  const layout = hall()
  const ids = itemsOf(layout)
  const check = (checked: Layout) => {
    const engine = createEngine()
    engine.set(checked)
    return engine.report(NOW)
  }
  console.log(`all rules, township hall of ${ids.length} items`)
  console.log(`  the first check of the process ${timed(() => check(layout)).toFixed(0)} ms`)
  const warm = sorted(Array.from({ length: 31 }, () => timed(() => check(layout))))
  console.log(
    `  from scratch, warm: median ${at(warm, 0.5).toFixed(1)} ms, p95 ${at(warm, 0.95).toFixed(1)} ms`,
  )
  const document = createDocument(layout, () => undefined)
  const engine = createEngine()
  engine.set(layout)
  engine.report(NOW)
  const moves = sorted(
    Array.from({ length: 200 }, (_, k) => {
      document.edit(LABEL, moveBy([ids[(k * 37) % ids.length]], [10 + 10 * (k % 7), 10 * (k % 5)]))
      engine.set(document.layout)
      return timed(() => engine.report(NOW))
    }),
  )
  console.log(
    `  after moving one: median ${at(moves, 0.5).toFixed(1)} ms, p95 ${at(moves, 0.95).toFixed(1)} ms`,
  )
  const sizes = [2, 4, 8, 16, 32].map(copies => {
    const large = repeated(layout, copies)
    const count = copies * ids.length
    const { rules } = check(large)
    const ms = Math.min(...[1, 2].map(() => timed(() => check(large))))
    const slowest = [...rules].sort((a, b) => b.ms - a.ms).slice(0, 3)
    const named = slowest.map(rule => `${rule.id} ${rule.ms.toFixed(0)}`).join(', ')
    console.log(`  ${count} items: ${ms.toFixed(0)} ms (${named})`)
    return { count, ms }
  })
  const [first, last] = [sizes[0], sizes[sizes.length - 1]]
  const exponent = Math.log(last.ms / first.ms) / Math.log(last.count / first.count)
  console.log(`  cost grows as n^${exponent.toFixed(2)} from ${first.count} to ${last.count} items`)
}

const LABEL = { zh: '移动', en: 'Move' }
