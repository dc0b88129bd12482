/** Who sees what: the help desk from the doors, windows and screens from the seats. */
import { isFailure } from '../geometry/grid'
import { regionHas } from '../geometry/polygon'
import { type Stop, sees } from '../geometry/sight-line'
import { type SeenPart, seenPart } from '../geometry/sight-segment'
import type { Point } from '../geometry/types'
import { distance, dot, sub } from '../geometry/vector'
import { attrsOf } from '../layout/model'
import type { Read } from './facts'
import { thingsOfType, zonesOf } from './layout-facts'
import { blockersAmong, callScreensOf, EYE, sightBlockers, waitingViews } from './sight'
import { type Entry, reachedAt, sourcesOf } from './space'
import { facing, type Thing } from './things'
import { helpDesksOf } from './walks'
import { regionOf } from './zones'

/** A help desk and the part of its front seen from a place. */
export type SeenDesk = { readonly desk: Thing; readonly part: SeenPart }

/**
 * From the middle of an entrance: the nearest help desk whose front is all in sight, else the one of which most is
 * seen; undefined on a floor without one.
 */
export function seenDesk(read: Read, floor: string, { at }: Entry): SeenDesk | undefined {
  let best: SeenDesk | undefined
  for (const desk of nearestFirst(at, helpDesksOf(read, floor))) {
    const part = seenPart(at, desk.front, blockersAmong(read, floor, [at, ...desk.front], desk.id))
    if (part.hiders.length === 0) return { desk, part }
    if (!best || part.seen > best.part.seen) best = { desk, part }
  }
  return best
}

const nearestFirst = (from: Point, things: readonly Thing[]): Thing[] => {
  const far = new Map(things.map(thing => [thing, distance(from, thing.frontMiddle)]))
  return [...things].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0))
}

/** The width of a person, mm. */
const PERSON = 600

/** Where people are meant not to be seen. */
const PRIVATE = new Set(['mother-baby', 'toilet'])

/** Partitions the public comes up to that nobody sees through or over. */
export function opaquePartitionsOf(read: Read, floor: string): Thing[] {
  const shut = read(zonesOf, floor)
    .filter(({ type }) => PRIVATE.has(type))
    .map(regionOf)
  const opaque = thingsOfType(read, floor, 'partition').filter(
    ({ item, from, to }) =>
      item.present !== false &&
      attrsOf(item, 'partition').transparent !== true &&
      from <= EYE &&
      to >= EYE &&
      !shut.some(zone => regionHas(zone, item.at)),
  )
  if (opaque.length === 0 || read(sourcesOf, floor).length === 0) return opaque
  const at = reachedAt(read, floor, PERSON)
  return isFailure(at)
    ? opaque
    : opaque.filter(({ front, ring }) => at.has(front) || at.has([ring[0], ring[1]]))
}

/** A thing out of sight, from one of the places it is hidden from, and where the line to it stops. */
export type Hidden = { readonly target: Thing; readonly from: Point; readonly stop: Point }

/**
 * Windows, terminals and call screens that a partition alone hides from more than half of the waiting views that
 * would see them without it.
 */
export function hiddenBy(read: Read, floor: string, { id }: Thing): Hidden[] {
  const views = waitingViews(read, floor)
  const own = sightBlockers(read, floor).filter(each => each.id === id)
  const targets = [
    ...(['service-window', 'self-service-terminal'] as const).flatMap(type =>
      thingsOfType(read, floor, type).filter(({ item }) => item.present !== false),
    ),
    ...callScreensOf(read, floor),
  ]
  return targets.flatMap(target => {
    const seeing = views.filter(
      view =>
        sees(view, target.frontMiddle, blockersAmong(read, floor, [view, target.frontMiddle], id)) === null,
    )
    const lost = seeing.flatMap(from => {
      const stop = sees(from, target.frontMiddle, own)
      return stop ? [{ target, from, stop: stop.at }] : []
    })
    return 2 * lost.length > seeing.length ? [lost[0]] : []
  })
}

/** The nearest screen on the side a seat row faces, and what stops the line to it; `seen` if any is in sight. */
export type ScreenSight = 'seen' | { readonly nearest?: { readonly screen: Thing; readonly stop: Stop } }

export function screenSight(read: Read, floor: string, row: Thing): ScreenSight {
  const { at } = row.item
  let nearest: { screen: Thing; stop: Stop } | undefined
  for (const screen of nearestFirst(
    at,
    callScreensOf(read, floor).filter(each => faces(row, each)),
  )) {
    const line = [at, screen.frontMiddle] as const
    const stop = sees(...line, blockersAmong(read, floor, line, screen.id))
    if (stop === null) return 'seen'
    nearest ??= { screen, stop }
  }
  return { nearest }
}

/** Each lies before the other: the row looks that way, and sees the screen's front. */
function faces(row: Thing, screen: Thing): boolean {
  const there = sub(screen.frontMiddle, row.item.at)
  return dot(facing(row), there) > 0 && dot(facing(screen), there) < 0
}
