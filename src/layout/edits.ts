/** Edits of a layout as pure recipes on a draft. Coordinates are rounded to whole millimetres on the way in. */
import type { Draft } from 'immer'
import { cosSin } from '../geometry/vector'
import type { Recipe } from './document'
import type { Cable, Floor, FloorTable, Item, Layout, Opening, Surface, Zone } from './model'
import { findEntity, floorOf, surfaceOf } from './queries'
import { moveWalls } from './shell-edits'
import { dropRow, getRow, putRow, rowsOf, type Table } from './table'

type XY = readonly [number, number]
/** Whole millimetres, never a negative zero. */
const round = (p: XY): [number, number] => [Math.round(p[0]) + 0, Math.round(p[1]) + 0]
const draftOf = <T>(value: T): Draft<T> => value as Draft<T>

/** The draft of an entity by id; undefined when it is gone. */
function entityDraft(draft: Draft<Layout>, id: string) {
  const found = findEntity(draft as Layout, id)
  return found && { ...found, entity: found.entity as Draft<typeof found.entity> }
}

/** Moves things, zones, walls with their corners, cables and notes alike by `delta` mm; openings go with their wall. */
export const moveBy =
  (ids: readonly string[], delta: XY): Recipe =>
  draft => {
    if (delta[0] === 0 && delta[1] === 0) return
    const shift = (p: XY) => round([p[0] + delta[0], p[1] + delta[1]])
    const walls: string[] = []
    for (const id of ids) {
      const found = entityDraft(draft, id)
      if (!found) continue
      if (found.kind === 'walls') walls.push(id)
      const entity = found.entity as Draft<Item & Zone & Cable>
      if (found.kind === 'items') {
        entity.at = shift(entity.at)
        // A mark without a place of its own goes with the thing; a marked place stays where it is marked.
      } else if (found.kind === 'zones') {
        entity.polygon = entity.polygon.map(shift)
        if (entity.holes) entity.holes = entity.holes.map(hole => hole.map(shift))
      } else if (found.kind === 'cables' || found.kind === 'notes') {
        if (entity.points) entity.points = entity.points.map(shift)
        if (found.kind === 'notes' && entity.at) entity.at = shift(entity.at)
      }
    }
    moveWalls(walls, delta)(draft)
  }

/** Turns things about a pivot by `degrees` clockwise; positions round to whole mm, angles to 1/100°. */
export const turnBy =
  (ids: readonly string[], degrees: number, pivot?: XY): Recipe =>
  draft => {
    if (normalAngle(degrees) === 0) return
    const [c, s] = cosSin(degrees)
    for (const id of ids) {
      const found = entityDraft(draft, id)
      if (found?.kind !== 'items') continue
      const item = found.entity as Draft<Item>
      item.rotation = normalAngle((item.rotation ?? 0) + degrees)
      if (!pivot) continue
      const [x, y] = [item.at[0] - pivot[0], item.at[1] - pivot[1]]
      item.at = round([pivot[0] + x * c - y * s, pivot[1] + x * s + y * c])
    }
  }

/** An angle in [0, 360), to 1/100°. */
export const normalAngle = (degrees: number): number =>
  (((Math.round(degrees * 100) % 36_000) + 36_000) % 36_000) / 100

/**
 * Sets one field of an entity (or of the hall, id `hall`) by its path, e.g. `['attrs', 'screen', 'unit']`;
 * undefined removes the field. Objects on the way are made as needed. Nothing happens when the entity is gone.
 */
export const setField =
  (id: string, path: readonly string[], value: unknown): Recipe =>
  draft => {
    const target = id === 'hall' ? draft.hall : entityDraft(draft, id)?.entity
    if (!target || path.length === 0) return
    let object = target as unknown as Record<string, unknown>
    for (const step of path.slice(0, -1)) {
      if (typeof object[step] !== 'object' || object[step] === null) object[step] = {}
      object = object[step] as Record<string, unknown>
    }
    const last = path[path.length - 1]
    if (value === undefined) delete object[last]
    else object[last] = value
  }

export const setFields =
  (ids: readonly string[], path: readonly string[], value: unknown): Recipe =>
  draft => {
    for (const id of ids) setField(id, path, value)(draft)
  }

export const addToFloor =
  <K extends FloorTable>(
    floorId: string,
    table: K,
    entity: Floor[K] extends Table<infer T> ? T : never,
  ): Recipe =>
  draft => {
    const floor = floorOf(draft as Layout, floorId)
    if (floor) putRow(floor[table] as Table<Item>, entity as unknown as Item)
  }

export const addToSurface =
  (surfaceId: string, item: Item): Recipe =>
  draft => {
    const surface = surfaceOf(draft as Layout, surfaceId)
    if (surface) putRow(surface.items, item)
  }

/**
 * Removes entities and what cannot be without them: a wall's openings, a host's desk-top plan, the thing's place in
 * declared rows (a row left with fewer than two things goes too).
 */
export const remove =
  (ids: readonly string[]): Recipe =>
  draft => {
    for (const id of ids) {
      const found = findEntity(draft as Layout, id)
      if (!found) continue
      if ('surface' in found.place) {
        const surface = surfaceOf(draft as Layout, found.place.surface)
        if (surface) dropRow(surface.items, id)
        continue
      }
      const floor = floorOf(draft as Layout, found.place.floor) as Floor
      dropRow(floor[found.place.table] as Table<Item>, id)
      if (found.kind === 'walls') dropOpenings(floor.openings, id)
      if (found.kind === 'items') {
        leaveRows(floor, id)
        for (const surface of rowsOf(draft.surfaces as Table<Surface>))
          if (surface.host === id) dropRow(draft.surfaces as Table<Surface>, surface.id)
      }
    }
  }

function dropOpenings(openings: Table<Opening>, wall: string): void {
  for (const opening of rowsOf(openings)) if (opening.wall === wall) dropRow(openings, opening.id)
}

function leaveRows(floor: Floor, id: string): void {
  for (const row of rowsOf(floor.rows)) {
    if (!row.items.includes(id)) continue
    const rest = row.items.filter(other => other !== id)
    if (rest.length < 2) dropRow(floor.rows, row.id)
    else draftOf(getRow(floor.rows, row.id) as typeof row).items = rest
  }
}

/** Several recipes as one edit, in order. */
export const together =
  (recipes: readonly Recipe[]): Recipe =>
  draft => {
    for (const recipe of recipes) recipe(draft)
  }
