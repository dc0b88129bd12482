/** Reads what a test made of a drawing. */
import { boxOfStrokes, type Flat, flatten } from '../../src/files/dxf/flatten'
import type { Drawing } from '../../src/files/dxf/model'
import { readDxf } from '../../src/files/dxf/read'
import { bytesOf } from './make'

/** The drawing; throws its refusal. */
export const read = (bytes: Uint8Array | string): Drawing => {
  const result = readDxf(typeof bytes === 'string' ? bytesOf(bytes) : bytes)
  if (!result.ok) throw new Error(result.message.en)
  return result.drawing
}
/** Its lines, flattened. */
export const flat = (source: string, tolerance = 0.001): Flat => flatten(read(source), tolerance)
/** Left, bottom, right, top, to a thousandth. */
export const boxOf = (all: Flat): number[] => {
  const { minX, minY, maxX, maxY } = boxOfStrokes(all.strokes)
  return [minX, minY, maxX, maxY].map(value => Math.round(value * 1000) / 1000 || 0)
}
