/** What belongs to each register of the notice's 图表 clause, on floors and desk-tops. */
import { distance } from '../geometry/vector'
import type { RegisterKind } from '../layout/catalogue'
import { zoneTitle } from '../layout/catalogue'
import { attrsOf } from '../layout/model'
import { camerasOf } from './cameras'
import { desks } from './desks'
import { query, type Read } from './facts'
import {
  floorIds,
  floorName,
  surfaceIds,
  surfaceThings,
  thingsOf,
  thingsOfType,
  zonesOf,
} from './layout-facts'
import type { Thing } from './things'
import { zonesAt } from './zones'

export type Registered = {
  readonly thing: Thing
  readonly place: { readonly floor: string } | { readonly surface: string }
}

/** Key: register. Things missing at the last inspection still belong to it. */
const registerFact = query<readonly Registered[]>(
  'register',
  (read, kind) => [
    ...read(floorIds).flatMap(floor =>
      read(thingsOf, floor)
        .filter(thing => thing.entry.register === kind)
        .map(thing => ({ thing, place: { floor } })),
    ),
    ...read(surfaceIds).flatMap(surface =>
      read(surfaceThings, surface)
        .filter(thing => thing.entry.register === kind)
        .map(thing => ({ thing, place: { surface } })),
    ),
  ],
  (a, b) => a.length === b.length && a.every((each, i) => each.thing === b[i].thing),
)

export const registered = (read: Read, kind: RegisterKind): readonly Registered[] => read(registerFact, kind)

/** Where a registered thing is, in a person's words: the zone it stands in, else the floor; or the desk it is on. */
export function placeName(read: Read, { thing, place }: Registered): string {
  if ('floor' in place) {
    const [zone] = zonesAt(read, place.floor, thing.item.at)
    return zone ? zoneTitle(zone).zh : read(floorName, place.floor)
  }
  return read(desks).find(desk => desk.id === place.surface)?.title.zh ?? ''
}

/** The numbers of windows and zones that name a camera's channel, and else of the zones it stands in. */
export function watchedBy(read: Read, { thing, place }: Registered): string[] {
  const channel = attrsOf(thing.item, 'camera').channel?.trim()
  const names: string[] = []
  for (const floor of read(floorIds)) {
    for (const { item } of read(thingsOf, floor)) {
      if (item.type !== 'service-window' && item.type !== 'help-desk') continue
      const channels = attrsOf(item, 'service-window').cameraChannels ?? []
      if (channel && channels.some(each => each.trim() === channel))
        names.push(attrsOf(item, 'service-window').windowNo?.trim() || item.number?.trim() || '')
    }
    for (const zone of read(zonesOf, floor))
      if (channel && zone.cameraChannels?.some(each => each.trim() === channel))
        names.push(zone.number?.trim() ?? '')
  }
  if ('floor' in place)
    names.push(...zonesAt(read, place.floor, thing.item.at).map(zone => zone.number?.trim() ?? ''))
  return names.filter(name => name !== '')
}

/** Channels of all cameras of the plan. */
const channelsFact = query<ReadonlySet<string>>(
  'camera channels',
  read =>
    new Set(
      read(floorIds).flatMap(floor =>
        camerasOf(read, floor).map(({ item }) => attrsOf(item, 'camera').channel?.trim() ?? ''),
      ),
    ),
)

/** True for a camera whose nearest window on its floor names no camera of the plan. */
export function overUnwatchedWindow(read: Read, { thing, place }: Registered): boolean {
  if (!('floor' in place)) return false
  const away = (window: Thing) => distance(window.frontMiddle, thing.item.at)
  const nearest = thingsOfType(read, place.floor, 'service-window')
    .filter(({ item }) => item.present !== false)
    .reduce<Thing | undefined>((p, q) => (p && away(p) <= away(q) ? p : q), undefined)
  if (!nearest) return false
  const known = read(channelsFact)
  const named = (attrsOf(nearest.item, 'service-window').cameraChannels ?? []).map(each => each.trim())
  return !named.some(each => each !== '' && known.has(each))
}
