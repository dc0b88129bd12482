/** The defect matrix: one defect at a time in the clean hall gives the findings it declares, and no others. */
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import type { LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { RULES } from '../../src/rules'
import { township } from '../halls/township'
import { turned } from '../halls/turn'
import { DEFECTS } from './defects'
import { type Defect, Hall } from './defects/defect'

const now = new Date('2026-11-24T08:00:00Z')
/** Degrees: no multiple of anything on the plan. */
const TURN = 23

/** Rules whose defects are still to be written. */
const WITHOUT_DEFECTS: readonly string[] = []

/** [id, measured] of all findings, in the order of their ids. */
function findingsOf(file: LayoutFile, opens = false): [string, number | undefined][] {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  const report = checkLayout(read.layout, { now })
  if (!opens) expect(report.counts.notEvaluated).toBe(0)
  return report.findings
    .map(({ id, measured }): [string, number | undefined] => [id, measured?.value])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Coordinates of a turned plan are rounded: lengths and angles may differ by this. */
function expectFindings(file: LayoutFile, { finds, opens }: Defect, within: number) {
  const found = findingsOf(file, opens)
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

describe('the clean hall', () => {
  it('has no finding, turned either', () => {
    expect(findingsOf(township())).toEqual([])
    expect(findingsOf(turned(township(), TURN))).toEqual([])
  })
})

describe('the matrix', () => {
  it('has three defects for every rule', () => {
    const few = RULES.map(rule => rule.id).filter(id => DEFECTS.filter(each => each.rule === id).length < 3)
    expect(few).toEqual(WITHOUT_DEFECTS)
  })
})

describe.each([...new Set(DEFECTS.map(each => each.rule))])('%s', id => {
  const mine = DEFECTS.filter(each => each.rule === id)
  it.each(mine.map(each => [each.name, each] as const))('%s', (_, defect) => {
    expect(defect.finds.some(([finding]) => finding.startsWith(`${id}:`))).toBe(true)
    expectFindings(plantedIn(defect.plant), defect, 0.5)
  })
  const geometric = mine.filter(each => each.turns)
  if (geometric.length > 0)
    it.each(geometric.map(each => [each.name, each] as const))('turned: %s', (_, defect) => {
      expectFindings(turned(plantedIn(defect.plant), TURN), defect, 3)
    })
})
