/** Groups of windows: the windows of one row, left to right as one stands facing them. */
import { query, type Read } from './facts'
import { floorIds, type OnFloor, thingsOfType } from './layout-facts'
import { rowsOn } from './rows'
import type { Thing } from './things'

/** Key: floor. Every window is in one group; one that is in no row is a group of its own. */
const groupsOn = query<readonly (readonly Thing[])[]>(
  'window groups',
  (read, floor) => {
    const windows = thingsOfType(read, floor, 'service-window').filter(thing => thing.item.present !== false)
    const groups = rowsOn(read, floor)
      .filter(row => row.type === 'service-window')
      .map(row => row.fit.members.map(({ id }) => row.things.get(id) as Thing))
    const grouped = new Set(groups.flat().map(thing => thing.id))
    return [...groups, ...windows.filter(thing => !grouped.has(thing.id)).map(thing => [thing])]
  },
  (a, b) =>
    a.length === b.length &&
    a.every((group, i) => group.length === b[i].length && group.every((thing, j) => thing === b[i][j])),
)

export const windowGroups = (read: Read): OnFloor<readonly Thing[]>[] =>
  read(floorIds).flatMap(floor => read(groupsOn, floor).map(of => ({ floor, of })))

export const allWindows = (read: Read): OnFloor<Thing>[] =>
  read(floorIds).flatMap(floor =>
    thingsOfType(read, floor, 'service-window')
      .filter(thing => thing.item.present !== false)
      .map(of => ({ floor, of })),
  )
