/** Places along a line: for copies from end to end, and for things spread over a length. Numbers alone. */

/** Either so many things, or one every so many mm. */
export type Spacing =
  | { readonly by: 'count'; readonly count: number }
  | { readonly by: 'pitch'; readonly pitch: number }

/**
 * Distances from the start of a line `long` mm, both ends included. A count divides the line evenly; a pitch is kept
 * exactly, so the last place is the multiple of it nearest to the line's end (one pitch at least).
 */
export function placesAlong(long: number, spacing: Spacing): number[] {
  if (!(long > 0)) return [0]
  if (spacing.by === 'count') {
    const gaps = Math.max(1, Math.round(spacing.count) - 1)
    return Array.from({ length: gaps + 1 }, (_, i) => (long * i) / gaps)
  }
  const gaps = Math.max(1, Math.round(long / spacing.pitch))
  return Array.from({ length: gaps + 1 }, (_, i) => i * spacing.pitch)
}

/**
 * How a row fills a length: its first and last thing at the ends, the same gap there as between, or a given gap
 * after the first thing, which stays.
 */
export type Fill =
  | { readonly mode: 'ends' }
  | { readonly mode: 'even' }
  | { readonly mode: 'gap'; readonly gap: number }

/** The free length along the row's direction, from a wall or thing at one end to that at the other, mm. */
export type FreeLength = { readonly from: number; readonly to: number }
type Extent = { readonly min: number; readonly max: number }

/**
 * Where things (in their order along the row) begin, and the gap between them; the gap is negative where they do not
 * fit, undefined where the length is needed and not known. One thing at both ends at once has no gap: it is centred.
 */
export function fillPlaces(
  row: readonly Extent[],
  free: FreeLength | undefined,
  fill: Fill,
): { readonly starts: readonly number[]; readonly gap: number } | undefined {
  if (row.length === 0 || (fill.mode !== 'gap' && !free)) return undefined
  const wide = row.reduce((sum, { min, max }) => sum + max - min, 0)
  const left = free ? free.to - free.from - wide : 0
  const even = fill.mode === 'even' || (fill.mode === 'ends' && row.length === 1)
  const gap = fill.mode === 'gap' ? fill.gap : left / (even ? row.length + 1 : row.length - 1)
  let next = fill.mode === 'gap' || !free ? row[0].min : free.from + (even ? gap : 0)
  const starts = row.map(({ min, max }) => {
    const start = next
    next += max - min + gap
    return start
  })
  return { starts, gap }
}
