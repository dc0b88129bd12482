/** What the public gets to when the hall is shut: everything with office hours is closed. */
import { difference, intersection } from '../geometry/boolean'
import { areaOf } from '../geometry/polygon'
import type { Room } from '../geometry/rooms'
import type { Region } from '../geometry/types'
import type { Zone } from '../layout/model'
import { isAlwaysOpen, isPublic } from '../layout/openings'
import { query } from './facts'
import { openingsOf, zonesOf } from './layout-facts'
import { wallPlanOf } from './space'
import { regionOf } from './zones'

export type Night = {
  /** 24-hour zones nobody gets to from the street. */
  readonly shut: readonly Zone[]
  /** Other zones that are open at night, with the rooms they share with the street. */
  readonly open: readonly { readonly zone: Zone; readonly region: Region }[]
  /** Rooms open at night most of which is in no zone for the night. */
  readonly rooms: readonly { readonly room: Room; readonly area: number }[]
}

/** mm² of a zone in a room below which it only overlaps its border as drawn. */
const SHARED = 1e6
/** The part of a room a 24-hour zone takes at least where the room is its own. */
const OWN = 0.5

/** Key: floor. By rooms: an entrance open at all hours leads into one, and open inner doors and passages on. */
export const nightOf = query<Night>('night', (read, floor) => {
  const plan = read(wallPlanOf, floor)
  const byId = new Map(read(openingsOf, floor).map(opening => [opening.id, opening]))
  const ways = plan.openings.filter(({ id, leftRoom, rightRoom }) => {
    const opening = byId.get(id)
    if (!opening || opening.kind === 'window' || !isPublic(opening)) return false
    // A passage has no leaf to shut; an exit opens from the inside only.
    const outer = leftRoom === null || rightRoom === null
    if (outer) return opening.kind === 'entrance' && isAlwaysOpen(opening)
    return opening.kind === 'passage' || isAlwaysOpen(opening)
  })
  const reached = new Set<string>()
  for (let grown = true; grown; ) {
    grown = false
    for (const { leftRoom, rightRoom } of ways)
      for (const [from, to] of [
        [leftRoom, rightRoom],
        [rightRoom, leftRoom],
      ])
        if (to !== null && !reached.has(to) && (from === null || reached.has(from))) {
          reached.add(to)
          grown = true
        }
  }
  const rooms = plan.rooms.filter(({ id }) => reached.has(id))
  const ground: Region = rooms.map(({ clear }) => clear)
  const zones = read(zonesOf, floor)
  const nightly = zones.filter(({ type }) => type === '24h')
  const shared = (zone: Zone) => intersection(regionOf(zone), ground)
  const own: Region[] = nightly.map(regionOf)
  const others = zones
    .filter(({ type }) => type !== '24h')
    .map(zone => ({ zone, region: shared(zone) }))
    .filter(({ region }) => areaOf(region) >= SHARED)
  return {
    shut: nightly.filter(zone => areaOf(shared(zone)) < Math.min(SHARED, areaOf(regionOf(zone)) / 2)),
    open: others,
    rooms: rooms
      .map(room => ({ room, area: areaOf(difference([room.clear], ...own)) }))
      .filter(
        ({ room, area }) =>
          area > OWN * room.area &&
          !others.some(({ region }) => areaOf(intersection(region, [room.clear])) >= SHARED),
      ),
  }
})
