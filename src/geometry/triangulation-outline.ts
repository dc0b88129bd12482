import { type Grid, type GridPoint, ringFromGrid } from './grid'
import { signedArea } from './polygon'
import { type Mesh, next, triangleOf } from './triangulation'
import type { Polygon, Region, Ring } from './types'

/**
 * The outline of a set of triangles as polygons, one for each part joined by shared edges (parts touching in
 * a point stay apart); outer rings positive, holes negative.
 */
export function outlineOf(grid: Grid, mesh: Mesh, isIn: (t: number) => boolean): Region {
  const member = Uint8Array.from(mesh.free, (free, t) => (free === 1 && isIn(t) ? 1 : 0))
  const inside = (e: number) => e >= 0 && member[triangleOf(e)] === 1
  const part = new Int32Array(member.length).fill(-1)
  const rings: Ring[][] = []
  for (let t = 0; t < member.length; t++) {
    if (member[t] === 0 || part[t] >= 0) continue
    part[t] = rings.length
    rings.push(ringsOfPart(grid, mesh, membersFrom(mesh, t, part, inside), inside))
  }
  return rings.map(polygonOf)
}

function membersFrom(mesh: Mesh, first: number, part: Int32Array, inside: (e: number) => boolean): number[] {
  const members = [first]
  for (const t of members)
    for (let e = 3 * t; e < 3 * t + 3; e++) {
      const other = mesh.twin[e]
      if (!inside(other) || part[triangleOf(other)] >= 0) continue
      part[triangleOf(other)] = part[first]
      members.push(triangleOf(other))
    }
  return members
}

function ringsOfPart(
  grid: Grid,
  mesh: Mesh,
  members: readonly number[],
  inside: (e: number) => boolean,
): Ring[] {
  const rings: Ring[] = []
  const done = new Set<number>()
  for (const t of members)
    for (let first = 3 * t; first < 3 * t + 3; first++) {
      if (inside(mesh.twin[first]) || done.has(first)) continue
      const ring: GridPoint[] = []
      let e = first
      do {
        done.add(e)
        ring.push({ x: mesh.x[mesh.corners[e]], y: mesh.y[mesh.corners[e]] })
        // Turn about the end of the edge through the set to the next edge of its border.
        e = next(e)
        while (inside(mesh.twin[e])) e = next(mesh.twin[e])
      } while (e !== first)
      rings.push(ringFromGrid(grid, ring))
    }
  return rings
}

function polygonOf(rings: readonly Ring[]): Polygon {
  const outer = rings.reduce((best, ring) => (signedArea(ring) > signedArea(best) ? ring : best))
  return { outer, holes: rings.filter(ring => ring !== outer) }
}
