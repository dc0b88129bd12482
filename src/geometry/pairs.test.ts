import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geosContains, geosDistance, geosSharedArea } from '../../test/geometry/geos'
import { candidatePairs, contains, footprint, gap, indexBoxes, overlap, overlapsBox } from './pairs'
import { rectangle, sideOfRing } from './polygon'
import type { Point, Region, Ring } from './types'
import { add, boxesMeet, distance, growBox, length, rotate } from './vector'

const numRuns = process.env.TINGGUI_LONG ? 500 : 50
const options = { seed: 20221, numRuns }

const region = (ring: Ring): Region => [{ outer: ring, holes: [] }]
const moved = (ring: Ring, by: Point): Ring => ring.map(p => add(p, by))
const place = fc.record({
  x: fc.integer({ min: -1500, max: 1500 }),
  y: fc.integer({ min: -1500, max: 1500 }),
  w: fc.integer({ min: 50, max: 2400 }),
  h: fc.integer({ min: 50, max: 900 }),
  turn: fc.oneof(fc.constantFrom(0, 90, 45), fc.integer({ min: 0, max: 359 })),
})
const turned = place.map(({ x, y, w, h, turn }) => rectangle([x, y], [w, h], turn))
/** L, U and T outlines about the origin, then turned and moved. */
const concave = fc.record({ shape: fc.constantFrom('L', 'U', 'T'), place }).map(({ shape, place }) => {
  const { x, y, turn } = place
  const corners: Record<string, Ring> = {
    L: [
      [0, 0],
      [1600, 0],
      [1600, 500],
      [600, 500],
      [600, 1400],
      [0, 1400],
    ],
    U: [
      [0, 0],
      [1800, 0],
      [1800, 1200],
      [1300, 1200],
      [1300, 400],
      [500, 400],
      [500, 1200],
      [0, 1200],
    ],
    T: [
      [0, 0],
      [1500, 0],
      [1500, 450],
      [950, 450],
      [950, 1300],
      [500, 1300],
      [500, 450],
      [0, 450],
    ],
  }
  return corners[shape].map(p => add(rotate(add(p, [-800, -600]), turn), [x, y]))
})
const anyShape = fc.oneof(turned, concave)

describe('overlap of two footprints', () => {
  it('measures how far to push, and which way', () => {
    const a = footprint(rectangle([0, 0], [1000, 1000]))
    const found = overlap(a, footprint(rectangle([900, 200], [1000, 1000])))
    expect(found?.depth).toBeCloseTo(100, 9)
    expect(found?.push[0]).toBeCloseTo(100, 9)
    expect(found?.push[1]).toBeCloseTo(0, 9)
    expect(overlap(footprint(rectangle([900, 200], [1000, 1000])), a)?.push[0]).toBeCloseTo(-100, 9)
  })

  it('calls touching apart, also for turned rectangles with rounded corners', () => {
    for (const turn of [0, 17, 45, 133]) {
      const beside = rotate([1000, 0], turn)
      const a = footprint(rectangle([0, 0], [1000, 500], turn))
      expect(overlap(a, footprint(rectangle(beside, [1000, 500], turn)))).toBeNull()
      const nearer = overlap(a, footprint(rectangle(rotate([999, 0], turn), [1000, 500], turn)))
      expect(nearer?.depth).toBeCloseTo(1, 6)
    }
  })

  it('pushes a contained thing out by the shortest way', () => {
    const found = overlap(
      footprint(rectangle([0, 0], [4000, 2000])),
      footprint(rectangle([500, 100], [600, 600])),
    )
    expect(found?.depth).toBeCloseTo(1200, 9)
    expect(found?.push[1]).toBeCloseTo(1200, 9)
  })

  it('sees through the hollow of a U and the corner of an L', () => {
    const u = footprint([
      [0, 0],
      [1800, 0],
      [1800, 1200],
      [1300, 1200],
      [1300, 400],
      [500, 400],
      [500, 1200],
      [0, 1200],
    ])
    expect(overlap(u, footprint(rectangle([900, 900], [800, 800])))).toBeNull()
    expect(overlap(u, footprint(rectangle([900, 800], [900, 700])))?.depth).toBeCloseTo(450 + 300, 6)
    expect(overlap(u, footprint(rectangle([900, 780], [790, 800])))?.depth).toBeCloseTo(20, 6)
    const l = footprint([
      [0, 0],
      [1000, 0],
      [1000, 300],
      [300, 300],
      [300, 1000],
      [0, 1000],
    ])
    const corner = overlap(l, footprint(rectangle([700, 700], [820, 840])))
    // Both arms are entered (10 and 20 mm): leaving needs both moves at once.
    expect(corner?.push[0]).toBeCloseTo(10, 6)
    expect(corner?.push[1]).toBeCloseTo(20, 6)
  })

  it('ends the overlap by its push, and no shorter push does (GEOS)', () => {
    let deep = 0
    fc.assert(
      fc.property(anyShape, anyShape, fc.integer({ min: 0, max: 359 }), (a, b, turn) => {
        const found = overlap(footprint(a), footprint(b))
        const shared = geosSharedArea(region(a), region(b))
        if (!found) {
          expect(shared).toBeLessThan(1e-2)
          return
        }
        deep++
        expect(shared).toBeGreaterThan(0)
        expect(length(found.push)).toBeCloseTo(found.depth, 6)
        expect(geosSharedArea(region(a), region(moved(b, found.push)))).toBeLessThan(1)
        // One random direction, one close to the push.
        for (const way of [rotate([found.depth * 0.99, 0], turn), rotate(found.push, (turn - 180) / 90)]) {
          const short: Point = [way[0] * 0.99, way[1] * 0.99]
          expect(geosSharedArea(region(a), region(moved(b, short)))).toBeGreaterThan(0)
        }
      }),
      options,
    )
    expect(deep).toBeGreaterThan(5)
  })

  it('has nothing to say about points and lines', () => {
    const big = footprint(rectangle([0, 0], [1000, 1000]))
    for (const flat of [
      [[0, 0]],
      [
        [0, 0],
        [10, 0],
      ],
      [
        [0, 0],
        [10, 0],
        [20, 0],
      ],
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
    ] as Ring[]) {
      expect(overlap(big, footprint(flat))).toBeNull()
      expect(gap(big, footprint(flat)).distance).toBe(0)
      expect(gap(footprint(flat), footprint([[3000, 0]])).distance).toBeGreaterThan(2900)
    }
  })
})

