import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { setField } from '../../src/layout/edits'
import type { Layout, LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { RULES } from '../../src/rules'
import type { Fix } from '../../src/rules/types'
import { CASES } from './cases'

const now = new Date('2026-11-24T08:00:00Z')

function opened(file: LayoutFile): Layout {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const judge = (rule: string, layout: Layout) => checkLayout(layout, { only: [rule], now }).rules[0]
const mended = (layout: Layout, fix: Fix) =>
  produce(layout, draft => {
    for (const { target, path, value } of fix.patches) setField(target, path, value)(draft)
  })

describe.each(RULES.map(rule => rule.id))('%s', id => {
  const cases = CASES.filter(each => each.rule === id)

  it('has passing, failing and boundary cases', () => {
    const kinds = cases.map(each => each.kind)
    expect(kinds).toEqual(expect.arrayContaining(['pass', 'fail', 'boundary']))
  })

  it.each(cases.map(each => [`${each.kind}: ${each.name}`, each] as const))('%s', (_, each) => {
    const layout = opened(each.layout)
    const outcome = judge(id, layout)
    const found = outcome.findings.map(({ id: own, measured }) => [
      own.slice(id.length + 1),
      measured && Math.round(measured.value * 100) / 100,
    ])
    const wanted = (each.finds ?? []).map(([subject, value]) => [subject, value])
    expect(found).toEqual(wanted)
    for (const finding of outcome.findings) {
      expect(finding.message.zh).not.toMatch(/undefined|NaN/)
      expect(finding.message.en).not.toMatch(/undefined|NaN/)
      if (each.mends) expect(finding.fix).toBeDefined()
      if (!finding.fix) continue
      // A fix ends its finding and starts no other of its rule.
      const before = outcome.findings.map(other => other.id)
      const after = judge(id, mended(layout, finding.fix)).findings.map(other => other.id)
      expect(after).not.toContain(finding.id)
      expect(after.filter(other => !before.includes(other))).toEqual([])
    }
    if (each.kind === 'not-evaluated' || each.kind === 'not-applicable')
      expect(outcome.verdict).toBe(each.kind)
    if (each.kind === 'pass') expect(outcome.verdict).toBe('pass')
  })
})
