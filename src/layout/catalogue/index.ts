import type { Item, Zone, ZoneType } from '../model'
import { type Text, text } from '../text'
import { ITEM_TYPES } from './items'
import type { ItemType } from './types'
import { ZONE_KINDS, type ZoneKind } from './zones'

export { ITEM_TYPES } from './items'
export * from './types'
export { ZONE_KINDS, type ZoneKind } from './zones'

const items = new Map(ITEM_TYPES.map(entry => [entry.type, entry]))
const zones = new Map(ZONE_KINDS.map(kind => [kind.type, kind]))

export const isKnownType = (type: string): boolean => items.has(type)

/** The entry of a type; a type this version does not know is a solid box named by its own word. */
export function itemType(type: string): ItemType {
  const known = items.get(type)
  if (known) return known
  const custom = items.get('custom') as ItemType
  return { ...custom, type, name: text(`未知物品“${type}”`, `unknown thing "${type}"`), tags: [] }
}

export const zoneKind = (type: ZoneType): ZoneKind => zones.get(type) as ZoneKind

/** An item's height and the height of its underside, mm, with the catalogue's defaults. */
export function heightsOf(item: Item): { from: number; to: number } {
  const entry = itemType(item.type)
  const from = item.elevation ?? entry.elevation
  return { from, to: from + (item.height ?? entry.height) }
}

/** 自助终端 A-ZD-03: how a person calls the thing; never its id. */
export function itemTitle(item: Item): Text {
  const { name } = itemType(item.type)
  const own = item.name?.trim()
  const number = item.number?.trim()
  if (number) return text(`${name.zh} ${number}`, `${name.en} ${number}`)
  if (own) return text(own.includes(name.zh) ? own : `${name.zh}“${own}”`, `${name.en} "${own}"`)
  return text(`${name.zh}(未编号)`, `${name.en} (no number)`)
}

/** 等候区 B-DH-01, or the zone's own name where it has one. */
export function zoneTitle(zone: Zone): Text {
  const { name } = zoneKind(zone.type)
  const own = zone.name?.trim()
  const number = zone.number?.trim()
  const zh = own || name.zh
  const en = own && own !== name.zh ? `${name.en} "${own}"` : name.en
  return number ? text(`${zh} ${number}`, `${en} ${number}`) : text(zh, en)
}