describe('nearest gap', () => {
  it('names the middle of two facing edges', () => {
    const found = gap(
      footprint(rectangle([0, 0], [1000, 1000])),
      footprint(rectangle([1700, 0], [1000, 600])),
    )
    expect(found.distance).toBeCloseTo(700, 9)
    expect(found.from[0]).toBeCloseTo(500, 9)
    expect(found.from[1]).toBeCloseTo(0, 9)
    expect(found.to[0]).toBeCloseTo(1200, 9)
  })

  it('agrees with GEOS, with witnesses on both borders', () => {
    fc.assert(
      fc.property(anyShape, anyShape, fc.integer({ min: -2500, max: 2500 }), (a, shape, shift) => {
        const b = moved(shape, [shift, 0])
        const found = gap(footprint(a), footprint(b))
        expect(found.distance).toBeCloseTo(geosDistance(region(a), region(b)), 6)
        expect(distance(found.from, found.to)).toBeCloseTo(found.distance, 6)
        for (const [p, ring] of [
          [found.from, a],
          [found.to, b],
        ] as const) {
          expect(geosDistance(region(rectangle(p, [1e-6, 1e-6])), region(ring))).toBeLessThan(1e-4)
        }
      }),
      options,
    )
  })

  it('does not change when everything moves 10 km, turns, mirrors, or the rings start elsewhere', () => {
    fc.assert(
      fc.property(anyShape, anyShape, fc.integer({ min: 0, max: 359 }), (a, b, turn) => {
        const plain = gap(footprint(a), footprint(b)).distance
        const depth = overlap(footprint(a), footprint(b))?.depth ?? 0
        const ways: ((p: Point) => Point)[] = [
          p => add(p, [1e7, -1e7]),
          p => rotate(p, turn),
          ([x, y]) => [-x, y],
        ]
        for (const way of ways) {
          const [c, d] = [footprint(a.map(way)), footprint(b.map(way))]
          expect(gap(c, d).distance).toBeCloseTo(plain, 5)
          expect(overlap(c, d)?.depth ?? 0).toBeCloseTo(depth, 5)
        }
        const restarted = footprint([...b.slice(1), b[0]].reverse())
        expect(overlap(restarted, footprint(a))?.depth ?? 0).toBeCloseTo(depth, 6)
      }),
      options,
    )
  })
})

