import type { FreeSpace } from './free-space'
import { fromGrid } from './grid'
import { distanceToRing } from './pairs'
import { sideOfRing } from './polygon'
import { next } from './triangulation'
import type { Point, Ring } from './types'
import { boxOf, growBox } from './vector'

/** A corner this near to a ring, mm, belongs to it: rounding of turned plans. */
const NEAR = 3

/**
 * The same free space with the gaps inside some rings (door openings, from jamb to jamb) as wide as asked for:
 * a door's width is judged by itself, and a narrow door must not hide a narrow place beside it.
 */
export function openedAt(space: FreeSpace, rings: readonly Ring[]): FreeSpace {
  if (rings.length === 0) return space
  const { mesh, solids } = space
  const within = Array.from(mesh.x, (x, v): number[] => {
    const p: Point = fromGrid(solids.grid, { x, y: mesh.y[v] })
    return rings.flatMap((ring, i) => (near(p, ring) ? [i] : []))
  })
  const widths = space.widths.map((width, e) => {
    const [a, b] = [within[mesh.corners[e]], within[mesh.corners[next(e)]]]
    return a.some(i => b.includes(i)) ? Infinity : width
  })
  return { ...space, widths }
}

function near(p: Point, ring: Ring): boolean {
  const box = growBox(boxOf(ring), NEAR)
  if (p[0] < box.minX || p[0] > box.maxX || p[1] < box.minY || p[1] > box.maxY) return false
  return sideOfRing(p, ring) !== 'outside' || distanceToRing(p, ring) <= NEAR
}
