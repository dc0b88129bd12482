import { describe, expect, it } from 'vitest'
import { areaOf } from './polygon'
import { doorways } from './rooms'
import type { Point } from './types'
import { type Opening, type Wall, type WallPlan, wallPlan } from './walls'

const chain = (points: readonly Point[], closed: boolean, thickness = 200, name = 'w'): Wall[] =>
  (closed ? points : points.slice(0, -1)).map((a, i) => ({
    id: `${name}${i + 1}`,
    a,
    b: points[(i + 1) % points.length],
    thickness,
  }))
/** A hall of 10 × 6 m between the inner faces, walls 200 thick. */
const hall = chain(
  [
    [-100, -100],
    [10_100, -100],
    [10_100, 6100],
    [-100, 6100],
  ],
  true,
)
const door = (id: string, wall: string, at: number, width: number): Opening => ({
  id,
  wall,
  at,
  width,
  passable: true,
})
const kinds = (plan: WallPlan) => plan.problems.map(p => p.kind)

describe('a hall of four walls', () => {
  const plan = wallPlan(hall, [door('d1', 'w1', 3100, 2000)])

  it('has one room, mitred corners and exact areas', () => {
    expect(plan.closed).toBe(true)
    expect(plan.problems).toEqual([])
    expect(plan.rooms).toHaveLength(1)
    expect(plan.rooms[0].area).toBe(60e6)
    expect(areaOf([plan.rooms[0].face])).toBe(10_200 * 6200)
    expect(plan.rooms[0].walls).toEqual(['w1', 'w2', 'w3', 'w4'])
    expect(areaOf(plan.outline)).toBe(10_400 * 6400)
    expect(areaOf(plan.interior)).toBe(60e6)
    expect(areaOf(plan.solid)).toBe(10_400 * 6400 - 60e6 - 2000 * 200)
  })

  it('places the opening: jambs, faces, rooms', () => {
    const [opening] = plan.openings
    expect(opening.ring).toEqual([
      [2000, -200],
      [4000, -200],
      [4000, 0],
      [2000, 0],
    ])
    expect(opening.jambs).toEqual([
      [
        [2000, -200],
        [2000, 0],
      ],
      [
        [4000, -200],
        [4000, 0],
      ],
    ])
    // Walking a → b, to the east on screen, the hall is on the right hand.
    expect(opening.leftRoom).toBeNull()
    expect(opening.rightRoom).toBe('r1')
    expect(doorways(plan.openings).get(null)).toEqual([{ opening: 'd1', to: 'r1' }])
    expect(plan.pieces.filter(p => p.wall === 'w1').length).toBeGreaterThanOrEqual(2)
  })
})

const inner = (id: string, a: Point, b: Point, thickness = 100): Wall => ({ id, a, b, thickness })

