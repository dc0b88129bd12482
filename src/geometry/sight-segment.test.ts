import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rectangle } from './polygon'
import { type Blocker, sees } from './sight-line'
import { seenPart } from './sight-segment'
import type { Point, Segment } from './types'
import { add, lerp, rotate } from './vector'

const eye: Point = [0, 0]
const target: Segment = [
  [-1000, 4000],
  [1000, 4000],
]
const screen = (id: string, from: number, to: number, y: number): Blocker => ({
  id,
  ring: [
    [from, y],
    [to, y],
    [to, y + 10],
    [from, y + 10],
  ],
})

describe('the part of a segment in sight', () => {
  it('is all of it when nothing is in the way', () => {
    expect(seenPart(eye, target, [])).toEqual({ seen: 2000, length: 2000, hidden: undefined, hiders: [] })
    expect(seenPart(eye, target, [screen('a', 2000, 3000, 2000)]).seen).toBe(2000)
  })

  it('ends at the shadow of a corner', () => {
    // The near corner at (100, 2000) throws its shadow to x = 200; all to the left is hidden.
    const { seen, hidden, hiders } = seenPart(eye, target, [screen('a', -5000, 100, 2000)])
    expect(seen).toBeCloseTo(800, 6)
    expect(hiders).toEqual(['a'])
    expect(hidden?.stop.id).toBe('a')
    expect(hidden?.at[0]).toBeCloseTo((-1000 + 200) / 2, 6)
  })

  it('is what is left between two', () => {
    const things = [screen('a', -5000, -100, 2000), screen('b', 150, 5000, 3000)]
    const { seen, hiders } = seenPart(eye, target, things)
    // The far corner of a: −100 · 4000 / 2010; that of b: 150 · 4000 / 3010.
    expect(seen).toBeCloseTo((150 * 4000) / 3010 + (100 * 4000) / 2010, 6)
    expect(hiders).toEqual(['a', 'b'])
  })

  it('is nothing behind a wall, and harmless when there is nothing to see', () => {
    expect(seenPart(eye, target, [screen('a', -5000, 5000, 2000)]).seen).toBe(0)
    expect(seenPart(eye, [target[0], target[0]], [])).toMatchObject({ seen: 0, length: 0 })
  })

  it('agrees with a thousand sight lines, wherever the scene lies', () => {
    const blocker = fc.tuple(
      fc.integer({ min: -2000, max: 2000 }),
      fc.integer({ min: 300, max: 3700 }),
      fc.integer({ min: 10, max: 900 }),
      fc.integer({ min: 10, max: 900 }),
      fc.integer({ min: 0, max: 90 }),
    )
    fc.assert(
      fc.property(
        fc.array(blocker, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -500_000, max: 500_000 }),
        fc.integer({ min: 0, max: 359 }),
        (list, far, turn) => {
          const move = (p: Point) => add(rotate(p, turn), [far, far])
          const things = list.map(([x, y, w, h, r], i) => ({
            id: `b${i}`,
            ring: rectangle([x, y], [w, h], r).map(move),
          }))
          const [a, b]: Segment = [move(target[0]), move(target[1])]
          const part = seenPart(move(eye), [a, b], things)
          const lines = 1000
          let seen = 0
          for (let i = 0; i < lines; i++)
            if (sees(move(eye), lerp(a, b, (i + 0.5) / lines), things) === null) seen++
          // Each border of what is seen can cost the sampling one line.
          expect(Math.abs(part.seen - (2000 * seen) / lines)).toBeLessThan(2 * (2 * list.length + 2))
        },
      ),
      { numRuns: 60 },
    )
  })
})
