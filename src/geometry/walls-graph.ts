import { candidatePairs } from './pairs'
import type { Point } from './types'
import { add, boxOf, cross, distance, dot, growBox, length, lerp, midpoint, scale, sub } from './vector'
import { type Draft, type GraphEdge, joinToBodies } from './walls-joints'
import { type Wall, weldEnds } from './walls-weld'

export type { GraphEdge, Wall }

export type GraphProblem =
  /** Shorter than 1 mm, without thickness, or not numbers: left out. */
  | { readonly kind: 'degenerate-wall'; readonly walls: readonly [string]; readonly at: Point }
  /** Two centre lines cross between their ends. */
  | { readonly kind: 'crossing'; readonly walls: readonly [string, string]; readonly at: Point }
  /** Two centre lines run along each other; `at` is the middle of the common stretch. */
  | { readonly kind: 'overlap'; readonly walls: readonly [string, string]; readonly at: Point }

/** The walls as a plane graph. `ends` are the walls' centre lines after welding, in the order of `walls`. */
export type WallGraph = {
  readonly walls: readonly Wall[]
  readonly ends: readonly (readonly [number, number])[]
  readonly nodes: readonly Point[]
  readonly edges: readonly GraphEdge[]
  readonly problems: readonly GraphProblem[]
}

/**
 * Nodes the walls: ends within `weld` mm become one node, placed where the centre lines meet, so that walls keep
 * their direction; an end on another wall's line, or reaching its body (half its thickness + weld), is led to
 * that centre line and splits it; crossings split both walls and are reported.
 */
export function wallGraph(given: readonly Wall[], weld: number): WallGraph {
  const problems: GraphProblem[] = []
  const walls = given.filter(wall => {
    const size = length(sub(wall.b, wall.a))
    const good = size >= 1 && wall.thickness > 0 && Number.isFinite(size + wall.thickness)
    if (!good) problems.push({ kind: 'degenerate-wall', walls: [wall.id], at: finitePoint(wall.a) })
    return good
  })
  const { nodes, ends } = weldEnds(walls, weld)
  const draft: Draft = { walls, nodes, ends, on: ends.map(([a, b]) => [a, b]), bridges: [] }
  joinToBodies(draft, weld)
  const meeting = candidatePairs(
    ends.map(([a, b]) => growBox(boxOf([nodes[a], nodes[b]]), weld)),
    0,
  )
  for (const [i, j] of meeting) splitAtCrossing(draft, i, j, weld, problems)
  for (const [i, j] of meeting) reportOverlap(draft, i, j, weld, problems)
  return { walls, ends, nodes, edges: edgesBetween(draft), problems }
}

const finitePoint = (p: Point): Point => (p.every(Number.isFinite) ? p : [0, 0])

const lineOf = ({ nodes, ends }: Draft, wall: number): readonly [Point, Point] => [
  nodes[ends[wall][0]],
  nodes[ends[wall][1]],
]

function splitAtCrossing(draft: Draft, i: number, j: number, weld: number, problems: GraphProblem[]): void {
  const { walls, nodes, on } = draft
  if (on[i].some(node => on[j].includes(node))) return
  const [a, b] = lineOf(draft, i)
  const [c, d] = lineOf(draft, j)
  const turn = cross(sub(b, a), sub(d, c))
  if (turn === 0) return
  const t = cross(sub(c, a), sub(d, c)) / turn
  const s = cross(sub(c, a), sub(b, a)) / turn
  if (t <= 0 || t >= 1 || s <= 0 || s >= 1) return
  const at = lerp(a, b, t)
  const shared = [...on[i], ...on[j]].find(node => distance(nodes[node], at) <= weld)
  const node = shared ?? nodes.push(at) - 1
  for (const wall of [i, j]) if (!on[wall].includes(node)) on[wall].push(node)
  problems.push({ kind: 'crossing', walls: [walls[i].id, walls[j].id], at })
}

function reportOverlap(draft: Draft, i: number, j: number, weld: number, problems: GraphProblem[]): void {
  const [a, b] = lineOf(draft, i)
  const size = distance(a, b)
  if (size === 0) return
  const along = scale(sub(b, a), 1 / size)
  const [p, q] = lineOf(draft, j)
    .map(end => ({ along: dot(sub(end, a), along), across: cross(along, sub(end, a)) }))
    .sort((m, n) => m.along - n.along)
  const from = Math.max(0, p.along)
  const to = Math.min(size, q.along)
  if (to - from <= weld) return
  const acrossAt = (s: number) => p.across + ((q.across - p.across) * (s - p.along)) / (q.along - p.along)
  if (Math.abs(acrossAt(from)) > weld || Math.abs(acrossAt(to)) > weld) return
  const at = midpoint(add(a, scale(along, from)), add(a, scale(along, to)))
  problems.push({ kind: 'overlap', walls: [draft.walls[i].id, draft.walls[j].id], at })
}

/** The walls cut at their nodes, each stretch once: where walls lie on each other, under the thickest. */
function edgesBetween(draft: Draft): GraphEdge[] {
  const { walls, nodes, on, bridges } = draft
  const edges = new Map<string, GraphEdge>()
  const offer = (edge: GraphEdge) => {
    if (edge.from === edge.to) return
    const key = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`
    const before = edges.get(key)
    if (
      !before ||
      before.wall < 0 ||
      (edge.wall >= 0 && walls[edge.wall].thickness > walls[before.wall].thickness)
    ) {
      edges.set(key, edge)
    }
  }
  on.forEach((list, wall) => {
    const [a, b] = lineOf(draft, wall)
    const order = [...new Set(list)]
      .map(node => ({ node, along: dot(sub(nodes[node], a), sub(b, a)) }))
      .sort((p, q) => p.along - q.along)
    order.slice(1).forEach(({ node }, k) => {
      offer({ wall, from: order[k].node, to: node })
    })
  })
  for (const bridge of bridges) offer(bridge)
  return [...edges.values()]
}
