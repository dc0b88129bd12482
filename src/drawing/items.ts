/** Items as shapes: the symbol in place, and which layer and band a thing belongs to. */
import { itemType } from '../layout/catalogue'
import type { Item } from '../layout/model'
import { BANDS, type Band, type LayerName, placed, type Shape, shape } from './display'
import { line, path, rectPath } from './path'
import { halfOf, symbolOf } from './symbols'

export function layerOf(type: string): LayerName {
  const { category } = itemType(type)
  if (category === 'fire') return 'fire'
  if (category === 'security') return 'cctv'
  return category === 'fabric' ? 'fabric' : 'furniture'
}

/** Above this height of its underside a thing hangs over what stands below it, mm. */
const HANGS = 1100

function bandOf(item: Item): Band {
  const entry = itemType(item.type)
  const elevation = item.elevation ?? entry.elevation
  if (entry.category === 'fire' || entry.category === 'security' || elevation >= HANGS) return BANDS.mounted
  if (elevation > 0 || entry.tags.includes('surface')) return BANDS.desktop
  if (entry.tags.includes('tucks')) return BANDS.chair
  return (item.height ?? entry.height) === 0 ? BANDS.ground : BANDS.furniture
}

const drawn = new WeakMap<Item, Shape>()

/** The symbol of an item at its place; remembered for each item object. */
export function drawItem(item: Item): Shape {
  let known = drawn.get(item)
  if (!known) {
    known = shape(layerOf(item.type), bandOf(item), placed(partsOf(item), item.at, item.rotation ?? 0), {
      id: item.id,
    })
    drawn.set(item, known)
  }
  return known
}

function partsOf(item: Item) {
  const { parts, beyond = [] } = symbolOf(item)
  if (item.present !== false) return [...beyond, ...parts]
  // Missing at the last inspection: only where it should stand.
  const { x, y } = halfOf(item)
  return [path('missing', rectPath(-x, -y, x, y), line([-x, -y], [x, y]), line([-x, y], [x, -y]))]
}
