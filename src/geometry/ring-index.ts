import Flatbush from 'flatbush'
import { isFiniteRing } from './grid'
import type { Box, Ring } from './types'
import { boxOf } from './vector'

/** Things with rings, found by place. One with a coordinate that is not finite is never found. */
export class RingIndex<T extends { readonly ring: Ring }> {
  private readonly all: readonly T[]
  private readonly tree: Flatbush | undefined

  constructor(things: readonly T[]) {
    this.all = things.filter(({ ring }) => ring.length > 0 && isFiniteRing(ring))
    if (this.all.length === 0) return
    this.tree = new Flatbush(this.all.length)
    for (const { ring } of this.all) {
      const { minX, minY, maxX, maxY } = boxOf(ring)
      this.tree.add(minX, minY, maxX, maxY)
    }
    this.tree.finish()
  }

  /** Those whose boxes meet `box` (mm), in the order they were given. */
  near({ minX, minY, maxX, maxY }: Box): T[] {
    const found = this.tree?.search(minX, minY, maxX, maxY) ?? []
    return found.sort((i, j) => i - j).map(i => this.all[i])
  }
}
