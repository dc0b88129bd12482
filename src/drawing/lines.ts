/** Cables, notes and dimensions: what a planner draws with lines. */
import type { Point } from '../geometry/types'
import { add, bearing, distance, sub } from '../geometry/vector'
import { anchorPoint } from '../layout/anchors'
import type { Cable, Dimension, Item, Note } from '../layout/model'
import { getRow, type Table } from '../layout/table'
import { type BarStyle, bar, grouped } from './bars'
import { BANDS, placed, type Shape, shape } from './display'
import { line, path, ring, text } from './path'

const cables = new WeakMap<Cable, Shape>()

/** A cable; wrapped ones are dashed like a braid, covered ones run in a duct. */
export function drawCable(cable: Cable): Shape {
  let known = cables.get(cable)
  if (!known) {
    const run = line(...cable.points)
    const parts = [path(cable.wrapped ? 'cable-wrapped' : 'cable', run)]
    if (cable.covered) parts.unshift(path('cable-covered', run))
    known = shape('cables', BANDS.cable, parts, { id: cable.id })
    cables.set(cable, known)
  }
  return known
}

/** Height of a note's letters, paper mm (GB/T 50001: 3.5). */
const LETTERS = 3.5
const notes = new WeakMap<Note, readonly Shape[]>()

/** A note: words, an arrow to where they belong, or an area; a note without a place is not drawn. */
export function drawNote(note: Note): readonly Shape[] {
  let known = notes.get(note)
  if (!known) {
    known = noteShapes(note)
    notes.set(note, known)
  }
  return known
}

function noteShapes({ id, kind, at, points = [], text: words = '' }: Note): Shape[] {
  const place = at ?? points[0]
  if (!place) return []
  const shapes: Shape[] = []
  if (kind === 'area' && points.length > 2)
    shapes.push(shape('notes', BANDS.note, [path('note-area', ring(points))], { id }))
  if (kind === 'arrow' && points.length > 1) {
    const [from, to] = points.slice(-2)
    const head = path('note', line([-3, -1], [0, 0], [-3, 1]))
    shapes.push(
      shape('notes', BANDS.note, [path('note', line(...points))], { id }),
      shape('notes', BANDS.note, placed([head], [0, 0], bearing(sub(to, from))), { id, pin: to }),
    )
  }
  if (words !== '') {
    const rows = words.split('\n')
    const label = rows.map((row, i) =>
      text('note-text', row, [0, (i - (kind === 'arrow' ? rows.length : 0)) * LETTERS * 1.3], LETTERS, {
        align: 'start',
        minPx: 0,
      }),
    )
    shapes.push(shape('notes', BANDS.note, label, { id, pin: place }))
  }
  return shapes
}

const DIMENSION: BarStyle = {
  line: 'dimension',
  text: 'dimension-text',
  layer: 'notes',
  band: BANDS.note,
  ends: 'tick',
}

/** A dimension with its extension lines, drawn `offset` mm to the left of from → to; empty while an end is lost. */
export function drawDimension(dimension: Dimension, items: Table<Item>): readonly Shape[] {
  const from = endPoint(dimension.from, items)
  const to = endPoint(dimension.to, items)
  if (!from || !to) return []
  const size = distance(from, to)
  if (size === 0) return []
  const [ux, uy] = [(to[0] - from[0]) / size, (to[1] - from[1]) / size]
  const aside: Point = [uy * (dimension.offset ?? 0), -ux * (dimension.offset ?? 0)]
  const [a, b] = [add(from, aside), add(to, aside)]
  const style = { ...DIMENSION, id: dimension.id }
  const shapes = bar(a, b, grouped(size), style)
  if (dimension.offset)
    shapes.push(shape('notes', BANDS.note, [path('dimension', line(from, a), line(to, b))], { id: style.id }))
  return shapes
}

function endPoint(end: Dimension['from'], items: Table<Item>): Point | undefined {
  if (!('item' in end)) return end
  const item = getRow(items, end.item)
  if (!item) return undefined
  return anchorPoint(item, end.anchor)
}
