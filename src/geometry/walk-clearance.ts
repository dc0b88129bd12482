import type { GridPoint } from './grid'
import type { Outline } from './walk-space'

/** Coming this much too close is rounding, grid units: the disc is slimmed by 3 and corners move by 1. */
export const CLEAR = 5

/** True when a disc keeps clear of every obstacle at a point. Grid units. */
export function canStand({ edges, tree }: Outline, x: number, y: number, radius: number): boolean {
  const near = tree?.search(x - radius, y - radius, x + radius, y + radius) ?? []
  return near.every(i => distanceTo(x, y, { a: edges[i][0], b: edges[i][1] }) > radius - CLEAR)
}

/** Distance of a point to the segment ab. */
export function distanceTo(x: number, y: number, { a, b }: { a: GridPoint; b: GridPoint }): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const squared = dx * dx + dy * dy
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / squared))
  return Math.hypot(a.x + t * dx - x, a.y + t * dy - y)
}