describe('joints', () => {
  it('splits at T joints: on the centre line, only at the face, just short of it, and a little through', () => {
    for (const top of [-100, 0, 5, -180]) {
      const plan = wallPlan([...hall, inner('p', [4000, top], [4000, 6170])], [])
      expect(plan.problems).toEqual([])
      expect(plan.rooms.map(r => r.area)).toEqual([3950 * 6000, 5950 * 6000])
      expect(areaOf(plan.interior)).toBe(60e6)
      expect(areaOf(plan.outline)).toBe(10_400 * 6400)
    }
  })

  it('leads a slanting wall on along its own line', () => {
    const plan = wallPlan([...hall, inner('p', [3995, -5], [7000, 6000])], [])
    expect(kinds(plan)).toEqual([])
    expect(plan.rooms).toHaveLength(2)
    const straight = wallPlan([...hall, inner('p', [3880, -240], [7120, 6240])], [])
    expect(straight.rooms).toHaveLength(2)
  })

  it('closes corners of butted walls, drawn to the outer face or starting at the other wall', () => {
    const butted: Wall[] = [
      inner('n', [0, 0], [8000, 0], 200),
      inner('e', [7900, 100], [7900, 5000], 200),
      inner('s', [8000, 5100], [0, 5100], 200),
      inner('x', [100, 5000], [100, 100], 200),
    ]
    const plan = wallPlan(butted, [])
    expect(plan.problems).toEqual([])
    expect(plan.closed).toBe(true)
    expect(plan.rooms.map(r => r.area)).toEqual([7600 * 4900])
    expect(areaOf(plan.outline)).toBe(8000 * 5300)
  })

  it('continues a wall in another thickness, flush on one face', () => {
    const walls = [
      inner('n1', [0, 0], [5000, 0], 200),
      inner('n2', [5000, 50], [10_000, 50], 300),
      inner('e', [10_000, 50], [10_000, 5000], 200),
      inner('s', [10_000, 5000], [0, 5000], 200),
      inner('x', [0, 5000], [0, 0], 200),
    ]
    const plan = wallPlan(walls, [])
    expect(plan.problems).toEqual([])
    expect(plan.rooms).toHaveLength(1)
    expect(plan.rooms[0].area).toBe(9800 * 4800 - 4900 * 100)
  })

  it('welds ends that miss each other by a few millimetres without turning the walls', () => {
    const plan = wallPlan(
      [
        inner('n', [0, 0], [6000, 0], 200),
        inner('e', [6000, 7], [6000, 4000], 200),
        inner('s', [5994, 4000], [0, 4000], 200),
        inner('x', [0, 3995], [0, 0], 200),
      ],
      [],
    )
    expect(plan.problems).toEqual([])
    expect(plan.rooms[0].area).toBe(5800 * 3800)
    expect(areaOf(plan.outline)).toBe(6200 * 4200)
  })

  it('reports a crossing with its place and still forms the rooms', () => {
    const plan = wallPlan(
      [...hall, inner('p', [4000, -100], [4000, 6100]), inner('q', [-100, 2000], [10_100, 2000])],
      [],
    )
    expect(plan.problems).toEqual([{ kind: 'crossing', walls: ['p', 'q'], at: [4000, 2000] }])
    expect(plan.rooms).toHaveLength(4)
    const out = wallPlan([...hall, inner('p', [4000, -900], [4000, 6100])], [])
    expect(kinds(out)).toEqual(['crossing', 'free-end'])
    expect(out.closed).toBe(true)
    expect(areaOf(out.outline)).toBe(10_400 * 6400)
  })

  it('reports walls lying on each other, wholly or in part, and uses both', () => {
    const twice = wallPlan([...hall, { ...hall[0], id: 'w1b', thickness: 240 }], [])
    expect(twice.problems).toEqual([{ kind: 'overlap', walls: ['w1', 'w1b'], at: [5000, -100] }])
    expect(twice.rooms[0].area).toBe(60e6 - 20 * 10_000)
    const part = wallPlan([...hall, inner('p', [3000, -100], [5000, -97], 200)], [])
    expect(part.problems).toEqual([{ kind: 'overlap', walls: ['w1', 'p'], at: [4000, -100] }])
    expect(part.closed).toBe(true)
  })

  it('splits walls drawn twice where a third meets them', () => {
    const plan = wallPlan([...hall, { ...hall[0], id: 'w1b' }, inner('p', [4000, -100], [4000, 6100])], [])
    expect(kinds(plan)).toEqual(['overlap'])
    expect(plan.rooms.map(r => areaOf([r.face]))).toEqual([4100 * 6200, 6100 * 6200])
    expect(plan.closed).toBe(true)
  })

  it('leaves out walls without length or thickness, and says so', () => {
    const plan = wallPlan(
      [
        ...hall,
        inner('z', [5, 5], [5, 5]),
        inner('t', [0, 0], [9, 0], 0),
        inner('n', [Number.NaN, 0], [9, 0]),
      ],
      [],
    )
    expect(kinds(plan)).toEqual(['degenerate-wall', 'degenerate-wall', 'degenerate-wall'])
    expect(plan.rooms[0].area).toBe(60e6)
    expect(wallPlan([], []).closed).toBe(false)
  })
})

