/** Putting several things in order, as pure recipes: align, distribute, mirror, lay out as a grid, number. */
import type { Draft } from 'immer'
import { cosSin } from '../geometry/vector'
import { itemType } from './catalogue'
import type { Recipe } from './document'
import { moveBy, normalAngle, setField } from './edits'
import type { DeclaredRow, Floor, Item, Layout } from './model'
import { findEntity, findItem, floorOf, freshId, nextNumber } from './queries'
import { getRow, lastOrder, putRow, type Table } from './table'

type Axis = 0 | 1
type Span = { readonly id: string; readonly min: number; readonly max: number }

/** How far a thing reaches from its middle along an axis, mm. */
function reach(item: Item, axis: Axis): number {
  const [c, s] = cosSin(item.rotation ?? 0)
  const [w, d] = item.size
  return axis === 0 ? (Math.abs(w * c) + Math.abs(d * s)) / 2 : (Math.abs(w * s) + Math.abs(d * c)) / 2
}

function spansOf(layout: Layout, ids: readonly string[], axis: Axis): Span[] {
  return ids.flatMap(id => {
    const item = findItem(layout, id)
    if (!item || item.locked) return []
    const half = reach(item, axis)
    return [{ id, min: item.at[axis] - half, max: item.at[axis] + half }]
  })
}

const along = (axis: Axis, by: number): readonly [number, number] => (axis === 0 ? [by, 0] : [0, by])

/** Brings the chosen sides (or the middles) of things to one line: that of the box around them all. */
export const alignTo =
  (ids: readonly string[], axis: Axis, side: 'min' | 'middle' | 'max'): Recipe =>
  draft => {
    const spans = spansOf(draft as Layout, ids, axis)
    const [low, high] = [Math.min(...spans.map(s => s.min)), Math.max(...spans.map(s => s.max))]
    const place = (s: Pick<Span, 'min' | 'max'>) => (side === 'middle' ? (s.min + s.max) / 2 : s[side])
    const line = place({ min: low, max: high })
    for (const span of spans) moveBy([span.id], along(axis, Math.round(line - place(span))))(draft)
  }

/** Spreads things between the first and the last so that the gaps between them are equal. */
export const distribute =
  (ids: readonly string[], axis: Axis): Recipe =>
  draft => {
    const spans = spansOf(draft as Layout, ids, axis).sort((a, b) => a.min + a.max - b.min - b.max)
    if (spans.length < 3) return
    const room = spans[spans.length - 1].max - spans[0].min
    const filled = spans.reduce((sum, span) => sum + span.max - span.min, 0)
    const gap = (room - filled) / (spans.length - 1)
    let next = spans[0].min
    for (const span of spans) {
      moveBy([span.id], along(axis, Math.round(next - span.min)))(draft)
      next += span.max - span.min + gap
    }
  }

/** Mirrors things about the middle of the box around them: left and right (axis 0), or front and back (axis 1). */
export const mirror =
  (ids: readonly string[], axis: Axis): Recipe =>
  draft => {
    const spans = spansOf(draft as Layout, ids, axis)
    const twice = Math.min(...spans.map(s => s.min)) + Math.max(...spans.map(s => s.max))
    for (const { id, min, max } of spans) {
      moveBy([id], along(axis, Math.round(twice - min - max)))(draft)
      const item = findItem(draft as Layout, id)
      const turned = normalAngle((axis === 0 ? 0 : 180) - (item?.rotation ?? 0))
      if (turned !== normalAngle(item?.rotation ?? 0)) setField(id, ['rotation'], turned || undefined)(draft)
    }
  }

export type Grid = {
  readonly columns: number
  readonly rows: number
  /** From middle to middle along the row and from row to row, mm. */
  readonly pitch: readonly [number, number]
  /** A way through after the column of that number (from 1), that much wider than the pitch, mm. */
  readonly aisle?: { readonly after: number; readonly width: number }
}

/** Where the thing in a column and row of a grid stands, from the first one, in its own directions, mm. */
export function gridStep({ pitch, aisle }: Grid, column: number, row: number): readonly [number, number] {
  const wider = aisle && column >= aisle.after ? aisle.width : 0
  return [column * pitch[0] + wider, row * pitch[1]]
}

/** The most things one grid may hold. */
export const GRID_MOST = 400

/**
 * Copies one thing into a grid that starts with it and runs along its own width and depth, and declares the grid as
 * a row of the file, so that its numbers can be changed later. Ids of the grid go to `made`, row by row.
 */
