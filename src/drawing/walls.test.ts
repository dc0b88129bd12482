import { describe, expect, it } from 'vitest'
import type { Opening, Wall } from '../layout/model'
import { tableOf } from '../layout/table'
import { arcOf, type Path, type Shape } from './display'
import { drawWalls, wallObstacles } from './walls'

const wall = (more: Partial<Wall> = {}): Wall => ({
  id: 'w',
  order: 0,
  a: [0, 0],
  b: [10_000, 0],
  thickness: 200,
  ...more,
})
const opening = (more: Partial<Opening> = {}): Opening => ({
  id: 'd',
  order: 0,
  wall: 'w',
  at: 4000,
  width: 900,
  kind: 'door',
  leaf: 'single',
  ...more,
})

const drawn = (openings: Opening[], walls: Wall[] = [wall()]): readonly Shape[] =>
  drawWalls(tableOf(walls), tableOf(openings))
const pathsOf = (shape: Shape | undefined, style: string): Path[] =>
  (shape?.parts ?? []).filter((part): part is Path => part.kind === 'path' && part.style === style)

/** The swing of a door: centre (the hinge), radius, and the ends of the arc. */
function swings(door: Partial<Opening>) {
  const shape = drawn([opening(door)]).find(({ id }) => id === 'd')
  return pathsOf(shape, 'door-swing').flatMap(({ subpaths }) =>
    subpaths.map(({ points, bulges = [] }) => {
      const arc = arcOf(points[0], points[1], points[2], points[3], bulges[0])
      return { hinge: [Math.round(arc.x), Math.round(arc.y)], radius: arc.radius, sweep: arc.sweep, points }
    }),
  )
}

describe('a door', () => {
  it('swings a quarter about its hinge, as wide as its leaf', () => {
    const [swing] = swings({})
    expect(swing.radius).toBeCloseTo(900, 6)
    expect(Math.abs(swing.sweep)).toBeCloseTo(Math.PI / 2, 9)
  })

  // Walking from a to b along +x on a page with y down, the right hand is at +y.
  it.each([
    ['in', 'a', [3550, -100], -1],
    ['in', 'b', [4450, -100], -1],
    ['out', 'a', [3550, 100], 1],
    ['out', 'b', [4450, 100], 1],
  ] as const)(
    'that opens %s and is hung at %s turns about its jamb on that side',
    (swing, hinge, place, side) => {
      const [arc] = swings({ swing, hinge })
      expect(arc.hinge).toEqual(place)
      const ys = [arc.points[1], arc.points[3]]
      expect(Math.max(...ys.map(y => y * side))).toBeCloseTo(1000, 6)
      expect(Math.min(...ys.map(y => y * side))).toBeCloseTo(100, 6)
    },
  )

  it('with two leaves has two quarters of half its width', () => {
    const arcs = swings({ leaf: 'double', width: 1500, swing: 'out' })
    expect(arcs.map(({ radius }) => radius)).toEqual([750, 750])
    expect(arcs.map(({ hinge }) => hinge)).toEqual([
      [3250, 100],
      [4750, 100],
    ])
  })

  it('has a leaf as long as its arc is wide, at a right angle to the wall', () => {
    const shape = drawn([opening({ swing: 'out' })]).find(({ id }) => id === 'd')
    const [leaf] = pathsOf(shape, 'door-leaf')
    const ys = leaf.subpaths[0].points.filter((_, i) => i % 2 === 1)
    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(900, 6)
  })

  it('is in no label’s way but by its place', () => {
    const blocks = wallObstacles(tableOf([wall()]), tableOf([opening({ swing: 'out' })]))
    expect(blocks.some(({ box }) => box.maxY >= 1000 && box.minX <= 3560)).toBe(true)
  })
})

describe('walls', () => {
  it('are one outline, cut where openings are', () => {
    const [shape] = drawn([opening()])
    const [solid] = pathsOf(shape, 'wall')
    const xs = solid.subpaths.map(({ points }) => points.filter((_, i) => i % 2 === 0))
    expect(xs.map(list => [Math.min(...list), Math.max(...list)]).sort((a, b) => a[0] - b[0])).toEqual([
      [0, 3550],
      [4450, 10_000],
    ])
  })

  it('of glass and rails are drawn as such', () => {
    const walls = [
      wall({ id: 'g', kind: 'glass', thickness: 100 }),
      wall({ id: 'r', kind: 'rail', a: [0, 3000], b: [10_000, 3000] }),
    ]
    const [shape] = drawn([], walls)
    expect(shape.parts.map(({ style }) => style).sort()).toEqual(['glass', 'rail'])
  })

  it('of no length, and openings without a wall, draw nothing', () => {
    expect(drawn([opening({ wall: 'none' })], [wall({ b: [0, 0] })]).flatMap(({ parts }) => parts)).toEqual(
      [],
    )
  })

  it.each(['single', 'double', 'sliding', 'automatic', 'revolving', 'none'] as const)(
    'hold a %s opening from 1 mm to their whole length in finite numbers',
    leaf => {
      for (const width of [1, 10_000, 50_000]) {
        const numbers = drawn([opening({ leaf, width, at: 5000 })]).flatMap(({ parts }) =>
          parts.flatMap(part => (part.kind === 'path' ? part.subpaths.flatMap(({ points }) => points) : [])),
        )
        expect(numbers.every(Number.isFinite)).toBe(true)
      }
    },
  )

  it('are remembered while neither they nor their openings change', () => {
    const [walls, openings] = [tableOf([wall()]), tableOf([opening()])]
    expect(drawWalls(walls, openings)).toBe(drawWalls(walls, openings))
    expect(drawWalls(walls, tableOf([opening({ width: 1000 })]))).not.toBe(drawWalls(walls, openings))
  })
})
