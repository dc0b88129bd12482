import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusters, spanningLinks, straggler } from './clusters'
import { footprint, gap } from './pairs'
import { rectangle } from './polygon'

const options = { seed: 20225, numRuns: process.env.TINGGUI_LONG ? 500 : 50 }
const at = (x: number, y = 0) => footprint(rectangle([x, y], [400, 400]))

describe('clusters', () => {
  it('links by gaps between edges, not centres', () => {
    const things = [at(0), at(1000), at(5000), at(1900), at(5400)]
    expect(clusters(things, 600)).toEqual([
      [0, 1, 3],
      [2, 4],
    ])
    expect(clusters(things, 499)).toEqual([[0], [1], [2, 4], [3]])
    expect(clusters(things, 2700)).toEqual([[0, 1, 2, 3, 4]])
    expect(clusters([], 100)).toEqual([])
  })

  it('names the straggler and the gap that parts it', () => {
    const found = straggler([at(0), at(1000), at(9000), at(1900)])!
    expect(found.members).toEqual([2])
    expect(found.link.distance).toBeCloseTo(6700, 6)
    expect(found.link.from[0]).toBeCloseTo(2100, 6)
    expect(straggler([at(0)])).toBeNull()
    expect(straggler([at(0), at(1000)])!.members).toHaveLength(1)
  })

  it('is the reachability of the graph of all short gaps', () => {
    const thing = fc
      .tuple(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 0, max: 90 }),
      )
      .map(([x, y, turn]) => footprint(rectangle([x, y], [600, 300], turn)))
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 14 }), fc.integer({ min: 0, max: 3000 }), (things, reach) => {
        const wanted = new Set<string>()
        for (let i = 0; i < things.length; i++) {
          const seen = new Set([i])
          for (const k of seen) {
            things.forEach((t, j) => {
              if (gap(things[k], t).distance <= reach) seen.add(j)
            })
          }
          wanted.add([...seen].sort((p, q) => p - q).join(' '))
        }
        expect(new Set(clusters(things, reach).map(group => group.join(' ')))).toEqual(wanted)
        expect(spanningLinks(things)).toHaveLength(Math.max(0, things.length - 1))
      }),
      options,
    )
  })
})
