import Flatbush from 'flatbush'
import FlatQueue from 'flatqueue'
import { offset, solidOf } from '../../src/geometry/boolean'
import { farthest, walkField } from '../../src/geometry/farthest'
import { isFailure } from '../../src/geometry/grid'
import { rectangle, regionHas } from '../../src/geometry/polygon'
import type { Point, Region } from '../../src/geometry/types'
import { distance } from '../../src/geometry/vector'
import { walk, walkSpace } from '../../src/geometry/walk'
import { median, officeHall } from './halls'
import { byRecast, byTurf } from './peers/walks.mjs'

const SIZE: Point = [60_000, 40_000]
const SOURCE: Point = [1500, 20_000]
const RADIUS = 300

/** Lengths to each goal of a disc's centre (0 early), by one way of finding them. */
type Way = { readonly prepare: number; readonly query: number; readonly lengths: readonly number[] }

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

/**
 * The textbook way: grow the obstacles, join every two corners that see each other along tangents, then
 * Dijkstra. Arcs are chords within 1 mm.
 */
function byVisibilityGraph(grown: Region, goals: readonly Point[]): Way {
  type Node = { at: Point; before?: Point; after?: Point }
  const build = () => {
    const rings = grown.flatMap(p => [p.outer, ...p.holes])
    const edges = rings.flatMap(ring => ring.map((p, i) => [p, ring[(i + 1) % ring.length]] as const))
    const tree = new Flatbush(edges.length)
    for (const [a, b] of edges)
      tree.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
    tree.finish()
    const side = (a: Point, b: Point, p: Point) =>
      (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
    const corners: Node[] = rings.flatMap(ring =>
      ring.flatMap((at, i) => {
        const [before, after] = [ring[(i + ring.length - 1) % ring.length], ring[(i + 1) % ring.length]]
        return side(before, at, after) > 0 ? [{ at, before, after }] : []
      }),
    )
    const nodes: Node[] = [{ at: SOURCE }, ...goals.map(at => ({ at })), ...corners].filter(
      ({ at: [x, y] }) => x >= 0 && y >= 0 && x <= SIZE[0] && y <= SIZE[1],
    )
    const isTangent = (n: Node, q: Point) =>
      n.before === undefined || n.after === undefined || side(n.at, q, n.before) * side(n.at, q, n.after) >= 0
    const sees = (p: Point, q: Point) => {
      const near = tree.search(
        Math.min(p[0], q[0]),
        Math.min(p[1], q[1]),
        Math.max(p[0], q[0]),
        Math.max(p[1], q[1]),
      )
      return near.every(i => {
        const [a, b] = edges[i]
        return side(a, b, p) * side(a, b, q) >= 0 || side(p, q, a) * side(p, q, b) >= 0
      })
    }
    const links: { to: number; length: number }[][] = nodes.map(() => [])
    for (let i = 0; i < nodes.length; i++)
      for (let j = 0; j < i; j++) {
        const [p, q] = [nodes[i], nodes[j]]
        if (!isTangent(p, q.at) || !isTangent(q, p.at) || !sees(p.at, q.at)) continue
        const length = distance(p.at, q.at)
        links[i].push({ to: j, length })
        links[j].push({ to: i, length })
      }
    return links
  }
  const { value: links, ms: prepare } = timed(build)
  const search = () => {
    const best = new Float64Array(links.length).fill(Infinity)
    const queue = new FlatQueue<number>()
    best[0] = 0
    queue.push(0, 0)
    while (queue.length > 0) {
      const length = queue.peekValue()!
      const i = queue.pop()!
      if (length > best[i]) continue
      for (const { to, length: step } of links[i])
        if (length + step < best[to]) {
          best[to] = length + step
          queue.push(to, best[to])
        }
    }
    return goals.map((_, g) => best[g + 1])
  }
  const { value: lengths, ms: query } = timed(search)
  return { prepare, query, lengths }
}

/** The quick way: cells of 100 mm that the disc's centre may be in, eight neighbours, Dijkstra. */
function byGrid(grown: Region, goals: readonly Point[]): Way {
  const cell = 100
  const [columns, rows] = [SIZE[0] / cell + 1, SIZE[1] / cell + 1]
  const index = ([x, y]: Point) => Math.round(y / cell) * columns + Math.round(x / cell)
  const { value: blocked, ms: prepare } = timed(() => {
    const result = new Uint8Array(columns * rows)
    for (const polygon of grown) {
      const xs = polygon.outer.map(p => p[0])
      const ys = polygon.outer.map(p => p[1])
      for (let x = Math.ceil(Math.min(...xs) / cell); x * cell <= Math.max(...xs); x++)
        for (let y = Math.ceil(Math.min(...ys) / cell); y * cell <= Math.max(...ys); y++) {
          if (x < 0 || y < 0 || x >= columns || y >= rows) continue
          if (regionHas([polygon], [x * cell, y * cell])) result[y * columns + x] = 1
        }
    }
    return result
  })
  const { value: lengths, ms: query } = timed(() => {
    const best = new Float64Array(columns * rows).fill(Infinity)
    const queue = new FlatQueue<number>()
    best[index(SOURCE)] = 0
    queue.push(index(SOURCE), 0)
    while (queue.length > 0) {
      const length = queue.peekValue()!
      const i = queue.pop()!
      if (length > best[i]) continue
      const [x, y] = [i % columns, Math.floor(i / columns)]
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++) {
          if (x + dx < 0 || y + dy < 0 || x + dx >= columns || y + dy >= rows) continue
          const j = i + dy * columns + dx
          const step = length + cell * Math.hypot(dx, dy)
          if (blocked[j] === 1 || step >= best[j]) continue
          best[j] = step
          queue.push(j, step)
        }
    }
    return goals.map(goal => best[index(goal)])
  })
  return { prepare, query, lengths }
}

