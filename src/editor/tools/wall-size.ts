/** The size of the wall under the hand, saying which line is measured: its centre line, or from face to face. */
import type { Point } from '../../geometry/types'
import { cross, distance, nearestOnSegment, sub } from '../../geometry/vector'
import { WELD } from '../../geometry/walls'
import { floorOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { type Text, text } from '../../layout/text'
import { WALL_THICKNESS } from '../../scene/outlines'
import { readingAngle } from '../snap/points'
import type { ToolContext } from './types'

/** A wall as far as lengths go. */
type Body = { readonly a: Point; readonly b: Point; readonly thickness?: number }

/** Sine below which two walls run along each other, about 6°: there is no face across. */
const ALONG = 0.1

/**
 * How much of a wall along `direction` (length 1) that ends in `end` lies within the walls it meets there, mm: from
 * their centre to their face, measured along it. 0 at a free end.
 */
function within(end: Point, direction: Point, walls: readonly Body[]): number {
  let most = 0
  for (const wall of walls) {
    const long = distance(wall.a, wall.b)
    if (long === 0 || distance(end, nearestOnSegment(end, [wall.a, wall.b]).point) > WELD) continue
    const sine = Math.abs(cross(sub(wall.b, wall.a), direction)) / long
    if (sine > ALONG) most = Math.max(most, (wall.thickness ?? WALL_THICKNESS) / 2 / sine)
  }
  return most
}

/** The length from face to face of a straight wall between the walls it meets at its ends, mm. */
export function clearLength(from: Point, to: Point, walls: readonly Body[]): number {
  const long = distance(from, to)
  if (long === 0) return 0
  const direction: Point = [(to[0] - from[0]) / long, (to[1] - from[1]) / long]
  return Math.max(0, long - within(from, direction, walls) - within(to, direction, walls))
}

type Making = { readonly shape: 'line' | 'rectangle'; readonly thickness: number }

export function wallSize(context: ToolContext, points: readonly Point[], at: Point, making: Making): Text {
  const from = points[points.length - 1]
  if (making.shape === 'rectangle') {
    const [w, d] = [Math.round(Math.abs(at[0] - from[0])), Math.round(Math.abs(at[1] - from[1]))]
    return text(`净宽 ${w}  净深 ${d}`, `${w} × ${d} clear`)
  }
  const floor = floorOf(context.state.layout, context.state.floor)
  const drawn = points.slice(1).map((b, i) => ({ a: points[i], b, thickness: making.thickness }))
  const walls = [...(floor ? rowsOf(floor.walls) : []), ...drawn]
  const long = Math.round(distance(from, at))
  const clear = Math.round(clearLength(from, at, walls))
  const angle = Math.round(readingAngle(from, at) * 10) / 10
  return clear < long
    ? text(
        `净 ${clear}(墙面间)  中线 ${long}  角 ${angle}°`,
        `${clear} clear between faces, ${long} on the centre line, at ${angle}°`,
      )
    : text(`中线 ${long}  角 ${angle}°`, `${long} on the centre line, at ${angle}°`)
}
