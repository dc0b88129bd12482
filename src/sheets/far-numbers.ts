/** Numbers that found no room at their things: farther off, each with a line to its thing. Plan mm. */
import { BANDS, type DisplayList, type Shape, shape } from '../drawing/display'
import { drawingOf } from '../drawing/items'
import { type Block, block, lineBlocks, Occupancy } from '../drawing/label-room'
import { textWidth } from '../drawing/measure'
import { line, path, text } from '../drawing/path'
import { wallObstacles } from '../drawing/walls'
import type { Box, Point } from '../geometry/types'
import { growBox } from '../geometry/vector'
import type { Floor, Item } from '../layout/model'
import { isWithin } from './signs'
import { LETTERS } from './words'

/** Rings of places round a thing, how far apart on paper, and how many places in each. */
const RINGS = 6
const STEP = 2.5
const AROUND = 16
/** Height of a line of words, em; and what is kept free about it, paper mm. */
const LINE = 1.2
const CLEAR = 0.8
/** How far they may reach beyond the plan, paper mm: within what every sheet keeps free about it. */
const BEYOND = 5

/**
 * The numbers of those `items` that `labels` leaves out, at 1:`scale`. They keep clear of walls, of the items and of
 * all other numbers; their lines cross no number where that can be. Of what finds no place even so is said how many
 * there are, under the plan's lower left corner.
 */
export function farNumbers(
  floor: Floor,
  items: readonly Item[],
  labels: DisplayList,
  scale: number,
  extent: Box,
): Shape[] {
  const said = new Set(labels.map(({ id }) => id))
  const wanting = items.filter(
    ({ id, number, present }) => !said.has(id) && present !== false && (number?.trim() ?? '') !== '',
  )
  const numbers = labels.map(({ box }): Block => ({ box }))
  const symbols = items.flatMap(item => drawingOf(item).blocks.filter(({ kind }) => kind !== 'line'))
  const taken = new Occupancy([...wallObstacles(floor.walls, floor.openings), ...symbols, ...numbers])
  const crossed = new Occupancy(numbers)
  const size = LETTERS.least * scale
  const shapes: Shape[] = []
  const within = growBox(extent, BEYOND * scale)
  let left = 0
  for (const item of wanting) {
    const words = item.number?.trim() ?? ''
    const width = textWidth(words, false) * size
    const clear = CLEAR * scale
    const free = placesRound(item.at, width, size, scale).flatMap(at => {
      const place = block(at, width + clear, size * LINE + clear, 0)
      const leader: Point[] = [item.at, endOf(item.at, at, width, size)]
      return !isWithin(place.box, within) || taken.blocks(place, 'lines') ? [] : [{ at, place, leader }]
    })
    const found =
      free.find(({ leader }) => !lineBlocks(leader, false).some(each => crossed.blocks(each, 'lines'))) ??
      free[0]
    if (!found) {
      left++
      continue
    }
    taken.add(found.place)
    crossed.add(found.place)
    for (const each of lineBlocks(found.leader, false)) taken.add(each)
    const parts = [
      path('dimension', line(...found.leader)),
      text('label', words, found.at, size, { minPx: 0 }),
    ]
    shapes.push(shape('notes', BANDS.label, parts, { id: item.id }))
  }
  if (left > 0) {
    const at: Point = [extent.minX, extent.maxY + (BEYOND + LETTERS.least) * scale]
    const said = text('note-text', `另有 ${left} 处编号图上放不下。`, at, LETTERS.least * scale, {
      align: 'start',
      minPx: 0,
    })
    shapes.push(shape('notes', BANDS.note, [said]))
  }
  return shapes
}

/** Nearest first. */
const placesRound = ([x, y]: Point, width: number, size: number, scale: number): Point[] =>
  Array.from({ length: RINGS * AROUND }, (_, i): Point => {
    const away = (1 + Math.floor(i / AROUND)) * STEP * scale
    const angle = ((i % AROUND) / AROUND) * 2 * Math.PI
    return [x + Math.cos(angle) * (away + width / 2), y + Math.sin(angle) * (away + size / 2)]
  })

/** Where the line to a thing meets the words at `at`. */
function endOf([x, y]: Point, at: Point, width: number, size: number): Point {
  const within = (value: number, middle: number, half: number) =>
    Math.min(middle + half, Math.max(middle - half, value))
  return [within(x, at[0], width / 2), within(y, at[1], size / 2)]
}
