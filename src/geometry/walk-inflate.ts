import { ClipType, FillRule } from 'clipper2-ts'
import { clip } from './boolean'
import type { GridPoint, GridRing } from './grid'

/** Obstacles grown by a disc, with the corner each rounded vertex turns about. */
export type Inflated = {
  readonly rings: readonly GridRing[]
  /** By `keyOf` of an arc's vertex: the corner at its centre. */
  readonly centres: ReadonlyMap<string, GridPoint>
}

export const keyOf = (p: GridPoint): string => `${p.x},${p.y}`

/**
 * Grows solid rings (disjoint, outer positive, holes negative) by `radius` grid units. Arcs become chords
 * inscribed in them, of at most a turn / `chords`, with vertices at the directions `facing(corner)` besides
 * (radians). So the result lies inside the true one, up to rounding by one unit.
 */
export function inflate(
  rings: readonly GridRing[],
  radius: number,
  chords: number,
  facing: (corner: GridPoint) => readonly number[],
): Inflated {
  const centres = new Map<string, GridPoint>()
  const raw = rings.map(ring => rawOffset(ring, radius, chords, facing, centres))
  // Where the outline turns back on itself its winding drops to zero or below: the rule Positive drops that.
  return { rings: clip(ClipType.Union, raw, [], FillRule.Positive), centres }
}

/** The outline run through at distance `radius` on its outer (right-hand) side. */
function rawOffset(
  ring: GridRing,
  radius: number,
  chords: number,
  facing: (corner: GridPoint) => readonly number[],
  centres: Map<string, GridPoint>,
): GridRing {
  const corners = ring.filter((p, i) => keyOf(p) !== keyOf(ring[(i + 1) % ring.length]))
  // Directions square to the edges, outwards.
  const normals = corners.map((p, i) => {
    const q = corners[(i + 1) % corners.length]
    return Math.atan2(p.x - q.x, q.y - p.y)
  })
  return corners.flatMap((corner, i) => {
    const before = normals[(i + corners.length - 1) % corners.length]
    const turn = wrapped(normals[i] - before)
    const at = (direction: number): GridPoint => ({
      x: Math.round(corner.x + radius * Math.cos(direction)) + 0,
      y: Math.round(corner.y + radius * Math.sin(direction)) + 0,
    })
    if (turn < 0) return [at(before), corner, at(normals[i])]
    const count = Math.max(1, Math.ceil((turn / (2 * Math.PI)) * chords))
    const even = Array.from({ length: count + 1 }, (_, k) => (turn * k) / count)
    const extra = facing(corner).map(direction => wrapped(direction - before))
    const steps = [...even, ...extra.filter(step => step > 0 && step < turn)].sort((a, b) => a - b)
    return steps.map(step => {
      const p = at(before + step)
      centres.set(keyOf(p), corner)
      return p
    })
  })
}

/** The same angle in (-π, π]. */
function wrapped(angle: number): number {
  const rest = angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI))
  return rest > Math.PI ? rest - 2 * Math.PI : rest
}
