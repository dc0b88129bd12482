/** A drawing as its file has it: units, axes (x right, y up) and blocks untouched. */
import type { Point } from '../../geometry/types'

/** x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export type Layer = { readonly name: string; readonly off: boolean }

/** x0, y0, x1, y1, … with the bulge of the edge that leaves each vertex. */
export type Polyline = { readonly points: number[]; readonly bulges?: number[]; readonly closed: boolean }

export type Ellipse = {
  readonly center: Point
  readonly major: Point
  readonly ratio: number
  /** Parameters, radians; the arc runs counter-clockwise unless `clockwise`. */
  readonly from: number
  readonly to: number
  readonly clockwise?: boolean
}

export type Spline = {
  readonly degree: number
  readonly knots: readonly number[]
  readonly points: readonly number[]
  readonly weights: readonly number[]
  /** Points on the curve, where the file has them. */
  readonly fit: readonly number[]
  readonly closed: boolean
}

export type Curve =
  | { readonly kind: 'polyline'; readonly polyline: Polyline }
  | { readonly kind: 'ellipse'; readonly ellipse: Ellipse; readonly circular: boolean }
  | { readonly kind: 'spline'; readonly spline: Spline }

export type Words = {
  readonly text: string
  readonly at: Point
  readonly height: number
  /** Degrees, counter-clockwise. */
  readonly rotation: number
  /** Attribute name. */
  readonly tag?: string
  /** 0 left, 0.5 middle, 1 right; 0 bottom, 1 top. */
  readonly anchor: Point
}

export type Shape =
  | { readonly kind: 'curve'; readonly curve: Curve }
  /** A boundary that is filled; its loops each a chain of curves. */
  | { readonly kind: 'area'; readonly loops: readonly (readonly Curve[])[] }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'insert'; readonly insert: Insert }
  | { readonly kind: 'group'; readonly shapes: readonly Shape[] }

export type Insert = {
  readonly block: string
  readonly at: Point
  readonly scale: Point
  /** Degrees, counter-clockwise. */
  readonly rotation: number
  readonly columns: number
  readonly rows: number
  readonly spacing: Point
  readonly attributes: readonly Entity[]
  /** Of a dimension: the block already lies in its place. */
  readonly inPlace?: boolean
}

/** Extended data of an application, in order. */
export type ExtendedData = Readonly<Record<string, readonly string[]>>

export type Entity = {
  /** The DXF type name, LINE, INSERT, … */
  readonly type: string
  readonly layer: string
  readonly shape: Shape
  /** Object to world coordinates, where they differ. */
  readonly ocs?: Matrix
  readonly xdata?: ExtendedData
}

export type Block = { readonly name: string; readonly base: Point; readonly entities: readonly Entity[] }

export type Drawing = {
  readonly version: string
  readonly binary: boolean
  readonly encoding: string
  /** $INSUNITS and $MEASUREMENT where the header has them. */
  readonly insunits?: number
  readonly measurement?: number
  readonly layers: readonly Layer[]
  readonly blocks: ReadonlyMap<string, Block>
  readonly entities: readonly Entity[]
  /** How many entities of each type the model space has. */
  readonly counts: ReadonlyMap<string, number>
  /** Of those, what could not be read, by type. */
  readonly unread: ReadonlyMap<string, number>
  /** Objects of other programs (天正), and how many of them brought a picture of themselves. */
  readonly proxies: { readonly total: number; readonly drawn: number }
}
