import Flatbush from 'flatbush'
import { opened, ringsOf } from './boolean'
import { freeRings } from './free-space'
import { type Obstacle, type Solids, solidsOf } from './free-space-solids'
import { type Failure, type GridPoint, isFailure, keyOf, UNITS_PER_MM } from './grid'
import { type Mesh, triangulate } from './triangulation'
import { componentsOf, Locator } from './triangulation-locate'
import type { Region } from './types'
import { inflate } from './walk-inflate'

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
 * Chords to a whole turn at first, and at most. With 40, a lower bound falls short by r·δ²/24 = 0.001·r for
 * each radian a path turns (0.3 mm at r = 300), so that most walks are sharp at once; finer arcs divide that by 16.
 */
const CHORDS = 40
const MOST_CHORDS = 1024
/** How much the disc is slimmed, grid units: more than rounding, so that a gap of exactly its diameter lets it through. */
const SLIM = 3
/** A point does not slip through gaps narrower than this, grid units: rounding leaves such between touching things. */
const CRACK = 10

/**
 * Prepared for walks of one disc; create with `walkSpace`. It never changes, so that one may serve any number of
 * queries: where a query needs finer arcs, it goes on with a `refined` space of its own.
 */
export class WalkSpace {
  private current: Configuration | Failure | undefined
  /** Edges of the bounds. */
  readonly borders: readonly { readonly a: GridPoint; readonly b: GridPoint }[]

  constructor(
    readonly bounds: Region,
    readonly solids: Solids,
    /** mm */
    readonly radius: number,
    readonly outline: Outline,
    /** Chords about the corners that have other than the usual number. */
    private readonly chords: ReadonlyMap<number, number> = new Map(),
  ) {
    this.borders = ringsOf(solids.grid, bounds).flatMap(ring =>
      ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length] })),
    )
  }

  configuration(): Configuration | Failure {
    this.current ??= this.build()
    return this.current
  }

  /** The same with finer arcs about these corners; undefined when they are as fine as they get. */
  refined(corners: readonly Bend[]): WalkSpace | undefined {
    const chords = new Map(this.chords)
    for (const corner of corners) {
      const known = this.chordsAt(corner)
      if (corner.radius > 0 && known < MOST_CHORDS) chords.set(keyOf(corner), known * 4)
    }
    const isFiner = [...chords].some(([key, count]) => count !== this.chords.get(key))
    return isFiner ? new WalkSpace(this.bounds, this.solids, this.radius, this.outline, chords) : undefined
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
        : { rings: this.solids.rings, centres: new Map<number, GridPoint>() }
    const free = freeRings(this.bounds, this.solids, rings)
    const mesh = triangulate(slim > 0 ? free : opened(free, CRACK / 2, CRACK / 2 - 1))
    if (isFailure(mesh)) return mesh
    const bends = Array.from(mesh.x, (x, v): Bend => {
      const centre = centres.get(keyOf({ x, y: mesh.y[v] }))
      return centre ? { x: centre.x, y: centre.y, radius } : { x, y: mesh.y[v], radius: 0 }
    })
    return { mesh, locator: new Locator(mesh), component: componentsOf(mesh), bends }
  }
}

/**
 * Prepares walks of a disc of `radius` mm (0: a point, for which gaps under 0.1 mm are closed). `bounds` says where its centre may be and is not
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
  const space = new WalkSpace(bounds, solids, radius, outlineOf(solids))
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
