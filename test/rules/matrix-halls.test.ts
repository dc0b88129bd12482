/** The defect matrix in the other halls: one defect a rule, in the long run all of them. */
import { afterAll, describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules'
import { HALLS } from '../halls'
import { defectsIn } from './defects/others'
import { checker, expectFindings, LONG, plantedIn, Tally } from './planting'

/** ms; three defects and their fixes from scratch in the city centre, on a busy machine. */
const PATIENCE = 180_000

describe.each(['village', 'district', 'city'] as const)('%s', name => {
  const base = HALLS[name]()
  const defects = defectsIn(name)
  const tally = new Tally()
  const check = checker(base)
  afterAll(() => {
    if (LONG) tally.print(name)
  })

  it('has three defects for every rule', () => {
    const planted = (id: string) => defects.filter(({ rule }) => rule === id).length
    expect(RULES.map(({ id }) => [id, planted(id)] as const).filter(([, count]) => count < 3)).toEqual([])
  })

  it.each(RULES.map(({ id }) => id))(
    '%s',
    id => {
      const own = defects.filter(({ rule }) => rule === id)
      for (const defect of LONG ? own : own.slice(0, 1)) {
        expect(defect.finds.some(([finding]) => finding.startsWith(`${id}:`))).toBe(true)
        tally.count(id, () => expectFindings(check, plantedIn(base, defect.plant), defect, 0.5))
      }
    },
    PATIENCE,
  )
})
