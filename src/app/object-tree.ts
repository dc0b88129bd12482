/** The objects of a sheet as a list by kind, filtered by words; pure. */
import { CATEGORIES, itemType } from '../layout/catalogue'
import type { Floor, Item, Layout } from '../layout/model'
import { type Found, surfaceOf } from '../layout/queries'
import { rowsOf } from '../layout/table'
import type { Language } from '../layout/text'
import { entityTitle } from './entity-title'
import type { Words } from './words'

export type Leaf = {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly locked: boolean
  readonly hidden: boolean
  readonly renamable: boolean
}
export type Branch = { readonly title: string; readonly leaves: readonly Leaf[] }

/** Zones first, then things by category, then the building; empty branches are left out. */
export function branchesOf(
  layout: Layout,
  floor: Floor,
  surface: string | undefined,
  words: Words,
  language: Language,
  query: string,
): readonly Branch[] {
  const wanted = query.normalize('NFKC').trim().toLowerCase()
  const leaf = (found: Found): Leaf => {
    const entity = found.entity as { id: string; name?: string; locked?: boolean; hidden?: boolean }
    return {
      id: entity.id,
      title: entityTitle(found, words, language),
      name: entity.name ?? '',
      locked: entity.locked === true,
      hidden: entity.hidden === true,
      renamable: found.kind === 'items' || found.kind === 'zones' || found.kind === 'openings',
    }
  }
  const branch = (title: string, found: readonly Found[]): Branch[] => {
    const leaves = found
      .map(leaf)
      .filter(({ title: own, name }) => wanted === '' || `${own} ${name}`.toLowerCase().includes(wanted))
      .sort((a, b) => a.title.localeCompare(b.title, language === 'zh' ? 'zh-CN' : 'en', { numeric: true }))
    return leaves.length > 0 ? [{ title, leaves }] : []
  }
  const things = (items: readonly Item[], place: Found['place']): Branch[] =>
    CATEGORIES.flatMap(category =>
      branch(
        words.palette.categories[category],
        items
          .filter(item => itemType(item.type).category === category)
          .map(entity => ({ kind: 'items', entity, place }) as Found),
      ),
    )
  const desk = surface === undefined ? undefined : surfaceOf(layout, surface)
  if (desk) return things(rowsOf(desk.items), { surface: desk.id, table: 'items' })
  const on = (table: 'zones' | 'walls' | 'openings' | 'cables'): Found[] =>
    rowsOf(floor[table] as Floor['zones']).map(
      entity => ({ kind: table, entity, place: { floor: floor.id, table } }) as unknown as Found,
    )
  return [
    ...branch(words.objects.zones, on('zones')),
    ...things(rowsOf(floor.items), { floor: floor.id, table: 'items' }),
    ...branch(words.objects.openings, on('openings')),
    ...branch(words.objects.walls, on('walls')),
    ...branch(words.objects.cables, on('cables')),
  ]
}
