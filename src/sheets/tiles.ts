/** A plan too large for its paper in tiles: where each lies, how neighbours are joined, and the map of all pages. */
import type { Primitive } from '../drawing/display'
import { line, path, rectPath } from '../drawing/path'
import type { Box, Point } from '../geometry/types'
import { stripOf } from './furniture'
import { type Paper, type Size, TILE_OVERLAP, tilesAlong } from './paper'
import { fitted, LETTERS } from './words'

/** One tile: its place in the grid and how far its middle is from the plan's, paper mm. */
export type Cell = { readonly column: number; readonly row: number; readonly offset: Point }

export const WHOLE: Cell = { column: 0, row: 0, offset: [0, 0] }

/** Tiles of `room` that cover a plan of paper mm, row by row. */
export function tilesOf([width, height]: Size, [wide, high]: Size): Cell[] {
  const along = (length: number, room: number) => {
    const step = Math.max(1, room - TILE_OVERLAP)
    const count = tilesAlong(length, room)
    return Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * step)
  }
  const [xs, ys] = [along(width, wide), along(height, high)]
  return ys.flatMap((y, row) => xs.map((x, column): Cell => ({ column, row, offset: [x, y] })))
}

/** Where a tile meets its neighbours: the line to cut and paste along, and which tile lies there. */
export function joints(
  cells: readonly Cell[],
  current: number,
  room: Box,
  name = (other: number): string => `接第 ${other + 1} 张`,
): Primitive[] {
  const { column, row } = cells[current]
  const half = TILE_OVERLAP / 2
  const parts: Primitive[] = [path('sheet-fine', rectPath(room.minX, room.minY, room.maxX, room.maxY))]
  cells.forEach((other, i) => {
    const [dx, dy] = [other.column - column, other.row - row]
    if (Math.abs(dx) + Math.abs(dy) !== 1) return
    const x = dx > 0 ? room.maxX - half : dx < 0 ? room.minX + half : undefined
    const y = dy > 0 ? room.maxY - half : dy < 0 ? room.minY + half : undefined
    const words = name(i)
    if (x !== undefined) {
      parts.push(path('ghost', line([x, room.minY], [x, room.maxY])))
      // Between the corners, clear of the frame.
      const edge = dx > 0 ? room.maxX - 1 : room.minX + 1
      const align = dx > 0 ? 'end' : 'start'
      parts.push(fitted(words, [edge, room.minY - 2.5], 30, LETTERS.least, 'sheet-text', align))
    } else if (y !== undefined) {
      parts.push(path('ghost', line([room.minX, y], [room.maxX, y])))
      parts.push(fitted(words, [room.minX + 18, y - 2], 30, LETTERS.least, 'sheet-text', 'middle'))
    }
  })
  return parts
}

/** Where on the whole plan each tile lies, this one filled. */
export function pageMap(cells: readonly Cell[], current: number, paper: Paper): Primitive[] {
  const columns = 1 + Math.max(...cells.map(({ column }) => column))
  const rows = 1 + Math.max(...cells.map(({ row }) => row))
  const side = Math.min(26 / columns, 20 / rows, 8)
  const [left, top] = stripOf(paper).map
  return cells.flatMap(({ column, row }, i): Primitive[] => {
    const [x, y] = [left + column * side, top + row * side]
    const here = i === current
    return [
      path(here ? 'sheet-solid' : 'sheet-fine', rectPath(x, y, x + side, y + side)),
      fitted(
        String(i + 1),
        [x + side / 2, y + side / 2],
        side,
        Math.min(LETTERS.note, side * 0.6),
        here ? 'on-solid' : 'sheet-text',
        'middle',
      ),
    ]
  })
}
