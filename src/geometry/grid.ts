import type { Box, Point, Region, Ring } from './types'
import { boxOf, unionBox } from './vector'

/**
 * The kernel's integer grid: 1/100 mm about a local origin. On it, orientation tests are exact in plain
 * doubles while the plan is at most `MAX_EXTENT` across: a cross product of two differences then stays
 * below 2^53. The origin makes a plan 10 km away as exact as one at home.
 */
export const UNITS_PER_MM = 100
/** Largest plan, mm: two products of 6e7 units each stay below 2^53. */
export const MAX_EXTENT = 600_000

export type Grid = { readonly origin: Point }
/** A point on the grid: integers of 1/100 mm (clipper2-ts's own shape of a point). */
export type GridPoint = { x: number; y: number }
export type GridRing = GridPoint[]

/** A number for each point of a plan and its surroundings (|y| < 2^26, |x| < 2^25.9: 670 m across). */
export const keyOf = (p: GridPoint): number => p.x * 2 ** 27 + p.y

/** Why a structure could not be prepared; it is told, never thrown. */
export type Failure = {
  readonly failed: 'not finite' | 'too large' | 'triangulation'
  readonly detail: string
}
export const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'failed' in value

/** The grid about the lower corner of `box`, on whole millimetres so that moved plans fall on moved points. */
export const gridAt = (box: Box): Grid => ({
  origin: [finiteOr0(Math.round(box.minX)), finiteOr0(Math.round(box.minY))],
})

export const toGrid = (grid: Grid, p: Point): GridPoint => ({
  // Adding 0 turns -0 into 0.
  x: Math.round((p[0] - grid.origin[0]) * UNITS_PER_MM) + 0,
  y: Math.round((p[1] - grid.origin[1]) * UNITS_PER_MM) + 0,
})

export const fromGrid = (grid: Grid, p: GridPoint): Point => [
  p.x / UNITS_PER_MM + grid.origin[0],
  p.y / UNITS_PER_MM + grid.origin[1],
]

export const ringToGrid = (grid: Grid, ring: Ring): GridRing => ring.map(p => toGrid(grid, p))
export const ringFromGrid = (grid: Grid, ring: readonly GridPoint[]): Ring => ring.map(p => fromGrid(grid, p))

export const isFiniteRing = (ring: Ring): boolean => ring.every(([x, y]) => Number.isFinite(x + y))

/** Bounding box of regions' outer rings; inverted (empty) when there are none. */
export const boxOfRegions = (...regions: Region[]): Box =>
  regions
    .flat()
    .map(polygon => boxOf(polygon.outer))
    .reduce(unionBox, boxOf([]))

const finiteOr0 = (value: number): number => (Number.isFinite(value) ? value : 0)
