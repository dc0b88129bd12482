import FlatQueue from 'flatqueue'
import { isOpen, type Mesh, next, previous, triangleOf } from './triangulation'
import type { Box } from './types'

/** A point from which a part of the free space is seen, and the length of the shortest way to it. Grid units. */
export type Root = {
  readonly x: number
  readonly y: number
  /** Vertex of the mesh, or -1 at a start. */
  readonly vertex: number
  readonly length: number
  readonly from: Root | undefined
  /** +1 when the path bends left here (towards positive cross product, round what lies left), -1 right. */
  readonly turn: number
}

/** The start of the way to a root. */
export function firstOf(root: Root): Root {
  let first = root
  while (first.from !== undefined) first = first.from
  return first
}

/**
 * What a root sees of one triangle: the wedge between two directions, counter-clockwise (by cross product)
 * from right to left. At a start the whole triangle is seen and the directions are zero.
 */
export type View = {
  readonly root: Root
  readonly triangle: number
  /** The half-edge of this triangle it is seen through; -1 when the root is a corner of it or inside. */
  readonly entry: number
  readonly rightX: number
  readonly rightY: number
  readonly leftX: number
  readonly leftY: number
  /** Vertex that bounds the wedge, or -1 where it ends at a ray along which the root itself was seen. */
  readonly right: number
  readonly left: number
  /**
   * A way to the entry's end (to the right, to the left) shorter than this beats the view: going on along the
   * entry, it is nearer to every point the view comes through (Xin and Wang, ACM Trans. Graph. 28(4), 2009: the
   * part's far end decides for all of it).
   */
  readonly beatenAtA: number
  readonly beatenAtB: number
}

export type Start = {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly triangles: readonly number[]
}

/**
 * Shortest paths from the starts through the free triangles, as the views they open, nearest first: a
 * continuous Dijkstra over wedges of sight like Polyanya (Cui, Harabor and Grastien, IJCAI 2017). A point q of
 * a triangle lies at the least `root.length + |q - root|` over the views that hold it. New roots appear only
 * where a path can bend tightly: at the vertex bounding a wedge, towards the hidden side. All decisions are
 * exact sign tests between vertices, so walls touching in a point let nothing through, and paths slide along
 * walls. `visit` gets each view; the search ends when no way through the next one into `aim` (a box, or
 * everywhere) is shorter than `limit()`.
 */
export function search(
  mesh: Mesh,
  starts: readonly Start[],
  visit: (view: View) => void,
  limit: () => number,
  aim: Box = EVERYWHERE,
): void {
  new Search(mesh, visit, aim).run(starts, limit)
}

const EVERYWHERE: Box = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity }

/** Math.hypot guards against overflow that grids cannot reach, and takes ten times as long. */
const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y)

/** Lengths closer than this are equal, grid units. */
const SAME_LENGTH = 1e-6

class Search {
  private readonly queue = new FlatQueue<View>()
  /** Shortest way to each vertex found so far, bending there or not. */
  private readonly best: Float64Array

  constructor(
    private readonly mesh: Mesh,
    private readonly visit: (view: View) => void,
    private readonly aim: Box,
  ) {
    this.best = new Float64Array(mesh.x.length).fill(Infinity)
  }

  run(starts: readonly Start[], limit: () => number) {
    for (const { x, y, length, triangles } of starts) {
      const root: Root = { x, y, vertex: -1, length, from: undefined, turn: 0 }
      for (const triangle of triangles) {
        this.corner(root, triangle, 0, 0, -1, 0, 0, -1)
        for (let e = 3 * triangle; e < 3 * triangle + 3; e++) this.reach(root, this.mesh.corners[e])
      }
    }
    for (;;) {
      const nearest = this.queue.peekValue()
      if (nearest === undefined || nearest > limit()) return
      const view = this.queue.pop()!
      const { root } = view
      if (root.vertex >= 0 && root.length > this.best[root.vertex] + SAME_LENGTH) continue
      if (view.entry >= 0 && this.isBeaten(view)) continue
      this.visit(view)
      if (view.entry >= 0) this.through(view)
      else if (root.vertex < 0) this.around(view)
      else this.opposite(view)
    }
  }

