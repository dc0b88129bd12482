/**
 * The document in memory: the file's content with every list of entities as a table by id, immutable, integer
 * millimetres. `fromFile` and `toFile` are inverse to each other up to the order of object keys; fields this
 * version does not know travel along untouched.
 */
import type * as z from 'zod/mini'
import type { AttrsByType, AttrType } from './schema/attrs'
import type * as floorSchema from './schema/floor'
import type { LEVELS, SEVERITIES } from './schema/kinds'
import type { layoutFile } from './schema/layout'
import { rowsOf, type Table, tableOf } from './table'

type Row<T> = Omit<T, 'order'> & { order: number }
type Infer<T extends z.core.$ZodType> = z.infer<T>

export type LayoutFile = Infer<typeof layoutFile>
type FloorFile = LayoutFile['floors'][number]
type SurfaceFile = NonNullable<LayoutFile['surfaces']>[number]

export type Wall = Row<Infer<typeof floorSchema.wall>>
export type Opening = Row<Infer<typeof floorSchema.opening>>
export type Zone = Row<Infer<typeof floorSchema.zone>>
export type Item = Row<Infer<typeof floorSchema.item>>
export type DeclaredRow = Row<Infer<typeof floorSchema.row>>
export type Cable = Row<Infer<typeof floorSchema.cable>>
export type Note = Row<Infer<typeof floorSchema.note>>
export type Dimension = Row<Infer<typeof floorSchema.dimension>>
export type ZoneType = Zone['type']
export type Mark = NonNullable<Item['mark']>
export type Level = (typeof LEVELS)[number]
export type Severity = (typeof SEVERITIES)[number]
export type Hall = LayoutFile['hall']
export type Waiver = NonNullable<LayoutFile['waivers']>[number]
export type Decision = NonNullable<LayoutFile['decisions']>[number]
export type Comment = NonNullable<LayoutFile['comments']>[number]
export type Inspection = NonNullable<LayoutFile['inspections']>[number]
export type Inspected = NonNullable<Inspection['entries']>[number]
export type Surplus = NonNullable<Inspection['extra']>[number]
export type Ticked = NonNullable<LayoutFile['checklist']>[string]
export type ScoreRow = NonNullable<LayoutFile['score']>['rows'][number]
export type Profile = NonNullable<LayoutFile['profile']>

/** The lists of a floor that hold entities, in the order a file writes them. */
export const FLOOR_TABLES = [
  'walls',
  'openings',
  'zones',
  'items',
  'rows',
  'cables',
  'notes',
  'dimensions',
] as const
export type FloorTable = (typeof FLOOR_TABLES)[number]

export type Floor = Omit<FloorFile, FloorTable> & {
  walls: Table<Wall>
  openings: Table<Opening>
  zones: Table<Zone>
  items: Table<Item>
  rows: Table<DeclaredRow>
  cables: Table<Cable>
  notes: Table<Note>
  dimensions: Table<Dimension>
}

export type Surface = Row<Omit<SurfaceFile, 'items'>> & { items: Table<Item> }

export type Layout = Omit<LayoutFile, 'floors' | 'surfaces'> & {
  floors: readonly Floor[]
  surfaces: Table<Surface>
}

/** The attributes of an item of a known type; the reader has validated them, each field may be absent. */
export const attrsOf = <T extends AttrType>(item: Item, _type: T): Readonly<AttrsByType[T]> =>
  (item.attrs ?? {}) as AttrsByType[T]

type Listed = { id: string; order?: number }
const ordered = <T extends Listed>(list: readonly T[] | undefined): Table<T & { order: number }> =>
  tableOf((list ?? []).map((entity, index) => ({ ...entity, order: entity.order ?? index })))

const listed = <T extends { id: string; order: number }>(
  table: Table<T>,
  withOrder: boolean,
): readonly Omit<T, 'order'>[] =>
  withOrder ? rowsOf(table) : rowsOf(table).map(({ order: _, ...entity }) => entity)

export function fromFile(file: LayoutFile): Layout {
  return {
    ...file,
    floors: file.floors.map(floor => ({
      ...floor,
      walls: ordered(floor.walls),
      openings: ordered(floor.openings),
      zones: ordered(floor.zones),
      items: ordered(floor.items),
      rows: ordered(floor.rows),
      cables: ordered(floor.cables),
      notes: ordered(floor.notes),
      dimensions: ordered(floor.dimensions),
    })),
    surfaces: ordered(file.surfaces?.map(surface => ({ ...surface, items: ordered(surface.items) }))),
  }
}

/**
 * Lists that are empty are left out, as a file by hand would. `withOrder` keeps the numbers that order the lists, for
 * a copy that patches of this layout must fit.
 */
export function toFile(layout: Layout, withOrder = false): LayoutFile {
  const file = {
    ...layout,
    floors: layout.floors.map(floor => {
      const written: Record<string, unknown> = { ...floor }
      for (const key of FLOOR_TABLES) {
        const rows = listed(floor[key] as Table<{ id: string; order: number }>, withOrder)
        if (rows.length > 0) written[key] = rows
        else delete written[key]
      }
      return written
    }),
    surfaces: listed(layout.surfaces, withOrder).map(surface => {
      const items = listed(surface.items, withOrder)
      return items.length > 0 ? { ...surface, items } : withoutItems(surface)
    }),
  } as unknown as LayoutFile
  if (file.surfaces?.length === 0) delete file.surfaces
  return file
}

function withoutItems<T extends { items: unknown }>(surface: T): Omit<T, 'items'> {
  const { items: _, ...rest } = surface
  return rest
}
