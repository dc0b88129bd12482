import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import type { LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { RULES } from '../../src/rules'
import { CASES } from './cases'

const now = new Date('2026-11-24T08:00:00Z')

function judge(rule: string, file: LayoutFile) {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  return checkLayout(read.layout, { only: [rule], now }).rules[0]
}

describe.each(RULES.map(rule => rule.id))('%s', id => {
  const cases = CASES.filter(each => each.rule === id)

  it('has passing, failing and boundary cases', () => {
    const kinds = cases.map(each => each.kind)
    expect(kinds).toEqual(expect.arrayContaining(['pass', 'fail', 'boundary']))
  })

  it.each(cases.map(each => [`${each.kind}: ${each.name}`, each] as const))('%s', (_, each) => {
    const outcome = judge(id, each.layout)
    const found = outcome.findings.map(({ id: own, measured }) => [
      own.slice(id.length + 1),
      measured && Math.round(measured.value * 100) / 100,
    ])
    const wanted = (each.finds ?? []).map(([subject, value]) => [subject, value])
    expect(found).toEqual(wanted)
    for (const finding of outcome.findings) {
      expect(finding.message.zh).not.toMatch(/undefined|NaN/)
      expect(finding.message.en).not.toMatch(/undefined|NaN/)
    }
    if (each.kind === 'not-evaluated' || each.kind === 'not-applicable')
      expect(outcome.verdict).toBe(each.kind)
    if (each.kind === 'pass') expect(outcome.verdict).toBe('pass')
  })
})
