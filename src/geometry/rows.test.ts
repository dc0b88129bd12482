import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchor, fitRow, fold, type Row } from './rows'
import { findRows } from './rows-find'
import type { Point } from './types'
import { add, bearing, cosSin, dot, rotate, scale } from './vector'

const numRuns = process.env.TINGGUI_LONG ? 500 : 50
const options = { seed: 20222, numRuns }

/** A row at the origin facing `front`, anchors `pitch` apart, each shifted sideways by `offsets`. */
function rowOf(
  offsets: readonly number[],
  front = 90,
  pitch = 1000,
  from: Point = [0, 0],
  name = 'k',
): Anchor[] {
  const axis = cosSin(front - 90)
  return offsets.map((offset, i) => ({
    id: `${name}${i}`,
    at: add(from, add(scale(axis, i * pitch), scale(cosSin(front), offset))),
    front,
    width: 600,
    depth: 700,
  }))
}
const offsetsOf = (row: Row | null) => row?.members.map(m => m.offset) ?? []
const cutSum = (row: Row) => row.members.reduce((sum, m) => sum + Math.min(Math.abs(m.offset), 25), 0)
const whole = (p: Point): Point => [Math.round(p[0]), Math.round(p[1])]

describe('fitting a row', () => {
  it('gives exactly zero in an aligned hall, at right angles', () => {
    for (const front of [0, 90, 180, 270]) {
      const row = fitRow(rowOf([0, 0, 0, 0, 0], front, 1234, [10_123_457, -9_876_543]))
      for (const m of row!.members) {
        expect(Math.abs(m.offset)).toBeLessThan(1e-6)
        expect(m.angle).toBe(0)
        expect(m.facing).toBe(0)
      }
      expect(row!.front).toBe(front)
      expect(row!.pitch).toBeCloseTo(1234, 6)
    }
  })

  it('names the one of three that stands out, in the middle or at an end', () => {
    expect(offsetsOf(fitRow(rowOf([0, 120, 0]))).map(Math.round)).toEqual([0, 120, 0])
    expect(offsetsOf(fitRow(rowOf([0, 0, 120]))).map(Math.round)).toEqual([0, 0, 120])
    expect(offsetsOf(fitRow(rowOf([-51, 0, 0]))).map(Math.round)).toEqual([-51, 0, 0])
    const uneven = rowOf([60, 0, 0]).map((a, i) => (i > 0 ? { ...a, at: add(a.at, [3000, 0]) } : a))
    expect(offsetsOf(fitRow(uneven)).map(Math.round)).toEqual([60, 0, 0])
  })

  it('keeps two displaced items of a long row from bending it, wherever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 14 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 51, max: 300 }),
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: 0, max: 359 }),
        (n, i, j, first, second, front) => {
          const offsets = Array.from({ length: n }, () => 0)
          offsets[j % n] = second
          offsets[i % n] = first
          const row = fitRow(rowOf(offsets, front).map(a => ({ ...a, at: whole(a.at) })))
          offsetsOf(row).forEach((offset, k) => {
            expect(Math.abs(offset - offsets[k])).toBeLessThan(3)
          })
        },
      ),
      options,
    )
  })

  it('follows a row whose items are all turned a little against it', () => {
    const row = fitRow(rowOf([0, 0, 0, 0, 0, 0], 90).map(a => ({ ...a, front: 93 })))
    offsetsOf(row).forEach(offset => {
      expect(Math.abs(offset)).toBeLessThan(1e-6)
    })
    expect(row!.members[0].angle).toBeCloseTo(3, 6)
  })

  it('tells the turned item, mod 180 and mod 360, and measures a turned-about one at its back', () => {
    const items = rowOf([0, 0, 0, 0]).map(
      (a, i): Anchor =>
        i === 2 ? { ...a, front: 270, at: add(a.at, [0, -700]) } : i === 3 ? { ...a, front: 95 } : a,
    )
    const row = fitRow(items)!
    expect(row.members.map(m => m.angle)).toEqual([0, 0, 0, 5])
    expect(row.members.map(m => m.facing)).toEqual([0, 0, 180, 5])
    expect(Math.abs(row.members[2].offset)).toBeLessThan(1e-6)
  })

  it('numbers from left to right as one faces the row', () => {
    // Facing down the page: the visitor looks up, left is left on screen. Facing up: the other way round.
    expect(fitRow(rowOf([0, 0, 0], 90))!.members.map(m => m.id)).toEqual(['k0', 'k1', 'k2'])
    const up = rowOf([0, 0, 0], 90).map(a => ({ ...a, front: 270 }))
    expect(fitRow(up)!.members.map(m => m.id)).toEqual(['k2', 'k1', 'k0'])
  })

  it('fits items behind one another along their fronts', () => {
    const items = [0, 0, 80, 0].map(
      (x, i): Anchor => ({ id: `s${i}`, at: [x, i * 1200], front: 90, width: 2400, depth: 600 }),
    )
    const row = fitRow(items)!
    expect(row.front).toBe(90)
    expect(row.members.map(m => Math.round(m.offset) + 0)).toEqual([0, 0, -80, 0])
    expect(row.members.every(m => m.angle === 0)).toBe(true)
  })

  it('makes sense of one, two and coinciding items', () => {
    expect(fitRow([])).toBeNull()
    expect(fitRow(rowOf([0]))!.members[0].offset).toBe(0)
    const two = fitRow(rowOf([0, 40]).map((a, i) => ({ ...a, front: i === 0 ? 90 : 94 })))!
    expect(two.judges).toBe(false)
    expect(two.members[1].angle - two.members[0].angle).toBeCloseTo(4, 9)
    const same = fitRow(rowOf([0, 0, 0], 90, 0))!
    expect(same.members.every(m => m.offset === 0 && m.position === 0)).toBe(true)
  })

  it('does not change when the row moves 10 km, turns, mirrors or is listed otherwise', () => {
    const noise = fc.array(fc.integer({ min: -120, max: 120 }), { minLength: 3, maxLength: 9 })
    fc.assert(
      fc.property(
        noise,
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 0, max: 8 }),
        (offsets, turn, shift) => {
          const items = rowOf(offsets)
          const plain = fitRow(items)!
          const ways: ((a: Anchor) => Anchor)[] = [
            a => ({ ...a, at: add(a.at, [1e7, -1e7]) }),
            a => ({ ...a, at: rotate(a.at, turn), front: a.front + turn }),
          ]
          for (const way of ways) {
            const other = fitRow(items.map(way))!
            other.members.forEach((m, i) => {
              expect(m.offset).toBeCloseTo(plain.members[i].offset, 5)
              expect(m.id).toBe(plain.members[i].id)
            })
          }
          const other = fitRow([
            ...items.slice(shift % items.length),
            ...items.slice(0, shift % items.length),
          ])
          expect(other).toEqual(plain)
          const mirrored = fitRow(items.map(a => ({ ...a, at: [-a.at[0], a.at[1]] })))!
          // A tie between two lines may fall the other way in a mirror; neither is the worse one.
          expect(Math.abs(cutSum(mirrored) - cutSum(plain))).toBeLessThanOrEqual(25)
        },
      ),
      options,
    )
  })

  it('is the least squares line of its supporting items (no turn or shift of it does better)', () => {
    const noise = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(noise, offsets => {
        const items = rowOf(offsets)
        const row = fitRow(items)!
        const held = row.members.filter(m => m.supports)
        const cost = (turn: number, shift: number) => {
          const normal = rotate(row.axis, 90 + turn)
          return held.reduce((sum, m) => {
            const at = items.find(a => a.id === m.id)!.at
            return sum + (dot(normal, add(at, scale(row.origin, -1))) - shift) ** 2
          }, 0)
        }
        if (Math.max(...held.map(m => Math.abs(m.offset))) <= 1.5) return
        for (const turn of [-0.02, 0, 0.02])
          for (const shift of [-0.5, 0, 0.5]) {
            expect(cost(turn, shift)).toBeGreaterThan(cost(0, 0) - 1e-4)
          }
      }),
      options,
    )
  })
})

