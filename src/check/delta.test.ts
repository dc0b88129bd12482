import { describe, expect, it } from 'vitest'
import { township } from '../../test/halls/township'
import { townshipFaulty } from '../../test/halls/township-faulty'
import { fromFile } from '../layout/model'
import { createListener, createTeller, type ToldReport } from './delta'
import { checkLayout } from './engine'
import type { Report } from './types'

/** As it would come out of a worker. */
const sent = (told: ToldReport): ToldReport => structuredClone(told)
const timeless = (report: Report): Report => ({
  ...report,
  rules: report.rules.map(rule => ({ ...rule, ms: 0 })),
})
const size = (told: ToldReport): number => JSON.stringify(told).length

const moved = () => {
  const file = townshipFaulty()
  const terminal = file.floors[0].items?.find(item => item.id === 'zd02')
  if (!terminal) throw new Error('no terminal')
  terminal.at = [terminal.at[0] - 120, terminal.at[1]]
  return checkLayout(fromFile(file))
}

describe('reports that follow one another', () => {
  const first = checkLayout(fromFile(townshipFaulty()))

  it('arrive whole, whatever came before', () => {
    const [tell, hear] = [createTeller(), createListener()]
    const clean = checkLayout(fromFile(township()))
    for (const report of [first, moved(), clean, clean, first, moved()])
      expect(timeless(hear(sent(tell(report))))).toEqual(timeless(report))
  })

  it('say next to nothing when nothing changed, and nothing becomes a new object', () => {
    const [tell, hear] = [createTeller(), createListener()]
    const whole = tell(first)
    const known = hear(sent(whole))
    const again = tell(checkLayout(fromFile(townshipFaulty())))
    expect(size(again)).toBeLessThan(size(whole) / 20)
    const heard = hear(sent(again))
    expect(heard.findings).toBe(known.findings)
    expect(heard.rules).toBe(known.rules)
    expect(heard.clauses).toBe(known.clauses)
  })

  it('keep every finding that is as it was', () => {
    const [tell, hear] = [createTeller(), createListener()]
    const known = hear(sent(tell(first)))
    const heard = hear(sent(tell(moved())))
    const fresh = heard.findings.filter(finding => !known.findings.includes(finding))
    // The partition that hides this terminal hides it elsewhere; the others say what they said.
    expect(fresh.map(finding => finding.rule)).toEqual(['sight/opaque-partition'])
  })

  it('are refused when they name what was never told', () => {
    const tell = createTeller()
    tell(first)
    expect(() => createListener()(tell(first))).toThrow('never told')
  })
})