describe('contains', () => {
  it('agrees with GEOS away from the border', () => {
    let inside = 0
    fc.assert(
      fc.property(anyShape, place, (outer, { x, y, turn }) => {
        const inner = rectangle([x / 5, y / 5], [150, 100], turn)
        const roomy = geosContains(region(outer), region(rectangle([x / 5, y / 5], [150.1, 100.1], turn)))
        const tight = geosContains(region(outer), region(rectangle([x / 5, y / 5], [149.9, 99.9], turn)))
        if (roomy !== tight) return
        if (roomy) inside++
        expect(contains(footprint(outer), footprint(inner))).toBe(roomy)
      }),
      options,
    )
    expect(inside).toBeGreaterThan(3)
  })

  it('takes a flush desk in a turned room as inside, one 1 mm out as outside', () => {
    const room = footprint(rectangle([0, 0], [6000, 4000], 31))
    const flush = footprint(rectangle(rotate([2400, 1700], 31), [1200, 600], 31))
    expect(contains(room, flush)).toBe(true)
    expect(contains(room, footprint(rectangle(rotate([2401, 1700], 31), [1200, 600], 31)))).toBe(false)
  })

  it('does not let a bar bridge the hollow of a U', () => {
    const u: Ring = [
      [0, 0],
      [1800, 0],
      [1800, 1200],
      [1300, 1200],
      [1300, 400],
      [500, 400],
      [500, 1200],
      [0, 1200],
    ]
    expect(contains(footprint(u), footprint(rectangle([900, 900], [1500, 100])))).toBe(false)
    expect(contains(footprint(u), footprint(rectangle([900, 200], [1500, 100])))).toBe(true)
    expect(
      contains(
        footprint(u),
        footprint([
          [500, 800],
          [1300, 800],
          [1300, 900],
          [500, 900],
        ]),
      ),
    ).toBe(false)
  })
})

describe('broad phase', () => {
  it('finds exactly the pairs of boxes in reach', () => {
    fc.assert(
      fc.property(fc.array(turned, { maxLength: 60 }), fc.integer({ min: 0, max: 800 }), (rings, reach) => {
        const boxes = rings.map(ring => footprint(ring).box)
        const wanted: [number, number][] = []
        boxes.forEach((a, i) => {
          boxes.forEach((b, j) => {
            if (i < j && boxesMeet(growBox(a, reach), b)) wanted.push([i, j])
          })
        })
        expect(candidatePairs(boxes, reach)).toEqual(wanted)
        const near = boxes.flatMap((_, j) => (boxesMeet(growBox(boxes[0], reach), boxes[j]) ? [j] : []))
        if (boxes.length > 0) expect(indexBoxes(boxes).near(boxes[0], reach)).toEqual(near)
      }),
      options,
    )
    expect(indexBoxes([]).near({ minX: 0, minY: 0, maxX: 1, maxY: 1 }, 5)).toEqual([])
  })
})

it('prepares rings of either orientation and drops repeated points', () => {
  const ring: Ring = [
    [0, 0],
    [0, 10],
    [0, 10],
    [10, 10],
    [10, 0],
    [0, 0],
  ]
  const prepared = footprint(ring)
  expect(prepared.ring).toHaveLength(4)
  expect(prepared.convex).toBe(true)
  expect(sideOfRing([5, 5], prepared.ring)).toBe('inside')
  const star = [0, 144, 288, 72, 216].map(turn => rotate([0, -1000], turn))
  expect(footprint(star).convex).toBe(false)
})

describe('an upright box', () => {
  it('is overlapped exactly as a footprint of the same corners', () => {
    let [met, missed] = [0, 0]
    fc.assert(
      fc.property(fc.oneof(turned, concave), place, (ring, { x, y, w, h }) => {
        const print = footprint(ring)
        const box = { minX: x - w / 2, minY: y - h / 2, maxX: x + w / 2, maxY: y + h / 2 }
        const expected = overlap(print, footprint(rectangle([x, y], [w, h]))) !== null
        expect(overlapsBox(print, box)).toBe(expected)
        if (expected) met++
        else missed++
      }),
      { ...options, numRuns: numRuns * 10 },
    )
    expect(Math.min(met, missed)).toBeGreaterThan(numRuns)
  })

  it('is not overlapped by what only touches it, or has no inside', () => {
    const box = { minX: 0, minY: 0, maxX: 100, maxY: 100 }
    expect(overlapsBox(footprint(rectangle([150, 50], [100, 100])), box)).toBe(false)
    expect(
      overlapsBox(
        footprint([
          [-50, 50],
          [50, -50],
          [-50, -50],
        ]),
        box,
      ),
    ).toBe(false)
    expect(
      overlapsBox(
        footprint([
          [-50, 51],
          [51, -50],
          [-50, -50],
        ]),
        box,
      ),
    ).toBe(true)
    expect(
      overlapsBox(
        footprint([
          [0, 0],
          [100, 100],
        ]),
        box,
      ),
    ).toBe(false)
    expect(overlapsBox(footprint([]), box)).toBe(false)
  })
})
