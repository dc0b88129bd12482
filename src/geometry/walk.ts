import { type Failure, isFailure } from './grid'
import type { Interval, Point, Ring, Segment } from './types'
import { distance, lerp } from './vector'
import { amongChords, measure } from './walk-measure'
import type { WalkSpace } from './walk-space'
import { sourceOf, startsFrom } from './walk-start'
import { nearestWays } from './walk-targets'

export { type WalkSpace, walkSpace } from './walk-space'

/** Where a walk ends: where the disc first touches the shape (its centre `radius` away from it). */
export type WalkTarget = { readonly id: string; readonly shape: Segment | Ring | Point }

export type Walk = {
  /** Length of the shortest walk, mm; at most 1 mm wide. */
  readonly length: Interval
  /** The centre's way from the source to the touching point, arcs as chords of at most 5°. */
  readonly path: readonly Point[]
}
/** `blocked`: the disc cannot stand at the source. `unreachable`: it cannot get to the target. */
export type WalkResult = Walk | 'unreachable' | 'blocked'

/**
 * Shortest walks of the space's disc from one source to many targets, by target id.
 *
 * The source is a point. If an obstacle is nearer to it than the radius (a door jamb), the walk starts with a
 * straight step of at most that radius to the nearest place the disc can stand, one for each part of the
 * free space it may step to without crossing an obstacle, and the step counts. A source inside an obstacle
 * by more than 1 mm, or without such a place, is `blocked`.
 *
 * Lower bound: shortest path among arcs drawn as chords. Upper bound: that path pulled taut round the true
 * arcs. Arcs at its corners are made finer while the two differ by more than 1 mm. The limits are the grid's
 * 1/100 mm.
 */
export const walk = (
  space: WalkSpace,
  source: Point,
  targets: readonly WalkTarget[],
): Map<string, WalkResult> | Failure => nearestWalks(space, [source], targets)

export type NearestWalk = Walk & {
  /** Index of the source it starts at. */
  readonly source: number
}

/** The same to each target from the nearest of several sources; `blocked` when the disc can stand at none. */
export function nearestWalks(
  space: WalkSpace,
  sources: readonly Point[],
  targets: readonly WalkTarget[],
): Map<string, NearestWalk | 'unreachable' | 'blocked'> | Failure {
  const results = new Map<string, NearestWalk | 'unreachable' | 'blocked'>()
  if (!sources.every(([x, y]) => Number.isFinite(x + y))) return { failed: 'not finite', detail: 'a source' }
  let open = targets
  for (let fine = space; ; ) {
    const configuration = fine.configuration()
    if (isFailure(configuration)) return configuration
    const starts = startsFrom(fine, configuration, sources)
    if (starts.length === 0) return new Map(targets.map(({ id }) => [id, 'blocked']))
    const ways = nearestWays(fine, configuration, starts, open).map(
      way => way && { ...way, source: sourceOf(starts, way.root) },
    )
    const measured = ways.map(way => way && measure(fine, configuration, way, sources[way.source]))
    const blunt = measured.flatMap(m => (m?.isSharp === false ? [m] : []))
    const refined = fine.refined(blunt.flatMap(m => m.turns))
    const isOpen = (i: number) => refined !== undefined && measured[i]?.isSharp === false
    open.forEach(({ id }, i) => {
      const [way, m] = [ways[i], measured[i]]
      if (way === undefined || m === undefined) results.set(id, 'unreachable')
      else if (!isOpen(i)) {
        const found = m.isSharp ? m.walk : amongChords(fine, way, sources[way.source])
        results.set(id, { ...found, source: way.source })
      }
    })
    open = open.filter((_, i) => isOpen(i))
    if (open.length === 0 || refined === undefined) return results
    fine = refined
  }
}

/** The point `along` mm down a path, and the direction there (a unit vector; zero on a path of no length). */
export function pathAt(path: readonly Point[], along: number): { point: Point; direction: Point } {
  let rest = along
  let direction: Point = [0, 0]
  for (let i = 0; i + 1 < path.length; i++) {
    const [a, b] = [path[i], path[i + 1]]
    const step = distance(a, b)
    if (step === 0) continue
    direction = [(b[0] - a[0]) / step, (b[1] - a[1]) / step]
    if (rest <= step) return { point: lerp(a, b, Math.max(0, rest) / step), direction }
    rest -= step
  }
  return { point: path[path.length - 1] ?? [0, 0], direction }
}
