/**
 * A plan symbol: drawn in the item's own frame, origin at the centre of its footprint, front (public side)
 * towards +y, millimetres.
 */
import type { Box } from '../../geometry/types'
import type { Item } from '../../layout/model'
import type { Primitive } from '../display'

export type Drawn = {
  readonly parts: readonly Primitive[]
  /** Parts of the footprint that are empty enough to hold the item's label, the emptiest first. */
  readonly rooms?: readonly Box[]
  /** What reaches out of the footprint: door swings, fields of view. */
  readonly beyond?: readonly Primitive[]
}

/** Half the width and half the depth of the footprint, mm, at least 1. */
export type Half = { readonly x: number; readonly y: number }
export type Draw = (half: Half, item: Item) => Drawn

/** Things on walls and ceilings are drawn at least this large, mm, so that a call point can be found. */
export const MIN_MOUNTED = 320

export const halfOf = (item: Item): Half => ({
  x: Math.max(1, item.size[0] / 2),
  y: Math.max(1, item.size[1] / 2),
})
