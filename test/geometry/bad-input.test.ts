import { describe, expect, it } from 'vitest'
import { difference, intersection, offset, solidOf, union } from '../../src/geometry/boolean'
import { circleFits, largestCircle } from '../../src/geometry/circles'
import { enclosingCircle } from '../../src/geometry/circles-enclosing'
import { clusters, straggler } from '../../src/geometry/clusters'
import { farthest, unreached, walkField } from '../../src/geometry/farthest'
import { freeSpace, type Place } from '../../src/geometry/free-space'
import { isFailure } from '../../src/geometry/grid'
import {
  candidatePairs,
  contains,
  distanceToRing,
  footprint,
  gap,
  indexBoxes,
  overlap,
} from '../../src/geometry/pairs'
import { bottlenecks, reached, widestPath } from '../../src/geometry/passage'
import { rectangle } from '../../src/geometry/polygon'
import { type Anchor, fitRow } from '../../src/geometry/rows'
import { findRows } from '../../src/geometry/rows-find'
import { sightField, visibleFrom } from '../../src/geometry/sight'
import { cameraView, sector, uncovered as unseen } from '../../src/geometry/sight-camera'
import { sees } from '../../src/geometry/sight-line'
import type { Point, Region, Ring } from '../../src/geometry/types'
import { uncovered } from '../../src/geometry/uncovered'
import { nearestWalks, pathAt, walk, walkSpace } from '../../src/geometry/walk'
import { wallPlan } from '../../src/geometry/walls'

const hall: Ring = rectangle([5000, 4000], [10_000, 8000])
const star = (r: number): Ring =>
  [0, 2, 4, 1, 3].map(k => [5000 + r * Math.sin(k * 1.2566), 4000 - r * Math.cos(k * 1.2566)])

/** Rings no drawing should hold, and some do. */
const HOSTILE: Record<string, Ring> = {
  nothing: [],
  'a point': [[5000, 4000]],
  'a line': [
    [4000, 4000],
    [6000, 4000],
  ],
  'no size': [
    [5000, 4000],
    [5000, 4000],
    [5000, 4000],
    [5000, 4000],
  ],
  'no width': rectangle([5000, 4000], [0, 2000]),
  'a hair': rectangle([5000, 4000], [1e-7, 2000]),
  'there and back': [
    [4000, 4000],
    [5000, 4000],
    [6000, 4000],
    [5000, 4000],
  ],
  'a spike': [
    [4000, 3000],
    [6000, 3000],
    [6000, 5000],
    [5000, 5000],
    [5000, 9000],
    [5000, 5000],
    [4000, 5000],
  ],
  'a bow-tie': [
    [4000, 3000],
    [6000, 5000],
    [6000, 3000],
    [4000, 5000],
  ],
  'a star': star(1500),
  'points twice': [
    [4000, 3000],
    [4000, 3000],
    [6000, 3000],
    [6000, 5000],
    [6000, 5000],
    [4000, 5000],
  ],
  backwards: [...rectangle([5000, 4000], [2000, 2000])].reverse(),
  'not a number': [
    [4000, Number.NaN],
    [6000, 3000],
    [6000, 5000],
  ],
  infinite: [
    [4000, 3000],
    [Infinity, 3000],
    [6000, 5000],
  ],
  'a million kilometres': rectangle([5000, 4000], [1e12, 1e12]),
  'a million kilometres away': rectangle([1e12, 1e12], [2000, 2000]),
  'all of the hall': hall,
  'more than the hall': rectangle([5000, 4000], [20_000, 20_000]),
}

const PLACES: Place[] = [
  [5000, 4000],
  [0, 0],
  [-1e12, 5],
  [Number.NaN, 1],
  [5000, Infinity],
  [
    [5000, 4000],
    [5000, 4000],
  ],
  [
    [4000, 3000],
    [6000, 3000],
  ],
  [
    [0, Number.NaN],
    [1, 1],
  ],
]
const POINTS = PLACES.filter((place): place is Point => typeof place[0] === 'number')

/** Fails on a NaN anywhere in a value. */
function expectNumbers(value: unknown, where: string, seen = new Set<object>()) {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) throw new Error(`${where} is NaN`)
    return
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  for (const [key, part] of value instanceof Map ? value : Object.entries(value))
    expectNumbers(part, `${where}.${String(key)}`, seen)
}

const region = (ring: Ring): Region => [{ outer: ring, holes: [] }]
const holed = (ring: Ring): Region => [{ outer: hall, holes: [ring] }]

