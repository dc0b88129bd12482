/** The defect matrix: one defect at a time in the clean hall gives the findings it declares, and no others. */
import { type Draft, produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { checkLayout, createEngine } from '../../src/check/engine'
import type { Report } from '../../src/check/types'
import { setField } from '../../src/layout/edits'
import type { Layout, LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { RULES } from '../../src/rules'
import type { Fix } from '../../src/rules/types'
import { turned } from '../halls/motions'
import { township } from '../halls/township'
import { DEFECTS } from './defects'
import { type Defect, Hall } from './defects/defect'

const now = new Date('2026-11-24T08:00:00Z')
/** Degrees: no multiple of anything on the plan. */
const TURN = 23

/** In the long run each defect is judged from scratch; else live, only what it changes (they agree: engine.test). */
const FRESH = process.env.TINGGUI_LONG !== undefined

/** One live check for each base hall: most defects touch little of it. */
function checker(base: LayoutFile) {
  const clean = opened(base)
  const engine = createEngine()
  engine.setProfile(undefined)
  const judge = (layout: Layout): Report => {
    if (FRESH) return checkLayout(layout, { now })
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
type Check = ReturnType<typeof checker>

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
function expectFindings(check: Check, file: LayoutFile, { finds, opens }: Defect, within: number) {
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

const plantedIn = (plant: (hall: Hall) => void): LayoutFile => {
  const hall = new Hall(structuredClone(township()))
  plant(hall)
  return hall.file
}

const upright = checker(township())
const tilted = checker(turned(township(), TURN))

describe('the clean hall', () => {
  it('has no finding, turned either', () => {
    expect(upright(township())).toEqual([])
    expect(tilted(turned(township(), TURN))).toEqual([])
  })
})

describe('the matrix', () => {
  it('has three defects for every rule', () => {
    const few = RULES.map(rule => rule.id).filter(id => DEFECTS.filter(each => each.rule === id).length < 3)
    expect(few).toEqual([])
  })
})

describe.each([...new Set(DEFECTS.map(each => each.rule))])('%s', id => {
  const mine = DEFECTS.filter(each => each.rule === id)
  it.each(mine.map(each => [each.name, each] as const))('%s', (_, defect) => {
    expect(defect.finds.some(([finding]) => finding.startsWith(`${id}:`))).toBe(true)
    expectFindings(upright, plantedIn(defect.plant), defect, 0.5)
  })
  const geometric = mine.filter(each => each.turns)
  if (geometric.length > 0)
    it.each(geometric.map(each => [each.name, each] as const))('turned: %s', (_, defect) => {
      expectFindings(tilted, turned(plantedIn(defect.plant), TURN), defect, 3)
    })
})
