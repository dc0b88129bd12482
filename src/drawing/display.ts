/**
 * The display list: what is seen and what is printed, in plan millimetres, free of colours and of any screen.
 * Canvas, SVG, PDF and DXF are writers of this one list.
 */
import type { Box, Point, Ring } from '../geometry/types'
import { boxesMeet, boxOf, cosSin, unionBox } from '../geometry/vector'
import { textWidth } from './measure'
import { STYLE_RANK, type StyleName } from './theme'

/** What a sheet or the layer list switches on and off. `editing` is what only the editor shows. */
export const LAYERS = [
  'underlay',
  'zones',
  'fabric',
  'cables',
  'marks',
  'furniture',
  'fire',
  'cctv',
  'notes',
  'findings',
  'editing',
] as const
export type LayerName = (typeof LAYERS)[number]

/**
 * Painting order. Within a band writers may reorder by style (all fills, then all lines), so things that may
 * lie on each other belong to different bands.
 */
export const BANDS = {
  zone: 0,
  ground: 1,
  cable: 2,
  chair: 3,
  furniture: 4,
  desktop: 5,
  wall: 6,
  opening: 7,
  mounted: 8,
  label: 9,
  note: 10,
  veil: 11,
  focus: 12,
  finding: 13,
  badge: 14,
  editing: 15,
} as const
export type Band = (typeof BANDS)[keyof typeof BANDS]

/**
 * A run of straight and round edges: `points` is x0, y0, x1, y1, …; `bulges` (as in DXF) is, for the edge that
 * leaves each vertex, the tangent of a quarter of its arc's angle, positive clockwise on screen; absent: all
 * edges straight.
 */
export type Subpath = {
  readonly points: readonly number[]
  readonly bulges?: readonly number[]
  readonly closed: boolean
}

export type Path = {
  readonly kind: 'path'
  readonly style: StyleName
  readonly subpaths: readonly Subpath[]
  /** Fine drawing, left out where the whole shape is only a few pixels large. */
  readonly detail?: boolean
}

export type Label = {
  readonly kind: 'text'
  readonly style: StyleName
  readonly text: string
  readonly at: Point
  /** Degrees, clockwise. */
  readonly rotation: number
  /** Height of the letters' em square, mm (paper mm in a pinned shape). */
  readonly size: number
  readonly align: 'start' | 'middle' | 'end'
  /** Screen px below which it is not drawn, 0 for always. */
  readonly minPx: number
}

export type Primitive = Path | Label

export type Shape = {
  /** The entity it shows. */
  readonly id?: string
  readonly layer: LayerName
  readonly band: Band
  /** Plan mm; for a pinned shape paper mm about the pin. */
  readonly box: Box
  /**
   * Pinned to this plan point: its primitives are paper mm about the point, the same size at any zoom (badges,
   * end stops, handles).
   */
  readonly pin?: Point
  readonly parts: readonly Primitive[]
  /** The painting step of each part; empty when all are painted in the first. */
  readonly steps: readonly number[]
}

export type DisplayList = readonly Shape[]

/** Screen px of one paper mm at a CSS resolution of 96 dpi. */
export const PX_PER_PAPER_MM = 96 / 25.4

/** From the middle of a line of text down to its baseline, in em: centres capitals, digits and ideographs. */
export const BASELINE = 0.36

/** The centre, radius and start and sweep angle (radians, clockwise) of a bulged edge. */
export function arcOf(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  bulge: number,
): { x: number; y: number; radius: number; start: number; sweep: number } {
  const sweep = 4 * Math.atan(bulge)
  // Distance of the centre from the chord's middle, along the chord turned a quarter clockwise.
  const offset = (1 - bulge * bulge) / (4 * bulge)
  const x = (x0 + x1) / 2 - (y1 - y0) * offset
  const y = (y0 + y1) / 2 + (x1 - x0) * offset
  return { x, y, radius: Math.hypot(x0 - x, y0 - y), start: Math.atan2(y0 - y, x0 - x), sweep }
}

/** Half the height of a line of text, em: what any sign reaches above and below the middle. */
const HALF_LINE = 0.6

/** The box of a primitive; a text counts as wide as if it were bold. */
export function primitiveBox(primitive: Primitive): Box {
  if (primitive.kind === 'text') {
    const { at, size, align, rotation } = primitive
    const width = size * textWidth(primitive.text, true)
    const left = align === 'start' ? 0 : align === 'middle' ? -width / 2 : -width
    const high = size * HALF_LINE
    if (rotation === 0)
      return { minX: at[0] + left, maxX: at[0] + left + width, minY: at[1] - high, maxY: at[1] + high }
    const [c, s] = cosSin(rotation)
    const corner = (x: number, y: number): Point => [at[0] + x * c - y * s, at[1] + x * s + y * c]
    return boxOf([left, left + width].flatMap(x => [corner(x, -high), corner(x, high)]))
  }
  let box = boxOf([])
  for (const subpath of primitive.subpaths) box = unionBox(box, subpathBox(subpath))
  return box
}

