import type { FreeSpace } from './free-space'
import { fromGrid } from './grid'
import { distanceToRing } from './pairs'
import { sideOfRing } from './polygon'
import { next } from './triangulation'
import type { Box, Point, Ring } from './types'
import { boxOf, growBox } from './vector'

/** A corner this near to a ring, mm, belongs to it: rounding of turned plans. */
const NEAR = 3

/**
 * The same free space with the gaps inside some rings (door openings from jamb to jamb, apart from one another) as
 * wide as asked for: a door's width is judged by itself, and a narrow door must not hide a narrow place beside it.
 */
export function openedAt(space: FreeSpace, rings: readonly Ring[]): FreeSpace {
  if (rings.length === 0) return space
  const { mesh, solids } = space
  const boxes = rings.map(ring => growBox(boxOf(ring), NEAR))
  /** The ring a vertex belongs to, if any: rings lie apart. */
  const within = Int32Array.from(mesh.x, (x, v) => {
    const p = fromGrid(solids.grid, { x, y: mesh.y[v] })
    return boxes.findIndex((box, i) => isIn(box, p) && isNear(rings[i], p))
  })
  const widths = space.widths.map((width, e) => {
    const ring = within[mesh.corners[e]]
    return ring >= 0 && ring === within[mesh.corners[next(e)]] ? Infinity : width
  })
  return { ...space, widths }
}

const isIn = (box: Box, [x, y]: Point): boolean =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY

const isNear = (ring: Ring, p: Point): boolean =>
  sideOfRing(p, ring) !== 'outside' || distanceToRing(p, ring) <= NEAR
