import { type Failure, fromGrid, isFailure, UNITS_PER_MM } from './grid'
import type { Interval, Point, Ring, Segment } from './types'
import { distance, lerp } from './vector'
import type { Bend, Configuration, WalkSpace } from './walk-space'
import { startsAt } from './walk-start'
import { type Found, nearestWays } from './walk-targets'
import { inTheWay, pullTaut, type Taut, type Turn } from './walk-taut'

export { walkSpace } from './walk-space'

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

/** The answer is narrowed until it is this sharp, mm. */
const SHARP = 1
/** Rounding of one path vertex, mm. */
const ROUNDING = 0.02

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
export function walk(
  space: WalkSpace,
  source: Point,
  targets: readonly WalkTarget[],
): Map<string, WalkResult> | Failure {
  const results = new Map<string, WalkResult>()
  if (!Number.isFinite(source[0] + source[1])) return { failed: 'not finite', detail: 'the source' }
  let open = targets
  for (;;) {
    const configuration = space.configuration()
    if (isFailure(configuration)) return configuration
    const starts = startsAt(space, configuration, source)
    if (starts.length === 0) return new Map(targets.map(({ id }) => [id, 'blocked']))
    const ways = nearestWays(space, configuration, starts, open)
    const measured = ways.map(way => (way ? measure(space, configuration, way, source) : undefined))
    const blunt = measured.filter(m => m !== undefined).filter(m => !m.clear || isBlunt(m.walk.length))
    const refined = blunt.length > 0 && space.refine(blunt.flatMap(m => m.turns))
    const isOpen = (i: number) => {
      const m = measured[i]
      return refined && m !== undefined && (!m.clear || isBlunt(m.walk.length))
    }
    open.forEach(({ id }, i) => {
      if (!isOpen(i)) results.set(id, measured[i]?.walk ?? 'unreachable')
    })
    open = open.filter((_, i) => isOpen(i))
    if (open.length === 0) return results
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

const isBlunt = ({ lo, hi }: Interval): boolean => hi - lo > SHARP

type Measured = { walk: Walk; turns: readonly Bend[]; clear: boolean }

/** Both bounds of one way found among chords. */
function measure(space: WalkSpace, configuration: Configuration, way: Found, source: Point): Measured {
  const radius = space.radius * UNITS_PER_MM
  const turns: Turn[] = []
  let root = way.root
  for (; root.from !== undefined; root = root.from) {
    const bend = configuration.bends[root.vertex]
    const last = turns[turns.length - 1]
    if (last?.x !== bend.x || last.y !== bend.y || last.side !== root.turn)
      turns.push({ ...bend, side: root.turn })
  }
  turns.reverse()
  let taut = pullTaut([root.x, root.y], turns, way.goal)
  let obstruction = radius > 0 ? inTheWay(taut, space.outline, radius) : undefined
  for (let i = 0; obstruction !== undefined && i < MOST_INSERTED; i++) {
    const kept = taut.turns.map(({ turn }) => turn)
    const more = [...kept.slice(0, obstruction.leg), obstruction.turn, ...kept.slice(obstruction.leg)]
    taut = pullTaut([root.x, root.y], more, way.goal)
    obstruction = inTheWay(taut, space.outline, radius)
  }
  const step = root.length / UNITS_PER_MM
  const slack = ROUNDING * (taut.turns.length + 2)
  const hi = step + taut.length / UNITS_PER_MM + slack
  const lo = Math.min(hi, Math.max(0, way.length / UNITS_PER_MM - ROUNDING * (turns.length + 2)))
  const path = pathOf(space, taut)
  return {
    walk: { length: { lo, hi }, path: step > 0 ? [source, ...path] : path },
    turns: [...turns, ...taut.turns.map(({ turn }) => turn)],
    clear: obstruction === undefined,
  }
}

const MOST_INSERTED = 16
/** Arcs are drawn with chords of at most 5°. */
const DRAWN = Math.PI / 36

function pathOf({ solids: { grid } }: WalkSpace, { legs, turns }: Taut): Point[] {
  const points = legs.flatMap(({ from, to }, i) => {
    const { turn, angle } = turns[i] ?? { turn: undefined, angle: 0 }
    if (turn === undefined || turn.radius === 0 || angle <= 0) return [from, to]
    const chords = Math.ceil(angle / DRAWN)
    const first = Math.atan2(to[1] - turn.y, to[0] - turn.x)
    const inner = Array.from({ length: chords - 1 }, (_, k) => first + (turn.side * angle * (k + 1)) / chords)
    const on = (a: number) =>
      [turn.x + turn.radius * Math.cos(a), turn.y + turn.radius * Math.sin(a)] as const
    return [from, to, ...inner.map(on)]
  })
  const path = points.map(([x, y]) => fromGrid(grid, { x, y }))
  return path.filter((p, i) => i === 0 || distance(p, path[i - 1]) > 0)
}
