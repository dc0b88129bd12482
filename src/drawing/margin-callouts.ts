/**
 * Callouts on paper: in rows about the plan, each joined to its place by a line. No callout lies on another or on the
 * plan, and no two lines cross: each line is straight from its place to a gate on the edge of the plan, and gates are
 * dealt out so that no exchange of two makes the lines shorter. Lines that cross would always become shorter (the
 * diagonals of a quadrangle are longer than its sides), so none do.
 */
import type { Box, Point } from '../geometry/types'
import { distance } from '../geometry/vector'
import type { Anchor, CalloutRequest, SizedStand } from './callouts'

export type Margins = {
  /** What callouts stay clear of, plan mm. */
  readonly around: Box
  /** Plan mm of one paper mm. */
  readonly unit: number
  /** Room beside the plan on each of two opposite sides, paper mm. */
  readonly free: { readonly x: number; readonly y: number }
}

/** Between callouts, and between the first row and the plan, paper mm. */
const GAP = 1
/** Between the lines that go up between callouts to farther rows, paper mm. */
const TRACK = 0.9
/** The most rows on a side. */
const MOST_ROWS = 8
/** Rounds of exchanges; each makes the lines shorter, and few are needed. */
const MOST_ROUNDS = 200

type Side = 'top' | 'bottom' | 'left' | 'right'
/** The end of a straight line on the edge, the middle of a callout, and the way from there to one of that size. */
type Gate = {
  readonly at: Point
  readonly middle: Point
  readonly way: (size: readonly [number, number]) => Point[]
}
/**
 * Places for callouts, the most important first; undefined for those there is no room for. Words are shown where
 * there is room for the words of all.
 */
export function marginStands(
  requests: readonly CalloutRequest[],
  margins: Margins,
): (SizedStand | undefined)[] {
  const tall = margins.free.y >= margins.free.x
  const worded = gatesFor(requests, true, tall ? ['top', 'bottom'] : ['left', 'right'], margins)
  const words = worded.length >= requests.length
  const gates = words ? worded : gatesFor(requests, false, ['top', 'bottom', 'left', 'right'], margins)
  const anchors = requests.slice(0, gates.length).map(({ anchor }) => pointOf(anchor))
  const dealt = deal(anchors, gates)
  return requests.map((request, i) => {
    const gate = gates[dealt[i]]
    if (!gate) return undefined
    const large = words && request.large !== undefined
    const size = (large && request.large) || request.small
    const leader = [endOf(request.anchor, gate.at), gate.at, ...gate.way(size)]
    return { pin: gate.middle, shift: [0, 0], leader, large }
  })
}

/** Gates in as few rows as are enough, or as many as there is room for. */
function gatesFor(
  requests: readonly CalloutRequest[],
  large: boolean,
  sides: readonly Side[],
  margins: Margins,
): Gate[] {
  const sizes = requests.map(each => (large && each.large) || each.small)
  const slot: Point = [Math.max(0, ...sizes.map(([w]) => w)), Math.max(0, ...sizes.map(([, h]) => h))]
  for (let rows = 1; ; rows++) {
    const gates = sides.flatMap(side => gatesOf(side, slot, rows, margins))
    if (gates.length >= requests.length || rows === MOST_ROWS) return gates
  }
}

const pointOf = (anchor: Anchor): Point =>
  anchor.kind === 'line'
    ? [(anchor.a[0] + anchor.b[0]) / 2, (anchor.a[1] + anchor.b[1]) / 2]
    : [(anchor.box.minX + anchor.box.maxX) / 2, (anchor.box.minY + anchor.box.maxY) / 2]

/** Where a line from the middle of what is spoken of leaves its box. */
function endOf(anchor: Anchor, to: Point): Point {
  const from = pointOf(anchor)
  if (anchor.kind === 'line') return from
  const { minX, minY, maxX, maxY } = anchor.box
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const t = Math.min(
    dx === 0 ? 1 : (dx > 0 ? maxX - from[0] : minX - from[0]) / dx,
    dy === 0 ? 1 : (dy > 0 ? maxY - from[1] : minY - from[1]) / dy,
    1,
  )
  return [from[0] + dx * t, from[1] + dy * t]
}

/** Gates of one side: of each column of callouts one for its nearest and, beside it, one for each farther row. */
function gatesOf(side: Side, [wide, high]: Point, wanted: number, { around, unit, free }: Margins): Gate[] {
  const upright = side === 'top' || side === 'bottom'
  const [along, deep] = upright ? [wide, high] : [high, wide]
  const long = (upright ? around.maxX - around.minX : around.maxY - around.minY) / unit
  const room = Math.floor((upright ? free.y : free.x) / (deep + GAP))
  const rows = Math.max(1, Math.min(wanted, room))
  const pitch = along + GAP + (rows - 1) * TRACK
  const columns = Math.max(0, Math.floor(long / pitch))
  const spread = (long - columns * pitch) / 2
  // Along the side and away from it, paper mm, as a plan point.
  const place = (u: number, v: number): Point => {
    const [x, y] = [u * unit, v * unit]
    if (side === 'top') return [around.minX + x, around.minY - y]
    if (side === 'bottom') return [around.minX + x, around.maxY + y]
    return side === 'left' ? [around.minX - y, around.minY + x] : [around.maxX + y, around.minY + x]
  }
  const gates: Gate[] = []
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const start = spread + column * pitch
      const middle = start + along / 2
      const level = GAP + deep / 2 + row * (deep + GAP)
      const track = start + along + row * TRACK
      gates.push({
        at: place(row === 0 ? middle : track, 0),
        middle: place(middle, level),
        way: size => {
          const [own, ownDeep] = upright ? size : [size[1], size[0]]
          if (row === 0) return [place(middle, level - ownDeep / 2)]
          return [place(track, level), place(middle + own / 2, level)]
        },
      })
    }
  return gates
}

/** A gate for each anchor, so that no exchange makes the lines shorter. Anchors are at most as many as gates. */
function deal(anchors: readonly Point[], gates: readonly Gate[]): number[] {
  const free = new Set(gates.keys())
  const far = (i: number, gate: number) => distance(anchors[i], gates[gate].at)
  const dealt = anchors.map((_, i) => {
    let best = -1
    for (const gate of free) if (best < 0 || far(i, gate) < far(i, best)) best = gate
    free.delete(best)
    return best
  })
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false
    for (let i = 0; i < dealt.length; i++) {
      for (const gate of free)
        if (far(i, gate) < far(i, dealt[i]) - LEAST_GAIN) {
          free.add(dealt[i])
          free.delete(gate)
          dealt[i] = gate
          changed = true
        }
      for (let j = 0; j < i; j++) {
        const [a, b] = [dealt[i], dealt[j]]
        if (far(i, b) + far(j, a) >= far(i, a) + far(j, b) - LEAST_GAIN) continue
        dealt[i] = b
        dealt[j] = a
        changed = true
      }
    }
  }
  return dealt
}

/** Plan mm below which lines count as equally long. */
const LEAST_GAIN = 1e-6
