import FlatQueue from 'flatqueue'
import type { FreeSpace } from './free-space'
import { isOpen, next, previous, triangleOf } from './triangulation'

/** Edges narrower than this let nothing through, mm. */
export const LEAST_WIDTH = 1

/** The widest routes from a set of triangles to all others: a maximum spanning tree. */
export type WidestTree = {
  /** The half-edge (of the triangle before) by which a triangle is entered; -1 at a source, -2 if it is not. */
  readonly via: Int32Array
  /** Width of the widest route to a triangle, mm; Infinity at a source, 0 if there is none. */
  readonly width: Float64Array
}

/** Grows the tree by the widest edge first (Prim): every route in it is a widest one, part by part. */
export function widestTree(
  { mesh, widths }: FreeSpace,
  sources: readonly number[],
  least = LEAST_WIDTH,
): WidestTree {
  const via = new Int32Array(mesh.free.length).fill(-2)
  const width = new Float64Array(mesh.free.length)
  const queue = new FlatQueue<number>()
  const push = (e: number) => {
    if (isOpen(mesh, e) && widths[e] >= least && via[triangleOf(mesh.twin[e])] === -2)
      queue.push(e, -widths[e])
  }
  for (const t of sources) {
    via[t] = -1
    width[t] = Infinity
  }
  for (const t of sources) for (let e = 3 * t; e < 3 * t + 3; e++) push(e)
  for (let e = queue.pop(); e !== undefined; e = queue.pop()) {
    const back = mesh.twin[e]
    const t = triangleOf(back)
    if (via[t] !== -2) continue
    via[t] = e
    width[t] = Math.min(width[triangleOf(e)], widths[e])
    push(next(back))
    push(previous(back))
  }
  return { via, width }
}

/** The half-edges crossed on the way to triangle `t`, from the source on. */
export function routeTo({ via }: WidestTree, t: number): number[] {
  const route: number[] = []
  for (let e = via[t]; e >= 0; e = via[triangleOf(e)]) route.push(e)
  return route.reverse()
}

/** The one of several triangles with the widest route; undefined when none is reached. */
export function widestOf({ width }: WidestTree, triangles: readonly number[]): number | undefined {
  let best: number | undefined
  for (const t of triangles) if (width[t] > 0 && (best === undefined || width[t] > width[best])) best = t
  return best
}
