/**
 * A drawing as what is seen: chains of points, texts and placed blocks in the drawing's own units and axes, blocks
 * exploded. Work and memory are bounded; what goes beyond is counted, not drawn.
 */
import type { Box, Point } from '../../geometry/types'
import { INPUT } from '../../layout/limits'
import { curvePoints } from './curves'
import type { Block, Curve, Drawing, Entity, ExtendedData, Insert, Matrix, Shape } from './model'

export type Stroke = {
  readonly layer: string
  readonly type: string
  /** x0, y0, x1, y1, … */
  readonly points: readonly number[]
  readonly closed: boolean
  readonly filled: boolean
  /** Index of the outermost block it came in, -1 for none. */
  readonly part: number
  /** Of a circular arc that stayed one: centre, radius, sweep in radians. */
  readonly arc?: { readonly center: Point; readonly radius: number; readonly sweep: number }
  readonly xdata?: ExtendedData
}

export type Label = {
  readonly layer: string
  readonly text: string
  /** Middle of the text, estimated. */
  readonly at: Point
  readonly height: number
  /** Degrees, counter-clockwise. */
  readonly rotation: number
  readonly part: number
  readonly xdata?: ExtendedData
}

/** A block placed in the model space. */
export type Part = {
  readonly block: string
  readonly layer: string
  readonly matrix: Matrix
  /** The block's own extents, its units. */
  readonly extents: Box
  readonly attributes: Readonly<Record<string, string>>
  readonly xdata?: ExtendedData
}

export type Flat = {
  readonly strokes: readonly Stroke[]
  readonly labels: readonly Label[]
  readonly parts: readonly Part[]
  /** What was not drawn, by reason. */
  readonly left: ReadonlyMap<Left, number>
}

/** `depth` blocks within blocks too deep or in themselves, `size` beyond the bounds, `missing` blocks not in the file, `number` points that are no numbers. */
export type Left = 'depth' | 'size' | 'missing' | 'number'

/** Beyond these a drawing is no plan of one floor, and what a small file can make of blocks within blocks ends here. */
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

export const apply = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/**
 * @param tolerance how far chains may lie from their curves, drawing units.
 */
export function flatten(drawing: Drawing, tolerance: number): Flat {
  const walker = new Walker(drawing, tolerance)
  for (const entity of drawing.entities) walker.entity(entity, IDENTITY, undefined, 0)
  return walker
}

class Walker implements Flat {
  readonly strokes: Stroke[] = []
  readonly labels: Label[] = []
  readonly parts: Part[] = []
  readonly left = new Map<Left, number>()
  private readonly extents = new Map<Block, Box>()
  private points = 0
  private visited = 0
  private part = -1

  constructor(
    private readonly drawing: Drawing,
    private readonly tolerance: number,
  ) {}

  private leave(why: Left): void {
    this.left.set(why, (this.left.get(why) ?? 0) + 1)
  }

  /** @param outer layer of the block that holds it: what lies on layer 0 takes it. */
  entity(entity: Entity, matrix: Matrix, outer: string | undefined, depth: number): void {
    if (this.visited++ >= INPUT.drawing.shapes || this.points >= INPUT.drawing.points) {
      this.leave('size')
      return
    }
    const layer = entity.layer === '0' && outer !== undefined ? outer : entity.layer
    this.shape(entity.shape, entity, entity.ocs ? multiply(matrix, entity.ocs) : matrix, layer, depth)
  }

