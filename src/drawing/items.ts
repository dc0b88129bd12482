/** Items as shapes: the symbol in place, and which layer and band a thing belongs to. */
import { rectangle } from '../geometry/polygon'
import type { Box, Ring } from '../geometry/types'
import { boxOf, growBox, rotate, unionBox } from '../geometry/vector'
import { itemType } from '../layout/catalogue'
import type { Item } from '../layout/model'
import {
  BANDS,
  type Band,
  type LayerName,
  type Primitive,
  placed,
  primitiveBox,
  type Shape,
  shape,
} from './display'
import { type Block, obstacle } from './label-room'
import { markReach } from './marks'
import { line, path, rectPath } from './path'
import { halfOf, symbolOf } from './symbols'
import type { Drawn } from './symbols/types'

export function layerOf(type: string): LayerName {
  const { category } = itemType(type)
  if (category === 'fire') return 'fire'
  if (category === 'security') return 'cctv'
  return category === 'fabric' ? 'fabric' : 'furniture'
}

/** Above this height of its underside a thing hangs over what stands below it, mm. */
const HANGS = 1100

export function bandOf(item: Item): Band {
  const entry = itemType(item.type)
  const elevation = item.elevation ?? entry.elevation
  if (entry.category === 'fire' || entry.category === 'security' || elevation >= HANGS) return BANDS.mounted
  if (elevation > 0 || entry.tags.includes('surface')) return BANDS.desktop
  if (entry.tags.includes('tucks')) return BANDS.chair
  return (item.height ?? entry.height) === 0 ? BANDS.ground : BANDS.furniture
}

export type Drawing = {
  /** Where in its own frame there is room for its label. */
  readonly rooms: readonly Box[]
  /** The symbol at its place. */
  readonly shape: Shape
  /** What of it no label may cover: first the symbol, then the mark round it; swings and fields if there is room. */
  readonly blocks: readonly Block[]
}

const NO_ROOMS: readonly Box[] = []
const drawings = new WeakMap<Item, Drawing>()

/** How an item is drawn; remembered for each item object, so that an edit draws one thing anew. */
export function drawingOf(item: Item): Drawing {
  let known = drawings.get(item)
  if (!known) {
    const symbol = symbolOf(item)
    const parts = item.present === false ? missing(item) : [...(symbol.beyond ?? []), ...symbol.parts]
    const placedParts = placed(parts, item.at, item.rotation ?? 0)
    known = {
      rooms: symbol.rooms ?? NO_ROOMS,
      shape: shape(layerOf(item.type), bandOf(item), placedParts, { id: item.id }),
      blocks: blocksOf(symbol, item),
    }
    drawings.set(item, known)
  }
  return known
}

export const drawItem = (item: Item): Shape => drawingOf(item).shape

/** Missing at the last inspection: only where it should stand. */
function missing(item: Item): Primitive[] {
  const { x, y } = halfOf(item)
  return [path('missing', rectPath(-x, -y, x, y), line([-x, -y], [x, y]), line([-x, y], [x, -y]))]
}

function blocksOf(symbol: Drawn, item: Item): Block[] {
  let box = boxOf([])
  for (const part of symbol.parts) if (part.kind === 'path') box = unionBox(box, primitiveBox(part))
  const own = obstacle(placedRing(box, item), item.id, bandOf(item) === BANDS.chair ? 'tucked' : undefined)
  const blocks = [own]
  const reach = markReach(item)
  if (reach > 0) blocks.push(obstacle(placedRing(growBox(box, reach), item), item.id, 'mark'))
  for (const part of symbol.beyond ?? [])
    blocks.push(obstacle(placedRing(primitiveBox(part), item), item.id, 'line'))
  return blocks
}

/** A box of the item's own frame, in place. */
function placedRing({ minX, minY, maxX, maxY }: Box, { at, rotation }: Item): Ring {
  const [dx, dy] = rotate([(minX + maxX) / 2, (minY + maxY) / 2], rotation ?? 0)
  return rectangle([at[0] + dx, at[1] + dy], [maxX - minX, maxY - minY], rotation)
}
