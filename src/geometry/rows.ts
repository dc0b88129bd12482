import type { Point } from './types'
import { add, bearing, cosSin, cross, dot, length, scale, sub } from './vector'

/** An item of a row: the middle of its front edge, the direction its front faces (degrees), its size in mm. */
export type Anchor = {
  readonly id: string
  readonly at: Point
  readonly front: number
  readonly width: number
  readonly depth: number
}

export type RowMember = {
  readonly id: string
  /** Where it stands along the axis, mm; grows from left to right as one faces the fronts. */
  readonly position: number
  /** Signed distance from the row line, mm; positive towards the side the row faces. */
  readonly offset: number
  /** Turn against the row, degrees in (−90, 90]: a front turned about counts as parallel. */
  readonly angle: number
  /** Turn of its front against the row's front, degrees in (−180, 180]. */
  readonly facing: number
  /** True when the line rests on it. */
  readonly supports: boolean
}

export type Row = {
  readonly origin: Point
  /** Unit vector along the row. */
  readonly axis: Point
  /** Direction the row faces, degrees in [0, 360). */
  readonly front: number
  /** Ordered by position. */
  readonly members: readonly RowMember[]
  /** Distances between neighbours along the axis, mm, and their median (0 for a single item). */
  readonly pitches: readonly number[]
  readonly pitch: number
  /** Three items judge; of two nobody can say which one is off its line. */
  readonly judges: boolean
}

/** A turn within this many degrees is the same direction when the common direction is sought. */
const SAME_DIRECTION = 1
/** Residuals that rounding to whole millimetres explains, mm: a line parallel to the items is then the truth. */
const ROUNDING = 1
/** Three standard deviations in medians of absolute residuals, for normal scatter (3 × 1.4826). */
const SCATTER = 4.45
/** Costs and residuals nearer than this, mm, are equal: rounding must not decide a tie. */
const TIE = 1e-6
/** Above this many items the pair seeds are thinned evenly, to bound the cubic cost. */
const ALL_PAIRS = 150
/** Above this many items the lines in their own direction are thinned too. */
const ALL_LINES = 1000

/**
 * Fits the line of a row, or null for no items. Seeds are every pair of anchors and, through every anchor, the
 * direction the items themselves have; the seed with the least sum of residuals, each cut at `band` mm, wins.
 * A seed that leaves the items' own direction pays half the drift that makes over the row, at most `band`:
 * that decides symmetric cases (of three items one displaced) in favour of the line parallel to the items, so
 * that an item displaced by more than twice `band` never bends the line while most are in place. Anchors within
 * three standard deviations of the seed (from the median residual; at least 1 mm, at most `band`) then get a
 * total least squares line (principal axis of their covariance), unless whole
 * millimetres explain every residual against the items' own direction, which is then taken exactly.
 * Items facing the other way are measured at their back edge, which lies on the row's front side.
 * Items that stand one behind the other form a row along their fronts' direction. Items without a place, a
 * direction or a size (`isUsable`) are left out.
 */
export function fitRow(anchors: readonly Anchor[], band = 25): Row | null {
  const given = anchors.filter(isUsable)
  if (given.length === 0) return null
  const front = commonFront(given)
  const items = leftToRight(given, front)
  const points = items.map(item => anchorFor(item, front))
  const centre = scale(points.reduce(add), 1 / points.length)
  const local = points.map(p => sub(p, centre))
  const across = unit(front - 90)
  const file = spread(local, unit(front)) > spread(local, across) + 1
  const own = file ? unit(front) : across
  const seed = bestSeed(local, own, band)
  const residuals = local.map(p => Math.abs(cross(seed.axis, sub(p, seed.through))))
  const scatter = Math.min(Math.max(SCATTER * median(residuals), ROUNDING), band) + TIE
  const supports = residuals.map(residual => residual <= scatter)
  const line = settle(
    local.filter((_, i) => supports[i]),
    seed,
    own,
    items.length,
  )
  // A quarter turn keeps the front exact where the axis is the items' own direction.
  const facing = line.axis === own ? front : bearing(file ? line.axis : quarter(line.axis))
  const members = items
    .map((item, i): RowMember => {
      const from = sub(local[i], line.through)
      const turned = fold(item.front - facing, 360)
      return {
        id: item.id,
        position: dot(line.axis, local[i]),
        offset: cross(line.axis, from),
        angle: fold(turned, 180),
        facing: turned,
        supports: supports[i],
      }
    })
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const pitches = members.slice(1).map((m, i) => m.position - members[i].position)
  return {
    origin: add(centre, sub(line.through, scale(line.axis, dot(line.through, line.axis)))),
    axis: line.axis,
    front: ((facing % 360) + 360) % 360,
    members,
    pitches,
    pitch: median(pitches),
    judges: items.length >= 3,
  }
}

type Line = { readonly through: Point; readonly axis: Point }