  private shape(shape: Shape, entity: Entity, matrix: Matrix, layer: string, depth: number): void {
    switch (shape.kind) {
      case 'curve':
        this.curve(shape.curve, entity, matrix, layer)
        return
      case 'area':
        for (const loop of shape.loops) this.loop(loop, entity, matrix, layer)
        return
      case 'words': {
        const { text, at, height, rotation, anchor } = shape.words
        const turn = (rotation * Math.PI) / 180
        const lines = text.split('\n')
        const width = Math.max(...lines.map(widthOf)) * height
        const [dx, dy] = [(0.5 - anchor[0]) * width, (0.5 - anchor[1]) * height * lines.length]
        const [c, s] = [Math.cos(turn), Math.sin(turn)]
        const middle = apply(matrix, at[0] + dx * c - dy * s, at[1] + dx * s + dy * c)
        if (!Number.isFinite(middle[0] + middle[1])) {
          this.leave('number')
          return
        }
        const along = Math.atan2(matrix[1] * c + matrix[3] * s, matrix[0] * c + matrix[2] * s)
        this.labels.push({
          layer,
          text,
          at: middle,
          height: height * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])),
          rotation: (along * 180) / Math.PI,
          part: this.part,
          xdata: entity.xdata,
        })
        return
      }
      case 'group':
        for (const each of shape.shapes) this.shape(each, entity, matrix, layer, depth)
        return
      case 'insert':
        this.insert(shape.insert, entity, matrix, layer, depth)
        return
    }
  }

  private insert(insert: Insert, entity: Entity, matrix: Matrix, layer: string, depth: number): void {
    for (const each of insert.attributes) this.entity(each, matrix, layer, depth + 1)
    const block = this.drawing.blocks.get(insert.block.toUpperCase())
    if (!block) {
      this.leave('missing')
      return
    }
    if (depth >= INPUT.drawing.nested) {
      this.leave('depth')
      return
    }
    const outermost = depth === 0
    for (let column = 0; column < insert.columns; column++)
      for (let row = 0; row < insert.rows; row++) {
        if (
          this.visited >= INPUT.drawing.shapes ||
          this.points >= INPUT.drawing.points ||
          this.parts.length >= INPUT.drawing.parts
        ) {
          this.leave('size')
          return
        }
        const placed = multiply(matrix, placing(insert, block, column, row))
        if (outermost && !insert.inPlace) {
          this.part = this.parts.length
          this.parts.push({
            block: block.name,
            layer,
            matrix: placed,
            extents: this.extentsOf(block),
            attributes: attributesOf(insert.attributes),
            xdata: entity.xdata,
          })
        }
        for (const each of block.entities) this.entity(each, placed, layer, depth + 1)
        this.visited++
      }
    if (outermost) this.part = -1
  }

  private curve(curve: Curve, entity: Entity, matrix: Matrix, layer: string): void {
    const swing = swingOf(curve)
    if (swing) {
      for (const edge of swing) this.curve(edge, entity, matrix, layer)
      return
    }
    const grow = Math.max(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]))
    const { points, closed } = curvePoints(curve, this.tolerance / (grow || 1))
    const arc = curve.kind === 'ellipse' && curve.circular && !closed ? arcOf(curve, matrix) : undefined
    this.stroke(points, closed, entity, matrix, layer, false, arc)
  }

  private loop(loop: readonly Curve[], entity: Entity, matrix: Matrix, layer: string): void {
    const grow = Math.max(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]))
    const points = loop.flatMap(curve => curvePoints(curve, this.tolerance / (grow || 1)).points)
    this.stroke(points, true, entity, matrix, layer, true)
  }

  private stroke(
    own: readonly number[],
    closed: boolean,
    entity: Entity,
    matrix: Matrix,
    layer: string,
    filled: boolean,
    arc?: Stroke['arc'],
  ): void {
    const points: number[] = []
    for (let i = 0; i + 1 < own.length; i += 2) {
      const [x, y] = apply(matrix, own[i], own[i + 1])
      if (!Number.isFinite(x) || !Number.isFinite(y) || Math.abs(x) > 1e12 || Math.abs(y) > 1e12) {
        this.leave('number')
        return
      }
      const at = points.length
      if (at > 0 && points[at - 2] === x && points[at - 1] === y) continue
      points.push(x, y)
    }
    const end = points.length - 2
    if (closed && end > 0 && near(points[0], points[end]) && near(points[1], points[end + 1]))
      points.length = end
    if (points.length < 4) return
    this.points += points.length / 2
    this.strokes.push({
      layer,
      type: entity.type,
      points,
      closed: closed && points.length >= 6,
      filled,
      part: this.part,
      ...(arc && { arc }),
      ...(entity.xdata && { xdata: entity.xdata }),
    })
  }

  /** The extents of a block in its own units, blocks within it included. */
  private extentsOf(block: Block): Box {
    const known = this.extents.get(block)
    if (known) return known
    this.extents.set(block, EMPTY)
    const inner = new Walker(this.drawing, this.tolerance)
    // A block's size needs no more than its first shapes.
    inner.visited = INPUT.drawing.shapes - 20_000
    for (const each of block.entities) inner.entity(each, IDENTITY, undefined, 1)
    const box = boxOfStrokes(inner.strokes)
    this.extents.set(block, box)
    return box
  }
}

