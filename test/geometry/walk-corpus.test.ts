import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { solidOf } from '../../src/geometry/boolean'
import type { Obstacle } from '../../src/geometry/free-space'
import { isFailure } from '../../src/geometry/grid'
import type { Point, Region, Ring } from '../../src/geometry/types'
import { distance, nearestOnSegment } from '../../src/geometry/vector'
import { type WalkResult, walk, walkSpace } from '../../src/geometry/walk'

/**
 * Published shortest paths of a point, from a corpus folder named by TINGGUI_CORPUS (not part of the
 * project; without it these tests are skipped). One unit of theirs is one metre.
 */
const folder = join(process.env.TINGGUI_CORPUS ?? '', 'truth')
const isThere = process.env.TINGGUI_CORPUS !== undefined && existsSync(folder)
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')
const metres = ([x, y]: readonly number[]): Point => [x * 1000, y * 1000]

/** The published lengths are rounded to about this, m; our own grid adds 1e-5 a vertex. */
const TOLERANCE = 1.5e-4

function pointWalks(bounds: Region, obstacles: readonly Obstacle[]) {
  const space = walkSpace(bounds, obstacles, 0)
  if (isFailure(space)) throw new Error(space.detail)
  return (from: Point, to: Point): WalkResult => {
    const found = walk(space, from, [{ id: 'goal', shape: to }])
    if (isFailure(found)) throw new Error(found.detail)
    return found.get('goal')!
  }
}

function expectLength(result: WalkResult, length: number, where: string) {
  if (typeof result === 'string') throw new Error(`${where}: ${result}`)
  expect(result.length.lo / 1000, where).toBeLessThanOrEqual(length + TOLERANCE)
  expect(result.length.hi / 1000, where).toBeGreaterThanOrEqual(length - TOLERANCE)
  expect((result.length.hi - result.length.lo) / 1000, where).toBeLessThanOrEqual(1e-3)
}

/** A polyanya mesh (version 2) as the union of its convex polygons. */
function meshRegion(text: string): Region {
  const numbers = text
    .slice(text.indexOf('mesh') + 4)
    .split(/\s+/)
    .filter(Boolean)
    .map(Number)
  const [, vertexCount, polygonCount] = numbers
  let at = 3
  const vertices: Point[] = []
  for (let i = 0; i < vertexCount; i++) {
    vertices.push(metres([numbers[at], numbers[at + 1]]))
    at += 3 + numbers[at + 2]
  }
  const polygons: Ring[] = []
  for (let i = 0; i < polygonCount; i++) {
    const corners = numbers[at]
    polygons.push(numbers.slice(at + 1, at + 1 + corners).map(v => vertices[v]))
    at += 1 + 2 * corners
  }
  expect(at).toBe(numbers.length)
  return solidOf(polygons)
}

