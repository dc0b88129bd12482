import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rectangle } from './polygon'
import { type Leaf, strip, stripHits, sweep, sweepHits } from './strip'
import type { Point, Segment } from './types'
import { add, distance, rotate } from './vector'

const front: Segment = [
  [0, 0],
  [1000, 0],
]
const out: Point = [0, 1]
const box = (id: string, x: number, y: number, w: number, h: number, turn = 0) => ({
  id,
  ring: rectangle([x + w / 2, y + h / 2], [w, h], turn),
})
const leaf: Leaf = { hinge: [0, 0], closed: [1, 0], open: [0, 1], radius: 1000 }

describe('a strip', () => {
  it('is the rectangle before the edge', () => {
    expect(strip(front, out, 600)).toEqual([
      [0, 0],
      [1000, 0],
      [1000, 600],
      [0, 600],
    ])
  })

  it('names what stands in it, nearest first, with the distance and its foot', () => {
    const hits = stripHits(front, out, 600, [box('far', 100, 500, 200, 200), box('near', 600, 300, 200, 100)])
    expect(hits.map(({ id }) => id)).toEqual(['near', 'far'])
    expect(hits[0].depth).toBeCloseTo(300, 6)
    expect(distance(hits[0].at, [700, 300])).toBeLessThan(0.01)
    expect(distance(hits[0].foot, [700, 0])).toBeLessThan(0.01)
  })

  it('is not touched by what ends at it, lies beside or behind', () => {
    expect(
      stripHits(front, out, 600, [
        box('beyond', 0, 600, 1000, 100),
        box('beside', 1000, 0, 100, 600),
        box('behind', 0, -100, 1000, 100),
      ]),
    ).toEqual([])
  })

  it('counts what stands against the edge as nothing away, and rings of one id as one', () => {
    const hits = stripHits(front, out, 600, [box('a', 100, 0, 200, 400), box('a', 500, 200, 100, 100)])
    expect(hits).toMatchObject([{ id: 'a', depth: 0 }])
  })

  it('measures to the corner of a turned thing', () => {
    // A square of 200 turned by 45° reaches 141.42 up from its middle.
    const [hit] = stripHits(front, out, 900, [box('a', 400, 400, 200, 200, 45)])
    expect(hit.depth).toBeCloseTo(500 - 100 * Math.SQRT2, 1)
  })

  it('has nothing where there is no strip', () => {
    const things = [box('a', 0, 0, 500, 500)]
    expect(stripHits([front[0], front[0]], out, 600, things)).toEqual([])
    expect(stripHits(front, out, 0, things)).toEqual([])
    expect(stripHits(front, out, -5, things)).toEqual([])
  })

  it('says the same wherever it lies and however it is turned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 900 }),
        fc.integer({ min: 20, max: 500 }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (x, y, far, turn) => {
          const move = (p: Point) => add(rotate(p, turn), [far, -far])
          const thing = box('a', x, y, 200, 200)
          const [still] = stripHits(front, out, 600, [thing])
          const [moved] = stripHits([move(front[0]), move(front[1])], rotate(out, turn), 600, [
            { id: 'a', ring: thing.ring.map(move) },
          ])
          expect(Math.abs(moved.depth - still.depth)).toBeLessThan(0.05)
          expect(distance(moved.at, move(still.at))).toBeLessThan(0.5)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a door leaf', () => {
  it('sweeps a quarter circle', () => {
    const ring = sweep(leaf)
    for (const p of ring.slice(1)) expect(distance(p, [0, 0])).toBeCloseTo(1000, 6)
    expect(ring.length).toBeGreaterThan(40)
  })

  it('hits what is nearer to its hinge than it is wide', () => {
    const [hit] = sweepHits(leaf, [box('a', 500, 600, 200, 200)])
    expect(hit.depth).toBeCloseTo(Math.hypot(500, 600), 1)
    expect(hit.foot).toEqual([0, 0])
  })

  it('passes what stands in the corner of its square, or beside', () => {
    expect(
      sweepHits(leaf, [
        box('corner', 720, 720, 200, 200),
        box('beside', -200, 0, 200, 900),
        box('wall', -500, -100, 2000, 100),
      ]),
    ).toEqual([])
  })
})
