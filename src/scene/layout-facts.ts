/** The layout cut into facts small enough that an edit of one thing leaves the others alone. */
import type { ItemType, RuleTag } from '../layout/catalogue'
import type {
  Cable,
  DeclaredRow,
  Floor,
  Hall,
  Level,
  Opening,
  Surface,
  Wall,
  Zone,
  ZoneType,
} from '../layout/model'
import { rowsOf } from '../layout/table'
import { layoutFact, query, type Read, sameList } from './facts'
import { hasTag, type Thing, thingOf } from './things'

export const hallFact = query<Hall>('hall', read => read(layoutFact).hall)
export const levelFact = query<Level>('level', read => read(hallFact).level)

/** Whether the hall counts as a crowded place 人员密集; unless it says, city and district halls do. */
export const crowdedFact = query<boolean>('crowded', read => {
  const { crowded, level } = read(hallFact)
  return crowded ?? (level === 'city' || level === 'district')
})

export const floorIds = query<readonly string[]>(
  'floor ids',
  read => read(layoutFact).floors.map(floor => floor.id),
  sameList,
)

const floorFact = query<Floor>('floor', (read, id) => {
  const floor = read(layoutFact).floors.find(each => each.id === id)
  if (!floor) throw new Error(`no floor ${id}`)
  return floor
})

const list = <T>(name: string, of: (floor: Floor) => readonly T[]) =>
  query<readonly T[]>(name, (read, floor) => of(read(floorFact, floor)), sameList)

/** Key: floor id. */
export const wallsOf = list<Wall>('walls', floor => rowsOf(floor.walls))
export const openingsOf = list<Opening>('openings', floor => rowsOf(floor.openings))
export const zonesOf = list<Zone>('zones', floor => rowsOf(floor.zones))
export const cablesOf = list<Cable>('cables', floor => rowsOf(floor.cables))
export const declaredRowsOf = list<DeclaredRow>('declared rows', floor => rowsOf(floor.rows))
export const thingsOf = list<Thing>('things', floor => rowsOf(floor.items).map(thingOf))

export const floorName = query<string>('floor name', (read, id) => {
  const floor = read(floorFact, id)
  return floor.name ?? floor.id
})

/** Key: `floor|type`. */
const thingsOfTypeFact = query<readonly Thing[]>(
  'things of type',
  (read, key) => {
    const [floor, type] = splitKey(key)
    return read(thingsOf, floor).filter(thing => thing.item.type === type)
  },
  sameList,
)

/** Key: `floor|tag`. */
const thingsTaggedFact = query<readonly Thing[]>(
  'things tagged',
  (read, key) => {
    const [floor, tag] = splitKey(key)
    return read(thingsOf, floor).filter(thing => hasTag(thing, tag as RuleTag))
  },
  sameList,
)

/** Key: floor. Standing obstacles among the things. */
export const obstacleThings = query<readonly Thing[]>(
  'obstacle things',
  (read, floor) => read(thingsOf, floor).filter(thing => thing.obstacle),
  sameList,
)

/** Keys made here are `floor|rest`; a floor's id may hold a bar itself, so the last one parts them. */
export const splitKey = (key: string): [string, string] => {
  const bar = key.lastIndexOf('|')
  return [key.slice(0, bar), key.slice(bar + 1)]
}

export const thingsOfType = (read: Read, floor: string, type: ItemType['type']): readonly Thing[] =>
  read(thingsOfTypeFact, `${floor}|${type}`)

export const thingsTagged = (read: Read, floor: string, tag: RuleTag): readonly Thing[] =>
  read(thingsTaggedFact, `${floor}|${tag}`)

/** A thing or zone with the floor it is on. */
export type OnFloor<T> = { readonly floor: string; readonly of: T }

/** All things of a type in the layout, floor by floor (desk-tops not included). */
export const everyThing = (read: Read, type: ItemType['type']): OnFloor<Thing>[] =>
  read(floorIds).flatMap(floor => thingsOfType(read, floor, type).map(of => ({ floor, of })))

export const everyZone = (read: Read, type: ZoneType): OnFloor<Zone>[] =>
  read(floorIds).flatMap(floor =>
    read(zonesOf, floor)
      .filter(zone => zone.type === type)
      .map(of => ({ floor, of })),
  )

export const surfaceIds = query<readonly string[]>(
  'surface ids',
  read => rowsOf(read(layoutFact).surfaces).map(surface => surface.id),
  sameList,
)

export const surfaceFact = query<Surface>('surface', (read, id) => {
  const surface = rowsOf(read(layoutFact).surfaces).find(each => each.id === id)
  if (!surface) throw new Error(`no desk-top plan ${id}`)
  return surface
})

/** Key: surface id. Things on a desk-top, in its own frame. */
export const surfaceThings = query<readonly Thing[]>(
  'surface things',
  (read, id) => rowsOf(read(surfaceFact, id).items).map(thingOf),
  sameList,
)
