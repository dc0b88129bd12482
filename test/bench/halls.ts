import type { Obstacle } from '../../src/geometry/free-space'
import { rectangle } from '../../src/geometry/polygon'
import type { Point } from '../../src/geometry/types'
import { random } from '../geometry/oracle-halls'

/** Median wall time of `work` in ms over `rounds` runs, after two to warm up. */
export function median(rounds: number, work: () => void): number {
  work()
  work()
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[rounds >> 1]
}

/**
 * Furniture standing about a hall with free ends: desks, cabinets and benches at any angle, at least 300 mm apart
 * so that many routes of many widths lead through.
 */
export function officeHall(count: number, size: Point, seed = 7): Obstacle[] {
  const next = random(seed)
  const between = (from: number, to: number) => from + next() * (to - from)
  const placed: { at: Point; reach: number }[] = []
  const obstacles: Obstacle[] = []
  for (let tries = 0; obstacles.length < count && tries < 200 * count; tries++) {
    const item: Point = [between(500, 2200), between(400, 1200)]
    const reach = Math.hypot(item[0], item[1]) / 2
    const at: Point = [between(4000, size[0] - 4000), between(500, size[1] - 500)]
    if (placed.some(p => Math.hypot(p.at[0] - at[0], p.at[1] - at[1]) < p.reach + reach + 300)) continue
    placed.push({ at, reach })
    obstacles.push({ id: `item-${obstacles.length}`, ring: rectangle(at, item, between(0, 180)) })
  }
  return obstacles
}
