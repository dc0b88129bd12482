import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Layout } from '../layout/model'
import { readLayout } from '../layout/read'
import { RULES } from '../rules'
import { CHECKLIST } from '../rules/notice/checklist'
import { checkLayout } from './engine'
import { DEFAULT_SCORE, scoreOf } from './score'
import type { Report } from './types'

const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const HALL: Layout = read.layout
const finding = (rule: string, n: number, more: object = {}) => ({
  id: `${rule}:${n}`,
  rule,
  severity: 'error' as const,
  ...more,
})
const report = (...findings: object[]) => ({ findings }) as unknown as Report
const rows = [
  { id: 'a', title: '消防', full: 2, each: 0.5, rules: ['fire'], clauses: ['2.1.3.9'] },
  {
    id: 'b',
    title: '其他',
    full: 1,
    each: 0.3,
    rules: ['fire/extinguisher-count', 'align'],
    clauses: ['2.1.3'],
  },
]
const scored = (more: Partial<Layout>, judged: Report) =>
  scoreOf({ ...HALL, score: { rows }, ...more }, judged)

describe('the score', () => {
  it('takes off for each finding in the row that names its rule most closely, never more than the row has', () => {
    const score = scored(
      {},
      report(
        finding('fire/equipment-clear', 1),
        finding('fire/equipment-clear', 2),
        finding('fire/extinguisher-count', 1),
        finding('align/row', 1),
        finding('align/row', 2),
        finding('align/row', 3),
        finding('firefly/none', 1),
      ),
    )
    expect(score.rows.map(({ off, left }) => [off, left])).toEqual([
      [1, 1],
      [1, 0],
    ])
    expect([score.full, score.left]).toEqual([3, 1])
  })

  it('leaves out hints and what is waived', () => {
    const waived = { waived: { reason: '', by: '', at: '' } }
    const score = scored({}, report(finding('fire/x', 1, { severity: 'info' }), finding('fire/x', 2, waived)))
    expect(score.left).toBe(3)
  })

  it('takes off for clauses ticked as failed, and by hand within the row', () => {
    const checklist = {
      '2.1.3': { result: 'fail' },
      '2.1.3.9 设备备案登记表': { result: 'fail' },
      '2.3': { result: 'fail' },
      '2.1.3.10': { result: 'pass' },
    } as const
    expect(scored({ checklist }, report()).rows.map(({ off, failed }) => [off, failed])).toEqual([
      [0.5, ['2.1.3.9 设备备案登记表']],
      [0.3, ['2.1.3']],
    ])
    const by = (adjust: number) =>
      scoreOf({ ...HALL, score: { rows: [{ ...rows[0], adjust }] } }, report(finding('fire/x', 1))).left
    expect([by(-1), by(0.25), by(5), by(-9)]).toEqual([0.5, 1.75, 2, 0])
  })

  it('has a default row for every rule that serves a clause and for every item of the checklist', () => {
    const all = RULES.filter(({ clauses }) => clauses !== 'technical').map(({ id }, i) => finding(id, i))
    const checklist = Object.fromEntries(CHECKLIST.map(({ clause }) => [clause, { result: 'fail' as const }]))
    const score = scoreOf({ ...HALL, score: undefined, checklist }, report(...all))
    expect(score.rows.flatMap(({ findings }) => findings).sort()).toEqual(all.map(({ id }) => id).sort())
    expect(score.rows.flatMap(({ failed }) => failed).sort()).toEqual(Object.keys(checklist).sort())
    expect(score.full).toBe(2 * DEFAULT_SCORE.length)
  })

  it('adds up for a real hall', () => {
    const { rows: table, full, left } = scoreOf(HALL, checkLayout(HALL))
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left).toBeLessThan(full)
    expect(table.reduce((sum, row) => sum + row.left, 0)).toBeCloseTo(left, 6)
  })
})
