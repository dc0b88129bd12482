import { describe, expect, it } from 'vitest'
import { farthest, unreached, walkField } from '../../src/geometry/farthest'
import { isFailure } from '../../src/geometry/grid'
import { regionHas, sideOfRing } from '../../src/geometry/polygon'
import type { Point, Ring } from '../../src/geometry/types'
import { uncovered } from '../../src/geometry/uncovered'
import { boxOf, distance } from '../../src/geometry/vector'
import { walkSpace } from '../../src/geometry/walk'
import { type Hall, hallCount, randomHall } from './oracle-halls'

/**
 * The oracle: a visibility graph of all obstacle corners, tested segment by segment against every obstacle. It
 * is asked at points on a raster and climbs from the farthest of them. Obstacles are grown by 0.1 mm, so that
 * nothing slips between faces that touch. It shares no code with the search but vectors.
 */
const GROWN = 0.1
const HAIR = 0.02

class Oracle {
  private readonly rings: readonly Ring[]
  private readonly boxes
  private readonly nodes: { at: Point; length: number }[]

  constructor(
    hall: Hall,
    sources: readonly Point[],
    private readonly size: Point,
  ) {
    this.rings = hall.obstacles.map(o => grown(o.ring))
    this.boxes = this.rings.map(boxOf)
    const corners = this.rings.flat().filter(p => this.isFree(p))
    this.nodes = [...sources.map(at => ({ at, length: 0 })), ...corners.map(at => ({ at, length: Infinity }))]
    this.settle()
  }

  isFree(p: Point): boolean {
    if (p[0] < 0 || p[1] < 0 || p[0] > this.size[0] || p[1] > this.size[1]) return false
    return this.rings.every(ring => sideOfRing(p, ring) !== 'inside')
  }

  distance(p: Point): number {
    let least = Infinity
    for (const { at, length } of this.nodes) {
      const whole = length + distance(at, p)
      if (whole < least && this.sees(at, p)) least = whole
    }
    return least
  }

  private settle() {
    const open = new Set(this.nodes)
    while (open.size > 0) {
      let nearest: { at: Point; length: number } | undefined
      for (const node of open) if (nearest === undefined || node.length < nearest.length) nearest = node
      if (nearest === undefined || nearest.length === Infinity) return
      open.delete(nearest)
      for (const node of open) {
        const length = nearest.length + distance(nearest.at, node.at)
        if (length < node.length && this.sees(nearest.at, node.at)) node.length = length
      }
    }
  }

  private sees(p: Point, q: Point): boolean {
    const [minX, maxX] = [Math.min(p[0], q[0]), Math.max(p[0], q[0])]
    const [minY, maxY] = [Math.min(p[1], q[1]), Math.max(p[1], q[1])]
    return this.rings.every((ring, i) => {
      const box = this.boxes[i]
      if (box.minX > maxX || box.maxX < minX || box.minY > maxY || box.maxY < minY) return true
      return !runsThrough(p, q, ring)
    })
  }
}

/** True when pq has a part more than a hair inside a convex ring (clockwise on screen). */
function runsThrough(p: Point, q: Point, ring: Ring): boolean {
  let [from, to] = [0, 1]
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]]
    const inside = ([x, y]: Point) =>
      ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / distance(a, b) - HAIR
    const [dp, dq] = [inside(p), inside(q)]
    if (dp <= 0 && dq <= 0) return false
    if (dp < 0) from = Math.max(from, dp / (dp - dq))
    if (dq < 0) to = Math.min(to, dp / (dp - dq))
  }
  return to > from
}

/** A rectangle with its sides moved out. */
function grown(ring: Ring): Ring {
  return ring.map((p, i) => {
    const [before, after] = [ring[(i + 3) % 4], ring[(i + 1) % 4]]
    const out = (from: Point): Point => {
      const length = distance(from, p)
      return [((p[0] - from[0]) / length) * GROWN, ((p[1] - from[1]) / length) * GROWN]
    }
    const [u, v] = [out(before), out(after)]
    return [p[0] + u[0] + v[0], p[1] + u[1] + v[1]]
  })
}

