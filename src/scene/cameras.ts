/** Cameras: their channels, what each covers, and what none does. */
import { difference, intersection, solidOf, union } from '../geometry/boolean'
import { type Failure, isFailure } from '../geometry/grid'
import { areaOf, regionHas } from '../geometry/polygon'
import { type SightField, sightField } from '../geometry/sight'
import { cameraView, uncovered } from '../geometry/sight-camera'
import type { Point, Region } from '../geometry/types'
import { add, scale } from '../geometry/vector'
import { zoneKind, zoneTitle } from '../layout/catalogue'
import { attrsOf, type Zone } from '../layout/model'
import { openingTitle } from '../layout/openings'
import type { Text } from '../layout/text'
import { query, type Read, sameList } from './facts'
import { splitKey, thingsOfType, zonesOf } from './layout-facts'
import { CAMERA_BLOCK, sightBlockers } from './sight'
import { entrancesOf, wallPlanOf } from './space'
import type { Thing } from './things'
import { regionOf } from './zones'

/** Zones no camera may look into. */
const PRIVATE = new Set<Zone['type']>(['mother-baby', 'toilet'])

/** Key: floor. Public zones that cameras watch. */
export const watchedZonesOf = query<readonly Zone[]>(
  'watched zones',
  (read, floor) => read(zonesOf, floor).filter(({ type }) => zoneKind(type).public && !PRIVATE.has(type)),
  sameList,
)

export const camerasOf = (read: Read, floor: string): readonly Thing[] =>
  thingsOfType(read, floor, 'camera').filter(({ item }) => item.present !== false)

/** Beyond this opening, degrees, a lens draws equal angles on equal widths (fisheye), not a flat picture. */
const FLAT = 120

/**
 * How far a camera shows `density` pixels a metre, mm, and no farther than its own range: the width of the scene at
 * distance d is 2d·tan(fov/2), of a fisheye d·fov. Undefined where the plan does not say enough.
 */
export function rangeOf({ item }: Thing, density: number): number | undefined {
  const { fov, range, pixels } = attrsOf(item, 'camera')
  if (fov === undefined || (range === undefined && pixels === undefined)) return undefined
  const radians = (fov * Math.PI) / 180
  const across = fov <= FLAT ? 2 * Math.tan(radians / 2) : radians
  const sharp = pixels === undefined ? Infinity : (pixels / (density * across)) * 1000
  return Math.min(range ?? Infinity, sharp)
}

/** Key: floor. The ground cameras look over: the hall without what stops their view. */
const cameraGround = query<Region>('camera ground', (read, floor) =>
  difference(
    read(wallPlanOf, floor).interior,
    solidOf(sightBlockers(read, floor, CAMERA_BLOCK).map(({ ring }) => ring)),
  ),
)

/** Key: floor. The same, prepared for looking round in. */
const cameraField = query<SightField | Failure>('camera field', (read, floor) =>
  sightField(read(cameraGround, floor)),
)

/** Key: `floor|density|camera`. */
const viewFact = query<Region>('camera view', (read, key) => {
  const [rest, id] = splitKey(key)
  const [floor, density] = splitKey(rest)
  const field = read(cameraField, floor)
  const camera = camerasOf(read, floor).find(each => each.id === id)
  if (isFailure(field) || !camera) return []
  const range = rangeOf(camera, Number(density))
  const { fov } = attrsOf(camera.item, 'camera')
  if (range === undefined || fov === undefined) return []
  return cameraView(field, { at: camera.item.at, facing: camera.rotation + 90, angle: fov, range })
})

/** The part of a floor one camera shows at least that sharply, pixels a metre; empty where the plan says too little. */
export const cameraViewOf = (read: Read, floor: string, density: number, camera: string): Region =>
  read(viewFact, `${floor}|${density}|${camera}`)

/** Key: `floor|density`. What all cameras cover together. */
const coveredFact = query<Region>('covered by cameras', (read, key) => {
  const [floor] = splitKey(key)
  return union(...camerasOf(read, floor).map(({ id }) => read(viewFact, `${key}|${id}`)))
})

export type Target = {
  readonly id: string
  readonly title: Text
  readonly at: Point
  /** The part of a zone in no view. */
  readonly region?: Region
  /** Things in that part, which the zone speaks for. */
  readonly with?: readonly string[]
}
export type Coverage = {
  readonly checked: number
  readonly blind: readonly Target[]
  /** Cameras the plan does not say enough of. */
  readonly unknown: readonly Thing[]
}

/** mm into the hall where someone coming in is seen. */
const STEP = 300

/** Key: `floor|density|blind`. Windows, terminals, entrances and public zones that no camera shows sharply enough. */
const coverageFact = query<Coverage | Failure>('coverage', (read, key) => {
  const [rest, blindArea] = splitKey(key)
  const [floor, density] = splitKey(rest)
  const field = read(cameraField, floor)
  if (isFailure(field)) return field
  const cameras = camerasOf(read, floor)
  const covered = read(coveredFact, `${floor}|${density}`)
  const zones = read(watchedZonesOf, floor)
  const points = pointTargets(read, floor)
  const ground = read(cameraGround, floor)
  const missed = points.filter(({ at }) => !regionHas(covered, at))
  const dark = zones.flatMap((zone): Target[] => {
    const region = uncovered(intersection(regionOf(zone), ground), [covered])
    if (areaOf(region) <= Number(blindArea) * 1e6) return []
    const within = missed.filter(({ at }) => regionHas(regionOf(zone), at)).map(({ id }) => id)
    return [{ id: zone.id, title: zoneTitle(zone), at: region[0].outer[0], region, with: within }]
  })
  const spoken = new Set(dark.flatMap(each => each.with ?? []))
  return {
    checked: zones.length + points.length,
    blind: [...dark, ...missed.filter(({ id }) => !spoken.has(id))],
    unknown: cameras.filter(camera => rangeOf(camera, Number(density)) === undefined),
  }
})
export const coverageOf = (read: Read, floor: string, density: number, blind: number) =>
  read(coverageFact, `${floor}|${density}|${blind}`)

function pointTargets(read: Read, floor: string): Target[] {
  const things = (['service-window', 'self-service-terminal'] as const).flatMap(type =>
    thingsOfType(read, floor, type).filter(({ item }) => item.present !== false),
  )
  return [
    ...things.map(({ id, title, frontMiddle }) => ({ id, title, at: frontMiddle })),
    ...read(entrancesOf, floor).map(({ id, opening, at, inwards }) => ({
      id,
      title: openingTitle(opening),
      at: add(at, scale(inwards, STEP)),
    })),
  ]
}
