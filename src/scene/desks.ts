/** Desk-top plans with the thing whose top they show. Geometry is in the host's frame: y = 0 is the staff edge. */
import type { Point } from '../geometry/types'
import type { Surface } from '../layout/model'
import { type Text, text } from '../layout/text'
import { query, type Read, sameList } from './facts'
import { floorIds, surfaceFact, surfaceIds, surfaceThings, thingsOf } from './layout-facts'
import type { Thing } from './things'

export type Desk = {
  readonly id: string
  readonly surface: Surface
  readonly host: Thing
  /** What a person calls it: 3号窗口台面. */
  readonly title: Text
  /** Things on it that were there at the last inspection. */
  readonly things: readonly Thing[]
  /** The same without what should not be there at all, which is named once and not judged further. */
  readonly kept: readonly Thing[]
  /** Where the person sits, the middle of the staff edge unless the plan says. */
  readonly seat: Point
}

/** Never part of a tidy desk, whatever the rules' parameters say. */
const UNWANTED = ['private-item', 'cup']

/** Key: thing id. The thing on a floor, or undefined. */
const floorThing = query<Thing | undefined>('floor thing', (read, id) => {
  for (const floor of read(floorIds)) {
    const found = read(thingsOf, floor).find(thing => thing.id === id)
    if (found) return found
  }
  return undefined
})

/** Key: surface id. Undefined where its host is gone. */
const deskFact = query<Desk | undefined>('desk', (read, id) => {
  const surface = read(surfaceFact, id)
  const host = read(floorThing, surface.host)
  if (!host) return undefined
  const own = surface.name?.trim()
  const things = read(surfaceThings, id).filter(thing => thing.item.present !== false)
  return {
    id,
    surface,
    host,
    title: own
      ? text(own, `the top of ${host.title.en}`)
      : text(`${host.title.zh} 台面`, `the top of ${host.title.en}`),
    things,
    kept: things.filter(thing => !UNWANTED.includes(thing.item.type)),
    seat: surface.seat ?? [surface.size[0] / 2, 0],
  }
})

/** All desk-top plans whose host is there. */
export const desks = query<readonly Desk[]>(
  'desks',
  read => read(surfaceIds).flatMap(id => read(deskFact, id) ?? []),
  sameList,
)

/** Desk-tops of hosts of some types. */
export const desksOf = (read: Read, ...types: readonly string[]): Desk[] =>
  read(desks).filter(desk => types.includes(desk.host.item.type))

/** Where a staff member works: rules for 办公桌面 speak of these. */
export const OFFICE_TOPS = ['service-window', 'office-desk'] as const
