import { type Faces, facesOf } from './rooms-faces'
import type { Point } from './types'
import { cross, distance, nearestOnSegment, sub } from './vector'
import type { GraphEdge, WallGraph } from './walls-graph'

/** A place where the outer walls do not close: from one free end to another, or to the wall it misses. */
export type OutlineGap = {
  readonly walls: readonly [string, string]
  readonly from: Point
  readonly to: Point
  /** mm between the ends of the centre lines. */
  readonly gap: number
}
/** The end of a wall that meets no other. */
export type FreeEnd = {
  readonly wall: string
  readonly at: Point
  readonly node: number
  readonly edge: number
}

/** A free end is rather meant to meet another free end than the middle of a wall. */
const WALL_COST = 3
/** A porch whose opening is no narrower than its walls are long is not an open hall, unless it is this large. */
const PORCH = 0.25
const NEAREST = 8

/** Ends of walls that meet nothing: not even the body of another wall. */
export function freeEnds({ walls, ends, nodes, edges }: WallGraph, weld: number): FreeEnd[] {
  const at = nodes.map((): number[] => [])
  edges.forEach(({ from, to }, i) => {
    at[from].push(i)
    at[to].push(i)
  })
  return at.flatMap((list, node) => {
    if (list.length !== 1) return []
    const { wall } = edges[list[0]]
    if (wall < 0) return []
    // The walls that lead to the end do not cover it, even where they are shorter than thick, as in a curve.
    const leading = wallsLeadingTo(node, at, edges)
    const covered = walls.some(({ thickness }, i) => {
      if (leading.has(i)) return false
      const segment = [nodes[ends[i][0]], nodes[ends[i][1]]] as const
      return distance(nodes[node], nearestOnSegment(nodes[node], segment).point) <= thickness / 2 + weld
    })
    return covered ? [] : [{ wall: walls[wall].id, at: nodes[node], node, edge: list[0] }]
  })
}

/** The walls from a free end to the next branching. */
function wallsLeadingTo(
  node: number,
  at: readonly (readonly number[])[],
  edges: readonly GraphEdge[],
): Set<number> {
  const leading = new Set<number>()
  let edge = at[node][0]
  for (let here = node; ; ) {
    leading.add(edges[edge].wall)
    here = edges[edge].from === here ? edges[edge].to : edges[edge].from
    if (at[here].length !== 2) return leading
    edge = at[here][0] === edge ? at[here][1] : at[here][0]
  }
}

/**
 * Where the outline is open. Free ends outside the rooms are linked in thought, nearest first, without crossing
 * walls; the links that then separate inside from outside are the gaps. Links inside a room that so comes about
 * (wall ends in the middle of a hall) are none, and neither is the front of a porch: a space whose free walls
 * are shorter than its open side and that is small against the largest room.
 */
export function outlineGaps(graph: WallGraph, before: Faces, free: readonly FreeEnd[]): OutlineGap[] {
  const outside = free.filter(end => before.left[end.edge] < 0 && before.right[end.edge] < 0)
  const links = linksBetween(graph, outside)
  if (links.length === 0) return []
  const { nodes, edges, linkEdges } = withLinks(graph, links)
  const after = facesOf(nodes, edges)
  const largest = Math.max(0, ...before.faces.map(face => face.area))
  const loose = new Map<number, number>()
  const open = new Map<number, number>()
  edges.forEach(({ from, to, source }, i) => {
    const size = distance(nodes[from], nodes[to])
    for (const face of new Set([after.left[i], after.right[i]])) {
      if (source < 0) open.set(face, (open.get(face) ?? 0) + size)
      else if (before.left[source] === before.right[source]) loose.set(face, (loose.get(face) ?? 0) + size)
    }
  })
  const gaps = links.filter((_, k) => {
    const sides = [after.left[linkEdges[k]], after.right[linkEdges[k]]]
    const inner = Math.max(...sides)
    if (Math.min(...sides) >= 0 || inner < 0) return false
    return (open.get(inner) ?? 0) < (loose.get(inner) ?? 0) || after.faces[inner].area > PORCH * largest
  })
  // Walls that enclose nothing however they are linked: the nearest ends are still the best place to look.
  const named = gaps.length > 0 || before.faces.length > 0 ? gaps : links.slice(0, 1)
  return named.map(({ end, other, to, wall }) => ({
    walls: [end.wall, other?.wall ?? wall],
    from: end.at,
    to,
    gap: distance(end.at, to),
  }))
}