describe('rooms', () => {
  it('has free-standing walls and inner blocks as holes, and rooms within them', () => {
    const block = chain(
      [
        [4000, 2000],
        [7000, 2000],
        [7000, 4000],
        [4000, 4000],
      ],
      true,
      200,
      'b',
    )
    const plan = wallPlan([...hall, ...block, inner('free', [1000, 3000], [2000, 3000])], [])
    expect(plan.rooms.map(r => [r.id, r.clear.holes.length, r.area])).toEqual([
      ['r1', 2, 60e6 - 3200 * 2200 - 1000 * 100],
      ['r2', 0, 2800 * 1800],
    ])
    expect(plan.rooms[0].face.holes).toHaveLength(1)
    expect(areaOf(plan.interior)).toBe(60e6)
    expect(plan.closed).toBe(true)
    // A wall that ties the block to the hall makes no room, but no hole either.
    const tied = wallPlan([...hall, ...block, inner('tie', [7000, 3000], [10_100, 3000])], [])
    expect(tied.rooms.map(r => r.area)).toEqual([60e6 - 3200 * 2200 - 2900 * 100, 2800 * 1800])
    expect(tied.problems).toEqual([])
  })

  it('names the rooms on both sides of every opening, and the ways out of each room', () => {
    const plan = wallPlan(
      [...hall, inner('p', [4000, -100], [4000, 6100]), inner('q', [4000, 3000], [10_100, 3000])],
      [
        door('main', 'w1', 2000, 1800),
        door('pass', 'p', 1600, 1000),
        door('lower', 'p', 4600, 1000),
        door('between', 'q', 3000, 900),
        { ...door('window', 'w2', 2000, 1500), passable: false },
      ],
    )
    const sides = plan.openings.map(o => [o.id, o.leftRoom, o.rightRoom])
    expect(sides).toEqual([
      ['main', null, 'r1'],
      ['pass', 'r2', 'r1'],
      ['lower', 'r3', 'r1'],
      ['between', 'r2', 'r3'],
      ['window', null, 'r2'],
    ])
    expect(doorways(plan.openings).get('r1')).toEqual([
      { opening: 'main', to: null },
      { opening: 'pass', to: 'r2' },
      { opening: 'lower', to: 'r3' },
    ])
    // Windows are placed, not cut.
    expect(plan.pieces.filter(p => p.wall === 'w2' && p.ring.length === 4).length).toBeLessThanOrEqual(3)
    expect(areaOf(plan.solid)).toBe(
      10_400 * 6400 - plan.rooms.reduce((sum, r) => sum + r.area, 0) - 1800 * 200 - 1000 * 200 - 900 * 100,
    )
  })

  it('follows curved walls', () => {
    const arc = Array.from({ length: 37 }, (_, i): Point => {
      const turn = (i * Math.PI) / 36
      return [Math.round(5000 - 3000 * Math.cos(turn)), Math.round(-3000 * Math.sin(turn))]
    })
    const walls = chain([...arc, [8000, 4000], [2000, 4000]], true, 200, 'c')
    const plan = wallPlan(walls, [])
    expect(plan.problems).toEqual([])
    expect(plan.rooms).toHaveLength(1)
    const half = (Math.PI * 2900 ** 2) / 2 + 5800 * 3900
    expect(Math.abs(plan.rooms[0].area - half) / half).toBeLessThan(0.002)
  })

  it('follows fine curves, whose pieces are shorter than the wall is thick', () => {
    const arc = Array.from({ length: 181 }, (_, i): Point => {
      const turn = (i * Math.PI) / 180
      return [Math.round(5000 - 3000 * Math.cos(turn)), Math.round(-3000 * Math.sin(turn))]
    })
    const plan = wallPlan(chain([...arc, [8000, 4000], [2000, 4000]], true, 400, 'c'), [])
    expect(plan.problems).toEqual([])
    expect(plan.rooms).toHaveLength(1)
    const circle = (r: number, below: number) => (Math.PI * r ** 2) / 2 + 2 * r * below
    expect(plan.rooms[0].area / circle(2800, 3800)).toBeCloseTo(1, 3)
    expect(areaOf(plan.outline) / circle(3200, 4200)).toBeCloseTo(1, 3)
  })

  it('joins a wall that reaches only the mitre of a corner', () => {
    const yard = [
      inner('f', [10_195, -195], [14_000, -195], 200),
      inner('g', [14_000, -195], [14_000, 6100], 200),
      inner('h', [14_000, 6100], [10_100, 6100], 200),
    ]
    const plan = wallPlan([...hall, ...yard], [])
    expect(plan.closed).toBe(true)
    expect(plan.rooms).toHaveLength(2)
    expect(kinds(plan)).toEqual([])
  })

  it('takes hollows between double walls for cavities', () => {
    const lining = chain(
      [
        [100, 100],
        [9900, 100],
        [9900, 5900],
        [100, 5900],
      ],
      true,
      100,
      'l',
    )
    const plan = wallPlan([...hall, ...lining], [])
    expect(plan.rooms.map(r => r.area)).toEqual([9700 * 5700])
    expect(plan.closed).toBe(true)
  })
})

