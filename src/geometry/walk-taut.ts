import type { GridPoint } from './grid'
import { CLEAR, distanceTo } from './walk-clearance'
import { pointsOnCircle } from './walk-contacts'
import type { Bend, Outline } from './walk-space'

/** A bend with the side a path passes it on: +1 it lies left (path bends left), -1 right. Grid units. */
export type Turn = Bend & { readonly side: number }
export type Vector = readonly [x: number, y: number]
/** A walk ends where its point is `reach` from this segment (both ends equal for a point). */
export type Goal = { readonly a: GridPoint; readonly b: GridPoint; readonly reach: number }

/** A taut path: straight legs tangent to arcs. Grid units. */
export type Taut = {
  readonly length: number
  readonly legs: readonly { readonly from: Vector; readonly to: Vector; readonly along: Vector }[]
  /** The circle between leg i and leg i + 1, and how far the path turns on it, radians. */
  readonly turns: readonly { readonly turn: Turn; readonly angle: number }[]
}

/**
 * The shortest path from a point past the given turns, in that order, to where it first reaches the goal: a
 * string pulled tight round circles. Turns it does not touch drop out.
 */
export function pullTaut(start: Vector, turns: readonly Turn[], goal: Goal): Taut {
  let kept = turns
  for (;;) {
    const taut = through(start, kept, goal)
    const slack = taut.turns.findIndex(({ angle }) => angle < -SLACK)
    if (slack < 0) return taut
    kept = kept.filter((_, i) => i !== slack)
  }
}

/** A turn the other way by less is rounding, radians. */
const SLACK = 1e-9

function through(start: Vector, turns: readonly Turn[], goal: Goal): Taut {
  const circles: Turn[] = [{ x: start[0], y: start[1], radius: 0, side: 1 }, ...turns]
  const between: Leg[] = []
  for (const [i, circle] of turns.entries()) between.push(tangent(circles[i], circle, between[i - 1]?.along))
  const last = lastLeg(circles[circles.length - 1], between[between.length - 1]?.along, goal)
  const legs = [...between, last]
  const bent = turns.map((turn, i) => ({
    turn,
    angle: turn.side * angleFrom(legs[i].along, legs[i + 1].along),
  }))
  const straight = legs.reduce((sum, { from, to }) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0)
  const round = bent.reduce((sum, { turn, angle }) => sum + turn.radius * angle, 0)
  return { length: straight + round, legs, turns: bent }
}

type Leg = Taut['legs'][number]

/** The line touching both circles on their sides (crossing between them when the sides differ). */
function tangent(p: Turn, q: Turn, arriving: Vector = [1, 0]): Leg {
  const [dx, dy] = [q.x - p.x, q.y - p.y]
  const distance = Math.hypot(dx, dy)
  if (distance === 0) return { from: touch(p, arriving), to: touch(p, arriving), along: arriving }
  // The line's own left-hand offset between the centres; circles overlapping by rounding count as touching.
  const across = Math.max(-distance, Math.min(distance, q.side * q.radius - p.side * p.radius))
  const forward = Math.sqrt(distance * distance - across * across)
  const along: Vector = [
    (dx * forward + dy * across) / (distance * distance),
    (dy * forward - dx * across) / (distance * distance),
  ]
  return { from: touch(p, along), to: touch(q, along), along }
}

/** Where a path going `along` touches the circle. */
const touch = (p: Turn, along: Vector): Vector => [
  p.x + p.side * p.radius * along[1],
  p.y - p.side * p.radius * along[0],
]

/**
 * From the last circle straight to the goal: head-on to the segment, or towards one of its ends; or no leg at
 * all where the circle itself comes within reach of it.
 */
function lastLeg(circle: Turn, arriving: Vector | undefined, goal: Goal): Leg {
  const ends = [goal.a, goal.b].map(({ x, y }) => tangent(circle, { x, y, radius: 0, side: 1 }, arriving))
  const legs = [
    ...[...ends, ...headOn(circle, goal)].map(leg => shortened(leg, goal.reach)),
    ...onTheWay(circle, goal),
  ]
  const cost = (leg: Leg) => {
    const bend = arriving ? circle.side * angleFrom(arriving, leg.along) : 0
    const wrap = circle.radius * (bend < -SLACK && circle.radius > 0 ? bend + 2 * Math.PI : bend)
    const early = goal.reach - distanceTo(leg.to[0], leg.to[1], goal)
    return (
      Math.hypot(leg.to[0] - leg.from[0], leg.to[1] - leg.from[1]) + wrap + (early > EARLY ? 1e12 * early : 0)
    )
  }
  return legs.reduce((best, leg) => (cost(leg) < cost(best) ? leg : best))
}

