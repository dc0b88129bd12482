/** Which shapes of a list are in view and large enough to be seen. */
import { type DisplayList, type Primitive, PX_PER_PAPER_MM, type Shape } from '../drawing/display'
import { type Run, runsOf } from '../drawing/runs'
import type { Viewport } from '../editor/viewport'
import type { Box } from '../geometry/types'

/** A shape smaller than this is not painted, px. */
const SPECK = 0.7
/** Smaller than this only its outline is painted, px. */
const OUTLINE = 9
/** Smaller than this its fine drawing is left out, px. */
const FINE = 30
/** How far pinned shapes reach round their pin, px. */
const PIN_REACH = 250

/** The runs of what meets `box` (px of the view) at the view's scale. */
export function visibleRuns(list: DisplayList, view: Viewport, box: Box): Run[] {
  const { scale } = view
  return runsOf(inView(list, view, box), (shape, part, index) => isSeen(shape, part, index, scale))
}

function isSeen(shape: Shape, part: Primitive, index: number, scale: number): boolean {
  if (part.kind === 'text') return part.size * (shape.pin ? PX_PER_PAPER_MM : scale) >= part.minPx
  if (shape.pin) return true
  const { minX, minY, maxX, maxY } = shape.box
  const size = Math.max(maxX - minX, maxY - minY) * scale
  if (size < SPECK) return false
  return size < OUTLINE ? index === 0 : size >= FINE || !part.detail
}

/** Looked through one by one: a list is painted a few times at most, an index would cost more than it saves. */
function inView(list: DisplayList, view: Viewport, box: Box): DisplayList {
  const [minX, maxX] = [box.minX, box.maxX].map(x => (x - view.x) / view.scale)
  const [minY, maxY] = [box.minY, box.maxY].map(y => (y - view.y) / view.scale)
  const reach = PIN_REACH / view.scale
  return list.filter(({ pin, box: at }) =>
    pin
      ? pin[0] + reach >= minX && pin[0] - reach <= maxX && pin[1] + reach >= minY && pin[1] - reach <= maxY
      : at.maxX >= minX && at.minX <= maxX && at.maxY >= minY && at.minY <= maxY,
  )
}
