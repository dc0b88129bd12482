/** Where the public goes on a floor, and where the ways there are narrow. */
import type { Obstacle, Place } from '../geometry/free-space'
import { type Failure, isFailure } from '../geometry/grid'
import { bottlenecks, type Gap, type Reached } from '../geometry/passage'
import { openedAt } from '../geometry/passage-open'
import { regionHas } from '../geometry/polygon'
import { indexRings, type RingIndex } from '../geometry/ring-index'
import { sees } from '../geometry/sight-line'
import type { Point } from '../geometry/types'
import { add, boxOf, distance, midpoint, scale } from '../geometry/vector'
import { zoneKind } from '../layout/catalogue'
import type { Opening } from '../layout/model'
import { openingTitle } from '../layout/openings'
import type { Text } from '../layout/text'
import { query, type Read, sameList } from './facts'
import { openingsOf, splitKey, thingsTagged, wallsOf, zonesOf } from './layout-facts'
import { exitsOf, freeSpaceOf, publicObstaclesOf, sourcesOf, wallPlanOf } from './space'
import { facing, type Thing } from './things'
import { regionOf } from './zones'

/** `main`: on the way entrance → help desk → windows → exit; `seats`: behind other seats perhaps. */
export type Way = 'main' | 'seats' | 'other'
export type Destination = {
  readonly id: string
  readonly title: Text
  readonly way: Way
  /** Its front edge, or an exit's threshold. */
  readonly place: Place
  readonly at: Point
  /** The direction people stand before it, a unit vector. */
  readonly front: Point
}

const MAIN = new Set(['help-desk', 'service-window'])

const destinations = new WeakMap<Thing, Destination>()
function destinationOf(thing: Thing): Destination {
  const known = destinations.get(thing)
  if (known) return known
  const { type } = thing.item
  const made: Destination = {
    id: thing.id,
    title: thing.title,
    way: MAIN.has(type) ? 'main' : type === 'seat-row' ? 'seats' : 'other',
    place: thing.front,
    at: thing.frontMiddle,
    front: facing(thing),
  }
  destinations.set(thing, made)
  return made
}

/**
 * Key: floor. Things the public walks to, then exits. What stands outside a closed hall is layout/outside's to say;
 * what stands in a zone for staff is not for the public.
 */
export const destinationsOf = query<readonly Destination[]>(
  'destinations',
  (read, floor) => {
    const { interior, closed } = read(wallPlanOf, floor)
    const staff = read(zonesOf, floor)
      .filter(zone => !zoneKind(zone.type).public)
      .map(regionOf)
    const things = thingsTagged(read, floor, 'destination').filter(
      ({ item }) =>
        item.present !== false &&
        (!closed || regionHas(interior, item.at)) &&
        !staff.some(zone => regionHas(zone, item.at)),
    )
    const exits = read(exitsOf, floor).map(
      ({ id, opening, threshold, at, inwards }): Destination => ({
        id,
        title: openingTitle(opening),
        way: 'main',
        place: threshold,
        at,
        front: inwards,
      }),
    )
    return [...things.map(destinationOf), ...exits]
  },
  sameList,
)

/** A place on the public's ways narrower than asked for, and what lies behind it. */
export type Narrow = {
  readonly gap: Gap
  readonly limit: number
  readonly behind: readonly Destination[]
}

const DOORS: readonly Opening['kind'][] = ['entrance', 'exit', 'door']

/** Key: floor. Free space in which doors let everything through: door widths are judged by themselves. */
const doorlessSpace = query('free space without doors', (read, floor) => {
  const space = read(freeSpaceOf, floor)
  if (isFailure(space)) return space
  const doors = new Set(read(openingsOf, floor).flatMap(({ id, kind }) => (DOORS.includes(kind) ? [id] : [])))
  return openedAt(
    space,
    read(wallPlanOf, floor).openings.flatMap(({ id, ring }) => (doors.has(id) ? [ring] : [])),
  )
})

