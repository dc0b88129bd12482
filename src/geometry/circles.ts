import FlatQueue from 'flatqueue'
import { isFiniteRing } from './grid'
import { edgesOf, regionHas } from './polygon'
import type { Box, Point, Region, Segment } from './types'
import { boxOf, distance, dot, lerp, nearestOnSegment, sub, unionBox } from './vector'

export type Circle = { readonly centre: Point; readonly radius: number }

/**
 * The largest circle found (mm), a radius that no circle in the region exceeds, and the points of the border
 * that hold it.
 */
export type InscribedCircle = Circle & { readonly upper: number; readonly touches: readonly Point[] }

/** `unknown`: the search ended before the bounds parted; never a claim that there is no place. */
export type CircleFit = InscribedCircle & { readonly verdict: 'yes' | 'no' | 'unknown' }

/** Cells looked at before a search settles for the bounds it has; halls need a few hundred. */
const BUDGET = 20_000
/** Radii nearer than this, mm, are equal. */
const SAME = 1e-6
/** Border points farther out than the radius by no more than this, mm, hold the circle. */
const TOUCH = 1
/** Two borders are opposite when the directions to them make more than about 143°. */
const OPPOSITE = -0.8

/**
 * The largest circle in a region, its centre also in `within` if given, to `precision` mm (upper − radius) or
 * to the bounds the budget allows; null when there is no place for a centre. Branch and bound over square cells
 * as polylabel does it, with a second upper bound, the mean distance to two opposite borders, which ends the
 * search in corridors, where any number of centres are equally good.
 */
export function largestCircle(
  region: Region,
  within?: Region,
  precision = 0.1,
  budget = BUDGET,
): InscribedCircle | null {
  return new CircleSearch(region, within).run((found, upper) => upper - found <= precision, budget)
}

/** Whether a circle of `diameter` mm fits into a region, its centre also in `within`; null as above. */
export function circleFits(region: Region, diameter: number, within?: Region): CircleFit | null {
  const need = diameter / 2 - SAME
  // A place that is too narrow is still named: go on until there is one.
  const decided = (radius: number, upper: number) => radius >= need || (radius > 0 && upper < need)
  const found = new CircleSearch(region, within).run(decided)
  if (!found) return null
  return { ...found, verdict: found.radius >= need ? 'yes' : found.upper < need ? 'no' : 'unknown' }
}

type Cell = {
  readonly centre: Point
  readonly half: number
  /** Segments that can be nearest to a point of the cell. */
  readonly near: readonly Segment[]
  readonly upper: number
  /** Whether all of the cell lies in the region; null where the border runs through it. */
  readonly inside: boolean | null
}

class CircleSearch {
  private readonly segments: readonly Segment[]
  private readonly limits: readonly Segment[]
  private readonly queue = new FlatQueue<Cell>()
  private best: Circle | null = null

  constructor(
    private readonly region: Region,
    private readonly within: Region | undefined,
  ) {
    this.segments = segmentsOf(region)
    this.limits = segmentsOf(within ?? [])
  }

  run(enough: (found: number, upper: number) => boolean, budget = BUDGET): InscribedCircle | null {
    for (const [centre, half] of firstCells(searchBox(this.region, this.within))) {
      this.examine(centre, half, this.segments, null)
    }
    let upper = 0
    for (let count = 0; ; count++) {
      const found = this.best?.radius ?? 0
      const cell = this.queue.pop()
      upper = Math.max(found, cell?.upper ?? 0)
      if (!cell || count === budget || enough(found, upper)) break
      const half = cell.half / 2
      for (const dx of [-half, half]) {
        for (const dy of [-half, half]) {
          this.examine([cell.centre[0] + dx, cell.centre[1] + dy], half, cell.near, cell.inside)
        }
      }
    }
    return this.best && { ...this.best, upper, touches: touching(this.best, this.segments) }
  }

