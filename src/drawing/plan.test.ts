import { describe, expect, it } from 'vitest'
import type { Floor, Item } from '../layout/model'
import { tableOf } from '../layout/table'
import { BANDS, placed, primitiveBox, readable, shape } from './display'
import { circlePath, path, rectPath, text } from './path'
import { drawFloor, drawSurface } from './plan'
import { runsOf } from './runs'

const item = (id: string, x: number, more: Partial<Item> = {}): Item => ({
  id,
  order: x,
  type: 'copier',
  at: [x, 5000],
  size: [600, 700],
  ...more,
})
const items = Array.from({ length: 300 }, (_, i) => item(`k${i}`, i * 800))
const floor: Floor = {
  id: 'f1',
  walls: tableOf([{ id: 'w1', order: 0, a: [0, 0], b: [9000, 0] }]) as Floor['walls'],
  openings: tableOf([
    { id: 'd1', order: 0, wall: 'w1', at: 3000, width: 900, kind: 'door' },
  ]) as Floor['openings'],
  zones: tableOf([
    {
      id: 'z1',
      order: 0,
      type: 'waiting',
      polygon: [
        [0, 0],
        [9000, 0],
        [9000, 9000],
        [0, 9000],
      ],
    },
  ]) as Floor['zones'],
  items: tableOf(items),
  rows: tableOf<never>([]),
  cables: tableOf([
    {
      id: 'c1',
      order: 0,
      kind: 'power',
      points: [
        [0, 0],
        [500, 500],
      ],
    },
  ]) as Floor['cables'],
  notes: tableOf([{ id: 'n1', order: 0, kind: 'text', at: [1, 1], text: '注\n二' }]) as Floor['notes'],
  dimensions: tableOf([
    {
      id: 'm1',
      order: 0,
      from: { item: 'k0', anchor: 'right' },
      to: { item: 'k1', anchor: 'left' },
      offset: 500,
    },
  ]) as Floor['dimensions'],
}
const edited = (id: string, change: Partial<Item>): Floor => ({
  ...floor,
  items: tableOf(items.map(entry => (entry.id === id ? { ...entry, ...change } : entry))),
})

describe('a display list', () => {
  it('shares with the one before all but what was edited', () => {
    const before = new Set(drawFloor(floor))
    const after = drawFloor(edited('k7', { at: [100, 100] }))
    expect(after.filter(drawn => !before.has(drawn)).map(({ id }) => id)).toEqual([
      'k7',
      ...dimensionIds(after),
    ])
    expect(drawFloor(floor).every(drawn => before.has(drawn) || drawn.layer === 'notes')).toBe(true)
  })

  /** Dimensions follow their ends and are few: they are drawn anew. */
  const dimensionIds = (list: ReturnType<typeof drawFloor>) =>
    list.filter(({ id }) => id === 'm1').map(() => 'm1')

  it('leaves out what is hidden or omitted, and draws only what is asked for', () => {
    const ids = (list: ReturnType<typeof drawFloor>) => new Set(list.map(({ id }) => id))
    expect(ids(drawFloor(edited('k7', { hidden: true }))).has('k7')).toBe(false)
    expect(ids(drawFloor(floor, { omit: new Set(['k7', 'd1']) })).has('d1')).toBe(false)
    expect(ids(drawFloor(floor, { only: new Set(['k7']) }))).toEqual(new Set(['k7']))
    expect(ids(drawFloor(floor, { layers: new Set(['zones']) }))).toEqual(new Set(['z1']))
  })

  it('measures a dimension between the sides of its things', () => {
    const words = drawFloor(floor)
      .filter(({ id }) => id === 'm1')
      .flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part.text] : [])))
    expect(words).toEqual(['200'])
  })

  it('of a desk-top knows the public edge and the clerk’s place', () => {
    const surface = { id: 's', order: 0, host: 'k0', size: [1500, 900], seat: [750, 0], items: floor.items }
    const list = drawSurface(surface as Parameters<typeof drawSurface>[0])
    expect(list[0].parts.map(({ style }) => style)).toEqual(['desk-top', 'desk-edge', 'place'])
  })
})

describe('painting order', () => {
  it('lays a part over those before it, whatever the order of styles', () => {
    const under = path('item-text', circlePath(0, 0, 10))
    const over = path('item', rectPath(-5, -5, 5, 5))
    const aside = path('item', rectPath(50, 50, 60, 60))
    const runs = runsOf([shape('furniture', BANDS.furniture, [under, over, aside])])
    const order = runs.flatMap(({ parts }) => parts.map(({ part }) => part))
    expect(order.indexOf(over)).toBeGreaterThan(order.indexOf(under))
    expect(order.indexOf(aside)).toBeLessThan(order.indexOf(under))
  })

  it('lays bands over bands', () => {
    const [low, high] = [path('wall', rectPath(0, 0, 1, 1)), path('item', rectPath(0, 0, 1, 1))]
    const runs = runsOf([shape('fabric', BANDS.label, [high]), shape('fabric', BANDS.zone, [low])])
    expect(runs.map(({ style }) => style)).toEqual(['wall', 'item'])
  })
})

describe('placing', () => {
  it('turns clockwise on the page, the front from down to left', () => {
    const [part] = placed([path('item-front', rectPath(-300, 350, 300, 350))], [1000, 1000], 90)
    expect(primitiveBox(part)).toEqual({ minX: 650, maxX: 650, minY: 700, maxY: 1300 })
  })

  it.each([
    [0, 0],
    [90, 90],
    [91, -89],
    [180, 0],
    [270, 90],
    [271, -89],
    [-90, 90],
    [450, 90],
  ])('reads text of %i° at %i°', (given, shown) => {
    expect(readable(given).rotation).toBeCloseTo(shown, 9)
  })

  it('keeps a text that is turned over at the same place', () => {
    const words = text('label', '十二', [0, 0], 10, { align: 'start' })
    const [turned] = placed([words], [0, 0], 180)
    const box = primitiveBox(turned)
    expect([Math.round(box.minX), Math.round(box.maxX)]).toEqual([-20, 0])
  })
})
