import FlatQueue from 'flatqueue'
import { type Cell, cellsOf, halves, holdsAll, mayMeet, reachOf } from './farthest-cells'
import { type Failure, fromGrid, isFailure, UNITS_PER_MM } from './grid'
import { outlineOf } from './triangulation-outline'
import type { Interval, Point, Region } from './types'
import { canStand } from './walk-clearance'
import { nearestRoot, Slack, type WalkField, walkField } from './walk-field'
import { measure } from './walk-measure'
import type { Root, View } from './walk-search'
import type { Bend } from './walk-space'
import { sourceOf } from './walk-start'

export { type WalkField, walkField } from './walk-field'

export type Farthest = {
  /** How far the farthest point is from its nearest source, mm: certified from both sides. */
  readonly length: Interval
  /** A point at least `length.lo` from every source. */
  readonly point: Point
  /** Index of its nearest source, and the shortest walk from there to the point. */
  readonly source: number
  readonly path: readonly Point[]
}

/** Bounds are driven to within this of each other, mm. */
const PRECISION = 0.1
/** Cells looked at before a search settles for the bounds it has; halls need a few thousand. */
const BUDGET = 100_000
/** How often arcs are made finer for one answer. */
const ROUNDS = 5
/** Arcs of a space with more vertices stay as they are: with hundreds of things on the way the interval is wider. */
const REFINED = 20_000
/** Rounding of one path vertex, mm. */
const ROUNDING = 0.02

/**
 * The point of free space (of its part in `within`, if given) farthest by walking from its nearest source;
 * undefined when no source leads to any. Parts that no source reaches do not count: see `unreached`.
 *
 * Branch and bound over the triangles: where one root sees a whole cell, the distance there is at most that to
 * its farthest corner, and in any cell no point is farther than another plus what lies between them. The
 * interval is 0.2 mm wide and grows with the bends of the path (0.04 mm each); when the budget ends first it is
 * wider and still true. With a radius, arcs are chords; their caps are added to the upper bound, and arcs are
 * made finer until that is under 1 mm. Gaps count as passable when they are short of the disc's diameter by no
 * more than the chords' sagitta.
 */
export function farthest(field: WalkField, within?: Region): Farthest | undefined | Failure {
  let current = field
  for (let round = 0; ; round++) {
    const search = new FarthestSearch(current, within)
    search.run()
    const { answer, isSharp, bends } = search.result()
    const isLast = isSharp || round === ROUNDS || current.configuration.mesh.x.length > REFINED
    const space = isLast ? undefined : current.space.refined(bends)
    if (space === undefined) return answer
    const finer = walkField(space, field.sources)
    if (isFailure(finer)) return finer
    current = finer
  }
}

/** The parts of free space that no source reaches, as polygons (mm). */
export function unreached({ space, configuration, views }: WalkField): Region {
  return outlineOf(space.solids.grid, configuration.mesh, t => views[t].length === 0)
}

type Queued = Cell & { readonly views: readonly View[]; readonly upper: number; readonly root: Root }
type Best = { readonly x: number; readonly y: number; readonly root: Root; readonly length: number }

/** One search in one configuration. Lengths in grid units. */
class FarthestSearch {
  private readonly queue = new FlatQueue<Queued>()
  private readonly slack: Slack
  private best: Best | undefined
  private upper = 0

  constructor(
    private readonly field: WalkField,
    within: Region | undefined,
  ) {
    this.slack = new Slack(field)
    const cells = cellsOf(field.configuration.mesh, field.space.solids.grid, within).flatMap(cell => {
      const views = field.views[cell.triangle]
      const length = views.reduce((least, view) => Math.min(least, view.root.length), Infinity)
      return views.length === 0 ? [] : [{ cell, views, length }]
    })
    // Far ones first: they rule out most of the others.
    cells.sort((p, q) => q.length - p.length)
    for (const { cell, views } of cells) this.examine(cell, views)
  }