  /** Takes the best circle about a cell, and queues the cell if it can hold a better one. */
  private examine(centre: Point, half: number, from: readonly Segment[], known: boolean | null): void {
    const reach = half * Math.SQRT2
    if (this.within && !regionHas(this.within, centre)) {
      const { point } = nearest(centre, this.limits)
      if (distance(centre, point) > reach) return
      this.offer(point)
    }
    const inside = known ?? regionHas(this.region, centre)
    const border = nearest(centre, from)
    const far = distance(centre, border.point)
    if (!inside && far > reach) return
    const near = from.filter(s => distance(centre, nearestOnSegment(centre, s).point) <= far + 2 * reach)
    let upper = (inside ? far : -far) + reach
    if (inside) {
      const opposite = oppositeOf(centre, border.point, near)
      if (opposite) upper = Math.min(upper, meanDistance(centre, half, border.segment, opposite.segment))
      if (far > this.found()) this.offer(centre)
      const balance = opposite && lerp(border.point, opposite.point, 0.5)
      if (balance && distance(balance, border.point) > this.found()) this.offer(balance)
    }
    if (upper > this.found())
      this.queue.push({ centre, half, near, upper, inside: far > reach ? inside : null }, -upper)
  }

  private found(): number {
    return this.best?.radius ?? 0
  }

  private offer(centre: Point): void {
    if (!regionHas(this.region, centre)) return
    // A centre led to the limit's border may lie a rounding outside it.
    if (this.within && !regionHas(this.within, centre)) {
      if (distance(centre, nearest(centre, this.limits).point) > SAME) return
    }
    const radius = distance(centre, nearest(centre, this.segments).point)
    if (radius > this.found()) this.best = { centre, radius }
  }
}

/** Edges of the rings; those with a coordinate that is not finite are ignored. */
const segmentsOf = (region: Region): Segment[] =>
  region
    .flatMap(p => [p.outer, ...p.holes])
    .filter(isFiniteRing)
    .flatMap(ring => edgesOf(ring))

function searchBox(region: Region, within: Region | undefined): Box | null {
  const around = (r: Region) => r.map(p => boxOf(p.outer)).reduce(unionBox, boxOf([]))
  const a = around(region)
  const b = within ? around(within) : a
  const box = {
    minX: Math.max(a.minX, b.minX),
    minY: Math.max(a.minY, b.minY),
    maxX: Math.min(a.maxX, b.maxX),
    maxY: Math.min(a.maxY, b.maxY),
  }
  return box.minX <= box.maxX && box.minY <= box.maxY ? box : null
}

/** Squares that cover a box: as wide as its short side, at most 64 along the long one. */
function firstCells(box: Box | null): [Point, number][] {
  if (!box) return []
  const width = box.maxX - box.minX
  const height = box.maxY - box.minY
  const size = Math.max(Math.min(width, height), Math.max(width, height) / 64, 1)
  if (!Number.isFinite(size)) return []
  const cells: [Point, number][] = []
  for (let i = 0; i === 0 || i * size < width; i++) {
    for (let j = 0; j === 0 || j * size < height; j++) {
      cells.push([[box.minX + (i + 0.5) * size, box.minY + (j + 0.5) * size], size / 2])
    }
  }
  return cells
}

type Nearest = { readonly point: Point; readonly segment: Segment }

function nearest(p: Point, segments: readonly Segment[]): Nearest {
  let best: Nearest = { point: [Infinity, Infinity], segment: [p, p] }
  let least = Infinity
  for (const segment of segments) {
    const { point } = nearestOnSegment(p, segment)
    const squared = (point[0] - p[0]) ** 2 + (point[1] - p[1]) ** 2
    if (squared < least) {
      least = squared
      best = { point, segment }
    }
  }
  return best
}

/** The nearest border on the other side of `p` from its nearest border point. */
function oppositeOf(p: Point, border: Point, near: readonly Segment[]): Nearest | null {
  const away = sub(p, border)
  const others = near.filter(segment => {
    const there = sub(p, nearestOnSegment(p, segment).point)
    return dot(away, there) < OPPOSITE * Math.hypot(...away) * Math.hypot(...there)
  })
  return others.length > 0 ? nearest(p, others) : null
}

/** The most that the mean distance to two segments can be in a square: it is convex, so at a corner. */
function meanDistance([x, y]: Point, half: number, s: Segment, t: Segment): number {
  const corners: Point[] = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ]
  const to = (p: Point, segment: Segment) => distance(p, nearestOnSegment(p, segment).point)
  return Math.max(...corners.map(p => (to(p, s) + to(p, t)) / 2))
}

function touching({ centre, radius }: Circle, segments: readonly Segment[]): Point[] {
  const touches: Point[] = []
  for (const segment of segments) {
    const { point } = nearestOnSegment(centre, segment)
    if (distance(centre, point) > radius + TOUCH) continue
    if (touches.every(other => distance(other, point) > TOUCH)) touches.push(point)
  }
  return touches
}
