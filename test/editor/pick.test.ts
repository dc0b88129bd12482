import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOf, pasteRecipe } from '../../src/editor/clipboard'
import { copiedIn, textOf } from '../../src/editor/clipboard-text'
import { fieldRecipe, sectionsFor } from '../../src/editor/fields'
import { areaOf } from '../../src/geometry/polygon'
import type { Point } from '../../src/geometry/types'
import type { Zone } from '../../src/layout/model'
import { fromFile, toFile } from '../../src/layout/model'
import { findEntity, findItem } from '../../src/layout/queries'
import { rowsOf } from '../../src/layout/table'
import { sidesOf, zoneRegion } from '../../src/layout/zone-edits'
import { item, room } from '../rules/room'
import { handOn, smallHall } from './hand'

const square = (id: string, x: number, y: number, size: number, number?: string) => ({
  id,
  type: 'waiting' as const,
  ...(number ? { number } : {}),
  polygon: [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ] as [number, number][],
})

function zoned(...zones: ReturnType<typeof square>[]) {
  const file = toFile(smallHall())
  return fromFile({ ...file, floors: [{ ...file.floors[0], zones }] })
}
const zonesOf = (hand: ReturnType<typeof handOn>) => rowsOf(hand.session.state.committed.floors[0].zones)

describe('zones', () => {
  it('that meet become one in a step, which undo takes back', () => {
    const hand = handOn(zoned(square('z1', 0, 0, 2000, 'A'), square('z2', 2000, 0, 2000, 'B')))
    const before = hand.session.state.committed
    hand.session.update({ selection: ['z1', 'z2'] })
    hand.act('merge-zones')
    const [zone, ...others] = zonesOf(hand)
    expect(others).toEqual([])
    expect([zone.id, zone.number, areaOf(zoneRegion(zone))]).toEqual(['z1', 'A', 8e6])
    expect(hand.steps()).toBe(1)
    hand.session.undo()
    expect(hand.session.state.committed).toEqual(before)
  })

  it('that do not meet are not joined, and it is said why', () => {
    const hand = handOn(zoned(square('z1', 0, 0, 2000), square('z2', 2001, 0, 2000)))
    hand.session.update({ selection: ['z1', 'z2'] })
    hand.act('merge-zones')
    expect(zonesOf(hand)).toHaveLength(2)
    expect(hand.session.state.notice?.words.zh).toContain('不相连')
  })

  it('taken from another leave what falls apart as zones with numbers of their own', () => {
    const hand = handOn(zoned(square('z1', 0, 0, 3000, 'A'), square('z2', 1000, -100, 1000, 'B')))
    hand.session.update({ selection: ['z1', 'z2'] })
    hand.act('subtract-zones')
    expect(zonesOf(hand).map(({ number }) => number)).toEqual(['A', 'B'])
    // The strip in the middle ends at y = 900.
    expect(areaOf(zoneRegion(zonesOf(hand)[0]))).toBe(9e6 - 1000 * 900)
    const across = zoned(square('z1', 0, 0, 3000, 'A'), square('z2', 1000, -1000, 5000, 'B'))
    const other = handOn(across)
    other.session.update({ selection: ['z2', 'z1'] })
    other.act('subtract-zones')
    expect(areaOf(zoneRegion(zonesOf(other).find(({ id }) => id === 'z2') as Zone))).toBe(25e6 - 2000 * 3000)
  })

  it('are cut by a line of two clicks; a line beside them changes nothing', () => {
    const hand = handOn(zoned(square('z1', 0, 0, 4000, 'A')))
    hand.session.update({ selection: ['z1'] })
    hand.act('split-zone')
    hand.click([1000, -500])
    hand.click([1000, 5000])
    expect(zonesOf(hand).map(zone => [zone.number, areaOf(zoneRegion(zone))])).toEqual([
      ['A', 12e6],
      ['B', 4e6],
    ])
    expect(hand.session.state.selection).toEqual(['z1', 'z2'])
    hand.session.update({ selection: ['z1'] })
    hand.act('split-zone')
    hand.click([8000, 0])
    hand.click([8000, 7000])
    expect(zonesOf(hand)).toHaveLength(2)
    expect(hand.session.state.notice?.words.zh).toContain('没有穿过')
  })

  it('cut anywhere keep their whole area', () => {
    const at = fc.integer({ min: -1000, max: 5000 })
    fc.assert(
      fc.property(at, at, at, at, (ax, ay, bx, by) => {
        const zone = zoned(square('z1', 0, 0, 4000)).floors[0].zones
        const [only] = rowsOf(zone)
        const [left, right] = sidesOf(only, [ax, ay] as Point, [bx, by] as Point)
        expect(areaOf(left) + areaOf(right)).toBeCloseTo(16e6, -2)
      }),
    )
  })
})