export async function run(): Promise<void> {
  const obstacles = officeHall(120, SIZE)
  const bounds: Region = [{ outer: rectangle([SIZE[0] / 2, SIZE[1] / 2], SIZE), holes: [] }]
  const grown = offset(solidOf(obstacles.map(o => o.ring)), RADIUS, 1)
  const goals = Array.from({ length: 40 }, (_, i): Point => [12_000 + i * 1200, 1000 + ((i * 7919) % 38_000)])
    .filter(p => !regionHas(grown, p))
    .slice(0, 20)
  console.log(`walks of a person 600 mm wide past ${obstacles.length} obstacles (60 × 40 m hall)`)
  const build = () => {
    const built = walkSpace(bounds, obstacles, RADIUS)
    if (isFailure(built)) throw new Error(built.detail)
    return built
  }
  const prepare = median(15, build)
  const space = build()
  const ask = (source: Point, targets: readonly Point[]) => {
    const found = walk(
      space,
      source,
      targets.map((shape, i) => ({ id: String(i), shape })),
    )
    if (isFailure(found)) throw new Error(found.detail)
    return targets.map((_, i) => found.get(String(i)))
  }
  const single = goals.map(goal => median(3, () => ask(SOURCE, [goal]))).sort((a, b) => a - b)
  const all = median(5, () => ask(SOURCE, goals))
  const results = ask(SOURCE, goals).map(result => (typeof result === 'object' ? result.length : undefined))
  const width = Math.max(...results.map(r => (r ? r.hi - r.lo : 0)))
  console.log(
    `  ours: once ${prepare.toFixed(1)} ms; a query ${single[single.length >> 1].toFixed(1)} ms ` +
      `(worst ${single[single.length - 1].toFixed(1)}), ${goals.length} targets at once ${all.toFixed(1)} ms; ` +
      `certified to ${width.toFixed(2)} mm`,
  )
  const hall = { size: SIZE, rings: obstacles.map(o => o.ring), radius: RADIUS, source: SOURCE, goals }
  const grownRings = grown.map(p => p.outer)
  for (const [name, way] of [
    ['visibility graph', byVisibilityGraph(grown, goals)],
    ['grid of 100 mm', byGrid(grown, goals)],
    ['recast-navigation, cells of 100 mm', await byRecast(hall, 100)],
    ['recast-navigation, cells of 50 mm', await byRecast(hall, 50)],
    [
      'turf.shortestPath, three targets, grid of 1 m',
      await byTurf({ ...hall, goals: goals.slice(0, 3) }, grownRings, 1000),
    ],
  ] as const) {
    // Theirs walk to the goal's centre; ours end where the disc touches it.
    const errors = way.lengths.flatMap((length, i) => {
      const ours = results[i]
      return ours === undefined || length === Infinity ? [] : [(length - RADIUS) / ours.hi - 1]
    })
    console.log(
      `  ${name}: ${way.prepare > 0 ? `once ${way.prepare.toFixed(0)} ms (${(way.prepare / prepare).toFixed(0)} times as long), ` : ''}` +
        `all targets ${way.query.toFixed(0)} ms, ${(100 * Math.min(...errors)).toFixed(2)} to ` +
        `${(100 * Math.max(...errors)).toFixed(2)} % longer`,
    )
  }
  const wallsOnly = walkSpace(bounds, obstacles, 0)
  if (isFailure(wallsOnly)) throw new Error(wallsOnly.detail)
  const far = median(5, () => {
    const field = walkField(wallsOnly, [SOURCE])
    if (isFailure(field)) throw new Error(field.detail)
    farthest(field)
  })
  console.log(
    `  farthest point of the whole hall for a point, among the same obstacles: ${far.toFixed(1)} ms`,
  )
}