describe('finding rows', () => {
  const ids = (rows: readonly Row[]) => rows.map(row => row.members.map(m => m.id).join(' ')).sort()

  it('finds seat rows, aisles and all, at any turn and in any order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 1000 }), (turn, mix) => {
        const seats: Anchor[] = []
        const wanted: string[] = []
        for (let r = 0; r < 5; r++) {
          const line: string[] = []
          for (let c = 0; c < 8; c++) {
            const id = `r${r}c${c}`
            // An aisle after the fourth: 1.4 more than the pitch of 600 stays in the row.
            const at: Point = [c * 600 + (c > 3 ? 800 : 0), r * 900 + (r === 2 && c === 5 ? 90 : 0)]
            seats.push({ id, at: whole(rotate(at, turn)), front: 90 + turn, width: 550, depth: 600 })
            line.push(id)
          }
          wanted.push(line.join(' '))
        }
        const shuffled = [...seats.slice(mix % 40), ...seats.slice(0, mix % 40)]
        const rows = findRows(shuffled)
        expect(ids(rows)).toEqual(wanted.sort())
        const out = rows.flatMap(row => row.members).filter(m => Math.abs(m.offset) > 50)
        expect(out.map(m => m.id)).toEqual(['r2c5'])
        expect(Math.round(out[0].offset / 5) * 5).toBe(90)
      }),
      options,
    )
  })

  it('parts blocks farther apart than 2.5 pitches, and items of another direction or far off the line', () => {
    const items = [
      ...rowOf([0, 0, 0, 0], 90, 800, [0, 0], 'a'),
      ...rowOf([0, 0, 0], 90, 800, [2400 + 2100, 0], 'b'),
      ...rowOf([0, 0, 0], 0, 800, [0, 5000], 'c'),
      ...rowOf([360], 90, 800, [1200, 0], 'd'),
    ]
    expect(ids(findRows(items))).toEqual(['a0 a1 a2 a3', 'b0 b1 b2', 'c0 c1 c2'])
  })

  it('keeps a turned item and one facing backwards in the row', () => {
    const items = rowOf([0, 0, 0, 0, 0]).map(
      (a, i): Anchor =>
        i === 1 ? { ...a, front: 97 } : i === 3 ? { ...a, front: 270, at: add(a.at, [0, -700]) } : a,
    )
    const [row] = findRows(items)
    expect(row.members).toHaveLength(5)
    expect(row.members.map(m => Math.round(m.facing))).toEqual([0, 7, 0, 180, 0])
  })

  it('follows a long row whose items stand at a slant to it', () => {
    const items = rowOf(Array.from({ length: 20 }, () => 0)).map(a => ({ ...a, front: 94 }))
    const rows = findRows(items)
    expect(rows).toHaveLength(1)
    expect(rows[0].members).toHaveLength(20)
    expect(fold(bearing(rows[0].axis), 180)).toBeCloseTo(0, 6)
  })

  it('does not pair what merely happens to be in line', () => {
    expect(findRows(rowOf([0, 0], 90, 9000))).toEqual([])
    expect(findRows(rowOf([0, 0], 90, 1500))).toHaveLength(1)
    expect(findRows([])).toEqual([])
    expect(findRows(rowOf([0]))).toEqual([])
  })
})