describe('a group', () => {
  it('is taken and moved as one; a second click takes one thing out of it', () => {
    const hand = handOn()
    hand.session.update({ selection: ['p1', 'p2'] })
    hand.act('group')
    hand.session.update({ selection: [] })
    hand.click([2000, 2000])
    expect([...hand.session.state.selection].sort()).toEqual(['p1', 'p2'])
    hand.drag([2000, 2000], [2000, 3000])
    expect([hand.at('p1'), hand.at('p2')]).toEqual([
      [2000, 3000],
      [4000, 3000],
    ])
    hand.click([4000, 3000])
    expect(hand.session.state.selection).toEqual(['p2'])
    hand.act('ungroup')
    hand.session.update({ selection: [] })
    hand.click([2000, 3000])
    expect(hand.session.state.selection).toEqual(['p1'])
  })

  it('copied is a group of its own', () => {
    const hand = handOn()
    hand.session.update({ selection: ['p1', 'p2'] })
    hand.act('group')
    hand.act('duplicate')
    const groups = rowsOf(hand.session.state.committed.floors[0].items).map(({ id, group }) => [id, group])
    expect(Object.fromEntries(groups)).toMatchObject({ p1: 'g1', p2: 'g1', p3: 'g2', p4: 'g2' })
  })
})

describe('choosing many', () => {
  it('of one type, and those in a zone, leaving what is locked', () => {
    const hand = handOn(zoned(square('z1', 1000, 1000, 2000)))
    hand.session.update({ selection: ['p1'] })
    hand.act('select-same-type')
    expect(hand.session.state.selection).toEqual(['p1', 'p2'])
    hand.session.update({ selection: ['z1'] })
    hand.act('select-in-zone')
    expect(hand.session.state.selection).toEqual(['p1'])
  })
})

describe('another type', () => {
  const typeField = () => {
    const field = sectionsFor(smallHall(), ['p1'])[0].fields.find(({ path }) => path[0] === 'type')
    if (!field) throw new Error('no field')
    return field
  }
  it('keeps place and turn, takes the usual size and a number of its own', () => {
    const hand = handOn(
      fromFile(room([item('p1', 'copier', [2000, 2000], [600, 700], { number: 'B-FY-03', rotation: 90 })])),
    )
    hand.session.edit({ zh: '', en: '' }, fieldRecipe(['p1'], typeField(), 'shredder'))
    const now = findItem(hand.session.state.committed, 'p1')
    expect(now).toMatchObject({ type: 'shredder', at: [2000, 2000], rotation: 90 })
    expect(now?.number).toMatch(/^B-/)
    expect(now?.number).not.toBe('B-FY-03')
  })
  it('is no field of things and zones together', () => {
    const shared = sectionsFor(zoned(square('z1', 0, 0, 900)), ['p1', 'z1'])
    expect(shared.flatMap(({ fields }) => fields).some(({ path }) => path[0] === 'type')).toBe(false)
  })
})

describe('the clipboard of the system', () => {
  const source = zoned(square('z1', 0, 0, 2000, 'A'))
  it('carries things and zones to another plan as they are', () => {
    const copied = copyOf(source, ['p1', 'c1', 'z1'])
    const there = copiedIn(textOf(copied))
    if (!there || 'zh' in there) throw new Error('not read')
    expect(there.items.map(({ id, type, at }) => [id, type, at])).toEqual(
      copied.items.map(({ id, type, at }) => [id, type, at]),
    )
    const hand = handOn()
    const made: string[] = []
    hand.session.edit({ zh: '', en: '' }, pasteRecipe(there, hand.session.state, [0, 0], made))
    expect(made.map(id => findEntity(hand.session.state.committed, id)?.kind)).toEqual([
      'items',
      'items',
      'zones',
    ])
  })
  it('holding what is not ours is left alone, ours in pieces is said', () => {
    for (const foreign of ['', 'hello', '{"a":1}', '[]', '12']) expect(copiedIn(foreign)).toBeUndefined()
    const whole = textOf(copyOf(source, ['p1', 'z1']))
    for (const broken of [
      whole.slice(0, -9),
      `{"tinggui-clipboard":{"items":[{"id":5}]}}`,
      `{"tinggui-clipboard":7}`,
    ])
      expect(copiedIn(broken)).toMatchObject({ zh: expect.stringContaining('没有粘贴') })
  })
})
