/** Differences between two layouts as they are drawn on the plan: each kind by colour, line and sign together. */
import type { Point, Ring } from '../geometry/types'
import { boxOf } from '../geometry/vector'
import { BANDS, type DisplayList, type Primitive, type Shape, shape } from './display'
import { line, path, rectPath, ring } from './path'

export type DrawnChange = {
  readonly change: 'appeared' | 'vanished' | 'moved' | 'changed'
  /** Outlines in the earlier and the later layout, where there are any. */
  readonly before?: Ring
  readonly after?: Ring
  readonly focused: boolean
}

/** Half a sign, paper mm. */
const SIGN = 1.3

const centre = (outline: Ring): Point => {
  const { minX, minY, maxX, maxY } = boxOf(outline)
  return [(minX + maxX) / 2, (minY + maxY) / 2]
}
const one = (parts: Primitive[], pin?: Point): Shape => shape('editing', BANDS.editing, parts, { pin })

/**
 * Appeared: green with a plus; vanished: red, crossed out; moved: dashed from where it was, joined to where it is;
 * changed: amber.
 */
export function drawChange({ change, before, after, focused }: DrawnChange): DisplayList {
  const focus = (outline: Ring | undefined): Shape[] =>
    focused && outline ? [one([path('selected', ring(outline))])] : []
  if (change === 'appeared' && after)
    return [
      ...focus(after),
      one([path('safety-line', ring(after))]),
      one(
        [path('safety-solid', rectPath(-SIGN, -0.25, SIGN, 0.25), rectPath(-0.25, -SIGN, 0.25, SIGN))],
        centre(after),
      ),
    ]
  if (change === 'vanished' && before) {
    const { minX, minY, maxX, maxY } = boxOf(before)
    return [
      ...focus(before),
      one([
        path('finding-error-outline', ring(before)),
        path('finding-error-line', line([minX, minY], [maxX, maxY]), line([minX, maxY], [maxX, minY])),
      ]),
    ]
  }
  if (change === 'moved' && before && after)
    return [
      ...focus(after),
      one([path('ghost', ring(before))]),
      one([path('finding-info-outline', ring(after))]),
      one([path('finding-info-walk', line(centre(before), centre(after)))]),
    ]
  const outline = after ?? before
  return outline ? [...focus(outline), one([path('finding-warning-outline', ring(outline))])] : []
}
