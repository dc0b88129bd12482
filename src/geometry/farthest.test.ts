import { describe, expect, it } from 'vitest'
import { type Farthest, farthest, unreached, walkField } from './farthest'
import type { Obstacle } from './free-space'
import { isFailure } from './grid'
import { areaOf, rectangle } from './polygon'
import type { Point, Region } from './types'
import { uncovered } from './uncovered'
import { distance } from './vector'
import { walkSpace } from './walk'

const hall: Region = [{ outer: rectangle([6000, 4000], [12_000, 8000]), holes: [] }]

function fieldOf(sources: readonly Point[], obstacles: readonly Obstacle[] = [], radius = 0, bounds = hall) {
  const space = walkSpace(bounds, obstacles, radius)
  if (isFailure(space)) throw new Error(space.detail)
  const field = walkField(space, sources)
  if (isFailure(field)) throw new Error(field.detail)
  return field
}

function found(result: ReturnType<typeof farthest>): Farthest {
  if (result === undefined || isFailure(result)) throw new Error('nothing found')
  return result
}

function expectFarthest(result: Farthest, length: number, point: Point, source: number) {
  expect(result.length.lo).toBeLessThanOrEqual(length + 1e-6)
  expect(result.length.hi).toBeGreaterThanOrEqual(length - 1e-6)
  expect(result.length.hi - result.length.lo).toBeLessThanOrEqual(1)
  expect(distance(result.point, point)).toBeLessThan(5)
  expect(result.source).toBe(source)
  const drawn = result.path.slice(1).reduce((sum, p, i) => sum + distance(p, result.path[i]), 0)
  expect(Math.abs(drawn - result.length.hi)).toBeLessThan(1)
  expect(distance(result.path[result.path.length - 1], result.point)).toBeLessThan(0.01)
}

describe('farthest', () => {
  it('is the far corner of an empty room', () => {
    expectFarthest(found(farthest(fieldOf([[1000, 1000]]))), Math.hypot(11_000, 7000), [12_000, 8000], 0)
  })

  it('with two sources is where their borders meet the wall', () => {
    // Sources in two corners: the points as far from both lie at x = 6000.
    const field = fieldOf([
      [0, 0],
      [12_000, 0],
    ])
    const result = found(farthest(field))
    expectFarthest(result, Math.hypot(6000, 8000), [6000, 8000], result.source)
  })

  it('with four sources in the corners is the middle', () => {
    const result = found(farthest(fieldOf(hall[0].outer)))
    expectFarthest(result, Math.hypot(6000, 4000), [6000, 4000], result.source)
  })

  it('goes round the inner corner of an L', () => {
    const bounds: Region = [
      {
        outer: [
          [0, 0],
          [10_000, 0],
          [10_000, 4000],
          [4000, 4000],
          [4000, 10_000],
          [0, 10_000],
        ],
        holes: [],
      },
    ]
    const field = fieldOf([[10_000, 0]], [], 0, bounds)
    const result = found(farthest(field))
    expectFarthest(result, Math.hypot(6000, 4000) + Math.hypot(4000, 6000), [0, 10_000], 0)
    expect(result.path).toHaveLength(3)
  })

  it('behind an island lies where the two ways round it meet, for a point and for a disc', () => {
    // A block as deep as the room but for a way of 1000 above and below; the source far left on its axis.
    const block = [{ id: 'block', ring: rectangle([6000, 4000], [2000, 6000]) }]
    const axis: Region = [{ outer: rectangle([7250, 4000], [500, 200]), holes: [] }]
    for (const radius of [0, 100, 300, 450]) {
      const result = found(farthest(fieldOf([[1000, 4000]], block, radius), axis))
      // Tangent to the corner (5000, 1000), along its face, round (7000, 1000), tangent to the point (7500, 4000).
      const [before, after] = [5000, Math.hypot(500, 3000)].map(far => Math.sqrt(far ** 2 - radius ** 2))
      const up = Math.atan2(3000, 4000) + Math.asin(radius / 5000)
      const down = Math.PI / 2 - Math.atan2(500, 3000) + Math.asin(radius / Math.hypot(500, 3000))
      expectFarthest(result, before + radius * (up + down) + 2000 + after, [7500, 4000], 0)
    }
  })

  it('is found in a part of the space only', () => {
    const part: Region = [{ outer: rectangle([3000, 3000], [2000, 2000], 45), holes: [] }]
    const field = fieldOf([[1000, 3000]])
    expectFarthest(
      found(farthest(field, part)),
      2000 + Math.SQRT2 * 1000,
      [3000 + Math.SQRT2 * 1000, 3000],
      0,
    )
    const inside = found(farthest(field, [{ outer: rectangle([6000, 4000], [10, 10]), holes: [] }]))
    expectFarthest(inside, Math.hypot(5005, 1005), [6005, 4005], 0)
  })

  it('leaves out what no source reaches, and says so', () => {
    const wall = [{ id: 'wall', ring: rectangle([6000, 4000], [200, 8000]) }]
    const field = fieldOf(
      [
        [1000, 1000],
        [6000, 4000],
      ],
      wall,
    )
    expect(field.blocked).toEqual([1])
    expectFarthest(found(farthest(field)), Math.hypot(4900, 7000), [5900, 8000], 0)
    expect(areaOf(unreached(field))).toBeCloseTo(5900 * 8000, -4)
    expect(farthest(fieldOf([[6000, 4000]], wall))).toBeUndefined()
    expect(farthest(field, [{ outer: rectangle([9000, 4000], [100, 100]), holes: [] }])).toBeUndefined()
  })

  it('with an extinguisher on a wall face counts from there', () => {
    const wall = [{ id: 'wall', ring: rectangle([100, 4000], [200, 8000]) }]
    expectFarthest(found(farthest(fieldOf([[200, 0]], wall))), Math.hypot(11_800, 8000), [12_000, 8000], 0)
  })
})

