import { type GridPoint, toGrid, UNITS_PER_MM } from './grid'
import type { Mesh } from './triangulation'
import { holds, type Locator } from './triangulation-locate'
import type { Box, Point, Ring, Segment } from './types'
import { boxOf, growBox, unionBox } from './vector'
import type { WalkTarget } from './walk'
import { contactsOf } from './walk-contacts'
import { type Root, type Start, search, type View } from './walk-search'
import type { Configuration, WalkSpace } from './walk-space'
import type { Goal } from './walk-taut'

/** A way to a target among chords: its last root, its length (grid units) and where it ends. */
export type Found = { readonly root: Root; readonly length: number; readonly goal: Goal }

/** The point a way ends at. */
export function endOf({ root, length, goal: { a, b } }: Found): GridPoint {
  const [wayX, wayY] = towards(root, a, b)
  const distance = Math.hypot(wayX, wayY)
  const part = distance === 0 ? 0 : (length - root.length) / distance
  return { x: root.x + part * wayX, y: root.y + part * wayY }
}

/** The way from a point to the nearest one of ab. */
function towards(from: GridPoint, a: GridPoint, b: GridPoint): [x: number, y: number] {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((from.x - a.x) * dx + (from.y - a.y) * dy) / squared
  const t = Math.min(1, Math.max(0, along))
  return [a.x + t * dx - from.x, a.y + t * dy - from.y]
}

/** What a view of a triangle may end at: an edge of a target's shape, or a point where a disc touches it. */
type End = { readonly target: number; readonly goal: Goal }

/** Rounding of shapes, grid units. */
const TOLERANCE = 2

/** The shortest way to each target in the configuration; undefined for those not reached. */
export function nearestWays(
  space: WalkSpace,
  { mesh, locator }: Configuration,
  starts: readonly Start[],
  targets: readonly WalkTarget[],
): (Found | undefined)[] {
  const ends = new Ends(space, locator)
  for (const [target, { shape }] of targets.entries()) ends.add(target, shape)
  const found: (Found | undefined)[] = targets.map(() => undefined)
  let longest: number | undefined
  const visit = (view: View) => {
    for (const { target, goal } of ends.byTriangle.get(view.triangle) ?? []) {
      const length = lengthTo(mesh, view, goal)
      if (length >= (found[target]?.length ?? Infinity)) continue
      found[target] = { root: view.root, length, goal }
      longest = undefined
    }
  }
  const limit = () => {
    longest ??= Math.max(0, ...[...ends.awaited].map(target => found[target]?.length ?? Infinity))
    return longest
  }
  search(mesh, starts, visit, limit, ends.box)
  return found
}

class Ends {
  readonly byTriangle = new Map<number, End[]>()
  /** Targets some triangle is in reach of. */
  readonly awaited = new Set<number>()
  /** Where ways may end. */
  box: Box = boxOf([])
  private readonly radius: number

  constructor(
    private readonly space: WalkSpace,
    private readonly locator: Locator,
  ) {
    this.radius = space.radius * UNITS_PER_MM
  }

  add(target: number, shape: WalkTarget['shape']) {
    const { solids, outline, borders } = this.space
    const reach = this.radius + TOLERANCE + HOLD
    for (const [a, b] of piecesOf(shape).map(ends => ends.map(p => toGrid(solids.grid, p)))) {
      if (!Number.isFinite(a.x + a.y + b.x + b.y)) continue
      const [minX, minY] = [Math.min(a.x, b.x) - reach, Math.min(a.y, b.y) - reach]
      const near = this.locator.inBox(minX, minY, Math.max(a.x, b.x) + reach, Math.max(a.y, b.y) + reach)
      this.put(near, { target, goal: { a, b, reach: this.radius } })
      if (this.radius === 0) continue
      for (const p of contactsOf({ a, b }, outline, borders, this.radius))
        this.put(this.locator.at(p.x, p.y, HOLD), { target, goal: { a: p, b: p, reach: 0 } })
    }
  }

  private put(triangles: readonly number[], end: End) {
    for (const t of triangles) {
      const known = this.byTriangle.get(t)
      if (known) known.push(end)
      else this.byTriangle.set(t, [end])
      this.awaited.add(end.target)
    }
    const { a, b, reach } = end.goal
    if (triangles.length > 0)
      this.box = unionBox(
        this.box,
        growBox(
          boxOf([
            [a.x, a.y],
            [b.x, b.y],
          ]),
          reach + TOLERANCE,
        ),
      )
  }
}

/** The edges of a shape; a point is an edge of no length. */
function piecesOf(shape: WalkTarget['shape']): Segment[] {
  if (isPoint(shape)) return [[shape, shape]]
  if (shape.length === 2) return [[shape[0], shape[1]]]
  return shape.map((p, i) => [p, shape[(i + 1) % shape.length]])
}

const isPoint = (shape: Segment | Ring | Point): shape is Point => typeof shape[0] === 'number'

/**
 * Length of the way by a view's root straight towards the nearest point of the goal, up to its reach;
 * Infinity unless it ends inside the view. Ways that cannot head straight there bend at a later root or end
 * in a contact.
 */
function lengthTo(mesh: Mesh, view: View, { a, b, reach: radius }: Goal): number {
  const reach = radius + TOLERANCE
  const { root, triangle } = view
  const [wayX, wayY] = towards(root, a, b)
  const distance = Math.hypot(wayX, wayY)
  if (distance <= reach) return root.length
  const part = (distance - reach) / distance
  const [x, y] = [root.x + part * wayX, root.y + part * wayY]
  if (!isSeen(view, part * wayX, part * wayY) || !holds(mesh, triangle, x, y, HOLD)) return Infinity
  return root.length + distance - reach
}

/** A point this near to a view or a triangle is in it, grid units. */
const HOLD = 3

/** True when a point, given from the root, lies in the view's wedge. */
export function isSeen({ rightX, rightY, leftX, leftY }: View, x: number, y: number): boolean {
  const right = rightX * y - rightY * x
  if (right < -HOLD * Math.hypot(rightX, rightY)) return false
  const left = leftX * y - leftY * x
  return left <= HOLD * Math.hypot(leftX, leftY)
}
