import { type FreeSpace, type Place, trianglesAt } from './free-space'
import { Features, type Gap, gapOf } from './passage-gap'
import { Rooms } from './passage-room'
import { LEAST_WIDTH, routeTo, widestOf, widestTree } from './passage-tree'
import { triangleOf } from './triangulation'
import { outlineOf } from './triangulation-outline'
import type { Region } from './types'

export type { Gap } from './passage-gap'

/**
 * The widest route between two places: its clear width (the diameter of the largest disc that can travel it,
 * exact to 0.1 mm) and the gap that decides it. A route that crosses no gap is as wide as the plan and has
 * none. `disconnected` when not even 1 mm passes; `blocked` when a place is not in free space.
 *
 * Method: widest path over the edge lengths of the constrained Delaunay triangulation refined by
 * `wallsWithFeet`.
 */
export type WidestPath = { readonly width: number; readonly gap?: Gap } | 'disconnected' | 'blocked'

export function widestPath(space: FreeSpace, from: Place, to: Place): WidestPath {
  const [sources, targets] = [trianglesAt(space, from), trianglesAt(space, to)]
  if (sources.length === 0 || targets.length === 0) return 'blocked'
  const tree = widestTree(space, sources)
  const target = widestOf(tree, targets)
  if (target === undefined) return 'disconnected'
  const narrowest = narrowestOf(space, routeTo(tree, target))
  if (narrowest === undefined) return { width: openWidth(space) }
  const gap = gapOf(space, new Features(space), narrowest)
  return { width: gap.width, gap }
}

/** A gap narrower than asked for, with the ids of the targets whose widest route it narrows most. */
export type Bottleneck = { readonly gap: Gap; readonly targets: readonly string[] }
export type Bottlenecks = {
  /** Narrowest first. */
  readonly bottlenecks: readonly Bottleneck[]
  /** Targets no disc of 1 mm reaches from any source, in their given order. */
  readonly disconnected: readonly string[]
}

/**
 * Every bottleneck narrower than `limit` mm on the widest routes from the nearest of `sources` to each target.
 * Narrow places with room for a disc of diameter `limit` between them are bottlenecks of their own; a long
 * narrow corridor is one, named by the narrowest gap on the route (the first, if later ones are narrower by
 * less than 1 mm).
 */
export function bottlenecks(
  space: FreeSpace,
  sources: readonly Place[],
  targets: readonly { readonly id: string; readonly place: Place }[],
  limit: number,
): Bottlenecks {
  const tree = widestTree(
    space,
    sources.flatMap(place => trianglesAt(space, place)),
  )
  const rooms = new Rooms(space, limit)
  const behind = new Map<number, string[]>()
  const disconnected: string[] = []
  for (const { id, place } of targets) {
    const target = widestOf(tree, trianglesAt(space, place))
    if (target === undefined) disconnected.push(id)
    else
      for (const e of bottlenecksOn(space, rooms, routeTo(tree, target), limit))
        behind.set(e, [...(behind.get(e) ?? []), id])
  }
  const features = new Features(space)
  const found = [...behind].map(([e, ids]) => ({ gap: gapOf(space, features, e), targets: ids }))
  return { bottlenecks: found.sort((p, q) => inOrder(p.gap, q.gap)), disconnected }
}

/** What a disc of diameter `width` mm reaches from the sources. */
export type Reached = {
  /** True when the disc reaches a triangle at the place. */
  readonly has: (place: Place) => boolean
  /** The triangles reached, as polygons (mm). */
  readonly region: () => Region
}

export function reached(space: FreeSpace, sources: readonly Place[], width: number): Reached {
  const { via } = widestTree(
    space,
    sources.flatMap(place => trianglesAt(space, place)),
    Math.max(width, LEAST_WIDTH),
  )
  return {
    has: place => trianglesAt(space, place).some(t => via[t] !== -2),
    region: () => outlineOf(space.solids.grid, space.mesh, t => via[t] !== -2),
  }
}

/** The narrowest half-edge of each narrow stretch of a route. */
function bottlenecksOn(space: FreeSpace, rooms: Rooms, route: readonly number[], limit: number): number[] {
  const found: number[] = []
  let narrowest: number | undefined
  for (const e of route) {
    if (space.widths[e] >= limit) continue
    if (narrowest !== undefined && rooms.hasRoom(triangleOf(e))) {
      found.push(narrowest)
      narrowest = undefined
    }
    if (narrowest === undefined || space.widths[e] < space.widths[narrowest] - SAME_WIDTH) narrowest = e
  }
  return narrowest === undefined ? found : [...found, narrowest]
}

/** Widths that differ by less are one width, mm. */
const SAME_WIDTH = 1

function narrowestOf({ widths }: FreeSpace, route: readonly number[]): number | undefined {
  let narrowest: number | undefined
  for (const e of route) if (narrowest === undefined || widths[e] < widths[narrowest]) narrowest = e
  return narrowest
}

/** No disc is wider than the shorter side of the bounds' box. */
function openWidth({ solids: { box } }: FreeSpace): number {
  return Math.min(box.maxX - box.minX, box.maxY - box.minY)
}

function inOrder(p: Gap, q: Gap): number {
  return p.width - q.width || p.a[0] - q.a[0] || p.a[1] - q.a[1] || p.b[0] - q.b[0] || p.b[1] - q.b[1]
}
