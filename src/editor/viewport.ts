import type { Box, Point } from '../geometry/types'

/** Screen px = mm × scale + (x, y); y down on both sides, so nothing is ever flipped. */
export type Viewport = { readonly scale: number; readonly x: number; readonly y: number }

/** px per mm: a 400 m hall still fits a screen, and a pen on a desk fills one. */
export const MIN_SCALE = 0.001
export const MAX_SCALE = 20

export const toWorld = (view: Viewport, p: Point): Point => [
  (p[0] - view.x) / view.scale,
  (p[1] - view.y) / view.scale,
]
export const toScreen = (view: Viewport, p: Point): Point => [
  p[0] * view.scale + view.x,
  p[1] * view.scale + view.y,
]

/** Zooms by `factor`, keeping the plan point under the screen point `at` where it is. */
export function zoomAt(view: Viewport, at: Point, factor: number): Viewport {
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, view.scale * factor))
  const k = scale / view.scale
  return { scale, x: at[0] - (at[0] - view.x) * k, y: at[1] - (at[1] - view.y) * k }
}

export const panBy = (view: Viewport, delta: Point): Viewport => ({
  ...view,
  x: view.x + delta[0],
  y: view.y + delta[1],
})

/** Shows `box` (mm) centred in a screen of `size` px with `margin` px left and right, above and below. */
export function fitBox(box: Box, size: Point, margin: Point = [64, 64]): Viewport {
  const width = Math.max(1, box.maxX - box.minX)
  const height = Math.max(1, box.maxY - box.minY)
  const room: Point = [Math.max(1, size[0] - 2 * margin[0]), Math.max(1, size[1] - 2 * margin[1])]
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, Math.min(room[0] / width, room[1] / height)))
  return {
    scale,
    x: size[0] / 2 - ((box.minX + box.maxX) / 2) * scale,
    y: size[1] / 2 - ((box.minY + box.maxY) / 2) * scale,
  }
}
