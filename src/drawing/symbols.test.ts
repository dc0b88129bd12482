import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { boxOf, unionBox } from '../geometry/vector'
import { ITEM_TYPES, itemType } from '../layout/catalogue'
import type { Item } from '../layout/model'
import { type Primitive, primitiveBox } from './display'
import { drawingOf } from './items'
import { SYMBOLS, symbolOf } from './symbols'
import { MIN_MOUNTED } from './symbols/types'
import { STYLE_RANK } from './theme'

const make = (type: string, size: readonly [number, number], more: Partial<Item> = {}): Item => ({
  id: 'x',
  order: 0,
  type,
  at: [0, 0],
  size: [size[0], size[1]],
  ...more,
})

const boxAround = (parts: readonly Primitive[]) => parts.map(primitiveBox).reduce(unionBox, boxOf([]))
const numbersOf = (parts: readonly Primitive[]): number[] =>
  parts.flatMap(part =>
    part.kind === 'text'
      ? [...part.at, part.size, part.rotation]
      : part.subpaths.flatMap(({ points, bulges = [] }) => [...points, ...bulges]),
  )

/** A symbol may be drawn as large as a mounted thing must be to be found. */
function expectWithin(item: Item): void {
  const { parts } = symbolOf(item)
  const box = boxAround(parts.filter(part => part.kind === 'path'))
  const [x, y] = item.size.map(side => Math.max(side, MIN_MOUNTED) / 2 + 0.5)
  expect(box.minX).toBeGreaterThanOrEqual(-x)
  expect(box.maxX).toBeLessThanOrEqual(x)
  expect(box.minY).toBeGreaterThanOrEqual(-y)
  expect(box.maxY).toBeLessThanOrEqual(y)
}

/** Styles and boxes of all strokes, so that two drawings can be told apart; `flip` turns front to back. */
const fingerprint = (parts: readonly Primitive[], flip: 1 | -1): string[] =>
  parts
    .flatMap(part => {
      if (part.kind === 'text') return [`${part.style} ${part.at.map(v => Math.round(v))}`]
      return part.subpaths.map(subpath => {
        const box = primitiveBox({ ...part, subpaths: [subpath] })
        const [low, high] = flip === 1 ? [box.minY, box.maxY] : [-box.maxY, -box.minY]
        return `${part.style} ${[box.minX, low, box.maxX, high].map(v => Math.round(v) + 0).join(' ')}`
      })
    })
    .sort()

/** Things that have no side one must stand at, or roll along their length. */
const SIDELESS = [
  'wheelchair',
  'stroller',
  'emergency-light',
  'alarm-button',
  'partition',
  'cable-box',
  'pen',
]

describe.each(ITEM_TYPES.map(({ type }) => type))('symbol of %s', type => {
  const { size, symbol, directed } = itemType(type)
  const { parts, beyond = [], rooms = [] } = symbolOf(make(type, size))

  it('exists, in styles the themes know', () => {
    expect(SYMBOLS[symbol]).toBeDefined()
    expect(parts.length).toBeGreaterThan(0)
    for (const { style } of [...parts, ...beyond]) expect(STYLE_RANK[style]).toBeDefined()
  })

  it('stays within its footprint; only swings and fields reach out', () => {
    expectWithin(make(type, size))
    for (const part of beyond) {
      const box = primitiveBox(part)
      expect(Math.max(box.maxX - size[0] / 2, box.maxY - size[1] / 2)).toBeGreaterThan(0)
    }
    for (const room of rooms) {
      expect(room.minX).toBeGreaterThanOrEqual(-size[0] / 2)
      expect(room.maxY).toBeLessThanOrEqual(size[1] / 2)
      expect(room.maxX).toBeGreaterThan(room.minX)
      expect(room.maxY).toBeGreaterThan(room.minY)
    }
  })

  it('shows its front, which is towards +y', () => {
    if (!directed || SIDELESS.includes(type)) return
    const all = [...beyond, ...parts]
    expect(fingerprint(all, -1)).not.toEqual(fingerprint(all, 1))
    const edge = parts.filter(({ style }) => style === 'item-front').map(primitiveBox)
    for (const box of edge) expect(box.maxY).toBeGreaterThan(0)
  })

  it('grows with its size', () => {
    const at = (k: number) => {
      const box = boxAround(symbolOf(make(type, [4000 * k, 3000 * k])).parts)
      return box.maxX - box.minX
    }
    // Signs of a fixed size stand for something far smaller.
    const fixed = at(1) <= MIN_MOUNTED
    expect(at(2)).toBeCloseTo(fixed ? at(1) : 2 * at(1), -2)
  })

  it.each([
    [1, 1],
    [1, 100_000],
    [100_000, 1],
    [100_000, 100_000],
  ])('draws %i × %i mm in finite numbers, within bounds', (width, depth) => {
    const item = make(type, [width, depth], { rotation: 33 })
    const { parts, beyond = [] } = symbolOf(item)
    const numbers = numbersOf([...parts, ...beyond, ...drawingOf(item).shape.parts])
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.every(Number.isFinite)).toBe(true)
    expectWithin(item)
  })
})

