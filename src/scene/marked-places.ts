/** Where a thing belongs: its marked place, which may differ from where it stands. */
import { fold } from '../geometry/rows'
import { distance } from '../geometry/vector'
import type { Inspected, Item } from '../layout/model'
import { type Thing, thingOf } from './things'

const places = new WeakMap<Item, Thing>()

/**
 * The thing as it would stand on its marked place; the thing itself where the mark has no place of its own. A thing
 * with a marked place is judged for its row there: how far it stands from the mark is mark/displaced's to say.
 */
export function atMark(thing: Thing): Thing {
  const { mark } = thing.item
  if (!mark?.at && mark?.rotation === undefined) return thing
  let place = places.get(thing.item)
  if (!place) {
    const at = mark.at ?? thing.item.at
    place = thingOf({ ...thing.item, at, rotation: mark.rotation ?? thing.rotation })
    places.set(thing.item, place)
  }
  return place
}

/** How far a thing stands from its marked place, mm, and how it is turned against it, degrees in [0, 180]. */
export const awayFromMark = (thing: Thing): { offset: number; turn: number } => away(thing, atMark(thing))

const away = (thing: Thing, place: Thing): { offset: number; turn: number } => ({
  offset: distance(thing.item.at, place.item.at),
  // A plant or a cup has no front to turn.
  turn: thing.entry.directed ? Math.abs(fold(thing.rotation - place.rotation, 360)) : 0,
})

/** The thing as an inspection found it, and how far that is from where it belongs; what was not noted is as it should be. */
export function awayOnSpot(
  thing: Thing,
  { at, rotation }: Pick<Inspected, 'at' | 'rotation'>,
): { found: Thing; offset: number; turn: number } {
  const place = atMark(thing)
  const found = thingOf({
    ...place.item,
    at: at ?? place.item.at,
    rotation: rotation ?? place.rotation,
  })
  return { found, ...away(found, place) }
}
