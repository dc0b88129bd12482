/** Where an entry of the ledger is: the zones it lies in, for the filter and for the column of the table. */
import { sideOfRing } from '../geometry/polygon'
import type { Point } from '../geometry/types'
import { zoneTitle } from '../layout/catalogue'
import type { Layout, Zone } from '../layout/model'
import { type Found, findEntity, findItem, floorOf, surfaceOf } from '../layout/queries'
import { rowsOf } from '../layout/table'
import { type LedgerEntry, partsOf } from './ledger'

type Spot = { readonly floor: string; readonly at: Point }

/** The zones that hold one of its things, or are one of them; for a finding without things, those its marks lie in. */
export function zonesOf(entry: LedgerEntry, layout: Layout): readonly Zone[] {
  const zones = new Set<Zone>()
  const spots: Spot[] = []
  for (const id of partsOf(entry.id).subjects) {
    const found = findEntity(layout, id)
    if (found?.kind === 'zones') zones.add(found.entity)
    else if (found) spots.push(...spotsOf(layout, found))
  }
  const floor = entry.found?.floor
  if (zones.size + spots.length === 0 && floor !== undefined)
    for (const mark of entry.found?.marks ?? [])
      if (mark.kind === 'point' || mark.kind === 'circle') spots.push({ floor, at: mark.at })
      else if (mark.kind === 'segment') spots.push({ floor, at: mark.a })
  for (const { floor: on, at } of spots)
    for (const zone of rowsOf(floorOf(layout, on)?.zones ?? {}))
      if (sideOfRing(at, zone.polygon) !== 'outside') zones.add(zone)
  return [...zones]
}

/** Where a thing stands; what lies on a desk stands where the desk does. */
function spotsOf(layout: Layout, found: Found): Spot[] {
  if (found.kind !== 'items') return []
  if ('floor' in found.place) return [{ floor: found.place.floor, at: found.entity.at }]
  const host = surfaceOf(layout, found.place.surface)?.host
  const item = host === undefined ? undefined : findItem(layout, host)
  const on = item && findEntity(layout, item.id)
  return item && on && 'floor' in on.place ? [{ floor: on.place.floor, at: item.at }] : []
}

/** Floor and zones in words, for a table. */
export function placeWords(entry: LedgerEntry, layout: Layout): string {
  const { floor, surface } = entry.found ?? {}
  const on = floor === undefined ? '' : (floorOf(layout, floor)?.name ?? '')
  const desk = surface === undefined ? '' : (surfaceOf(layout, surface)?.name ?? '')
  const zones = zonesOf(entry, layout).map(zone => zoneTitle(zone).zh)
  return [on, desk, zones.join('、')].filter(each => each !== '').join(' ')
}
