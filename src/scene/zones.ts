/** Zones as regions. */
import { oriented } from '../geometry/polygon'
import type { Region } from '../geometry/types'
import type { Zone } from '../layout/model'

const regions = new WeakMap<Zone, Region>()

/** A zone's area, its holes cut out; worked out once for each (immutable) zone. */
export function zoneRegion(zone: Zone): Region {
  const known = regions.get(zone)
  if (known) return known
  const made: Region = [
    {
      outer: oriented(zone.polygon, true),
      holes: (zone.holes ?? []).map(hole => oriented(hole, false)),
    },
  ]
  regions.set(zone, made)
  return made
}
