import { ClipType, FillRule } from 'clipper2-ts'
import { clip, ringsOf } from './boolean'
import { wallsWithFeet } from './free-space-feet'
import { type Obstacle, type Solids, solidsOf } from './free-space-solids'
import { type Failure, type GridRing, isFailure, toGrid, UNITS_PER_MM } from './grid'
import { type Mesh, next, triangulate, triangulateEdges } from './triangulation'
import { Locator } from './triangulation-locate'
import { outlineOf } from './triangulation-outline'
import type { Point, Region, Segment } from './types'

export type { Obstacle } from './free-space-solids'

/** A point in free space, or a segment on the border of an obstacle or of the bounds (a window's front edge). */
export type Place = Point | Segment

/** Where a disc may be looked for: the bounds without the obstacles, triangulated for exact clear widths. */
export type FreeSpace = {
  readonly bounds: Region
  readonly solids: Solids
  readonly mesh: Mesh
  readonly locator: Locator
  /** Length of each half-edge, mm. */
  readonly widths: Float64Array
}

/**
 * Prepares the free space of `bounds` (where people may be; its border counts as an obstacle) without the
 * obstacles, for `passage.ts`. Millimetres, exact to 1/100 mm. Input that is not finite, is wider than
 * 600 m or cannot be triangulated gives a failure that says why.
 */
export function freeSpace(bounds: Region, obstacles: readonly Obstacle[]): FreeSpace | Failure {
  const solids = solidsOf(bounds, obstacles, 0)
  if (isFailure(solids)) return solids
  const rough = triangulate(freeRings(bounds, solids, solids.rings))
  if (isFailure(rough)) return rough
  const mesh = triangulateEdges(wallsWithFeet(rough))
  if (isFailure(mesh)) return mesh
  const widths = Float64Array.from(mesh.corners, (v, e) => {
    const w = mesh.corners[next(e)]
    return Math.hypot(mesh.x[w] - mesh.x[v], mesh.y[w] - mesh.y[v]) / UNITS_PER_MM
  })
  return { bounds, solids, mesh, locator: new Locator(mesh), widths }
}

/** The rings of the bounds without what `blocked` runs round positively, on the solids' grid. */
export const freeRings = (bounds: Region, { grid }: Solids, blocked: readonly GridRing[]): GridRing[] =>
  clip(ClipType.Difference, ringsOf(grid, bounds), [...blocked], FillRule.Positive)

/** Free space as a region. */
export const freeRegion = ({ solids, mesh }: FreeSpace): Region => outlineOf(solids.grid, mesh, () => true)

/** How far a place may lie from where it should, grid units: rounding of both sides. */
const TOLERANCE = 3
/** Shortest part of an edge that counts as being reached, grid units. */
const LEAST_PART = 100

/** The free triangles at a place: those holding the point, or those having part of the edge on their border. */
export function trianglesAt(
  { solids, mesh, locator }: Pick<FreeSpace, 'solids' | 'mesh' | 'locator'>,
  place: Place,
): number[] {
  if (mesh.corners.length === 0) return []
  if (isPoint(place)) {
    const p = toGrid(solids.grid, place)
    return Number.isFinite(p.x + p.y) ? locator.at(p.x, p.y, TOLERANCE) : []
  }
  const [a, b] = place.map(p => toGrid(solids.grid, p))
  if (!Number.isFinite(a.x + a.y + b.x + b.y)) return []
  const least = Math.min(LEAST_PART, Math.hypot(b.x - a.x, b.y - a.y) / 2)
  const border = locator.alongWall(a.x, a.y, b.x, b.y, TOLERANCE, least)
  return border.length > 0 ? border : locator.through(a.x, a.y, b.x, b.y)
}

const isPoint = (place: Place): place is Point => typeof place[0] === 'number'