export const layGrid =
  (floorId: string, id: string, grid: Grid, made: string[] = []): Recipe =>
  draft => {
    const floor = floorOf(draft as Layout, floorId) as Draft<Floor> | undefined
    const first = floor && getRow(floor.items as Table<Item>, id)
    if (!floor || !first || grid.columns * grid.rows > GRID_MOST) return
    made.push(...placeGrid(draft, floor, [first.id], grid))
    declare(draft, floor, made, grid, first.type)
  }

/** Changes the numbers of a declared grid: things are added at its end or taken from it, the others move. */
export const changeGrid =
  (rowId: string, grid: Grid, made: string[] = []): Recipe =>
  draft => {
    const found = findEntity(draft as Layout, rowId)
    if (found?.kind !== 'rows' || !('floor' in found.place) || grid.columns * grid.rows > GRID_MOST) return
    const floor = floorOf(draft as Layout, found.place.floor) as Draft<Floor>
    const type = found.entity.grid?.type
    if (type === undefined) return
    made.push(...placeGrid(draft, floor, found.entity.items, grid))
    declare(draft, floor, made, grid, type, rowId)
  }

/** Puts what stands in the grid already to its places, copies the first for the rest, drops what is too many. */
function placeGrid(draft: Draft<Layout>, floor: Draft<Floor>, ids: readonly string[], grid: Grid): string[] {
  const items = floor.items as Table<Item>
  const first = getRow(items, ids[0])
  if (!first) return []
  const [c, s] = cosSin(first.rotation ?? 0)
  const placed: string[] = []
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const [x, y] = gridStep(grid, column, row)
      const at: [number, number] = [
        Math.round(first.at[0] + x * c - y * s) + 0,
        Math.round(first.at[1] + x * s + y * c) + 0,
      ]
      const known = ids[placed.length]
      const item = known === undefined ? undefined : (getRow(items, known) as Draft<Item> | undefined)
      if (item) {
        if (item.at[0] !== at[0] || item.at[1] !== at[1]) item.at = at
        placed.push(item.id)
        continue
      }
      const id = freshId(draft as Layout, itemType(first.type).prefix)
      const { number, ...copy } = first
      const next = number === undefined ? undefined : nextNumber(draft as Layout, first.type, areaOf(number))
      putRow(items, { ...copy, ...(next ? { number: next } : {}), id, at, order: lastOrder(items) })
      placed.push(id)
    }
  for (const id of ids.slice(placed.length)) {
    const shard = Object.values(floor.items as Record<string, Record<string, unknown>>)
    for (const rows of shard) delete rows[id]
  }
  return placed
}

/** The area letters a number begins with: E of E-CK-03. */
export const areaOf = (number: string): string | undefined => /^([A-Za-z0-9]+)-/.exec(number)?.[1]

function declare(
  draft: Draft<Layout>,
  floor: Draft<Floor>,
  items: readonly string[],
  { columns, rows, pitch, aisle }: Grid,
  type: string,
  rowId = freshId(draft as Layout, 'r'),
): void {
  const known = getRow(floor.rows as Table<DeclaredRow>, rowId)
  putRow(floor.rows as Table<DeclaredRow>, {
    ...known,
    id: rowId,
    order: known?.order ?? lastOrder(floor.rows as Table<DeclaredRow>),
    items: [...items],
    grid: {
      type,
      columns,
      rows,
      pitch: [Math.round(pitch[0]), Math.round(pitch[1])],
      aisles: aisle ? [{ after: aisle.after, width: Math.round(aisle.width) }] : [],
    },
  })
}

/** Numbers things in reading order (rows from the top, each from the left): `pattern` with # for the count. */
export const renumber =
  (ids: readonly string[], pattern: string, from: number): Recipe =>
  draft => {
    const items = ids.flatMap(id => findItem(draft as Layout, id) ?? [])
    const depth = Math.max(1, ...items.map(item => reach(item, 1)))
    const row = (item: Item) => Math.round(item.at[1] / depth)
    const sorted = [...items].sort((a, b) => row(a) - row(b) || a.at[0] - b.at[0])
    const hashes = /#+/.exec(pattern)?.[0] ?? ''
    sorted.forEach(({ id }, i) => {
      const count = String(from + i).padStart(hashes.length, '0')
      setField(id, ['number'], hashes === '' ? `${pattern}${count}` : pattern.replace(hashes, count))(draft)
    })
  }
