/** The boundary of a HATCH: loops of lines, arcs, ellipses and splines, or polylines with bulges. */
import { INPUT } from '../../layout/limits'
import type { Curve, Shape } from './model'
import type { EntityRecord } from './record'

const DEGREE = Math.PI / 180
/** Bit of a boundary's flags: it is a polyline. */
const IS_POLYLINE = 2

/** Reads pairs in order, each by the code it must have; what does not fit ends the reading. */
class Cursor {
  private i: number
  constructor(private readonly record: EntityRecord) {
    this.i = record.codes.indexOf(91)
  }
  get ended(): boolean {
    return this.i < 0 || this.i >= this.record.codes.length
  }
  /** The next pair's number when it has this code. */
  optional(code: number): number | undefined {
    if (this.ended || this.record.codes[this.i] !== code) return undefined
    const value = this.record.values[this.i++]
    return typeof value === 'number' && Number.isFinite(value) ? value : 0
  }
  number(code: number): number {
    return this.optional(code) ?? 0
  }
  skipTo(code: number): boolean {
    while (!this.ended && this.record.codes[this.i] !== code) this.i++
    return !this.ended
  }
  /** How many of something follow, never more than there are pairs left. */
  count(code: number): number {
    return Math.max(0, Math.min(this.number(code), this.record.codes.length - this.i))
  }
}

export function hatchShape(record: EntityRecord): Shape | undefined {
  const cursor = new Cursor(record)
  const loops: Curve[][] = []
  const count = Math.min(INPUT.drawing.loops, cursor.count(91))
  for (let i = 0; i < count && cursor.skipTo(92); i++) {
    const flags = cursor.number(92)
    const loop = (flags & IS_POLYLINE) !== 0 ? polylineLoop(cursor) : edgeLoop(cursor)
    if (loop.length > 0) loops.push(loop)
  }
  return loops.length > 0 ? { kind: 'area', loops } : undefined
}

function polylineLoop(cursor: Cursor): Curve[] {
  cursor.number(72)
  cursor.number(73)
  const points: number[] = []
  const bulges: number[] = []
  const count = cursor.count(93)
  for (let i = 0; i < count && !cursor.ended; i++) {
    points.push(cursor.number(10), cursor.number(20))
    bulges.push(cursor.optional(42) ?? 0)
  }
  return points.length < 4 ? [] : [{ kind: 'polyline', polyline: { points, bulges, closed: true } }]
}

function edgeLoop(cursor: Cursor): Curve[] {
  const edges: Curve[] = []
  const count = cursor.count(93)
  for (let i = 0; i < count; i++) {
    const kind = cursor.optional(72)
    if (kind === undefined) break
    const edge = EDGES[kind]?.(cursor)
    if (!edge) break
    edges.push(edge)
  }
  return edges
}

const EDGES: Readonly<Record<number, (cursor: Cursor) => Curve>> = {
  1: cursor => {
    const points = [10, 20, 11, 21].map(code => cursor.number(code))
    return { kind: 'polyline', polyline: { points, closed: false } }
  },
  2: cursor => {
    const center = [cursor.number(10), cursor.number(20)] as const
    return { ...arc(cursor, center, [cursor.number(40), 0], 1), circular: true }
  },
  3: cursor => {
    const center = [cursor.number(10), cursor.number(20)] as const
    const major = [cursor.number(11), cursor.number(21)] as const
    return arc(cursor, center, major, cursor.number(40))
  },
  4: cursor => {
    const degree = Math.max(1, Math.min(10, cursor.number(94)))
    cursor.number(73)
    cursor.number(74)
    const knotCount = cursor.count(95)
    const pointCount = cursor.count(96)
    const knots: number[] = []
    for (let i = 0; i < knotCount; i++) knots.push(cursor.number(40))
    const points: number[] = []
    const weights: number[] = []
    for (let i = 0; i < pointCount; i++) {
      points.push(cursor.number(10), cursor.number(20))
      const weight = cursor.optional(42)
      if (weight !== undefined) weights.push(weight)
    }
    return { kind: 'spline', spline: { degree, knots, points, weights, fit: [], closed: false } }
  },
}

/** Of a clockwise arc the file gives the angles as seen from below. */
function arc(
  cursor: Cursor,
  center: readonly [number, number],
  major: readonly [number, number],
  ratio: number,
): Curve & { kind: 'ellipse' } {
  const [from, to] = [cursor.number(50) * DEGREE, cursor.number(51) * DEGREE]
  const clockwise = cursor.optional(73) === 0
  const ellipse = clockwise
    ? { center, major, ratio, from: -from, to: -to, clockwise }
    : { center, major, ratio, from, to }
  return { kind: 'ellipse', circular: false, ellipse }
}