type Link = {
  readonly end: FreeEnd
  readonly other: FreeEnd | null
  readonly to: Point
  readonly wall: string
  /** The edge it ends on in the middle, where it does not end at a node. */
  readonly edge: number
  readonly cost: number
}

function linksBetween(graph: WallGraph, ends: readonly FreeEnd[]): Link[] {
  const { nodes, edges, walls } = graph
  const candidates: Link[] = []
  for (const end of ends) {
    ends
      .filter(other => other.node > end.node && other.edge !== end.edge)
      .map((other): Link => {
        const cost = distance(end.at, other.at)
        return { end, other, to: other.at, wall: other.wall, edge: -1, cost }
      })
      .sort((p, q) => p.cost - q.cost)
      .slice(0, NEAREST)
      .forEach(link => {
        candidates.push(link)
      })
    const onWalls = edges.flatMap(({ wall, from, to }, edge): Link[] => {
      if (wall < 0 || from === end.node || to === end.node) return []
      const { point, t } = nearestOnSegment(end.at, [nodes[from], nodes[to]])
      const cost = WALL_COST * distance(end.at, point)
      // The corners of a wall are reached along it or along its neighbour.
      return t <= 0 || t >= 1 ? [] : [{ end, other: null, to: point, wall: walls[wall].id, edge, cost }]
    })
    candidates.push(...onWalls.sort((p, q) => p.cost - q.cost).slice(0, 1))
  }
  candidates.sort((p, q) => p.cost - q.cost || p.end.node - q.end.node)
  const used = new Set<number>()
  const links: Link[] = []
  for (const link of candidates) {
    const taken = used.has(link.end.node) || (link.other !== null && used.has(link.other.node))
    if (taken || blocked(graph, links, link)) continue
    used.add(link.end.node)
    if (link.other) used.add(link.other.node)
    links.push(link)
  }
  return links
}

function blocked({ nodes, edges }: WallGraph, links: readonly Link[], { end, to }: Link): boolean {
  return (
    edges.some(edge => crosses(end.at, to, nodes[edge.from], nodes[edge.to])) ||
    links.some(link => crosses(end.at, to, link.end.at, link.to))
  )
}

/** Proper crossing; meeting in an end is none. */
function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = cross(sub(b, a), sub(d, c))
  if (turn === 0) return false
  const t = cross(sub(c, a), sub(d, c)) / turn
  const s = cross(sub(c, a), sub(b, a)) / turn
  const end = 1e-9
  return t > end && t < 1 - end && s > end && s < 1 - end
}

type Linked = {
  readonly nodes: readonly Point[]
  /** `source` is the edge of the graph it is a part of, −1 for a link. */
  readonly edges: readonly (GraphEdge & { readonly source: number })[]
  readonly linkEdges: readonly number[]
}

function withLinks(graph: WallGraph, links: readonly Link[]): Linked {
  const nodes = [...graph.nodes]
  const cuts = new Map<number, number[]>()
  const linkTo = links.map(({ other, to, edge }) => {
    if (other) return other.node
    const node = nodes.push(to) - 1
    cuts.set(edge, [...(cuts.get(edge) ?? []), node])
    return node
  })
  const edges = graph.edges.flatMap((edge, source) => {
    const from = nodes[edge.from]
    const inner = (cuts.get(source) ?? []).sort((p, q) => distance(from, nodes[p]) - distance(from, nodes[q]))
    const stops = [edge.from, ...inner, edge.to]
    return stops.slice(1).map((to, k) => ({ wall: edge.wall, from: stops[k], to, source }))
  })
  const first = edges.length
  links.forEach(({ end }, k) => {
    edges.push({ wall: -1, from: end.node, to: linkTo[k], source: -1 })
  })
  return { nodes, edges, linkEdges: links.map((_, k) => first + k) }
}
