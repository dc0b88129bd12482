/** The legend: every kind of thing and zone that is drawn, once, with its Chinese name. Paper mm. */
import {
  BANDS,
  LAYERS,
  type LayerName,
  type Primitive,
  placed,
  primitiveBox,
  shape,
} from '../drawing/display'
import { layerOf } from '../drawing/items'
import { path, rectPath } from '../drawing/path'
import { symbolOf } from '../drawing/symbols'
import type { Box } from '../geometry/types'
import { boxOf, unionBox } from '../geometry/vector'
import { itemType, ZONE_KINDS } from '../layout/catalogue'
import type { Floor, Item, Zone } from '../layout/model'
import { rowsOf } from '../layout/table'
import type { Paper } from './paper'
import type { View } from './sheet'
import { fitted, LETTERS } from './words'

/** A zone, a thing by its symbol, or a sign of the sheet's own: parts in paper mm about the middle of its place. */
export type LegendEntry = { readonly name: string } & (
  | { readonly zone: Zone['type'] }
  | { readonly item: Item }
  | { readonly sign: readonly Primitive[] }
)

/** Height of a line, width of a column, room of the sign in it, letters; and the heading over all. */
type Look = {
  readonly row: number
  readonly column: number
  readonly sign: readonly [number, number]
  readonly letters: number
  readonly heading: number
}
const LARGE: Look = { row: 6.5, column: 44, sign: [11, 5.4], letters: LETTERS.note, heading: 9 }
/** On small paper, so that the plan keeps most of it. */
const SMALL: Look = { row: 5, column: 36, sign: [9, 4.2], letters: 2.8, heading: 7.5 }

export const legendLook = ({ name }: Paper): Look => (name === 'A4' ? SMALL : LARGE)

/** Zones in the catalogue's order, then things in the order they were first placed; only of these layers. */
export function legendEntries(floor: Floor, layers: ReadonlySet<LayerName> = new Set(LAYERS)): LegendEntry[] {
  const zoned = layers.has('zones') ? rowsOf(floor.zones) : []
  const types = new Set(zoned.flatMap(zone => (zone.hidden ? [] : [zone.type])))
  const zones = ZONE_KINDS.filter(({ type }) => types.has(type)).map(({ type, name }) => ({
    name: name.zh,
    zone: type,
  }))
  const seen = new Map<string, Item>()
  for (const item of rowsOf(floor.items))
    if (!item.hidden && item.present !== false && layers.has(layerOf(item.type)) && !seen.has(item.type))
      seen.set(item.type, item)
  const things = [...seen.values()].map(item => ({ name: itemType(item.type).name.zh, item }))
  return [...zones, ...things]
}

export type LegendSize = { readonly columns: number; readonly width: number; readonly height: number }

/** The legend in columns of at most `height` mm. */
export function legendSize(count: number, height: number, { row, column, heading }: Look): LegendSize {
  const rows = Math.max(1, Math.floor((height - heading) / row))
  const columns = Math.max(1, Math.ceil(count / rows))
  const used = Math.ceil(count / columns)
  return { columns, width: columns * column, height: heading + used * row }
}

/** Draws entries in so many columns, their upper left corner at (x, y). */
export function drawLegend(
  entries: readonly LegendEntry[],
  columns: number,
  [x, y]: readonly [number, number],
  { row, column, sign, letters, heading }: Look,
): { parts: Primitive[]; views: View[] } {
  const parts: Primitive[] = [fitted('图例', [x + 2, y + heading / 2], column, heading * 0.55, 'sheet-title')]
  const views: View[] = []
  const rows = Math.ceil(entries.length / columns)
  const [wide, high] = sign
  entries.forEach((entry, i) => {
    const left = x + Math.floor(i / rows) * column + 2
    const middle = y + heading + ((i % rows) + 0.5) * row
    const box = { minX: left, minY: middle - high / 2, maxX: left + wide, maxY: middle + high / 2 }
    if ('zone' in entry)
      parts.push(path(`zone-${entry.zone}`, rectPath(box.minX, box.minY, box.maxX, box.maxY)))
    else if ('item' in entry) views.push(signOf(entry.item, box))
    else parts.push(...placed(entry.sign, [left + wide / 2, middle], 0))
    parts.push(fitted(entry.name, [left + wide + 2, middle], column - wide - 5, letters))
  })
  return { parts, views }
}

/** A thing's symbol, level, as large as its place allows. */
export function signOf(item: Item, box: Box): View {
  const { parts } = symbolOf({ ...item, rotation: 0 })
  const extent = parts.map(primitiveBox).reduce(unionBox, boxOf([]))
  const scale = Math.min(
    (box.maxX - box.minX) / Math.max(1, extent.maxX - extent.minX),
    (box.maxY - box.minY) / Math.max(1, extent.maxY - extent.minY),
  )
  return {
    list: [shape(layerOf(item.type), BANDS.furniture, parts)],
    scale,
    origin: [(extent.minX + extent.maxX) / 2, (extent.minY + extent.maxY) / 2],
    at: [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2],
  }
}
