import { orient2d } from 'robust-predicates'
import { ringsOf } from './boolean'
import { boxOfRegions, type Failure, type Grid, gridAt, isFailure, MAX_EXTENT, UNITS_PER_MM } from './grid'
import { type Mesh, next, previous, triangulate } from './triangulation'
import { Locator } from './triangulation-locate'
import type { Point, Region, Ring } from './types'

/** A space prepared for looking round in: what lies between the opaque things. */
export type SightField = { readonly grid: Grid; readonly mesh: Mesh; readonly locator: Locator }

/** Prepares a region (mm) whose borders stop every view. Fails, saying why, as `triangulate` does. */
export function sightField(space: Region): SightField | Failure {
  const box = boxOfRegions(space)
  if (box.maxX - box.minX > MAX_EXTENT || box.maxY - box.minY > MAX_EXTENT)
    return { failed: 'too large', detail: `the space is more than ${MAX_EXTENT / 1000} m across` }
  const grid = gridAt(box)
  const mesh = triangulate(ringsOf(grid, space))
  return isFailure(mesh) ? mesh : { grid, mesh, locator: new Locator(mesh) }
}

/** A viewer this near (grid units) to a corner stands on it: round a corner a hair's breadth hides much. */
const ON = 1
/** A viewer no farther than this inside a solid (grid units) was rounded there and stands before it. */
const NUDGE = 2

/**
 * What is seen from `viewer`: one polygon round a free viewer, one for each side from which a viewer on an edge
 * or in a corner looks (several only where free spaces touch in that point), none from inside a solid.
 * Views along a wall count, views through a point where two solids touch do not. Triangular expansion (Bungiu,
 * Hemmer, Hershberger, Huang, Kröller 2014) with exact orientation tests: every ray that bounds a view leads
 * through a corner of the space.
 */
export function visibleFrom({ grid, mesh, locator }: SightField, viewer: Point): Region {
  if (!Number.isFinite(viewer[0] + viewer[1]) || mesh.corners.length === 0) return []
  const x = (viewer[0] - grid.origin[0]) * UNITS_PER_MM
  const y = (viewer[1] - grid.origin[1]) * UNITS_PER_MM
  return standAt(mesh, locator.at(x, y, 2 * NUDGE), [x, y]).flatMap(({ eye, all, edges }) => {
    const seen = new View(mesh, eye).through(edges)
    const ring = withoutRepeats(all ? seen : [eye, ...seen])
    const outer = ring.map(
      (p): Point => [p[0] / UNITS_PER_MM + grid.origin[0], p[1] / UNITS_PER_MM + grid.origin[1]],
    )
    return outer.length < 3 ? [] : [{ outer, holes: [] }]
  })
}

/** Where an eye stands and the half-edges round it, in turning order; `all` when they surround it. */
type Stand = { readonly eye: Point; readonly all: boolean; readonly edges: readonly number[] }

function standAt(mesh: Mesh, triangles: readonly number[], viewer: Point): Stand[] {
  const halves = triangles.flatMap(t => [3 * t, 3 * t + 1, 3 * t + 2])
  const [x, y] = viewer
  const corner = halves.find(e => Math.hypot(mesh.x[mesh.corners[e]] - x, mesh.y[mesh.corners[e]] - y) <= ON)
  if (corner !== undefined) return aroundCorner(mesh, mesh.corners[corner], halves)
  for (const eye of [viewer, ...pointsAbout(viewer)]) {
    const side = (e: number) => turnOf(mesh, eye, mesh.corners[e], mesh.corners[next(e)])
    const around = halves.filter(e => e % 3 === 0 && side(e) >= 0 && side(e + 1) >= 0 && side(e + 2) >= 0)
    if (around.length === 0) continue
    const under = around.flatMap(e => [e, e + 1, e + 2].filter(k => side(k) === 0))
    if (under.length === 0) return [{ eye, all: true, edges: [around[0], around[0] + 1, around[0] + 2] }]
    const open = under.find(e => mesh.wall[e] === 0)
    if (open === undefined) return under.map(e => ({ eye, all: false, edges: [next(e), previous(e)] }))
    const back = mesh.twin[open]
    return [{ eye, all: true, edges: [next(open), previous(open), next(back), previous(back)] }]
  }
  return []
}

