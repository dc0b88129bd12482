import { describe, expect, it } from 'vitest'
import { text } from '../layout/text'
import type { Finding } from '../rules/types'
import { compareFindings } from './compare'

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  rule: 'align/row',
  clauses: [],
  severity: 'error',
  subjects: [],
  marks: [],
  message: text(id, id),
  ...more,
})
const measured = (value: number, limit = 1200) =>
  ({ measured: { value, limit, unit: 'mm', how: 'clear' } }) as const
const compared = (before: Finding[], after: Finding[]) =>
  compareFindings(before, after).map(({ change, before, after }) => `${change} ${(after ?? before)?.id}`)

describe('comparing findings', () => {
  it('tells new, gone, worse and better apart, and says nothing of what is the same', () => {
    expect(
      compared(
        [
          finding('same', measured(900)),
          finding('gone'),
          finding('worse', measured(1100)),
          finding('better', measured(900)),
        ],
        [
          finding('new'),
          finding('same', measured(900)),
          finding('worse', measured(1000)),
          finding('better', measured(1100)),
        ],
      ),
    ).toEqual(['new new', 'worse worse', 'better better', 'gone gone'])
  })

  it('counts severity first, and each measure against its own limit', () => {
    expect(compared([finding('a', { severity: 'warning' })], [finding('a')])).toEqual(['worse a'])
    expect(compared([finding('a')], [finding('a', { severity: 'info' })])).toEqual(['better a'])
    expect(compared([finding('a', measured(1100, 1200))], [finding('a', measured(1100, 1400))])).toEqual([
      'worse a',
    ])
  })

  it('stays within the published tolerance: 0.5 mm is no change, more is', () => {
    expect(compared([finding('a', measured(1100))], [finding('a', measured(1100.5))])).toEqual([])
    expect(compared([finding('a', measured(1100))], [finding('a', measured(1100.6))])).toEqual(['better a'])
  })

  it('works where what exceeds a maximum is worse', () => {
    expect(compared([finding('a', measured(60, 50))], [finding('a', measured(80, 50))])).toEqual(['worse a'])
  })
})
