/** One entity's pairs as a shape. Codes: Autodesk's DXF reference, section "Entities". */
import type { Point } from '../../geometry/types'
import { INPUT } from '../../layout/limits'
import { own } from '../../layout/own'
import { hatchShape } from './hatches'
import type { Curve, Ellipse, Entity, Insert, Polyline, Shape, Words } from './model'
import { proxyShape } from './proxy'
import { type EntityRecord, has, numberOf, numbersOf, ocsOf, pointsOf, textOf } from './record'
import { plainMtext, plainText } from './words'

export const polyline = (points: number[], closed: boolean, bulges?: number[]): Curve => ({
  kind: 'polyline',
  polyline: bulges?.some(bulge => bulge !== 0) ? { points, bulges, closed } : { points, closed },
})
export const curve = (each: Curve): Shape => ({ kind: 'curve', curve: each })

/** Arc of a circle from one angle to another, radians, counter-clockwise. */
export const circular = (center: Point, radius: number, from = 0, to = 2 * Math.PI): Curve => ({
  kind: 'ellipse',
  circular: true,
  ellipse: { center, major: [radius, 0], ratio: 1, from, to },
})

const DEGREE = Math.PI / 180
const at = (record: EntityRecord, code: number): Point => [
  numberOf(record, code),
  numberOf(record, code + 10),
]

type Reader = (record: EntityRecord) => Shape | undefined

const line: Reader = record => curve(polyline([...at(record, 10), ...at(record, 11)], false))

const ellipse: Reader = record => {
  const shape: Ellipse = {
    center: at(record, 10),
    major: at(record, 11),
    ratio: numberOf(record, 40, 1) * (numberOf(record, 230, 1) < 0 ? -1 : 1),
    from: numberOf(record, 41),
    to: numberOf(record, 42, 2 * Math.PI),
  }
  if (Math.hypot(...shape.major) === 0) return undefined
  return curve({ kind: 'ellipse', circular: false, ellipse: shape })
}

const lwpolyline: Reader = record => {
  const points: number[] = []
  const bulges: number[] = []
  record.codes.forEach((code, i) => {
    const value = record.values[i]
    const number = typeof value === 'number' && Number.isFinite(value) ? value : 0
    if (code === 10) {
      points.push(number, 0)
      bulges.push(0)
    } else if (code === 20 && points.length > 0) points[points.length - 1] = number
    else if (code === 42 && bulges.length > 0) bulges[bulges.length - 1] = number
  })
  if (points.length === 0) return undefined
  return curve(polyline(points, (numberOf(record, 70) & 1) === 1, bulges))
}

const spline: Reader = record =>
  curve({
    kind: 'spline',
    spline: {
      degree: Math.max(1, Math.min(10, Math.round(numberOf(record, 71, 3)))),
      knots: numbersOf(record, 40),
      points: pointsOf(record, 10),
      weights: numbersOf(record, 41),
      fit: pointsOf(record, 11),
      closed: (numberOf(record, 70) & 1) === 1,
    },
  })

/** SOLID and TRACE name their corners in the order 1 2 4 3, 3DFACE around. */
const corners =
  (order: readonly number[]): Reader =>
  record => {
    const points = order.filter(code => has(record, code)).flatMap(code => [...at(record, code)])
    if (points.length < 6) return undefined
    return { kind: 'area', loops: [[polyline(points, true)]] }
  }

const text: Reader = record => {
  const across = numberOf(record, 72)
  const up = numberOf(record, record.type === 'TEXT' ? 73 : 74)
  const aligned = (across !== 0 || up !== 0) && has(record, 11)
  const words: Words = {
    text: plainText(textOf(record, 1)),
    at: at(record, aligned ? 11 : 10),
    height: Math.abs(numberOf(record, 40, 1)),
    rotation: numberOf(record, 50),
    anchor: [aligned ? ([0, 0.5, 1][across] ?? 0.5) : 0, aligned ? ([0, 0, 0.5, 1][up] ?? 0) : 0],
    ...(record.type === 'ATTRIB' && { tag: textOf(record, 2) }),
  }
  return words.text === '' ? undefined : { kind: 'words', words }
}

const mtext: Reader = record => {
  const source = record.codes
    .flatMap((code, i) => (code === 3 || code === 1 ? [String(record.values[i])] : []))
    .join('')
  const [dx, dy] = at(record, 11)
  const corner = Math.max(1, Math.min(9, numberOf(record, 71, 1))) - 1
  const words: Words = {
    text: plainMtext(source),
    at: at(record, 10),
    height: Math.abs(numberOf(record, 40, 1)),
    rotation: dx !== 0 || dy !== 0 ? Math.atan2(dy, dx) / DEGREE : numberOf(record, 50),
    anchor: [(corner % 3) / 2, 1 - Math.floor(corner / 3) / 2],
  }
  return words.text === '' ? undefined : { kind: 'words', words }
}

/** Copies a MINSERT may make, each way. */

