/** Zones: a pastel fill of the type with its own hatch, so that they differ without colour. */
import type { Zone } from '../layout/model'
import { BANDS, type Shape, shape } from './display'
import { path, ring } from './path'

const drawn = new WeakMap<Zone, Shape>()

export function drawZone(zone: Zone): Shape {
  let known = drawn.get(zone)
  if (!known) {
    const rings = [zone.polygon, ...(zone.holes ?? [])].map(ring)
    known = shape('zones', BANDS.zone, [path(`zone-${zone.type}`, ...rings)], { id: zone.id })
    drawn.set(zone, known)
  }
  return known
}
