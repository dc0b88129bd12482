import { oriented } from './polygon'
import type { Point, Ring } from './types'
import { add, bearing, cross, distance, length, scale, sub } from './vector'
import type { GraphEdge, WallGraph } from './walls-graph'

/** A solid part of a wall, with the wall's id. */
export type WallPiece = { readonly wall: string; readonly ring: Ring }

/** Corners sharper than this many half thicknesses from the node are cut off straight. */
const MITRE = 4
/** Open sides from this many degrees on get a piece: straight joints too, lest rounding leave a slit. */
const STRAIGHT = 179

/** The rectangle of a stretch from `a` to `b`, `half` to either side of its centre line. */
export function stretch(a: Point, b: Point, half: number): Ring {
  const d = sub(b, a)
  const n: Point = scale([-d[1], d[0]], half / length(d))
  return oriented([sub(a, n), sub(b, n), add(b, n), add(a, n)], true)
}

/**
 * What the stretches' square ends leave open where walls meet: the mitre at the outer side of every corner
 * formed by `edges`, and a piece under every bridge. Each belongs to the thicker wall it joins.
 */
export function jointPieces(graph: WallGraph, edges: readonly GraphEdge[]): WallPiece[] {
  const { walls, nodes } = graph
  const half = (wall: number) => walls[wall].thickness / 2
  const arms = nodes.map((): Arm[] => [])
  for (const { wall, from, to } of edges) {
    if (wall < 0) continue
    arms[from].push(armOf(wall, half(wall), sub(nodes[to], nodes[from])))
    arms[to].push(armOf(wall, half(wall), sub(nodes[from], nodes[to])))
  }
  const pieces: WallPiece[] = []
  const put = (i: number, j: number, ring: Ring) => {
    const wall = half(j) > half(i) ? j : i
    pieces.push({ wall: walls[wall].id, ring: oriented(ring, true) })
  }
  arms.forEach((list, node) => {
    list.sort((p, q) => p.turn - q.turn)
    list.forEach((arm, k) => {
      const other = list[(k + 1) % list.length]
      const open = (other.turn - arm.turn + 360) % 360
      // A wall that runs through the node is whole there, or has an opening.
      if (arm.wall !== other.wall && open >= STRAIGHT)
        put(arm.wall, other.wall, corner(nodes[node], arm, other))
    })
  })
  for (const { wall, from, to } of edges) {
    if (wall >= 0) continue
    const reach = [...arms[from]].sort((p, q) => half(p.wall) - half(q.wall))[0]
    if (reach) put(reach.wall, reach.wall, stretch(nodes[from], nodes[to], half(reach.wall)))
  }
  return pieces
}

type Arm = {
  readonly wall: number
  readonly half: number
  readonly axis: Point
  readonly turn: number
  /** How far the piece reaches along the arm's face, to overlap its body safely. */
  readonly hold: number
}

function armOf(wall: number, half: number, d: Point): Arm {
  const size = length(d)
  return { wall, half, axis: scale(d, 1 / size), turn: bearing(d), hold: Math.min(half, size) / 2 }
}

/** The open side between an arm and the next one clockwise: their faces prolonged to where they meet. */
function corner(node: Point, arm: Arm, other: Arm): Ring {
  const p = add(node, scale([-arm.axis[1], arm.axis[0]], arm.half))
  const q = add(node, scale([other.axis[1], -other.axis[0]], other.half))
  const from = add(p, scale(arm.axis, arm.hold))
  const to = add(q, scale(other.axis, other.hold))
  const turn = cross(arm.axis, other.axis)
  // Positive turn: the arms close to less than half a circle, and their faces meet within the bodies.
  if (turn > -1e-9) return [node, from, p, q, to]
  const tip = add(p, scale(arm.axis, cross(sub(q, p), other.axis) / turn))
  const sharp = distance(tip, node) > MITRE * Math.max(arm.half, other.half)
  return sharp ? [node, from, p, q, to] : [node, from, tip, to]
}
