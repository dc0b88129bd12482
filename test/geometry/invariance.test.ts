import { describe, expect, it } from 'vitest'
import { farthest, unreached, walkField } from '../../src/geometry/farthest'
import { freeSpace, type Obstacle } from '../../src/geometry/free-space'
import { isFailure } from '../../src/geometry/grid'
import { bottlenecks, reached, widestPath } from '../../src/geometry/passage'
import { areaOf, rectangle } from '../../src/geometry/polygon'
import type { Point, Region, Ring } from '../../src/geometry/types'
import { uncovered } from '../../src/geometry/uncovered'
import { distance, rotate } from '../../src/geometry/vector'
import { walk, walkSpace } from '../../src/geometry/walk'
import { type Hall, random, randomHall } from './oracle-halls'

type Change = { readonly name: string; readonly of: (p: Point) => Point; readonly turned?: true }

const FAR = 10_000_000
const CHANGES: readonly Change[] = [
  { name: '10 km to the right and up', of: ([x, y]) => [x + FAR, y - FAR] },
  {
    name: '10 km to the left and down, off the millimetre',
    of: ([x, y]) => [x - FAR - 0.37, y + FAR + 0.21],
  },
  { name: 'a quarter turn', of: p => rotate(p, 90) },
  { name: 'a turn by 37.3°', of: p => rotate(p, 37.3), turned: true },
  { name: 'a turn by 0.01° far away', of: p => rotate([p[0] + FAR, p[1]], 0.01), turned: true },
  { name: 'a mirror', of: ([x, y]) => [-x, y] },
  { name: 'a mirror across', of: ([x, y]) => [y, x] },
]

const moved = (ring: Ring, { of }: Change): Ring => ring.map(of)

function changed(hall: Hall, change: Change): Hall {
  return {
    bounds: hall.bounds.map(({ outer, holes }) => ({
      outer: moved(outer, change),
      holes: holes.map(hole => moved(hole, change)),
    })),
    obstacles: hall.obstacles.map(({ id, ring }) => ({ id, ring: moved(ring, change) })),
    from: change.of(hall.from),
    to: change.of(hall.to),
  }
}

/** The same hall listed otherwise: obstacles shuffled, rings begun elsewhere and run the other way round. */
function relisted(hall: Hall, seed: number): Hall {
  const next = random(seed)
  const keyed = hall.obstacles.map(obstacle => ({ obstacle, key: next() })).sort((a, b) => a.key - b.key)
  const obstacles = keyed.map(({ obstacle: { id, ring } }): Obstacle => {
    const start = Math.floor(next() * ring.length)
    const begun = [...ring.slice(start), ...ring.slice(0, start)]
    return { id, ring: next() < 0.5 ? begun : begun.reverse() }
  })
  return { ...hall, obstacles }
}

const good = <T>(value: T): Exclude<T, { failed: unknown }> => {
  if (isFailure(value)) throw new Error(value.detail)
  return value as Exclude<T, { failed: unknown }>
}

/** The numbers of a hall that no change of place may change. */
function measures({ bounds, obstacles, from, to }: Hall, goal: Point) {
  const space = good(freeSpace(bounds, obstacles))
  const widest = widestPath(space, from, to)
  const narrow = bottlenecks(space, [from], [{ id: 'to', place: to }], 1500)
  const walks = [0, 300].map(radius => {
    const found = good(
      walk(good(walkSpace(bounds, obstacles, radius)), from, [
        { id: 'to', shape: to },
        { id: 'goal', shape: goal },
      ]),
    )
    return ['to', 'goal'].map(id => found.get(id)!)
  })
  const field = good(walkField(good(walkSpace(bounds, obstacles, 0)), [from, to]))
  return {
    widest,
    narrow: narrow.bottlenecks.map(({ gap }) => gap),
    reached: [900, 1200].map(width => reached(space, [from], width).has(to)),
    walks: walks.flat(),
    farthest: good(farthest(field)),
    unreached: areaOf(unreached(field)),
    uncovered: areaOf(uncovered(field, 6000)),
  }
}

/** Rounding to 1/100 mm, after a turn of every corner. */
const SAME = 0.05

function expectSame(
  now: ReturnType<typeof measures>,
  before: ReturnType<typeof measures>,
  place: (p: Point) => Point,
  where: string,
) {
  if (typeof before.widest === 'string') expect(now.widest, where).toBe(before.widest)
  else if (typeof now.widest === 'string') throw new Error(`${where}: ${now.widest}`)
  else expect(Math.abs(now.widest.width - before.widest.width), `${where} widest`).toBeLessThan(SAME)
  expect(now.reached, `${where} reached`).toEqual(before.reached)
  expect(now.narrow.length, `${where} bottlenecks`).toBe(before.narrow.length)
  now.narrow.forEach((gap, i) => {
    expect(Math.abs(gap.width - before.narrow[i].width), `${where} gap ${i}`).toBeLessThan(SAME)
  })
  before.walks.forEach((walked, i) => {
    const other = now.walks[i]
    if (typeof walked === 'string' || typeof other === 'string') expect(other, `${where} walk`).toBe(walked)
    else expect(Math.abs(other.length.hi - walked.length.hi), `${where} walk ${i}`).toBeLessThan(0.3)
  })
  const [far, was] = [now.farthest!, before.farthest!]
  expect(Math.abs(far.length.hi - was.length.hi), `${where} farthest`).toBeLessThan(0.3)
  // Unless another point is as far, it is the same point.
  if (distance(far.point, place(was.point)) > 1)
    expect(Math.abs(far.length.hi - was.length.hi)).toBeLessThan(0.3)
  expect(Math.abs(now.unreached - before.unreached), `${where} unreached`).toBeLessThan(2e4)
  expect(Math.abs(now.uncovered - before.uncovered), `${where} uncovered`).toBeLessThan(4e5)
}

