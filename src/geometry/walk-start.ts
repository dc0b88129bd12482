import { toGrid, UNITS_PER_MM } from './grid'
import { next, triangleOf } from './triangulation'
import type { Point } from './types'
import { firstOf, type Root, type Start } from './walk-search'
import type { Configuration, WalkSpace } from './walk-space'

/** A point this near to free space is in it, grid units. */
const TOLERANCE = 3
/** How deep a source may lie in an obstacle, grid units. */
const DEPTH = UNITS_PER_MM

/**
 * Where a walk from `source` starts: there, or, when the disc does not fit there, at the nearest point of
 * each part of the free space at most a radius away, in a straight step that crosses no obstacle.
 */
function startsAt(space: WalkSpace, { mesh, locator, component }: Configuration, source: Point): Start[] {
  const p = toGrid(space.solids.grid, source)
  const here = locator.at(p.x, p.y, TOLERANCE)
  if (here.length > 0) return [{ x: p.x, y: p.y, length: 0, triangles: here }]
  const reach = space.radius * UNITS_PER_MM + DEPTH
  const nearest = new Map<number, Start>()
  for (const t of locator.inBox(p.x - reach, p.y - reach, p.x + reach, p.y + reach))
    for (let e = 3 * t; e < 3 * t + 3; e++) {
      if (mesh.wall[e] === 0) continue
      const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
      const [dx, dy] = [mesh.x[b] - mesh.x[a], mesh.y[b] - mesh.y[a]]
      const along = ((p.x - mesh.x[a]) * dx + (p.y - mesh.y[a]) * dy) / (dx * dx + dy * dy)
      const s = Math.min(1, Math.max(0, along))
      const [x, y] = [Math.round(mesh.x[a] + s * dx), Math.round(mesh.y[a] + s * dy)]
      const length = Math.hypot(x - p.x, y - p.y)
      const known = nearest.get(component[t])
      if (length > reach || (known !== undefined && known.length <= length)) continue
      if (!crosses(space, p.x, p.y, x, y))
        nearest.set(component[t], { x, y, length, triangles: [triangleOf(e)] })
    }
  return [...nearest.values()].map(start => {
    const around = locator
      .at(start.x, start.y, TOLERANCE)
      .filter(t => component[t] === component[start.triangles[0]])
    return { ...start, triangles: around.length > 0 ? around : start.triangles }
  })
}

/** A start of the walks from one of several sources. */
export type SourceStart = Start & { readonly source: number }

export const startsFrom = (
  space: WalkSpace,
  configuration: Configuration,
  sources: readonly Point[],
): SourceStart[] =>
  sources.flatMap((at, source) => startsAt(space, configuration, at).map(start => ({ ...start, source })))

/** The source (the first of equal ones) a root's way began at. */
export function sourceOf(starts: readonly SourceStart[], root: Root): number {
  const { x, y, length } = firstOf(root)
  return starts.find(start => start.x === x && start.y === y && start.length === length)?.source ?? 0
}

/** True when a step runs into an obstacle, or out of one it lies in by more than a hair. */
function crosses(
  { outline: { edges, tree } }: WalkSpace,
  px: number,
  py: number,
  x: number,
  y: number,
): boolean {
  const near = tree?.search(Math.min(px, x), Math.min(py, y), Math.max(px, x), Math.max(py, y)) ?? []
  return near.some(i => {
    const [a, b] = edges[i]
    const side = (qx: number, qy: number) => (b.x - a.x) * (qy - a.y) - (b.y - a.y) * (qx - a.x)
    const [from, to] = [side(px, py), side(x, y)]
    const seen = (qx: number, qy: number) => (x - px) * (qy - py) - (y - py) * (qx - px)
    if (from > 0 === to > 0 || seen(a.x, a.y) > 0 === seen(b.x, b.y) > 0) return false
    // The inside of an obstacle is on the positive side of its edges.
    return from <= 0 || from > DEPTH * Math.hypot(b.x - a.x, b.y - a.y)
  })
}
