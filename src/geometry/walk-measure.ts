import { fromGrid, UNITS_PER_MM } from './grid'
import type { Point } from './types'
import { distance } from './vector'
import type { Walk } from './walk'
import type { WalkSpace } from './walk-space'
import type { Found } from './walk-targets'
import { inTheWay, pullTaut, type Taut, type Turn } from './walk-taut'

/** Rounding of one path vertex, mm. */
const ROUNDING = 0.02

/**
 * A way as a walk. Its length so far is a lower bound: it ignores arcs that stick out between their chords'
 * ends into a leg. Bending it round any that it comes too close to gives the upper bound and the path.
 */
export function measure(space: WalkSpace, way: Found, source: Point): Walk {
  const radius = space.radius * UNITS_PER_MM
  const turns: Turn[] = []
  let start = way.root
  for (; start.from !== undefined; start = start.from) turns.push(start.turn)
  const from = [start.x, start.y] as const
  let taut = pullTaut(from, turns.reverse(), way.goal)
  for (let i = 0; i < MOST_INSERTED; i++) {
    const obstruction = radius > 0 ? inTheWay(taut, space.outline, radius) : undefined
    if (obstruction === undefined) break
    const kept = taut.turns.map(({ turn }) => turn)
    taut = pullTaut(
      from,
      [...kept.slice(0, obstruction.leg), obstruction.turn, ...kept.slice(obstruction.leg)],
      way.goal,
    )
  }
  const rounding = ROUNDING * (taut.turns.length + 2)
  const hi = (start.length + taut.length) / UNITS_PER_MM + rounding
  const lo = Math.max(0, Math.min(hi, way.length / UNITS_PER_MM - rounding))
  const path = pathOf(space, taut)
  return { length: { lo, hi }, path: start.length > 0 ? [source, ...path] : path }
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
