import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearancesOf } from '../../src/editor/clearances'
import { rectangle } from '../../src/geometry/polygon'
import type { Point } from '../../src/geometry/types'
import { distance, rotate } from '../../src/geometry/vector'
import { fromFile } from '../../src/layout/model'
import { item, room } from '../rules/room'
import { handOn } from './hand'

/** The gaps of `me` in an otherwise empty room of 10 × 8 m, by side. */
function gaps(...items: ReturnType<typeof item>[]) {
  const hand = handOn(fromFile(room(items)))
  hand.session.fit()
  hand.session.update({ selection: ['me'] })
  return Object.fromEntries(clearancesOf(hand.session.state).map(each => [each.side, each]))
}
const me = (at: Point, rotation = 0) => item('me', 'copier', [...at], [600, 400], { rotation })

describe('distances of the selected thing', () => {
  it('are square to its sides, to the nearest thing or wall face', () => {
    const found = gaps(me([3000, 3000]), item('a', 'plant', [5000, 3100], [400, 400]))
    expect(found.right).toMatchObject({ other: 'a', gap: 1500, from: [3300, 3050], to: [4800, 3050] })
    expect([found.left.gap, found.back.gap, found.front.gap]).toEqual([2700, 2800, 4800])
  })

  it('pass by what stands beside the strip, and are nothing where things touch', () => {
    const beside = gaps(me([3000, 3000]), item('a', 'plant', [5000, 3400], [400, 400]))
    expect(beside.right.other).not.toBe('a')
    const touching = gaps(me([3000, 3000]), item('a', 'plant', [3500, 3000], [400, 400]))
    expect(touching.right).toMatchObject({ other: 'a', gap: 0 })
  })

  it('there are none of several things, locked ones, or where nothing may be changed', () => {
    const hand = handOn()
    hand.session.fit()
    hand.session.update({ selection: ['p1', 'p2'] })
    expect(clearancesOf(hand.session.state)).toEqual([])
    hand.session.update({ selection: ['k1'] })
    expect(clearancesOf(hand.session.state)).toEqual([])
    hand.session.update({ selection: ['p1'], readOnly: { zh: '只读', en: 'read only' } })
    expect(clearancesOf(hand.session.state)).toEqual([])
  })

  it('at any turn are the least distance from the side to the outline before it', () => {
    const near = fc.record({
      turn: fc.integer({ min: 0, max: 359 }),
      at: fc.tuple(fc.integer({ min: 1500, max: 8500 }), fc.integer({ min: 1500, max: 6500 })),
      other: fc.integer({ min: 0, max: 359 }),
    })
    fc.assert(
      fc.property(near, ({ turn, at, other }) => {
        // Further apart than their half diagonals: they cannot overlap.
        fc.pre(distance([...at], [5000, 4000]) > 742)
        const a = item('a', 'plant', [...at] as [number, number], [700, 300], { rotation: other })
        const found = gaps(me([5000, 4000], turn), a)
        for (const { gap, from, to, out, other: id } of Object.values(found)) {
          expect(distance(from, to)).toBeCloseTo(gap, 6)
          if (id !== 'a') continue
          // By sampling: points of the side, straight out, until they are in the other.
          const ring = rectangle([...at] as Point, [700, 300], other)
          const local = ring.map(p =>
            rotate([p[0] - 5000, p[1] - 4000], -Math.atan2(out[1], out[0]) * (180 / Math.PI)),
          )
          const half =
            Math.abs(out[0] * Math.cos((turn * Math.PI) / 180) + out[1] * Math.sin((turn * Math.PI) / 180)) >
            0.5
              ? 200
              : 300
          const reach = half === 200 ? 300 : 200
          let least = Infinity
          local.forEach((p, i) => {
            const q = local[(i + 1) % local.length]
            for (let k = 0; k <= 400; k++) {
              const [x, y] = [p[0] + ((q[0] - p[0]) * k) / 400, p[1] + ((q[1] - p[1]) * k) / 400]
              if (Math.abs(y) < half && x >= reach - 0.5) least = Math.min(least, x - reach)
            }
          })
          expect(gap).toBeLessThanOrEqual(least + 1e-6)
          expect(gap).toBeGreaterThan(least - 4)
        }
      }),
    )
  })
})
