import { sideOfRing, signedArea } from './polygon'
import type { Point, Polygon, Ring } from './types'
import { bearing, sub } from './vector'
import type { GraphEdge } from './walls-graph'

/** A bounded face of the wall graph along the centre lines, with the faces' islands as holes. */
export type Face = Polygon & { readonly area: number }

/** The faces, and for each edge the face on its left and right (walking from → to); −1 is the outside. */
export type Faces = {
  readonly faces: readonly Face[]
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/**
 * Walks the faces of a plane graph along its half-edges. Edges with the same face on both sides (dead ends, and
 * walls leading to an island) bound nothing and are left out, so that rings are simple and islands are holes.
 */
export function facesOf(nodes: readonly Point[], edges: readonly GraphEdge[]): Faces {
  const all = walk(nodes, edges)
  const bounding = edges.map((_, i) => all.cycleOf[2 * i] !== all.cycleOf[2 * i + 1])
  const kept = edges.flatMap((edge, i) => (bounding[i] ? [{ edge, i }] : []))
  const { cycles, cycleOf } = walk(
    nodes,
    kept.map(k => k.edge),
  )
  const areas = cycles.map(signedArea)
  const inner = cycles.flatMap((ring, k) => (areas[k] > 0 ? [{ ring, k, area: areas[k] }] : []))
  const faceOfCycle = new Map(inner.map(({ k }, face) => [k, face]))
  const holes = inner.map((): Ring[] => [])
  cycles.forEach((ring, k) => {
    if (areas[k] > 0) return
    const around = smallestAround(inner, ring)
    faceOfCycle.set(k, around)
    if (around >= 0) holes[around].push(ring)
  })
  const faces = inner.map(({ ring, area }, face) => ({
    outer: ring,
    holes: holes[face],
    area: area + holes[face].reduce((sum, hole) => sum + signedArea(hole), 0),
  }))
  const left = edges.map(() => -1)
  const right = edges.map(() => -1)
  kept.forEach(({ i }, k) => {
    // Cycles keep their face at the side of positive cross product: the right hand on screen.
    right[i] = faceOfCycle.get(cycleOf[2 * k]) ?? -1
    left[i] = faceOfCycle.get(cycleOf[2 * k + 1]) ?? -1
  })
  edges.forEach((edge, i) => {
    if (bounding[i]) return
    const p = nodes[edge.from]
    const q = nodes[edge.to]
    const around = smallestAt(faces, [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2])
    left[i] = around
    right[i] = around
  })
  return { faces, left, right }
}

/** The smallest face that holds a point; −1 for none. */
export function smallestAt(faces: readonly Face[], p: Point): number {
  let best = -1
  faces.forEach((face, i) => {
    const inside =
      sideOfRing(p, face.outer) === 'inside' && !face.holes.some(h => sideOfRing(p, h) === 'inside')
    if (inside && (best < 0 || face.area < faces[best].area)) best = i
  })
  return best
}

/** The face an island lies in. Its own faces touch it in edges, so only strictly containing rings count. */
function smallestAround(inner: readonly { ring: Ring; area: number }[], island: Ring): number {
  const size = Math.abs(signedArea(island))
  let best = -1
  inner.forEach(({ ring, area }, face) => {
    if (area <= size || (best >= 0 && area >= inner[best].area)) return
    const sides = island.map(p => sideOfRing(p, ring))
    if (sides.includes('inside') && !sides.includes('outside')) best = face
  })
  return best
}

/** Cycles of half-edges; half-edge 2i walks edge i forwards, 2i + 1 backwards. */
function walk(
  nodes: readonly Point[],
  edges: readonly GraphEdge[],
): { cycles: Ring[]; cycleOf: readonly number[] } {
  const from = (h: number) => (h % 2 === 0 ? edges[h >> 1].from : edges[h >> 1].to)
  const leaving = nodes.map((): number[] => [])
  edges.forEach((edge, i) => {
    leaving[edge.from].push(2 * i)
    leaving[edge.to].push(2 * i + 1)
  })
  const turn = edges.flatMap(({ from, to }) => [
    bearing(sub(nodes[to], nodes[from])),
    bearing(sub(nodes[from], nodes[to])),
  ])
  const rank = new Array<number>(2 * edges.length).fill(0)
  for (const list of leaving) {
    list.sort((a, b) => turn[a] - turn[b] || a - b)
    list.forEach((h, i) => {
      rank[h] = i
    })
  }
  // Arriving along h, leave by the half-edge just before its way back: inner cycles come out positive.
  const following = (h: number) => {
    const back = h ^ 1
    const list = leaving[from(back)]
    return list[(rank[back] + list.length - 1) % list.length]
  }
  const cycleOf = new Array<number>(2 * edges.length).fill(-1)
  const cycles: Ring[] = []
  for (let start = 0; start < cycleOf.length; start++) {
    if (cycleOf[start] >= 0) continue
    const ring: Point[] = []
    for (let h = start; cycleOf[h] < 0; h = following(h)) {
      cycleOf[h] = cycles.length
      ring.push(nodes[from(h)])
    }
    cycles.push(ring)
  }
  return { cycles, cycleOf }
}
