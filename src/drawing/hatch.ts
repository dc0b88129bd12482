/** Hatches as square tiles that repeat, in paper mm: the same for every writer. */
import type { HatchName } from './theme'

export type HatchTile = {
  /** Side of the tile. */
  readonly size: number
  /** x0, y0, x1, y1 of each line. */
  readonly lines: readonly (readonly [number, number, number, number])[]
  /** x, y, radius of each dot. */
  readonly dots: readonly (readonly [number, number, number])[]
}

/** Line width of hatches, paper mm (GB/T 50001: a quarter of 0.5). */
export const HATCH_WIDTH = 0.13

/** Diagonals through the tile's corners, with the bits its neighbours would leave out. */
const rising = (s: number): HatchTile['lines'] => [
  [-s / 2, s / 2, s / 2, -s / 2],
  [-s / 2, s * 1.5, s * 1.5, -s / 2],
  [s / 2, s * 1.5, s * 1.5, s / 2],
]
const falling = (s: number): HatchTile['lines'] =>
  rising(s).map(([x0, y0, x1, y1]) => [x0, s - y0, x1, s - y1] as const)

const lined = (size: number, ...lines: HatchTile['lines'][]): HatchTile => ({
  size,
  lines: lines.flat(),
  dots: [],
})
const dotted = (size: number, radius: number): HatchTile => ({
  size,
  lines: [],
  dots: [
    [size / 4, size / 4, radius],
    [(size * 3) / 4, (size * 3) / 4, radius],
  ],
})

const S = 3
export const HATCH_TILES: Readonly<Record<HatchName, HatchTile>> = {
  rising: lined(S, rising(S)),
  falling: lined(S, falling(S)),
  crossed: lined(S * 1.6, rising(S * 1.6), falling(S * 1.6)),
  level: lined(S, [[0, S / 2, S, S / 2]]),
  upright: lined(S, [[S / 2, 0, S / 2, S]]),
  grid: lined(S * 1.2, [[0, S * 0.6, S * 1.2, S * 0.6]], [[S * 0.6, 0, S * 0.6, S * 1.2]]),
  dots: dotted(S * 1.2, 0.2),
  'wide-rising': lined(S * 2, rising(S * 2)),
  'wide-falling': lined(S * 2, falling(S * 2)),
  'dense-dots': dotted(S * 0.7, 0.16),
  dashes: lined(S * 1.4, [[0, S * 0.35, S * 0.7, S * 0.35]], [[S * 0.7, S * 1.05, S * 1.4, S * 1.05]]),
  'double-rising': lined(
    S * 2,
    rising(S * 2),
    rising(S * 2).map(([x0, y0, x1, y1]) => [x0 + S * 0.5, y0, x1 + S * 0.5, y1] as const),
    rising(S * 2).map(([x0, y0, x1, y1]) => [x0 - S * 1.5, y0, x1 - S * 1.5, y1] as const),
  ),
}
