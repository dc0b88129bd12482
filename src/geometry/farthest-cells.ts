import { ClipType } from 'clipper2-ts'
import Flatbush from 'flatbush'
import { clip, ringsOf } from './boolean'
import { type Grid, type GridRing, isFailure } from './grid'
import { type Mesh, triangulate } from './triangulation'
import type { Region } from './types'
import type { View } from './walk-search'
import { isSeen } from './walk-targets'

type Corner = readonly [x: number, y: number]

/** A triangle lying in one of the mesh. Grid units. */
export type Cell = { readonly triangle: number; readonly corners: readonly [Corner, Corner, Corner] }

/** The free triangles, or their pieces in a region (mm). */
export function cellsOf(mesh: Mesh, grid: Grid, within: Region | undefined): Cell[] {
  const cells: Cell[] = []
  for (let t = 0; t < mesh.free.length; t++) if (mesh.free[t] === 1) cells.push(cellAt(mesh, t, t))
  if (within === undefined) return cells
  const cutter = new Cutter(ringsOf(grid, within))
  return cells.flatMap(cell => cutter.cut(cell))
}

function cellAt(mesh: Mesh, t: number, triangle: number): Cell {
  const corner = (e: number): Corner => [mesh.x[mesh.corners[e]], mesh.y[mesh.corners[e]]]
  return { triangle, corners: [corner(3 * t), corner(3 * t + 1), corner(3 * t + 2)] }
}

class Cutter {
  private readonly tree: Flatbush | undefined

  constructor(private readonly rings: GridRing[]) {
    const edges = rings.flatMap(ring => ring.map((p, i) => [p, ring[(i + 1) % ring.length]] as const))
    if (edges.length === 0) return
    this.tree = new Flatbush(edges.length)
    for (const [a, b] of edges)
      this.tree.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))
    this.tree.finish()
  }

  /** The pieces of a cell in the region. */
  cut(cell: Cell): Cell[] {
    if (this.tree === undefined) return []
    const [xs, ys] = [cell.corners.map(([x]) => x), cell.corners.map(([, y]) => y)]
    const near = this.tree.search(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
    if (near.length === 0) return this.has(cell.corners[0]) ? [cell] : []
    const triangle = cell.corners.map(([x, y]) => ({ x, y }))
    const mesh = triangulate(clip(ClipType.Intersection, [triangle], this.rings))
    // A piece too thin to triangulate is thinner than rounding.
    if (isFailure(mesh)) return []
    return [...mesh.free.keys()].filter(t => mesh.free[t] === 1).map(t => cellAt(mesh, t, cell.triangle))
  }

  private has([x, y]: Corner): boolean {
    let winding = 0
    for (const ring of this.rings)
      for (let i = 0; i < ring.length; i++) {
        const [a, b] = [ring[i], ring[(i + 1) % ring.length]]
        if (a.y > y === b.y > y) continue
        if ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0 === b.y > a.y) winding += b.y > a.y ? 1 : -1
      }
    return winding !== 0
  }
}

/** A cell split across its longest side. */
export function halves({ triangle, corners: [a, b, c] }: Cell): [Cell, Cell] {
  const [ab, bc, ca] = [apart(a, b), apart(b, c), apart(c, a)]
  if (bc > ab && bc >= ca) return halves({ triangle, corners: [b, c, a] })
  if (ca > ab) return halves({ triangle, corners: [c, a, b] })
  const m: Corner = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  return [
    { triangle, corners: [c, a, m] },
    { triangle, corners: [m, b, c] },
  ]
}

const apart = (a: Corner, b: Corner): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Distance of the corner farthest from a point. */
export const reachOf = ({ corners: [a, b, c] }: Cell, x: number, y: number): number =>
  Math.max(Math.hypot(a[0] - x, a[1] - y), Math.hypot(b[0] - x, b[1] - y), Math.hypot(c[0] - x, c[1] - y))

/** True when a view holds all of the cell. */
export const holdsAll = (view: View, { corners }: Cell): boolean =>
  corners.every(([x, y]) => isSeen(view, x - view.root.x, y - view.root.y))

/** False when all of the cell lies to one side of a view. */
export function mayMeet(view: View, { corners }: Cell): boolean {
  const { root, rightX, rightY, leftX, leftY } = view
  const beyond = (far: (x: number, y: number) => boolean) =>
    corners.every(([x, y]) => far(x - root.x, y - root.y))
  return !(
    beyond((x, y) => rightX * y - rightY * x < -HOLD * Math.hypot(rightX, rightY)) ||
    beyond((x, y) => leftX * y - leftY * x > HOLD * Math.hypot(leftX, leftY))
  )
}

/** Rounding, grid units; no less than that of `isSeen`. */
const HOLD = 4
