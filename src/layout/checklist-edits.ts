/** Edits of the inspection checklist as pure recipes. */
import type { Recipe } from './document'
import type { Layout } from './model'

export type Ticked = NonNullable<Layout['checklist']>[string]

/** What a reviewer says of a clause's item; undefined takes it back. A photo taken before stays. */
export const tick =
  (clause: string, ticked: Omit<Ticked, 'photo'> | undefined): Recipe =>
  draft => {
    if (ticked) {
      draft.checklist ??= {}
      draft.checklist[clause] = { ...draft.checklist[clause], ...ticked }
      return
    }
    if (!draft.checklist) return
    delete draft.checklist[clause]
    if (Object.keys(draft.checklist).length === 0) delete draft.checklist
  }

/** Who ticked last, by the dates; the name the next tick starts with. */
export function lastInspector({ checklist = {} }: Pick<Layout, 'checklist'>): string | undefined {
  const signed = Object.values(checklist).filter(({ by }) => by?.trim())
  return signed.reduce<Ticked | undefined>(
    (last, each) => (last && (last.at ?? '') > (each.at ?? '') ? last : each),
    undefined,
  )?.by
}