  /** From a start inside a triangle: out over all its edges. */
  private around({ root, triangle }: View) {
    const { mesh } = this
    for (let e = 3 * triangle; e < 3 * triangle + 3; e++) {
      const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
      const [ax, ay, bx, by] = [
        mesh.x[a] - root.x,
        mesh.y[a] - root.y,
        mesh.x[b] - root.x,
        mesh.y[b] - root.y,
      ]
      if (ax * by - ay * bx > 0) this.cross(e, root, ax, ay, a, bx, by, b)
    }
  }

  /** From a corner of a triangle: out over the opposite edge. */
  private opposite(view: View) {
    const { mesh } = this
    let e = 3 * view.triangle
    while (mesh.corners[previous(e)] !== view.root.vertex) e++
    this.cross(e, view.root, view.rightX, view.rightY, view.right, view.leftX, view.leftY, view.left)
  }

  /** From outside through an edge: the apex splits the wedge, and its bounds may become roots. */
  private through(view: View) {
    const { mesh } = this
    const { root, entry, rightX, rightY, leftX, leftY } = view
    const [a, b, apex] = [mesh.corners[entry], mesh.corners[next(entry)], mesh.corners[previous(entry)]]
    const [ux, uy] = [mesh.x[apex] - root.x, mesh.y[apex] - root.y]
    const pastLeft = leftX * uy - leftY * ux
    const pastRight = rightX * uy - rightY * ux
    if (pastRight >= 0 && pastLeft <= 0) this.reach(root, apex)
    if (pastRight > 0) {
      if (pastLeft > 0) this.cross(next(entry), root, rightX, rightY, view.right, leftX, leftY, view.left)
      else this.cross(next(entry), root, rightX, rightY, view.right, ux, uy, apex)
    }
    if (pastLeft < 0) {
      if (pastRight < 0)
        this.cross(previous(entry), root, rightX, rightY, view.right, leftX, leftY, view.left)
      else this.cross(previous(entry), root, ux, uy, apex, leftX, leftY, view.left)
    }
    if (view.left === a && pastLeft >= 0) this.bendLeft(view, a, apex, pastLeft > 0)
    if (view.right === b && pastRight <= 0) this.bendRight(view, b, apex, pastRight < 0)
  }

  private bendLeft(view: View, vertex: number, apex: number, hides: boolean) {
    const { mesh } = this
    const root = this.rootAt(view.root, vertex, 1)
    if (root === undefined) return
    const [alongX, alongY] = [root.x - view.root.x, root.y - view.root.y]
    if (hides)
      this.corner(root, view.triangle, alongX, alongY, -1, mesh.x[apex] - root.x, mesh.y[apex] - root.y, apex)
    let right = apex
    for (let e = previous(view.entry); isOpen(mesh, e); ) {
      // The triangle beyond has the edge from the vertex to `right`; its third corner lies further left.
      const back = mesh.twin[e]
      const left = mesh.corners[previous(back)]
      this.corner(
        root,
        triangleOf(back),
        mesh.x[right] - root.x,
        mesh.y[right] - root.y,
        right,
        mesh.x[left] - root.x,
        mesh.y[left] - root.y,
        left,
      )
      right = left
      e = previous(back)
    }
  }

  private bendRight(view: View, vertex: number, apex: number, hides: boolean) {
    const { mesh } = this
    const root = this.rootAt(view.root, vertex, -1)
    if (root === undefined) return
    const [alongX, alongY] = [root.x - view.root.x, root.y - view.root.y]
    if (hides)
      this.corner(root, view.triangle, mesh.x[apex] - root.x, mesh.y[apex] - root.y, apex, alongX, alongY, -1)
    let left = apex
    for (let e = next(view.entry); isOpen(mesh, e); ) {
      const back = mesh.twin[e]
      const right = mesh.corners[previous(back)]
      this.corner(
        root,
        triangleOf(back),
        mesh.x[right] - root.x,
        mesh.y[right] - root.y,
        right,
        mesh.x[left] - root.x,
        mesh.y[left] - root.y,
        left,
      )
      left = right
      e = next(back)
    }
  }

