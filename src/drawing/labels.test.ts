import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Footprint, footprint, overlap } from '../geometry/pairs'
import { rectangle, sideOfPolygon } from '../geometry/polygon'
import type { Point } from '../geometry/types'
import { ITEM_TYPES } from '../layout/catalogue'
import type { Floor, Item, Zone } from '../layout/model'
import { rowsOf, tableOf } from '../layout/table'
import type { DisplayList, Shape } from './display'
import { drawingOf } from './items'
import { leastScale, movingBand } from './label-band'
import { labelBand, labelFloor } from './labels'
import { textWidth } from './measure'
import { wallObstacles } from './walls'

const none = tableOf<never>([])
const floorOf = (items: readonly Item[], more: Partial<Floor> = {}): Floor => ({
  id: 'f1',
  walls: none,
  openings: none,
  zones: none,
  items: tableOf(items),
  rows: none,
  cables: none,
  notes: none,
  dimensions: none,
  ...more,
})

const WALLS = tableOf([
  { id: 'n', order: 0, a: [0, 0] as [number, number], b: [24_000, 0] as [number, number] },
  {
    id: 'p',
    order: 1,
    a: [9000, 0] as [number, number],
    b: [9000, 15_000] as [number, number],
    thickness: 100,
  },
])
const ZONES = tableOf<Zone>([
  {
    id: 'z1',
    order: 0,
    type: 'waiting',
    number: 'D',
    polygon: [
      [500, 500],
      [8500, 500],
      [8500, 9000],
      [500, 9000],
    ],
  },
  {
    id: 'z2',
    order: 1,
    type: 'consultation',
    polygon: [
      [10_000, 500],
      [20_000, 500],
      [20_000, 4000],
      [14_000, 4000],
      [14_000, 12_000],
      [10_000, 12_000],
    ],
  },
])

const item: fc.Arbitrary<Item> = fc.record({
  id: fc.uuid(),
  order: fc.integer({ min: 0, max: 1e6 }),
  type: fc.constantFrom(...ITEM_TYPES.map(({ type }) => type)),
  number: fc.constantFrom('A-ZD-01', 'E-CK-12', 'K', undefined),
  name: fc.constantFrom('自助终端3', undefined, '打印 A4'),
  at: fc.tuple(fc.integer({ min: 0, max: 24_000 }), fc.integer({ min: 0, max: 15_000 })),
  size: fc.tuple(fc.integer({ min: 50, max: 3000 }), fc.integer({ min: 50, max: 1500 })),
  rotation: fc.constantFrom(0, 90, 180, 270, 30, 300),
})
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 60 })
const scale = fc.double({ min: 0.004, max: 0.4, noNaN: true })

/** What the letters of a label cover: their true width, an em high. */
const printsOf = (label: Shape): Footprint[] =>
  label.parts.flatMap(part => {
    if (part.kind !== 'text') return []
    const width = part.size * textWidth(part.text, false)
    return [footprint(rectangle(part.at, [width, part.size], part.rotation))]
  })
const symbolPrint = (thing: Item): Footprint => {
  const { print, box } = drawingOf(thing).blocks[0]
  const middle: Point = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]
  return print ?? footprint(rectangle(middle, [box.maxX - box.minX, box.maxY - box.minY]))
}
const deep = (a: Footprint, b: Footprint) => (overlap(a, b)?.depth ?? 0) > 0.5

const options = (scale: number) => ({ language: 'zh' as const, scale })
const summary = (labels: DisplayList) => labels.map(({ id, parts }) => JSON.stringify([id, parts]))

