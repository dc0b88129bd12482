import Flatbush from 'flatbush'
import { ringsOf } from './boolean'
import { freeRings } from './free-space'
import { type Obstacle, type Solids, solidsOf } from './free-space-solids'
import { type Failure, type GridPoint, isFailure, UNITS_PER_MM } from './grid'
import { type Mesh, triangulate } from './triangulation'
import { componentsOf, Locator } from './triangulation-locate'
import type { Region } from './types'
import { inflate, keyOf } from './walk-inflate'

/** A vertex a path can bend at: a circle about an obstacle's corner, or a plain point (radius 0). Grid units. */
export type Bend = { readonly x: number; readonly y: number; readonly radius: number }

/** Where the disc's centre may be, with arcs as chords; slightly too large everywhere, never too small. */
export type Configuration = {
  readonly mesh: Mesh
  readonly locator: Locator
  readonly component: Int32Array
  /** What a path bends round at each vertex of the mesh. */
  readonly bends: readonly Bend[]
}

/** The obstacles' outlines, to measure clearance from. */
export type Outline = {
  readonly edges: readonly (readonly [GridPoint, GridPoint])[]
  readonly tree: Flatbush | undefined
}

/**
 * Chords to a whole turn at first, and at most. With 32, a lower bound falls short by r·δ²/24 = 0.0016·r for
 * each radian a path turns (0.5 mm at r = 300); each doubling divides that by four.
 */
const CHORDS = 40
const MOST_CHORDS = 1024
/** How much the disc is slimmed, grid units: more than rounding, so that a gap of exactly its diameter lets it through. */
const SLIM = 3

/** Prepared for walks of one disc; create with `walkSpace`. Corners that paths turn at get finer arcs as needed. */
export class WalkSpace {
  private readonly chords = new Map<string, number>()
  private current: Configuration | undefined
  readonly outline: Outline
  /** Edges of the bounds. */
  readonly borders: readonly { readonly a: GridPoint; readonly b: GridPoint }[]

  constructor(
    readonly bounds: Region,
    readonly solids: Solids,
    /** mm */
    readonly radius: number,
  ) {
    this.outline = outlineOf(solids)
    this.borders = ringsOf(solids.grid, bounds).flatMap(ring =>
      ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length] })),
    )
  }

  configuration(): Configuration | Failure {
    if (this.current) return this.current
    const built = this.build()
    if (!isFailure(built)) this.current = built
    return built
  }

  /** Makes the arcs about these corners finer; false when they are as fine as they get. */
  refine(corners: readonly Bend[]): boolean {
    let finer = false
    const distinct = new Map(corners.map(corner => [keyOf(corner), corner]))
    for (const corner of distinct.values()) {
      const chords = this.chordsAt(corner)
      if (corner.radius === 0 || chords >= MOST_CHORDS) continue
      this.chords.set(keyOf(corner), chords * 4)
      finer = true
    }
    if (finer) this.current = undefined
    return finer
  }

  /** Chords to a whole turn about a corner. */
  chordsAt(corner: GridPoint): number {
    return this.chords.get(keyOf(corner)) ?? CHORDS
  }

  private build(): Configuration | Failure {
    const radius = this.radius * UNITS_PER_MM
    const slim = Math.max(0, radius - SLIM)
    const { rings, centres } =
      slim > 0
        ? inflate(this.solids.rings, slim, corner => this.chordsAt(corner))
        : { rings: this.solids.rings, centres: new Map<string, GridPoint>() }
    const mesh = triangulate(freeRings(this.bounds, this.solids, rings))
    if (isFailure(mesh)) return mesh
    const bends = Array.from(mesh.x, (x, v): Bend => {
      const centre = centres.get(keyOf({ x, y: mesh.y[v] }))
      return centre ? { x: centre.x, y: centre.y, radius } : { x, y: mesh.y[v], radius: 0 }
    })
    return { mesh, locator: new Locator(mesh), component: componentsOf(mesh), bends }
  }
}

/**
 * Prepares walks of a disc of `radius` mm (0: a point). `bounds` says where its centre may be and is not
 * shrunk (one may stand in an entrance opening on the inner wall face); obstacles keep the disc out, so walls
 * come as obstacles with their openings cut. A gap of exactly 2 · radius lets it through. Fails like
 * `freeSpace`.
 */
export function walkSpace(
  bounds: Region,
  obstacles: readonly Obstacle[],
  radius: number,
): WalkSpace | Failure {
  const solids = solidsOf(bounds, obstacles, radius)
  if (isFailure(solids)) return solids
  if (radius < 0 || radius > 10_000) return { failed: 'too large', detail: `a disc of radius ${radius} mm` }
  const space = new WalkSpace(bounds, solids, radius)
  const configuration = space.configuration()
  return isFailure(configuration) ? configuration : space
}

function outlineOf({ rings }: Solids): Outline {
  const edges = rings.flatMap(ring => ring.map((p, i) => [p, ring[(i + 1) % ring.length]] as const))
  if (edges.length === 0) return { edges, tree: undefined }
  const tree = new Flatbush(edges.length)
  for (const [a, b] of edges)
    tree.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))
  tree.finish()
  return { edges, tree }
}
