/**
 * Placing labels: greedy, in the order given, each at the first of its candidate places that is free. The same
 * requests always give the same labels, and a label never lies on a thing, a wall or another label.
 */
import type { Point } from '../geometry/types'
import { cosSin } from '../geometry/vector'
import { type Band, type Label, type LayerName, readable, type Shape, shape } from './display'
import { type Block, block, type Care, Occupancy } from './label-room'
import { textWidth } from './measure'
import { text } from './path'
import type { StyleName } from './theme'

/** Lines as one block; its width and height in em of the first line. */
export type Words = { readonly lines: readonly string[]; readonly width: number; readonly height: number }

/** Height of a line, and of the letters of lower lines against the first, em. */
const LINE = 1.2
const LOWER = 0.86
/** Room kept free around a label, px at the band's least scale; within its own thing little is needed. */
const CLEAR = 3
const CLEAR_INSIDE = 1

export function wordsOf(lines: readonly string[], bold: boolean): Words {
  const width = lines.reduce(
    (widest, words, i) => Math.max(widest, textWidth(words, bold && i === 0) * (i === 0 ? 1 : LOWER)),
    0,
  )
  return { lines, width, height: LINE * (1 + (lines.length - 1) * LOWER) }
}

/**
 * Tries a place: the middle of the block, letters of `size` mm, direction in degrees, and whether it may lie on its
 * own thing. True when it was free and is taken now.
 */
export type Attempt = (words: Words, size: number, at: Point, rotation: number, own: boolean) => boolean

export type LabelRequest = {
  readonly id: string
  readonly layer: LayerName
  readonly band: Band
  /** Style of the first line and of those under it. */
  readonly styles: readonly [StyleName, StyleName]
  /** How carefully to look for room, most careful first. */
  readonly cares: readonly Care[]
  /** Whether a label with its middle there still belongs to its thing. */
  readonly reaches?: (at: Point) => boolean
  /** Attempts the candidate places, best first, until one is free. */
  readonly settle: (attempt: Attempt, care: Care) => boolean
}

export type PlacedLabels = { readonly shapes: readonly Shape[]; readonly blocks: readonly Block[] }

/** The labels that found a place, and what they take up; `scale` is the least of the zoom band, px for a mm. */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Block[],
  scale: number,
): PlacedLabels {
  const shapes: Shape[] = []
  const blocks: Block[] = []
  const taken = new Occupancy(obstacles)
  for (const request of requests) {
    const attempt =
      (care: Care): Attempt =>
      (words, size, at, rotation, own) => {
        const clear = (own ? CLEAR_INSIDE : CLEAR) / scale
        const place = block(at, words.width * size + clear, words.height * size + clear, rotation)
        if (taken.blocks(place, care, own ? request.id : undefined)) return false
        if (!own && request.reaches?.(at) === false) return false
        taken.add(place)
        blocks.push(place)
        shapes.push(labelShape(request, words, size, at, rotation))
        return true
      }
    request.cares.some(care => request.settle(attempt(care), care))
  }
  return { shapes, blocks }
}

function labelShape(
  { id, layer, band, styles }: LabelRequest,
  words: Words,
  size: number,
  at: Point,
  direction: number,
): Shape {
  const { rotation } = readable(direction)
  const [c, s] = cosSin(rotation)
  let top = (-words.height * size) / 2
  const parts = words.lines.map((line, i): Label => {
    const em = i === 0 ? size : size * LOWER
    const middle = top + (em * LINE) / 2
    top += em * LINE
    return text(styles[i === 0 ? 0 : 1], line, [at[0] - s * middle, at[1] + c * middle], em, { rotation })
  })
  return shape(layer, band, parts, { id })
}
