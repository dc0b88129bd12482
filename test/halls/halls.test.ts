/** The sample halls: as large as they say, without a single finding, and every rule that can apply looks at something. */
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { areaOf } from '../../src/geometry/polygon'
import type { LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { createFacts, layoutFact } from '../../src/scene/facts'
import { wallPlanOf } from '../../src/scene/space'
import { HALLS } from './index'
import { turned } from './motions'

const now = new Date('2026-11-24T08:00:00Z')

function opened(file: LayoutFile) {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

const areas = (file: LayoutFile): number => {
  const layout = opened(file)
  const facts = createFacts()
  facts.set(layoutFact, layout)
  return layout.floors.reduce((sum, floor) => {
    const plan = facts.read(wallPlanOf, floor.id)
    return sum + areaOf(plan.rooms.map(({ clear }) => clear)) / 1e6
  }, 0)
}
const windows = (file: LayoutFile): number =>
  file.floors.flatMap(floor => floor.items ?? []).filter(({ type }) => type === 'service-window').length

describe.each([
  ['village', 'village', 60, 3, 1],
  ['township', 'township', 360, 10, 1],
  ['district', 'district', 1200, 40, 1],
  ['city', 'city', 4000, 120, 2],
] as const)('the %s hall', (name, level, area, count, storeys) => {
  const file = HALLS[name]()

  it('is what it says', () => {
    expect(file.hall.level).toBe(level)
    expect(file.floors.length).toBe(storeys)
    expect(windows(file)).toBe(count)
    // Partitions take a little.
    expect(areas(file)).toBeGreaterThan(area * 0.95)
    expect(areas(file)).toBeLessThan(area * 1.05)
  })

  it('has not a single finding, and every rule looks at something and decides', () => {
    const { findings, rules, problems } = checkLayout(opened(file), { now })
    expect(findings.map(({ id }) => id)).toEqual([])
    expect(rules.filter(({ verdict }) => verdict !== 'pass').map(({ id }) => id)).toEqual([])
    expect(problems).toEqual([])
  })

  it('has none turned by 23° either', () => {
    const { findings } = checkLayout(opened(turned(file, 23)), { now })
    expect(findings.map(({ id }) => id)).toEqual([])
  })
})
