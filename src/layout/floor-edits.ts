/** Edits of whole floors as pure recipes. */
import type { Draft } from 'immer'
import type { Recipe } from './document'
import { FLOOR_TABLES, type Floor, type Layout, type Surface } from './model'
import { findEntity, floorOf } from './queries'
import { dropRow, rowsOf, type Table, tableOf } from './table'

type Row = { id: string; order: number }

/** An id for a floor that no other has. */
export function freshFloorId(layout: Layout): string {
  let n = layout.floors.length + 1
  while (floorOf(layout, `f${n}`)) n++
  return `f${n}`
}

const emptyFloor = (id: string, name: string, storey: number): Floor => ({
  id,
  name,
  storey,
  ...(Object.fromEntries(FLOOR_TABLES.map(table => [table, {}])) as unknown as Pick<
    Floor,
    (typeof FLOOR_TABLES)[number]
  >),
})

/** An empty floor above the others. */
export const addFloor =
  (id: string, name: string): Recipe =>
  draft => {
    const storey = 1 + Math.max(0, ...draft.floors.map(floor => floor.storey ?? 0))
    draft.floors.push(emptyFloor(id, name, storey) as Draft<Floor>)
  }

/**
 * A copy of a floor above the others: everything at its place with ids of its own, and what refers to another entity
 * (a door to its wall, a row to its things) referring to the copy. Numbers stay: they are changed by hand or in order.
 */
export const copyFloor =
  (from: string, id: string, name: string): Recipe =>
  draft => {
    const source = floorOf(draft as Layout, from)
    if (!source) return
    const taken = new Set<string>()
    const ids = new Map<string, string>()
    for (const table of FLOOR_TABLES)
      for (const { id: old } of rowsOf(source[table] as Table<Row>)) {
        let n = 2
        while (findEntity(draft as Layout, `${old}-${n}`) || taken.has(`${old}-${n}`)) n++
        taken.add(`${old}-${n}`)
        ids.set(old, `${old}-${n}`)
      }
    const renamed = (value: unknown): unknown => {
      if (typeof value === 'string') return ids.get(value) ?? value
      if (Array.isArray(value)) return value.map(renamed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each)]))
    }
    const storey = 1 + Math.max(0, ...draft.floors.map(floor => floor.storey ?? 0))
    const copy = { ...emptyFloor(id, name, storey) } as unknown as Record<string, unknown>
    for (const table of FLOOR_TABLES)
      copy[table] = tableOf(
        rowsOf(source[table] as Table<Row>).map(
          row => ({ ...refer(table, row, renamed), id: ids.get(row.id) }) as Row,
        ),
      )
    draft.floors.push(copy as unknown as Draft<Floor>)
  }

/** The fields that hold other entities' ids; names and numbers that happen to look like an id stay as they are. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  openings: ['wall'],
  rows: ['items'],
  cables: ['box'],
  dimensions: ['from', 'to'],
}

function refer(table: string, row: Row, renamed: (value: unknown) => unknown): Row {
  const copy: Record<string, unknown> = { ...row }
  for (const field of REFERENCES[table] ?? []) if (field in copy) copy[field] = renamed(copy[field])
  return copy as Row
}

/** Takes a floor away with the desk-tops of its things; the last floor stays. */
export const removeFloor =
  (id: string): Recipe =>
  draft => {
    const floor = floorOf(draft as Layout, id)
    if (!floor || draft.floors.length < 2) return
    const things = new Set(rowsOf(floor.items).map(item => item.id))
    for (const surface of rowsOf(draft.surfaces as Table<Surface>))
      if (things.has(surface.host)) dropRow(draft.surfaces as Table<Surface>, surface.id)
    draft.floors.splice(
      draft.floors.findIndex(each => each.id === id),
      1,
    )
  }

export const renameFloor =
  (id: string, name: string): Recipe =>
  draft => {
    const floor = floorOf(draft as Layout, id) as Draft<Floor> | undefined
    if (floor) floor.name = name
  }