/** Grid points round a place, nearest first. */
function pointsAbout([x, y]: Point): Point[] {
  const steps = Array.from({ length: 2 * NUDGE + 1 }, (_, i) => i - NUDGE)
  const far = (p: Point) => Math.hypot(p[0] - x, p[1] - y)
  return steps
    .flatMap(dx => steps.map((dy): Point => [Math.round(x) + dx, Math.round(y) + dy]))
    .sort((p, q) => far(p) - far(q))
}

/** Exact sign: positive when, seen from `eye`, the direction of corner `w` comes after that of `v`. */
const turnOf = ({ x, y }: Mesh, eye: Point, v: number, w: number): number =>
  -orient2d(eye[0], eye[1], x[v], y[v], x[w], y[w])

/** The free sectors at a corner: triangles joined by open edges, each sector from wall to wall. */
function aroundCorner(mesh: Mesh, corner: number, halves: readonly number[]): Stand[] {
  const eye: Point = [mesh.x[corner], mesh.y[corner]]
  const leaving = halves.filter(e => mesh.corners[e] === corner)
  const sector = (first: number): number[] => {
    const edges: number[] = []
    for (let e = first; ; e = mesh.twin[previous(e)]) {
      edges.push(next(e))
      if (mesh.wall[previous(e)] === 1 || mesh.twin[previous(e)] === first) return edges
    }
  }
  const starts = leaving.filter(e => mesh.wall[e] === 1)
  if (starts.length === 0 && leaving.length > 0) return [{ eye, all: true, edges: sector(leaving[0]) }]
  return starts.map(e => ({ eye, all: false, edges: sector(e) }))
}

/** A half-edge seen between the directions of two corners, `from` turning positively to `to`. */
type Window = { readonly e: number; readonly from: number; readonly to: number }

class View {
  constructor(
    private readonly mesh: Mesh,
    private readonly eye: Point,
  ) {}

  /** The ends of all that is seen through the given half-edges, in turning order. */
  through(edges: readonly number[]): Point[] {
    const { mesh } = this
    const seen: Point[] = []
    // A stack, last window first: long halls would be a deep recursion.
    const open: Window[] = [...edges]
      .reverse()
      .map(e => ({ e, from: mesh.corners[e], to: mesh.corners[next(e)] }))
    for (let window = open.pop(); window; window = open.pop()) {
      const { e, from, to } = window
      if (mesh.wall[e] === 1 || mesh.twin[e] < 0) {
        seen.push(this.hit(from, e), this.hit(to, e))
        continue
      }
      const back = mesh.twin[e]
      const apex = mesh.corners[previous(back)]
      const afterFrom = this.turn(from, apex) > 0
      const beforeTo = this.turn(apex, to) > 0
      if (beforeTo) open.push({ e: previous(back), from: afterFrom ? apex : from, to })
      if (afterFrom) open.push({ e: next(back), from, to: beforeTo ? apex : to })
    }
    return seen
  }

  private turn(v: number, w: number): number {
    return turnOf(this.mesh, this.eye, v, w)
  }

  /** Where the ray through corner `v` meets half-edge `e`. */
  private hit(v: number, e: number): Point {
    const { mesh, eye } = this
    const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
    const end = v === a || this.turn(v, a) === 0 ? a : v === b || this.turn(v, b) === 0 ? b : undefined
    if (end !== undefined) return [mesh.x[end], mesh.y[end]]
    const [dx, dy] = [mesh.x[v] - eye[0], mesh.y[v] - eye[1]]
    const [ex, ey] = [mesh.x[b] - mesh.x[a], mesh.y[b] - mesh.y[a]]
    const s = (dx * (mesh.y[a] - eye[1]) - dy * (mesh.x[a] - eye[0])) / (dy * ex - dx * ey)
    return [mesh.x[a] + s * ex, mesh.y[a] + s * ey]
  }
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((p, i) => {
    const q = ring[(i + ring.length - 1) % ring.length]
    return p[0] !== q[0] || p[1] !== q[1]
  })
}
