/**
 * A measured length drawn as a dimension: the line in plan mm, its end stops and words pinned, so that they keep
 * their size at any zoom.
 */
import type { Point } from '../geometry/types'
import { bearing, distance, midpoint, sub } from '../geometry/vector'
import { type Band, type LayerName, placed, readable, type Shape, shape } from './display'
import { line, path, text } from './path'
import type { StyleName } from './theme'

export type BarStyle = {
  readonly line: StyleName
  readonly text: StyleName
  readonly layer: LayerName
  readonly band: Band
  /** Ends as the slanted tick of a dimension (GB/T 50001) or the stop of a gap. */
  readonly ends: 'tick' | 'stop'
  readonly id?: string
}

/** Height of the digits of dimensions, paper mm (GB/T 50001: 2.5 to 3.5). */
export const DIGITS = 3
/** Half the length of an end stop or tick, paper mm. */
const STOP = 1.2

/** The bar from `a` to `b` with its words beside the middle; of no length, only its words. */
export function bar(a: Point, b: Point, words: string, style: BarStyle): Shape[] {
  const { layer, band, id } = style
  const long = distance(a, b) > 0
  const along = long ? bearing(sub(b, a)) : 0
  const stop = style.ends === 'stop' ? line([0, -STOP], [0, STOP]) : line([-STOP, STOP], [STOP, -STOP])
  const shapes = long ? [shape(layer, band, [path(style.line, line(a, b))], { id })] : []
  for (const pin of long ? [a, b] : [])
    shapes.push(shape(layer, band, placed([path(style.line, stop)], [0, 0], along), { id, pin }))
  if (words !== '') shapes.push(besideWords(midpoint(a, b), along, words, style))
  return shapes
}

/** Words on the upper side of a line running in direction `along` (degrees) through `pin`. */
function besideWords(pin: Point, along: number, words: string, style: BarStyle): Shape {
  const { rotation } = readable(along)
  const label = text(style.text, words, [0, -DIGITS * 0.8], DIGITS, { minPx: 0 })
  return shape(style.layer, style.band, placed([label], [0, 0], rotation), { id: style.id, pin })
}

const THIN_SPACE = '\u2009'

/** 1 138: whole mm with a thin space between thousands. */
export const grouped = (value: number): string =>
  String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
