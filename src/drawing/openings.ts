/** Doors, windows and passages, in the frame of their place in the wall. */
import type { Point } from '../geometry/types'
import { bearing, distance, midpoint, sub } from '../geometry/vector'
import type { RoomOpening } from '../geometry/walls'
import type { Opening } from '../layout/model'
import { leafOf } from '../layout/openings'
import { BANDS, type Primitive, placed, type Shape, shape } from './display'
import { arcPath, circlePath, line, path, rectPath, ring } from './path'

/** Thickness of a leaf as drawn, mm. */
const LEAF = 40

/**
 * Drawn in a frame along the wall: x from the jamb towards a (0) to that towards b (`width`), y across it, the
 * left face at -half and the right face at +half, so that +y is to the right hand of one walking a → b.
 */
type Frame = {
  readonly width: number
  readonly half: number
  readonly side: 1 | -1
  readonly hinge: 'a' | 'b'
}

export function drawOpening(opening: Opening, place: RoomOpening): Shape {
  const half = distance(place.jambs[0][0], place.jambs[0][1]) / 2
  const frame: Frame = {
    width: place.width,
    half,
    side: opening.swing === 'out' ? 1 : -1,
    hinge: opening.hinge ?? 'a',
  }
  const parts = [...leafParts(opening, frame), ...wayParts(opening, place, frame)]
  const origin = midpoint(place.jambs[0][0], place.jambs[0][1])
  const rotation = bearing(sub(place.left[1], place.left[0]))
  return shape('fabric', BANDS.opening, placed(parts, origin, rotation), { id: opening.id })
}

function leafParts(opening: Opening, frame: Frame): Primitive[] {
  if (opening.kind === 'window') return windowParts(frame)
  switch (leafOf(opening)) {
    case 'single':
      return leaf(frame, frame.hinge === 'a' ? 0 : frame.width, frame.width, frame.hinge === 'a' ? 1 : -1)
    case 'double':
      return [...leaf(frame, 0, frame.width / 2, 1), ...leaf(frame, frame.width, frame.width / 2, -1)]
    case 'sliding':
      return sliding(frame)
    case 'automatic':
      return automatic(frame)
    case 'revolving':
      return revolving(frame)
    case 'none':
      return passage(frame)
  }
}

/** A leaf hinged at x, open at a right angle, and the quarter arc back to where it closes. */
function leaf({ half, side }: Frame, x: number, width: number, towards: 1 | -1): Primitive[] {
  const face = side * half
  const thick = Math.min(LEAF, width / 4) * towards
  const [closed, open] = [towards === 1 ? 0 : 180, side * 90]
  const from = closed === 180 && open < 0 ? -180 : closed
  return [
    path('door-swing', arcPath(x, face, width, open, from)),
    path('door-leaf', rectPath(x, face, x + thick, face + side * width)),
  ]
}

function windowParts({ width, half }: Frame): Primitive[] {
  return [
    path('opening', rectPath(0, -half, width, half)),
    path('window-line', line([0, -half / 3], [width, -half / 3]), line([0, half / 3], [width, half / 3])),
  ]
}

function passage({ width, half }: Frame): Primitive[] {
  return [path('passage', line([0, -half], [width, -half]), line([0, half], [width, half]))]
}

/** One leaf before the wall face on the hinge's end, sliding over the other half. */
function sliding(frame: Frame): Primitive[] {
  const { width, half, side, hinge } = frame
  const face = side * half
  const near = face + side * 15
  const [from, to] = hinge === 'a' ? [-width * 0.35, width * 0.65] : [width * 0.35, width * 1.35]
  const tip = hinge === 'a' ? width * 0.92 : width * 0.08
  const at = face + side * (LEAF + 75)
  return [
    ...passage(frame),
    path('door-leaf', rectPath(from, near, to, near + side * LEAF)),
    path('door-swing', ...arrow([hinge === 'a' ? width * 0.2 : width * 0.8, at], [tip, at], 60)),
  ]
}

/** Two leaves that part from the middle between fixed side lights. */
function automatic({ width, half }: Frame): Primitive[] {
  const quarter = width / 4
  const thick = Math.min(LEAF, half * 0.6)
  const moving = -thick
  return [
    path('glazing', rectPath(0, 0, quarter, thick), rectPath(width - quarter, 0, width, thick)),
    path(
      'door-leaf',
      rectPath(quarter * 0.75, moving, quarter * 1.75, 0),
      rectPath(width - quarter * 1.75, moving, width - quarter * 0.75, 0),
    ),
    path(
      'door-swing',
      ...arrow([width / 2 - 20, -half - 70], [quarter, -half - 70], 60),
      ...arrow([width / 2 + 20, -half - 70], [width - quarter, -half - 70], 60),
    ),
  ]
}

/** A drum of the opening's width with four wings. */
function revolving({ width, half }: Frame): Primitive[] {
  const r = width / 2
  // The drum's shell closes the sides as far as the wall is thick, at least an eighth of its turn.
  const angle = Math.max(35, (Math.asin(Math.min(1, half / r)) * 180) / Math.PI)
  const wings = [45, 135].map(degrees => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
    return line([r - r * 0.94 * c, -r * 0.94 * s], [r + r * 0.94 * c, r * 0.94 * s])
  })
  return [
    path('door-swing', circlePath(r, 0, r)),
    path('opening', arcPath(r, 0, r, -angle, angle), arcPath(r, 0, r, 180 - angle, 180 + angle)),
    path('door-leaf', ...wings),
  ]
}

/** A line with an open head of `size` mm at its end. */
function arrow(from: Point, to: Point, size: number) {
  const length = distance(from, to) || 1
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const back = (side: number): Point => [
    to[0] - size * ux - (side * size * uy) / 2,
    to[1] - size * uy + (side * size * ux) / 2,
  ]
  return [line(from, to), line(back(1), to, back(-1))]
}

/** A triangle outside the building: blue and pointing in at an entrance, green and pointing out at an exit. */
function wayParts(opening: Opening, place: RoomOpening, { width, half, side }: Frame): Primitive[] {
  const outside = place.leftRoom === null ? -1 : place.rightRoom === null ? 1 : 0
  if (outside === 0 || (place.leftRoom === null && place.rightRoom === null)) return []
  if (opening.kind !== 'entrance' && opening.kind !== 'exit') return []
  const size = Math.min(420, width * 0.4)
  const leaf = leafOf(opening)
  // Clear of a leaf that opens to the outside.
  const swung = side !== outside ? 0 : leaf === 'single' ? width : leaf === 'double' ? width / 2 : 0
  const near = outside * (half + 160 + swung)
  const far = outside * (half + 160 + swung + size)
  const [tip, base] = opening.kind === 'entrance' ? [near, far] : [far, near]
  const middle = width / 2
  const style = opening.kind === 'entrance' ? 'accent-solid' : 'safety-solid'
  const corners: Point[] = [
    [middle - size * 0.6, base],
    [middle + size * 0.6, base],
    [middle, tip],
  ]
  return [path(style, ring(corners))]
}
