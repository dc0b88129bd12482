/** Walls and openings: solid walls filled dark, glass a thin double line, rails dashed; doors with leaf and arc. */

import { solidOf } from '../geometry/boolean'
import type { Polygon, Region } from '../geometry/types'
import { lerp } from '../geometry/vector'
import { type WallPlan, wallPlan } from '../geometry/walls'
import type { Opening, Wall } from '../layout/model'
import { rowsOf, type Table } from '../layout/table'
import { BANDS, type Path, type Shape, shape } from './display'
import { type Block, obstacle } from './label-room'
import { drawOpening } from './openings'
import { line, path, ring } from './path'

/** Thickness where the file gives none, mm (FORMAT). */
const WALL_THICKNESS = 200

type Kind = NonNullable<Wall['kind']>
const kindOf = (wall: Wall | undefined): Kind => wall?.kind ?? 'solid'

type Built = {
  readonly walls: readonly Wall[]
  readonly openings: readonly Opening[]
  readonly plan: WallPlan
}

const built = new WeakMap<Table<Wall>, { openings: Table<Opening>; built: Built; shapes: readonly Shape[] }>()

/**
 * The joined walls and their openings. Walls have one outline, so they are worked out together, and remembered
 * for each pair of tables; with `keep` only some of them, as while one is in the hand.
 */
export function drawWalls(
  walls: Table<Wall>,
  openings: Table<Opening>,
  keep?: (id: string) => boolean,
): readonly Shape[] {
  return keep ? shapesOf(build(walls, openings, keep)) : wholeOf(walls, openings).shapes
}

/** Wall bodies and door swings, which no label may cover. */
export function wallObstacles(walls: Table<Wall>, openings: Table<Opening>): Block[] {
  const { built, shapes } = wholeOf(walls, openings)
  const doors = shapes.filter(({ id }) => id !== undefined)
  return [...built.plan.pieces.map(({ ring }) => obstacle(ring)), ...doors.map(({ box }) => ({ box }))]
}

function wholeOf(walls: Table<Wall>, openings: Table<Opening>) {
  const known = built.get(walls)
  if (known?.openings === openings) return known
  const whole = build(walls, openings, () => true)
  const entry = { openings, built: whole, shapes: shapesOf(whole) }
  built.set(walls, entry)
  return entry
}

function build(walls: Table<Wall>, openings: Table<Opening>, keep: (id: string) => boolean): Built {
  const shown = rowsOf(walls).filter(wall => !wall.hidden && keep(wall.id))
  const ids = new Set(shown.map(wall => wall.id))
  const cut = rowsOf(openings).filter(({ id, hidden, wall }) => !hidden && ids.has(wall) && keep(id))
  const plan = wallPlan(
    shown.map(({ id, a, b, thickness }) => ({ id, a, b, thickness: thickness ?? WALL_THICKNESS })),
    cut.map(({ id, wall, at, width, kind }) => ({ id, wall, at, width, passable: kind !== 'window' })),
  )
  return { walls: shown, openings: cut, plan }
}

function shapesOf({ walls, openings, plan }: Built): Shape[] {
  const byId = new Map(walls.map(wall => [wall.id, wall]))
  const parts = (['rail', 'glass', 'solid'] as const).flatMap(kind => partsOf(kind, plan, byId))
  const shapes = parts.length > 0 ? [shape('fabric', BANDS.wall, parts)] : []
  const places = new Map(plan.openings.map(opening => [opening.id, opening]))
  for (const opening of openings) {
    const place = places.get(opening.id)
    if (place) shapes.push(drawOpening(opening, place))
  }
  return shapes
}

function partsOf(kind: Kind, plan: WallPlan, walls: ReadonlyMap<string, Wall>): Path[] {
  const pieces = plan.pieces.filter(piece => kindOf(walls.get(piece.wall)) === kind)
  if (pieces.length === 0) return []
  if (kind === 'rail') {
    const long = pieces.filter(piece => piece.ring.length === 4)
    return [path('rail', ...long.map(({ ring: [a, b, c, d] }) => line(lerp(a, d, 0.5), lerp(b, c, 0.5))))]
  }
  return [regionPath(kind === 'glass' ? 'glass' : 'wall', solidOf(pieces.map(piece => piece.ring)))]
}

const regionPath = (style: 'glass' | 'wall', region: Region): Path =>
  path(style, ...region.flatMap((polygon: Polygon) => [polygon.outer, ...polygon.holes].map(ring)))
