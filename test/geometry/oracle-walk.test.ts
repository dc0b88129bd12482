import FlatQueue from 'flatqueue'
import { describe, expect, it } from 'vitest'
import type { Obstacle } from '../../src/geometry/free-space'
import { isFailure } from '../../src/geometry/grid'
import { edgesOf, sideOfRing } from '../../src/geometry/polygon'
import type { Point, Ring, Segment } from '../../src/geometry/types'
import { boxOf, distance, nearestOnSegment } from '../../src/geometry/vector'
import { walk, walkSpace } from '../../src/geometry/walk'
import { hallCount, randomHall } from './oracle-halls'

/**
 * The oracle: every line tangent to two of the discs round all obstacle corners (or through the source), kept
 * when it stays clear of every obstacle, and Dijkstra over them; arcs between tangents on one disc.
 * It measures the original rectangles and shares no code with the walk but vectors.
 */
type Node = { at: Point; corner: number; side: number; along: Point }

const TOLERANCE = 0.06
/** The oracle walks a point as a disc of this radius, mm: a point must not slip between touching faces either. */
const POINT = 0.1

function oracle(
  obstacles: readonly Obstacle[],
  box: { maxX: number; maxY: number },
  radius: number,
  source: Point,
  goals: readonly Point[],
): number[] {
  const rings = obstacles.map(o => o.ring)
  const boxes = rings.map(boxOf)
  const isClear = (s: Segment, at = radius - TOLERANCE): boolean => {
    const [minX, maxX] = [Math.min(s[0][0], s[1][0]) - at, Math.max(s[0][0], s[1][0]) + at]
    const [minY, maxY] = [Math.min(s[0][1], s[1][1]) - at, Math.max(s[0][1], s[1][1]) + at]
    if (
      minX + at < -TOLERANCE ||
      minY + at < -TOLERANCE ||
      maxX - at > box.maxX + TOLERANCE ||
      maxY - at > box.maxY + TOLERANCE
    )
      return false
    return rings.every((ring, i) => {
      const b = boxes[i]
      if (b.maxX < minX || b.minX > maxX || b.maxY < minY || b.minY > maxY) return true
      return clearance(s, ring) >= at
    })
  }
  const corners: { at: Point; obstacle: number }[] = rings
    .flatMap((ring, obstacle) => ring.map(at => ({ at, obstacle })))
    .filter(({ at }) =>
      // A corner buried in another obstacle bends no path.
      rings.every(ring => sideOfRing(at, ring) !== 'inside'),
    )
  const nodes: Node[] = []
  const from = new Map<number, { to: number; length: number }[]>()
  const link = (a: Node, b: Node) => {
    const length = distance(a.at, b.at)
    if (!isClear([a.at, b.at])) return
    nodes.push(a, b)
    from.set(nodes.length - 2, [{ to: nodes.length - 1, length }])
  }
  // A walk ends head-on, or where an obstacle keeps the disc from coming nearer.
  const ends = goals.flatMap((at, goal) => [
    { at, goal, early: radius },
    ...contacts(at, rings, radius).map(contact => ({ at: contact, goal, early: 0 })),
  ])
  const discs = [
    { at: source, radius: 0 },
    ...corners.map(c => ({ at: c.at, radius })),
    ...ends.map(({ at }) => ({ at, radius: 0 })),
  ]
  const last = corners.length
  for (let i = 0; i <= last; i++)
    for (let j = 1; j < discs.length; j++) {
      if (i === j) continue
      const d = distance(discs[i].at, discs[j].at)
      if (d === 0) continue
      const base = Math.atan2(discs[j].at[1] - discs[i].at[1], discs[j].at[0] - discs[i].at[0])
      for (const si of i === 0 ? [1] : [1, -1])
        for (const sj of j > last ? [1] : [1, -1]) {
          const across = (sj * discs[j].radius - si * discs[i].radius) / d
          if (Math.abs(across) > 1 + 1e-9) continue
          const angle = base - Math.asin(Math.max(-1, Math.min(1, across)))
          const along: Point = [Math.cos(angle), Math.sin(angle)]
          const touch = (k: number, s: number): Point => [
            discs[k].at[0] + s * discs[k].radius * along[1],
            discs[k].at[1] - s * discs[k].radius * along[0],
          ]
          const [p, q] = [touch(i, si), touch(j, sj)]
          const early = j > last ? ends[j - last - 1].early : 0
          if (early > d) continue
          const shortened: Point = [q[0] - early * along[0], q[1] - early * along[1]]
          link({ at: p, corner: i, side: si, along }, { at: shortened, corner: j, side: sj, along })
        }
    }
  // Arcs: arriving nodes to departing nodes of the same disc and side.
  const departing = new Map<string, number[]>()
  for (const [n] of from) {
    const key = `${nodes[n].corner},${nodes[n].side}`
    departing.set(key, [...(departing.get(key) ?? []), n])
  }
  const arc = (a: Node, b: Node): number | undefined => {
    const turn =
      a.side *
      Math.atan2(
        a.along[0] * b.along[1] - a.along[1] * b.along[0],
        a.along[0] * b.along[0] + a.along[1] * b.along[1],
      )
    if (turn < -1e-7) return undefined
    const centre = discs[a.corner].at
    const first = Math.atan2(a.at[1] - centre[1], a.at[0] - centre[0])
    const steps = Math.max(1, Math.ceil(turn / 0.02))
    for (let k = 0; k <= steps; k++) {
      const t = first + (a.side * turn * k) / steps
      const p: Point = [centre[0] + radius * Math.cos(t), centre[1] + radius * Math.sin(t)]
      if (!isClear([p, p])) return undefined
    }
    return radius * Math.max(0, turn)
  }
  const best = new Map<number, number>()
  const queue = new FlatQueue<number>()
  const relax = (n: number, length: number) => {
    if (length >= (best.get(n) ?? Infinity)) return
    best.set(n, length)
    queue.push(n, length)
  }
  for (const n of departing.get('0,1') ?? []) relax(n, 0)
  while (queue.length > 0) {
    const length = queue.peekValue()!
    const n = queue.pop()!
    if (length > best.get(n)!) continue
    for (const { to, length: step } of from.get(n) ?? []) relax(to, length + step)
    if (from.has(n) || nodes[n].corner > last) continue
    for (const m of departing.get(`${nodes[n].corner},${nodes[n].side}`) ?? []) {
      if (length >= (best.get(m) ?? Infinity)) continue
      const round = arc(nodes[n], nodes[m])
      if (round !== undefined) relax(m, length + round)
    }
  }
  return goals.map((_, g) => {
    let least = Infinity
    for (const [n, length] of best)
      if (nodes[n].corner > last && ends[nodes[n].corner - last - 1].goal === g)
        least = Math.min(least, length)
    return least
  })
}

