import type { Obstacle } from '../../src/geometry/free-space'
import { rectangle } from '../../src/geometry/polygon'
import type { Point, Region } from '../../src/geometry/types'

/** Numbers in [0, 1) from a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type Hall = {
  readonly bounds: Region
  readonly obstacles: readonly Obstacle[]
  /** Two places with 2 m of room around them, at the left and the right end. */
  readonly from: Point
  readonly to: Point
}

/**
 * A hall of 24 × 16 m with overlapping rectangles: turned any way (`snapped` false), or square and on a
 * 100 mm raster, where equal widths, touching faces and four points on a circle are the rule.
 */
export function randomHall(
  seed: number,
  count: number,
  snapped: boolean,
  size: Point = [24_000, 16_000],
): Hall {
  const next = random(seed)
  const between = (from: number, to: number) => from + next() * (to - from)
  const [width, depth] = size
  const snap = (value: number) => (snapped ? Math.round(value / 100) * 100 : value)
  const obstacles = Array.from({ length: count }, (_, i) => {
    // Sides are multiples of 200 so that corners fall on the raster too.
    const side = (from: number, to: number) => (snapped ? 2 * snap(between(from, to) / 2) : between(from, to))
    const item: Point = [side(300, 2700), side(300, 1500)]
    const at: Point = [snap(between(6000, width - 6000)), snap(between(0, depth))]
    return { id: `item-${i}`, ring: rectangle(at, item, snapped ? 0 : between(0, 360)) }
  })
  const bounds: Region = [{ outer: rectangle([width / 2, depth / 2], size), holes: [] }]
  return { bounds, obstacles, from: [2200, depth / 2], to: [width - 2200, depth / 2] }
}

/** How many halls of each kind an oracle test looks at; the long run (TINGGUI_LONG=1) has the full 500. */
export const hallCount = (): number => (process.env.TINGGUI_LONG ? 500 : 50)
