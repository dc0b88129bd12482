import type { Bend } from './walk-space'
import { angleFrom, type Turn, tangent, type Vector } from './walk-taut'

/**
 * A vertex (or a start) from which a part of the free space is seen. It stands for a place on the true arc
 * whose chord ends in it; lengths are exact for the circles bent round so far. Grid units.
 */
export type Root = {
  readonly x: number
  readonly y: number
  /** Vertex of the mesh, or -1 at a start. */
  readonly vertex: number
  /** Length of the shortest way to this place on the arc. */
  readonly length: number
  /** The circle it lies on, and the side it is passed on. */
  readonly turn: Turn
  /** Direction in which the way arrives at the circle (undefined at a start), and its length up to there. */
  readonly along: Vector | undefined
  readonly arrived: number
  /** The root on the circle before; undefined at a start. */
  readonly from: Root | undefined
}

export function startRoot(x: number, y: number, length: number): Root {
  const turn = { x, y, radius: 0, side: 1 }
  return { x, y, vertex: -1, length, turn, along: undefined, arrived: length, from: undefined }
}

/** The root at a vertex where a way from root `from` bends to `side` (+1 left, -1 right) round `bend`. */
export function nextRoot(from: Root, vertex: number, x: number, y: number, bend: Bend, side: number): Root {
  const { turn } = from
  if (
    bend.radius > 0 &&
    turn.x === bend.x &&
    turn.y === bend.y &&
    turn.side === side &&
    from.from !== undefined
  ) {
    const length = from.arrived + arcTo(turn, from.along, x, y)
    return { ...from, x, y, vertex, length }
  }
  const next: Turn = { ...bend, side }
  const leg = tangent(turn, next, from.along)
  const turned = from.along === undefined ? 0 : turn.side * angleFrom(from.along, leg.along)
  const straight = Math.hypot(leg.to[0] - leg.from[0], leg.to[1] - leg.from[1])
  const arrived = from.arrived + turn.radius * turned + straight
  return {
    x,
    y,
    vertex,
    length: arrived + arcTo(next, leg.along, x, y),
    turn: next,
    along: leg.along,
    arrived,
    from,
  }
}

/** Length of the arc from where a way arrives at a circle to the place of a chord's end; negative before it. */
function arcTo(turn: Turn, along: Vector | undefined, x: number, y: number): number {
  if (turn.radius === 0 || along === undefined) return 0
  const spoke = turn.side * Math.hypot(x - turn.x, y - turn.y)
  const there: Vector = [(turn.y - y) / spoke, (x - turn.x) / spoke]
  return turn.radius * turn.side * angleFrom(along, there)
}
