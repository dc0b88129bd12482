import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Flatbush from 'flatbush'
import FlatQueue from 'flatqueue'
import { describe, expect, it } from 'vitest'
import { readHome } from '../../src/files/sweethome/read'
import { difference, offset, solidOf } from '../../src/geometry/boolean'
import { farthest, walkField } from '../../src/geometry/farthest'
import { freeSpace, type Obstacle } from '../../src/geometry/free-space'
import { isFailure } from '../../src/geometry/grid'
import { distanceToRing } from '../../src/geometry/pairs'
import { widestPath } from '../../src/geometry/passage'
import { areaOf, edgesOf, oriented, rectangle, regionHas, sideOfRing } from '../../src/geometry/polygon'
import type { Point, Region, Ring, Segment } from '../../src/geometry/types'
import { boxOf, distance, growBox, nearestOnSegment, unionBox } from '../../src/geometry/vector'
import { walk, walkSpace } from '../../src/geometry/walk'
import { wallPlan } from '../../src/geometry/walls'
import { rowsOf } from '../../src/layout/table'

/**
 * Public buildings drawn by others for their crowd simulators, from the folder named by TINGGUI_CORPUS (not part of
 * the project; without it these tests are skipped), in whole millimetres.
 */
const folder = join(process.env.TINGGUI_CORPUS ?? '', 'plans')
const isThere = process.env.TINGGUI_CORPUS !== undefined && existsSync(folder)
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')
const metres = (x: number, y: number): Point => [Math.round(x * 1000), Math.round(y * 1000)]

type Plan = { readonly name: string; readonly bounds: Region; readonly rings: readonly Ring[] }

/** Polygons of a well-known text; the first ring of each is a room, the others stand in it. */
function fromWkt(name: string): Plan {
  const polygons = [...read('jupedsim-wkt', name).matchAll(/POLYGON\s*\(((?:\([^()]*\)[,\s]*)+)\)/g)]
  const bounds: Region = polygons.map(([, text]) => {
    const [outer, ...holes] = [...text.matchAll(/\(([^()]*)\)/g)].map(([, ring]) =>
      ring
        .split(',')
        .map(pair => metres(...(pair.trim().split(/\s+/).map(Number) as [number, number])))
        .slice(0, -1),
    )
    return { outer, holes }
  })
  return { name, bounds, rings: bounds.flatMap(p => p.holes) }
}

type VadereShape =
  | { type: 'RECTANGLE'; x: number; y: number; width: number; height: number }
  | { type: 'POLYGON'; points: { x: number; y: number }[] }

function fromVadere(name: string): Plan {
  const { attributes, obstacles } = JSON.parse(read('vadere', name)).scenario.topography
  const rect = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Ring => [
    metres(x, y),
    metres(x + width, y),
    metres(x + width, y + height),
    metres(x, y + height),
  ]
  const rings = (obstacles as { shape: VadereShape }[]).map(({ shape }) =>
    shape.type === 'RECTANGLE' ? rect(shape) : shape.points.map(p => metres(p.x, p.y)),
  )
  return { name, bounds: [{ outer: rect(attributes.bounds), holes: [] }], rings }
}

function fromMenge(name: string): Plan {
  const rings = [...read('menge', name).matchAll(/<Obstacle [^>]*>([\s\S]*?)<\/Obstacle>/g)].map(([, text]) =>
    [...text.matchAll(/p_x="([-\d.]+)" p_y="([-\d.]+)"/g)].map(([, x, y]) => metres(Number(x), Number(y))),
  )
  const box = rings.map(boxOf).reduce(unionBox)
  const size: Point = [box.maxX - box.minX, box.maxY - box.minY]
  const middle: Point = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]
  return {
    name,
    bounds: [{ outer: rectangle(middle, size), holes: [] }],
    rings: rings.filter(r => r.length > 2),
  }
}

/** A home as the product's own import reads it: its walls, the passable openings cut out, and its furniture. */
function fromSweetHome(name: string): Plan {
  const result = readHome(read('sweethome3d', name), { title: name, id: name })
  if (!result.ok) throw new Error(result.message.en)
  const [floor] = result.layout.floors
  const { pieces } = wallPlan(
    rowsOf(floor.walls).map(({ id, a, b, thickness }) => ({ id, a, b, thickness: thickness ?? 100 })),
    rowsOf(floor.openings).map(({ id, wall, at, width, kind }) => ({
      id,
      wall,
      at,
      width,
      passable: kind !== 'window',
    })),
  )
  const things = rowsOf(floor.items).flatMap(({ at, size, rotation }) =>
    size ? [rectangle(at, [size[0], size[1]], rotation)] : [],
  )
  const rings = [...pieces.map(({ ring }) => ring), ...things].map(ring =>
    ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]),
  )
  const box = growBox(rings.map(boxOf).reduce(unionBox), 1500)
  const size: Point = [box.maxX - box.minX, box.maxY - box.minY]
  const middle: Point = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]
  return { name, bounds: [{ outer: rectangle(middle, size), holes: [] }], rings }
}

