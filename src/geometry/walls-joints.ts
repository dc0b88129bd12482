import { candidatePairs } from './pairs'
import type { Point } from './types'
import { add, boxOf, cross, distance, growBox, length, nearestOnSegment, scale, sub } from './vector'
import { STEEP, type Wall } from './walls-weld'

/**
 * A wall in whose body a node lies is no other wall when one gets to it along walls within this many reaches
 * (half its thickness + weld): on an arc as tight as the body, and with the reach of a mitre, 2.2 would do.
 */
const TOGETHER = 2.5

/** A stretch of a wall between two nodes; `wall` is −1 where a joint bridges the way from a face to a centre line. */
export type GraphEdge = { readonly wall: number; readonly from: number; readonly to: number }

/** A wall graph in the making. */
export type Draft = {
  readonly walls: readonly Wall[]
  readonly nodes: Point[]
  readonly ends: [number, number][]
  /** The nodes on each wall, its ends included. */
  readonly on: number[][]
  readonly bridges: GraphEdge[]
}

/** Leads every node that lies on or in the body of a wall it does not belong to onto that wall. */
export function joinToBodies(draft: Draft, weld: number): void {
  const { walls, nodes, ends, on } = draft
  const reach = Math.max(0, ...walls.map(wall => wall.thickness)) + weld
  const boxes = [
    ...nodes.map(p => boxOf([p])),
    ...ends.map(([a, b]) => growBox(boxOf([nodes[a], nodes[b]]), reach)),
  ]
  const near = new Map<number, number[]>()
  for (const [i, j] of candidatePairs(boxes, 0)) {
    if (i < nodes.length && j >= nodes.length) near.set(i, [...(near.get(i) ?? []), j - nodes.length])
  }
  const incident = nodes.map((): number[] => [])
  ends.forEach((pair, wall) => {
    for (const node of new Set(pair)) incident[node].push(wall)
  })
  // All joints are chosen before any is made: a wall already led on would look as if it ran past its neighbour.
  const chosen = [...near].map(([node, candidates]) => {
    // Walls that already come together close by, as the short pieces of a curve do, need no joint.
    const walked = nodesAlong(draft, incident, node, TOGETHER * reach)
    const together = (wall: number) =>
      ends[wall].some(end => (walked.get(end) ?? Infinity) <= TOGETHER * (walls[wall].thickness / 2 + weld))
    const options = candidates
      .filter(wall => !together(wall))
      .map(wall => joint(draft, node, wall, incident, weld))
      .filter(option => option !== null)
      .sort((p, q) => RANK[p.kind] - RANK[q.kind] || p.far - q.far)
    return { node, options }
  })
  for (const { node, options } of chosen) {
    const [first, ...others] = options
    if (!first || on[first.wall].includes(node)) continue
    const joined = applyJoint(draft, node, first, weld)
    // Walls lying on each other are all split.
    for (const { wall, at, kind } of others) {
      const here = kind !== 'bridge' && distance(at, nodes[joined]) <= weld
      if (here && !on[wall].some(k => distance(nodes[k], nodes[joined]) <= weld)) on[wall].push(joined)
    }
  }
}

/** The nodes one reaches from a node by walking at most `far` mm along walls, itself included. */
function nodesAlong(
  { nodes, ends }: Draft,
  incident: readonly (readonly number[])[],
  node: number,
  far: number,
): Map<number, number> {
  const walked = new Map([[node, 0]])
  const queue = [node]
  for (const from of queue) {
    for (const to of incident[from].flatMap(wall => ends[wall])) {
      const length = (walked.get(from) ?? 0) + distance(nodes[from], nodes[to])
      if (length > far || length >= (walked.get(to) ?? Infinity)) continue
      walked.set(to, length)
      queue.push(to)
    }
  }
  return walked
}

/** `led`: its wall goes on to the other's centre line; `on`: it lies on it; `bridge`: neither, a way is bridged. */
type Joint = {
  readonly wall: number
  readonly at: Point
  readonly far: number
  readonly kind: 'led' | 'on' | 'bridge'
}
const RANK = { led: 0, on: 1, bridge: 2 }

/** How `node` meets `wall`: where its own wall's line hits the centre line, or bridged to the nearest point. */
function joint(
  draft: Draft,
  node: number,
  wall: number,
  incident: readonly (readonly number[])[],
  weld: number,
): Joint | null {
  const { nodes, ends, walls } = draft
  const p = nodes[node]
  const segment = [nodes[ends[wall][0]], nodes[ends[wall][1]]] as const
  const { point: foot, t } = nearestOnSegment(p, segment)
  const far = distance(p, foot)
  // The mitre of a corner reaches farther out than the walls' faces.
  const corner = (t === 0 || t === 1) && incident[ends[wall][t]].length > 1
  if (far > (walls[wall].thickness / 2) * (corner ? Math.SQRT2 : 1) + weld) return null
  const directions = incident[node]
    .map(i => sub(nodes[ends[i][1]], nodes[ends[i][0]]))
    .filter(d => length(d) > 0)
  const along = sub(segment[1], segment[0])
  if (length(along) === 0) return null
  // Two walls that meet end to end in the body of a third are both led on; a corner in it has two ways to go.
  const hits = directions.map(d => {
    const turn = cross(d, along)
    const steep = Math.abs(turn) >= STEEP * length(d) * length(along)
    return steep ? add(p, scale(d, cross(sub(segment[0], p), along) / turn)) : null
  })
  const hit = hits[0]
  if (hit && hits.every(other => other && distance(other, hit) <= weld)) {
    if (distance(hit, nearestOnSegment(hit, segment).point) <= weld)
      return { wall, at: hit, far, kind: 'led' }
  }
  return { wall, at: foot, far, kind: far > weld ? 'bridge' : 'on' }
}

/** Makes a joint; gives the node that then stands for `node`. */
function applyJoint(draft: Draft, node: number, { wall, at, kind }: Joint, weld: number): number {
  const { nodes, ends, on, bridges } = draft
  const near = on[wall].find(k => k !== node && distance(nodes[k], at) <= weld)
  if (kind === 'bridge') {
    const target = near ?? nodes.push(at) - 1
    if (near === undefined) on[wall].push(target)
    bridges.push({ wall: -1, from: node, to: target })
    return node
  }
  if (near === undefined) {
    nodes[node] = at
    on[wall].push(node)
    return node
  }
  // The joint is at a node the wall already has: the two nodes become one.
  for (const list of on)
    list.forEach((k, i) => {
      if (k === node) list[i] = near
    })
  for (const pair of ends) {
    if (pair[0] === node) pair[0] = near
    if (pair[1] === node) pair[1] = near
  }
  bridges.forEach((e, i) => {
    bridges[i] = { wall: -1, from: e.from === node ? near : e.from, to: e.to === node ? near : e.to }
  })
  return near
}
