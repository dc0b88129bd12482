/** How many dots a picture of a sheet has, and how many it may have. */
import { OUTPUT } from '../../layout/limits'
import type { Size } from '../paper'

/** Dots of one inch that are offered; the command line takes any whole number between the ends. */
export const RESOLUTIONS = [96, 150, 300, 600] as const
export const LEAST_DPI = 30
export const MOST_DPI = 1200

const MM = 25.4

/** Width and height in dots of a sheet of `size` mm. */
export const pixelsOf = (size: Size, dpi: number): Size => [
  Math.max(1, Math.round((size[0] / MM) * dpi)),
  Math.max(1, Math.round((size[1] / MM) * dpi)),
]

export function fitsRaster(size: Size, dpi: number): boolean {
  const [width, height] = pixelsOf(size, dpi)
  return width * height <= OUTPUT.picture.pixels
}

/** The most whole dots an inch that a sheet may have. */
export function mostDpi(size: Size): number {
  let dpi = MOST_DPI
  while (dpi > LEAST_DPI && !fitsRaster(size, dpi)) dpi--
  return dpi
}