const plans = (): Plan[] => [
  ...readdirSync(join(folder, 'jupedsim-wkt'))
    .filter(name => name.endsWith('.wkt'))
    .map(fromWkt),
  ...readdirSync(join(folder, 'vadere'))
    .filter(name => name.endsWith('.scenario'))
    .map(fromVadere),
  fromMenge('tradeshowS.xml'),
  ...readdirSync(join(folder, 'sweethome3d'))
    .filter(name => name.endsWith('.xml'))
    .map(fromSweetHome),
]

/**
 * Brute force: a visibility graph of all corners, every segment cut at every edge and its parts looked up. The
 * space is shrunk by 0.05 mm, so that nothing slips along a seam or through a point where two things touch.
 */
const HAIR = 1e-9

class Oracle {
  private readonly region: Region
  private readonly edges: readonly Segment[]
  private readonly tree: Flatbush
  private readonly corners: readonly Point[]

  constructor(plan: Plan) {
    this.region = offset(difference(plan.bounds, solidOf(plan.rings)), -0.05, 1)
    const rings = this.region.flatMap(p => [p.outer, ...p.holes])
    this.edges = rings.flatMap(edgesOf)
    this.tree = new Flatbush(this.edges.length)
    for (const box of this.edges.map(boxOf)) this.tree.add(box.minX, box.minY, box.maxX, box.maxY)
    this.tree.finish()
    // Outer rings are positive, holes negative: a path bends where the free space is hollow.
    this.corners = rings.flatMap(ring =>
      ring.filter((p, i) => {
        const [before, after] = [ring[(i + ring.length - 1) % ring.length], ring[(i + 1) % ring.length]]
        const turn = (p[0] - before[0]) * (after[1] - p[1]) - (p[1] - before[1]) * (after[0] - p[0])
        return turn < 0
      }),
    )
  }

  /** The nearest place of the shrunk space. */
  nearest(p: Point): Point {
    if (regionHas(this.region, p)) return p
    const places = this.edges.map(e => nearestOnSegment(p, e).point)
    return places.reduce((best, place) => (distance(p, place) < distance(p, best) ? place : best))
  }

  private isFree(p: Point): boolean {
    return (
      this.near(p, p, 0.02).some(e => distance(p, nearestOnSegment(p, e).point) < 0.02) ||
      regionHas(this.region, p)
    )
  }

  private near(p: Point, q: Point, by = 0): Segment[] {
    const box = growBox(boxOf([p, q]), by)
    return this.tree.search(box.minX, box.minY, box.maxX, box.maxY).map(i => this.edges[i])
  }

  /** Lengths from a source to each goal, Infinity where there is no way. */
  lengths(source: Point, goals: readonly Point[]): number[] {
    const nodes = [source, ...goals, ...this.corners]
    const best = nodes.map(() => Infinity)
    const queue = new FlatQueue<number>()
    best[0] = 0
    queue.push(0, 0)
    for (let i = queue.pop(); i !== undefined; i = queue.pop())
      for (let j = 1; j < nodes.length; j++) {
        const length = best[i] + distance(nodes[i], nodes[j])
        if (length >= best[j] || !this.sees(nodes[i], nodes[j])) continue
        best[j] = length
        queue.push(j, length)
      }
    return goals.map((_, g) => best[g + 1])
  }

  private sees(p: Point, q: Point): boolean {
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]]
    const stops = [0, 1]
    for (const [a, b] of this.near(p, q)) {
      const [ex, ey] = [b[0] - a[0], b[1] - a[1]]
      const det = dx * ey - dy * ex
      if (det === 0) continue
      const t = ((a[0] - p[0]) * ey - (a[1] - p[1]) * ex) / det
      const s = ((a[0] - p[0]) * dy - (a[1] - p[1]) * dx) / det
      if (t > HAIR && t < 1 - HAIR && s > HAIR && s < 1 - HAIR) return false
      if (t > 0 && t < 1 && s >= 0 && s <= 1) stops.push(t)
    }
    stops.sort((s, t) => s - t)
    return stops.every((t, i) => {
      const half = i === 0 ? 0 : (stops[i - 1] + t) / 2
      return this.isFree([p[0] + half * dx, p[1] + half * dy])
    })
  }
}

/** Places of a raster at least `clear` mm from everything. */
function placesIn({ bounds, rings }: Plan, clear: number, most: number): Point[] {
  const box = bounds.map(p => boxOf(p.outer)).reduce(unionBox)
  const step = Math.sqrt(((box.maxX - box.minX) * (box.maxY - box.minY)) / 400)
  const places: Point[] = []
  for (let x = box.minX + step / 2; x < box.maxX; x += step)
    for (let y = box.minY + step / 2; y < box.maxY; y += step) {
      const p: Point = [Math.round(x), Math.round(y)]
      const walls = [...bounds.flatMap(b => [b.outer, ...b.holes]), ...rings]
      if (!regionHas(bounds, p) || rings.some(ring => sideOfRing(p, ring) !== 'outside')) continue
      if (walls.every(ring => distanceToRing(p, ring) > clear)) places.push(p)
    }
  return places.filter((_, i) => i % Math.ceil(places.length / most) === 0)
}

