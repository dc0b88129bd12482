import type { Circle } from './circles'
import type { Point } from './types'
import { add, distance, lerp, scale, sub } from './vector'

/** Radii nearer than this, mm, are equal. */
const SAME = 1e-6

/**
 * The smallest circle round all points, or null for none (Welzl 1991, in the incremental form: points are taken
 * in an order shuffled with a fixed seed, so that the result is the same each time and the cost linear).
 */
export function enclosingCircle(points: readonly Point[]): Circle | null {
  const finite = points.filter(([x, y]) => Number.isFinite(x + y))
  if (finite.length === 0) return null
  const list = shuffled(finite.sort((a, b) => a[0] - b[0] || a[1] - b[1]))
  let circle: Circle = { centre: list[0], radius: 0 }
  for (let i = 1; i < list.length; i++) {
    if (holdsPoint(circle, list[i])) continue
    circle = { centre: list[i], radius: 0 }
    for (let j = 0; j < i; j++) {
      if (holdsPoint(circle, list[j])) continue
      circle = acrossTwo(list[i], list[j])
      for (let k = 0; k < j; k++) {
        if (!holdsPoint(circle, list[k])) circle = throughThree(list[i], list[j], list[k])
      }
    }
  }
  return circle
}

const holdsPoint = ({ centre, radius }: Circle, p: Point): boolean =>
  distance(centre, p) <= radius + SAME * Math.max(1, radius * 1e-6)

const acrossTwo = (a: Point, b: Point): Circle => ({ centre: lerp(a, b, 0.5), radius: distance(a, b) / 2 })

function throughThree(a: Point, b: Point, c: Point): Circle {
  const [bx, by] = sub(b, a)
  const [cx, cy] = sub(c, a)
  const twice = 2 * (bx * cy - by * cx)
  const wide = [acrossTwo(a, b), acrossTwo(a, c), acrossTwo(b, c)].sort((p, q) => q.radius - p.radius)[0]
  if (twice === 0) return wide
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy]
  const centre = add(a, scale([cy * bb - by * cc, bx * cc - cx * bb], 1 / twice))
  return { centre, radius: distance(centre, a) }
}

/** Fisher and Yates with a linear congruential generator. */
function shuffled(points: Point[]): Point[] {
  let state = 12345
  for (let i = points.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648
    const j = Math.floor((state / 2147483648) * (i + 1))
    ;[points[i], points[j]] = [points[j], points[i]]
  }
  return points
}