describe.each([
  { kind: 'turned', snapped: false },
  { kind: 'square on a raster', snapped: true },
])('passages, walks and farthest points, $kind', ({ snapped }) => {
  const goal: Point = [12_000, 700]
  const halls = Array.from({ length: 6 }, (_, i) =>
    randomHall(i * 31 + 5, 10 + 3 * i, snapped, [20_000, 12_000]),
  )

  it.each(CHANGES)('do not change with $name', change => {
    for (const [i, hall] of halls.entries()) {
      const before = measures(hall, goal)
      const now = measures(changed(hall, change), change.of(goal))
      expectSame(now, before, change.of, `hall ${i}`)
    }
  })

  it('do not change with the order of things and corners', () => {
    for (const [i, hall] of halls.entries()) {
      const before = measures(hall, goal)
      expectSame(measures(relisted(hall, i), goal), before, p => p, `hall ${i}`)
    }
  })
})

describe('a gap at its limit', () => {
  const LIMIT = 1200
  /** A minimum is met from half a millimetre below it. */
  const isMet = (width: number) => width >= LIMIT - 0.5
  /** Two things either side of x = 0 that leave `width` between face and face, corner and face, or two corners. */
  const pairs: Record<string, (width: number) => Ring[]> = {
    'face and face': width => [
      rectangle([-1500 - width / 2, 0], [3000, 2000]),
      rectangle([1500 + width / 2, 500], [3000, 2000]),
    ],
    'corner and face': width => [
      [
        [-width, 0],
        [-4000, 1500],
        [-4000, -1500],
      ],
      rectangle([2000, 0], [4000, 2000]),
    ],
    'corner and corner': width => [
      rectangle([-2000 - (width * 0.6) / 2, -1500 - (width * 0.8) / 2], [4000, 3000]),
      rectangle([2000 + (width * 0.6) / 2, 1500 + (width * 0.8) / 2], [4000, 3000]),
    ],
  }
  const bounds: Region = [{ outer: rectangle([0, 0], [7000, 12_000]), holes: [] }]
  const turns: Change[] = [
    { name: 'as drawn', of: p => p },
    { name: '10 km away', of: ([x, y]) => [x + FAR, y - FAR] },
    { name: 'turned by 45°', of: p => rotate(p, 45) },
    { name: 'turned by 23.7° and far away', of: p => rotate([p[0] - FAR, p[1] + FAR], 23.7) },
  ]

  for (const [kind, rings] of Object.entries(pairs))
    it.each(turns)(`between ${kind}, $name`, change => {
      for (const off of [-0.6, -0.4, 0, 0.4, 0.5, 0.6, -0.5]) {
        const obstacles = rings(LIMIT + off).map((ring, i) => ({ id: String(i), ring: moved(ring, change) }))
        const hall = [{ outer: moved(bounds[0].outer, change), holes: [] }]
        const space = good(freeSpace(hall, obstacles))
        const widest = widestPath(space, change.of([0, -5500]), change.of([0, 5500]))
        if (typeof widest === 'string') throw new Error(`${off}: ${widest}`)
        expect(Math.abs(widest.width - (LIMIT + off)), `${off}: ${widest.width}`).toBeLessThanOrEqual(0.03)
        if (off !== -0.5) expect(isMet(widest.width), `${off}`).toBe(off > -0.5)
        const found = bottlenecks(
          space,
          [change.of([0, -5500])],
          [{ id: 'a', place: change.of([0, 5500]) }],
          LIMIT + 1,
        )
        expect(found.bottlenecks).toHaveLength(1)
        expect([...found.bottlenecks[0].gap.between].sort()).toEqual(['0', '1'])
        // A disc of the width goes through, one 0.1 mm wider does not.
        for (const [slack, goes] of [
          [-0.1, true],
          [0.1, false],
        ] as const) {
          const space = good(walkSpace(hall, obstacles, (LIMIT + off + slack) / 2))
          const walked = good(
            walk(space, change.of([0, -4000]), [{ id: 'a', shape: change.of([0, 4000]) }]),
          ).get('a')
          expect(typeof walked, `${off} ${slack}: ${String(walked)}`).toBe(goes ? 'object' : 'string')
        }
      }
    })
})
