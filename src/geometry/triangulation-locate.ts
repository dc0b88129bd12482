import Flatbush from 'flatbush'
import { crossOf, isOpen, type Mesh, next, triangleOf } from './triangulation'

/** Finds the free triangles of a mesh at a place. Coordinates and tolerances in grid units. */
export class Locator {
  private readonly triangles: number[] = []
  private readonly tree: Flatbush | undefined

  constructor(private readonly mesh: Mesh) {
    for (let t = 0; t < mesh.free.length; t++) if (mesh.free[t] === 1) this.triangles.push(t)
    if (this.triangles.length === 0) return
    this.tree = new Flatbush(this.triangles.length)
    for (const t of this.triangles) {
      const [a, b, c] = mesh.corners.subarray(3 * t, 3 * t + 3)
      this.tree.add(
        Math.min(mesh.x[a], mesh.x[b], mesh.x[c]),
        Math.min(mesh.y[a], mesh.y[b], mesh.y[c]),
        Math.max(mesh.x[a], mesh.x[b], mesh.x[c]),
        Math.max(mesh.y[a], mesh.y[b], mesh.y[c]),
      )
    }
    this.tree.finish()
  }

  /** Free triangles whose box meets the given one. */
  inBox(minX: number, minY: number, maxX: number, maxY: number): number[] {
    const found = this.tree?.search(minX, minY, maxX, maxY) ?? []
    return found.map(i => this.triangles[i]).sort((a, b) => a - b)
  }

  /** Free triangles holding the point, or lying within `tolerance` of it. */
  at(x: number, y: number, tolerance: number): number[] {
    const near = this.inBox(x - tolerance, y - tolerance, x + tolerance, y + tolerance)
    return near.filter(t => holds(this.mesh, t, x, y, tolerance))
  }

  /** Free triangles having a part (longer than `least`) of the segment's interior on their border wall. */
  alongWall(ax: number, ay: number, bx: number, by: number, tolerance: number, least: number): number[] {
    const length = Math.hypot(bx - ax, by - ay)
    if (length === 0) return []
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
    const along = (v: number) => (this.mesh.x[v] - ax) * ux + (this.mesh.y[v] - ay) * uy
    const off = (v: number) => Math.abs((this.mesh.x[v] - ax) * uy - (this.mesh.y[v] - ay) * ux)
    const shares = (e: number) => {
      const [v, w] = [this.mesh.corners[e], this.mesh.corners[next(e)]]
      if (this.mesh.wall[e] === 0 || off(v) > tolerance || off(w) > tolerance) return false
      const [s, t] = [along(v), along(w)]
      return Math.min(Math.max(s, t), length) - Math.max(Math.min(s, t), 0) > least
    }
    return this.inSegmentBox(ax, ay, bx, by, tolerance).filter(t =>
      [3 * t, 3 * t + 1, 3 * t + 2].some(shares),
    )
  }

  /** Free triangles whose interior the segment runs through. */
  through(ax: number, ay: number, bx: number, by: number): number[] {
    return this.inSegmentBox(ax, ay, bx, by, 0).filter(t => runsThrough(this.mesh, t, ax, ay, bx, by))
  }

  private inSegmentBox(ax: number, ay: number, bx: number, by: number, tolerance: number): number[] {
    return this.inBox(
      Math.min(ax, bx) - tolerance,
      Math.min(ay, by) - tolerance,
      Math.max(ax, bx) + tolerance,
      Math.max(ay, by) + tolerance,
    )
  }
}

/** Numbers the free triangles by connected component; -1 for the others. */
export function componentsOf(mesh: Mesh): Int32Array {
  const component = new Int32Array(mesh.free.length).fill(-1)
  let count = 0
  for (let first = 0; first < component.length; first++) {
    if (mesh.free[first] === 0 || component[first] >= 0) continue
    component[first] = count
    const stack = [first]
    while (stack.length > 0) {
      const t = stack.pop()!
      for (let e = 3 * t; e < 3 * t + 3; e++) {
        if (!isOpen(mesh, e) || component[triangleOf(mesh.twin[e])] >= 0) continue
        component[triangleOf(mesh.twin[e])] = count
        stack.push(triangleOf(mesh.twin[e]))
      }
    }
    count++
  }
  return component
}

/** True when the point lies in the closed triangle or within `tolerance` of each of its three lines. */
export function holds(mesh: Mesh, t: number, x: number, y: number, tolerance: number): boolean {
  for (let e = 3 * t; e < 3 * t + 3; e++) {
    const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
    const cross = crossOf(mesh.x[a], mesh.y[a], mesh.x[b], mesh.y[b], x, y)
    if (cross < 0 && cross < -tolerance * Math.hypot(mesh.x[b] - mesh.x[a], mesh.y[b] - mesh.y[a]))
      return false
  }
  return true
}

function runsThrough(mesh: Mesh, t: number, ax: number, ay: number, bx: number, by: number): boolean {
  let [from, to] = [0, 1]
  for (let e = 3 * t; e < 3 * t + 3; e++) {
    const [v, w] = [mesh.corners[e], mesh.corners[next(e)]]
    const start = crossOf(mesh.x[v], mesh.y[v], mesh.x[w], mesh.y[w], ax, ay)
    const end = crossOf(mesh.x[v], mesh.y[v], mesh.x[w], mesh.y[w], bx, by)
    if (start <= 0 && end <= 0) return false
    if (start < 0) from = Math.max(from, start / (start - end))
    if (end < 0) to = Math.min(to, start / (start - end))
  }
  return to > from
}
