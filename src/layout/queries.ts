/** Finding entities in a layout, and what a new one is called. */
import { areaOf, sideOfRing } from '../geometry/polygon'
import { itemType } from './catalogue'
import {
  type Cable,
  type DeclaredRow,
  type Dimension,
  FLOOR_TABLES,
  type Floor,
  type FloorTable,
  type Item,
  type Layout,
  type Note,
  type Opening,
  type Surface,
  type Wall,
  type Zone,
} from './model'
import { getRow, rowsOf, type Table } from './table'

/** Where an entity lives: on a floor in one of its lists, or on a desk-top. */
export type Place = { floor: string; table: FloorTable } | { surface: string; table: 'items' }

export type Found =
  | { kind: 'walls'; entity: Wall; place: Place }
  | { kind: 'openings'; entity: Opening; place: Place }
  | { kind: 'zones'; entity: Zone; place: Place }
  | { kind: 'items'; entity: Item; place: Place }
  | { kind: 'rows'; entity: DeclaredRow; place: Place }
  | { kind: 'cables'; entity: Cable; place: Place }
  | { kind: 'notes'; entity: Note; place: Place }
  | { kind: 'dimensions'; entity: Dimension; place: Place }

/** The entity with this id on any floor or desk-top, or undefined. */
export function findEntity(layout: Layout, id: string): Found | undefined {
  for (const floor of layout.floors)
    for (const table of FLOOR_TABLES) {
      const entity = getRow(floor[table] as Table<Item>, id)
      if (entity) return { kind: table, entity, place: { floor: floor.id, table } } as Found
    }
  for (const surface of rowsOf(layout.surfaces)) {
    const entity = getRow(surface.items, id)
    if (entity) return { kind: 'items', entity, place: { surface: surface.id, table: 'items' } }
  }
  return undefined
}

export function findItem(layout: Layout, id: string): Item | undefined {
  const found = findEntity(layout, id)
  return found?.kind === 'items' ? found.entity : undefined
}

export const floorOf = (layout: Layout, id: string): Floor | undefined =>
  layout.floors.find(floor => floor.id === id)

export const surfaceOf = (layout: Layout, id: string): Surface | undefined => getRow(layout.surfaces, id)

/** Every item of the layout, floors first, then desk-tops. */
export function* allItems(layout: Layout): Generator<Item> {
  for (const floor of layout.floors) yield* rowsOf(floor.items)
  for (const surface of rowsOf(layout.surfaces)) yield* rowsOf(surface.items)
}

/** An id not in use: prefix and a number, so that saved files stay readable. */
export function freshId(layout: Layout, prefix: string): string {
  const stem = prefix.toLowerCase()
  let n = 1
  while (findEntity(layout, `${stem}${n}`) || getRow(layout.surfaces, `${stem}${n}`)) n++
  return `${stem}${n}`
}

/** The next free number of a type, such as ZD-04: one more than the largest in use, whatever its area letter. */
export function nextNumber(layout: Layout, type: string, area = 'A'): string {
  const { prefix } = itemType(type)
  return numberAfter(
    prefix,
    area,
    [...allItems(layout)].map(item => item.number),
  )
}

/** The next free area letter A, B … Z, AA: a zone's number is the letter its things' numbers begin with. */
export function nextZoneNumber(layout: Layout): string {
  const inUse = new Set(layout.floors.flatMap(floor => rowsOf(floor.zones).map(zone => zone.number?.trim())))
  for (let n = 0; ; n++) {
    const letters = n < 26 ? LETTERS[n] : LETTERS[Math.floor(n / 26) - 1] + LETTERS[n % 26]
    if (!inUse.has(letters)) return letters
  }
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The number of the smallest zone a place lies in: the letter its things' numbers begin with; undefined beside all. */
export function zoneNumberAt(floor: Floor, [x, y]: readonly [number, number]): string | undefined {
  const around = rowsOf(floor.zones).filter(
    zone => zone.number !== undefined && sideOfRing([x, y], zone.polygon) !== 'outside',
  )
  const size = (zone: Zone) => areaOf([{ outer: zone.polygon, holes: [] }])
  return around.sort((a, b) => size(a) - size(b))[0]?.number
}

/** One more than the largest number of a prefix in use: A-ZD-04 after B-ZD-03 and ZD-2. */
export function numberAfter(prefix: string, area: string, inUse: readonly (string | undefined)[]): string {
  return numberOf(prefix, area, largestNumber(prefix, inUse) + 1)
}

export const numberOf = (prefix: string, area: string, n: number): string =>
  `${area}-${prefix}-${String(n).padStart(2, '0')}`

/** The largest number of a prefix in use, 0 where there is none. */
export function largestNumber(prefix: string, inUse: readonly (string | undefined)[]): number {
  const pattern = new RegExp(`(?:^|-)${prefix}-?(\\d+)$`)
  let largest = 0
  for (const number of inUse) {
    const match = number && pattern.exec(number)
    if (match) largest = Math.max(largest, Number(match[1]))
  }
  return largest
}
