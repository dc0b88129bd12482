import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geosInscribedRadius } from '../../test/geometry/geos'
import { difference, solidOf } from './boolean'
import { circleFits, largestCircle } from './circles'
import { enclosingCircle } from './circles-enclosing'
import { distanceToRing } from './pairs'
import { rectangle, regionHas } from './polygon'
import type { Point, Region, Ring } from './types'
import { add, distance, rotate } from './vector'

const options = { seed: 20224, numRuns: process.env.TINGGUI_LONG ? 500 : 50 }
const region = (outer: Ring): Region => [{ outer, holes: [] }]
const clutter = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 12_000 }),
      y: fc.integer({ min: 0, max: 8000 }),
      w: fc.integer({ min: 200, max: 3000 }),
      h: fc.integer({ min: 200, max: 1500 }),
      turn: fc.oneof(fc.constantFrom(0, 90), fc.integer({ min: 0, max: 179 })),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(boxes =>
    difference(
      region(rectangle([6000, 4000], [12_000, 8000])),
      solidOf(boxes.map(b => rectangle([b.x, b.y], [b.w, b.h], b.turn))),
    ),
  )

describe('the largest circle in a region', () => {
  it('is known in a rectangle, a triangle, a ring and an L', () => {
    const square = largestCircle(region(rectangle([500, 500], [1000, 1000])))!
    expect(square.radius).toBeCloseTo(500, 6)
    expect(square.centre[0]).toBeCloseTo(500, 6)
    expect(square.touches).toHaveLength(4)
    const triangle = largestCircle(
      region([
        [0, 0],
        [4000, 0],
        [0, 3000],
      ]),
    )!
    expect(triangle.radius).toBeCloseTo(1000, 0)
    expect(triangle.upper - triangle.radius).toBeLessThanOrEqual(0.1)
    // The published L corridor: touching both outer walls and the inner corner.
    const l = largestCircle(
      region([
        [0, 0],
        [4000, 0],
        [4000, 1600],
        [1600, 1600],
        [1600, 4000],
        [0, 4000],
      ]),
    )!
    expect(l.radius).toBeCloseTo((1600 * Math.SQRT2) / (1 + Math.SQRT2), 0)
  })

  it('ends at once in corridors, where it could lie anywhere', () => {
    for (const turn of [0, 30]) {
      const found = largestCircle(region(rectangle([0, 0], [60_000, 1500], turn)))!
      expect(found.radius).toBeCloseTo(750, 3)
      expect(found.upper - found.radius).toBeLessThanOrEqual(0.1)
    }
    const around = difference(
      region(rectangle([0, 0], [20_000, 10_000])),
      region(rectangle([0, 0], [17_000, 7000])),
    )
    expect(largestCircle(around)!.radius).toBeGreaterThan(750)
  })

  it('agrees with GEOS, and its bounds hold', () => {
    fc.assert(
      fc.property(clutter, space => {
        const found = largestCircle(space)
        if (!found) {
          expect(space).toEqual([])
          return
        }
        // GEOS gives up after a number of steps, so that its radius is a lower bound.
        const truth = Math.max(...space.map(polygon => geosInscribedRadius([polygon], 1)))
        expect(found.upper - found.radius).toBeLessThanOrEqual(0.1)
        expect(found.upper).toBeGreaterThanOrEqual(truth - 1e-6)
        expect(found.radius).toBeLessThanOrEqual(truth + 1.5)
        const borders = space
          .flatMap(p => [p.outer, ...p.holes])
          .map(ring => distanceToRing(found.centre, ring))
        expect(Math.min(...borders)).toBeCloseTo(found.radius, 6)
        expect(regionHas(space, found.centre)).toBe(true)
        for (const p of found.touches)
          expect(Math.abs(distance(p, found.centre) - found.radius)).toBeLessThan(1.1)
      }),
      options,
    )
  })

  it('keeps its bounds under moves, turns and mirrors', () => {
    fc.assert(
      fc.property(clutter, fc.integer({ min: 0, max: 359 }), (space, turn) => {
        const plain = largestCircle(space)?.radius ?? 0
        const ways: ((p: Point) => Point)[] = [
          p => add(p, [1e7, -1e7]),
          p => rotate(p, turn),
          ([x, y]) => [-x, y],
        ]
        for (const way of ways) {
          const moved = space.map(p => ({ outer: p.outer.map(way), holes: p.holes.map(h => h.map(way)) }))
          expect(Math.abs((largestCircle(moved)?.radius ?? 0) - plain)).toBeLessThan(0.11)
        }
      }),
      options,
    )
  })

  it('looks only where the centre may be', () => {
    const hall = region(rectangle([5000, 5000], [10_000, 10_000]))
    const strip = region(rectangle([5000, 750], [10_000, 1500]))
    expect(largestCircle(hall, strip)!.radius).toBeCloseTo(1500, 0)
    const corner = largestCircle(hall, region(rectangle([500, 500], [1000, 1000])))!
    expect(corner.radius).toBeCloseTo(1000, 0)
    expect(largestCircle(hall, region(rectangle([20_000, 0], [10, 10])))).toBeNull()
    expect(largestCircle([])).toBeNull()
    expect(
      largestCircle(
        region([
          [0, 0],
          [100, 0],
          [200, 0],
        ]),
      )?.radius ?? 0,
    ).toBe(0)
  })
})

