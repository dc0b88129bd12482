import type { Failure } from './grid'
import { isFailure, UNITS_PER_MM } from './grid'
import type { Point } from './types'
import { type Root, search, type View } from './walk-search'
import type { Configuration, WalkSpace } from './walk-space'
import { type SourceStart, startsFrom } from './walk-start'
import { isSeen } from './walk-targets'

/** A hall of 300 things has some ten thousand; this many fill the memory. */
const MOST_VIEWS = 2_000_000

/** How far every point of a walk space is from the nearest of several sources; create with `walkField`. */
export type WalkField = {
  readonly space: WalkSpace
  readonly sources: readonly Point[]
  /** Indices of the sources at which the disc cannot stand (`walk` would say `blocked`). */
  readonly blocked: readonly number[]
  readonly configuration: Configuration
  readonly starts: readonly SourceStart[]
  /** By triangle, what sees it; empty where no source leads. */
  readonly views: readonly (readonly View[])[]
}

/**
 * Prepares the walking distances from `sources` (mm) to every point of a space, for `farthest` and
 * `uncovered`: one search gives for each triangle the roots that see a part of it, and the distance of a point
 * is the least way by a root that sees it. A source may stand against an obstacle as in `walk`; one inside an
 * obstacle is `blocked` and counts for nothing. A space of radius 0 whose obstacles are the walls alone
 * measures wall-aware.
 */
export function walkField(space: WalkSpace, sources: readonly Point[]): WalkField | Failure {
  if (!sources.every(([x, y]) => Number.isFinite(x + y)))
    return { failed: 'not finite', detail: 'a source has a coordinate that is not a number' }
  const configuration = space.configuration()
  if (isFailure(configuration)) return configuration
  const starts = startsFrom(space, configuration, sources)
  const views: View[][] = Array.from(configuration.mesh.free, () => [])
  let count = 0
  const visit = (view: View) => {
    views[view.triangle].push(view)
    count++
  }
  search(configuration.mesh, starts, visit, () => (count < MOST_VIEWS ? Infinity : -1))
  if (count >= MOST_VIEWS)
    return { failed: 'too large', detail: `more than ${MOST_VIEWS} views of parts of the space` }
  const blocked = sources.flatMap((_, i) => (starts.some(start => start.source === i) ? [] : [i]))
  return { space, sources, blocked, configuration, starts, views }
}

/** The shortest way to a point by views of its triangle, grid units; undefined where none sees it. */
export function nearestRoot(
  views: readonly View[],
  x: number,
  y: number,
): { root: Root; length: number } | undefined {
  let nearest: Root | undefined
  let least = Infinity
  for (const view of views) {
    const { root } = view
    const length = root.length + Math.hypot(x - root.x, y - root.y)
    if (length >= least || !isSeen(view, x - root.x, y - root.y)) continue
    least = length
    nearest = root
  }
  return nearest && { root: nearest, length: least }
}

/**
 * How much longer than its chords a walk about true arcs can be, grid units: at each bend the path may cut
 * the caps of two chords, and each leg may graze one more; a cap of angle δ stretches it by r(δ − 2 sin(δ/2)).
 */
export class Slack {
  private readonly known = new Map<Root, number>()
  private readonly radius: number

  constructor(private readonly field: WalkField) {
    this.radius = field.space.radius * UNITS_PER_MM
  }

  of(root: Root): number {
    if (this.radius === 0 || root.from === undefined) return 0
    const known = this.known.get(root)
    if (known !== undefined) return known
    const bend = this.field.configuration.bends[root.vertex]
    const angle = (2 * Math.PI) / this.field.space.chordsAt(bend)
    const cap = bend.radius * (angle - 2 * Math.sin(angle / 2))
    const slack = this.of(root.from) + 3 * cap
    this.known.set(root, slack)
    return slack
  }
}
