import type { Point, Ring } from '../../../src/geometry/types'

/** Lengths in mm of a disc's centre to each goal, Infinity where none is found, with times in ms. */
export type Walks = { readonly prepare: number; readonly query: number; readonly lengths: readonly number[] }
export type Hall = {
  readonly size: Point
  readonly rings: readonly Ring[]
  readonly radius: number
  readonly source: Point
  readonly goals: readonly Point[]
}
/** recast-navigation: a mesh over voxels of `cell` mm, A* over its polygons, the string pulled tight. */
export function byRecast(hall: Hall, cell: number): Promise<Walks>
/** turf.shortestPath: A* over a grid of `cell` mm; `grown` are the obstacles grown by the disc's radius. */
export function byTurf(hall: Hall, grown: readonly Ring[], cell: number): Promise<Walks>
