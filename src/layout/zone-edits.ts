/** Zones cut and joined, as pure recipes on their areas. */
import type { Draft } from 'immer'
import { difference, intersection, union } from '../geometry/boolean'
import { areaOf } from '../geometry/polygon'
import type { Point, Region } from '../geometry/types'
import { boxOf, distance } from '../geometry/vector'
import type { Recipe } from './document'
import { remove } from './edits'
import type { Floor, Layout, Zone } from './model'
import { findEntity, freshId, nextZoneNumber } from './queries'
import { getRow, lastOrder, putRow, type Table } from './table'

/** The area of a zone, its holes left out. */
export const zoneRegion = ({ polygon, holes = [] }: Pick<Zone, 'polygon' | 'holes'>): Region => [
  { outer: polygon, holes },
]

const whole = (points: readonly Point[]): [number, number][] =>
  points.map(([x, y]) => [Math.round(x) + 0, Math.round(y) + 0])

/** All of `ids` as one area; several polygons where they do not meet. */
export const joinedRegion = (zones: readonly Zone[]): Region => union(...zones.map(zoneRegion))

/** What is left of a zone when others are taken from it; empty where they cover it. */
export const remainingRegion = (zone: Zone, others: readonly Zone[]): Region =>
  difference(zoneRegion(zone), ...others.map(zoneRegion))

/** The two sides of a zone at the line through two points; a side that holds nothing is empty. */
export function sidesOf(zone: Zone, a: Point, b: Point): readonly [Region, Region] {
  const long = distance(a, b)
  if (long === 0) return [zoneRegion(zone), []]
  const box = boxOf([...zone.polygon, a, b])
  const far = 2 * (box.maxX - box.minX + (box.maxY - box.minY)) + 1000
  const [ux, uy] = [(b[0] - a[0]) / long, (b[1] - a[1]) / long]
  const at = (along: number, across: number): Point => [
    a[0] + ux * along - uy * across,
    a[1] + uy * along + ux * across,
  ]
  const half = (across: number): Region => [
    { outer: [at(-far, 0), at(far, 0), at(far, across), at(-far, across)], holes: [] },
  ]
  return [intersection(zoneRegion(zone), half(far)), intersection(zoneRegion(zone), half(-far))]
}

type Place = { readonly floor: Draft<Floor>; readonly zone: Draft<Zone> }

function placeOf(draft: Draft<Layout>, id: string): Place | undefined {
  const found = findEntity(draft as Layout, id)
  if (found?.kind !== 'zones' || !('floor' in found.place)) return undefined
  const { floor: floorId } = found.place
  const floor = draft.floors.find(each => each.id === floorId) as Draft<Floor> | undefined
  const zone = floor && (getRow(floor.zones as Table<Zone>, id) as Draft<Zone> | undefined)
  return floor && zone && { floor, zone }
}

/** The largest polygon stays the zone, each further one becomes a zone like it with a number of its own. */
function spread(draft: Draft<Layout>, { floor, zone }: Place, region: Region, made: string[]): void {
  const like = JSON.parse(JSON.stringify(zone)) as Zone
  const parts = [...region].sort((p, q) => areaOf([q]) - areaOf([p]))
  parts.forEach(({ outer, holes }, i) => {
    const area = { polygon: whole(outer), holes: holes.length > 0 ? holes.map(whole) : undefined }
    if (i === 0) {
      zone.polygon = area.polygon
      if (area.holes) zone.holes = area.holes
      else delete zone.holes
      made.push(zone.id)
      return
    }
    const id = freshId(draft as Layout, 'z')
    const { holes: _, ...rest } = like
    putRow(floor.zones as Table<Zone>, {
      ...rest,
      id,
      order: lastOrder(floor.zones as Table<Zone>),
      ...(like.number === undefined ? {} : { number: nextZoneNumber(draft as Layout) }),
      polygon: area.polygon,
      ...(area.holes ? { holes: area.holes } : {}),
    })
    made.push(id)
  })
}

/** The first zone takes the area of all; the others go. Nothing is done where they do not make one polygon. */
export const mergeZones =
  (ids: readonly string[], made: string[] = []): Recipe =>
  draft => {
    const places = ids.flatMap(id => placeOf(draft, id) ?? [])
    const region = joinedRegion(places.map(({ zone }) => zone as Zone))
    if (places.length < 2 || region.length !== 1) return
    remove(places.slice(1).map(({ zone }) => zone.id))(draft)
    spread(draft, places[0], region, made)
  }

/** Takes the areas of `others` from a zone; what falls apart becomes zones of its own. */
export const subtractZones =
  (id: string, others: readonly string[], made: string[] = []): Recipe =>
  draft => {
    const place = placeOf(draft, id)
    if (!place) return
    const taken = others.flatMap(other => placeOf(draft, other) ?? []).map(({ zone }) => zone as Zone)
    const region = remainingRegion(place.zone as Zone, taken)
    if (region.length > 0) spread(draft, place, region, made)
  }

/** Cuts a zone along the line through two points. Nothing is done where all of it lies on one side. */
export const splitZone =
  (id: string, a: Point, b: Point, made: string[] = []): Recipe =>
  draft => {
    const place = placeOf(draft, id)
    if (!place) return
    const [left, right] = sidesOf(place.zone as Zone, a, b)
    if (left.length > 0 && right.length > 0) spread(draft, place, [...left, ...right], made)
  }
