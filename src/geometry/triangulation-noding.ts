import Flatbush from 'flatbush'
import { type GridRing, keyOf } from './grid'

/** Straight edges that meet only in shared vertices, each with its net winding (positive a to b). */
export type PlanarEdges = {
  readonly x: number[]
  readonly y: number[]
  readonly edges: readonly (readonly [a: number, b: number, winding: number])[]
}

/**
 * Splits ring edges where a vertex lies on them or another edge crosses them, merges equal points and edges,
 * and drops edges run through as often one way as the other. A crossing is rounded to the grid, which can
 * make new ones; it settles within a few rounds (iterated snap rounding) or the answer is undefined.
 */
export function noded(rings: readonly GridRing[]): PlanarEdges | undefined {
  const plane = new Plane()
  for (const ring of rings) {
    const ids = ring.map(p => plane.vertex(p.x, p.y))
    for (let i = 0; i < ids.length; i++) plane.edge(ids[i], ids[(i + 1) % ids.length], 1)
  }
  for (let round = 0; round < ROUNDS; round++) if (!plane.split()) return plane.result()
  return undefined
}

const ROUNDS = 12

class Plane {
  private readonly x: number[] = []
  private readonly y: number[] = []
  private readonly index = new Map<number, number>()
  private windings = new Map<number, number>()

  vertex(x: number, y: number): number {
    const key = keyOf({ x, y })
    const known = this.index.get(key)
    if (known !== undefined) return known
    this.x.push(x)
    this.y.push(y)
    this.index.set(key, this.x.length - 1)
    return this.x.length - 1
  }

  edge(a: number, b: number, winding: number) {
    if (a === b) return
    const key = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a
    this.windings.set(key, (this.windings.get(key) ?? 0) + (a < b ? winding : -winding))
  }

  result(): PlanarEdges {
    const used = new Map<number, number>()
    const x: number[] = []
    const y: number[] = []
    const renumber = (v: number) => {
      const known = used.get(v)
      if (known !== undefined) return known
      used.set(v, x.length)
      x.push(this.x[v])
      y.push(this.y[v])
      return x.length - 1
    }
    return { x, y, edges: this.list().map(([a, b, w]) => [renumber(a), renumber(b), w] as const) }
  }

  /** Splits edges once; false when there was nothing to split. */
  split(): boolean {
    const edges = this.list()
    const cuts = this.cuts(edges)
    if (cuts.size === 0) return false
    const windings = this.windings
    this.windings = new Map()
    edges.forEach(([a, b, winding], i) => {
      const along = (v: number) =>
        (this.x[v] - this.x[a]) * (this.x[b] - this.x[a]) + (this.y[v] - this.y[a]) * (this.y[b] - this.y[a])
      const stops = [a, ...[...(cuts.get(i) ?? [])].sort((v, w) => along(v) - along(w)), b]
      for (let k = 0; k + 1 < stops.length; k++) this.edge(stops[k], stops[k + 1], winding)
    })
    return windings.size > 0
  }

  private list(): [number, number, number][] {
    const edges: [number, number, number][] = []
    for (const [key, winding] of this.windings)
      if (winding !== 0) edges.push([Math.floor(key / 2 ** 26), key % 2 ** 26, winding])
    return edges
  }

  /** For each edge the vertices to split it at. */
  private cuts(edges: readonly [number, number, number][]): Map<number, Set<number>> {
    const cuts = new Map<number, Set<number>>()
    const cut = (i: number, v: number) => {
      if (v === edges[i][0] || v === edges[i][1]) return
      const set = cuts.get(i)
      if (set) set.add(v)
      else cuts.set(i, new Set([v]))
    }
    if (edges.length === 0) return cuts
    const { x, y } = this
    const tree = new Flatbush(edges.length)
    for (const [a, b] of edges)
      tree.add(Math.min(x[a], x[b]), Math.min(y[a], y[b]), Math.max(x[a], x[b]), Math.max(y[a], y[b]))
    tree.finish()
    edges.forEach(([a, b], i) => {
      const boxX = Math.min(x[a], x[b])
      const boxY = Math.min(y[a], y[b])
      const near = tree.search(boxX, boxY, Math.max(x[a], x[b]), Math.max(y[a], y[b]), j => j > i)
      for (const j of near) this.meet(edges, i, j, cut)
    })
    return cuts
  }

  private meet(
    edges: readonly [number, number, number][],
    i: number,
    j: number,
    cut: (i: number, v: number) => void,
  ) {
    const [a, b] = edges[i]
    const [c, d] = edges[j]
    const [sideC, sideD] = [this.side(a, b, c), this.side(a, b, d)]
    if ((sideC > 0 && sideD > 0) || (sideC < 0 && sideD < 0)) return
    const [sideA, sideB] = [this.side(c, d, a), this.side(c, d, b)]
    if ((sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0)) return
    if (sideC === 0 && this.between(a, b, c)) cut(i, c)
    if (sideD === 0 && this.between(a, b, d)) cut(i, d)
    if (sideA === 0 && this.between(c, d, a)) cut(j, a)
    if (sideB === 0 && this.between(c, d, b)) cut(j, b)
    if (sideA === 0 || sideB === 0 || sideC === 0 || sideD === 0) return
    const t = sideA / (sideA - sideB)
    const at = this.vertex(
      Math.round(this.x[a] + t * (this.x[b] - this.x[a])) + 0,
      Math.round(this.y[a] + t * (this.y[b] - this.y[a])) + 0,
    )
    cut(i, at)
    cut(j, at)
  }

  private side(a: number, b: number, c: number): number {
    return (
      (this.x[b] - this.x[a]) * (this.y[c] - this.y[a]) - (this.y[b] - this.y[a]) * (this.x[c] - this.x[a])
    )
  }

  private between(a: number, b: number, c: number): boolean {
    if (c === a || c === b) return false
    const [dx, dy] = [this.x[b] - this.x[a], this.y[b] - this.y[a]]
    const t = (this.x[c] - this.x[a]) * dx + (this.y[c] - this.y[a]) * dy
    return t > 0 && t < dx * dx + dy * dy
  }
}
