import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPlaces, placesAlong } from './arrange-line'

describe('places along a line', () => {
  it('divide it evenly by count, both ends included', () => {
    expect(placesAlong(9000, { by: 'count', count: 4 })).toEqual([0, 3000, 6000, 9000])
    expect(placesAlong(100, { by: 'count', count: 2 })).toEqual([0, 100])
  })

  it('keep a pitch exactly and end at its multiple nearest to the end', () => {
    expect(placesAlong(5000, { by: 'pitch', pitch: 1680 })).toEqual([0, 1680, 3360, 5040])
    expect(placesAlong(4150, { by: 'pitch', pitch: 1680 })).toEqual([0, 1680, 3360])
    expect(placesAlong(10, { by: 'pitch', pitch: 1680 })).toEqual([0, 1680])
  })

  it('are one where there is no line', () => {
    for (const long of [0, -5, Number.NaN]) expect(placesAlong(long, { by: 'count', count: 9 })).toEqual([0])
  })
})

const row = [
  { min: 1000, max: 1600 },
  { min: 2000, max: 2400 },
  { min: 5000, max: 5800 },
]

describe('filling a length', () => {
  it('leaves the same gap between and at both ends', () => {
    // 10 000 − (600 + 400 + 800) = 8 200, four gaps.
    expect(fillPlaces(row, { from: 0, to: 10_000 }, { mode: 'even' })).toEqual({
      starts: [2050, 4700, 7150],
      gap: 2050,
    })
  })

  it('begins and ends at the ends', () => {
    expect(fillPlaces(row, { from: 0, to: 10_000 }, { mode: 'ends' })).toEqual({
      starts: [0, 4700, 9200],
      gap: 4100,
    })
  })

  it('keeps the first where it is for a given gap, whatever is around', () => {
    const placed = { starts: [1000, 1900, 2600], gap: 300 }
    expect(fillPlaces(row, undefined, { mode: 'gap', gap: 300 })).toEqual(placed)
    expect(fillPlaces(row, { from: 0, to: 10_000 }, { mode: 'gap', gap: 300 })).toEqual(placed)
  })

  it('centres one thing, and says by a negative gap that there is no room', () => {
    for (const mode of ['ends', 'even'] as const)
      expect(fillPlaces(row.slice(0, 1), { from: 0, to: 2000 }, { mode })?.starts).toEqual([700])
    expect(fillPlaces(row, { from: 0, to: 1000 }, { mode: 'ends' })?.gap).toBe(-400)
    expect(fillPlaces(row, undefined, { mode: 'ends' })).toBeUndefined()
    expect(fillPlaces([], { from: 0, to: 1 }, { mode: 'even' })).toBeUndefined()
  })

  it('has all gaps alike and the same room at both ends, for any row', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 20_000 }), fc.boolean(), (wide, spare, even) => {
        const all = wide.map(width => ({ min: 0, max: width }))
        const to = 500 + spare + wide.reduce((sum, width) => sum + width, 0)
        const placed = fillPlaces(all, { from: 500, to }, { mode: even ? 'even' : 'ends' })
        const starts = placed?.starts ?? []
        const gaps = starts.slice(1).map((start, i) => start - starts[i] - wide[i])
        for (const gap of gaps) expect(gap).toBeCloseTo(placed?.gap ?? Number.NaN, 6)
        const last = starts.length - 1
        expect(to - starts[last] - wide[last]).toBeCloseTo(starts[0] - 500, 6)
      }),
    )
  })
})