const obstaclesOf = (plan: Plan): Obstacle[] => plan.rings.map((ring, i) => ({ id: `${i}`, ring }))

/** Strips along the outside of the bounds: in a walk the bounds themselves keep no disc out. */
const rims = ({ bounds }: Plan): Obstacle[] =>
  bounds.flatMap(({ outer, holes }, k) =>
    [oriented(outer, true), ...holes.map(hole => oriented(hole, false))].flatMap((ring, h) =>
      edgesOf(ring).flatMap(([a, b], i): Obstacle[] => {
        const length = distance(a, b)
        if (length === 0) return []
        const out: Point = [((b[1] - a[1]) / length) * 2, ((a[0] - b[0]) / length) * 2]
        const strip: Ring = [a, b, [b[0] + out[0], b[1] + out[1]], [a[0] + out[0], a[1] + out[1]]]
        return [{ id: `rim-${k}-${h}-${i}`, ring: strip }]
      }),
    ),
  )

const good = <T>(value: T): Exclude<T, { failed: unknown }> => {
  if (isFailure(value)) throw new Error(value.detail)
  return value as Exclude<T, { failed: unknown }>
}

describe.skipIf(!isThere)('public buildings', () => {
  const all = isThere ? plans() : []

  it('are there', () => {
    expect(all.length).toBeGreaterThanOrEqual(18)
    for (const plan of all) expect(placesIn(plan, 10, 12).length, plan.name).toBeGreaterThan(3)
  })

  it('keep the areas and sizes their makers publish', () => {
    const arena = fromWkt('arena.wkt')
    expect(areaOf(arena.bounds) / 1e6).toBeCloseTo(262.453, 2)
    expect(arena.rings).toHaveLength(18)
    const fair = fromMenge('tradeshowS.xml')
    const { minX, minY, maxX, maxY } = boxOf(fair.bounds[0].outer)
    // Published to the half metre: 52 × 65.5 m.
    expect(Math.abs(maxX - minX - 52_000)).toBeLessThan(250)
    expect(Math.abs(maxY - minY - 65_500)).toBeLessThan(250)
    expect(fair.rings.length).toBeGreaterThanOrEqual(103)
  })

  it.each(all)(
    '$name: walks and the farthest point are as long as a brute-force graph says',
    plan => {
      const places = placesIn(plan, 10, 14)
      const [source, ...goals] = places
      const oracle = new Oracle(plan)
      const truth = oracle.lengths(source, goals)
      const space = good(walkSpace(plan.bounds, obstaclesOf(plan), 0))
      const targets = goals.map((shape, i) => ({ id: `${i}`, shape }))
      const found = good(walk(space, source, targets))
      truth.forEach((length, i) => {
        const result = found.get(`${i}`)!
        if (typeof result === 'string') expect(length, `${goals[i]}: ${result}`).toBe(Infinity)
        else expect(Math.abs(result.length.hi - length), `${source} to ${goals[i]}`).toBeLessThan(0.7)
      })
      const far = good(farthest(good(walkField(space, [source]))))!
      const [there] = oracle.lengths(source, [oracle.nearest(far.point)])
      expect(Math.abs(there - far.length.lo), `farthest ${far.point}`).toBeLessThan(1)
      for (const length of truth) if (length < Infinity) expect(length).toBeLessThan(far.length.hi + 0.7)
    },
    60_000,
  )

  it.each(all)(
    '$name: a disc goes where the widest passage lets it, and no wider one',
    plan => {
      const places = placesIn(plan, 400, 6)
      const obstacles = [...obstaclesOf(plan), ...rims(plan)]
      const space = good(freeSpace(plan.bounds, obstacles))
      for (const from of places.slice(0, 2))
        for (const to of places.slice(2)) {
          const widest = widestPath(space, from, to)
          const width = typeof widest === 'string' ? 0 : widest.width
          const goes = (diameter: number) => {
            const walked = good(
              walk(good(walkSpace(plan.bounds, obstacles, diameter / 2)), from, [{ id: 'to', shape: to }]),
            )
            return typeof walked.get('to') === 'object'
          }
          const where = `${plan.name} ${from} to ${to}: ${width}`
          if (width > 2 && width < 700) expect(goes(width - 0.2), where).toBe(true)
          if (width < 700) expect(goes(Math.max(2, width + 0.2)), where).toBe(false)
          else expect(goes(700), where).toBe(true)
        }
    },
    60_000,
  )
})
