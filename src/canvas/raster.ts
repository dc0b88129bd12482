/**
 * The static picture as one raster larger than the view: panning and zooming only copy it, and it is painted anew
 * when the view leaves it or comes to rest.
 */
import type { DisplayList } from '../drawing/display'
import type { Theme } from '../drawing/theme'
import type { Viewport } from '../editor/viewport'
import type { Point } from '../geometry/types'
import { createHatches } from './hatches'
import { paint } from './painter'
import { visibleRuns } from './visible'

/** Margin round the view, CSS px. */
const MARGIN = 256
/** Copies are stretched at most this much before the picture is painted anew. */
const STRETCH = 2

export type Raster = {
  /** Paints the list for this view. */
  readonly paint: (list: DisplayList, view: Viewport, size: Point, dpr: number, theme: Theme) => void
  /** `exact` shows the view as painted; `stretched` will do for the moment; `outdated` shows gaps or mush. */
  readonly fitness: (view: Viewport, size: Point, dpr: number) => 'exact' | 'stretched' | 'outdated'
  /** Copies the raster to a canvas of the view's size in device pixels. */
  readonly copy: (context: CanvasRenderingContext2D, view: Viewport) => void
  readonly dispose: () => void
}

export function createRaster(): Raster {
  const canvas = document.createElement('canvas')
  const hatches = createHatches()
  let painted: { view: Viewport; size: Point; dpr: number } | undefined

  /** Where the raster's upper left corner lies in the view and how much it is stretched, CSS px. */
  const placed = (at: Viewport, view: Viewport) => {
    const k = view.scale / at.scale
    return { k, x: view.x - (at.x + MARGIN) * k, y: view.y - (at.y + MARGIN) * k }
  }

  return {
    paint(list, view, size, dpr, theme) {
      const [width, height] = size.map(side => Math.max(1, Math.ceil((side + 2 * MARGIN) * dpr)))
      if (canvas.width !== width) canvas.width = width
      if (canvas.height !== height) canvas.height = height
      const context = canvas.getContext('2d', { alpha: false })
      if (!context) return
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.fillStyle = theme.background
      context.fillRect(0, 0, width, height)
      const shifted = { scale: view.scale, x: view.x + MARGIN, y: view.y + MARGIN }
      const box = { minX: 0, minY: 0, maxX: size[0] + 2 * MARGIN, maxY: size[1] + 2 * MARGIN }
      paint(visibleRuns(list, shifted, box), { context, view: shifted, dpr, theme, hatches })
      painted = { view, size, dpr }
    },
    fitness(view, size, dpr) {
      if (!painted || painted.dpr !== dpr || painted.size[0] !== size[0] || painted.size[1] !== size[1])
        return 'outdated'
      const { k, x, y } = placed(painted.view, view)
      if (k > STRETCH || k < 1 / STRETCH) return 'outdated'
      if (k !== 1) return 'stretched'
      const whole = [x, y].every(offset => Number.isInteger(Math.round(offset * dpr * 1e6) / 1e6))
      const covers =
        x <= 0 && y <= 0 && x + size[0] + 2 * MARGIN >= size[0] && y + size[1] + 2 * MARGIN >= size[1]
      if (!covers) return 'outdated'
      return whole ? 'exact' : 'stretched'
    },
    copy(context, view) {
      if (!painted) return
      const { dpr } = painted
      const { k, x, y } = placed(painted.view, view)
      // Unstretched, whole device pixels: a plain copy, sharp and several times faster.
      const [left, top] = [x * dpr, y * dpr].map(offset => (k === 1 ? Math.round(offset) : offset))
      context.setTransform(k, 0, 0, k, left, top)
      context.drawImage(canvas, 0, 0)
      context.setTransform(1, 0, 0, 1, 0, 0)
    },
    dispose() {
      canvas.width = 0
      canvas.height = 0
      painted = undefined
    },
  }
}
