import { isFiniteRing } from './grid'
import { indexBoxes } from './pairs'
import type { Box, Ring } from './types'
import { boxOf } from './vector'

export type RingIndex<T> = {
  /** Those whose boxes come within `reach` mm of `box`, in the order they were given. */
  near(box: Box, reach?: number): T[]
}

/** Finds things with rings by place. One with a coordinate that is not finite is never found. */
export function indexRings<T extends { readonly ring: Ring }>(things: readonly T[]): RingIndex<T> {
  const finite = things.filter(({ ring }) => ring.length > 0 && isFiniteRing(ring))
  const index = indexBoxes(finite.map(({ ring }) => boxOf(ring)))
  return { near: (box, reach = 0) => index.near(box, reach).map(i => finite[i]) }
}
