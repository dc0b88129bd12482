/**
 * What is different between two layouts, entity by entity; entities are the same when they have the same id. Pure,
 * deterministic, and blind to the order of lists: what is drawn above what is no difference a person would look for.
 */
import { normalAngle } from './edits'
import { FLOOR_TABLES, type Floor, type FloorTable, type Layout, type Surface } from './model'
import { own } from './own'
import { rowsOf, type Table } from './table'

type XY = readonly [number, number]

/** `hall` is what belongs to the layout as a whole: title, hall data, profile, title block. */
export type ChangedKind = FloorTable | 'surfaces' | 'floors' | 'hall'
/** Where an entity is: a floor, or a desk-top; neither for the layout as a whole. */
export type ChangePlace = { readonly floor?: string; readonly surface?: string }

/** A value that is there on one side only is undefined on the other. */
export type AttributeChange = {
  readonly path: readonly string[]
  readonly from: unknown
  readonly to: unknown
}

/** An entity as either layout has it. */
export type Side = { readonly entity: object; readonly place: ChangePlace }

export type Change = {
  readonly kind: ChangedKind
  readonly id: string
  /** Missing where the entity has appeared. */
  readonly before?: Side
  /** Missing where it has vanished. */
  readonly after?: Side
  /** How far it was moved as it is, whole mm; of an opening, along its wall. */
  readonly moved?: number
  /** Degrees clockwise, above -180 and up to 180. */
  readonly turned?: number
  readonly attributes: readonly AttributeChange[]
}

/** All changes that lead from one layout to the other, by kind, then in the order of the later layout's lists. */
export function compareLayouts(before: Layout, after: Layout): readonly Change[] {
  const [old, now] = [sidesOf(before), sidesOf(after)]
  const changes: Change[] = []
  for (const [key, { kind, id, side }] of now) {
    const was = old.get(key)
    if (!was) changes.push({ kind, id, after: side, attributes: [] })
    else {
      const change = changeOf(kind, id, was.side, side)
      if (change) changes.push(change)
    }
  }
  for (const [key, { kind, id, side }] of old)
    if (!now.has(key)) changes.push({ kind, id, before: side, attributes: [] })
  return changes.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

const KINDS: readonly ChangedKind[] = ['hall', 'floors', ...FLOOR_TABLES, 'surfaces']

type Listed = { readonly kind: ChangedKind; readonly id: string; readonly side: Side }

function sidesOf(layout: Layout): Map<string, Listed> {
  const found = new Map<string, Listed>()
  const put = (kind: ChangedKind, id: string, entity: object, place: ChangePlace) =>
    found.set(`${kind} ${id}`, { kind, id, side: { entity, place } })
  put('hall', 'hall', wholeOf(layout), {})
  for (const floor of layout.floors) {
    const place = { floor: floor.id }
    put('floors', floor.id, withoutTables(floor), place)
    for (const kind of FLOOR_TABLES)
      for (const entity of rowsOf(floor[kind] as Table<{ id: string; order: number }>))
        put(kind, entity.id, entity, place)
  }
  for (const surface of rowsOf(layout.surfaces)) {
    const place = { surface: surface.id }
    put('surfaces', surface.id, withoutItems(surface), place)
    for (const item of rowsOf(surface.items)) put('items', item.id, item, place)
  }
  return found
}

/** What is compared of the layout itself: not its counter of saved states, nor what a reviewer adds. */
const wholeOf = ({ title, hall, profile, sheet }: Layout): object => ({ title, hall, profile, sheet })

function withoutTables(floor: Floor): object {
  const rest: Record<string, unknown> = { ...floor }
  for (const key of FLOOR_TABLES) delete rest[key]
  return rest
}

function withoutItems({ items: _, ...rest }: Surface): object {
  return rest
}

function changeOf(kind: ChangedKind, id: string, before: Side, after: Side): Change | undefined {
  const shift = movedBy(kind, before.entity, after.entity)
  const turned = kind === 'items' ? turnOf(rotationOf(before.entity), rotationOf(after.entity)) : undefined
  const told = new Set(['order', ...(shift === undefined ? [] : shift.fields)])
  if (kind === 'items') told.add('rotation')
  const attributes: AttributeChange[] = []
  difference(before.entity, after.entity, [], told, attributes)
  if (before.place.floor !== after.place.floor)
    attributes.push({ path: ['floor'], from: before.place.floor, to: after.place.floor })
  if (before.place.surface !== after.place.surface)
    attributes.push({ path: ['surface'], from: before.place.surface, to: after.place.surface })
  const moved = shift && shift.distance > 0 ? shift.distance : undefined
  if (moved === undefined && turned === undefined && attributes.length === 0) return undefined
  return {
    kind,
    id,
    before,
    after,
    ...(moved === undefined ? {} : { moved }),
    ...(turned === undefined ? {} : { turned }),
    attributes,
  }
}

/** Fields that say where an entity of a kind is; when all of them shift by the same vector it was moved as it is. */
const PLACES: Readonly<Partial<Record<ChangedKind, readonly string[]>>> = {
  items: ['at'],
  zones: ['polygon', 'holes'],
  walls: ['a', 'b'],
  cables: ['points'],
  notes: ['at', 'points'],
}

type Moved = { readonly distance: number; readonly fields: readonly string[] }

/** Undefined where the shape itself is another: that is a changed attribute. */
function movedBy(kind: ChangedKind, before: object, after: object): Moved | undefined {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>]
  if (kind === 'openings') {
    const [from, to] = [Number(was.at), Number(is.at)]
    return was.wall === is.wall && from !== to ? { distance: Math.abs(to - from), fields: ['at'] } : undefined
  }
  const fields = PLACES[kind]
  if (!fields) return undefined
  const first = (entity: Record<string, unknown>) =>
    fields.map(field => firstPoint(entity[field])).find(Boolean)
  const [from, to] = [first(was), first(is)]
  if (!from || !to) return undefined
  const delta: XY = [to[0] - from[0], to[1] - from[1]]
  const as = (value: unknown) => JSON.stringify(value)
  if (!fields.every(field => as(shifted(was[field], delta)) === as(is[field]))) return undefined
  return { distance: Math.round(Math.hypot(...delta)), fields }
}

