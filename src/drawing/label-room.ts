/** Where there is still room for labels. */
import { type Footprint, footprint, overlap, overlapsBox } from '../geometry/pairs'
import { rectangle } from '../geometry/polygon'
import type { Box, Point, Ring } from '../geometry/types'
import { bearing, boxOf, distance, midpoint, sub, unionBox } from '../geometry/vector'

/** What a label keeps clear of: things and names; thin lines too; or also the places numbers would take. */
export type Care = 'numbers' | 'lines' | 'things'

/**
 * Something taken; `print` only where it stands askew, else its box says all. A `mark` lies round a thing, a
 * `tucked` thing under another: a label inside a neighbour may reach over them. A `line`, and where a `number` would stand, is kept clear where there is
 * other room.
 */
export type Block = {
  readonly box: Box
  readonly print?: Footprint
  readonly id?: string
  readonly kind?: 'tucked' | 'mark' | 'line' | 'number'
}

/** A rectangle about `at`. */
export function block(at: Point, width: number, height: number, rotation: number): Block {
  const quarters = Math.abs(rotation % 180)
  if (quarters !== 0 && quarters !== 90) {
    const print = footprint(rectangle(at, [width, height], rotation))
    return { box: print.box, print }
  }
  const [x, y] = quarters === 0 ? [width / 2, height / 2] : [height / 2, width / 2]
  return { box: { minX: at[0] - x, minY: at[1] - y, maxX: at[0] + x, maxY: at[1] + y } }
}

/** What a ring covers. */
export function obstacle(ring: Ring, id?: string, kind?: Block['kind']): Block {
  const box = boxOf(ring)
  const square =
    ring.length === 4 &&
    ring.every(([x, y]) => isSide(x, box.minX, box.maxX) && isSide(y, box.minY, box.maxY))
  return { id, kind, box, print: square ? undefined : footprint(ring) }
}

/** Bands of `width` mm along the edges of a line. */
export function lineBlocks(points: Ring, closed: boolean, width = 1): Block[] {
  const ends = closed ? [...points, points[0]] : points
  return ends.slice(1).flatMap((b, i): Block[] => {
    const a = ends[i]
    const long = distance(a, b)
    return long === 0 ? [] : [{ ...block(midpoint(a, b), long, width, bearing(sub(b, a))), kind: 'line' }]
  })
}

const isSide = (value: number, low: number, high: number): boolean =>
  Math.abs(value - low) < 1e-6 || Math.abs(value - high) < 1e-6

const boxesOverlap = (a: Box, b: Box): boolean =>
  a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY

/** Of two whose boxes overlap. */
function meets(a: Block, b: Block): boolean {
  if (a.print) return b.print ? overlap(a.print, b.print) !== null : overlapsBox(a.print, b.box)
  return !b.print || overlapsBox(b.print, a.box)
}

/** What is taken, by the cells of a square mesh over the first blocks; what lies beyond counts to the cells at its rim. */
export class Occupancy {
  private readonly cells: (Block[] | undefined)[] = []
  private readonly large: Block[] = []
  private readonly mesh: number
  private readonly corner: Point
  private readonly columns: number
  private readonly rows: number

  constructor(blocks: readonly Block[]) {
    const whole = blocks.reduce((sum, { box }) => unionBox(sum, box), boxOf([]))
    const [width, height] = [Math.max(0, whole.maxX - whole.minX), Math.max(0, whole.maxY - whole.minY)]
    this.corner = blocks.length > 0 ? [whole.minX, whole.minY] : [0, 0]
    // About one cell for each block.
    this.mesh = Math.max(
      50,
      Math.sqrt((width * height) / Math.max(1, blocks.length)),
      width / 1000,
      height / 1000,
    )
    this.columns = Math.floor(width / this.mesh) + 1
    this.rows = Math.floor(height / this.mesh) + 1
    for (const block of blocks) this.add(block)
  }

  add(block: Block): void {
    const [x0, x1] = [this.column(block.box.minX), this.column(block.box.maxX)]
    const [y0, y1] = [this.row(block.box.minY), this.row(block.box.maxY)]
    // Long walls would fill the mesh; there are few of them.
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > MOST_CELLS) {
      this.large.push(block)
      return
    }
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const key = y * this.columns + x
        const list = this.cells[key]
        if (list) list.push(block)
        else this.cells[key] = [block]
      }
  }

  /** Whether something lies there; inside its own thing a label minds neither that, nor marks, nor lines. */
  blocks(block: Block, care: Care, own?: string): boolean {
    if (this.oneMeets(this.large, block, care, own)) return true
    const [x0, x1] = [this.column(block.box.minX), this.column(block.box.maxX)]
    const [y0, y1] = [this.row(block.box.minY), this.row(block.box.maxY)]
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const list = this.cells[y * this.columns + x]
        if (list && this.oneMeets(list, block, care, own)) return true
      }
    return false
  }

  private oneMeets(list: readonly Block[], block: Block, care: Care, own: string | undefined): boolean {
    for (const other of list) {
      if (!boxesOverlap(other.box, block.box)) continue
      if (own !== undefined && (other.id === own || other.kind)) continue
      if (other.kind === 'line' && care === 'things') continue
      if (other.kind === 'number' && care !== 'numbers') continue
      if (meets(other, block)) return true
    }
    return false
  }

  private column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.corner[0]) / this.mesh)))
  }

  private row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.corner[1]) / this.mesh)))
  }
}

const MOST_CELLS = 400