/** Points `radius` from `p` and from an obstacle: on its sides moved out, or on the circles round its corners. */
function contacts(p: Point, rings: readonly Ring[], radius: number): Point[] {
  return rings.flatMap(edgesOf).flatMap(([a, b]) => {
    const length = distance(a, b)
    const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
    const [t, off] = [(p[0] - a[0]) * ux + (p[1] - a[1]) * uy, (p[1] - a[1]) * ux - (p[0] - a[0]) * uy]
    const beside = [radius, -radius].flatMap(d => {
      const half = Math.sqrt(radius ** 2 - (off - d) ** 2)
      return [t - half, t + half].map((s): Point => [a[0] + s * ux - d * uy, a[1] + s * uy + d * ux])
    })
    const apart = distance(a, p)
    const half = Math.sqrt(radius ** 2 - apart ** 2 / 4)
    const [mx, my, nx, ny] = [
      (a[0] + p[0]) / 2,
      (a[1] + p[1]) / 2,
      (p[1] - a[1]) / apart,
      (a[0] - p[0]) / apart,
    ]
    const round = [half, -half].map((s): Point => [mx + s * nx, my + s * ny])
    return [...beside, ...round].filter(q => Number.isFinite(q[0] + q[1]))
  })
}

/** Distance of a segment to a ring; negative when it runs through the inside. */
function clearance(s: Segment, ring: Ring): number {
  const edges = edgesOf(ring)
  if (sideOfRing(s[0], ring) !== 'outside' || edges.some(e => crosses(s, e))) return -1
  let least = Infinity
  for (const e of edges) {
    for (const p of s) least = Math.min(least, distance(p, nearestOnSegment(p, e).point))
    for (const p of e) least = Math.min(least, distance(p, nearestOnSegment(p, s).point))
  }
  return least
}

const side = (a: Point, b: Point, p: Point) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
const crosses = (s: Segment, e: Segment) =>
  side(...s, e[0]) * side(...s, e[1]) < 0 && side(...e, s[0]) * side(...e, s[1]) < 0

describe.each([
  { radius: 0, snapped: false },
  { radius: 0, snapped: true },
  { radius: 300, snapped: false },
  { radius: 300, snapped: true },
])('walks of radius $radius through random halls (snapped: $snapped)', ({ radius, snapped }) => {
  it('hold the length a brute-force tangent graph finds', () => {
    let reached = 0
    let widest = 0
    let shift = 0
    for (let seed = 1; seed <= hallCount() / 4; seed++) {
      const hall = randomHall(seed * 104_729, 8 + (seed % 14), snapped)
      const space = walkSpace(hall.bounds, hall.obstacles, radius)
      if (isFailure(space)) throw new Error(space.detail)
      const goals: Point[] = [hall.to, [12_000, 700], [12_000, 15_300], [18_500, 4000]]
      const targets = goals.map((shape, i) => ({ id: String(i), shape }))
      const found = walk(space, hall.from, targets)
      if (isFailure(found)) throw new Error(found.detail)
      const truth = oracle(
        hall.obstacles,
        { maxX: 24_000, maxY: 16_000 },
        Math.max(radius, POINT),
        hall.from,
        goals,
      )
      for (const [i, length] of truth.entries()) {
        const result = found.get(String(i))!
        const where = `seed ${seed}, goal ${i}: ${JSON.stringify(result).slice(0, 400)} for ${length}`
        if (typeof result === 'string') {
          expect(length, where).toBe(Infinity)
          continue
        }
        reached++
        expect(result.length.hi - result.length.lo, where).toBeLessThanOrEqual(1)
        expect(result.length.lo, where).toBeLessThanOrEqual(length + 0.2)
        expect(result.length.hi, where).toBeGreaterThanOrEqual(length - (radius === 0 ? 1 : 0.2))
        widest = Math.max(widest, result.length.hi - result.length.lo)
        shift = Math.max(shift, Math.abs(result.length.hi - length))
      }
    }
    console.info(
      `walks: ${reached}, widest ${widest.toFixed(3)} mm, upper bound off by ${shift.toFixed(3)} mm`,
    )
    expect(reached).toBeGreaterThan(hallCount() / 4)
  }, 600_000)
})
