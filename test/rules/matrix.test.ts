/** The defect matrix: one defect at a time in the clean hall gives the findings it declares, and no others. */
import { afterAll, describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules'
import { turned } from '../halls/motions'
import { township } from '../halls/township'
import { DEFECTS } from './defects'
import { checker, expectFindings, LONG, plantedIn, Tally } from './planting'

/** Degrees: no multiple of anything on the plan. */
const TURN = 23

const upright = checker(township())
const tilted = checker(turned(township(), TURN))

const tally = new Tally()
afterAll(() => {
  if (LONG) tally.print('township')
})

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
    tally.count(id, () => expectFindings(upright, plantedIn(township(), defect.plant), defect, 0.5))
  })
  const geometric = mine.filter(each => each.turns)
  if (geometric.length > 0)
    it.each(geometric.map(each => [each.name, each] as const))('turned: %s', (_, defect) => {
      const file = turned(plantedIn(township(), defect.plant), TURN)
      tally.count(id, () => expectFindings(tilted, file, defect, 3))
    })
})
