/** Labels and callouts are placed anew for each half octave of zoom; within it they move with the plan. */
const BANDS_PER_OCTAVE = 2

/** The band of a scale, px for a mm. */
export const labelBand = (scale: number): number => Math.floor(Math.log2(scale) * BANDS_PER_OCTAVE + 1e-9)

/** The least scale of a band, at which room is shortest. */
export const leastScale = (band: number): number => 2 ** (band / BANDS_PER_OCTAVE)

/**
 * The band to show while the view moves: the last one, as long as its letters keep a fair size, so that a zoom does
 * not place labels at each step of its way.
 */
export function movingBand(scale: number, last: number | undefined): number {
  const band = labelBand(scale)
  return last !== undefined && Math.abs(band - last) <= BANDS_PER_OCTAVE ? last : band
}