describe('labels of a floor', () => {
  const labelled = (things: readonly Item[], at: number) =>
    labelFloor(floorOf(things, { walls: WALLS, zones: ZONES }), options(at))

  it('never lie on each other', () => {
    fc.assert(
      fc.property(items, scale, (things, at) => {
        const prints = labelled(things, at).map(printsOf)
        for (let i = 0; i < prints.length; i++)
          for (let j = 0; j < i; j++) if (prints[i].some(a => prints[j].some(b => deep(a, b)))) return false
        return true
      }),
      { numRuns: 60 },
    )
  })

  it('never hide the symbol of another thing, nor a wall', () => {
    fc.assert(
      fc.property(items, scale, (things, at) => {
        const symbols = things.map(thing => ({ id: thing.id, print: symbolPrint(thing) }))
        const walls = wallObstacles(WALLS, none).map(
          ({ box, print }) =>
            print ??
            footprint(
              rectangle(
                [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2],
                [box.maxX - box.minX, box.maxY - box.minY],
              ),
            ),
        )
        return labelled(things, at).every(label => {
          const own = printsOf(label)
          if (symbols.some(({ id, print }) => id !== label.id && own.some(a => deep(a, print)))) return false
          const inside = things.some(({ id }) => id === label.id)
          // Inside its own thing a label may reach over the wall the thing is drawn on.
          return inside || !walls.some(print => own.some(a => deep(a, print)))
        })
      }),
      { numRuns: 60 },
    )
  })

  it('are upright, and readable at every scale of their zoom band', () => {
    fc.assert(
      fc.property(items, scale, (things, at) =>
        labelled(things, at).every(({ parts }) =>
          parts.every(
            part =>
              part.kind === 'text' &&
              part.rotation > -90.001 &&
              part.rotation <= 90 &&
              part.minPx === 8 &&
              // The first line is never smaller than that.
              parts[0].kind === 'text' &&
              parts[0].size * leastScale(labelBand(at)) >= 8,
          ),
        ),
      ),
      { numRuns: 60 },
    )
  })

  it('are the same whenever the same is asked, and stay where they are while one is in the hand', () => {
    fc.assert(
      fc.property(items, scale, (things, at) => {
        const floor = floorOf(things, { walls: WALLS, zones: ZONES })
        const labels = labelFloor(floor, options(at))
        if (labelFloor(floor, options(at)) !== labels) return false
        const copy = floorOf(structuredClone(things), { walls: WALLS, zones: ZONES })
        expect(summary(labelFloor(copy, options(at)))).toEqual(summary(labels))
        const held = things[0]?.id ?? ''
        const rest = labelFloor(floor, { ...options(at), omit: new Set([held]) })
        expect(rest).toEqual(labels.filter(({ id }) => id !== held))
        return true
      }),
      { numRuns: 30 },
    )
  })

  it('name a zone within its border, above its number', () => {
    for (const at of [0.01, 0.02, 0.05, 0.2]) {
      const labels = labelled([], at)
      expect(labels.map(({ id }) => id)).toEqual(['z1', 'z2'])
      const [name, number] = labels[0].parts
      expect(name.kind === 'text' && name.text).toBe('等候区')
      expect(number.kind === 'text' && number.text).toBe('D')
      for (const [i, zone] of rowsOf(ZONES).entries())
        for (const { ring } of printsOf(labels[i]))
          for (const corner of ring)
            expect(sideOfPolygon(corner, { outer: zone.polygon, holes: [] })).not.toBe('outside')
    }
  })
})

describe('words', () => {
  const thing = (more: Partial<Item>): Item => ({
    id: 'k',
    order: 0,
    type: 'self-service-terminal',
    at: [0, 0],
    size: [600, 700],
    ...more,
  })
  const words = (more: Partial<Item>, at = 0.2, language: 'zh' | 'en' = 'zh') =>
    labelFloor(floorOf([thing(more)]), { language, scale: at }).flatMap(({ parts }) =>
      parts.map(part => (part.kind === 'text' ? part.text : '')),
    )

  it('are the number first and the name under it', () => {
    expect(words({ number: 'A-ZD-03', name: '自助终端3' })).toEqual(['A-ZD-03', '自助终端3'])
    expect(words({ number: 'A-ZD-03' })).toEqual(['A-ZD-03', '自助终端'])
    expect(words({ number: 'A-ZD-03' }, 0.2, 'en')).toEqual(['A-ZD-03', 'self-service terminal'])
  })

  it('say nothing of a thing without number and name whose symbol speaks for itself', () => {
    expect(words({})).toEqual([])
    expect(words({ type: 'custom' })).toEqual(['其他物品'])
    expect(words({ type: 'custom', attrs: { label: ' 花架 ' } })).toEqual(['花架'])
    expect(words({ number: 'A-ZD-03', present: false })).toEqual([])
  })

  it('vanish where they would say too little about too much', () => {
    expect(words({ number: 'A-ZD-03' }, 0.004)).toEqual([])
    expect(words({ number: 'A-ZD-03', name: 'x'.repeat(300) }, 0.05)).toEqual(['A-ZD-03'])
  })

  it('of a thing at a wall stay on its side of the wall', () => {
    const wall = { id: 'w', order: 0, a: [-3000, 500], b: [3000, 500], thickness: 100 }
    const blocked = [
      thing({ id: 'a', at: [0, 0], size: [600, 800], number: 'A-01' }),
      thing({ id: 'b', at: [0, -1100], size: [6000, 1200], type: 'column' }),
      thing({ id: 'c', at: [-1700, 0], size: [2700, 800], type: 'column' }),
      thing({ id: 'd', at: [1700, 0], size: [2700, 800], type: 'column' }),
    ]
    const walls = tableOf([wall]) as Floor['walls']
    expect(labelFloor(floorOf(blocked, { walls }), options(0.02))).toEqual([])
    expect(labelFloor(floorOf(blocked), options(0.02)).map(({ id }) => id)).toEqual(['a'])
  })
})

describe('zoom bands', () => {
  it('are half octaves', () => {
    expect(labelBand(1)).toBe(0)
    expect(labelBand(Math.SQRT2)).toBe(1)
    expect(labelBand(0.5)).toBe(-2)
    expect(labelBand(0.99)).toBe(-1)
    for (const band of [-9, -4, 0, 3]) expect(labelBand(leastScale(band))).toBe(band)
  })

  it('stay the last while the view moves, up to twice as large or half as small', () => {
    expect(movingBand(0.04, undefined)).toBe(labelBand(0.04))
    expect(movingBand(0.04, labelBand(0.03))).toBe(labelBand(0.03))
    expect(movingBand(0.04, labelBand(0.01))).toBe(labelBand(0.04))
  })
})
