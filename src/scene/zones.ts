/** Zones as regions, and which of them a place lies in. */
import { sideOfPolygon } from '../geometry/polygon'
import { indexRings } from '../geometry/ring-index'
import type { Point, Polygon, Region } from '../geometry/types'
import { boxOf } from '../geometry/vector'
import { zoneKind } from '../layout/catalogue'
import type { Zone } from '../layout/model'
import { query, type Read } from './facts'
import { thingsOfType, zonesOf } from './layout-facts'
import { facing, type Thing } from './things'

export const polygonOf = (zone: Zone): Polygon => ({ outer: zone.polygon, holes: zone.holes ?? [] })
export const regionOf = (zone: Zone): Region => [polygonOf(zone)]

/** The zones a place lies in, their border included. */
export const zonesAt = (read: Read, floor: string, p: Point): Zone[] =>
  read(zoneIndex, floor)
    .near(boxOf([p]))
    .flatMap(({ zone }) => (sideOfPolygon(p, polygonOf(zone)) === 'outside' ? [] : [zone]))

/** Key: floor. Zones, found by place. */
const zoneIndex = query('zones by place', (read, floor) =>
  indexRings(read(zonesOf, floor).map(zone => ({ zone, ring: zone.polygon }))),
)

/** Zone types along the counters, where staff sit behind the window and the public stands in front. */
const AT_COUNTERS = ['windows', 'certificate']

/** True for what staff keep among themselves: in a zone that is not public, or behind a counter. */
export function behindCounters(read: Read, floor: string, thing: Thing): boolean {
  const zones = zonesAt(read, floor, thing.item.at)
  if (zones.some(zone => !zoneKind(zone.type).public)) return true
  if (!zones.some(zone => AT_COUNTERS.includes(zone.type))) return false
  const nearest = nearestTo(thing.item.at, thingsOfType(read, floor, 'service-window'))
  if (!nearest) return false
  const [fx, fy] = facing(nearest)
  const [dx, dy] = [thing.item.at[0] - nearest.frontMiddle[0], thing.item.at[1] - nearest.frontMiddle[1]]
  return fx * dx + fy * dy < 0
}

function nearestTo([x, y]: Point, things: readonly Thing[]): Thing | undefined {
  let best: Thing | undefined
  let least = Infinity
  for (const thing of things) {
    const away = Math.hypot(thing.item.at[0] - x, thing.item.at[1] - y)
    if (away < least) {
      least = away
      best = thing
    }
  }
  return best
}