/** Key: floor. What stands in the public's way, found by place. */
const obstacleIndex = query<RingIndex<Obstacle>>('public obstacles by place', (read, floor) =>
  indexRings(read(publicObstaclesOf, floor)),
)

/**
 * Where a disc ends its way: as far before the front as it reaches, or up to what stands there. So a thing that is
 * set back between deeper ones is reached from before them.
 */
function standingPlace(
  { place, at, front }: Destination,
  reach: number,
  obstacles: RingIndex<Obstacle>,
): Place {
  const end = add(at, scale(front, reach))
  const stop = sees(at, end, obstacles.near(boxOf([at, end])))?.at ?? end
  return distance(at, stop) > 1 ? [at, stop] : place
}

/** Whether a disc of that diameter, mm, that comes in from the street gets to a destination or to where it touches it. */
export function isReached(
  read: Read,
  floor: string,
  at: Reached,
  destination: Destination,
  diameter: number,
): boolean {
  if (at.has(destination.place)) return true
  return at.has(standingPlace(destination, diameter / 2, read(obstacleIndex, floor)))
}

/** Key: `floor|way|limit`. */
const narrowFact = query<readonly Narrow[] | Failure>('narrow places', (read, key) => {
  const [rest, limit] = splitKey(key)
  const [floor, way] = splitKey(rest)
  const space = read(doorlessSpace, floor)
  if (isFailure(space)) return space
  const all = read(destinationsOf, floor).filter(each => each.way === way)
  const obstacles = read(obstacleIndex, floor)
  const targets = all.map(each => ({ id: each.id, place: standingPlace(each, Number(limit) / 2, obstacles) }))
  const found = bottlenecks(space, read(sourcesOf, floor), targets, Number(limit))
  const byId = new Map(all.map(each => [each.id, each]))
  return found.bottlenecks.map(({ gap, targets }) => ({
    gap,
    limit: Number(limit),
    behind: targets.flatMap(id => byId.get(id) ?? []),
  }))
})

/**
 * Narrow places on the ways of each kind under a limit, mm, each. Ways that end at different places of one narrow
 * stretch may name different gaps of it; of those that share a thing and lie within the limit of each other only
 * the narrowest stays, with all that lies behind.
 */
export function narrowPlaces(
  read: Read,
  floor: string,
  limits: Readonly<Record<Way, number>>,
): readonly Narrow[] | Failure {
  const all: Narrow[] = []
  for (const way of ['main', 'other', 'seats'] as const) {
    const narrow = read(narrowFact, `${floor}|${way}|${limits[way]}`)
    if (isFailure(narrow)) return narrow
    all.push(...narrow)
  }
  all.sort((p, q) => p.gap.width - q.gap.width)
  const walls = new Set(read(wallsOf, floor).map(({ id }) => id))
  const found: Narrow[] = []
  for (const each of all) {
    const i = found.findIndex(known => isSamePlace(known, each, walls))
    if (i < 0) found.push(each)
    else found[i] = joined(found[i], each)
  }
  return found
}

const middleOf = ({ gap: { a, b } }: Narrow): Point => midpoint(a, b)

/** A wall is long: two things beside it are one place only if both stand there twice. */
const isSamePlace = (p: Narrow, q: Narrow, walls: ReadonlySet<string>): boolean => {
  const shared = p.gap.between.filter(id => q.gap.between.includes(id))
  const same = shared.some(id => !walls.has(id)) || shared.length === 2
  return same && distance(middleOf(p), middleOf(q)) < Math.max(p.limit, q.limit)
}

const joined = (p: Narrow, q: Narrow): Narrow => ({
  gap: p.gap,
  limit: Math.max(p.limit, q.limit),
  behind: [...p.behind, ...q.behind.filter(({ id }) => !p.behind.some(known => known.id === id))],
})
