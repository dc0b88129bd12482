/** What stops a sight line at eye height, and from where people look. */
import { difference } from '../geometry/boolean'
import { largestCircle } from '../geometry/circles'
import { regionHas } from '../geometry/polygon'
import { indexRings, type RingIndex } from '../geometry/ring-index'
import type { Blocker } from '../geometry/sight-line'
import type { Point, Region } from '../geometry/types'
import { add, boxOf, scale } from '../geometry/vector'
import { attrsOf, type Wall } from '../layout/model'
import { query, type Read, sameList } from './facts'
import { openingsOf, splitKey, thingsOf, thingsOfType, wallsOf, zonesOf } from './layout-facts'
import { type Entry, entrancesOf, wallPlanOf } from './space'
import type { Thing } from './things'
import { regionOf } from './zones'

/** Eyes of someone standing, mm above the floor (measuring rules, section 1). */
export const EYE = 1500
/** What is this high, mm, also stops the view of a camera under the ceiling; it looks over what is lower. */
export const CAMERA_BLOCK = 2000

/** Key: `floor|height`. Opaque things that stand at least that high, mm. */
const opaqueThings = query<readonly Thing[]>(
  'opaque things',
  (read, key) => {
    const [floor, height] = splitKey(key)
    return read(thingsOf, floor).filter(thing => isOpaque(thing) && standsUp(thing, Number(height)))
  },
  sameList,
)

const isOpaque = ({ item, entry }: Thing): boolean =>
  entry.solid &&
  item.present !== false &&
  item.size[0] > 0 &&
  item.size[1] > 0 &&
  !(item.type === 'partition' && attrsOf(item, 'partition').transparent === true)

/** From knee height or below up to `height`: what hangs higher is looked under. */
const standsUp = ({ from, to }: Thing, height: number): boolean => from <= EYE && to >= height

/** Key: `floor|height`. Opaque walls, seen through at their windows and doors, and opaque things of that height. */
const blockersFact = query<readonly Blocker[]>('sight blockers', (read, key) => {
  const [floor, height] = splitKey(key)
  const plan = read(wallPlanOf, floor)
  const opaque = new Set(
    read(wallsOf, floor).flatMap(wall => (stopsSight(wall, Number(height)) ? [wall.id] : [])),
  )
  const kinds = new Map(read(openingsOf, floor).map(({ id, kind }) => [id, kind]))
  const windows = plan.openings.filter(
    ({ id, leftRoom, rightRoom }) => kinds.get(id) === 'window' && leftRoom !== null && rightRoom !== null,
  )
  const walls = plan.pieces
    .filter(({ wall }) => opaque.has(wall))
    .flatMap(({ wall, ring }): Blocker[] => {
      const cut = windows.filter(window => window.wall === wall)
      if (cut.length === 0) return [{ id: wall, ring }]
      const glazed: Region = cut.map(window => ({ outer: window.ring, holes: [] }))
      return difference([{ outer: ring, holes: [] }], glazed).map(({ outer }) => ({ id: wall, ring: outer }))
    })
  return [...walls, ...read(opaqueThings, key).map(({ id, ring }) => ({ id, ring }))]
})

const stopsSight = ({ kind, height }: Wall, least: number): boolean =>
  (kind ?? 'solid') === 'solid' && (height ?? Infinity) >= least

/** What stops sight lines of people standing, or for cameras. */
export const sightBlockers = (read: Read, floor: string, height = EYE): readonly Blocker[] =>
  read(blockersFact, `${floor}|${height}`)

/** Key: `floor|height`. The same, found by place. */
const blockerIndex = query<RingIndex<Blocker>>('sight blockers by place', (read, key) =>
  indexRings(read(blockersFact, key)),
)

/** What may stop a sight line of people standing between these points, mm; not the thing `but` itself. */
export const blockersAmong = (read: Read, floor: string, points: readonly Point[], but?: string): Blocker[] =>
  read(blockerIndex, `${floor}|${EYE}`)
    .near(boxOf(points))
    .filter(({ id }) => id !== but)

/** mm into the hall to tell which zone an entrance leads into. */
const STEP = 100

/** Public entrances but those of a 24-hour zone, which has no help desk in its view. */
export function hallEntrances(read: Read, floor: string): readonly Entry[] {
  const night = read(zonesOf, floor)
    .filter(({ type }) => type === '24h')
    .map(regionOf)
  return read(entrancesOf, floor).filter(({ at, inwards }) => {
    const inside = add(at, scale(inwards, STEP))
    return !night.some(zone => regionHas(zone, inside))
  })
}

/** From where people in the waiting zones look: each seat row there, or else the middle of the zone. */
export function waitingViews(read: Read, floor: string): Point[] {
  const seats = thingsOfType(read, floor, 'seat-row').filter(({ item }) => item.present !== false)
  return read(zonesOf, floor)
    .filter(({ type }) => type === 'waiting')
    .flatMap(zone => {
      const region = regionOf(zone)
      const within = seats.filter(({ item }) => regionHas(region, item.at)).map(({ item }) => item.at)
      const middle = within.length > 0 ? null : largestCircle(region, undefined, 10)
      return middle ? [middle.centre] : within
    })
}

/** Screens that call people to a window, or show what a window does. */
export const callScreensOf = (read: Read, floor: string): readonly Thing[] =>
  [
    ...thingsOfType(read, floor, 'display-screen').filter(
      ({ item }) => attrsOf(item, 'display-screen').purpose === 'call',
    ),
    ...thingsOfType(read, floor, 'window-screen'),
  ].filter(({ item }) => item.present !== false)
