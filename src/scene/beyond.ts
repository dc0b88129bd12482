/** How far a region sticks out of the hall. */
import { difference } from '../geometry/boolean'
import { distanceToRing } from '../geometry/pairs'
import { sideOfPolygon } from '../geometry/polygon'
import type { Point, Region, Ring } from '../geometry/types'

export type Beyond = { readonly rings: readonly Ring[]; readonly depth: number }

/** The parts of `region` outside the outline (courtyards count as inside) and the farthest they reach, mm. */
export function beyond(region: Region, outline: Region): Beyond {
  const filled = outline.map(({ outer }) => ({ outer, holes: [] }))
  const parts = difference(region, filled)
  const rings = parts.map(polygon => polygon.outer)
  const away = (p: Point) =>
    filled.some(polygon => sideOfPolygon(p, polygon) !== 'outside')
      ? 0
      : Math.min(...filled.map(polygon => distanceToRing(p, polygon.outer)))
  return { rings, depth: Math.max(0, ...rings.flat().map(away)) }
}
