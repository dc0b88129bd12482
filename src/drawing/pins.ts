/** What people pin to a plan: comments as numbered bubbles, and what an inspection found of a thing. */
import type { Point, Ring } from '../geometry/types'
import { BANDS, type DisplayList, type Primitive, type Shape, shape } from './display'
import { drawGhost } from './overlay'
import { circlePath, path, rectPath, ring, text } from './path'

/** Half the size of a bubble, and how high its middle hangs over the place, paper mm. */
const HALF = 2.4
const HIGH = 4.2

/** A bubble with its tip at the place; settled ones are grey. */
function bubble(number: number, resolved: boolean, focused: boolean): Primitive[] {
  const style = resolved ? 'finding-waived-badge' : 'comment'
  const words = resolved ? 'finding-waived-badge-text' : 'comment-text'
  const digits = String(number)
  const body = ring([
    [0, 0],
    [-HALF, -HIGH + HALF],
    [-HALF, -HIGH - HALF],
    [HALF, -HIGH - HALF],
    [HALF, -HIGH + HALF],
    [HALF * 0.4, -HIGH + HALF],
  ])
  const parts: Primitive[] = [
    path(style, body),
    text(words, digits, [0, -HIGH], digits.length > 2 ? 2 : digits.length > 1 ? 2.6 : 3.1, { minPx: 0 }),
  ]
  if (focused)
    parts.push(
      path('selected', rectPath(-HALF * 1.35, -HIGH - HALF * 1.35, HALF * 1.35, -HIGH + HALF * 1.35)),
    )
  return parts
}

export type CommentPin = {
  readonly id: string
  readonly number: number
  readonly at: Point
  readonly resolved: boolean
  readonly focused?: boolean
}

/** The ids are those of the comments, so that a click on a bubble names its comment. */
export const drawComments = (pins: readonly CommentPin[]): DisplayList =>
  pins.map(({ id, number, at, resolved, focused }) =>
    shape('notes', BANDS.badge, bubble(number, resolved, focused === true), { id, pin: at }),
  )

export type FoundPin = {
  /** The thing's id, or that of a surplus thing. */
  readonly id: string
  readonly state: 'in-place' | 'moved' | 'missing' | 'extra'
  /** Where it belongs; a surplus thing where it is. */
  readonly at: Point
  /** The outline where a moved thing was found, and its middle. */
  readonly found?: { readonly ring: Ring; readonly at: Point }
}

const SIGNS = {
  'in-place': ['safety-solid', 'safety-text', '✓'],
  moved: ['finding-warning-badge', 'finding-warning-badge-text', '移'],
  missing: ['finding-error-badge', 'finding-error-badge-text', '缺'],
  extra: ['finding-info-badge', 'finding-info-badge-text', '多'],
} as const

/** A disc with a sign on each thing looked at; a moved one also where it was found. */
export const drawFound = (pins: readonly FoundPin[]): DisplayList =>
  pins.flatMap(({ id, state, at, found }): Shape[] => {
    const [fill, words, sign] = SIGNS[state]
    const parts = [path(fill, circlePath(0, 0, HALF)), text(words, sign, [0, 0], 3, { minPx: 0 })]
    const disc = shape('notes', BANDS.badge, parts, { id, pin: at })
    return found ? [...drawGhost([found.ring], [[at, found.at]]), disc] : [disc]
  })