  private rootAt(from: Root, vertex: number, turn: number): Root | undefined {
    const [x, y] = [this.mesh.x[vertex], this.mesh.y[vertex]]
    const length = from.length + lengthOf(x - from.x, y - from.y)
    if (length > this.best[vertex] + SAME_LENGTH) return undefined
    this.best[vertex] = Math.min(this.best[vertex], length)
    return { x, y, vertex, length, from, turn }
  }

  /** Notes that a root sees a vertex. */
  private reach(root: Root, vertex: number) {
    const length = root.length + lengthOf(this.mesh.x[vertex] - root.x, this.mesh.y[vertex] - root.y)
    if (length < this.best[vertex]) this.best[vertex] = length
  }

  /** Queues what a root sees of a triangle it is a corner of. */
  private corner(
    root: Root,
    triangle: number,
    rightX: number,
    rightY: number,
    right: number,
    leftX: number,
    leftY: number,
    left: number,
  ) {
    if (right >= 0) this.reach(root, right)
    if (left >= 0) this.reach(root, left)
    this.queue.push(
      { root, triangle, entry: -1, rightX, rightY, right, leftX, leftY, left, beatenAtA: 0, beatenAtB: 0 },
      root.length + this.toAim(root.x, root.y, root.x, root.y),
    )
  }

  /** Queues what a root sees beyond half-edge `e`, if it is open and nothing known beats it. */
  private cross(
    e: number,
    root: Root,
    rightX: number,
    rightY: number,
    right: number,
    leftX: number,
    leftY: number,
    left: number,
  ) {
    const { mesh, best } = this
    if (!isOpen(mesh, e)) return
    const [a, b] = [mesh.corners[e], mesh.corners[next(e)]]
    const [ax, ay] = [mesh.x[a] - root.x, mesh.y[a] - root.y]
    const [dx, dy] = [mesh.x[b] - mesh.x[a], mesh.y[b] - mesh.y[a]]
    // The part of the edge in the wedge, as parameters from a to b.
    const [acrossRight, acrossLeft] = [rightX * dy - rightY * dx, leftX * dy - leftY * dx]
    const from = acrossRight === 0 ? 0 : Math.min(1, Math.max(0, (rightY * ax - rightX * ay) / acrossRight))
    const to = acrossLeft === 0 ? from : Math.min(1, Math.max(from, (leftY * ax - leftX * ay) / acrossLeft))
    const squared = dx * dx + dy * dy
    const length = Math.sqrt(squared)
    const beatenAtA = root.length + lengthOf(ax + to * dx, ay + to * dy) - to * length - BEATEN
    const beatenAtB = root.length + lengthOf(ax + from * dx, ay + from * dy) - (1 - from) * length - BEATEN
    if (best[a] < beatenAtA || best[b] < beatenAtB) return
    const entry = mesh.twin[e]
    const t = Math.min(to, Math.max(from, -(ax * dx + ay * dy) / squared))
    this.queue.push(
      {
        root,
        triangle: triangleOf(entry),
        entry,
        rightX,
        rightY,
        right,
        leftX,
        leftY,
        left,
        beatenAtA,
        beatenAtB,
      },
      root.length +
        Math.max(
          lengthOf(ax + t * dx, ay + t * dy) + this.toAim(mesh.x[a], mesh.y[a], mesh.x[b], mesh.y[b]),
          this.toAim(root.x, root.y, root.x, root.y),
        ),
    )
  }

  /** No point of the segment pq is nearer to the aim. */
  private toAim(px: number, py: number, qx: number, qy: number): number {
    const { minX, minY, maxX, maxY } = this.aim
    return lengthOf(
      Math.max(0, minX - Math.max(px, qx), Math.min(px, qx) - maxX),
      Math.max(0, minY - Math.max(py, qy), Math.min(py, qy) - maxY),
    )
  }

  /** True when by now a shorter way leads along the entry to all that a view sees. */
  private isBeaten({ entry, beatenAtA, beatenAtB }: View): boolean {
    const { mesh, best } = this
    return best[mesh.corners[next(entry)]] < beatenAtA || best[mesh.corners[entry]] < beatenAtB
  }
}

/** Shorter by this is shorter whatever the rounding, grid units. */
const BEATEN = 1e-4
