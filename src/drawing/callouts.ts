/**
 * Where the callouts of findings stand: beside what they speak of, on as little of the plan as may be, and never on
 * each other; one that had to go further off is joined to its place by a line.
 */
import type { Box, Point, Ring } from '../geometry/types'
import { boxesMeet, boxOf, distance, lerp } from '../geometry/vector'
import { alongFlat, type Ground, lineGround, ON, planGround } from './callout-ground'
import { type DisplayList, PX_PER_PAPER_MM } from './display'

/** What a callout speaks of: the middle of a measured line with its direction, or the box of a thing. */
export type Anchor =
  | { readonly kind: 'line'; readonly a: Point; readonly b: Point }
  | { readonly kind: 'box'; readonly box: Box }

/** The plan point a callout is pinned to, its middle from there in paper mm, and the line that joins it to its place. */
export type Stand = { readonly pin: Point; readonly shift: Point; readonly leader?: Ring }

/** Width and height, paper mm. */
type Size = readonly [number, number]

/** What a callout speaks of, its size without and with words; `key` names it from one drawing to the next. */
export type CalloutRequest = {
  readonly key: string
  readonly anchor: Anchor
  readonly small: Size
  readonly large?: Size
}

/** Where a callout stands; `large`: with its words. */
export type SizedStand = Stand & { readonly large: boolean }
/** Places for callouts, the most important first; undefined for those there is no room for. */
export type PlaceCallouts = (requests: readonly CalloutRequest[]) => readonly (SizedStand | undefined)[]

type Placed = SizedStand & { readonly box: Box }
/** Where callouts stood, with what they spoke of then. */
export type CalloutMemory = Map<string, Placed & { readonly about: string }>

const NOWHERE: Box = boxOf([])

/** Which way from the pin: right, left or neither, down, up or neither. */
type Way = readonly [number, number]
const WAYS: readonly Way[] = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
]

/** Between a callout and its place, paper mm. */
const GAP = 1
/** How far off a callout may go, px. */
const RINGS = [20, 36, 60, 90, 130, 180]
/** A line this many times as long as its callout is interrupted by it, as dimension lines are. */
const INTERRUPTED = 1.8

/** What it costs to stand on another callout, outside, or far off; on what lies there, `ON` says. */
const COST = { callout: 1000, outside: 10, far: 4, ring: 1.5, order: 0.05 }

/** Pieces of slanting lines, px. */
const STEP = 20

/** Callouts beyond so many, the less grave ones, are not given a place of their own. */
const MOST_PLACED = 200

/** Finds places one after the other; `scale` is the least of the zoom band, px for a mm. */
export class CalloutPlaces {
  private readonly plan: Ground
  private readonly lines: Ground
  private readonly taken: Box[] = []

  /** `under`: what lies on the plan; `lines`: what findings draw themselves. */
  constructor(
    under: DisplayList,
    lines: readonly Ring[],
    private readonly scale: number,
  ) {
    this.plan = planGround(under, STEP / scale)
    this.lines = lineGround(lines, STEP / scale)
  }

  /**
   * Places for callouts, the most important first: each small one gets a place, then those that would be larger grow
   * where they cover no other. `large` tells which did. What speaks of the same as it did in `memory` stays where it
   * stood; the memory then holds the places of now.
   */
  find(requests: readonly CalloutRequest[], memory?: CalloutMemory): readonly Placed[] {
    const about = requests.map(({ anchor, small, large }) =>
      JSON.stringify([anchor, small, large, this.scale]),
    )
    const stayed = requests.map(({ key }, i) => {
      const known = memory?.get(key)
      if (known?.about !== about[i]) return undefined
      this.taken[i] = known.box
      return known
    })
    const small = requests.map(({ anchor, small }, i): Stand => {
      if (stayed[i]) return stayed[i]
      // Where everything is found fault with, places for all of them help nobody: the rest stand where they are.
      if (i >= MOST_PLACED) return this.candidates(anchor, small, [])[0].stand
      const best = this.bestOf(anchor, small)
      this.taken[i] = best.box
      return best.stand
    })
    const placed = requests.map(({ anchor, large }, i): Placed => {
      if (stayed[i]) return stayed[i]
      const own = this.taken[i] ?? NOWHERE
      if (!large || i >= MOST_PLACED) return { ...small[i], box: own, large: false }
      this.taken[i] = NOWHERE
      const best = this.bestOf(anchor, large)
      const grows = best.cost < COST.callout
      this.taken[i] = grows ? best.box : own
      return { ...(grows ? best.stand : small[i]), box: this.taken[i], large: grows }
    })
    memory?.clear()
    placed.forEach((each, i) => {
      memory?.set(requests[i].key, { ...each, about: about[i] })
    })
    return placed
  }