/** A leg that comes this much nearer than the goal asks has passed its end, grid units. */
const EARLY = 1e-3

/** Legs at right angles to the goal's segment that meet it between its ends. */
function headOn(circle: Turn, { a, b }: Goal): Leg[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return []
  return [1, -1].flatMap(way => {
    const along: Vector = [(-way * dy) / length, (way * dx) / length]
    const from = touch(circle, along)
    const ahead = (a.x - from[0]) * along[0] + (a.y - from[1]) * along[1]
    const t = ((from[0] - a.x) * dx + (from[1] - a.y) * dy) / (length * length)
    const to: Vector = [from[0] + ahead * along[0], from[1] + ahead * along[1]]
    return ahead >= 0 && t >= 0 && t <= 1 ? [{ from, to, along }] : []
  })
}

/** Where the circle is at the goal's reach from it. */
function onTheWay(circle: Turn, goal: Goal): Leg[] {
  if (circle.radius === 0 || goal.reach === 0) return []
  return pointsOnCircle(circle, goal, circle.radius).map(({ x, y }) => {
    const at: Vector = [x, y]
    const spoke = circle.side * circle.radius
    return { from: at, to: at, along: [(circle.y - y) / spoke, (x - circle.x) / spoke] }
  })
}

function shortened({ from, to, along }: Leg, by: number): Leg {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const rest = Math.max(0, length - by)
  return { from, to: [from[0] + rest * along[0], from[1] + rest * along[1]], along }
}

/** Signed angle between two unit vectors, counter-clockwise by cross product, in (-π, π]. */
const angleFrom = (a: Vector, b: Vector): number =>
  Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1])

/**
 * The first obstacle corner a taut path comes too close to, and the leg it should bend in: the path was found
 * between chords, and the true arc may stick out into a leg. Undefined when the path is clear.
 */
export function inTheWay(
  taut: Taut,
  { edges, tree }: Outline,
  radius: number,
): { leg: number; turn: Turn } | undefined {
  for (let i = 0; i < taut.legs.length; i++) {
    const { from, to, along } = taut.legs[i]
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const [minX, maxX] = [Math.min(from[0], to[0]) - radius, Math.max(from[0], to[0]) + radius]
    const near =
      tree?.search(minX, Math.min(from[1], to[1]) - radius, maxX, Math.max(from[1], to[1]) + radius) ?? []
    let worst: Turn | undefined
    let depth = CLEAR
    for (const { x, y } of near.map(k => edges[k][0])) {
      const ahead = (x - from[0]) * along[0] + (y - from[1]) * along[1]
      const aside = along[0] * (y - from[1]) - along[1] * (x - from[0])
      if (ahead <= 0 || ahead >= length || radius - Math.abs(aside) <= depth) continue
      depth = radius - Math.abs(aside)
      worst = { x, y, radius, side: aside >= 0 ? 1 : -1 }
    }
    if (worst) return { leg: i, turn: worst }
  }
  return undefined
}

/**
 * The turns of a taut path on which the disc comes too close to an edge across from the corner: it was found
 * between chords, and a gap between a corner and what faces it may be narrower than the disc by the bulge of
 * an arc over its chord. Each comes with the ends of that edge.
 */
export function squeezedAt({ legs, turns }: Taut, { edges, tree }: Outline, radius: number): Bend[] {
  return turns.flatMap(({ turn, angle }, i) => {
    if (turn.radius === 0 || angle <= 0) return []
    const { x, y } = turn
    const reach = 2 * radius
    const near = tree?.search(x - reach, y - reach, x + reach, y + reach) ?? []
    const [from, to] = [legs[i].to, legs[i + 1].from]
    const tight = near.filter(k => {
      const [a, b] = edges[k]
      if ((a.x === x && a.y === y) || (b.x === x && b.y === y)) return false
      // Over the arc the distance to the edge is least towards its point nearest to the corner, or at an end.
      const q = nearestPoint(x, y, a, b)
      const apart = Math.hypot(q[0] - x, q[1] - y)
      const ahead = turn.side * angleFrom([from[0] - x, from[1] - y], [q[0] - x, q[1] - y])
      const least =
        ahead >= 0 && ahead <= angle
          ? Math.abs(apart - radius)
          : Math.min(distanceTo(from[0], from[1], { a, b }), distanceTo(to[0], to[1], { a, b }))
      return least < radius - CLEAR
    })
    return tight.length === 0
      ? []
      : [turn, ...tight.flatMap(k => edges[k].map(({ x, y }) => ({ x, y, radius })))]
  })
}

function nearestPoint(x: number, y: number, a: GridPoint, b: GridPoint): Vector {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const squared = dx * dx + dy * dy
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / squared))
  return [a.x + t * dx, a.y + t * dy]
}