/** The farthest place a climb in ever smaller steps reaches. */
function climb(oracle: Oracle, start: Point): number {
  let at = start
  let most = oracle.distance(at)
  for (let step = 300; step > 0.5; ) {
    let better: { at: Point; length: number } | undefined
    for (let k = 0; k < 8; k++) {
      const [dx, dy] = [Math.cos((k * Math.PI) / 4) * step, Math.sin((k * Math.PI) / 4) * step]
      const there: Point = [at[0] + dx, at[1] + dy]
      if (!oracle.isFree(there)) continue
      const length = oracle.distance(there)
      if (length < Infinity && length > (better?.length ?? most)) better = { at: there, length }
    }
    if (better === undefined) step /= 2
    else [at, most] = [better.at, better.length]
  }
  return most
}

const SIZE: Point = [24_000, 16_000]

describe.each([
  { kind: 'turned', snapped: false },
  { kind: 'square on a raster', snapped: true },
])('farthest point of random halls, $kind', ({ snapped }) => {
  it('is as far as it says, and nothing is farther', () => {
    let widest = 0
    let off = 0
    let missed = 0
    let holes = 0
    for (let seed = 1; seed <= hallCount(); seed++) {
      const hall = randomHall(seed * 6007, 6 + (seed % 16), snapped)
      const sources = seed % 2 === 0 ? [hall.from] : [hall.from, hall.to]
      const space = walkSpace(hall.bounds, hall.obstacles, 0)
      if (isFailure(space)) throw new Error(`seed ${seed}: ${space.detail}`)
      const field = walkField(space, sources)
      if (isFailure(field)) throw new Error(`seed ${seed}: ${field.detail}`)
      const result = farthest(field)
      if (result === undefined || isFailure(result)) throw new Error(`seed ${seed}: nothing found`)
      const { lo, hi } = result.length
      const oracle = new Oracle(hall, sources, SIZE)
      const cut = unreached(field)
      const limit = 0.7 * hi
      const beyond = uncovered(field, limit)
      const samples: { at: Point; length: number }[] = []
      for (let x = 50; x <= SIZE[0]; x += 800)
        for (let y = 50; y <= SIZE[1]; y += 800) {
          const at: Point = [x, y]
          if (!oracle.isFree(at)) continue
          const length = oracle.distance(at)
          const where = `seed ${seed} at ${at}: ${length}`
          if (length === Infinity) {
            holes++
            expect(regionHas(cut, at), where).toBe(true)
            continue
          }
          samples.push({ at, length })
          expect(length, where).toBeLessThanOrEqual(hi + 0.5)
          if (Math.abs(length - limit) > 5) expect(regionHas(beyond, at), where).toBe(length > limit)
        }
      // The point may lie on an obstacle's own face, inside the grown one.
      const truth = oracle.distance(result.point)
      if (truth < Infinity) off = Math.max(off, Math.abs(truth - (lo + hi) / 2))
      expect(truth, `seed ${seed}`).toBeGreaterThanOrEqual(lo - 0.5)
      samples.sort((p, q) => q.length - p.length)
      const most = Math.max(...samples.slice(0, 3).map(({ at }) => climb(oracle, at)))
      expect(most, `seed ${seed}`).toBeLessThanOrEqual(hi + 0.5)
      missed = Math.max(missed, hi - most)
      widest = Math.max(widest, hi - lo)
    }
    console.info(
      `farthest: interval ${widest.toFixed(3)} mm, off by ${off.toFixed(3)} mm, ` +
        `climbs end up to ${missed.toFixed(1)} mm short, ${holes} samples cut off`,
    )
    expect(widest).toBeLessThanOrEqual(1)
  }, 600_000)
})
