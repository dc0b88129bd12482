import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, solidOf } from './boolean'
import { isFailure } from './grid'
import { areaOf, rectangle, regionHas, sideOfRing } from './polygon'
import { type SightField, sightField, visibleFrom } from './sight'
import { cameraView, RIM, sector, uncovered } from './sight-camera'
import { sees } from './sight-line'
import type { Point, Region, Ring } from './types'
import { add, lerp, rotate } from './vector'

const options = { seed: 20223, numRuns: process.env.TINGGUI_LONG ? 500 : 50 }

const region = (outer: Ring, ...holes: Ring[]): Region => [{ outer, holes: holes.map(h => [...h].reverse()) }]
function field(space: Region): SightField {
  const prepared = sightField(space)
  if (isFailure(prepared)) throw new Error(prepared.detail)
  return prepared
}
const seenArea = (space: Region, viewer: Point) => areaOf(visibleFrom(field(space), viewer))
const room = rectangle([5000, 5000], [10_000, 10_000])
const pillar = rectangle([5000, 5000], [2000, 2000])

/** A room with up to six turned boxes standing in it. */
const clutter = fc
  .array(
    fc.record({
      x: fc.integer({ min: 500, max: 9500 }),
      y: fc.integer({ min: 500, max: 9500 }),
      w: fc.integer({ min: 100, max: 3000 }),
      h: fc.integer({ min: 100, max: 1500 }),
      turn: fc.oneof(fc.constantFrom(0, 90), fc.integer({ min: 0, max: 179 })),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(boxes => boxes.map(b => rectangle([b.x, b.y], [b.w, b.h], b.turn)))
const somewhere = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }))

