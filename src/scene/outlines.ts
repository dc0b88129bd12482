/** The shapes of entities on the plan as the hand meets them: what can be hit, marqueed, fitted and snapped to. */
import type { Box, Point, Ring } from '../geometry/types'
import { boxOf, distance, lerp, sub, unionBox } from '../geometry/vector'
import { anchorPoint } from '../layout/anchors'
import type { Dimension, Floor, Layout, Note, Opening, Wall } from '../layout/model'
import { type Found, findEntity, floorOf } from '../layout/queries'
import { getRow } from '../layout/table'
import { thingOf } from './things'

/** Thickness of a wall that does not say, mm (the file format's default). */
export const WALL_THICKNESS = 200

/** A band of `thickness` along a → b; undefined for a wall of no length. */
export function band(a: Point, b: Point, thickness: number): Ring | undefined {
  const long = distance(a, b)
  if (long === 0) return undefined
  const [dx, dy] = sub(b, a)
  const [nx, ny] = [(-dy / long) * (thickness / 2), (dx / long) * (thickness / 2)]
  return [
    [a[0] + nx, a[1] + ny],
    [b[0] + nx, b[1] + ny],
    [b[0] - nx, b[1] - ny],
    [a[0] - nx, a[1] - ny],
  ]
}

export const wallRing = (wall: Wall): Ring | undefined =>
  band(wall.a, wall.b, wall.thickness ?? WALL_THICKNESS)

/** The hole of an opening in its wall; undefined when the wall is missing or has no length. */
export function openingRing(floor: Floor, opening: Opening): Ring | undefined {
  const wall = getRow(floor.walls, opening.wall)
  if (!wall) return undefined
  const long = distance(wall.a, wall.b)
  if (long === 0) return undefined
  const at = (mm: number): Point => lerp(wall.a, wall.b, mm / long)
  const half = opening.width / 2
  return band(at(opening.at - half), at(opening.at + half), wall.thickness ?? WALL_THICKNESS)
}

/** Height and width of a letter of a note on the plan at 1:100, mm: about where a hand reaches for it. */
const LETTER = 350

/** A note's words as they lie on the plan at 1:100, or its points. */
export function noteRing({ at, points = [], text = '' }: Note): Ring {
  if (!at) return points
  const rows = text.split('\n')
  const width = Math.max(1, ...rows.map(row => [...row].length)) * LETTER
  const [x, y] = at
  return [
    [x, y - LETTER],
    [x + width, y - LETTER],
    [x + width, y + rows.length * LETTER],
    [x, y + rows.length * LETTER],
  ]
}

/** The ends of a dimension; empty while a thing it is bound to is gone. */
export function dimensionEnds(floor: Floor, { from, to }: Dimension): Ring {
  const ends = [from, to].map(end => {
    if (!('item' in end)) return end
    const item = getRow(floor.items, end.item)
    return item && anchorPoint(item, end.anchor)
  })
  return ends.every(end => end !== undefined) ? (ends as Point[]) : []
}

/** The points that bound an entity; empty for what has no place (a row, a dangling opening). */
export function outlinePoints(layout: Layout, found: Found): Ring {
  const { kind, entity } = found
  if (kind === 'items') return thingOf(entity).ring
  if (kind === 'zones') return entity.polygon
  if (kind === 'cables') return entity.points
  if (kind === 'walls') return wallRing(entity) ?? [entity.a]
  if (kind === 'notes') return noteRing(entity)
  if (kind === 'dimensions' && 'floor' in found.place) {
    const floor = floorOf(layout, found.place.floor)
    return floor ? dimensionEnds(floor, entity) : []
  }
  if (kind === 'openings' && 'floor' in found.place) {
    const floor = floorOf(layout, found.place.floor)
    return (floor && openingRing(floor, entity)) ?? []
  }
  return []
}

/** The box around all named entities that have a place; undefined when none has. */
export function boxAround(layout: Layout, ids: Iterable<string>): Box | undefined {
  let box: Box | undefined
  for (const id of ids) {
    const found = findEntity(layout, id)
    if (!found) continue
    const points = outlinePoints(layout, found)
    if (points.length === 0) continue
    box = box ? unionBox(box, boxOf(points)) : boxOf(points)
  }
  return box
}
