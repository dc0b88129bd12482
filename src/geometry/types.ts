/**
 * Shared vocabulary of the planar kernel. Lengths are millimetres, x to the right, y down (as on screen).
 * A ring is open (its last point is not its first again). A ring whose `signedArea` is positive turns
 * clockwise on screen; outer rings are positive, holes negative. Angles are degrees, clockwise on screen.
 */
export type Point = readonly [x: number, y: number]
export type Segment = readonly [a: Point, b: Point]
export type Ring = readonly Point[]
export type Polygon = { readonly outer: Ring; readonly holes: readonly Ring[] }
/** Disjoint polygons; the empty array is the empty region. */
export type Region = readonly Polygon[]
export type Box = {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}
/** A length known to lie in [lo, hi], mm; exact results have lo = hi up to rounding. */
export type Interval = { readonly lo: number; readonly hi: number }
