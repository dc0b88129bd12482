import { difference, intersection, union } from './boolean'
import { areaOf } from './polygon'
import { type SightField, visibleFrom } from './sight'
import type { Point, Polygon, Region, Ring } from './types'
import { add, cosSin, distance, scale } from './vector'

/** A camera: where it hangs, the middle of its view (degrees), its opening angle (degrees), how far it sees (mm). */
export type Camera = {
  readonly at: Point
  readonly facing: number
  readonly angle: number
  readonly range: number
}

/** How far, in mm, the chords of a view's rim lie within the true arc at most. */
export const RIM = 1
/** No camera sees farther, mm; a larger range is a mistake and sees nothing. */
const FARTHEST = 1e6
/** Leftovers thinner than this on average, mm, come from the grid, not from a blind spot. */
const HAIR = 1

/** The sector a camera would see in the open. Its rim is inscribed: coverage is never overstated. */
export function sector({ at, facing, angle, range }: Camera): Ring {
  const span = Math.min(Math.max(angle, 0), 360)
  if (!(range > 0 && range <= FARTHEST && span > 0) || !Number.isFinite(at[0] + at[1] + facing)) return []
  const widest = range > RIM ? (2 * Math.acos(1 - RIM / range) * 180) / Math.PI : 90
  const steps = Math.max(3, Math.ceil(span / widest))
  const full = span === 360
  const rim = Array.from({ length: full ? steps : steps + 1 }, (_, i): Point => {
    const turn = facing - span / 2 + (span * i) / steps
    return add(at, scale(cosSin(turn), range))
  })
  return full ? rim : [at, ...rim]
}

/** What a camera covers: what is seen from its place, within its sector. */
export function cameraView(field: SightField, camera: Camera): Region {
  const outer = sector(camera)
  return outer.length === 0 ? [] : intersection(visibleFrom(field, camera.at), [{ outer, holes: [] }])
}

/** The parts of a zone in no view, largest first. */
export function uncovered(zone: Region, views: readonly Region[]): Region {
  return [...difference(zone, union(...views))]
    .filter(polygon => (2 * areaOf([polygon])) / rimOf(polygon) > HAIR)
    .sort((p, q) => areaOf([q]) - areaOf([p]))
}

const rimOf = ({ outer, holes }: Polygon): number =>
  [outer, ...holes]
    .flatMap(ring => ring.map((p, i) => distance(p, ring[(i + 1) % ring.length])))
    .reduce((sum, part) => sum + part, 0)
