import type { Point } from '../geometry/types'

export type Modifiers = {
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, or Cmd on a Mac. */
  readonly accel: boolean
}

/** A pointer event on the plan, free of the DOM, so that tools run in tests without a canvas. */
export type PointerInput = {
  readonly kind: 'down' | 'move' | 'up' | 'cancel' | 'double'
  /** Plan position, mm. */
  readonly world: Point
  /** Position in the plan's element, px. */
  readonly screen: Point
  readonly button: 'primary' | 'middle' | 'secondary' | 'none'
  readonly touch: boolean
  readonly mods: Modifiers
}