const insert: Reader = record => {
  const scale = (code: number): number => numberOf(record, code, 1) || 1
  const times = (code: number): number =>
    Math.max(1, Math.min(INPUT.drawing.array, Math.round(numberOf(record, code, 1))))
  const shape: Insert = {
    block: textOf(record, 2),
    at: at(record, 10),
    scale: [scale(41), scale(42)],
    rotation: numberOf(record, 50),
    columns: times(70),
    rows: times(71),
    spacing: [numberOf(record, 44), numberOf(record, 45)],
    attributes: [],
  }
  return { kind: 'insert', insert: shape }
}

/** A dimension or table shows the block drawn for it. */
const drawnBlock =
  (inPlace: boolean): Reader =>
  record => {
    const block = textOf(record, 2)
    if (block === '') return undefined
    const place = inPlace ? ([0, 0] as const) : at(record, 10)
    const one = { scale: [1, 1], rotation: 0, columns: 1, rows: 1, spacing: [0, 0] } as const
    return { kind: 'insert', insert: { block, at: place, ...one, attributes: [], inPlace } }
  }

const READERS: Readonly<Record<string, Reader>> = {
  LINE: line,
  '3DLINE': line,
  CIRCLE: record => curve(circular(at(record, 10), Math.abs(numberOf(record, 40)))),
  ARC: record =>
    curve(
      circular(
        at(record, 10),
        Math.abs(numberOf(record, 40)),
        numberOf(record, 50) * DEGREE,
        numberOf(record, 51) * DEGREE,
      ),
    ),
  ELLIPSE: ellipse,
  SPLINE: spline,
  LWPOLYLINE: lwpolyline,
  LEADER: record => curve(polyline(pointsOf(record, 10), false)),
  MLINE: record => curve(polyline(pointsOf(record, 11), (numberOf(record, 71) & 2) !== 0)),
  SOLID: corners([10, 11, 13, 12]),
  TRACE: corners([10, 11, 13, 12]),
  '3DFACE': corners([10, 11, 12, 13]),
  TEXT: text,
  ATTRIB: text,
  MTEXT: mtext,
  INSERT: insert,
  DIMENSION: drawnBlock(true),
  ACAD_TABLE: drawnBlock(false),
  HATCH: hatchShape,
  ACAD_PROXY_ENTITY: proxyShape,
}

/** Types whose coordinates are the object's own (OCS); all others are given in the world's. */
const OCS = new Set('CIRCLE ARC LWPOLYLINE POLYLINE SOLID TRACE TEXT ATTRIB INSERT HATCH'.split(' '))

/** Nothing to see in these: construction aids, frames of paper, attribute templates. */
export const SILENT = new Set(['POINT', 'VIEWPORT', 'ATTDEF', 'SEQEND', 'VERTEX', 'XLINE', 'RAY'])

/** An entity as a shape, or undefined where its type or content is not understood. */
export function entityOf(record: EntityRecord): Entity | undefined {
  const shape = own(READERS, record.type) ? READERS[record.type](record) : undefined
  return shape && entityWith(record, shape)
}

export const layerOf = (record: EntityRecord): string => plainText(textOf(record, 8, '0')) || '0'

export function entityWith(record: EntityRecord, shape: Shape): Entity {
  const ocs = OCS.has(record.type) ? ocsOf(record) : undefined
  const { type, xdata } = record
  return { type, layer: layerOf(record), shape, ...(ocs && { ocs }), ...(xdata && { xdata }) }
}

/** A POLYLINE of its VERTEX records; undefined for meshes, which have no outline. */
export function polylineOf(record: EntityRecord, vertices: readonly EntityRecord[]): Shape | undefined {
  const flags = numberOf(record, 70)
  if ((flags & 64) !== 0) return undefined
  if ((flags & 16) !== 0) return meshOf(record, vertices)
  // The frame of a smoothed line (16) is not drawn.
  const drawn = vertices.filter(vertex => (numberOf(vertex, 70) & 16) === 0)
  if (drawn.length === 0) return undefined
  const points = drawn.flatMap(vertex => [...at(vertex, 10)])
  const bulges = drawn.map(vertex => numberOf(vertex, 42))
  const line: Polyline = { points, bulges, closed: (flags & 1) === 1 }
  return curve(polyline(line.points, line.closed, line.bulges))
}

/** A mesh of m × n vertices as its lines. */
function meshOf(record: EntityRecord, vertices: readonly EntityRecord[]): Shape | undefined {
  const [m, n] = [numberOf(record, 71), numberOf(record, 72)]
  if (m < 2 || n < 2 || m * n > vertices.length) return undefined
  const lines: Shape[] = []
  const along = (count: number, index: (i: number) => number): void => {
    const points = Array.from({ length: count }, (_, i) => [...at(vertices[index(i)], 10)]).flat()
    lines.push(curve(polyline(points, false)))
  }
  for (let i = 0; i < m; i++) along(n, j => i * n + j)
  for (let j = 0; j < n; j++) along(m, i => i * n + j)
  return { kind: 'group', shapes: lines }
}
