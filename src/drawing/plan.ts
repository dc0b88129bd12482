/** A floor or a desk-top as a display list. Labels are placed apart, for they depend on the zoom. */
import type { Floor, Item, Surface } from '../layout/model'
import { rowsOf } from '../layout/table'
import { BANDS, type DisplayList, type LayerName, type Shape, shape } from './display'
import { drawItem } from './items'
import { drawCable, drawDimension, drawNote } from './lines'
import { drawMark } from './marks'
import { line, path, rectPath } from './path'
import { drawWalls } from './walls'
import { drawZone } from './zones'

export type PlanOptions = {
  /** Layers shown; absent: all. */
  readonly layers?: ReadonlySet<LayerName>
  /** Ids left out, because they are in the hand and drawn elsewhere. */
  readonly omit?: ReadonlySet<string>
  /** Only these ids: what is in the hand. */
  readonly only?: ReadonlySet<string>
}

/**
 * Everything of a floor but its labels. Shapes of entities that did not change are the same objects as before.
 * Walls without an own colour are joined into one shape without an id.
 */
export function drawFloor(floor: Floor, options: PlanOptions = {}): DisplayList {
  const keep = keeper(options)
  const shapes: Shape[] = visible(floor.zones, keep).map(drawZone)
  const items = visible(floor.items, keep)
  pushMarks(shapes, items, false)
  shapes.push(...visible(floor.cables, keep).map(drawCable))
  for (const item of items) shapes.push(drawItem(item))
  shapes.push(...drawWalls(floor.walls, floor.openings, options.omit || options.only ? keep : undefined))
  for (const note of visible(floor.notes, keep)) shapes.push(...drawNote(note))
  for (const dimension of visible(floor.dimensions, keep))
    shapes.push(...drawDimension(dimension, floor.items))
  return inLayers(shapes, options)
}

/** A desk-top in its own frame: its edges, the clerk's place and what stands on it. */
export function drawSurface(surface: Surface, options: PlanOptions = {}): DisplayList {
  const keep = keeper(options)
  const shapes: Shape[] = options.only ? [] : [deskTop(surface)]
  const items = visible(surface.items, keep)
  pushMarks(shapes, items, true)
  for (const item of items) shapes.push(drawItem(item))
  return inLayers(shapes, options)
}

/** y = 0 is the staff edge, y = depth the public edge, drawn thick. */
function deskTop({ size: [width, depth], seat }: Surface): Shape {
  const parts = [
    path('desk-top', rectPath(0, 0, width, depth)),
    path('desk-edge', line([0, depth], [width, depth])),
  ]
  if (seat) parts.push(path('place', line([seat[0] - 250, 0], [seat[0], 60], [seat[0] + 250, 0])))
  return shape('fabric', BANDS.zone, parts)
}

type Listed = { readonly id: string; readonly order: number; readonly hidden?: boolean }

/** Whether an entity is drawn at all. */
export const keeper =
  ({ omit, only }: Pick<PlanOptions, 'omit' | 'only'>) =>
  (id: string): boolean =>
    !omit?.has(id) && (!only || only.has(id))

export const visible = <T extends Listed>(
  table: { readonly [shard: string]: { readonly [id: string]: T } },
  keep: (id: string) => boolean,
): T[] => rowsOf(table).filter(entity => !entity.hidden && keep(entity.id))

function pushMarks(shapes: Shape[], items: readonly Item[], onDesk: boolean): void {
  for (const item of items) {
    const mark = drawMark(item, onDesk)
    if (mark) shapes.push(mark)
  }
}

const inLayers = (shapes: Shape[], { layers }: PlanOptions): DisplayList =>
  layers ? shapes.filter(({ layer }) => layers.has(layer)) : shapes
