/** What stands around the hand, in an order that makes the little of it near a line quick to find. */
import { indexBoxes } from '../../geometry/pairs'
import type { Box, Point } from '../../geometry/types'
import { dot, rotate } from '../../geometry/vector'
import { normalAngle } from '../../layout/edits'
import type { Item, Wall } from '../../layout/model'
import { thingOf } from '../../scene/things'
import { AXES, type Axis, onAxis } from './held'

export type Neighbour = { readonly item: Item; readonly box: Box }
export type Side = 'min' | 'max' | 'centre'
/** A line square to an axis on which an edge or the middle of a neighbour lies; `offset` in mm. */
export type NeighbourLine = { readonly offset: number; readonly side: Side; readonly other: Neighbour }

export type Surroundings = {
  readonly walls: readonly Wall[]
  /** Edges and middles within `reach` mm of `offset` along an axis. */
  lines(axis: Axis, offset: number, reach: number): readonly NeighbourLine[]
  /** Fronts of things of a type turned alike: lines along the turn, within `reach` of where the reference point is. */
  rows(type: string, rotation: number, at: Point, reach: number): readonly NeighbourLine[]
  /** Neighbours beside a strip between two values of an axis, each overlapping it. */
  beside(axis: Axis, low: number, high: number): readonly Neighbour[]
}

export const NOTHING: Surroundings = { walls: [], lines: () => [], rows: () => [], beside: () => [] }

/** All that is nearby but not held itself. */
export function surroundings(
  nearby: { readonly items: readonly Item[]; readonly walls: readonly Wall[] },
  held: ReadonlySet<string>,
): Surroundings {
  const neighbours = nearby.items
    .filter(item => !held.has(item.id))
    .map((item): Neighbour => ({ item, box: thingOf(item).box }))
  const [x, y] = AXES.map(axis =>
    sorted(
      neighbours.flatMap(other => {
        const [min, max] = [axis.min(other.box), axis.max(other.box)]
        return [
          { offset: min, side: 'min', other },
          { offset: max, side: 'max', other },
          { offset: (min + max) / 2, side: 'centre', other },
        ]
      }),
    ),
  )
  const tree = indexBoxes(neighbours.map(({ box }) => box))
  const rows = new Map<string, readonly NeighbourLine[]>()
  const rowsOf = (type: string, rotation: number): readonly NeighbourLine[] => {
    const key = `${type} ${rotation}`
    const known = rows.get(key)
    if (known) return known
    const normal = rotate([0, 1], rotation)
    const made = sorted(
      neighbours
        .filter(({ item }) => item.type === type && sameTurn(item.rotation ?? 0, rotation))
        .map(other => ({ offset: dot(normal, other.item.at), side: 'centre', other })),
    )
    rows.set(key, made)
    return made
  }
  return {
    walls: nearby.walls.filter(wall => !held.has(wall.id)),
    lines: (axis, offset, reach) => within(axis.name === 'x' ? x : y, offset, reach),
    rows: (type, rotation, at, reach) =>
      within(rowsOf(type, rotation), dot(rotate([0, 1], rotation), at), reach),
    beside(axis, low, high) {
      const [from, to] = [onAxis(axis, low, -Infinity), onAxis(axis, high, Infinity)]
      return tree
        .near({ minX: from[0], minY: from[1], maxX: to[0], maxY: to[1] }, 0)
        .map(i => neighbours[i])
        .filter(({ box }) => axis.min(box) < high && axis.max(box) > low)
    },
  }
}

/** Two turns count as the same within this many degrees. */
const SAME_TURN = 0.5
export const sameTurn = (a: number, b: number): boolean => {
  const apart = normalAngle(a - b)
  return apart <= SAME_TURN || apart >= 360 - SAME_TURN
}

const sorted = (lines: NeighbourLine[]): readonly NeighbourLine[] =>
  lines.sort((a, b) => a.offset - b.offset || (a.other.item.id < b.other.item.id ? -1 : 1))

function within(lines: readonly NeighbourLine[], offset: number, reach: number): readonly NeighbourLine[] {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle].offset < offset - reach) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < lines.length && lines[end].offset <= offset + reach) end++
  return lines.slice(low, end)
}
