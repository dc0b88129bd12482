/** What must hold for any text given as a file: it is refused in words, or opens and saves; and can be judged and drawn. */
import { checkLayout } from '../../src/check/engine'
import { drawFindings } from '../../src/drawing/findings'
import { labelFloor, labelSurface } from '../../src/drawing/labels'
import { drawFloor, drawSurface } from '../../src/drawing/plan'
import { THEMES } from '../../src/drawing/theme'
import type { Refusal } from '../../src/layout/json'
import { FLOOR_TABLES, type Layout } from '../../src/layout/model'
import { type ReadResult, readLayout, writeLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import type { Text } from '../../src/layout/text'
import { toSvg } from '../../src/sheets/svg'

const NOW = new Date('2026-11-24T08:00:00Z')
/** Longer than any refusal that can be read in a dialog. */
const MESSAGE = 600
/** Words that come from a program, not from a person. */
const PROGRAM_WORDS = /\bundefined\b|\bNaN\b|\[object|=>|native code/

export type Verdict = 'opened' | Refusal['code']

/** Seconds of the processor that reading, judging and drawing may take each: the page waits for one at a time. */
const PATIENCE = 2

export function inTime<T>(what: string, work: () => T): { result: T; seconds: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  if (seconds > PATIENCE) throw new Error(`${what} took ${seconds} s of the processor`)
  return { result, seconds }
}

export type Judged = {
  readonly verdict: Verdict
  /** What opened. */
  readonly layout?: Layout
  /** Seconds of the processor to read it. */
  readonly spent: number
}

/** Reads a text, saves and reads again what opens. Throws, saying what does not hold. */
export function judgeInput(text: string): Judged {
  const { result, seconds } = inTime('reading', () => readLayout(text))
  const verdict = result.ok ? opened(result, text) : refused(result, text)
  if (Object.keys(Object.prototype).length > 0) throw new Error('a prototype was changed')
  return { verdict, layout: result.ok ? result.layout : undefined, spent: seconds }
}

/** Words a person can read in a dialog. Throws where they are not; a program's word may be quoted from the `source`. */
export function sayable({ zh, en }: Text, source = ''): void {
  for (const words of [zh, en]) {
    if (words.trim() === '') throw new Error('refused without a word')
    if (words.length > MESSAGE) throw new Error(`a refusal of ${words.length} signs`)
    const found = PROGRAM_WORDS.exec(words)
    if (found && !source.includes(found[0])) throw new Error(`refused in a program's words: ${words}`)
  }
}

function refused({ code, path, message }: Refusal, source: string): Verdict {
  sayable(message, source)
  if (code === 'field' || code === 'duplicate-id') {
    if (path === '') throw new Error(`refused without a field: ${message.zh}`)
    if (!/[::“]/.test(message.zh)) throw new Error(`refused without a reason: ${message.zh}`)
  }
  return code
}

function opened({ layout }: ReadResult & { ok: true }, source: string): Verdict {
  const saved = writeLayout(layout)
  const again = readLayout(saved)
  if (!again.ok) throw new Error(`what was saved does not open: ${again.message.zh}`)
  if (writeLayout(again.layout) !== saved) throw new Error('saved twice, two different files')
  const [was, is] = [inOrder(JSON.parse(source.replace(/^\ufeff/, ''))), inOrder(JSON.parse(saved))]
  if (was !== is) throw new Error(`saved otherwise than opened: ${difference(was, is)}`)
  return 'opened'
}

type Listed = { id: string; order?: number }

/** A file's content whatever the order of its keys; lists in the order they are drawn; empty lists are none. */
function inOrder(file: unknown): string {
  const list = (holder: Record<string, unknown>, key: string) => {
    const rows = holder[key] as Listed[] | undefined
    if (!rows) return
    const places = new Map(rows.map((row, i) => [row, row.order ?? i]))
    rows.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || (a.id < b.id ? -1 : 1))
    for (const row of rows) delete row.order
    if (rows.length === 0) delete holder[key]
  }
  const { floors, surfaces } = file as {
    floors: Record<string, unknown>[]
    surfaces?: Record<string, unknown>[]
  }
  for (const floor of floors) for (const key of FLOOR_TABLES) list(floor, key)
  for (const surface of surfaces ?? []) list(surface, 'items')
  list(file as Record<string, unknown>, 'surfaces')
  return JSON.stringify(file, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function difference(a: string, b: string): string {
  let i = 0
  while (a[i] === b[i]) i++
  return `…${a.slice(Math.max(0, i - 60), i + 60)}… became …${b.slice(Math.max(0, i - 60), i + 60)}…`
}

/** Checks and draws every floor and desk-top plan. Throws, saying what does not hold. */
export function judgeAndDraw(layout: Layout): void {
  const { result: report } = inTime('checking', () => checkLayout(layout, { now: NOW }))
  for (const rule of report.rules)
    for (const { reason } of rule.notEvaluated)
      if (reason.zh.startsWith('规则运行出错')) throw new Error(`${rule.id} failed: ${reason.en}`)
  // By turns: the words differ, the drawing does not.
  const options = { language: layout.title.length % 2 === 0 ? 'zh' : 'en', scale: 0.05 } as const
  const { result: lists } = inTime('drawing', () => [
    ...layout.floors.map(floor => [...drawFloor(floor), ...labelFloor(floor, options)]),
    ...rowsOf(layout.surfaces).map(surface => [...drawSurface(surface), ...labelSurface(surface, options)]),
    drawFindings(
      report.findings.map((finding, i) => ({ finding, number: i + 1 })),
      { outline: () => undefined },
    ),
  ])
  for (const list of lists) {
    const box = { minX: 0, minY: 0, maxX: 1000, maxY: 1000 }
    const svg = toSvg(list, { box, scale: 0.01, theme: THEMES.light, title: layout.title })
    const placed = svg.replace(/(font-family|id)="[^"]*"/g, '')
    const wrong = /="[^"]*\b(NaN|Infinity|undefined)\b[^"]*"/.exec(placed)
    if (wrong) throw new Error(`drawn at no place: ${wrong[0].slice(0, 200)}`)
  }
}