describe.skipIf(!isThere)('published shortest paths', () => {
  it('polyanya: 160 paths through an arena with holes', () => {
    const ask = pointWalks(meshRegion(read('polyanya', 'arena.mesh')), [])
    const rows = read('polyanya', 'arena_anyangle_expected.csv')
      .split('\n')
      .filter(line => /^[\d.]/.test(line))
      .map(line => line.split(',').map(Number))
    expect(rows).toHaveLength(160)
    for (const [sx, sy, gx, gy, length] of rows)
      expectLength(ask(metres([sx, sy]), metres([gx, gy])), length, `${sx},${sy} to ${gx},${gy}`)
  })

  it.each(['bad-ambig', 'bad-collinear', 'bad-collinear2-rot45'])(
    'polyanya tests: %s (obstacles touching in a point, collinear corners)',
    name => {
      const ask = pointWalks(meshRegion(read('polyanya-tests', `${name}.mesh`)), [])
      const rows = read('polyanya-tests', `${name}.scen`)
        .split('\n')
        .filter(line => line.startsWith('0'))
        .map(line => line.split('\t').slice(4).map(Number))
      expect(rows.length).toBeGreaterThan(0)
      for (const [sx, sy, gx, gy, length] of rows) {
        // -1: from the touching point itself their own answer depends on the polygon they start in.
        if (length < 0) continue
        const result = ask(metres([sx, sy]), metres([gx, gy]))
        // Their lengths are given to three digits or fewer: 4 stands for 3.980.
        if (typeof result === 'string') throw new Error(result)
        expect(Math.abs(result.length.hi / 1000 - length)).toBeLessThan(0.02)
      }
    },
  )

  describe('extremitypathfinder', () => {
    type Case = { start: Point; goal: Point; path: Point[]; length: number | null }
    type World = {
      size?: Point
      blocked_cells_unit_squares_xy?: Point[]
      boundary_ccw?: Point[]
      holes_cw?: Point[][]
      cases: Case[]
      invalid_start_goal?: [Point, Point][] | { start: Point; goal: Point }[]
    }
    const worlds = (): Record<string, World> =>
      JSON.parse(read('extremitypathfinder', 'expected_paths.json')).environments
    /** `opened`: with a sliver cut off cell (7,5) at (7,6), where it touches cell (6,6). */
    const walksOf = (world: World, opened: boolean) => {
      if (world.size === undefined || world.blocked_cells_unit_squares_xy === undefined) {
        const holes = (world.holes_cw ?? []).map((ring, i) => ({ id: `hole-${i}`, ring: ring.map(metres) }))
        return pointWalks([{ outer: (world.boundary_ccw ?? []).map(metres), holes: [] }], holes)
      }
      const [w, h] = world.size
      const ring = (corners: number[][]): Ring => corners.map(metres)
      const cells = world.blocked_cells_unit_squares_xy.map(([x, y], i) => {
        const cut = opened && x === 7 && y === 5 ? 1e-4 : 0
        const upper =
          cut > 0
            ? [
                [x + cut, y + 1],
                [x, y + 1 - cut],
              ]
            : [[x, y + 1]]
        return { id: `cell-${i}`, ring: ring([[x, y], [x + 1, y], [x + 1, y + 1], ...upper]) }
      })
      return pointWalks(
        [
          {
            outer: ring([
              [0, 0],
              [w, 0],
              [w, h],
              [0, h],
            ]),
            holes: [],
          },
        ],
        cells,
      )
    }
    /** Their point slips between cells (6,6) and (7,5), which touch in (7,6); ours must not. */
    const slips = ({ path }: Case) => path.some(p => p[0] === 7 && p[1] === 6)

    it('39 paths with their waypoints', () => {
      let count = 0
      let slipped = 0
      for (const [name, world] of Object.entries(worlds())) {
        const ask = walksOf(world, false)
        const askOpened = walksOf(world, true)
        for (const c of world.cases) {
          const where = `${name} ${c.start} to ${c.goal}`
          count++
          const result = ask(metres(c.start), metres(c.goal))
          if (c.length === null) {
            expect(result, where).toBe('unreachable')
            continue
          }
          if (slips(c)) {
            slipped++
            if (typeof result === 'string') throw new Error(`${where}: ${result}`)
            expect(result.length.lo / 1000, where).toBeGreaterThan(c.length + 0.05)
            expectLength(askOpened(metres(c.start), metres(c.goal)), c.length, where)
            continue
          }
          expectLength(result, c.length, where)
          if (typeof result === 'string') continue
          for (const p of c.path)
            expect(distanceToPath(metres(p), result.path), `${where} by ${p}`).toBeLessThan(0.5)
        }
      }
      expect(count).toBe(39)
      expect(slipped).toBe(3)
    })

    it('14 queries with an end outside', () => {
      const world = worlds().grid
      const ask = walksOf(world, false)
      const pairs = (world.invalid_start_goal ?? []).map(q =>
        Array.isArray(q) ? q : ([q.start, q.goal] as const),
      )
      expect(pairs).toHaveLength(14)
      for (const [start, goal] of pairs)
        expect(ask(metres(start), metres(goal)), `${start} to ${goal}`).toBeTypeOf('string')
    })
  })

  it('visilibity1: three paths', () => {
    for (const [name, length] of [
      ['test', 12.093369],
      ['test1', 12.093369],
      ['test2', 5.398346],
    ] as const) {
      const rings = read('visilibity1', `${name}.environment`)
        .split(/\/\/.*\n/)
        .map(part => part.trim())
        .filter(Boolean)
        .map(part => part.split('\n').map((line): Point => metres(line.trim().split(/\s+/).map(Number))))
      const obstacles = rings.slice(1).map((ring, i) => ({ id: `hole-${i}`, ring }))
      const guards = read('visilibity1', `${name}.guards`)
        .split('\n')
        .filter(line => /^[\d.]/.test(line))
        .map(line => metres(line.trim().split(/\s+/).map(Number)))
      const ask = pointWalks([{ outer: rings[0], holes: [] }], obstacles)
      expectLength(ask(guards[0], guards[1]), length, name)
    }
  })
})

function distanceToPath(p: Point, path: readonly Point[]): number {
  if (path.length === 1) return distance(p, path[0])
  let least = Infinity
  for (let i = 0; i + 1 < path.length; i++)
    least = Math.min(least, distance(p, nearestOnSegment(p, [path[i], path[i + 1]]).point))
  return least
}
