/** Paper mathematics: sheet sizes, their margins and the standard scales. All lengths in mm of paper unless said. */
import type { Box } from '../geometry/types'

export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type PaperName = (typeof PAPERS)[number]

/** Short and long side (ISO 216). */
const SIDES: Readonly<Record<PaperName, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
}

export type Paper = { readonly name: PaperName; readonly landscape: boolean }
export type Size = readonly [number, number]

export const paperSize = ({ name, landscape }: Paper): Size => {
  const [short, long] = SIDES[name]
  return landscape ? [long, short] : [short, long]
}

/** Margin of the bound edge and of the other three (GB/T 50001, M): 25, and 10 from A2 up, else 5. */
const BOUND = 25
const MARGIN: Readonly<Record<PaperName, number>> = { A4: 5, A3: 5, A2: 10, A1: 10, A0: 10 }

/** What the frame encloses. */
export function frameBox(paper: Paper): Box {
  const [width, height] = paperSize(paper)
  const margin = MARGIN[paper.name]
  return { minX: BOUND, minY: margin, maxX: width - margin, maxY: height - margin }
}

/** Standard scales as their denominators, 1:20 to 1:500 (GB/T 50001, M). */
export const SCALES = [20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 250, 300, 400, 500] as const

/** Whether a plan of `plan` mm fits a room of paper at 1:`scale`. */
export const fitsAt = (plan: Size, room: Size, scale: number): boolean =>
  plan[0] <= room[0] * scale + TOLERANCE && plan[1] <= room[1] * scale + TOLERANCE

/** Plan mm that rounding may add to a fit that is exact. */
const TOLERANCE = 1e-6

/** Scales of desk-tops and other details (GB/T 50001, M). */
export const DETAIL_SCALES = [1, 2, 5, 10, 20, 50] as const

/** The largest standard scale at which a plan fits; undefined when even the smallest is too large for the paper. */
export const bestScale = (plan: Size, room: Size, scales: readonly number[] = SCALES): number | undefined =>
  scales.find(scale => fitsAt(plan, room, scale))

/** What can be done where a plan does not fit: never is it shrunk or cropped unasked. */
export type Offer =
  | { readonly kind: 'scale'; readonly scale: number }
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'tiles'; readonly columns: number; readonly rows: number }

/** Overlap of neighbouring tiles. */
export const TILE_OVERLAP = 10

/** How many tiles of `room` mm with overlap cover a length. */
export function tilesAlong(length: number, room: number): number {
  if (length <= room + TOLERANCE) return 1
  return Math.ceil((length - room - TOLERANCE) / Math.max(1, room - TILE_OVERLAP)) + 1
}

/**
 * Offers for a plan that does not fit `paper` at 1:`scale`, easiest first; empty when it fits. `room` tells the space
 * a paper leaves to the plan, `tile` what it leaves to one tile.
 */
export function offersFor(
  plan: Size,
  scale: number,
  paper: Paper,
  room: (paper: Paper) => Size,
  tile: Size = room(paper),
  scales: readonly number[] = SCALES,
): Offer[] {
  if (fitsAt(plan, room(paper), scale)) return []
  const offers: Offer[] = []
  const smaller = bestScale(plan, room(paper), scales)
  if (smaller !== undefined) offers.push({ kind: 'scale', scale: smaller })
  const larger = PAPERS.slice(PAPERS.indexOf(paper.name))
    .flatMap(name => [paper.landscape, !paper.landscape].map((landscape): Paper => ({ name, landscape })))
    .find(other => fitsAt(plan, room(other), scale))
  if (larger) offers.push({ kind: 'paper', paper: larger })
  const [wide, high] = tile
  offers.push({
    kind: 'tiles',
    columns: tilesAlong(plan[0] / scale, wide),
    rows: tilesAlong(plan[1] / scale, high),
  })
  return offers
}
