/** Rows and columns of things by numbers, declared in the file so that their numbers can be changed later. */
import type { Draft } from 'immer'
import { cosSin } from '../geometry/vector'
import { areaOf } from './arrange'
import { itemType } from './catalogue'
import type { Recipe } from './document'
import type { DeclaredRow, Floor, Item, Layout } from './model'
import { findEntity, floorOf, freshId, nextNumber } from './queries'
import { dropRow, getRow, lastOrder, putRow, type Table } from './table'

export type Grid = {
  readonly columns: number
  readonly rows: number
  /** From middle to middle along the row and from row to row, mm. */
  readonly pitch: readonly [number, number]
  /** A way through after the column of that number (from 1), that much wider than the pitch, mm. */
  readonly aisle?: { readonly after: number; readonly width: number }
}

/** Where the thing in a column and row of a grid stands, from the first one, along the grid's directions, mm. */
export function gridStep({ pitch, aisle }: Grid, column: number, row: number): readonly [number, number] {
  const wider = aisle && column >= aisle.after ? aisle.width : 0
  return [column * pitch[0] + wider, row * pitch[1]]
}

type XY = readonly [number, number]
type Directions = { readonly along: XY; readonly down: XY }

/** To the right, or down where it is upright. */
const forwards = ([x, y]: XY, first: 0 | 1): XY => {
  const [main, other] = first === 0 ? [x, y] : [y, x]
  return main > 1e-9 || (Math.abs(main) <= 1e-9 && other > 0) ? [x, y] : [-x, -y]
}

/** A grid follows the width and depth of a thing, as one reads the plan: to the right, and row by row down. */
function directionsOf({ rotation = 0 }: Item): Directions {
  const [c, s] = cosSin(rotation)
  return { along: forwards([c, s], 0), down: forwards([-s, c], 1) }
}

/** The directions a grid that stands already runs in: those of its thing, each turned about where it runs against it. */
function directionsNow(items: readonly (Item | undefined)[], columns: number): Directions | undefined {
  const [first] = items
  if (!first) return undefined
  const own = directionsOf(first)
  const turned = (direction: XY, other: Item | undefined): XY => {
    const against =
      other && (other.at[0] - first.at[0]) * direction[0] + (other.at[1] - first.at[1]) * direction[1] < 0
    return against ? [-direction[0], -direction[1]] : direction
  }
  return {
    along: columns > 1 ? turned(own.along, items[1]) : own.along,
    down: turned(own.down, items[columns]),
  }
}

/** The most things one grid may hold. */
export const GRID_MOST = 400

/**
 * Copies things into grids: each starts where it stands, all run along the width and depth of the first, to the right
 * and down. Every grid is declared as a row of the file, so that its numbers can be changed later. A copy that says to
 * which window it belongs says so of the copy beside it. Ids go to `made`, grid by grid, each row by row.
 */
export const layGrid =
  (floorId: string, ids: readonly string[], grid: Grid, made: string[] = []): Recipe =>
  draft => {
    const floor = floorOf(draft as Layout, floorId) as Draft<Floor> | undefined
    const items = floor?.items as Table<Item> | undefined
    const firsts = items ? ids.flatMap(id => getRow(items, id) ?? []) : []
    if (!floor || !items || firsts.length === 0) return
    if (grid.columns * grid.rows * firsts.length > GRID_MOST) return
    const directions = directionsOf(firsts[0])
    const grids = firsts.map(first => {
      const placed = placeGrid(draft, floor, [first.id], grid, directions)
      declare(draft, floor, placed, grid, first.type)
      return placed
    })
    for (const placed of grids)
      placed.forEach((id, i) => {
        const copy = getRow(items, id) as Draft<Item>
        const of = grids.find(([first]) => first === copy.attrs?.window)?.[i]
        if (of !== undefined && i > 0) copy.attrs = { ...copy.attrs, window: of }
      })
    made.push(...grids.flat())
  }

/** Changes the numbers of a declared grid: things are added at its end or taken from it, the others move. */
export const changeGrid =
  (rowId: string, grid: Grid, made: string[] = []): Recipe =>
  draft => {
    const found = findEntity(draft as Layout, rowId)
    if (found?.kind !== 'rows' || !('floor' in found.place) || grid.columns * grid.rows > GRID_MOST) return
    const floor = floorOf(draft as Layout, found.place.floor) as Draft<Floor>
    const { items, grid: before } = found.entity
    const standing = items.map(id => getRow(floor.items as Table<Item>, id))
    const directions = before && directionsNow(standing, before.columns)
    if (!directions) return
    made.push(...placeGrid(draft, floor, items, grid, directions))
    declare(draft, floor, made, grid, before.type, rowId)
  }

/** Puts what stands in the grid already to its places, copies the first for the rest, drops what is too many. */
function placeGrid(
  draft: Draft<Layout>,
  floor: Draft<Floor>,
  ids: readonly string[],
  grid: Grid,
  { along, down }: Directions,
): string[] {
  const items = floor.items as Table<Item>
  const first = getRow(items, ids[0])
  if (!first) return []
  const placed: string[] = []
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const [x, y] = gridStep(grid, column, row)
      const at: [number, number] = [
        Math.round(first.at[0] + x * along[0] + y * down[0]) + 0,
        Math.round(first.at[1] + x * along[1] + y * down[1]) + 0,
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
  for (const id of ids.slice(placed.length)) dropRow(items, id)
  return placed
}

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