describe('uncovered', () => {
  it('is what circles leave of a room', () => {
    const field = fieldOf([
      [0, 0],
      [12_000, 8000],
    ])
    const left = uncovered(field, 4000)
    expect(Math.abs(areaOf(left) - (12_000 * 8000 - (Math.PI * 4000 ** 2) / 2))).toBeLessThan(2 * 2 * 6300)
    expect(left).toHaveLength(1)
    expect(uncovered(field, 15_000)).toEqual([])
    expect(areaOf(uncovered(field, 0))).toBeCloseTo(12_000 * 8000, -4)
  })

  it('reaches round a corner by what is left of the limit', () => {
    const block = [{ id: 'block', ring: rectangle([6000, 2500], [2000, 5000]) }]
    // Way to the lower right corner (7000, 5000): straight to (5000, 5000), then 2000. 3000 are left there.
    const limit = Math.hypot(4000, 3000) + 2000 + 3000
    const right: Region = [{ outer: rectangle([9500, 2500], [5000, 5000]), holes: [] }]
    const area = areaOf(uncovered(fieldOf([[1000, 2000]], block), limit, right))
    // Above y = 5000 on the right a quarter disc of 3000 about (7000, 5000) is covered.
    expect(Math.abs(area - (25e6 - (Math.PI * 3000 ** 2) / 4))).toBeLessThan(2 * 4800)
  })

  it('has nothing where the farthest point is within the limit, and something where it is not', () => {
    const block = [{ id: 'block', ring: rectangle([6000, 4000], [3000, 5000], 20) }]
    const field = fieldOf(
      [
        [500, 500],
        [11_000, 7500],
      ],
      block,
    )
    const { length } = found(farthest(field))
    expect(uncovered(field, length.hi + 1)).toEqual([])
    expect(areaOf(uncovered(field, length.lo - 100))).toBeGreaterThan(100)
  })
})
