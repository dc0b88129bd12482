/**
 * How far the one selected thing stands from what is beside it: square to each of its four sides, to the nearest
 * outline that lies before that side. Exact at any turn: everything is measured in the thing's own directions.
 */
import type { Box, Point, Ring } from '../geometry/types'
import { add, boxOf, growBox, rotate, sub } from '../geometry/vector'
import type { Layout } from '../layout/model'
import { findItem } from '../layout/queries'
import { outlinesNear, type Scope } from './hit'
import type { SessionState } from './state'
import { visibleBox } from './tools/move'

export const SIDES = ['right', 'front', 'left', 'back'] as const
export type Side = (typeof SIDES)[number]
export type Clearance = {
  readonly side: Side
  /** The thing beside it. */
  readonly other: string
  /** From its side to the other's outline, mm. */
  readonly gap: number
  readonly from: Point
  readonly to: Point
  /** Out of the side, length 1. */
  readonly out: Point
}

/** Outward directions of the sides in the thing's own frame (front is +y), as quarter turns of +x. */
const QUARTERS: Readonly<Record<Side, number>> = { right: 0, front: 90, left: 180, back: 270 }
/** Nearer than this, mm, two places of an outline count as one. */
const SAME = 0.5

/** Of the one selected thing that may be moved; empty where there is none. */
export function clearancesOf(state: SessionState): readonly Clearance[] {
  const { selection, layout, committed, live, tool, fixed } = state
  if (selection.length !== 1 || tool.kind !== 'select' || fixed || live.marquee) return []
  const item = findItem(layout, selection[0])
  if (!item || item.locked || item.hidden) return []
  const seen = visibleBox(state.view, state.size)
  // What stands around does not move with the hand: its index is the committed plan's.
  return SIDES.flatMap(side => gapBeside(committed, state, item, side, seen, [item.id]) ?? [])
}

/** A rectangle on the plan, as a thing is one. */
export type Frame = { readonly at: Point; readonly size: Point; readonly rotation?: number }

/** From one side of a frame to the nearest outline before it within `seen`; `except` are its own. */
export function gapBeside(
  layout: Layout,
  scope: Scope,
  frame: Frame,
  side: Side,
  seen: Box,
  except: readonly string[],
): Clearance | undefined {
  const rings = outlinesNear(layout, scope, bandOf(frame, side, seen))
  return nearest(
    frame,
    side,
    rings.filter(({ id }) => !except.includes(id)),
  )
}

const turnOf = (item: Frame, side: Side): number => (item.rotation ?? 0) + QUARTERS[side]

/** Half the size of the thing out of a side, and along it. */
const halves = ({ size: [w, d] }: Frame, side: Side): readonly [number, number] =>
  side === 'left' || side === 'right' ? [w / 2, d / 2] : [d / 2, w / 2]

/** The box of the strip before a side, as far as can be seen. */
function bandOf(item: Frame, side: Side, seen: Box): Box {
  const far = seen.maxX - seen.minX + seen.maxY - seen.minY
  const [out, along] = halves(item, side)
  const corners: Point[] = [
    [out, -along],
    [out, along],
    [out + far, -along],
    [out + far, along],
  ]
  const box = boxOf(corners.map(p => add(item.at, rotate(p, turnOf(item, side)))))
  return growBox(
    {
      minX: Math.max(box.minX, seen.minX),
      minY: Math.max(box.minY, seen.minY),
      maxX: Math.min(box.maxX, seen.maxX),
      maxY: Math.min(box.maxY, seen.maxY),
    },
    1,
  )
}

function nearest(
  item: Frame,
  side: Side,
  rings: readonly { readonly id: string; readonly ring: Ring }[],
): Clearance | undefined {
  const turn = turnOf(item, side)
  const [out, half] = halves(item, side)
  let best: { gap: number; from: number; to: number; id: string } | undefined
  for (const { id, ring } of rings) {
    const own = ring.map(p => rotate(sub(p, item.at), -turn))
    const pieces = own.flatMap((p, i) => {
      const piece = withinBand(p, own[(i + 1) % own.length], half)
      return piece ? [piece] : []
    })
    // Behind the side, or lying across it: there is no distance to say.
    if (pieces.some(piece => piece.some(([x]) => x < out - SAME))) continue
    for (const [a, b] of pieces) {
      const gap = Math.min(a[0], b[0]) - out
      if (best && gap > best.gap + SAME) continue
      // The stretch of the piece that is as near as this.
      const level = [a, b].filter(q => q[0] - out <= gap + SAME).map(q => q[1])
      const [from, to] = [Math.min(...level), Math.max(...level)]
      if (best && best.id === id && Math.abs(gap - best.gap) <= SAME)
        best = {
          gap: Math.min(gap, best.gap),
          from: Math.min(from, best.from),
          to: Math.max(to, best.to),
          id,
        }
      else if (!best || gap < best.gap) best = { gap, from, to, id }
    }
  }
  if (!best) return undefined
  const middle = (best.from + best.to) / 2
  const place = (x: number): Point => add(item.at, rotate([x, middle], turn))
  const gap = Math.max(0, best.gap)
  return {
    side,
    other: best.id,
    gap,
    from: place(out),
    to: place(out + gap),
    out: rotate([1, 0], turn),
  }
}

/** The part of a piece of outline before a side whose half length is `half`; undefined where there is none. */
function withinBand(p: Point, q: Point, half: number): readonly [Point, Point] | undefined {
  const [low, high] = [p, q].sort((a, b) => a[1] - b[1])
  if (high[1] <= -half + SAME || low[1] >= half - SAME) return undefined
  const at = (y: number): Point =>
    high[1] === low[1] ? [low[0], y] : [low[0] + ((high[0] - low[0]) * (y - low[1])) / (high[1] - low[1]), y]
  return [low[1] < -half ? at(-half) : low, high[1] > half ? at(half) : high]
}
