/** What the hand holds, as the snapping sees it. */
import type { Box, Point } from '../../geometry/types'

export type Held = {
  /** Bounds relative to the reference point (an item's centre, or a group's), mm. */
  readonly box: Box
  readonly item?: {
    readonly type: string
    readonly size: Point
    readonly rotation: number
    readonly againstWall: boolean
  }
  /** May turn to put its back to a wall: while placing, not while moving what already has a direction. */
  readonly turns: boolean
}

export type Axis = {
  readonly name: 'x' | 'y'
  readonly normal: Point
  readonly min: (box: Box) => number
  readonly max: (box: Box) => number
}
export const AXES: readonly [Axis, Axis] = [
  { name: 'x', normal: [1, 0], min: box => box.minX, max: box => box.maxX },
  { name: 'y', normal: [0, 1], min: box => box.minY, max: box => box.maxY },
]

/** A point from its coordinate on an axis and on the other. */
export const onAxis = (axis: Axis, along: number, across: number): Point =>
  axis.name === 'x' ? [along, across] : [across, along]
