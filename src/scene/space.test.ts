import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isFailure } from '../geometry/grid'
import { distanceToRing } from '../geometry/pairs'
import { distance } from '../geometry/vector'
import { readLayout } from '../layout/read'
import { createFacts, layoutFact } from './facts'
import { thingsTagged } from './layout-facts'
import { entrancesOf, exitsOf, wallPlanOf } from './space'
import { entranceWalks } from './walks'

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const facts = createFacts()
facts.set(layoutFact, read.layout)

describe('the township hall as space', () => {
  it('closes, with its rooms, entrances and exits', () => {
    const plan = facts.read(wallPlanOf, 'f1')
    expect(plan.closed).toBe(true)
    // The two partitions that end at the counter are no fault.
    expect(plan.problems.map(problem => problem.kind)).toEqual(['free-end', 'free-end'])
    expect(facts.read(entrancesOf, 'f1').map(entry => entry.id)).toEqual(['d1', 'd4'])
    expect(facts.read(exitsOf, 'f1').map(entry => entry.id)).toEqual(['d1', 'd2', 'd4'])
    // The main entrance lies on the inner wall face.
    expect(facts.read(entrancesOf, 'f1')[0].at).toEqual([12_000, 15_000])
  })

  it('walks to where a person 600 mm wide first touches each item, and no further', () => {
    const walks = entranceWalks(facts.read, 'f1', 600)
    if (isFailure(walks)) throw new Error(walks.detail)
    const things = thingsTagged(facts.read, 'f1', 'convenience')
    expect(walks.size).toBe(things.length)
    for (const thing of things) {
      const walked = walks.get(thing.id)
      const { path, length } = walked ?? { path: [], length: { lo: 0, hi: 0 } }
      const end = path[path.length - 1]
      expect(Math.abs(distanceToRing(end, thing.ring) - 300)).toBeLessThan(0.1)
      const along = path.slice(1).reduce((sum, p, i) => sum + distance(path[i], p), 0)
      expect(Math.abs(along - length.hi)).toBeLessThan(1)
      expect(length.hi - length.lo).toBeLessThanOrEqual(1)
    }
  })

  it('measures a straight walk in closed form', () => {
    const walks = entranceWalks(facts.read, 'f1', 600)
    if (isFailure(walks)) throw new Error(walks.detail)
    // Umbrella stand: nearest corner (13 400, 14 700) from (12 000, 15 000), touched 300 mm short of its west face.
    const walked = walks.get('ys01')
    const straight = Math.hypot(1400, 300)
    expect(walked?.length.hi).toBeLessThan(straight)
    expect(walked?.length.lo).toBeGreaterThan(straight - 300 - 1)
  })
})
