import { type Blocker, type Stop, sees } from './sight-line'
import type { Point, Segment } from './types'
import { boxesMeet, boxOf, cross, distance, lerp, sub } from './vector'

/** How much of a segment is seen from a point, and what hides the longest part that is not. */
export type SeenPart = {
  /** mm */
  readonly seen: number
  readonly length: number
  /** The middle of the longest hidden part, and what stops the sight line to it. */
  readonly hidden?: { readonly at: Point; readonly stop: Stop }
  /** All that hides some part, in order of their first part along the segment. */
  readonly hiders: readonly string[]
}

/** Parts shorter than this, mm, are rounding. */
const HAIR = 0.01

/**
 * The part of `segment` seen from `eye` past the blockers, exactly: what is seen changes only where a ray through a
 * blocker's corner meets the segment, or where a blocker does.
 */
export function seenPart(eye: Point, segment: Segment, blockers: readonly Blocker[]): SeenPart {
  const [a, b] = segment
  const length = distance(a, b)
  const box = boxOf([eye, a, b])
  const near = blockers.filter(({ ring }) => boxesMeet(box, boxOf(ring)))
  const cuts = [0, 1]
  const put = (t: number | undefined) => {
    if (t !== undefined && t > 0 && t < 1) cuts.push(t)
  }
  for (const { ring } of near)
    ring.forEach((p, i) => {
      put(meeting(segment, eye, p))
      put(meeting(segment, p, ring[(i + 1) % ring.length]))
    })
  cuts.sort((s, t) => s - t)
  let seen = 0
  let from = 0
  let longest: readonly [number, number] = [0, 0]
  const hiders: string[] = []
  cuts.slice(1).forEach((to, i) => {
    const size = (to - cuts[i]) * length
    if (size < HAIR) return
    const stop = sees(eye, lerp(a, b, (cuts[i] + to) / 2), near)
    if (stop === null) {
      seen += size
      from = to
      return
    }
    if (!hiders.includes(stop.id)) hiders.push(stop.id)
    if (to - from > longest[1] - longest[0]) longest = [from, to]
  })
  const at = lerp(a, b, (longest[0] + longest[1]) / 2)
  const stop = longest[1] > longest[0] ? sees(eye, at, near) : null
  return { seen, length, hidden: stop ? { at, stop } : undefined, hiders }
}

/** Where the line through p and q meets a segment, as a parameter along the segment. */
function meeting([a, b]: Segment, p: Point, q: Point): number | undefined {
  const d = sub(b, a)
  const e = sub(q, p)
  const turn = cross(d, e)
  return turn === 0 ? undefined : cross(sub(p, a), e) / turn
}
