/** Proposed places: after the proposal the finding is gone and nothing new is said. */
import { readFileSync } from 'node:fs'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { applied } from '../../src/check/mend'
import { canPropose } from '../../src/check/proposable'
import { propose } from '../../src/check/propose'
import type { Layout, LayoutFile } from '../../src/layout/model'
import { readJson, readLayout } from '../../src/layout/read'
import { township } from '../halls/township'
import { Hall } from './defects/defect'

const now = new Date('2026-11-24T08:00:00Z')
const faulty = (() => {
  const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
})()
const open = (file: LayoutFile): Layout => {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const findings = (layout: Layout) => checkLayout(layout, { now }).findings

function expectMended(layout: Layout, id: string): { item: string; moved: number } {
  const before = findings(layout)
  const finding = before.find(each => each.id === id)
  if (!finding) throw new Error(`no ${id}`)
  const proposal = propose(layout, finding, { now })
  if (!proposal) throw new Error(`nothing proposed for ${id}`)
  const after = findings(produce(layout, applied(proposal.fix.patches)))
  const known = new Set(before.map(each => each.id))
  expect(after.filter(each => each.id === id || !known.has(each.id)).map(each => each.id)).toEqual([])
  expect(proposal.fix.title.zh).toMatch(/^将.+移动 [\d.]+ (毫米|米)/)
  const at = proposal.fix.patches.find(({ path }) => path.join() === 'at')?.value as [number, number]
  const item = layout.floors.flatMap(floor => Object.values(floor.items).flatMap(each => Object.values(each)))
  const from = item.find(each => each.id === proposal.item)?.at ?? [0, 0]
  return { item: proposal.item, moved: Math.hypot(at[0] - from[0], at[1] - from[1]) }
}

/** Each takes seconds; the long run tries them all. */
const CASES = [
  ['convenience/near-entrance:yy01', 'yy01'],
  ['fire/equipment-clear:lv03', 'lv03'],
  ['layout/overlap:dy01+lv01', 'lv01'],
  ['layout/outside:sj01', 'sj01'],
  ['aisle/clear-width:gd03+zd05', 'gd03'],
  ['aisle/unreachable:fy01', 'fy01'],
  ['aisle/window-front:lz01', 'lz01'],
  ['aisle/door-approach:d2+lv02', 'lv02'],
] as const

describe('the faulty hall', () => {
  it.each(process.env.TINGGUI_LONG === undefined ? CASES.slice(0, 4) : CASES)('%s: moves %s', (id, item) => {
    expect(expectMended(faulty, id).item).toBe(item)
  })

  it('moves a post before a window no farther than it takes', () => {
    // 460 mm to the waiting line, tried every 400 mm.
    expect(expectMended(faulty, 'aisle/window-front:lz01').moved).toBeLessThan(1000)
  })
})

describe('the clean hall with one defect', () => {
  it('brings a convenience item back to the others', () => {
    const hall = new Hall(structuredClone(township()))
    hall.set('yc01', { at: [9900, 14_650] })
    expect(expectMended(open(hall.file), 'convenience/clustered:yc01').item).toBe('yc01')
  })

  it('proposes nothing where no place ends it, or the thing is locked', () => {
    const hall = new Hall(structuredClone(township()))
    hall.set('yc01', { at: [9900, 14_650], locked: true })
    const locked = open(hall.file)
    const [finding] = findings(locked)
    expect(propose(locked, finding, { now })).toBeUndefined()
    const [named] = findings(faulty).filter(({ rule }) => rule === 'naming/hall-name')
    expect([canPropose(named), propose(faulty, named, { now })]).toEqual([false, undefined])
  })

  it('proposes nothing for a finding that is gone', () => {
    const [finding] = findings(faulty).filter(canPropose)
    expect(propose(open(township()), finding, { now })).toBeUndefined()
  })
})
