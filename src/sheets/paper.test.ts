import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bestScale,
  fitsAt,
  frameBox,
  offersFor,
  PAPERS,
  type Paper,
  paperSize,
  SCALES,
  type Size,
  TILE_OVERLAP,
} from './paper'

const A4: Paper = { name: 'A4', landscape: false }
const A3: Paper = { name: 'A3', landscape: true }
const inner = (paper: Paper): Size => {
  const { minX, minY, maxX, maxY } = frameBox(paper)
  return [maxX - minX, maxY - minY]
}

describe('papers', () => {
  it('are those of ISO 216: each half of the one before, cut across', () => {
    expect(paperSize(A4)).toEqual([210, 297])
    expect(paperSize(A3)).toEqual([420, 297])
    for (let i = 1; i < PAPERS.length; i++) {
      const [short, long] = paperSize({ name: PAPERS[i - 1], landscape: false })
      const [nextShort, nextLong] = paperSize({ name: PAPERS[i], landscape: false })
      expect(nextShort).toBe(long)
      expect(Math.abs(nextLong - 2 * short)).toBeLessThanOrEqual(1)
    }
  })

  it('have 25 mm at the bound edge', () => {
    expect(frameBox(A3)).toEqual({ minX: 25, minY: 5, maxX: 415, maxY: 292 })
    expect(frameBox({ name: 'A2', landscape: true })).toEqual({ minX: 25, minY: 10, maxX: 584, maxY: 410 })
  })
})

describe('scale', () => {
  it('is the largest standard one at which the plan fits', () => {
    expect(bestScale([24_000, 15_000], [300, 200])).toBe(80)
    // Exactly as large as the room.
    expect(bestScale([30_000, 20_000], [300, 200])).toBe(100)
    expect(bestScale([30_001, 20_000], [300, 200])).toBe(150)
    expect(bestScale([5000, 3000], [300, 200])).toBe(20)
    expect(bestScale([400_000, 100_000], [300, 200])).toBeUndefined()
  })

  it('never lets the plan stick out, and none larger would do', () => {
    const side = fc.integer({ min: 0, max: 200_000 })
    const paper = fc.integer({ min: 50, max: 1100 })
    fc.assert(
      fc.property(side, side, paper, paper, (w, h, x, y) => {
        const scale = bestScale([w, h], [x, y])
        const larger = SCALES.filter(other => scale === undefined || other < scale)
        if (larger.some(other => fitsAt([w, h], [x, y], other))) return false
        return scale === undefined || (w / scale <= x + 1e-6 && h / scale <= y + 1e-6)
      }),
    )
  })
})

describe('what does not fit', () => {
  it('is offered another scale, a larger paper, or tiles; what fits nothing', () => {
    expect(offersFor([24_000, 15_000], 100, A3, inner)).toEqual([])
    expect(offersFor([24_000, 15_000], 50, A3, inner)).toEqual([
      { kind: 'scale', scale: 80 },
      { kind: 'paper', paper: { name: 'A2', landscape: true } },
      { kind: 'tiles', columns: 2, rows: 2 },
    ])
  })

  it('first tries the same paper turned', () => {
    const [offer] = offersFor([18_000, 28_000], 100, { name: 'A4', landscape: true }, inner).filter(
      ({ kind }) => kind === 'paper',
    )
    expect(offer).toEqual({ kind: 'paper', paper: A4 })
  })

  it('covers a hall of 400 m in tiles that overlap and reach its end', () => {
    const offers = offersFor([400_000, 90_000], 100, A3, inner)
    const [tiles] = offers.filter(offer => offer.kind === 'tiles')
    const [wide, high] = inner(A3)
    const reach = (count: number, room: number) => room + (count - 1) * (room - TILE_OVERLAP)
    expect(tiles.kind === 'tiles' && reach(tiles.columns, wide) >= 4000).toBe(true)
    expect(tiles.kind === 'tiles' && reach(tiles.columns - 1, wide) < 4000).toBe(true)
    expect(tiles.kind === 'tiles' && reach(tiles.rows, high) >= 900).toBe(true)
  })
})
