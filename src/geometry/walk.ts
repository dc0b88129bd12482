import type { Failure } from './grid'
import type { Interval, Point, Ring, Segment } from './types'
import { distance, lerp } from './vector'
import { measure } from './walk-measure'
import type { WalkSpace } from './walk-space'
import { startsAt } from './walk-start'
import { nearestWays } from './walk-targets'

export { walkSpace } from './walk-space'

/** Where a walk ends: where the disc first touches the shape (its centre `radius` away from it). */
export type WalkTarget = { readonly id: string; readonly shape: Segment | Ring | Point }

export type Walk = {
  /** Length of the shortest walk, mm. */
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
 * Method: the way is found among obstacles grown by the disc with arcs as chords, measured round the true
 * arcs all along (`walk-search.ts`); `lo` ignores arcs sticking out between the ends of their chords, `hi`
 * bends round them (`walk-measure.ts`). Both hold the limits of the grid, 1/100 mm a vertex.
 */
export function walk(
  space: WalkSpace,
  source: Point,
  targets: readonly WalkTarget[],
): Map<string, WalkResult> | Failure {
  if (!Number.isFinite(source[0] + source[1])) return { failed: 'not finite', detail: 'the source' }
  const starts = startsAt(space, source)
  if (starts.length === 0) return new Map(targets.map(({ id }) => [id, 'blocked']))
  const ways = nearestWays(space, starts, targets)
  return new Map(
    targets.map(({ id }, i) => {
      const way = ways[i]
      return [id, way === undefined ? 'unreachable' : measure(space, way, source)]
    }),
  )
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
