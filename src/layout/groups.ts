/** Things that are picked up together. */
import type { Recipe } from './document'
import { setFields } from './edits'
import type { Layout } from './model'
import { allItems, findItem } from './queries'

/** Binds things to one group, taking them out of the groups they were in. */
export const group =
  (ids: readonly string[]): Recipe =>
  draft => {
    setFields(ids, ['group'], nextGroup(draft as Layout))(draft)
  }

/** Sets free all things of the groups that `ids` belong to. */
export const ungroup =
  (ids: readonly string[]): Recipe =>
  draft =>
    setFields(withGroups(draft as Layout, ids), ['group'], undefined)(draft)

/** `ids` and all that is grouped with one of them, in the order of the sheet they lie on. */
export function withGroups(layout: Layout, ids: readonly string[]): readonly string[] {
  const groups = new Set(ids.flatMap(id => findItem(layout, id)?.group ?? []))
  if (groups.size === 0) return ids
  const also = [...allItems(layout)].filter(
    item => item.group !== undefined && groups.has(item.group) && !ids.includes(item.id),
  )
  return [...ids, ...also.map(item => item.id)]
}

/** A name no group bears yet. */
export function nextGroup(layout: Layout): string {
  const taken = new Set([...allItems(layout)].map(item => item.group))
  let n = 1
  while (taken.has(`g${n}`)) n++
  return `g${n}`
}
