/** Ticks of the clauses no geometry decides, and the editable deduction table, as pure recipes. */
import { type Asset, dropAsset, putAsset } from './assets'
import type { Recipe } from './document'
import type { ScoreRow, Ticked } from './model'
import { own } from './own'

/** Sets what was found for a clause; fields left out are removed. The photo is another edit's. */
export const tick =
  (clause: string, ticked: Omit<Ticked, 'photo'>): Recipe =>
  draft => {
    draft.checklist ??= {}
    const photo = own(draft.checklist, clause) ? draft.checklist[clause].photo : undefined
    draft.checklist[clause] = { ...ticked, ...(photo === undefined ? {} : { photo }) }
  }

export const untick =
  (clause: string): Recipe =>
  draft => {
    if (!draft.checklist || !own(draft.checklist, clause)) return
    const { photo } = draft.checklist[clause]
    delete draft.checklist[clause]
    if (Object.keys(draft.checklist).length === 0) delete draft.checklist
    dropAsset(draft, photo)
  }

/** Gives a ticked clause a photo, or takes it away. */
export const tickPhoto =
  (clause: string, photo: Asset | undefined): Recipe =>
  draft => {
    if (!draft.checklist || !own(draft.checklist, clause)) return
    const entry = draft.checklist[clause]
    const before = entry.photo
    if (photo) entry.photo = putAsset(draft, photo)
    else delete entry.photo
    if (before !== entry.photo) dropAsset(draft, before)
  }

/** Keeps a deduction table in the layout; undefined goes back to the default one. */
export const setScore =
  (rows: readonly ScoreRow[] | undefined): Recipe =>
  draft => {
    if (!rows) delete draft.score
    else draft.score = { ...draft.score, rows: rows.map(row => ({ ...row })) as ScoreRow[] }
  }
