/** One defect planted in a hall, and what the check then says: shared by the matrices of the halls. */
import { type Draft, produce } from 'immer'
import { expect } from 'vitest'
import { checkLayout, createEngine } from '../../src/check/engine'
import type { Report } from '../../src/check/types'
import { setField } from '../../src/layout/edits'
import type { Layout, LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import type { Fix } from '../../src/rules/types'
import { type Defect, Hall } from './defects/defect'

const now = new Date('2026-11-24T08:00:00Z')

/** In the long run each defect is judged from scratch; else live, only what it changes (they agree: engine.test). */
export const LONG = process.env.TINGGUI_LONG !== undefined

/** One live check for each base hall: most defects touch little of it. */
export function checker(base: LayoutFile) {
  const clean = opened(base)
  const engine = createEngine()
  engine.setProfile(undefined)
  const judge = (layout: Layout): Report => {
    if (LONG) return checkLayout(layout, { now })
    engine.set(layout)
    return engine.report(now)
  }
  /** [id, measured] of all findings, in the order of their ids; each fix offered ends its own and starts none. */
  return (file: LayoutFile, opens = false): [string, number | undefined][] => {
    const layout = shared(clean, opened(file))
    const { findings, counts } = judge(layout)
    if (!opens) expect(counts.notEvaluated).toBe(0)
    const ids = findings.map(finding => finding.id)
    for (const { id, fix } of findings) {
      if (!fix) continue
      const after = judge(produce(layout, fixed(fix))).findings.map(finding => finding.id)
      expect([id, after.filter(other => other === id || !ids.includes(other))]).toEqual([id, []])
    }
    return findings
      .map(({ id, measured }): [string, number | undefined] => [id, measured?.value])
      .sort(([a], [b]) => (a < b ? -1 : 1))
  }
}
const fixed = (fix: Fix) => (draft: Draft<Layout>) => {
  for (const { target, path, value } of fix.patches) setField(target, path, value)(draft)
}
export type Check = ReturnType<typeof checker>

function opened(file: LayoutFile): Layout {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

/** `now` with every part that equals the same part of `before` replaced by it, as an edit would leave it. */
function shared<T>(before: T, now: T): T {
  if (Object.is(before, now)) return before
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now
  if (Array.isArray(before) !== Array.isArray(now)) return now
  const [old, fresh] = [before as Record<string, unknown>, now as Record<string, unknown>]
  const keys = Object.keys(fresh)
  const parts = keys.map(key => shared(old[key], fresh[key]))
  const same =
    keys.length === Object.keys(old).length && parts.every((part, i) => Object.is(part, old[keys[i]]))
  if (same) return before
  if (Array.isArray(now)) return parts as T
  return Object.fromEntries(keys.map((key, i) => [key, parts[i]])) as T
}

/** Coordinates of a turned plan are rounded: lengths and angles may differ by this. */
export function expectFindings(check: Check, file: LayoutFile, { finds, opens }: Defect, within: number) {
  const found = check(file, opens)
  const sorted = [...finds].sort(([a], [b]) => (a < b ? -1 : 1))
  expect(found.map(([id]) => id)).toEqual(sorted.map(([id]) => id))
  sorted.forEach(([id, measured], i) => {
    if (measured === undefined) return
    expect([id, Math.abs((found[i][1] ?? Number.NaN) - measured) <= within, found[i][1]]).toEqual([
      id,
      true,
      found[i][1],
    ])
  })
}

export function plantedIn(base: LayoutFile, plant: (hall: Hall) => void): LayoutFile {
  const hall = new Hall(structuredClone(base))
  plant(hall)
  return hall.file
}

/** Rule by rule: how many defects were planted, how many gave what they declare, and what else was said. */
export class Tally {
  private readonly rows = new Map<string, { planted: number; found: number; alarms: number }>()

  /** Runs one planting; what it throws is thrown on. */
  count(rule: string, test: () => void): void {
    const row = this.rows.get(rule) ?? { planted: 0, found: 0, alarms: 0 }
    this.rows.set(rule, row)
    row.planted++
    try {
      test()
      row.found++
    } catch (error) {
      row.alarms++
      throw error
    }
  }
  print(title: string): void {
    const lines = [...this.rows].map(
      ([rule, { planted, found, alarms }]) => `${rule.padEnd(32)}${planted}  ${found}  ${alarms}`,
    )
    const sum = (key: 'planted' | 'found' | 'alarms') =>
      [...this.rows.values()].reduce((all, row) => all + row[key], 0)
    console.log(
      [
        `${title}: rule, planted, found, not as declared (missed or false alarm)`,
        ...lines,
        `${'all'.padEnd(32)}${sum('planted')}  ${sum('found')}  ${sum('alarms')}`,
      ].join('\n'),
    )
  }
}
