import { fold } from '../../geometry/rows'
import type { Point, Ring } from '../../geometry/types'
import { add, bearing, cosSin, dot, scale, sub } from '../../geometry/vector'

/** Degrees: a segment turned less is set straight; one turned more becomes two at a right angle. */
const SLIGHT = 10

/** The foot of `p` on the line through `on` in a direction, degrees. */
function foot(p: Point, on: Point, direction: number): Point {
  const along = cosSin(direction)
  return add(on, scale(along, dot(sub(p, on), along)))
}

/**
 * A cable's points with every segment along one of the directions (degrees, given for each segment): slightly
 * skewed segments by moving the point between two, the others by an elbow. Both ends stay where they are, unless
 * the whole cable is one slightly skewed segment. Whether the result has right angles only, its caller looks at.
 */
export function straighten(points: Ring, directions: readonly (readonly number[])[]): Point[] {
  const from = points.map((p): Point => [p[0], p[1]])
  const result: Point[] = [from[0]]
  const last = from.length - 2
  for (let i = 0; i <= last; i++) {
    const start = result[result.length - 1]
    const own = bearing(sub(from[i + 1], start))
    const direction = directions[i].reduce((best, each) =>
      Math.abs(fold(own - each, 180)) < Math.abs(fold(own - best, 180)) ? each : best,
    )
    const turn = Math.abs(fold(own - direction, 180))
    if (turn > SLIGHT) result.push(foot(from[i + 1], start, direction), from[i + 1])
    else if (i < last || result.length === 1) result.push(foot(from[i + 1], start, direction))
    else {
      result[result.length - 1] = foot(start, from[i + 1], direction)
      result.push(from[i + 1])
    }
    from[i + 1] = result[result.length - 1]
  }
  return result
    .map(([x, y]): Point => [Math.round(x), Math.round(y)])
    .filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1])
}
