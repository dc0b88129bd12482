/**
 * What lies under the pointer, decided from the layout's geometry alone, so that tools run without a canvas.
 * Hidden and locked things let clicks through. The index of a floor is remembered with the (immutable) floor.
 */
import Flatbush from 'flatbush'
import type { LayerName } from '../drawing/display'
import { layerOf } from '../drawing/items'
import { edgesOf, sideOfRing, signedArea } from '../geometry/polygon'
import type { Box, Point, Ring, Segment } from '../geometry/types'
import { boxOf, distance, nearestOnSegment, unionBox } from '../geometry/vector'
import type { Floor, Item, Layout, Surface, Wall } from '../layout/model'
import { findEntity, floorOf, surfaceOf } from '../layout/queries'
import { rowsOf } from '../layout/table'
import { dimensionEnds, noteRing, openingRing, wallRing } from '../scene/outlines'
import { thingOf } from '../scene/things'
import type { Preferences } from './preferences'

export type HitKind = 'notes' | 'items' | 'openings' | 'dimensions' | 'cables' | 'walls' | 'zones'
export type Hit = { readonly id: string; readonly kind: HitKind }
/** Which sheet is edited, a floor or a desk-top plan, and which of its layers let clicks through. */
export type Scope = {
  readonly floor: string
  readonly surface?: string
  readonly preferences?: Pick<Preferences, 'hiddenLayers' | 'lockedLayers'>
}

/** Of things at one place, the kind earlier in this list is meant; of one kind, the smaller thing. */
const ORDER: readonly HitKind[] = ['notes', 'items', 'openings', 'dimensions', 'cables', 'walls', 'zones']

type Entry = {
  readonly id: string
  readonly kind: HitKind
  readonly ring: Ring
  readonly box: Box
  readonly area: number
  readonly asleep: boolean
  readonly layer: LayerName
}

type Entity = {
  readonly id: string
  readonly type?: string
  readonly locked?: boolean
  readonly hidden?: boolean
}
const LAYER_OF: Readonly<Record<Exclude<HitKind, 'items'>, LayerName>> = {
  notes: 'notes',
  dimensions: 'notes',
  openings: 'fabric',
  walls: 'fabric',
  cables: 'cables',
  zones: 'zones',
}

const isLine = (kind: HitKind): boolean => kind === 'cables' || kind === 'dimensions'

type Index = { readonly entries: readonly Entry[]; readonly tree?: Flatbush }
const known = new WeakMap<object, Index>()

function indexOf(sheet: Floor | Surface): Index {
  const remembered = known.get(sheet)
  if (remembered) return remembered
  const entries: Entry[] = []
  const add = (kind: HitKind, entity: Entity, ring: Ring | undefined) => {
    if (!ring || ring.length < 2) return
    entries.push({
      id: entity.id,
      kind,
      ring,
      box: boxOf(ring),
      area: isLine(kind) ? 0 : Math.abs(signedArea(ring)),
      asleep: entity.locked === true || entity.hidden === true,
      layer: kind === 'items' ? layerOf(entity.type ?? '') : LAYER_OF[kind],
    })
  }
  for (const item of rowsOf(sheet.items)) add('items', item, thingOf(item).ring)
  if ('walls' in sheet) {
    for (const wall of rowsOf(sheet.walls)) add('walls', wall, wallRing(wall))
    for (const opening of rowsOf(sheet.openings)) add('openings', opening, openingRing(sheet, opening))
    for (const zone of rowsOf(sheet.zones)) add('zones', zone, zone.polygon)
    for (const cable of rowsOf(sheet.cables)) add('cables', cable, cable.points)
    for (const note of rowsOf(sheet.notes)) add('notes', note, noteRing(note))
    for (const each of rowsOf(sheet.dimensions)) add('dimensions', each, dimensionEnds(sheet, each))
  }
  const tree = entries.length > 0 ? new Flatbush(entries.length) : undefined
  for (const { box } of entries) tree?.add(box.minX, box.minY, box.maxX, box.maxY)
  tree?.finish()
  const index = { entries, tree }
  known.set(sheet, index)
  return index
}

const sheetOf = (layout: Layout, scope: Scope): Floor | Surface | undefined =>
  scope.surface === undefined ? floorOf(layout, scope.floor) : surfaceOf(layout, scope.surface)

