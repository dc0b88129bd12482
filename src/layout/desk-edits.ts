/** Edits of desk-top plans as pure recipes. */
import type { Draft } from 'immer'
import { areaOf } from './arrange'
import { itemType } from './catalogue'
import type { Recipe } from './document'
import type { Item, Layout, Surface } from './model'
import { findItem, freshId, nextNumber, surfaceOf } from './queries'
import { dropRow, lastOrder, putRow, rowsOf, type Table } from './table'

/** The desk-top plan of a thing, if it has one. */
export const surfaceOfHost = (layout: Layout, host: string): Surface | undefined =>
  rowsOf(layout.surfaces).find(surface => surface.host === host)

/**
 * An empty desk-top plan for a host: of its size, the seat in the middle of the staff's edge (the back of the host,
 * the upper edge of the plan). The id is the caller's, so that it can be gone to.
 */
export const makeSurface =
  (id: string, host: string, name: string): Recipe =>
  draft => {
    const item = findItem(draft as Layout, host)
    if (!item) return
    const [width, depth] = [Math.max(1, item.size[0]), Math.max(1, item.size[1])]
    putRow(
      draft.surfaces as Table<Surface>,
      {
        id,
        order: lastOrder(draft.surfaces as Table<Surface>),
        name,
        host,
        size: [width, depth],
        seat: [Math.round(width / 2), 0],
        items: {},
      } as Surface,
    )
  }

/**
 * Gives hosts the same desk-top as `from`: things at the same places, with ids and numbers of their own. What stood
 * on their desk-tops before goes. `name` says what a new plan is called.
 */
export const copyDesk =
  (from: string, hosts: readonly string[], name: (host: Item) => string): Recipe =>
  draft => {
    const source = surfaceOf(draft as Layout, from)
    if (!source) return
    const things = rowsOf(source.items)
    for (const hostId of hosts) {
      const host = findItem(draft as Layout, hostId)
      if (!host || hostId === source.host) continue
      const known = surfaceOfHost(draft as Layout, hostId)
      const id = known?.id ?? freshId(draft as Layout, 's')
      if (!known) makeSurface(id, hostId, name(host))(draft)
      const surface = surfaceOf(draft as Layout, id) as Draft<Surface> | undefined
      if (!surface) continue
      for (const old of rowsOf(surface.items as Table<Item>)) dropRow(surface.items as Table<Item>, old.id)
      for (const thing of things) {
        const { number, ...copy } = thing
        const own = freshId(draft as Layout, itemType(thing.type).prefix)
        const next =
          number === undefined ? undefined : nextNumber(draft as Layout, thing.type, areaOf(number ?? ''))
        // What belongs to the window of the desk belongs to the window of the copy.
        const attrs = copy.attrs?.window === source.host ? { attrs: { ...copy.attrs, window: hostId } } : {}
        putRow(surface.items as Table<Item>, {
          ...copy,
          ...attrs,
          ...(next ? { number: next } : {}),
          id: own,
        })
      }
    }
  }