describe('whether a circle fits', () => {
  it('is decided to the micrometre, either way', () => {
    const corridor = region(rectangle([0, 0], [9000, 1500], 17))
    expect(circleFits(corridor, 1500)?.verdict).toBe('yes')
    expect(circleFits(corridor, 1499.9)?.verdict).toBe('yes')
    expect(circleFits(corridor, 1500.1)?.verdict).toBe('no')
    const l = region([
      [0, 0],
      [4000, 0],
      [4000, 1600],
      [1600, 1600],
      [1600, 4000],
      [0, 4000],
    ])
    const most = (3200 * Math.SQRT2) / (1 + Math.SQRT2)
    expect(circleFits(l, most - 0.05)?.verdict).toBe('yes')
    expect(circleFits(l, most + 0.05)?.verdict).toBe('no')
    expect(circleFits(l, 1e9)?.verdict).toBe('no')
  })

  it('agrees with the largest circle', () => {
    const verdicts = new Set<string>()
    fc.assert(
      fc.property(clutter, fc.integer({ min: 800, max: 9000 }), (space, diameter) => {
        const largest = largestCircle(space)
        const fit = circleFits(space, diameter)
        if (!largest || !fit) return
        verdicts.add(fit.verdict)
        if (fit.verdict === 'yes') expect(diameter / 2).toBeLessThanOrEqual(largest.upper + 1e-5)
        else expect(diameter / 2).toBeGreaterThanOrEqual(largest.radius - 1e-5)
        expect(fit.verdict).not.toBe('unknown')
      }),
      options,
    )
    expect([...verdicts].sort()).toEqual(['no', 'yes'])
  })
})

describe('the smallest enclosing circle', () => {
  const point = fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }))

  it('holds all points, and no circle through two or three of them that does is smaller', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), points => {
        const found = enclosingCircle(points)!
        for (const p of points) expect(distance(p, found.centre)).toBeLessThanOrEqual(found.radius + 1e-5)
        const rim = points.filter(p => distance(p, found.centre) > found.radius - 1e-5)
        // Smallest: the points on the rim leave no half of it free.
        for (let turn = 0; turn < 360; turn += 5) {
          const way = rotate([1, 0], turn)
          const ahead = rim.some(
            p => (p[0] - found.centre[0]) * way[0] + (p[1] - found.centre[1]) * way[1] >= -1e-3,
          )
          expect(ahead).toBe(true)
        }
        expect(enclosingCircle([...points].reverse())).toEqual(found)
      }),
      options,
    )
  })

  it('knows the simple ones', () => {
    expect(enclosingCircle([])).toBeNull()
    expect(enclosingCircle([[3, 4]])).toEqual({ centre: [3, 4], radius: 0 })
    expect(
      enclosingCircle([
        [0, 0],
        [10, 0],
        [5, 0],
      ]),
    ).toEqual({ centre: [5, 0], radius: 5 })
    expect(enclosingCircle(rectangle([100, 100], [60, 80]))?.radius).toBeCloseTo(50, 9)
  })
})
