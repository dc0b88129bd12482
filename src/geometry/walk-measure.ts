import { fromGrid, UNITS_PER_MM } from './grid'
import type { Point } from './types'
import { distance } from './vector'
import type { Walk } from './walk'
import { firstOf, type Root } from './walk-search'
import type { Bend, Configuration, WalkSpace } from './walk-space'
import { endOf, type Found } from './walk-targets'
import { inTheWay, pullTaut, squeezedAt, type Taut, type Turn } from './walk-taut'

/** The answer is narrowed until it is this sharp, mm. */
const SHARP = 1
/** Rounding of one path vertex, mm. */
const ROUNDING = 0.02

/** A way with both bounds of its length; when it is not sharp, arcs about `turns` should be made finer. */
export type Measured = { readonly walk: Walk; readonly turns: readonly Bend[]; readonly isSharp: boolean }

/**
 * Bounds the length of a way found among chords: from below by its own length, from above by pulling it taut
 * round the true arcs, bending it round any that it comes too close to.
 */
export function measure(space: WalkSpace, configuration: Configuration, way: Found, source: Point): Measured {
  const radius = space.radius * UNITS_PER_MM
  const turns = turnsOf(configuration, way.root)
  const { x, y, length } = firstOf(way.root)
  let taut = pullTaut([x, y], turns, way.goal)
  let obstruction = radius > 0 ? inTheWay(taut, space.outline, radius) : undefined
  for (let i = 0; obstruction !== undefined && i < MOST_INSERTED; i++) {
    const kept = taut.turns.map(({ turn }) => turn)
    const more = [...kept.slice(0, obstruction.leg), obstruction.turn, ...kept.slice(obstruction.leg)]
    taut = pullTaut([x, y], more, way.goal)
    obstruction = inTheWay(taut, space.outline, radius)
  }
  const hi = (length + taut.length) / UNITS_PER_MM + ROUNDING * (taut.turns.length + 2)
  const lo = Math.max(0, way.length / UNITS_PER_MM - ROUNDING * (turns.length + 2))
  const squeezed = radius > 0 ? squeezedAt(taut, space.outline, radius) : []
  const path = pathOf(space, taut)
  return {
    walk: { length: { lo, hi }, path: length > 0 ? [source, ...path] : path },
    turns: [...turns, ...taut.turns.map(({ turn }) => turn), ...squeezed],
    isSharp: obstruction === undefined && squeezed.length === 0 && hi >= lo && hi - lo <= SHARP,
  }
}

const MOST_INSERTED = 16

/** With arcs as fine as they get, the way among chords is a walk itself, up to the slimming of the disc. */
export function amongChords({ solids: { grid } }: WalkSpace, way: Found, source: Point): Walk {
  const path = [fromGrid(grid, endOf(way))]
  for (let root: Root | undefined = way.root; root !== undefined; root = root.from)
    path.push(fromGrid(grid, root))
  if (firstOf(way.root).length > 0) path.push(source)
  const slack = 3 * ROUNDING * (path.length + 1)
  const length = way.length / UNITS_PER_MM
  return { length: { lo: Math.max(0, length - slack), hi: length + slack }, path: path.reverse() }
}

/** What the way turns about, the chords of one arc taken together. */
function turnsOf({ bends }: Configuration, last: Root): Turn[] {
  const turns: Turn[] = []
  for (let root = last; root.from !== undefined; root = root.from) {
    const bend = bends[root.vertex]
    const after = turns[turns.length - 1]
    if (after?.x !== bend.x || after.y !== bend.y || after.side !== root.turn)
      turns.push({ ...bend, side: root.turn })
  }
  return turns.reverse()
}

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
