/** A flattened drawing in whole-plan terms: mm, x right, y down, its upper left corner near the origin. */
import type { Box, Point } from '../../geometry/types'
import { apply, boxOfStrokes, type Flat, type Label, type Part, type Stroke } from './flatten'
import type { Mapping, Role } from './roles'
import { mainStrokes } from './units'

export type Line = Omit<Stroke, 'points'> & { readonly points: readonly Point[]; readonly role: Role }
export type Word = Label & { readonly role: Role }
export type Placed = Part & {
  readonly role: Role
  /** Of its rectangle: centre, width and depth along its own axes, and degrees clockwise of its x axis. */
  readonly at: Point
  readonly size: Point
  readonly rotation: number
  /** Its lines. */
  readonly lines: readonly Line[]
}

export type Plan = {
  readonly lines: readonly Line[]
  readonly words: readonly Word[]
  readonly parts: readonly Placed[]
  readonly box: Box
  /** The point of the drawing, in its units, that lies at the plan's origin. */
  readonly offset: Point
  /** How many lines lie far from the plan and were left out. */
  readonly far: number
}

/**
 * @param offset the drawing's point that becomes the origin; without it the upper left corner of what is imported.
 */
export function placePlan(flat: Flat, mmPerUnit: number, mapping: Mapping, offset?: Point): Plan {
  const roleOf = (layer: string): Role => mapping[layer] ?? 'underlay'
  const wanted = flat.strokes.filter(stroke => roleOf(stroke.layer) !== 'ignore')
  const main = mainStrokes(wanted)
  const raw = boxOfStrokes(main)
  const empty = main.length === 0
  const origin: Point = offset ?? (empty ? [0, 0] : [raw.minX, raw.maxY])
  const move = (x: number, y: number): Point => [(x - origin[0]) * mmPerUnit, (origin[1] - y) * mmPerUnit]
  const lines = main.map((stroke): Line => {
    const points: Point[] = []
    for (let i = 0; i < stroke.points.length; i += 2)
      points.push(move(stroke.points[i], stroke.points[i + 1]))
    const { arc } = stroke
    const moved = arc && { ...arc, center: move(...arc.center), radius: arc.radius * mmPerUnit }
    return { ...stroke, points, role: roleOf(stroke.layer), arc: moved }
  })
  const byPart = new Map<number, Line[]>()
  for (const line of lines) {
    if (line.part < 0) continue
    const list = byPart.get(line.part)
    if (list) list.push(line)
    else byPart.set(line.part, [line])
  }
  const parts = flat.parts.flatMap((part, i): Placed[] => {
    const own = byPart.get(i)
    const role = roleOf(part.layer)
    if (role === 'ignore' || (!own && !part.xdata)) return []
    return [{ ...part, role, ...frameOf(part, mmPerUnit, move), lines: own ?? [] }]
  })
  const words = flat.labels
    .filter(label => roleOf(label.layer) !== 'ignore')
    .map(label => ({
      ...label,
      role: roleOf(label.layer),
      at: move(...label.at),
      height: label.height * mmPerUnit,
      rotation: -label.rotation,
    }))
  const box = empty
    ? { minX: 0, minY: 0, maxX: 0, maxY: 0 }
    : (([minX, minY], [maxX, maxY]) => ({ minX, minY, maxX, maxY }))(
        move(raw.minX, raw.maxY),
        move(raw.maxX, raw.minY),
      )
  return { lines, words, parts, box, offset: origin, far: wanted.length - main.length }
}

function frameOf(
  { matrix, extents }: Part,
  mmPerUnit: number,
  move: (x: number, y: number) => Point,
): Pick<Placed, 'at' | 'size' | 'rotation'> {
  const [a, b, c, d] = matrix
  const has = extents.maxX >= extents.minX
  const middle: Point = has ? [(extents.minX + extents.maxX) / 2, (extents.minY + extents.maxY) / 2] : [0, 0]
  const size: Point = has
    ? [
        (extents.maxX - extents.minX) * Math.hypot(a, b) * mmPerUnit,
        (extents.maxY - extents.minY) * Math.hypot(c, d) * mmPerUnit,
      ]
    : [0, 0]
  return { at: move(...apply(matrix, ...middle)), size, rotation: (-Math.atan2(b, a) * 180) / Math.PI }
}
