import Flatbush from 'flatbush'
import { ringsOf } from './boolean'
import { freeRings } from './free-space'
import { type Obstacle, type Solids, solidsOf } from './free-space-solids'
import { type Failure, type GridPoint, isFailure, UNITS_PER_MM } from './grid'
import { type Mesh, triangulate } from './triangulation'
import { componentsOf, Locator } from './triangulation-locate'
import type { Region } from './types'
import { inflate, keyOf } from './walk-inflate'

/** What a path bends round: a circle about an obstacle's corner, or a plain point (radius 0). Grid units. */
export type Bend = { readonly x: number; readonly y: number; readonly radius: number }

export type GridEdge = { readonly a: GridPoint; readonly b: GridPoint }
/** The outlines of the obstacles' union (on the left of its edges), to measure clearance from. */
export type Outline = { readonly edges: readonly GridEdge[]; readonly tree: Flatbush | undefined }

/**
 * Where a disc's centre may be, triangulated with arcs as chords: a little too large everywhere, never too
 * small, and with the same ways through as the true space.
 */
export type WalkSpace = {
  readonly solids: Solids
  /** Radius of the disc, mm. */
  readonly radius: number
  readonly outline: Outline
  readonly borders: readonly GridEdge[]
  readonly mesh: Mesh
  readonly locator: Locator
  /** Number of the part of free space each triangle belongs to; -1 for the others. */
  readonly component: Int32Array
  /** What a path bends round at each vertex of the mesh. */
  readonly bends: readonly Bend[]
}

/** Chords to a whole turn: enough that a path that misses a chord hardly meets its arc (measured: 0.3 mm). */
const CHORDS = 24
/** How much the disc is slimmed, grid units: more than rounding, so that a gap of exactly its diameter lets it through. */
const SLIM = 3
const MAX_RADIUS = 10_000

/**
 * Prepares walks of a disc of `radius` mm (0: a point). `bounds` says where its centre may be and is not
 * shrunk (one may stand in an entrance opening on the inner wall face); obstacles keep the disc out, so walls
 * come as obstacles with their openings cut. A gap of exactly 2 · radius lets it through. Fails like
 * `freeSpace`, and for a radius not in [0, 10 m].
 */
export function walkSpace(
  bounds: Region,
  obstacles: readonly Obstacle[],
  radius: number,
): WalkSpace | Failure {
  if (!(radius >= 0 && radius <= MAX_RADIUS))
    return { failed: 'too large', detail: `a disc of radius ${radius} mm` }
  const solids = solidsOf(bounds, obstacles, radius)
  if (isFailure(solids)) return solids
  const outline = outlineOf(solids)
  const units = radius * UNITS_PER_MM
  const { rings, centres } =
    units > SLIM
      ? inflate(solids.rings, units - SLIM, CHORDS, corner => narrowDirections(outline, corner, units))
      : { rings: solids.rings, centres: new Map<string, GridPoint>() }
  const mesh = triangulate(freeRings(bounds, solids, rings))
  if (isFailure(mesh)) return mesh
  const bends = Array.from(mesh.x, (x, v): Bend => {
    const centre = centres.get(keyOf({ x, y: mesh.y[v] }))
    return centre ? { x: centre.x, y: centre.y, radius: units } : { x, y: mesh.y[v], radius: 0 }
  })
  const borders = ringsOf(solids.grid, bounds).flatMap(edgesOfRing)
  return {
    solids,
    radius,
    outline,
    borders,
    mesh,
    locator: new Locator(mesh),
    component: componentsOf(mesh),
    bends,
  }
}

function outlineOf({ rings }: Solids): Outline {
  const edges = rings.flatMap(edgesOfRing)
  if (edges.length === 0) return { edges, tree: undefined }
  const tree = new Flatbush(edges.length)
  for (const { a, b } of edges)
    tree.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))
  tree.finish()
  return { edges, tree }
}

const edgesOfRing = (ring: readonly GridPoint[]): GridEdge[] =>
  ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length] }))

/**
 * The directions from a corner in which the disc only just fails to pass. An arc needs a vertex there: its
 * chord would let the disc through.
 */
function narrowDirections({ edges, tree }: Outline, corner: GridPoint, radius: number): number[] {
  const reach = 2 * radius
  const sagitta = radius * (1 - Math.cos(Math.PI / CHORDS))
  const near = tree?.search(corner.x - reach, corner.y - reach, corner.x + reach, corner.y + reach) ?? []
  return near.flatMap(i => {
    const { a, b } = edges[i]
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const t = ((corner.x - a.x) * dx + (corner.y - a.y) * dy) / (dx * dx + dy * dy)
    const s = Math.min(1, Math.max(0, t))
    const [x, y] = [a.x + s * dx - corner.x, a.y + s * dy - corner.y]
    const distance = Math.hypot(x, y)
    return distance > reach || distance < reach - 2 * sagitta - SLIM ? [] : [Math.atan2(y, x)]
  })
}
