import type { GridPoint } from './grid'
import { canStand, distanceTo } from './walk-clearance'
import type { Outline } from './walk-space'

type Edge = { readonly a: GridPoint; readonly b: GridPoint }

/**
 * Where a disc that an obstacle keeps from heading straight for the edge ab first touches it: points at
 * `radius` from ab and from an obstacle (beside one of its edges, or round one of its corners), or on the
 * border of the bounds. Where both borders run side by side within rounding, they touch in one point, as they
 * do when the edge lies in the obstacle's own face. Grid units.
 */
export function contactsOf(
  goal: Edge,
  outline: Outline,
  borders: readonly Edge[],
  radius: number,
): GridPoint[] {
  const near = (edge: Edge, by: number) =>
    Math.max(edge.a.x, edge.b.x) >= Math.min(goal.a.x, goal.b.x) - by &&
    Math.min(edge.a.x, edge.b.x) <= Math.max(goal.a.x, goal.b.x) + by &&
    Math.max(edge.a.y, edge.b.y) >= Math.min(goal.a.y, goal.b.y) - by &&
    Math.min(edge.a.y, edge.b.y) <= Math.max(goal.a.y, goal.b.y) + by
  const reach = 2 * radius + NEAR
  const found = outline.tree?.search(
    Math.min(goal.a.x, goal.b.x) - reach,
    Math.min(goal.a.y, goal.b.y) - reach,
    Math.max(goal.a.x, goal.b.x) + reach,
    Math.max(goal.a.y, goal.b.y) + reach,
  )
  const kept = (found ?? [])
    .sort((i, j) => i - j)
    .flatMap(i => {
      const [a, b] = outline.edges[i]
      return [...onEdge(beside(a, b, radius), goal, radius), ...pointsOnCircle(a, goal, radius)]
    })
  const atBorder = borders.filter(edge => near(edge, radius)).flatMap(edge => onEdge(edge, goal, radius))
  return [...kept, ...atBorder].filter(
    p => Math.abs(distanceTo(p.x, p.y, goal) - radius) <= NEAR && canStand(outline, p.x, p.y, radius),
  )
}

/** Rounding, grid units. */
const NEAR = 3

/** An obstacle's edge moved out by the radius; obstacles lie on the left of their edges. */
function beside(a: GridPoint, b: GridPoint, radius: number): Edge {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const [nx, ny] = [((b.y - a.y) / length) * radius, ((a.x - b.x) / length) * radius]
  return { a: { x: a.x + nx, y: a.y + ny }, b: { x: b.x + nx, y: b.y + ny } }
}

/** Points of an edge at `radius` from the goal, or nearest to it where they only just miss or meet. */
function onEdge({ a, b }: Edge, goal: Edge, radius: number): GridPoint[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length === 0) return []
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const round = [goal.a, goal.b].flatMap(c => {
    const along = (c.x - a.x) * ux + (c.y - a.y) * uy
    const half = halfChord(radius, Math.abs((c.x - a.x) * uy - (c.y - a.y) * ux))
    return half === undefined ? [] : [along - half, along + half]
  })
  return [...round, ...sides(goal, a, ux, uy, radius)]
    .filter(t => t > -NEAR && t < length + NEAR)
    .map(t => ({ x: a.x + t * ux, y: a.y + t * uy }))
}

/** Lengths along a line at which it meets the two lines beside the goal. */
function sides(goal: Edge, a: GridPoint, ux: number, uy: number, radius: number): number[] {
  const length = Math.hypot(goal.b.x - goal.a.x, goal.b.y - goal.a.y)
  if (length === 0) return []
  const [nx, ny] = [(goal.a.y - goal.b.y) / length, (goal.b.x - goal.a.x) / length]
  const slope = ux * nx + uy * ny
  const offset = (a.x - goal.a.x) * nx + (a.y - goal.a.y) * ny
  return Math.abs(slope) < 1e-9 ? [] : [(radius - offset) / slope, (-radius - offset) / slope]
}

/** Points at `radius` both from a corner and from the goal. */
export function pointsOnCircle(corner: GridPoint, goal: Edge, radius: number): GridPoint[] {
  const round = [goal.a, goal.b].flatMap(c => {
    const apart = Math.hypot(c.x - corner.x, c.y - corner.y)
    const half = halfChord(radius, apart / 2)
    if (half === undefined || apart < NEAR) return []
    const [mx, my] = [(c.x + corner.x) / 2, (c.y + corner.y) / 2]
    const [nx, ny] = [((c.y - corner.y) / apart) * half, ((corner.x - c.x) / apart) * half]
    return [
      { x: mx + nx, y: my + ny },
      { x: mx - nx, y: my - ny },
    ]
  })
  const length = Math.hypot(goal.b.x - goal.a.x, goal.b.y - goal.a.y)
  if (length === 0) return round
  const [ux, uy] = [(goal.b.x - goal.a.x) / length, (goal.b.y - goal.a.y) / length]
  const along = (corner.x - goal.a.x) * ux + (corner.y - goal.a.y) * uy
  const off = (corner.y - goal.a.y) * ux - (corner.x - goal.a.x) * uy
  const side = [radius, -radius].flatMap(d => {
    const half = halfChord(radius, Math.abs(d - off))
    const at = (t: number) => ({ x: goal.a.x + t * ux - d * uy, y: goal.a.y + t * uy + d * ux })
    return half === undefined ? [] : [at(along - half), at(along + half)]
  })
  return [...round, ...side]
}

/** Half the chord at a distance from a circle's centre; 0 where the line touches it within rounding. */
function halfChord(radius: number, off: number): number | undefined {
  if (Math.abs(radius - off) <= NEAR) return 0
  return off > radius ? undefined : Math.sqrt(radius * radius - off * off)
}
