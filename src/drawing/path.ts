/** The strokes symbols and marks are built from; every length in mm of the frame they are drawn in. */
import type { Point, Ring } from '../geometry/types'
import { cosSin } from '../geometry/vector'
import { type Label, type Path, type Subpath, straight } from './display'
import type { StyleName } from './theme'

const QUARTER = Math.tan(Math.PI / 8)

export const rectPath = (x0: number, y0: number, x1: number, y1: number): Subpath => ({
  points: [x0, y0, x1, y0, x1, y1, x0, y1],
  closed: true,
})

/** A rectangle with corners rounded by `radius` (less where there is no room). */
export function roundPath(x0: number, y0: number, x1: number, y1: number, radius: number): Subpath {
  const r = Math.max(0, Math.min(radius, (x1 - x0) / 2, (y1 - y0) / 2))
  if (r === 0) return rectPath(x0, y0, x1, y1)
  const points = [
    x0 + r,
    y0,
    x1 - r,
    y0,
    x1,
    y0 + r,
    x1,
    y1 - r,
    x1 - r,
    y1,
    x0 + r,
    y1,
    x0,
    y1 - r,
    x0,
    y0 + r,
  ]
  return { points, bulges: [0, QUARTER, 0, QUARTER, 0, QUARTER, 0, QUARTER], closed: true }
}

export const circlePath = (x: number, y: number, radius: number): Subpath => ({
  points: [x - radius, y, x + radius, y],
  bulges: [1, 1],
  closed: true,
})

/** An arc about (x, y) from one angle to another, degrees clockwise from +x; `to` may lie before `from`. */
export function arcPath(x: number, y: number, radius: number, from: number, to: number): Subpath {
  const [c0, s0] = cosSin(from)
  const [c1, s1] = cosSin(to)
  const bulge = Math.tan(((to - from) * Math.PI) / 720)
  const points = [x + radius * c0, y + radius * s0, x + radius * c1, y + radius * s1]
  return { points, bulges: [bulge, 0], closed: false }
}

/** A slice of a disc. */
export function sectorPath(x: number, y: number, radius: number, from: number, to: number): Subpath {
  const arc = arcPath(x, y, radius, from, to)
  return { points: [...arc.points, x, y], bulges: [arc.bulges?.[0] ?? 0, 0, 0], closed: true }
}

export const path = (style: StyleName, ...subpaths: Subpath[]): Path => ({ kind: 'path', style, subpaths })
/** Fine drawing that vanishes first when a thing is small on screen. */
export const detail = (style: StyleName, ...subpaths: Subpath[]): Path => ({
  ...path(style, ...subpaths),
  detail: true,
})

export const line = (...points: Point[]): Subpath => straight(points, false)
export const ring = (points: Ring): Subpath => straight(points, true)

export const text = (
  style: StyleName,
  words: string,
  at: Point,
  size: number,
  more: Partial<Pick<Label, 'rotation' | 'align' | 'minPx'>> = {},
): Label => ({
  kind: 'text',
  style,
  text: words,
  at,
  size,
  rotation: more.rotation ?? 0,
  align: more.align ?? 'middle',
  minPx: more.minPx ?? 8,
})
