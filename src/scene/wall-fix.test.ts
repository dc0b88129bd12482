import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Floor, fromFile, type Item } from '../layout/model'
import { placeByWalls, wallsAround } from './wall-fix'

/** A room of 10 × 8 m between the inner faces, turned by `degrees` about its corner. */
function roomAt(degrees: number, x = 0, y = 0): Floor {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const at = (u: number, v: number): [number, number] => [
    Math.round(x + u * c - v * s),
    Math.round(y + u * s + v * c),
  ]
  const wall = (id: string, a: [number, number], b: [number, number]) => ({ id, a, b, thickness: 200 })
  return fromFile({
    format: 'tinggui-layout',
    version: 1,
    id: 'x',
    title: '',
    hall: { name: '', level: 'village' },
    floors: [
      {
        id: 'f',
        walls: [
          wall('n', at(-100, -100), at(10100, -100)),
          wall('e', at(10100, -100), at(10100, 8100)),
          wall('s', at(10100, 8100), at(-100, 8100)),
          wall('w', at(-100, 8100), at(-100, -100)),
          wall('stub', at(5000, 3000), at(5000, 3000)),
        ],
      },
    ],
  }).floors[0]
}
const thing = (at: [number, number], rotation = 0): Item =>
  ({ id: 't', order: 0, type: 'copier', at, size: [600, 400], rotation }) as Item

describe('the walls about a thing', () => {
  it('are measured from its edge to their faces', () => {
    expect(wallsAround(roomAt(0), thing([2000, 3000])).map(({ id, side, gap }) => [id, side, gap])).toEqual([
      ['w', 'left', 1700],
      ['n', 'up', 2800],
      ['s', 'down', 4800],
      ['e', 'right', 7700],
    ])
    // Turned by 90° its depth lies across.
    expect(wallsAround(roomAt(0), thing([2000, 3000], 90))[0]).toMatchObject({ id: 'w', gap: 1800 })
  })

  it('are none where there is no wall beside it', () => {
    expect(wallsAround(roomAt(0), thing([-50_000, -50_000]))).toEqual([])
  })

  it('give back the place they were measured at, however room and thing are turned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 1000, max: 9000 }),
        fc.integer({ min: 1000, max: 7000 }),
        (room, turn, u, v) => {
          const floor = roomAt(room, 12_345, -6789)
          const [c, s] = [Math.cos((room * Math.PI) / 180), Math.sin((room * Math.PI) / 180)]
          const at: [number, number] = [Math.round(12_345 + u * c - v * s), Math.round(-6789 + u * s + v * c)]
          const item = thing(at, turn)
          const walls = wallsAround(floor, item)
          // Of a room at 45° two walls may lie on the same side: at least two are left, and they may be parallel.
          for (const a of walls)
            for (const b of walls) {
              const place = placeByWalls(item, [a, a.gap], [b, b.gap])
              if (place) expect(Math.hypot(place[0] - at[0], place[1] - at[1])).toBeLessThan(1.5)
            }
          expect(walls.length).toBeGreaterThanOrEqual(2)
        },
      ),
    )
  })

  it('move it by as much as the tape says', () => {
    const item = thing([2000, 3000])
    const [w, n, s] = wallsAround(roomAt(0), item)
    expect(placeByWalls(item, [w, 1750], [n, 2700])).toEqual([2050, 2900])
    expect(placeByWalls(item, [n, 2700], [w, 1750])).toEqual([2050, 2900])
    expect(placeByWalls(item, [n, 2700], [s, 4900])).toBeUndefined()
    expect(placeByWalls(item, [n, 2700], [n, 2700])).toBeUndefined()
  })
})