const unit = (degrees: number): Point => cosSin(degrees)
const quarter = (v: Point): Point => [-v[1], v[0]]

/** False for an anchor with a number missing, or farther than 1 000 km out, where nothing can be measured. */
export const isUsable = ({ at, front, width, depth }: Anchor): boolean =>
  [...at, front, width, depth].every(value => Math.abs(value) <= FARTHEST)

const FARTHEST = 1e9

/** `degrees` moved by whole turns of `period` into (−period/2, period/2]. */
export function fold(degrees: number, period: 180 | 360): number {
  const rest = ((degrees % period) + period) % period
  return rest > period / 2 ? rest - period : rest
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

const spread = (points: readonly Point[], axis: Point): number => {
  const along = points.map(p => dot(p, axis))
  return Math.max(...along) - Math.min(...along)
}

/**
 * The direction most fronts face: the parallel most items share (two that differ meet halfway), then the way
 * round that more of them look.
 */
/** At most `most` of a list, evenly spread. */
const every = <T>(list: readonly T[], most: number): T[] =>
  list.filter((_, i) => i % Math.ceil(list.length / most) === 0)

function commonFront(items: readonly Anchor[]): number {
  const cost = (front: number) =>
    items.reduce((sum, item) => sum + Math.min(Math.abs(fold(item.front - front, 180)), SAME_DIRECTION), 0)
  const fronts = every([...new Set(items.map(item => item.front))], ALL_PAIRS)
  const costs = fronts.map(cost)
  const seed = fronts[costs.indexOf(Math.min(...costs))]
  const reach = items.length === 2 ? 45 : SAME_DIRECTION
  const turns = items.map(item => fold(item.front - seed, 180)).filter(turn => Math.abs(turn) <= reach)
  const front = seed + turns.reduce((sum, turn) => sum + turn, 0) / turns.length
  const same = items.filter(item => Math.abs(fold(item.front - front, 360)) <= 90).length
  return same * 2 >= items.length ? front : front + 180
}

/** Items in the order one meets them along the front, so that ties do not depend on how they are listed. */
function leftToRight(items: readonly Anchor[], front: number): Anchor[] {
  const axis = unit(front - 90)
  const place = (a: Anchor, b: Anchor, direction: Point) => {
    const ahead = dot(direction, sub(a.at, b.at))
    return Math.abs(ahead) > TIE ? ahead : 0
  }
  return [...items].sort((a, b) => place(a, b, axis) || place(a, b, quarter(axis)) || (a.id < b.id ? -1 : 1))
}

/** The middle of the item's edge on the side the row faces: its front edge, or its back edge if turned about. */
export function anchorFor(item: Anchor, front: number): Point {
  const about = Math.abs(fold(item.front - front, 360)) > 90
  return about ? sub(item.at, scale(unit(item.front), item.depth)) : item.at
}

function bestSeed(points: readonly Point[], own: Point, band: number): Line {
  let best: Line = { through: points[0], axis: own }
  let least = Infinity
  const extent = spread(points, own)
  const offer = (through: Point, axis: Point) => {
    let cost = Math.min((Math.abs(cross(own, axis)) * extent) / 2, band)
    for (const p of points) {
      cost += Math.min(Math.abs(axis[0] * (p[1] - through[1]) - axis[1] * (p[0] - through[0])), band)
      if (cost >= least) return
    }
    // A tie keeps the earlier seed; own directions come first.
    if (cost < least - TIE) {
      least = cost
      best = { through, axis }
    }
  }
  for (const p of every(points, ALL_LINES)) offer(p, own)
  const step = Math.ceil(points.length / ALL_PAIRS)
  for (let i = 0; i < points.length; i += step) {
    for (let j = i + 1; j < points.length; j += step) {
      const d = sub(points[j], points[i])
      const size = length(d)
      if (size > 0) offer(points[i], alongside(scale(d, 1 / size), own))
    }
  }
  return best
}

const alongside = (axis: Point, own: Point): Point => (dot(axis, own) < 0 ? [-axis[0], -axis[1]] : axis)

/** The final line through the supporting points. */
function settle(points: readonly Point[], seed: Line, own: Point, count: number): Line {
  const across = points.map(p => cross(own, p))
  const middle = median(across)
  const exact: Line = { through: scale(quarter(own), middle), axis: own }
  if (count < 3 || across.every(a => Math.abs(a - middle) <= ROUNDING + TIE)) return exact
  const through = scale(points.reduce(add), 1 / points.length)
  let xx = 0
  let xy = 0
  let yy = 0
  for (const p of points) {
    const [x, y] = sub(p, through)
    xx += x * x
    xy += x * y
    yy += y * y
  }
  if (xx + yy === 0) return { through, axis: seed.axis }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  return { through, axis: alongside([Math.cos(angle), Math.sin(angle)], seed.axis) }
}