function search(layout: Layout, scope: Scope, box: Box): Entry[] {
  const sheet = sheetOf(layout, scope)
  if (!sheet) return []
  const { entries, tree } = indexOf(sheet)
  if (!tree) return []
  const { hiddenLayers = [], lockedLayers = [] } = scope.preferences ?? {}
  const found = tree.search(box.minX, box.minY, box.maxX, box.maxY).map(i => entries[i])
  if (hiddenLayers.length + lockedLayers.length === 0) return found
  return found.map(entry =>
    hiddenLayers.includes(entry.layer) || lockedLayers.includes(entry.layer)
      ? { ...entry, asleep: true }
      : entry,
  )
}

const nearLine = (p: Point, segments: readonly Segment[], tolerance: number): boolean =>
  segments.some(segment => distance(p, nearestOnSegment(p, segment).point) <= tolerance)

function touches(entry: Entry, p: Point, tolerance: number): boolean {
  if (isLine(entry.kind))
    return nearLine(
      p,
      entry.ring.slice(1).map((b, i) => [entry.ring[i], b] as const),
      tolerance,
    )
  if (entry.kind !== 'zones' && sideOfRing(p, entry.ring) !== 'outside') return true
  return nearLine(p, edgesOf(entry.ring), tolerance)
}

/** The pointer is on it, or near something too small to be met outright: before what is only near. */
function isOn({ kind, ring, box }: Entry, p: Point, tolerance: number): boolean {
  if (isLine(kind) || kind === 'zones') return true
  const small = Math.max(box.maxX - box.minX, box.maxY - box.minY) <= 2 * tolerance
  return small || sideOfRing(p, ring) !== 'outside'
}

/** Everything under `p` that lets itself be touched, what is meant first. `tolerance` in mm. */
export function hitAll(layout: Layout, scope: Scope, p: Point, tolerance: number): Hit[] {
  const box = {
    minX: p[0] - tolerance,
    minY: p[1] - tolerance,
    maxX: p[0] + tolerance,
    maxY: p[1] + tolerance,
  }
  return search(layout, scope, box)
    .filter(entry => !entry.asleep && touches(entry, p, tolerance))
    .map(entry => ({ ...entry, on: isOn(entry, p, tolerance) }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        Number(b.on) - Number(a.on) ||
        a.area - b.area ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id, kind }) => ({ id, kind }))
}

export const hitAt = (layout: Layout, scope: Scope, p: Point, tolerance: number): Hit | undefined =>
  hitAll(layout, scope, p, tolerance)[0]

/** What lies wholly inside `box`: the marquee takes only what it encloses. */
export function enclosedBy(layout: Layout, scope: Scope, box: Box): string[] {
  return search(layout, scope, box)
    .filter(
      ({ asleep, box: own }) =>
        !asleep &&
        own.minX >= box.minX &&
        own.minY >= box.minY &&
        own.maxX <= box.maxX &&
        own.maxY <= box.maxY,
    )
    .map(entry => entry.id)
}

/** Items and walls whose boxes meet `box`, for snapping; hidden ones are left out, locked ones count. */
export function nearby(layout: Layout, scope: Scope, box: Box): { items: Item[]; walls: Wall[] } {
  const sheet = sheetOf(layout, scope)
  if (!sheet) return { items: [], walls: [] }
  const ids = new Set(search(layout, scope, box).map(entry => entry.id))
  const visible = (entity: Item | Wall) => ids.has(entity.id) && entity.hidden !== true
  return {
    items: rowsOf(sheet.items).filter(visible),
    walls: 'walls' in sheet ? rowsOf(sheet.walls).filter(visible) : [],
  }
}

/** Outlines of the things and walls whose boxes meet `box`; hidden ones are left out, locked ones count. */
export function outlinesNear(
  layout: Layout,
  scope: Scope,
  box: Box,
): readonly { readonly id: string; readonly ring: Ring }[] {
  return search(layout, scope, box).filter(({ id, kind }) => {
    if (kind !== 'items' && kind !== 'walls') return false
    const found = findEntity(layout, id)
    return found !== undefined && (found.entity as { hidden?: boolean }).hidden !== true
  })
}

/** The box around everything on a sheet, hidden things and the desk itself too; undefined for an empty floor. */
export function sheetBox(layout: Layout, scope: Scope): Box | undefined {
  const sheet = sheetOf(layout, scope)
  const tree = sheet && indexOf(sheet).tree
  const things = tree && { minX: tree.minX, minY: tree.minY, maxX: tree.maxX, maxY: tree.maxY }
  if (!sheet || !('host' in sheet)) return things
  const desk = boxOf([[0, 0], sheet.size])
  return things ? unionBox(desk, things) : desk
}