describe('open outlines', () => {
  const gapsOf = (plan: WallPlan) => plan.problems.filter(p => p.kind === 'gap')

  it('names the gap at a corner, in a wall and where a wall is missing', () => {
    const corner = wallPlan([...hall.slice(0, 3), { ...hall[3], b: [-100, 350] }], [])
    expect(corner.closed).toBe(false)
    expect(gapsOf(corner)).toEqual([
      { kind: 'gap', walls: ['w1', 'w4'], at: [-100, 125], from: [-100, -100], to: [-100, 350], gap: 450 },
    ])
    const twoPieces = [
      { ...hall[0], b: [4000, -100] as Point },
      { ...hall[0], id: 'w1b', a: [4300, -100] as Point },
    ]
    const broken = wallPlan([...twoPieces, ...hall.slice(1)], [])
    expect(gapsOf(broken).map(g => g.gap)).toEqual([300])
    const missing = wallPlan(hall.slice(0, 3), [])
    expect(gapsOf(missing).map(g => g.gap)).toEqual([6200])
    expect(missing.closed).toBe(false)
  })

  it('finds a gap in a fine curve', () => {
    const round = Array.from({ length: 178 }, (_, i): Point => {
      const turn = (i * Math.PI) / 90
      return [Math.round(3000 * Math.cos(turn)), Math.round(3000 * Math.sin(turn))]
    })
    const plan = wallPlan(chain(round, false, 400, 'c'), [])
    expect(plan.closed).toBe(false)
    expect(gapsOf(plan).map(g => Math.round(g.gap))).toEqual([314])
  })

  it('finds both of two gaps and is not led astray by wall ends inside', () => {
    const walls: Wall[] = [
      inner('a', [0, 0], [9000, 0], 200),
      inner('b', [9000, 0], [9000, 2000], 200),
      inner('c', [9000, 3500], [9000, 6000], 200),
      inner('d', [9000, 6000], [0, 6000], 200),
      inner('e', [0, 6000], [0, 4000], 200),
      inner('f', [0, 2600], [0, 0], 200),
      inner('nib1', [4000, 0], [4000, 2500]),
      inner('nib2', [4000, 6000], [4000, 3300]),
    ]
    const plan = wallPlan(walls, [])
    expect(
      gapsOf(plan)
        .map(g => [...g.walls].sort().join(' '))
        .sort(),
    ).toEqual(['b c', 'e f'])
    expect(
      gapsOf(plan)
        .map(g => g.gap)
        .sort(),
    ).toEqual([1400, 1500])
  })

  it('names the wall an end misses', () => {
    const walls: Wall[] = [
      inner('n', [0, 0], [9000, 0], 200),
      inner('e', [8000, 180], [8000, 6000], 200),
      inner('s', [8000, 6000], [0, 6000], 200),
      inner('x', [0, 6000], [0, 0], 200),
    ]
    const [gap] = gapsOf(wallPlan(walls, []))
    expect(gap).toMatchObject({ walls: ['e', 'n'], from: [8000, 180], to: [8000, 0], gap: 180 })
  })

  it('does not complain of wall ends inside a closed hall, nor of a porch', () => {
    const nibs = wallPlan(
      [...hall, inner('a', [4000, -100], [4000, 2000]), inner('b', [4000, 6100], [4000, 4000])],
      [],
    )
    expect(nibs.closed).toBe(true)
    expect(kinds(nibs)).toEqual(['free-end', 'free-end'])
    const porch = wallPlan(
      [...hall, inner('a', [3000, -100], [3000, -1600]), inner('b', [6000, -100], [6000, -1600])],
      [],
    )
    expect(porch.closed).toBe(true)
    expect(areaOf(porch.outline)).toBe(10_400 * 6400)
  })

  it('says what it can of a few loose walls', () => {
    const angle = wallPlan(hall.slice(0, 2), [])
    expect(gapsOf(angle)).toHaveLength(1)
    const single = wallPlan(hall.slice(0, 1), [])
    expect(kinds(single)).toEqual(['free-end', 'free-end'])
    expect(single.closed).toBe(false)
    expect(single.outline).toEqual([])
  })
})

describe('openings that do not fit', () => {
  it('are reported and cut to the wall', () => {
    const plan = wallPlan(hall, [
      door('beyond', 'w1', 10_000, 2000),
      door('wide', 'w2', 3100, 9000),
      door('lost', 'w9', 100, 900),
      door('nan', 'w1', Number.NaN, 900),
      door('flush', 'w3', 505, 1000),
    ])
    expect(plan.problems.map(p => [p.kind, 'opening' in p ? p.opening : ''])).toEqual([
      ['opening-beyond-wall', 'beyond'],
      ['opening-wider-than-wall', 'wide'],
      ['opening-without-wall', 'lost'],
      ['opening-without-wall', 'nan'],
    ])
    expect(plan.openings.map(o => [o.id, o.width])).toEqual([
      ['beyond', 1200],
      ['wide', 6200],
      ['flush', 1000],
    ])
    expect(plan.rooms[0].area).toBe(60e6)
  })
})