/** A field holds a point, a line of them, or rings. */
const isPoint = (value: unknown): value is XY => Array.isArray(value) && typeof value[0] === 'number'
const firstPoint = (value: unknown): XY | undefined =>
  isPoint(value) ? value : Array.isArray(value) ? firstPoint(value[0]) : undefined
const shifted = (value: unknown, delta: XY): unknown =>
  isPoint(value)
    ? [value[0] + delta[0], value[1] + delta[1]]
    : Array.isArray(value)
      ? value.map(each => shifted(each, delta))
      : value

const rotationOf = (entity: object): number => Number((entity as { rotation?: number }).rotation ?? 0)

function turnOf(from: number, to: number): number | undefined {
  const turn = normalAngle(to - from)
  return turn === 0 ? undefined : turn > 180 ? normalAngle(turn) - 360 : turn
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Leaf by leaf; a list is one value. */
function difference(
  before: unknown,
  after: unknown,
  path: readonly string[],
  told: ReadonlySet<string>,
  found: AttributeChange[],
): void {
  const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}]
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (path.length === 0 && told.has(key)) continue
    const [from, to] = [own(was, key) ? was[key] : undefined, own(is, key) ? is[key] : undefined]
    const at = [...path, key]
    if (isRecord(from) || isRecord(to)) {
      // What took the place of an object, or was replaced by one, is said too.
      if ((from !== undefined && !isRecord(from)) || (to !== undefined && !isRecord(to)))
        found.push({ path: at, from, to })
      else difference(from, to, at, told, found)
    } else if (JSON.stringify(from) !== JSON.stringify(to)) found.push({ path: at, from, to })
  }
}
