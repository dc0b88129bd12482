/** What lies on a plan that a callout had better not cover: small boxes, each with its cost. */
import { indexBoxes } from '../geometry/pairs'
import type { Box, Point, Ring } from '../geometry/types'
import { boxOf, distance, lerp, unionBox } from '../geometry/vector'
import { BANDS, type DisplayList } from './display'

/** What it costs to stand on a thing, on words, on a line of a finding. */
export const ON = { thing: 4, words: 12, line: 4 }
/** Most pieces of one slanting line. */
const MOST_PIECES = 400

/** Boxes that cost something to stand on. */
export type Ground = {
  readonly costs: readonly number[]
  readonly near: (box: Box, reach: number) => number[]
  /** The box of all of it. */
  readonly whole: Box
}

/** The ground of a plan that was drawn before is known. */
const grounds = new WeakMap<DisplayList, { readonly step: number; readonly ground: Ground }>()

export function planGround(under: DisplayList, step: number): Ground {
  const known = grounds.get(under)
  if (known?.step === step) return known.ground
  const pile = new Pile()
  let whole = boxOf([])
  for (const { band, box, pin, parts } of under) {
    if (pin) continue
    if (band === BANDS.wall) whole = unionBox(whole, box)
    if (band === BANDS.label) pile.add(box, ON.words)
    else if (band >= BANDS.chair && band <= BANDS.mounted && band !== BANDS.wall) pile.add(box, ON.thing)
    else if (band === BANDS.wall)
      for (const part of parts)
        if (part.kind === 'path') for (const { points } of part.subpaths) pile.along(points, step, ON.thing)
  }
  const ground = pile.ground(whole)
  grounds.set(under, { step, ground })
  return ground
}

export function lineGround(lines: readonly Ring[], step: number): Ground {
  const pile = new Pile()
  for (const points of lines) pile.along(points.flat(), step, ON.line)
  return pile.ground(boxOf([]))
}

const MOST_BOXES = 100_000

/** What lies many times at one place, as the marks of a thousand findings about it do, lies there once. */
class Pile {
  private readonly boxes: Box[] = []
  private readonly costs: number[] = []
  private readonly known = new Set<string>()

  add(box: Box, cost: number): void {
    if (this.isNew(cost, box.minX, box.minY, box.maxX, box.maxY)) this.put(box, cost)
  }

  /** A line, given by its coordinates in turn. */
  along(points: readonly number[], step: number, cost: number): void {
    for (let i = 2; i < points.length; i += 2) {
      const part = points.slice(i - 2, i + 2)
      if (this.isNew(cost, ...part)) alongFlat(part, step, box => this.put(box, cost))
    }
  }

  /** Past as much as no plan that makes sense draws, callouts no longer mind what else there is. */
  private put(box: Box, cost: number): void {
    if (this.boxes.length >= MOST_BOXES) return
    this.boxes.push(box)
    this.costs.push(cost)
  }

  private isNew(...numbers: readonly number[]): boolean {
    const key = numbers.join(' ')
    if (this.known.has(key)) return false
    this.known.add(key)
    return true
  }

  /** `whole`: the box of all; of everything added, where it is empty. */
  ground(whole: Box): Ground {
    return {
      costs: this.costs,
      near: this.boxes.length > 0 ? indexBoxes(this.boxes).near : () => [],
      whole: whole.minX > whole.maxX ? this.boxes.reduce(unionBox, whole) : whole,
    }
  }
}

/** Small boxes along a line given by its coordinates in turn, so that a slanting one does not take up all its rectangle. */
export function alongFlat(points: readonly number[], step: number, add: (box: Box) => void): void {
  for (let i = 2; i < points.length; i += 2) {
    const [a, b]: [Point, Point] = [
      [points[i - 2], points[i - 1]],
      [points[i], points[i + 1]],
    ]
    const straight = a[0] === b[0] || a[1] === b[1]
    const pieces = straight ? 1 : Math.min(MOST_PIECES, Math.max(1, Math.ceil(distance(a, b) / step)))
    for (let k = 0; k < pieces; k++) add(boxOf([lerp(a, b, k / pieces), lerp(a, b, (k + 1) / pieces)]))
  }
}
