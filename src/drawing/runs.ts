/** The order of painting, shared by every writer: what lies below first, and things of one style together. */
import type { Point } from '../geometry/types'
import { type DisplayList, MOST_STEPS, type Primitive, type Shape } from './display'
import { STYLE_RANK, type StyleName } from './theme'

export type Placed = { readonly part: Primitive; readonly pin?: Point }
/** Primitives of one style; fills are painted before lines. */
export type Run = { readonly style: StyleName; readonly parts: readonly Placed[] }

/** More than there are styles. */
const STYLES = 1024

/** The runs of a list by band, step and style; `wanted` leaves out what is too small to be seen. */
export function runsOf(
  list: DisplayList,
  wanted?: (shape: Shape, part: Primitive, index: number) => boolean,
): Run[] {
  const runs = new Map<number, { style: StyleName; parts: Placed[] }>()
  for (const shape of list) {
    const { band, parts, steps, pin } = shape
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]
      if (wanted && !wanted(shape, part, i)) continue
      const key = (band * MOST_STEPS + (steps[i] ?? 0)) * STYLES + STYLE_RANK[part.style]
      const run = runs.get(key)
      if (run) run.parts.push({ part, pin })
      else runs.set(key, { style: part.style, parts: [{ part, pin }] })
    }
  }
  return [...runs].sort(([a], [b]) => a - b).map(([, run]) => run)
}
