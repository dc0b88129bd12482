import { describe, expect, it } from 'vitest'
import { isFailure } from './grid'
import { rectangle } from './polygon'
import type { Point, Region } from './types'
import { pathAt, type Walk, type WalkTarget, walk, walkSpace } from './walk'

const hall: Region = [{ outer: rectangle([5000, 5000], [10_000, 10_000]), holes: [] }]
/** Hangs from the upper wall; its lower corners are (4000, 5000) and (6000, 5000). */
const block = { id: 'block', ring: rectangle([5000, 2500], [2000, 5000]) }

function results(radius: number, source: Point, targets: WalkTarget[], obstacles = [block], bounds = hall) {
  const space = walkSpace(bounds, obstacles, radius)
  if (isFailure(space)) throw new Error(space.detail)
  const found = walk(space, source, targets)
  if (isFailure(found)) throw new Error(found.detail)
  return targets.map(({ id }) => found.get(id)!)
}

function expectLength(result: Walk | string, length: number) {
  if (typeof result === 'string') throw new Error(result)
  expect(result.length.hi - result.length.lo).toBeLessThanOrEqual(1)
  expect(result.length.lo).toBeLessThanOrEqual(length + 1e-6)
  expect(result.length.hi).toBeGreaterThanOrEqual(length - 1e-6)
}

