import { describe, expect, it } from 'vitest'
import { difference, solidOf } from '../../src/geometry/boolean'
import { largestCircle } from '../../src/geometry/circles'
import { isFailure } from '../../src/geometry/grid'
import { footprint, gap, overlap } from '../../src/geometry/pairs'
import { areaOf, edgesOf, sideOfRing, signedArea } from '../../src/geometry/polygon'
import { type Anchor, fitRow } from '../../src/geometry/rows'
import { sightField, visibleFrom } from '../../src/geometry/sight'
import type { Point, Segment } from '../../src/geometry/types'
import { rotate } from '../../src/geometry/vector'
import { wallPlan } from '../../src/geometry/walls'
import { geosDistance, geosInscribedRadius } from './geos'
import { hallCount, random, randomHall } from './oracle-halls'

/** The largest of many errors, printed at the end for the record. */
class Worst {
  private value = 0
  count = 0

  constructor(private readonly what: string) {}

  note(error: number, most: number, where: string) {
    this.count++
    this.value = Math.max(this.value, Math.abs(error))
    expect(Math.abs(error), where).toBeLessThanOrEqual(most)
  }

  print() {
    console.info(`${this.what}: ${this.count} judged, off by ${this.value.toExponential(1)} mm at most`)
  }
}

/** Halls of both kinds in turn: turned any way, and square on a raster. */
const halls = Array.from({ length: hallCount() }, (_, i) =>
  randomHall(i * 7907 + 3, 8 + (i % 12), i % 2 === 1, [18_000, 12_000]),
)

describe('against independent answers on random halls', () => {
  it('rooms: clear areas of a grid of rooms turned any way, as a shift of its faces', () => {
    const worst = new Worst('rooms')
    for (let seed = 1; seed <= hallCount(); seed++) {
      const next = random(seed * 40_009)
      const turn = seed % 2 === 0 ? 90 * (seed % 4) : next() * 360
      const cuts = (count: number) => {
        const list = [0]
        for (let i = 0; i < count; i++) list.push(list[i] + 2000 + Math.round(next() * 4000))
        return list
      }
      const [xs, ys] = [cuts(3), cuts(2)]
      const at = (x: number, y: number): Point => rotate([x, y], turn)
      const walls = [
        ...xs.map((x, i) => ({ id: `x${i}`, a: at(x, 0), b: at(x, ys[2]), thickness: 200 })),
        ...ys.map((y, i) => ({ id: `y${i}`, a: at(0, y), b: at(xs[3], y), thickness: 200 })),
      ]
      const plan = wallPlan(walls, [])
      expect(plan.closed, `seed ${seed}`).toBe(true)
      expect(plan.rooms, `seed ${seed}`).toHaveLength(6)
      for (let i = 0; i < 3; i++)
        for (let j = 0; j < 2; j++) {
          const [w, h] = [xs[i + 1] - xs[i] - 200, ys[j + 1] - ys[j] - 200]
          const middle = at((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2)
          const room = plan.rooms.find(r => sideOfRing(middle, r.clear.outer) === 'inside')
          worst.note((room!.area - w * h) / (2 * (w + h)), 0.02, `seed ${seed}`)
        }
    }
    worst.print()
  })

  it('sight: the area seen, against rays cast at every corner, as a shift of its border', () => {
    const worst = new Worst('sight')
    for (const [i, { bounds, obstacles, from }] of halls.entries()) {
      const space = difference(bounds, solidOf(obstacles.map(o => o.ring)))
      const field = sightField(space)
      if (isFailure(field)) throw new Error(field.detail)
      // On whole hundredths, where the viewer is not moved by rounding.
      const viewer: Point = [from[0], from[1] + 0.01 * (i % 7)]
      const edges = space.flatMap(p => [p.outer, ...p.holes]).flatMap(edgesOf)
      const ring = castRays(viewer, edges)
      const rim = edgesOf(ring).reduce((sum, [p, q]) => sum + Math.hypot(q[0] - p[0], q[1] - p[1]), 0)
      const seen = areaOf(visibleFrom(field, viewer))
      worst.note((seen - Math.abs(signedArea(ring))) / rim, 0.01, `hall ${i}`)
    }
    worst.print()
  })

  it('rows: the offset of one displaced item, at any turn', () => {
    const worst = new Worst('rows')
    for (let seed = 1; seed <= hallCount(); seed++) {
      const next = random(seed * 30_011)
      const [turn, out] = [next() * 360, Math.floor(next() * 8)]
      const planted = (next() < 0.5 ? -1 : 1) * (60 + next() * 200)
      const items = Array.from(
        { length: 8 },
        (_, i): Anchor => ({
          id: `${i}`,
          at: rotate([i * 1500, i === out ? planted : 0], turn),
          front: 90 + turn,
          width: 1200,
          depth: 600,
        }),
      )
      const row = fitRow(items)!
      for (const member of row.members)
        worst.note(member.offset - (member.id === `${out}` ? planted : 0), 1e-6, `seed ${seed}`)
    }
    worst.print()
  })

  it('circles: the radius of the largest, against GEOS', () => {
    const worst = new Worst('circles')
    for (const [i, { bounds, obstacles }] of halls.entries()) {
      const space = difference(bounds, solidOf(obstacles.map(o => o.ring)))
      const truth = Math.max(...space.map(polygon => geosInscribedRadius([polygon], 0.1)))
      worst.note(largestCircle(space)!.radius - truth, 0.2, `hall ${i}`)
    }
    worst.print()
  }, 600_000)

  it('pairs: gaps between neighbours, against GEOS', () => {
    const worst = new Worst('pairs')
    for (const [i, { obstacles }] of halls.entries()) {
      const region = (k: number) => [{ outer: obstacles[k].ring, holes: [] }]
      const prints = obstacles.map(o => footprint(o.ring))
      for (let k = 1; k < prints.length; k++) {
        const [a, b] = [prints[k - 1], prints[k]]
        const found = gap(a, b).distance
        worst.note(found - geosDistance(region(k - 1), region(k)), 1e-6, `hall ${i}, ${k}`)
        expect(overlap(a, b) !== null && found > 0, `hall ${i}, ${k}`).toBe(false)
      }
    }
    worst.print()
  })
})

/** What a viewer sees: a ray to every corner and a hair to either side of it, cut at the nearest edge. */
function castRays([x, y]: Point, edges: readonly Segment[]): Point[] {
  const hair = 1e-9
  const turns = edges.flatMap(([p]) => {
    const turn = Math.atan2(p[1] - y, p[0] - x)
    return [turn - hair, turn, turn + hair]
  })
  return turns
    .sort((a, b) => a - b)
    .map((turn): Point => {
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
      let nearest = Infinity
      for (const [p, q] of edges) {
        const [ex, ey] = [q[0] - p[0], q[1] - p[1]]
        const det = dx * ey - dy * ex
        if (det === 0) continue
        const [wx, wy] = [p[0] - x, p[1] - y]
        const t = (wx * ey - wy * ex) / det
        const s = (wx * dy - wy * dx) / det
        if (t > 1e-9 && s >= -1e-12 && s <= 1 + 1e-12 && t < nearest) nearest = t
      }
      return [x + dx * nearest, y + dy * nearest]
    })
}