test('wild attributes draw in finite numbers, and never without end', () => {
  const wild = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 1e9, 359, 360, 720))
  fc.assert(
    fc.property(fc.constantFrom(...ITEM_TYPES), wild, wild, fc.boolean(), (entry, a, b, flag) => {
      const attrs = {
        seats: a,
        priority: [a, b],
        fov: a,
        lowPart: flag ? { from: a, to: b, height: a } : flag,
        spec: String.fromCharCode(Math.abs(a) % 0xffff),
        lowCounter: flag,
        low: flag,
      }
      const { parts, beyond = [] } = symbolOf(make(entry.type, entry.size, { attrs }))
      const numbers = numbersOf([...parts, ...beyond])
      return numbers.every(Number.isFinite) && numbers.length < 50_000
    }),
  )
})

describe('what a planner reads from a symbol', () => {
  const count = (item: Item, style: string) =>
    symbolOf(item).parts.filter(part => part.style === style).length

  it('a row has as many seats as it says, priority seats with a mark of their own', () => {
    const row = make('seat-row', [1800, 650], { attrs: { seats: 3, priority: [0, 2] } })
    expect(count(row, 'accent')).toBe(2)
    expect(count(row, 'accent-solid')).toBe(2)
    expect(count(row, 'item')).toBe(1)
  })

  it('an extinguisher bears the letters of its type', () => {
    const text = (spec?: string) =>
      symbolOf(
        make('extinguisher', [500, 250], { attrs: spec === undefined ? undefined : { spec } }),
      ).parts.flatMap(part => (part.kind === 'text' ? [part.text] : []))
    expect(text('MFZ/ABC4')).toEqual(['MF'])
    expect(text('MT3')).toEqual(['MT'])
    expect(text()).toEqual(['M'])
    expect(text('不详')).toEqual(['M'])
  })

  it('a camera looks where it is turned, as wide as it sees', () => {
    const field = drawingOf(make('camera', [120, 120], { rotation: 90, attrs: { fov: 60 } })).shape.parts[0]
    const box = primitiveBox(field)
    // Turned by a quarter the front looks to the left.
    expect(box.minX).toBeCloseTo(-900, 0)
    expect(box.maxX).toBeCloseTo(0, 6)
    expect(box.maxY).toBeCloseTo(900 * Math.sin(Math.PI / 6), 0)
  })

  it('signs stand on the page however the thing is turned', () => {
    const upright = (rotation: number) => {
      const box = boxAround(drawingOf(make('exit-sign', [300, 50], { rotation })).shape.parts)
      return box.maxX - box.minX > box.maxY - box.minY
    }
    expect([0, 90, 180, 270].map(upright)).toEqual([true, true, true, true])
  })

  it('a missing thing is only an outline, crossed', () => {
    const parts = drawingOf(make('copier', [600, 700], { present: false })).shape.parts
    expect(parts.map(({ style }) => style)).toEqual(['missing'])
  })
})
