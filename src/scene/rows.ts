/**
 * Rows of same-type things on floors and desk-tops: those the planner declared, and those found among the rest. A
 * thing with a marked place of its own counts where it is marked.
 */
import type { Anchor, Row } from '../geometry/rows'
import { fitRow } from '../geometry/rows'
import { findRows } from '../geometry/rows-find'
import { desks } from './desks'
import { query, type Read } from './facts'
import { declaredRowsOf, floorIds, thingsOfType, thingsTagged } from './layout-facts'
import { atMark } from './marked-places'
import type { Thing } from './things'

export type SceneRow = {
  readonly type: string
  readonly fit: Row
  readonly things: ReadonlyMap<string, Thing>
  /** The id of the declared row, if it is one. */
  readonly declared?: string
}

const anchorOf = (thing: Thing): Anchor => ({
  id: thing.id,
  at: thing.frontMiddle,
  front: (((thing.rotation + 90) % 360) + 360) % 360,
  width: thing.item.size[0],
  depth: thing.item.size[1],
})

const typesInRows = query<readonly string[]>(
  'types in rows',
  (read, floor) => [...new Set(thingsTagged(read, floor, 'row').map(thing => thing.item.type))].sort(),
  (a, b) => a.join() === b.join(),
)

/** Key: `floor|type`. */
const rowsOfTypeFact = query<readonly SceneRow[]>('rows of type', (read, key) => {
  const bar = key.lastIndexOf('|')
  const [floor, type] = [key.slice(0, bar), key.slice(bar + 1)]
  const things = new Map(
    thingsOfType(read, floor, type)
      .filter(thing => thing.item.present !== false)
      .map(thing => [thing.id, atMark(thing)]),
  )
  const rows: SceneRow[] = []
  const taken = new Set<string>()
  for (const row of read(declaredRowsOf, floor)) {
    const members = row.items.flatMap(id => things.get(id) ?? [])
    // A grid of several rows, or with a way through, is found row by row; of one row it is a row like any declared.
    const divided = row.grid && (row.grid.rows > 1 || (row.grid.aisles ?? []).length > 0)
    if (members.length < 2 || divided) continue
    const fit = fitRow(members.map(anchorOf))
    if (!fit) continue
    for (const thing of members) taken.add(thing.id)
    rows.push({ type, fit, things: new Map(members.map(t => [t.id, t])), declared: row.id })
  }
  rows.push(
    ...found(
      type,
      [...things.values()].filter(thing => !taken.has(thing.id)),
    ),
  )
  return rows
})

const found = (type: string, things: readonly Thing[]): SceneRow[] => {
  const byId = new Map(things.map(thing => [thing.id, thing]))
  return findRows(things.map(anchorOf)).map(fit => ({
    type,
    fit,
    things: new Map(fit.members.map(({ id }) => [id, byId.get(id) as Thing])),
  }))
}

/** All rows on a floor, by type. */
export const rowsOn = (read: Read, floor: string): readonly SceneRow[] =>
  read(typesInRows, floor).flatMap(type => read(rowsOfTypeFact, `${floor}|${type}`))

/** Key: surface id. A window's worktop is left to desk/worktop-row: one row of all things on it. */
const deskRowsFact = query<readonly SceneRow[]>('desk rows', (read, id) => {
  const desk = read(desks).find(each => each.id === id)
  if (!desk || desk.host.item.type === 'service-window') return []
  const byType = new Map<string, Thing[]>()
  for (const thing of desk.things)
    byType.set(thing.item.type, [...(byType.get(thing.item.type) ?? []), atMark(thing)])
  return [...byType].flatMap(([type, things]) => found(type, things))
})

/** A row with where it is: on a floor or on a desk-top. */
export type PlacedRow = { readonly place: { floor: string } | { surface: string }; readonly row: SceneRow }

export const everyRow = (read: Read): PlacedRow[] => [
  ...read(floorIds).flatMap(floor => rowsOn(read, floor).map(row => ({ place: { floor }, row }))),
  ...read(desks).flatMap(({ id }) => read(deskRowsFact, id).map(row => ({ place: { surface: id }, row }))),
]
