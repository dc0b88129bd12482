/** Who gets into the back office: the public must not, staff must. */
import { intersection } from '../geometry/boolean'
import { circleFits } from '../geometry/circles'
import { type FreeSpace, freeRegion, freeSpace } from '../geometry/free-space'
import { type Failure, isFailure } from '../geometry/grid'
import { reached } from '../geometry/passage'
import { areaOf } from '../geometry/polygon'
import type { Point, Region } from '../geometry/types'
import { nearestWalks } from '../geometry/walk'
import type { Zone } from '../layout/model'
import { query, type Read, sameList } from './facts'
import { openingsOf, splitKey, thingsOf, thingsOfType, zonesOf } from './layout-facts'
import { freeSpaceOf, obstaclesOf, reachedAt, walkSpaceAt, wallPlanOf, waysInOf } from './space'
import { hasTag, type Thing } from './things'
import { regionOf } from './zones'

/** Key: floor. */
export const backOfficesOf = query<readonly Zone[]>(
  'back offices',
  (read, floor) => read(zonesOf, floor).filter(zone => zone.type === 'back-office'),
  sameList,
)

/** Key: `floor|width`. The ground a person of that width, mm, coming in from the street gets to. */
const publicGround = query<Region | Failure>('public ground', (read, key) => {
  const [floor, width] = splitKey(key)
  const found = reachedAt(read, floor, Number(width))
  return isFailure(found) ? found : found.region()
})

/** Public ground in a back office: its area, mm², and the way there from the nearest entrance. */
export type Intrusion = {
  readonly area: number
  readonly region: Region
  readonly path: readonly Point[]
  /** The last opening the way leads through. */
  readonly through?: string
}

/** Where the public can stand in a back office, if anywhere. */
export function intrusion(read: Read, floor: string, zone: Zone, width: number): Intrusion | Failure | null {
  const ground = read(publicGround, `${floor}|${width}`)
  if (isFailure(ground)) return ground
  const region = intersection(ground, regionOf(zone))
  const fit = circleFits(region, width)
  if (fit?.verdict !== 'yes') return null
  const path = shortestTo(read, floor, width, fit.centre)
  return { area: areaOf(region), region, path, through: lastOpening(read, floor, path) }
}

function shortestTo(read: Read, floor: string, width: number, to: Point): readonly Point[] {
  const space = walkSpaceAt(read, floor, width)
  if (isFailure(space)) return []
  const starts = read(waysInOf, floor).map(({ at }) => at)
  const walks = nearestWalks(space, starts, [{ id: 'zone', shape: to }])
  const found = isFailure(walks) ? undefined : walks.get('zone')
  return found === undefined || typeof found === 'string' ? [] : found.path
}

function lastOpening(read: Read, floor: string, path: readonly Point[]): string | undefined {
  const kinds = new Map(read(openingsOf, floor).map(({ id, kind }) => [id, kind]))
  const doors = read(wallPlanOf, floor).openings.filter(({ id }) => kinds.get(id) !== 'window')
  for (let i = path.length - 1; i > 0; i--) {
    const way: Region = [{ outer: thick(path[i - 1], path[i]), holes: [] }]
    const found = doors.find(({ ring }) => intersection(way, [{ outer: ring, holes: [] }]).length > 0)
    if (found) return found.id
  }
  return undefined
}

/** A step as a sliver 2 mm wide. */
function thick([ax, ay]: Point, [bx, by]: Point): Point[] {
  const size = Math.hypot(bx - ax, by - ay) || 1
  const [nx, ny] = [-(by - ay) / size, (bx - ax) / size]
  return [
    [ax + nx, ay + ny],
    [bx + nx, by + ny],
    [bx - nx, by - ny],
    [ax - nx, ay - ny],
  ]
}

/** Key: floor. Where staff may walk: all doors are open to them, and chairs and drawers give way. */
const staffSpace = query<FreeSpace | Failure>('staff space', (read, floor) => {
  const tucked = new Set(read(thingsOf, floor).flatMap(thing => (hasTag(thing, 'tucks') ? [thing.id] : [])))
  return freeSpace(
    read(wallPlanOf, floor).interior,
    read(obstaclesOf, floor).filter(({ id }) => !tucked.has(id)),
  )
})

/** Key: `floor|width`. Windows whose staff cannot walk to any back office of the floor. */
const cutOffFact = query<readonly Thing[] | Failure>('windows cut off', (read, key) => {
  const [floor, width] = splitKey(key)
  const windows = thingsOfType(read, floor, 'service-window').filter(({ item }) => item.present !== false)
  const offices = read(backOfficesOf, floor).map(regionOf)
  // Mostly staff need pass no door and no chair, and the space is there already.
  const without = cutOffIn(read(freeSpaceOf, floor), offices, windows, Number(width))
  if (isFailure(without) || without.length === 0) return without
  return cutOffIn(read(staffSpace, floor), offices, without, Number(width))
})

function cutOffIn(
  space: FreeSpace | Failure,
  offices: readonly Region[],
  windows: readonly Thing[],
  width: number,
): readonly Thing[] | Failure {
  if (isFailure(space)) return space
  const ground = freeRegion(space)
  // Every part of an office one can stand in is the office.
  const sources = offices
    .flatMap(office => intersection(ground, office))
    .filter(part => areaOf([part]) >= (Math.PI * width * width) / 4)
    .flatMap(part => {
      const fit = circleFits([part], width)
      return fit?.verdict === 'yes' ? [fit.centre] : []
    })
  const at = reached(space, sources, width)
  return windows.filter(({ ring }) => !at.has([ring[0], ring[1]]))
}
export const windowsCutOff = (read: Read, floor: string, width: number) =>
  read(cutOffFact, `${floor}|${width}`)
