/** What was not understood as walls or things stays as lines under the plan. */

import { indexBoxes } from '../../geometry/pairs'
import type { Point } from '../../geometry/types'
import { boxOf, distance, nearestOnSegment } from '../../geometry/vector'
import type { Line, Plan, Word } from './place'
import type { RawWall } from './walls'

/** A drawn line of the underlay: `points` is x0, y0, x1, y1, … in plan mm. */
export type UnderlayPath = { layer: string; points: number[]; closed?: true }
export type UnderlayText = {
  layer: string
  text: string
  at: [number, number]
  height: number
  rotation?: number
}
export type UnderlayFound = {
  readonly paths: UnderlayPath[]
  readonly texts: UnderlayText[]
  /** Lines beyond what one underlay may hold. */
  readonly dropped: number
}

/** Points an underlay may hold: a file of some 8 MB. */
const MAX_POINTS = 500_000
/** Points nearer than this to the line between their neighbours, mm, are left out. */
const SIMPLIFY = 2

export function underlayOf(plan: Plan, used: ReadonlySet<Line>, walls: readonly RawWall[]): UnderlayFound {
  const paths: UnderlayPath[] = []
  const lieIn = withinWalls(walls)
  let count = 0
  let dropped = 0
  // Outlines before fillings, so that the fillings are what is dropped of an enormous drawing.
  const rest = plan.lines.filter(line => !used.has(line) && !(line.role === 'walls' && lieIn(line)))
  for (const filled of [false, true])
    for (const line of rest) {
      if (line.filled !== filled) continue
      const points = roundedLine(line.points)
      if (points.length < 4) continue
      if (count + points.length / 2 > MAX_POINTS) {
        dropped++
        continue
      }
      count += points.length / 2
      paths.push({ layer: line.layer, points, ...(line.closed && { closed: true as const }) })
    }
  return { paths, texts: plan.words.slice(0, 20_000).map(textOf), dropped }
}

function textOf({ layer, text, at, height, rotation }: Word): UnderlayText {
  const turn = Math.round(rotation)
  return {
    layer,
    text: text.slice(0, 200),
    at: [Math.round(at[0]), Math.round(at[1])],
    height: Math.round(height),
    ...(turn !== 0 && { rotation: turn }),
  }
}

/** Corners compared with walls; where walls lie on each other by the thousand the rest of the lines stay. */
const MOST_COMPARED = 3_000_000

/** Whether every corner of a line lies within the body of a wall found. */
function withinWalls(walls: readonly RawWall[]): (line: Line) => boolean {
  const index = indexBoxes(walls.map(({ a, b }) => boxOf([a, b])))
  const reach = ({ thickness }: RawWall): number => (thickness / 2) * 1.5 + 10
  const widest = walls.reduce((most, wall) => Math.max(most, reach(wall)), 0)
  let left = MOST_COMPARED
  const lies = (p: Point): boolean => {
    if (left <= 0) return false
    const near = index.near({ minX: p[0], minY: p[1], maxX: p[0], maxY: p[1] }, widest)
    left -= near.length + 1
    return near.some(i => {
      const wall = walls[i]
      const { point } = nearestOnSegment(p, [wall.a, wall.b])
      return distance(p, point) <= reach(wall)
    })
  }
  return ({ points }) => points.every(lies)
}

function roundedLine(points: readonly Point[]): number[] {
  const out: number[] = []
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  for (let i = 0; i < points.length; i++) {
    const [x, y] = [Math.round(points[i][0]), Math.round(points[i][1])]
    if (x === lastX && y === lastY) continue
    const next = points[i + 1]
    if (out.length > 0 && next && isBetween([lastX, lastY], points[i], next)) continue
    out.push(x, y)
    lastX = x
    lastY = y
  }
  return out
}

function isBetween(a: Point, p: Point, b: Point): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.hypot(dx, dy)
  if (length === 0) return false
  const t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (length * length)
  return t > 0 && t < 1 && Math.abs((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / length < SIMPLIFY
}