  private bestOf(anchor: Anchor, size: Size): { stand: Stand; box: Box; cost: number } {
    let best: { stand: Stand; box: Box; cost: number } | undefined
    const candidates = this.candidates(anchor, size)
    for (const [i, { stand, extra }] of candidates.entries()) {
      const most = best?.cost ?? Infinity
      let cost = extra + i * COST.order
      // The dearest questions last: most candidates are out before.
      if (cost >= most) continue
      const box = this.boxOf(stand, size)
      for (const question of [this.groundCost, this.leaderCost, this.calloutCost]) {
        cost += question.call(this, box, stand)
        if (cost >= most) break
      }
      if (cost < most) best = { stand, box, cost }
    }
    return best ?? { stand: candidates[0].stand, box: NOWHERE, cost: Infinity }
  }

  private boxOf({ pin, shift }: Stand, size: Size): Box {
    const k = PX_PER_PAPER_MM / this.scale
    const [x, y] = [pin[0] + shift[0] * k, pin[1] + shift[1] * k]
    const [w, h] = [(size[0] / 2) * k, (size[1] / 2) * k]
    return { minX: x - w, minY: y - h, maxX: x + w, maxY: y + h }
  }

  private groundCost(box: Box): number {
    const whole = this.plan.whole.minX > this.plan.whole.maxX ? this.lines.whole : this.plan.whole
    const inside =
      box.minX >= whole.minX && box.maxX <= whole.maxX && box.minY >= whole.minY && box.maxY <= whole.maxY
    let cost = inside ? 0 : COST.outside
    for (const { near, costs } of [this.plan, this.lines]) for (const i of near(box, 0)) cost += costs[i]
    return cost
  }

  private calloutCost(box: Box): number {
    return this.taken.some(other => boxesMeet(other, box)) ? COST.callout : 0
  }

  /** A leader is thin, but it strikes through what it crosses. */
  private leaderCost(_: Box, { leader }: Stand): number {
    if (!leader) return 0
    const crossed = new Set<number>()
    let callout = false
    alongFlat(leader.flat(), STEP / this.scale, piece => {
      for (const i of this.plan.near(piece, 0)) if (this.plan.costs[i] > ON.thing) crossed.add(i)
      callout ||= this.taken.some(other => boxesMeet(other, piece))
    })
    return (crossed.size * ON.words) / 3 + (callout ? COST.callout : 0)
  }

  /** What a line costs that a callout interrupts. */
  private ownCost({ a, b }: { readonly a: Point; readonly b: Point }, box: Box): number {
    let cost = 0
    alongFlat([...a, ...b], STEP / this.scale, piece => {
      if (boxesMeet(piece, box)) cost += ON.line
    })
    return cost
  }

  private candidates(
    anchor: Anchor,
    size: Size,
    rings: readonly number[] = RINGS,
  ): { stand: Stand; extra: number }[] {
    const shift = ([u, v]: Way): Point => [u * (size[0] / 2 + GAP), v * (size[1] / 2 + GAP)]
    const found: { stand: Stand; extra: number }[] = []
    const spots = anchor.kind === 'line' ? spotsOfLine(anchor.a, anchor.b) : spotsOfBox(anchor.box)
    if (anchor.kind === 'line') {
      const long = distance(anchor.a, anchor.b) * this.scale
      const [ux, uy] = [anchor.b[0] - anchor.a[0], anchor.b[1] - anchor.a[1]].map(d =>
        Math.abs(d * this.scale),
      )
      const across = long > 0 ? (ux * size[0] + uy * size[1]) / long : Infinity
      const stand: Stand = { pin: lerp(anchor.a, anchor.b, 0.5), shift: [0, 0] }
      if (long >= across * PX_PER_PAPER_MM * INTERRUPTED)
        found.push({ stand, extra: -this.ownCost(anchor, this.boxOf(stand, size)) })
    }
    for (const { pin, way } of spots) found.push({ stand: { pin, shift: shift(way) }, extra: 0 })
    rings.forEach((ring, i) => {
      for (const { pin, way } of spots) {
        const off = ring / this.scale / (way[0] !== 0 && way[1] !== 0 ? Math.SQRT2 : 1)
        const far: Point = [pin[0] + way[0] * off, pin[1] + way[1] * off]
        found.push({
          stand: { pin: far, shift: shift(way), leader: [pin, far] },
          extra: COST.far + i * COST.ring,
        })
      }
    })
    return found
  }
}

/** Beside the middle of a line, first square to it, then beyond its ends. */
function spotsOfLine(a: Point, b: Point): { pin: Point; way: Way }[] {
  const middle = lerp(a, b, 0.5)
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = ([u, v]: Way) => Math.abs(u * dx + v * dy) / Math.hypot(u, v)
  const beside = [...WAYS].sort((p, q) => along(p) - along(q))
  return beside.map(way => ({ pin: middle, way }))
}

/** At the corners and the middles of the sides of a box. */
function spotsOfBox({ minX, minY, maxX, maxY }: Box): { pin: Point; way: Way }[] {
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2]
  return WAYS.map(way => ({ pin: [x + (way[0] * (maxX - minX)) / 2, y + (way[1] * (maxY - minY)) / 2], way }))
}
