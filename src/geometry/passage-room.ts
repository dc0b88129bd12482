import Flatbush from 'flatbush'
import type { FreeSpace } from './free-space'
import { UNITS_PER_MM } from './grid'
import { isOpen, next, triangleOf } from './triangulation'

type Corner = readonly [x: number, y: number]

/**
 * Tells pockets from corridors: a part of free space bounded by narrow edges has room when a disc of the
 * given diameter can stand in it. Two narrow places with room between are two bottlenecks, without it one.
 */
export class Rooms {
  private readonly part: Int32Array
  private readonly room: boolean[] = []
  private readonly members: number[][] = []
  private readonly walls: Flatbush
  private readonly wallEdges: number[] = []
  private readonly radius: number

  constructor(
    private readonly space: FreeSpace,
    private readonly diameter: number,
  ) {
    const { mesh } = space
    this.radius = (diameter / 2) * UNITS_PER_MM
    this.part = new Int32Array(mesh.free.length).fill(-1)
    for (let e = 0; e < mesh.corners.length; e++)
      if (mesh.wall[e] === 1 && mesh.free[triangleOf(e)] === 1) this.wallEdges.push(e)
    this.walls = new Flatbush(Math.max(1, this.wallEdges.length))
    for (const e of this.wallEdges) {
      const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
      const [minX, maxX] = [Math.min(mesh.x[a], mesh.x[b]), Math.max(mesh.x[a], mesh.x[b])]
      this.walls.add(minX, Math.min(mesh.y[a], mesh.y[b]), maxX, Math.max(mesh.y[a], mesh.y[b]))
    }
    if (this.wallEdges.length === 0) this.walls.add(0, 0, 0, 0)
    this.walls.finish()
  }

  /** True when the part of free space around triangle `t`, up to narrow edges, has room for the disc. */
  hasRoom(t: number): boolean {
    if (this.part[t] < 0) this.flood(t)
    const part = this.part[t]
    this.room[part] ??= this.members[part].some(member => this.fitsIn(member))
    return this.room[part]
  }

  private flood(first: number) {
    const { mesh, widths } = this.space
    const part = this.members.length
    const members = [first]
    this.part[first] = part
    for (const t of members)
      for (let e = 3 * t; e < 3 * t + 3; e++) {
        if (!isOpen(mesh, e) || widths[e] < this.diameter) continue
        const other = triangleOf(mesh.twin[e])
        if (this.part[other] >= 0) continue
        this.part[other] = part
        members.push(other)
      }
    this.members.push(members)
  }

  /** Branch and bound: clearance changes by no more than the step. */
  private fitsIn(t: number): boolean {
    const { mesh } = this.space
    const corners = [...mesh.corners.subarray(3 * t, 3 * t + 3)].map((v): Corner => [mesh.x[v], mesh.y[v]])
    const cells = [corners]
    for (let cell = cells.pop(); cell !== undefined; cell = cells.pop()) {
      const [a, b, c] = cell
      const [x, y] = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3]
      const size = Math.max(...cell.map(p => Math.hypot(p[0] - x, p[1] - y)))
      const clearance = this.clearanceAt(x, y, this.radius + size)
      if (clearance >= this.radius) return true
      if (clearance + size < this.radius || size < UNITS_PER_MM) continue
      const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
      cells.push([a, ab, ca], [ab, b, bc], [ca, bc, c], [ab, bc, ca])
    }
    return false
  }

  /** Distance to the nearest wall, if below `reach`. */
  private clearanceAt(x: number, y: number, reach: number): number {
    const { mesh } = this.space
    let least = reach
    for (const i of this.walls.search(x - reach, y - reach, x + reach, y + reach)) {
      const e = this.wallEdges[i]
      const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
      const [dx, dy] = [mesh.x[b] - mesh.x[a], mesh.y[b] - mesh.y[a]]
      const t = ((x - mesh.x[a]) * dx + (y - mesh.y[a]) * dy) / (dx * dx + dy * dy)
      const s = Math.min(1, Math.max(0, t))
      least = Math.min(least, Math.hypot(mesh.x[a] + s * dx - x, mesh.y[a] + s * dy - y))
    }
    return least
  }
}

const middle = (a: Corner, b: Corner): Corner => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