function askPassages(bounds: Region, obstacles: { id: string; ring: Ring }[], where: string) {
  const space = freeSpace(bounds, obstacles)
  if (isFailure(space)) return
  for (const from of PLACES)
    for (const to of PLACES.slice(0, 3)) expectNumbers(widestPath(space, from, to), `${where} widest`)
  const targets = PLACES.map((place, i) => ({ id: String(i), place }))
  for (const limit of [1200, 0, -1, 1e12]) expectNumbers(bottlenecks(space, PLACES, targets, limit), where)
  const found = reached(space, PLACES, 900)
  expectNumbers([found.region(), PLACES.map(found.has)], `${where} reached`)
}

function askWalks(bounds: Region, obstacles: { id: string; ring: Ring }[], where: string) {
  for (const radius of [0, 300]) {
    const space = walkSpace(bounds, obstacles, radius)
    if (isFailure(space)) continue
    const targets = [
      ...PLACES.map((shape, i) => ({ id: `place ${i}`, shape })),
      ...Object.entries(HOSTILE).map(([id, shape]) => ({ id, shape })),
    ]
    for (const source of POINTS.slice(0, 4)) expectNumbers(walk(space, source, targets), `${where} walk`)
    expectNumbers(nearestWalks(space, [], targets), `${where} walks from nowhere`)
    expectNumbers(nearestWalks(space, POINTS.slice(0, 2), []), `${where} walks to nothing`)
    for (const sources of [POINTS, POINTS.slice(0, 2), []]) {
      const field = walkField(space, sources)
      if (isFailure(field)) continue
      expectNumbers([farthest(field), unreached(field)], `${where} farthest`)
      for (const limit of [0, 3000, -5, Infinity, Number.NaN]) expectNumbers(uncovered(field, limit), where)
    }
  }
}

function askParts(within: Region, where: string) {
  const space = walkSpace(region(hall), [], 0)
  if (isFailure(space)) throw new Error(space.detail)
  const field = walkField(space, [[500, 500]])
  if (isFailure(field)) throw new Error(field.detail)
  expectNumbers([farthest(field, within), uncovered(field, 3000, within)], where)
}

describe.each(Object.entries(HOSTILE))('%s', (name, ring) => {
  const bounds = [region(hall), holed(ring), region(ring), []]

  it('as an obstacle, a hole or the bounds of passages and walks', () => {
    for (const [i, b] of bounds.entries())
      for (const obstacles of [
        [],
        [{ id: name, ring }],
        [
          { id: name, ring },
          { id: name, ring },
        ],
      ]) {
        askPassages(b, obstacles, `${name} bounds ${i}`)
        askWalks(b, obstacles, `${name} bounds ${i}`)
      }
    askParts(region(ring), `${name} within`)
  }, 60_000)

  it('in booleans, circles, sight', () => {
    for (const b of bounds) {
      for (const other of [region(hall), region(ring)])
        expectNumbers([union(b, other), difference(b, other), intersection(b, other)], `${name} boolean`)
      for (const by of [-500, 0, 500]) expectNumbers(offset(b, by), `${name} offset`)
      for (const within of [undefined, b, region(ring)])
        expectNumbers([largestCircle(b, within), circleFits(b, 1500, within)], `${name} circle`)
      expectNumbers([circleFits(b, 0), circleFits(b, -1), circleFits(b, 1e12)], `${name} circle`)
      const field = sightField(b)
      if (isFailure(field)) continue
      for (const at of POINTS) {
        expectNumbers(visibleFrom(field, at), `${name} view`)
        for (const [facing, angle, range] of [
          [0, 90, 5000],
          [Number.NaN, 90, 5000],
          [0, 0, 0],
          [0, 720, 1e12],
          [0, 90, Infinity],
        ])
          expectNumbers(
            [cameraView(field, { at, facing, angle, range }), sector({ at, facing, angle, range })],
            `${name} camera`,
          )
      }
    }
    expectNumbers([solidOf([ring]), solidOf([ring, ring, hall]), unseen(region(ring), [region(hall)])], name)
    for (const a of POINTS)
      for (const b of POINTS) expectNumbers(sees(a, b, [{ id: name, ring }]), `${name} sight line`)
    expectNumbers(enclosingCircle(ring), `${name} enclosing`)
  }, 60_000)

  it('as a footprint', () => {
    const prints = [ring, hall, rectangle([5000, 4000], [500, 500], 30)].map(footprint)
    for (const a of prints)
      for (const b of prints) expectNumbers([overlap(a, b), gap(a, b), contains(a, b)], `${name} footprint`)
    expectNumbers(
      [
        clusters(prints, 1000),
        straggler(prints),
        candidatePairs(
          prints.map(p => p.box),
          100,
        ),
      ],
      `${name} pairs`,
    )
    expectNumbers(indexBoxes(prints.map(p => p.box)).near(prints[0].box, 5), `${name} index`)
    for (const p of POINTS.filter(q => Number.isFinite(q[0] + q[1])))
      expectNumbers(distanceToRing(p, ring), `${name} distance`)
  })
})

