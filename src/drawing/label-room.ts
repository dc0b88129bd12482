/** Where there is still room for labels: what is taken, by the cells of a square mesh. */
import { type Footprint, footprint, overlap } from '../geometry/pairs'
import { rectangle } from '../geometry/polygon'
import type { Box, Point, Ring } from '../geometry/types'
import { bearing, boxOf, distance, midpoint, sub } from '../geometry/vector'

/** What a label keeps clear of: things and names; thin lines too; or also the places numbers would take. */
export type Care = 'numbers' | 'lines' | 'things'

/**
 * Something taken; `print` only where it stands askew, else its box says all. A `mark` lies round a thing: a label
 * inside a neighbour may reach over it. A `line`, and where a `number` would stand, is kept clear where there is
 * other room.
 */
export type Block = {
  readonly box: Box
  readonly print?: Footprint
  readonly id?: string
  readonly kind?: 'mark' | 'line' | 'number'
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

const meets = (a: Block, b: Block): boolean => {
  const overlapping =
    a.box.minX < b.box.maxX && b.box.minX < a.box.maxX && a.box.minY < b.box.maxY && b.box.minY < a.box.maxY
  if (!overlapping || (!a.print && !b.print)) return overlapping
  return overlap(a.print ?? printOf(a.box), b.print ?? printOf(b.box)) !== null
}

const printOf = ({ minX, minY, maxX, maxY }: Box): Footprint =>
  footprint(rectangle([(minX + maxX) / 2, (minY + maxY) / 2], [maxX - minX, maxY - minY]))

/** What is taken, by the cells of a square mesh. */
export class Occupancy {
  private readonly cells = new Map<number, Block[]>()
  private readonly large: Block[] = []
  private readonly mesh: number

  constructor(blocks: readonly Block[]) {
    const sides = blocks
      .map(({ box }) => Math.max(box.maxX - box.minX, box.maxY - box.minY))
      .sort((a, b) => a - b)
    this.mesh = Math.max(50, (sides[Math.floor(sides.length / 2)] ?? 0) * 1.5)
    for (const block of blocks) this.add(block)
  }

  add(block: Block): void {
    const [x0, y0, x1, y1] = this.span(block.box)
    // Long walls would fill the mesh; there are few of them.
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > MOST_CELLS) {
      this.large.push(block)
      return
    }
    for (let x = x0; x <= x1; x++)
      for (let y = y0; y <= y1; y++) {
        const key = x * ROW + y
        const list = this.cells.get(key)
        if (list) list.push(block)
        else this.cells.set(key, [block])
      }
  }

  /** Whether something lies there; inside its own thing a label minds neither that, nor marks, nor lines. */
  blocks(block: Block, care: Care, own?: string): boolean {
    const minds = (other: Block) => {
      if (own !== undefined && (other.id === own || other.kind)) return false
      if (other.kind === 'line' && care === 'things') return false
      if (other.kind === 'number' && care !== 'numbers') return false
      return meets(other, block)
    }
    if (this.large.some(minds)) return true
    const [x0, y0, x1, y1] = this.span(block.box)
    for (let x = x0; x <= x1; x++)
      for (let y = y0; y <= y1; y++) if (this.cells.get(x * ROW + y)?.some(minds)) return true
    return false
  }

  private span({ minX, minY, maxX, maxY }: Box): readonly [number, number, number, number] {
    const cell = (value: number) => Math.floor(value / this.mesh)
    return [cell(minX), cell(minY), cell(maxX), cell(maxY)]
  }
}

/** Cells of one column lie next to each other in the key. */
const ROW = 2 ** 24
const MOST_CELLS = 400
