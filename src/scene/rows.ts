/** Rows of same-type things on a floor: those the planner declared, and those found among the rest. */
import type { Anchor, Row } from '../geometry/rows'
import { fitRow } from '../geometry/rows'
import { findRows } from '../geometry/rows-find'
import { query, type Read } from './facts'
import { declaredRowsOf, thingsOfType, thingsTagged } from './layout-facts'
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
      .map(thing => [thing.id, thing]),
  )
  const rows: SceneRow[] = []
  const taken = new Set<string>()
  for (const row of read(declaredRowsOf, floor)) {
    const members = row.items.flatMap(id => things.get(id) ?? [])
    // A grid is several rows behind one another; each is found by itself.
    if (members.length < 2 || row.grid) continue
    const fit = fitRow(members.map(anchorOf))
    if (!fit) continue
    for (const thing of members) taken.add(thing.id)
    rows.push({ type, fit, things: new Map(members.map(t => [t.id, t])), declared: row.id })
  }
  const rest = [...things.values()].filter(thing => !taken.has(thing.id))
  for (const fit of findRows(rest.map(anchorOf)))
    rows.push({
      type,
      fit,
      things: new Map(fit.members.map(({ id }) => [id, things.get(id) as Thing])),
    })
  return rows
})

/** All rows on a floor, by type. */
export const rowsOn = (read: Read, floor: string): readonly SceneRow[] =>
  read(typesInRows, floor).flatMap(type => read(rowsOfTypeFact, `${floor}|${type}`))
