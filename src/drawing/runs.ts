/** The order of painting, shared by every writer: what lies below first, and things of one style together. */
import type { Box, Point } from '../geometry/types'
import { boxesMeet } from '../geometry/vector'
import { type DisplayList, type Primitive, primitiveBox, type Shape } from './display'
import { STYLE_RANK, type StyleName } from './theme'

export type Placed = { readonly part: Primitive; readonly pin?: Point }
/** Primitives of one style; fills are painted before lines. */
export type Run = { readonly style: StyleName; readonly parts: readonly Placed[] }

/** How many steps of painting one shape may need. */
const LEVELS = 16
const RANKS = 1024

type Keyed = { readonly key: number; readonly placed: Placed }
const keyed = new WeakMap<Shape, readonly Keyed[]>()

/**
 * Each part of a shape with its place in the painting order: band, then the step at which the part must follow
 * the parts it lies upon, then style.
 */
function keysOf(shape: Shape): readonly Keyed[] {
  let keys = keyed.get(shape)
  if (!keys) {
    const below: { box: Box; level: number; rank: number }[] = []
    const ranks = shape.parts.map(part => STYLE_RANK[part.style])
    const rising = ranks.every((rank, i) => i === 0 || rank >= ranks[i - 1])
    keys = shape.parts.map((part, i) => {
      const rank = ranks[i]
      const placed = { part, pin: shape.pin }
      // Most symbols name their styles in painting order: all in one step.
      if (rising) return { key: shape.band * LEVELS * RANKS + rank, placed }
      const box = primitiveBox(part)
      let level = 0
      for (const other of below)
        if (other.level + (other.rank > rank ? 1 : 0) > level && boxesMeet(other.box, box))
          level = Math.min(LEVELS - 1, other.level + (other.rank > rank ? 1 : 0))
      below.push({ box, level, rank })
      return { key: (shape.band * LEVELS + level) * RANKS + rank, placed }
    })
    keyed.set(shape, keys)
  }
  return keys
}

/** The runs of a list; `wanted` leaves out what is too small to be seen. */
export function runsOf(
  list: DisplayList,
  wanted?: (shape: Shape, part: Primitive, index: number) => boolean,
): Run[] {
  const runs = new Map<number, { style: StyleName; parts: Placed[] }>()
  for (const shape of list)
    keysOf(shape).forEach(({ key, placed }, index) => {
      if (wanted && !wanted(shape, placed.part, index)) return
      const run = runs.get(key)
      if (run) run.parts.push(placed)
      else runs.set(key, { style: placed.part.style, parts: [placed] })
    })
  return [...runs].sort(([a], [b]) => a - b).map(([, run]) => run)
}
