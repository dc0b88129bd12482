import { type GridPoint, type GridRing, keyOf } from './grid'

/**
 * Obstacles grown by a disc, with the corner each rounded vertex turns about. The rings may cross each other and
 * themselves; where an outline turns back on itself its winding drops to zero or below, so what they cover is
 * where windings are positive.
 */
export type Inflated = {
  readonly rings: readonly GridRing[]
  /** By `keyOf` of an arc's vertex: the corner at its centre. */
  readonly centres: ReadonlyMap<number, GridPoint>
}

/**
 * Grows solid rings (disjoint, outer positive, holes negative) by `radius` grid units. Arcs are chords
 * inscribed in the true arc, at least `chordsPerCircle(corner)` to a whole turn, so the result lies inside
 * the true one up to rounding (one unit): what it leaves free holds every true walk.
 */
export function inflate(
  rings: readonly GridRing[],
  radius: number,
  chordsPerCircle: (corner: GridPoint) => number,
): Inflated {
  const centres = new Map<number, GridPoint>()
  return { rings: rings.map(ring => rawOffset(ring, radius, chordsPerCircle, centres)), centres }
}

/** The outline run through at distance `radius` on its outer (right-hand) side. */
function rawOffset(
  ring: GridRing,
  radius: number,
  chordsPerCircle: (corner: GridPoint) => number,
  centres: Map<number, GridPoint>,
): GridRing {
  const corners = ring.filter((p, i) => keyOf(p) !== keyOf(ring[(i + 1) % ring.length]))
  const angles = corners.map((p, i) => {
    const q = corners[(i + 1) % corners.length]
    return Math.atan2(q.y - p.y, q.x - p.x)
  })
  return corners.flatMap((corner, i) => {
    const before = angles[(i + corners.length - 1) % corners.length]
    const turn = wrapped(angles[i] - before)
    const at = (angle: number): GridPoint => ({
      x: Math.round(corner.x + radius * Math.sin(angle)) + 0,
      y: Math.round(corner.y - radius * Math.cos(angle)) + 0,
    })
    if (turn < 0) return [at(before), corner, at(angles[i])]
    const chords = Math.max(1, Math.ceil((turn / (2 * Math.PI)) * chordsPerCircle(corner)))
    return Array.from({ length: chords + 1 }, (_, k) => {
      const p = at(before + (turn * k) / chords)
      centres.set(keyOf(p), corner)
      return p
    })
  })
}

/** The same angle in (-π, π]. */
const wrapped = (angle: number): number => {
  const turns = angle / (2 * Math.PI)
  const rest = (turns - Math.floor(turns)) * 2 * Math.PI
  return rest > Math.PI ? rest - 2 * Math.PI : rest
}