describe('bad numbers', () => {
  it('in discs and widths', () => {
    for (const radius of [-1, Number.NaN, Infinity, 1e12]) {
      const space = walkSpace(region(hall), [], radius)
      expect(isFailure(space), String(radius)).toBe(true)
    }
    expectNumbers(pathAt([], 5), 'path')
    expectNumbers(pathAt([[0, 0]], Number.NaN), 'path')
  })

  it('in walls and openings', () => {
    const ends: Point[] = [
      [0, 0],
      [1000, 0],
      [1000, 0],
      [Number.NaN, 0],
      [0, Infinity],
      [1e12, 0],
      [500, 0],
    ]
    const walls = ends.flatMap((a, i) => ends.map((b, j) => ({ id: `${i}-${j}`, a, b, thickness: 200 })))
    const openings = walls.flatMap(wall =>
      [0, -5, 1e12, Number.NaN].map(at => ({
        id: `${wall.id}-${at}`,
        wall: wall.id,
        at,
        width: 900,
        passable: true,
      })),
    )
    expectNumbers(wallPlan(walls, openings), 'all walls')
    for (const wall of walls) expectNumbers(wallPlan([wall], openings), wall.id)
    for (const thickness of [0, -200, Number.NaN, 1e12])
      expectNumbers(wallPlan([{ ...walls[1], thickness }], openings), `thickness ${thickness}`)
    for (const width of [0, -1, Number.NaN, 1e12])
      expectNumbers(wallPlan([walls[1]], [{ ...openings[4], wall: walls[1].id, width }]), `width ${width}`)
  }, 60_000)

  it('in rows', () => {
    const bad = [0, Number.NaN, Infinity, 1e12, -500]
    const anchors = bad.flatMap((x, i) =>
      bad.flatMap((front, j) =>
        bad.map((width, k): Anchor => ({ id: `${i}${j}${k}`, at: [x, 0], front, width, depth: width })),
      ),
    )
    expectNumbers(findRows(anchors), 'rows')
    expectNumbers(fitRow(anchors), 'row')
    for (const anchor of anchors) expectNumbers([fitRow([anchor]), fitRow([anchor, anchor])], anchor.id)
  })
})

describe('ten thousand things in one place', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    id: `item-${i}`,
    ring: rectangle([5000 + (i % 100), 4000 + Math.floor(i / 100)], [600, 600], i % 2 === 0 ? 0 : i),
  }))

  it('are walked and looked round', () => {
    askPassages(region(hall), many, 'many')
    const space = walkSpace(region(hall), many, 300)
    if (isFailure(space)) throw new Error(space.detail)
    expectNumbers(
      walk(
        space,
        [500, 500],
        many.slice(0, 20).map(o => ({ id: o.id, shape: o.ring })),
      ),
      'walks',
    )
    const field = walkField(space, [[500, 500]])
    if (isFailure(field)) throw new Error(field.detail)
    expectNumbers([farthest(field), uncovered(field, 8000)], 'farthest')
  }, 30_000)

  it('are paired, clustered and lined up', () => {
    const prints = many.map(o => footprint(o.ring))
    const pairs = candidatePairs(
      prints.map(p => p.box),
      0,
    )
    expect(pairs.length).toBeLessThan(1_000_000)
    expect(new Set(pairs.flat()).size).toBe(many.length)
    expectNumbers(clusters(prints, 100), 'clusters')
    // Fitting lines through ten thousand takes a few seconds: all of them in the long run.
    const anchors = many
      .slice(0, process.env.TINGGUI_LONG ? many.length : 3000)
      .map((o, i): Anchor => ({ id: o.id, at: o.ring[3], front: 90, width: 600, depth: 600 + (i % 2) }))
    expectNumbers(findRows(anchors), 'rows')
  }, 60_000)
})
