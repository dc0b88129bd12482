/** Copies of entities, kept in the session, and putting them down again with ids and numbers of their own. */
import { areaOf } from '../layout/arrange'
import type { Recipe } from '../layout/document'
import { moveBy } from '../layout/edits'
import { nextGroup } from '../layout/groups'
import type { Floor, Item, Layout, Zone } from '../layout/model'
import { findEntity, floorOf, freshId, nextNumber, nextZoneNumber, surfaceOf } from '../layout/queries'
import { lastOrder, putRow, type Table } from '../layout/table'
import type { Scope } from './hit'

export type Copied = {
  readonly items: readonly Item[]
  readonly zones: readonly Zone[]
}

/** Items and zones among `ids`; other things have no life of their own to copy. */
export function copyOf(layout: Layout, ids: readonly string[]): Copied {
  const items: Item[] = []
  const zones: Zone[] = []
  for (const id of ids) {
    const found = findEntity(layout, id)
    if (found?.kind === 'items') items.push(found.entity)
    else if (found?.kind === 'zones') zones.push(found.entity)
  }
  return { items, zones }
}

export const countOf = ({ items, zones }: Copied): number => items.length + zones.length

/** Adds copies moved by `delta` mm; `made` receives their ids. Zones are for floors only. */
export function pasteRecipe(
  copied: Copied,
  scope: Scope,
  delta: readonly [number, number],
  made: string[],
): Recipe {
  return draft => {
    const layout = draft as Layout
    const sheet =
      scope.surface === undefined ? floorOf(layout, scope.floor) : surfaceOf(layout, scope.surface)
    if (!sheet) return
    /** Copies of a group are a group of their own. */
    const groups = new Map<string, string>()
    for (const item of copied.items) {
      const id = freshId(layout, idStem(item.id))
      const { group, ...rest } = item
      const bound = group === undefined ? undefined : (groups.get(group) ?? freshGroup(layout, groups, group))
      const number =
        item.number === undefined ? undefined : nextNumber(layout, item.type, areaOf(item.number))
      putRow(sheet.items as Table<Item>, {
        ...rest,
        id,
        order: lastOrder(sheet.items),
        ...(number === undefined ? {} : { number }),
        ...(bound === undefined ? {} : { group: bound }),
      })
      made.push(id)
    }
    if ('zones' in sheet)
      for (const zone of copied.zones) {
        const id = freshId(layout, idStem(zone.id))
        const number = zone.number === undefined ? undefined : nextZoneNumber(layout)
        const { zones } = sheet as Floor
        putRow(zones, { ...zone, id, order: lastOrder(zones), ...(number === undefined ? {} : { number }) })
        made.push(id)
      }
    moveBy(made, delta)(draft)
  }
}

function freshGroup(layout: Layout, groups: Map<string, string>, group: string): string {
  const fresh = nextGroup(layout)
  groups.set(group, fresh)
  return fresh
}

/** The letters an id begins with, so that a copy of `win3` is `win4`. */
const idStem = (id: string): string => /^[A-Za-z]+/.exec(id)?.[0] ?? 'x'