function straightBox(points: readonly number[]): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]]
    if (x < box.minX) box.minX = x
    if (x > box.maxX) box.maxX = x
    if (y < box.minY) box.minY = y
    if (y > box.maxY) box.maxY = y
  }
  return box
}

function subpathBox({ points, bulges, closed }: Subpath): Box {
  if (!bulges) return straightBox(points)
  const around: Point[] = []
  const count = points.length / 2
  for (let i = 0; i < count; i++) {
    const [x0, y0] = [points[2 * i], points[2 * i + 1]]
    around.push([x0, y0])
    const bulge = bulges[i] ?? 0
    if (bulge === 0 || (i === count - 1 && !closed)) continue
    const next = (i + 1) % count
    const arc = arcOf(x0, y0, points[2 * next], points[2 * next + 1], bulge)
    for (let quarter = -8; quarter <= 8; quarter++) {
      const angle = (quarter * Math.PI) / 2
      const along = (angle - arc.start) / arc.sweep
      if (along > 0 && along < 1)
        around.push([arc.x + arc.radius * Math.cos(angle), arc.y + arc.radius * Math.sin(angle)])
    }
  }
  return boxOf(around)
}

/** A shape with the box of its parts and their painting steps. */
export function shape(
  layer: LayerName,
  band: Band,
  parts: readonly Primitive[],
  more: { id?: string; pin?: Point } = {},
): Shape {
  const boxes = parts.map(primitiveBox)
  const box = boxes.length === 1 ? boxes[0] : boxes.reduce(unionBox, boxOf([]))
  return { id: more.id, layer, band, box, pin: more.pin, parts, steps: stepsOf(parts, boxes) }
}

/** The most steps of painting within one shape. */
export const MOST_STEPS = 16

/**
 * The step at which each part must be painted so that it lies on the parts before it. Within a step writers paint
 * style by style, in the order of `STYLE_RANK`; a part of an earlier style on one of a later style needs a new step.
 */
function stepsOf(parts: readonly Primitive[], boxes: readonly Box[]): readonly number[] {
  const ranks = parts.map(part => STYLE_RANK[part.style])
  if (ranks.every((rank, i) => i === 0 || rank >= ranks[i - 1])) return ONE_STEP
  const steps: number[] = []
  for (let i = 0; i < parts.length; i++) {
    let step = 0
    for (let j = 0; j < i; j++) {
      const after = steps[j] + (ranks[j] > ranks[i] ? 1 : 0)
      if (after > step && boxesMeet(boxes[j], boxes[i])) step = Math.min(MOST_STEPS - 1, after)
    }
    steps.push(step)
  }
  return steps
}

const ONE_STEP: readonly number[] = []

/** Primitives of a local frame turned by `rotation` degrees (clockwise) about its origin, which goes to `at`. */
export function placed(parts: readonly Primitive[], at: Point, rotation: number): Primitive[] {
  const [c, s] = cosSin(rotation)
  const turn = (x: number, y: number): Point => [at[0] + x * c - y * s, at[1] + x * s + y * c]
  return parts.map(part => {
    if (part.kind === 'text') {
      const at = turn(part.at[0], part.at[1])
      return { ...part, at, ...readable(part.rotation + rotation, part.align) }
    }
    const subpaths = part.subpaths.map(subpath => {
      const points = new Array<number>(subpath.points.length)
      for (let i = 0; i < points.length; i += 2) {
        const [x, y] = turn(subpath.points[i], subpath.points[i + 1])
        points[i] = x
        points[i + 1] = y
      }
      return { ...subpath, points }
    })
    return { ...part, subpaths }
  })
}

/** Text along the same line, turned within (-90°, 90°] so that it never stands on its head. */
export function readable(
  rotation: number,
  align: Label['align'] = 'middle',
): { rotation: number; align: Label['align'] } {
  const turn = ((rotation % 360) + 360) % 360
  if (turn <= 90) return { rotation: turn, align }
  if (turn > 270) return { rotation: turn - 360, align }
  const flipped = align === 'middle' ? align : align === 'start' ? 'end' : 'start'
  return { rotation: turn - 180, align: flipped }
}

/** A ring or line of points as a straight subpath. */
export const straight = (points: Ring, closed: boolean): Subpath => ({ points: points.flat(), closed })
