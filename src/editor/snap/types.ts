import type { Point } from '../../geometry/types'
import type { Text } from '../../layout/text'

export type SnapKind = 'wall' | 'ray' | 'row' | 'gap' | 'edge' | 'centre' | 'grid'

/** What to draw, and say, for a snap that holds: the line it holds to and its name. */
export type Guide = { readonly kind: SnapKind; readonly a: Point; readonly b: Point; readonly words: Text }

/**
 * A line the held thing may sit on: its reference point p then satisfies normal · p = offset (mm, unit normal).
 * `key` names the line over the frames of one drag, so that hysteresis can recognise it.
 */
export type Candidate = {
  readonly kind: SnapKind
  readonly key: string
  readonly normal: Point
  readonly offset: number
  /** A turn the snap brings along (back to a wall), degrees. */
  readonly rotation?: number
  readonly guide?: { readonly a: Point; readonly b: Point; readonly words: Text }
}

export type Snapped = {
  readonly at: Point
  readonly rotation?: number
  readonly guides: readonly Guide[]
  /** Keys of the candidates that hold; hand them back at the next move. */
  readonly held: readonly string[]
}