export const EMPTY: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }

export function boxOfStrokes(strokes: readonly Pick<Stroke, 'points'>[]): Box {
  let { minX, minY, maxX, maxY } = EMPTY
  for (const { points } of strokes)
    for (let i = 0; i < points.length; i += 2) {
      if (points[i] < minX) minX = points[i]
      if (points[i] > maxX) maxX = points[i]
      if (points[i + 1] < minY) minY = points[i + 1]
      if (points[i + 1] > maxY) maxY = points[i + 1]
    }
  return { minX, minY, maxX, maxY }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))

/** Ideographs are as wide as high, other signs about 0.6. */
const widthOf = (line: string): number => {
  let width = 0
  for (const sign of line) width += sign > '\u2e80' ? 1 : 0.6
  return width
}

function placing(insert: Insert, block: Block, column: number, row: number): Matrix {
  if (insert.inPlace) return IDENTITY
  const turn = (insert.rotation * Math.PI) / 180
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const [sx, sy] = insert.scale
  const [dx, dy] = [column * insert.spacing[0], row * insert.spacing[1]]
  const turned: Matrix = [c, s, -s, c, insert.at[0] + dx * c - dy * s, insert.at[1] + dx * s + dy * c]
  return multiply(turned, [sx, 0, 0, sy, -block.base[0] * sx, -block.base[1] * sy])
}

function attributesOf(entities: readonly Entity[]): Readonly<Record<string, string>> {
  const out: Record<string, string> = Object.create(null)
  for (const { shape } of entities)
    if (shape.kind === 'words' && shape.words.tag) out[shape.words.tag] = shape.words.text
  return out
}

/** The arc as placed, when it stayed circular. */
function arcOf(curve: Curve & { kind: 'ellipse' }, matrix: Matrix): Stroke['arc'] {
  const [a, b, c, d] = matrix
  const [sx, sy] = [Math.hypot(a, b), Math.hypot(c, d)]
  if (Math.abs(sx - sy) > 1e-3 * sx || Math.abs(a * c + b * d) > 1e-3 * sx * sy) return undefined
  const { center, major, from, to } = curve.ellipse
  const turn = 2 * Math.PI
  const sweep = (((to - from) % turn) + turn) % turn
  return { center: apply(matrix, center[0], center[1]), radius: Math.hypot(...major) * sx, sweep }
}

/** Sweep of what may be the swing of a door leaf, radians. */
const SWING = [1.1, 1.9] as const

/**
 * A leaf and its swing in one polyline, or the swing alone as two vertices and a bulge: its edges one by one, the
 * bulged one as an arc.
 */
function swingOf(curve: Curve): Curve[] | undefined {
  if (curve.kind !== 'polyline') return undefined
  const { points, bulges, closed } = curve.polyline
  const count = points.length / 2
  if (!bulges || count > 4) return undefined
  const edges = closed ? count : count - 1
  const bulged = Array.from({ length: edges }, (_, i) => i).filter(i => (bulges[i] ?? 0) !== 0)
  if (bulged.length !== 1) return undefined
  const sweep = 4 * Math.atan(bulges[bulged[0]])
  if (Math.abs(sweep) < SWING[0] || Math.abs(sweep) > SWING[1]) return undefined
  return Array.from({ length: edges }, (_, i): Curve => {
    const next = (i + 1) % count
    const [x0, y0, x1, y1] = [points[2 * i], points[2 * i + 1], points[2 * next], points[2 * next + 1]]
    if (i !== bulged[0]) return { kind: 'polyline', polyline: { points: [x0, y0, x1, y1], closed: false } }
    const offset = 1 / Math.tan(sweep / 2) / 2
    const [cx, cy] = [(x0 + x1) / 2 - (y1 - y0) * offset, (y0 + y1) / 2 + (x1 - x0) * offset]
    const from = Math.atan2(y0 - cy, x0 - cx)
    const [start, end] = sweep > 0 ? [from, from + sweep] : [from + sweep, from]
    const ellipse = {
      center: [cx, cy] as const,
      major: [Math.hypot(x0 - cx, y0 - cy), 0] as const,
      ratio: 1,
      from: start,
      to: end,
    }
    return { kind: 'ellipse', circular: true, ellipse }
  })
}
