import { describe, expect, it } from 'vitest'
import { township } from '../../test/halls/township'
import { townshipFaulty } from '../../test/halls/township-faulty'
import { fromFile } from '../layout/model'
import { checkLayout } from './engine'
import { shareReport } from './share'
import type { Report } from './types'

/** Everything but how long the rules took. */
const timeless = (report: Report): Report => ({
  ...report,
  rules: report.rules.map(rule => ({ ...rule, ms: 0 })),
})
const copy = (report: Report): Report => JSON.parse(JSON.stringify(report))

describe('reports that follow one another', () => {
  const first = checkLayout(fromFile(townshipFaulty()))

  it('keep every object when nothing changed, however long the rules took', () => {
    const again = copy(first)
    const shared = shareReport(first, {
      ...again,
      rules: again.rules.map(rule => ({ ...rule, ms: rule.ms + 1 })),
    })
    expect(shared.findings).toBe(first.findings)
    expect(shared.rules).toBe(first.rules)
    expect(shared.clauses).toBe(first.clauses)
    expect(shared.counts).toBe(first.counts)
  })

  it('keep all but what changed, and say exactly what the new one says', () => {
    const moved = townshipFaulty()
    const terminal = moved.floors[0].items?.find(item => item.id === 'zd02')
    if (!terminal) throw new Error('no terminal')
    terminal.at = [terminal.at[0] - 120, terminal.at[1]]
    const second = copy(checkLayout(fromFile(moved)))
    const shared = shareReport(first, second)
    expect(timeless(shared)).toEqual(timeless(second))
    expect(shared.findings).not.toBe(first.findings)
    const kept = shared.findings.filter(finding => first.findings.includes(finding))
    // The partition that hides this terminal hides it elsewhere; the others say what they said.
    expect(shared.findings.length - kept.length).toBe(1)
    expect(shared.counts).toEqual(second.counts)
  })

  it('take a quite different one as it is', () => {
    const clean = copy(checkLayout(fromFile(township())))
    expect(timeless(shareReport(first, clean))).toEqual(timeless(clean))
    expect(shareReport(undefined, clean)).toBe(clean)
  })
})