  /** Halves the cell that could hold the farthest point until its bound, but for the slack, is met. */
  run() {
    for (let count = 0; ; count++) {
      const cell = this.queue.peek()
      const found = this.best?.length ?? 0
      this.upper = Math.max(found, cell?.upper ?? 0)
      if (cell === undefined || count === BUDGET) return
      if (cell.upper - this.slack.of(cell.root) <= found + PRECISION * UNITS_PER_MM) return
      this.queue.pop()
      for (const half of halves(cell)) this.examine(half, cell.views)
    }
  }

  result(): { answer: Farthest | undefined; isSharp: boolean; bends: readonly Bend[] } {
    const { best, field } = this
    if (best === undefined) return { answer: undefined, isSharp: true, bends: [] }
    const { space, configuration } = field
    const goal = { a: best, b: best, reach: 0 }
    const source = sourceOf(field.starts, best.root)
    const measured = measure(space, configuration, { ...best, goal }, field.sources[source])
    const { lo, hi } = measured.walk.length
    const bends = [...measured.turns, ...this.bendsLeft()]
    const rounding = ROUNDING * (measured.turns.length + 2)
    const length = {
      lo: Math.max(0, lo - this.standingRoom(best)),
      hi: Math.max(hi, this.upper / UNITS_PER_MM + rounding),
    }
    return {
      answer: { length, point: fromGrid(space.solids.grid, best), source, path: measured.walk.path },
      isSharp: measured.isSharp && length.hi - length.lo <= 1,
      bends,
    }
  }

  /** How far the disc may have to move to stand where chords let it: their sagitta, mm; 0 where it can stand. */
  private standingRoom({ x, y }: Best): number {
    const { space, configuration } = this.field
    const radius = space.radius * UNITS_PER_MM
    if (radius === 0 || canStand(space.outline, x, y, radius)) return 0
    const near = this.bendsAround(configuration.locator.at(x, y, 1))
    const angles = near.map(bend => Math.PI / space.chordsAt(bend))
    return (radius * (1 - Math.cos(Math.max(0, ...angles)))) / UNITS_PER_MM
  }

  /** Corners whose arcs keep the bounds apart. */
  private bendsLeft(): Bend[] {
    const { bends, locator } = this.field.configuration
    const left = this.best ? this.bendsAround(locator.at(this.best.x, this.best.y, 1)) : []
    for (let k = 0; k < MOST_LEFT; k++)
      for (let root = this.queue.pop()?.root; root?.from !== undefined; root = root.from)
        left.push(bends[root.vertex])
    return left
  }

  private bendsAround(triangles: readonly number[]): Bend[] {
    const { mesh, bends } = this.field.configuration
    return triangles
      .flatMap(t => [3 * t, 3 * t + 1, 3 * t + 2])
      .map(e => bends[mesh.corners[e]])
      .filter(bend => bend.radius > 0)
  }

  /** Takes the farthest of a cell's corners and its middle, and queues the cell if it can hold a farther point. */
  private examine(cell: Cell, from: readonly View[]) {
    const views = from.filter(view => mayMeet(view, cell))
    const [[ax, ay], [bx, by], [cx, cy]] = cell.corners
    let upper = Infinity
    let root: Root | undefined
    for (const [x, y] of [...cell.corners, [(ax + bx + cx) / 3, (ay + by + cy) / 3]]) {
      const nearest = nearestRoot(views, x, y)
      if (nearest === undefined) continue
      if (nearest.length > (this.best?.length ?? -1)) this.best = { x, y, ...nearest }
      const most = nearest.length + this.slack.of(nearest.root) + reachOf(cell, x, y)
      if (most < upper) [upper, root] = [most, nearest.root]
    }
    for (const view of views) {
      const most = view.root.length + this.slack.of(view.root) + reachOf(cell, view.root.x, view.root.y)
      if (most < upper && holdsAll(view, cell)) [upper, root] = [most, view.root]
    }
    if (root !== undefined && upper > (this.best?.length ?? 0))
      this.queue.push({ ...cell, views, upper, root }, -upper)
  }
}

/** How many of the cells left may ask for finer arcs. */
const MOST_LEFT = 64