describe('what is seen from a point', () => {
  it('has the areas one works out by hand', () => {
    const space = region(room, pillar)
    // Behind the pillar lies the cone through its near corners.
    expect(seenArea(space, [2000, 5000])).toBeCloseTo(70e6, 0)
    expect(seenArea(space, [3000, 4000])).toBeCloseTo(68e6, 0)
    expect(seenArea(space, [4000, 500]) / 1e6).toBeCloseTo(77.7142857, 6)
    // On the pillar's face: the half of the room before it. At its corner: three quarters less what is hidden.
    expect(seenArea(space, [4000, 5000])).toBeCloseTo(40e6, 0)
    expect(seenArea(space, [4000, 4000])).toBeCloseTo(100e6 - 36e6, 0)
    expect(seenArea(region(room), [0, 0])).toBeCloseTo(100e6, 0)
    expect(seenArea(region(room), [0, 3333])).toBeCloseTo(100e6, 0)
    expect(seenArea(space, [5000, 5000])).toBe(0)
    expect(seenArea(space, [-500, 5000])).toBe(0)
    expect(seenArea(space, [Number.NaN, 0])).toBe(0)
    expect(areaOf(visibleFrom(field([]), [0, 0]))).toBe(0)
  })

  it('sees along a wall, and not through the point where two things touch', () => {
    const l: Ring = [
      [0, 0],
      [4000, 0],
      [4000, 2000],
      [2000, 2000],
      [2000, 4000],
      [0, 4000],
    ]
    expect(seenArea(region(l), [3000, 2000])).toBeCloseTo(8e6, 0)
    const touching = difference(
      region(room),
      solidOf([rectangle([4500, 4500], [1000, 1000]), rectangle([5500, 5500], [1000, 1000])]),
    )
    const seen = visibleFrom(field(touching), [6000, 4000])
    expect(regionHas(seen, [5010, 4990])).toBe(true)
    expect(regionHas(seen, [4000, 6000])).toBe(false)
  })

  it('looks from the face of turned things, wherever rounding puts the viewer', () => {
    for (let turn = 0; turn < 180; turn += 7) {
      const box = rectangle([5000, 5000], [2000, 1000], turn)
      const space = field(difference(region(room), solidOf([box])))
      for (const share of [0.1, 0.5, 0.77]) {
        const area = areaOf(visibleFrom(space, lerp(box[0], box[1], share)))
        const before = areaOf(visibleFrom(space, add(lerp(box[0], box[1], share), rotate([0, -0.1], turn))))
        expect(Math.abs(area - before) / before).toBeLessThan(1e-3)
      }
      // From its corner one sees along both faces: more than from either.
      const corner = areaOf(visibleFrom(space, box[0]))
      expect(corner).toBeGreaterThan(areaOf(visibleFrom(space, lerp(box[0], box[1], 0.5))))
    }
  })

  it('looks both ways from a point where two spaces touch', () => {
    const spaces: Region = [
      ...region(rectangle([500, 500], [1000, 1000])),
      ...region(rectangle([1500, 1500], [1000, 1000])),
    ]
    const seen = visibleFrom(field(spaces), [1000, 1000])
    expect(seen).toHaveLength(2)
    expect(areaOf(seen)).toBeCloseTo(2e6, 0)
  })

  it('agrees with sight lines to every point tried', () => {
    let hidden = 0
    let open = 0
    fc.assert(
      fc.property(
        clutter,
        somewhere,
        fc.array(somewhere, { minLength: 20, maxLength: 20 }),
        (boxes, viewer, targets) => {
          if (boxes.some(ring => sideOfRing(viewer, ring) !== 'outside')) return
          const seen = visibleFrom(field(difference(region(room), solidOf(boxes))), viewer)
          const blockers = boxes.map((ring, i) => ({ id: `b${i}`, ring }))
          for (const target of targets) {
            // A target within a hair of a shadow's edge may be judged either way.
            const near: Point[] = [
              [0, 0],
              [1, 0],
              [-1, 0],
              [0, 1],
              [0, -1],
            ]
            const judged = near.map(d => sees(viewer, add(target, d), blockers) === null)
            if (judged.some(j => j !== judged[0])) continue
            expect(regionHas(seen, target)).toBe(judged[0])
            if (judged[0]) open++
            else hidden++
          }
        },
      ),
      options,
    )
    expect(hidden).toBeGreaterThan(50)
    expect(open).toBeGreaterThan(50)
  })

  it('is the same moved by 10 km, turned, mirrored and listed otherwise', () => {
    fc.assert(
      fc.property(clutter, somewhere, fc.integer({ min: 0, max: 359 }), (boxes, viewer, turn) => {
        if (boxes.some(ring => sideOfRing(viewer, ring) !== 'outside')) return
        const area = (way: (p: Point) => Point, list: readonly Ring[]) =>
          seenArea(difference(region(room.map(way)), solidOf(list.map(ring => ring.map(way)))), way(viewer))
        const plain = area(p => p, boxes)
        expect(area(p => add(p, [1e7, -1e7]), boxes)).toBeCloseTo(plain, -2)
        expect(area(p => p, [...boxes].reverse())).toBeCloseTo(plain, -2)
        // Turned and mirrored corners are rounded to 1/100 mm: a grazing ray may slip by a little.
        expect(Math.abs(area(([x, y]) => [-x, y], boxes) - plain)).toBeLessThan(1e-3 * plain + 1000)
        expect(Math.abs(area(p => rotate(p, turn), boxes) - plain)).toBeLessThan(1e-3 * plain + 1000)
      }),
      options,
    )
  })
})

