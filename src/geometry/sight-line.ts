import { isFiniteRing } from './grid'
import type { Point, Ring } from './types'
import { boxesMeet, boxOf, distance, lerp } from './vector'

/** Something that stops a sight line. */
export type Blocker = { readonly id: string; readonly ring: Ring }
/** What stops a sight line first, and where. */
export type Stop = { readonly id: string; readonly at: Point }

/** A line that runs along a face, no deeper than this (mm), is not stopped by it. */
const GRAZE = 0.001

/**
 * The first thing that stops the sight line from `a` to `b`, or null when b is seen from a. Touching a corner or
 * running along a face does not stop it; running along the seam of two things that touch does: a line is stopped
 * where both of its sides are covered. The place is exact to GRAZE across the line.
 */
export function sees(a: Point, b: Point, blockers: readonly Blocker[]): Stop | null {
  const size = distance(a, b)
  if (!(size > 0) || !Number.isFinite(size)) return null
  const box = boxOf([a, b])
  const near = blockers.filter(({ ring }) => isFiniteRing(ring) && boxesMeet(box, boxOf(ring)))
  const shift: Point = [(-(b[1] - a[1]) / size) * GRAZE, ((b[0] - a[0]) / size) * GRAZE]
  const covers = [1, -1].map(side =>
    near.flatMap(({ id, ring }) =>
      chords(
        [a[0] + side * shift[0], a[1] + side * shift[1]],
        [b[0] + side * shift[0], b[1] + side * shift[1]],
        ring,
      ).map(([from, to]) => ({ id, from, to })),
    ),
  )
  let first: { id: string; t: number } | null = null
  for (const p of covers[0]) {
    for (const q of covers[1]) {
      const t = Math.max(p.from, q.from, 0)
      // Ends may touch what they belong to.
      if (Math.min(p.to, q.to, 1) - t <= GRAZE / size) continue
      // Of two that share a seam, name the one that is met first, then the one listed first by name.
      const id = p.from < q.from || (p.from === q.from && p.id < q.id) ? p.id : q.id
      if (!first || t < first.t || (t === first.t && id < first.id)) first = { id, t }
    }
  }
  return first && { id: first.id, at: lerp(a, b, first.t) }
}

/** The stretches of line ab inside a ring, as parameters along ab. */
function chords(a: Point, b: Point, ring: Ring): [number, number][] {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const side = (p: Point) => dx * (p[1] - a[1]) - dy * (p[0] - a[0])
  const meets: number[] = []
  let p = ring[ring.length - 1]
  let before = side(p)
  for (const q of ring) {
    const after = side(q)
    if (before > 0 !== after > 0) {
      const [x, y] = lerp(p, q, before / (before - after))
      meets.push(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy))
    }
    p = q
    before = after
  }
  meets.sort((s, t) => s - t)
  return meets.flatMap((from, i): [number, number][] => (i % 2 === 0 ? [[from, meets[i + 1]]] : []))
}
