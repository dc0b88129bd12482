import Flatbush from 'flatbush'
import type { FreeSpace } from './free-space'
import { fromGrid } from './grid'
import { edgesOf } from './polygon'
import { next } from './triangulation'
import type { Point, Segment } from './types'
import { distance, nearestOnSegment } from './vector'

/** The place where a route is narrowest: its two nearest points, `a` on `between[0]` and `b` on `between[1]`. */
export type Gap = {
  readonly a: Point
  readonly b: Point
  /** Distance of a and b, mm. */
  readonly width: number
  /** Ids of the obstacles on either side; `bounds` for the border of the bounds. */
  readonly between: readonly [string, string]
}

export const BOUNDS_ID = 'bounds'

/** An original edge: what a rounded vertex is measured from again. */
type Feature = { readonly id: string; readonly edge: Segment }

/** Finds the original edges at a point. */
export class Features {
  private readonly all: Feature[]
  private readonly tree: Flatbush | undefined

  constructor({ bounds, solids }: Pick<FreeSpace, 'bounds' | 'solids'>) {
    const borders = bounds.flatMap(p => [p.outer, ...p.holes]).map(ring => ({ id: BOUNDS_ID, ring }))
    this.all = [...solids.obstacles, ...borders].flatMap(({ id, ring }) =>
      edgesOf(ring).map(edge => ({ id, edge })),
    )
    if (this.all.length === 0) return
    this.tree = new Flatbush(this.all.length)
    for (const { edge } of this.all) {
      const [a, b] = edge
      this.tree.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
    }
    this.tree.finish()
  }

  /**
   * The edge a rounded vertex stands for, with the corner it stands for if any: corners before edges,
   * obstacles before the bounds, then by id.
   */
  at(p: Point): { id: string; edge: Segment; corner?: Point } | undefined {
    const found = this.within(p, NEAR)
    const near = found.length > 0 ? found : this.within(p, FAR)
    return near.sort(
      (f, g) =>
        Number(f.corner === undefined) - Number(g.corner === undefined) ||
        Number(f.id === BOUNDS_ID) - Number(g.id === BOUNDS_ID) ||
        (f.id < g.id ? -1 : f.id > g.id ? 1 : 0),
    )[0]
  }

  private within(p: Point, reach: number) {
    const near = this.tree?.search(p[0] - reach, p[1] - reach, p[0] + reach, p[1] + reach) ?? []
    return near
      .sort((i, j) => i - j)
      .map(i => this.all[i])
      .filter(({ edge }) => distance(p, nearestOnSegment(p, edge).point) <= reach)
      .map(feature => ({ ...feature, corner: feature.edge.find(end => distance(p, end) <= reach) }))
  }
}

/** Rounding moves a vertex by less than this, mm; crossings of nearly parallel edges by less than FAR. */
const NEAR = 0.05
const FAR = 1

/** The gap a half-edge of the mesh stands for, measured again on the original shapes. */
export function gapOf(space: FreeSpace, features: Features, e: number): Gap {
  const { mesh, solids } = space
  const vertex = (v: number): Point => fromGrid(solids.grid, { x: mesh.x[v], y: mesh.y[v] })
  const ends = [vertex(mesh.corners[e]), vertex(mesh.corners[next(e)])] as const
  const found = [features.at(ends[0]), features.at(ends[1])] as const
  const start = ends.map((p, i) => found[i]?.corner ?? slide(p, p, found[i]?.edge))
  const a = found[0]?.corner ?? slide(start[1], ends[0], found[0]?.edge)
  const b = found[1]?.corner ?? slide(a, ends[1], found[1]?.edge)
  const gap: Gap = {
    a,
    b,
    width: distance(a, b),
    between: [found[0]?.id ?? BOUNDS_ID, found[1]?.id ?? BOUNDS_ID],
  }
  return isInOrder(gap) ? gap : { ...gap, a: b, b: a, between: [gap.between[1], gap.between[0]] }
}

/** The point of `edge` nearest to `other`, if it stays at `p`; else the one nearest to `p`. */
function slide(other: Point, p: Point, edge: Segment | undefined): Point {
  if (edge === undefined) return p
  const nearest = nearestOnSegment(other, edge).point
  return distance(nearest, p) <= FAR ? nearest : nearestOnSegment(p, edge).point
}

const isInOrder = ({ a, b, between }: Gap): boolean => {
  if (between[0] !== between[1]) return between[0] < between[1]
  return a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1])
}
