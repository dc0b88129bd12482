/**
 * Lines and words of an imported drawing under the plan. The file leaves open what an underlay holds, so that only what
 * has the shape of a line or a text is drawn and the rest is passed over.
 */
import type { Floor } from '../layout/model'
import { BANDS, type DisplayList, type Label, type Shape, type Subpath, shape } from './display'
import { path, text } from './path'

/** Lines of one shape: few shapes to paint, and those out of sight are skipped. */
const LINES = 250

const known = new WeakMap<object, DisplayList>()

/** The underlay of a floor where it is a drawing; a picture is no part of a display list. */
export function drawUnderlay({ underlay }: Floor): DisplayList {
  if (!underlay || !('paths' in underlay)) return []
  const drawn = known.get(underlay)
  if (drawn) return drawn
  const subpaths = underlay.paths.flatMap(each => lineOf(each) ?? [])
  const texts = 'texts' in underlay && Array.isArray(underlay.texts) ? underlay.texts : []
  const labels = texts.flatMap((each: unknown) => textOf(each) ?? [])
  const shapes: Shape[] = []
  for (let i = 0; i < subpaths.length; i += LINES)
    shapes.push(shape('underlay', BANDS.ground, [path('underlay', ...subpaths.slice(i, i + LINES))]))
  for (let i = 0; i < labels.length; i += LINES)
    shapes.push(shape('underlay', BANDS.ground, labels.slice(i, i + LINES)))
  known.set(underlay, shapes)
  return shapes
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function lineOf(value: unknown): Subpath | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { points, closed } = value as { points?: unknown; closed?: unknown }
  if (!Array.isArray(points) || points.length < 4 || points.length % 2 === 1 || !points.every(isNumber))
    return undefined
  return { points, closed: closed === true }
}

/** Words smaller than this on screen, px, are left out. */
const LEAST = 5

function textOf(value: unknown): Label | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { text: words, at, height, rotation = 0 } = value as Record<string, unknown>
  if (typeof words !== 'string' || !isNumber(height) || !isNumber(rotation)) return undefined
  if (!Array.isArray(at) || !isNumber(at[0]) || !isNumber(at[1])) return undefined
  return {
    ...text('underlay-text', words, [at[0], at[1]], height, { align: 'start', minPx: LEAST }),
    rotation,
  }
}
