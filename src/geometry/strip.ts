import { intersection } from './boolean'
import type { Point, Ring, Segment } from './types'
import { add, boxesMeet, boxOf, distance, dot, nearestOnSegment, scale, sub } from './vector'

/** What stands in a strip: the nearest point of it, that point's foot on the front, and how far out it is, mm. */
export type StripHit = {
  readonly id: string
  readonly depth: number
  readonly at: Point
  readonly foot: Point
}

/** What stands this little, mm, inside an edge of a strip only touches it: rounding of turned plans. */
const TOUCH = 5

/** The rectangle of `depth` mm before a front edge, on the side `out` (a unit vector across it). */
export function strip([a, b]: Segment, out: Point, depth: number): Ring {
  const by = scale(out, depth)
  return [a, b, add(b, by), add(a, by)]
}

/** Which rings reach into the strip before a front edge, nearest first; rings of one id count as one. */
export function stripHits(
  front: Segment,
  out: Point,
  depth: number,
  rings: readonly { readonly id: string; readonly ring: Ring }[],
): StripHit[] {
  const [a, b] = front
  const width = distance(a, b)
  if (!(width > 2 * TOUCH) || !(depth > TOUCH)) return []
  const along = scale(sub(b, a), 1 / width)
  const inner = (u: number, v: number) => add(add(a, scale(along, u)), scale(out, v))
  const area: Ring = [
    inner(TOUCH, TOUCH),
    inner(width - TOUCH, TOUCH),
    inner(width - TOUCH, depth),
    inner(TOUCH, depth),
  ]
  const box = boxOf(area)
  const nearest = new Map<string, StripHit>()
  for (const { id, ring } of rings) {
    if (!boxesMeet(box, boxOf(ring))) continue
    const points = intersection([{ outer: area, holes: [] }], [{ outer: ring, holes: [] }]).flatMap(
      polygon => polygon.outer,
    )
    if (points.length === 0) continue
    const outs = points.map(p => dot(sub(p, a), out))
    const least = Math.min(...outs)
    // A whole edge may be nearest: its middle shows it best.
    const edge = points.filter((_, i) => outs[i] - least < 0.1).map(p => dot(sub(p, a), along))
    const u = (Math.min(...edge) + Math.max(...edge)) / 2
    const found = least - TOUCH < 0.1 ? 0 : least
    const hit = { id, depth: found, at: inner(u, found), foot: inner(u, 0) }
    if (!(found >= (nearest.get(id)?.depth ?? Infinity))) nearest.set(id, hit)
  }
  return [...nearest.values()].sort((p, q) => p.depth - q.depth || (p.id < q.id ? -1 : 1))
}

/** A door leaf: hinged at a point, closed along one unit vector, open along the other, mm long. */
export type Leaf = {
  readonly hinge: Point
  readonly closed: Point
  readonly open: Point
  readonly radius: number
}

/** The quarter circle a leaf sweeps. */
export const sweep = (leaf: Leaf): Ring => quarter(leaf, leaf.radius, 0)

/** Which rings a leaf hits as it swings: `depth` is how far from its hinge, mm; `foot` is the hinge. */
export function sweepHits(
  leaf: Leaf,
  rings: readonly { readonly id: string; readonly ring: Ring }[],
): StripHit[] {
  const area = quarter(leaf, leaf.radius, TOUCH)
  const box = boxOf(area)
  const nearest = new Map<string, StripHit>()
  for (const { id, ring } of rings) {
    if (!boxesMeet(box, boxOf(ring))) continue
    const parts = intersection([{ outer: area, holes: [] }], [{ outer: ring, holes: [] }])
    for (const { outer } of parts) {
      const { point, far } = nearestOf(leaf.hinge, outer)
      if (!(far >= (nearest.get(id)?.depth ?? Infinity)))
        nearest.set(id, { id, depth: far, at: point, foot: leaf.hinge })
    }
  }
  return [...nearest.values()].sort((p, q) => p.depth - q.depth || (p.id < q.id ? -1 : 1))
}

/** Chords of 2° lie within the arc by 0.15 mm a metre. */
const STEPS = 45

function quarter({ hinge, closed, open }: Leaf, radius: number, inset: number): Ring {
  const at = (u: number, v: number) => add(hinge, add(scale(closed, u), scale(open, v)))
  const rim = Array.from({ length: STEPS + 1 }, (_, i) => {
    const turn = ((Math.PI / 2) * i) / STEPS
    return at(Math.max(inset, radius * Math.cos(turn)), Math.max(inset, radius * Math.sin(turn)))
  })
  return [at(inset, inset), ...rim]
}

function nearestOf(p: Point, ring: Ring): { point: Point; far: number } {
  let best: { point: Point; far: number } = { point: p, far: Infinity }
  ring.forEach((a, i) => {
    const { point } = nearestOnSegment(p, [a, ring[(i + 1) % ring.length]])
    const far = distance(p, point)
    if (far < best.far) best = { point, far }
  })
  return best
}