describe('sight lines', () => {
  const box = (id: string, at: Point, size: Point, turn = 0) => ({ id, ring: rectangle(at, size, turn) })

  it('names what stops it first, and where', () => {
    const blockers = [box('far', [8000, 0], [200, 4000]), box('near', [3000, 100], [1000, 1000])]
    const stop = sees([0, 0], [10_000, 0], blockers)
    expect(stop?.id).toBe('near')
    expect(stop?.at[0]).toBeCloseTo(2500, 2)
    expect(sees([0, 3000], [10_000, 3000], blockers)).toBeNull()
  })

  it('lets a line along a face or past a corner through, also of turned things', () => {
    for (const turn of [0, 33, 90, 127]) {
      const blockers = [{ id: 'b', ring: rectangle(rotate([3000, 500], turn), [1000, 1000], turn) }]
      const line = (y: number) => [rotate([0, y], turn), rotate([10_000, y], turn)] as const
      expect(sees(...line(0), blockers)).toBeNull()
      expect(sees(...line(1000), blockers)).toBeNull()
      expect(sees(...line(1), blockers)?.id).toBe('b')
      expect(sees(rotate([2000, 500], turn), rotate([3000, -500], turn), blockers)).toBeNull()
      // Ends on the face of the thing itself.
      expect(sees(rotate([0, 500], turn), rotate([2500, 500], turn), blockers)).toBeNull()
    }
  })

  it('does not slip between two things that touch', () => {
    const pair = [box('left', [-500, 3000], [1000, 500]), box('right', [500, 3000], [1000, 500])]
    const stop = sees([0, 0], [0, 6000], pair)
    expect(stop?.id).toBe('left')
    expect(stop?.at[1]).toBeCloseTo(2750, 2)
    expect(sees([0, 0], [0, 6000], pair.slice(1))).toBeNull()
  })

  it('sees itself and ignores nonsense', () => {
    expect(sees([1, 1], [1, 1], [box('b', [0, 0], [10, 10])])).toBeNull()
    expect(sees([Number.NaN, 1], [1, 1], [box('b', [0, 0], [10, 10])])).toBeNull()
    expect(
      sees(
        [0, 0],
        [100, 0],
        [
          { id: 'e', ring: [] },
          { id: 'p', ring: [[50, 0]] },
        ],
      ),
    ).toBeNull()
    expect(sees([0, 0], [100, 0], [box('b', [0, 0], [10, 10])])?.at).toEqual([0, 0])
  })
})

describe('camera views', () => {
  it('has an inscribed rim, off by no more than stated', () => {
    for (const angle of [10, 90, 200, 360]) {
      const camera = { at: [0, 0] as Point, facing: 37, angle, range: 8000 }
      const area = areaOf([{ outer: sector(camera), holes: [] }])
      const whole = (Math.PI * 8000 ** 2 * angle) / 360
      expect(area).toBeLessThan(whole)
      expect(area).toBeGreaterThan(whole * (1 - (2 * RIM) / 8000))
    }
    expect(sector({ at: [0, 0], facing: 0, angle: 0, range: 8000 })).toEqual([])
    expect(sector({ at: [0, 0], facing: 0, angle: 90, range: Number.NaN })).toEqual([])
  })

  it('covers what it sees, and several together leave the rest', () => {
    const space = field(region(room, pillar))
    const camera = { at: [0, 0] as Point, facing: 45, angle: 90, range: 20_000 }
    const view = cameraView(space, camera)
    expect(areaOf(view)).toBeCloseTo(areaOf(visibleFrom(space, [0, 0])), -3)
    const opposite = cameraView(space, { ...camera, at: [10_000, 10_000], facing: 225 })
    const zone = region(room, pillar)
    const left = uncovered(zone, [view])
    // In the shadow of the pillar seen from the corner: a kite less the pillar.
    expect(areaOf(left)).toBeCloseTo(areaOf(zone) - areaOf(view), -3)
    expect(uncovered(zone, [view, opposite])).toEqual([])
    expect(areaOf(uncovered(zone, []))).toBe(96e6)
    const short = cameraView(space, { ...camera, range: 3000 })
    expect(areaOf(short) / ((Math.PI * 3000 ** 2) / 4)).toBeCloseTo(1, 3)
    expect(regionHas(short, lerp([0, 0], [2900, 0], 0.99))).toBe(true)
  })
})