describe('walk', () => {
  it('goes straight and ends where the disc touches a point, an edge, a ring', () => {
    const targets: WalkTarget[] = [
      { id: 'point', shape: [9000, 8000] },
      {
        id: 'edge',
        shape: [
          [8000, 7000],
          [8000, 9000],
        ],
      },
      {
        id: 'end of an edge',
        shape: [
          [8000, 8600],
          [8000, 9000],
        ],
      },
      { id: 'ring', shape: rectangle([7500, 8000], [1000, 1000]) },
      { id: 'touched', shape: [1200, 8000] },
    ]
    const [point, edge, end, ring, touched] = results(300, [1000, 8000], targets)
    expectLength(point, 7700)
    expectLength(edge, 6700)
    expectLength(end, Math.hypot(7000, 600) - 300)
    expectLength(ring, 5700)
    expectLength(touched, 0)
  })

  it('turns round two corners in arcs of its radius', () => {
    for (const radius of [0, 100, 300, 450]) {
      const [result] = results(radius, [1000, 3000], [{ id: 'a', shape: [9000, 3000] }])
      const far = Math.hypot(3000, 2000)
      const leg = Math.sqrt(far ** 2 - radius ** 2)
      const angle = Math.atan2(2000, 3000) + Math.asin(radius / far)
      expectLength(result, 2 * (leg + radius * angle) + 2000 - radius)
    }
  })

  it('passes a gap of exactly its diameter and no narrower one', () => {
    const targets = [{ id: 'a', shape: [9000, 5000] as Point }]
    for (const turn of [0, 30]) {
      const gap = (width: number) => [
        { id: 'left', ring: rectangle([5000, 2500 - width / 2], [400, 5000]) },
        { id: 'right', ring: rectangle([5000, 7500 + width / 2], [400, 5000]) },
      ]
      const turned = (width: number) =>
        gap(width).map(o => ({ ...o, ring: o.ring.map(([x, y]): Point => rotated([x, y], turn)) }))
      const bounds: Region = [{ outer: hall[0].outer.map(p => rotated(p, turn)), holes: [] }]
      const ask = (width: number) =>
        results(
          300,
          rotated([1000, 5000], turn),
          [{ id: 'a', shape: rotated([9000, 5000], turn) }],
          turned(width),
          bounds,
        )[0]
      expectLength(ask(600), 7700)
      expect(ask(599.8)).toBe('unreachable')
      expect(targets).toHaveLength(1)
    }
  })

  it('may start in an opening narrower than itself, and says when it cannot', () => {
    // A wall along the left border with an opening of 400 mm at y 5000.
    const wall = [
      { id: 'up', ring: rectangle([100, 2400], [200, 4800]) },
      { id: 'down', ring: rectangle([100, 7600], [200, 4800]) },
    ]
    const targets: WalkTarget[] = [{ id: 'a', shape: [5000, 5000] }]
    const [through] = results(300, [200, 5000], targets, wall)
    // It steps in until it clears both jambs: sqrt(300² - 200²) = 223.6 from the line of the jambs.
    expectLength(through, 4800 - 300)
    const [inside] = results(300, [100, 1000], targets, wall)
    expect(inside).toBe('blocked')
    const [outside] = results(300, [-5000, 5000], targets, wall)
    expect(outside).toBe('blocked')
  })

  it('does not reach what another obstacle covers, nor pass between walls that touch in a point', () => {
    const cover = { id: 'cover', ring: rectangle([8000, 8000], [3000, 3000]) }
    const [covered] = results(
      300,
      [1000, 8000],
      [{ id: 'a', shape: rectangle([8000, 8000], [500, 500]) }],
      [cover],
    )
    expect(covered).toBe('unreachable')
    const touching = [
      { id: 'a', ring: rectangle([2500, 2500], [5000, 5000]) },
      { id: 'b', ring: rectangle([7500, 7500], [5000, 5000]) },
    ]
    const [across] = results(0, [1000, 9000], [{ id: 'a', shape: [9000, 1000] }], touching)
    expect(across).toBe('unreachable')
  })

  it('at any angle slips through no crack between things that touch, and reaches every corner of a room', () => {
    const wall = [0, 1, 2, 3].map(k => ({
      id: `${k}`,
      ring: rectangle([5000, 1250 + 2500 * k], [200 + 50 * k, 2500]),
    }))
    const corner = [{ id: 'corner', ring: rectangle([4500, 2500], [1000, 5000]) }]
    for (let turn = 0; turn < 90; turn += 2.3) {
      const turned = (ring: Point[] | readonly Point[]) => ring.map(p => rotated(p, turn))
      const bounds: Region = [{ outer: turned(hall[0].outer), holes: [] }]
      const ask = (obstacles: typeof wall, targets: readonly Point[]) =>
        results(
          0,
          rotated([1000, 1000], turn),
          targets.map((p, i) => ({ id: `${i}`, shape: rotated(p, turn) })),
          obstacles.map(({ id, ring }) => ({ id, ring: turned(ring) })),
          bounds,
        )
      expect(ask(wall, [[9000, 9000]])).toEqual(['unreachable'])
      const ends: Point[] = [...hall[0].outer, [4000, 0], [4000, 5000], [5000, 5000], [5000, 0]]
      for (const result of ask(corner, ends)) expect(typeof result, `${turn}`).toBe('object')
    }
  })

  it('keeps a disc out of a gap between two corners that is too narrow for it', () => {
    // Found between chords, such a path would squeeze through: 1 mm is less than the bulge of two arcs.
    const corners = (width: number) => [
      { id: 'a', ring: rectangle([2500, 2500 - width / 2], [5000, 5000]) },
      { id: 'b', ring: rectangle([7500, 7500 + width / 2], [5000, 5000]) },
    ]
    const ask = (width: number) =>
      results(600, [1200, 9000], [{ id: 'a', shape: [9000, 1200] }], corners(width))[0]
    expect(typeof ask(1200)).toBe('object')
    expect(ask(1199)).toBe('unreachable')
  })

  it('draws a path of the length it says', () => {
    const [result] = results(300, [1000, 3000], [{ id: 'a', shape: [9000, 3000] }])
    if (typeof result === 'string') throw new Error(result)
    const drawn = result.path
      .slice(1)
      .reduce((sum, p, i) => sum + Math.hypot(p[0] - result.path[i][0], p[1] - result.path[i][1]), 0)
    expect(Math.abs(drawn - result.length.hi)).toBeLessThan(1)
    expect(result.path[0]).toEqual([1000, 3000])
    const middle = pathAt(result.path, drawn / 2)
    expect(middle.point[1]).toBeCloseTo(5300, 1)
    expect(middle.direction[0]).toBeCloseTo(1, 6)
  })
})

function rotated([x, y]: Point, degrees: number): Point {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return [x * c - y * s, x * s + y * c]
}
