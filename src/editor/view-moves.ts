/** How the view of the plan moves: by wheel, fingers, keys, and to show a box. */
import type { Box, Point } from '../geometry/types'
import { sheetBox } from './hit'
import type { SessionState } from './state'
import { fitBox, panBy, type Viewport, zoomAt } from './viewport'

/** A turn of the wheel: sideways it moves the sheet, else it zooms; `zoom` is a trackpad's pinch, much finer. */
export type Wheel = { readonly screen: Point; readonly delta: Point; readonly zoom: boolean }
/** The view moved by hand: middle button, space bar or two fingers. */
export type ViewGesture =
  | { readonly kind: 'pan'; readonly delta: Point }
  | { readonly kind: 'pinch'; readonly screen: Point; readonly factor: number; readonly delta: Point }

export interface ViewMoves {
  wheel(wheel: Wheel): void
  gesture(gesture: ViewGesture): void
  resize(size: Point): void
  zoomBy(factor: number): void
  /** Shows a box, or all of the sheet. */
  fit(box?: Box): void
}

export const START_VIEW: Viewport = { scale: 0.05, x: 0, y: 0 }
const MIN_SPAN = 2000
/** Zoom per px of wheel: a notch of 100 px is 1.22, a pinch sends a few px an event. */
const WHEEL = 0.002
const FINE_WHEEL = 0.01
/** px beside the plan for the callouts of findings at its left and right, where the view is wide enough. */
const CALLOUTS = 124
const NARROW = 640

export function createView(now: () => SessionState, update: (patch: Partial<SessionState>) => void) {
  let waiting = true

  function showBox(box: Box | undefined = sheetBox(now().layout, now())): void {
    if (!box) return
    const grow = (min: number, max: number) => Math.max(0, (MIN_SPAN - (max - min)) / 2)
    const [dx, dy] = [grow(box.minX, box.maxX), grow(box.minY, box.maxY)]
    const roomy = { minX: box.minX - dx, minY: box.minY - dy, maxX: box.maxX + dx, maxY: box.maxY + dy }
    update({ view: fitBox(roomy, now().size, [now().size[0] < NARROW ? 64 : CALLOUTS, 64]) })
  }

  function fitAtOnce(): void {
    if (!waiting || now().size[0] === 0) return
    waiting = false
    showBox()
  }

  const moves: ViewMoves = {
    wheel({ screen, delta: [x, y], zoom }) {
      if (zoom || Math.abs(y) >= Math.abs(x))
        update({ view: zoomAt(now().view, screen, Math.exp(-y * (zoom ? FINE_WHEEL : WHEEL))) })
      else update({ view: panBy(now().view, [-x, 0]) })
    },
    gesture(moved) {
      const view = panBy(now().view, moved.delta)
      update({ view: moved.kind === 'pan' ? view : zoomAt(view, moved.screen, moved.factor) })
    },
    resize(size) {
      const [width, height] = now().size
      if (width === size[0] && height === size[1]) return
      // What was in the middle stays there.
      const { view } = now()
      const moved = { ...view, x: view.x + (size[0] - width) / 2, y: view.y + (size[1] - height) / 2 }
      update(width === 0 ? { size } : { size, view: moved })
      fitAtOnce()
    },
    zoomBy(factor) {
      update({ view: zoomAt(now().view, [now().size[0] / 2, now().size[1] / 2], factor) })
    },
    fit: showBox,
  }
  return {
    moves,
    /** The next size the plan's element gets shows all of the sheet. */
    fitWhenSized() {
      waiting = true
    },
    fitAtOnce,
  }
}
