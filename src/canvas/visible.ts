/** Which shapes of a list are in view and large enough to be seen. */
import Flatbush from 'flatbush'
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
/** Below this a list is looked through without an index. */
const FEW = 200
/** How far pinned shapes reach round their pin, px. */
const PIN_REACH = 250

const indices = new WeakMap<DisplayList, Flatbush>()

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

function inView(list: DisplayList, view: Viewport, box: Box): DisplayList {
  const [minX, maxX] = [box.minX, box.maxX].map(x => (x - view.x) / view.scale)
  const [minY, maxY] = [box.minY, box.maxY].map(y => (y - view.y) / view.scale)
  const reach = PIN_REACH / view.scale
  if (list.length < FEW)
    return list.filter(shape => {
      const around = shape.pin ? reach : 0
      const at = placeOf(shape)
      return (
        at.minX - around <= maxX &&
        at.maxX + around >= minX &&
        at.minY - around <= maxY &&
        at.maxY + around >= minY
      )
    })
  let index = indices.get(list)
  if (!index) {
    index = new Flatbush(list.length)
    for (const shape of list) {
      const at = placeOf(shape)
      index.add(at.minX, at.minY, at.maxX, at.maxY)
    }
    index.finish()
    indices.set(list, index)
  }
  // Pinned shapes are few, but reach into view from beyond it.
  const found = index.search(minX - reach, minY - reach, maxX + reach, maxY + reach)
  return found.sort((a, b) => a - b).map(i => list[i])
}

const placeOf = ({ pin, box }: Shape): Box =>
  pin ? { minX: pin[0], minY: pin[1], maxX: pin[0], maxY: pin[1] } : box
