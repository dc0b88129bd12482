/** The same hall drawn elsewhere, turned, mirrored or in another order of its lists has the same findings. */
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import type { LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { mirrored, reordered, shifted, turned } from '../halls/motions'
import { township } from '../halls/township'
import { townshipFaulty } from '../halls/township-faulty'

const now = new Date('2026-11-24T08:00:00Z')

/** id → measured value, of all findings. */
function findingsOf(file: LayoutFile): Map<string, number | undefined> {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  const { findings, counts } = checkLayout(read.layout, { now })
  expect(counts.notEvaluated).toBe(0)
  return new Map(findings.map(({ id, measured }) => [id, measured?.value]))
}

/** Lengths within `within` mm; areas and angles are finer than that anyway. */
function expectSame(
  found: Map<string, number | undefined>,
  wanted: Map<string, number | undefined>,
  within: number,
) {
  expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort())
  for (const [id, value] of wanted)
    if (value !== undefined)
      expect([id, Math.abs((found.get(id) ?? Number.NaN) - value) <= within]).toEqual([id, true])
}

const faulty = findingsOf(townshipFaulty())

describe('the faulty hall', () => {
  it('has enough to look at', () => expect(faulty.size).toBeGreaterThan(30))

  it('with every list reversed', () => expectSame(findingsOf(reordered(townshipFaulty())), faulty, 0.1))

  it('a kilometre away', () =>
    expectSame(findingsOf(shifted(townshipFaulty(), [1_000_000, -730_001])), faulty, 0.1))

  it.each([90, 180, 270])('turned by %i°', degrees =>
    expectSame(findingsOf(turned(townshipFaulty(), degrees)), faulty, 0.1),
  )

  it.each([23, 301.7])('turned by %f°, rounded to millimetres', degrees =>
    expectSame(findingsOf(turned(townshipFaulty(), degrees)), faulty, 8),
  )

  it('mirrored: only the order of the window numbers changes sides', () => {
    const others = (all: Map<string, number | undefined>) =>
      new Map([...all].filter(([id]) => !id.startsWith('windows/numbering:')))
    expectSame(others(findingsOf(mirrored(townshipFaulty()))), others(faulty), 0.1)
  })
})

describe('the clean hall', () => {
  it('mirrored, is numbered from right to left and nothing else', () => {
    const all = Array.from({ length: 10 }, (_, i) => `ck${String(i + 1).padStart(2, '0')}`)
    expect([...findingsOf(mirrored(township())).keys()]).toEqual([`windows/numbering:${all.join('+')}`])
  })
})
