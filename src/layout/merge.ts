/**
 * Takes what a reviewer added (comments, decisions, waivers, checklist, inspections, with their photographs) into the
 * planner's layout of now. Nothing of either side is lost: what only one side has is kept; what both changed is a
 * conflict, shown and chosen, the planner's side holding until then. With a common ancestor a change on one side alone
 * is known for what it is; without one only what is new can be told, and all other differences are conflicts.
 */
import { type Draft, produce } from 'immer'
import type { Recipe } from './document'
import { settleInspected } from './inspection-edits'
import { canonical, mergeComment, type Pick2, pickRecord, pickWaivers, type Sides } from './merge-pick'
import type { Layout } from './model'
import { own } from './own'
import {
  type Assets,
  type Comment,
  photoNames,
  photosOf,
  REVIEW_KINDS,
  type ReviewKind,
  type ReviewRecords,
  renamePhotos,
  reviewRecords,
} from './review-records'
import { type Text, text } from './text'

export type MergeChoice = 'mine' | 'theirs'

export type MergeConflict = {
  /** Names the conflict in the choices: kind and key. */
  readonly id: string
  readonly kind: ReviewKind
  readonly key: string
  /** `changed` on both sides; `removed` by the reviewer; `decided` differently by both. */
  readonly why: 'changed' | 'removed' | 'decided'
  /** The records themselves; undefined where a side has none. Of waivers, the list of those on the finding. */
  readonly mine?: unknown
  readonly theirs?: unknown
}

/** What comes in without asking. */
export type Taken = {
  readonly kind: ReviewKind
  readonly key: string
  readonly change: 'added' | 'changed' | 'removed' | 'replies'
}

export type Merged =
  | {
      readonly ok: true
      readonly layout: Layout
      readonly taken: readonly Taken[]
      readonly conflicts: readonly MergeConflict[]
      /** Photographs that come with it. */
      readonly photos: number
    }
  | { readonly ok: false; readonly message: Text }

export type MergeOptions = {
  /** A state that both sides come from. It must be a true ancestor, or one older than it. */
  readonly base?: Layout
  /** By conflict id; `mine` where nothing is said. */
  readonly choices?: Readonly<Record<string, MergeChoice>>
}

export function mergeReview(plan: Layout, review: Layout, { base, choices = {} }: MergeOptions = {}): Merged {
  if (plan.id !== review.id)
    return {
      ok: false,
      message: text(
        `两个文件不是同一份布局,没有合并。当前布局是“${plan.title}”,选择的文件是“${review.title}”。请选择由当前布局传出、审阅后交回的文件。`,
        `The two files are not the same layout; nothing was merged. This is “${plan.title}”, the file chosen is “${review.title}”. Choose the review of this very layout.`,
      ),
    }
  const assets = plan.assets ?? {}
  const names = photoNames(assets, review)
  const nameIn = (from: Layout) => {
    const own = photoNames(assets, from)
    return renamePhotos(from, photo => own.get(photo) ?? photo)
  }
  const [mine, theirs] = [reviewRecords(plan), reviewRecords(nameIn(review))]
  const before = base && base.id === plan.id ? reviewRecords(nameIn(base)) : undefined

  const taken: Taken[] = []
  const conflicts: MergeConflict[] = []
  const merged = new Map<ReviewKind, ReadonlyMap<string, unknown>>()
  for (const kind of REVIEW_KINDS) {
    const result = new Map<string, unknown>(mine[kind])
    for (const key of new Set([...mine[kind].keys(), ...theirs[kind].keys()])) {
      const sides: Sides = {
        mine: mine[kind].get(key),
        theirs: theirs[kind].get(key),
        base: before?.[kind].get(key),
        hasBase: before !== undefined,
      }
      const picked = pick(kind, key, sides, { mine, theirs })
      if (picked.side === 'conflict') {
        const id = `${kind}:${key}`
        conflicts.push({ id, kind, key, why: picked.why, mine: sides.mine, theirs: sides.theirs })
      }
      const chosen = picked.side === 'conflict' ? (choices[`${kind}:${key}`] ?? 'mine') : picked.side
      const value =
        kind === 'comments'
          ? mergeComment(chosen, sides.mine as Comment | undefined, sides.theirs as Comment | undefined)
          : sides[chosen]
      if (value === undefined) result.delete(key)
      else result.set(key, value)
      if (canonical(value) === canonical(sides.mine) || picked.side === 'conflict') continue
      const change =
        sides.mine === undefined
          ? 'added'
          : value === undefined
            ? 'removed'
            : chosen === 'mine'
              ? 'replies'
              : 'changed'
      taken.push({ kind, key, change })
    }
    merged.set(kind, result)
  }
  const layout = withRecords(plan, merged)
  const fresh = freshAssets(layout, review, names)
  const photos = Object.keys(fresh).length
  return {
    ok: true,
    layout: photos === 0 ? layout : { ...layout, assets: { ...assets, ...fresh } },
    taken,
    conflicts,
    photos,
  }
}

/** The merge as one edit of the open document: only what a reviewer adds is written. */
export const mergeRecipe =
  (merged: Layout): Recipe =>
  draft => {
    const inspected = canonical(draft.inspections)
    for (const key of [...REVIEW_KINDS, 'assets'] as const) {
      if (merged[key] === undefined) delete draft[key]
      else if (canonical(draft[key]) !== canonical(merged[key]))
        (draft as Record<string, unknown>)[key] = merged[key] as Draft<unknown>
    }
    if (canonical(draft.inspections) !== inspected) settleInspected(draft)
  }

function pick(kind: ReviewKind, key: string, sides: Sides, records: Pick2<ReviewRecords>) {
  if (kind !== 'waivers') return pickRecord(sides, kind === 'comments')
  const on = (side: ReviewRecords) => [...side.decisions.values()].filter(({ finding }) => finding === key)
  return pickWaivers(sides, { mine: on(records.mine), theirs: on(records.theirs) })
}

type Dated = {
  readonly id?: string
  readonly finding?: string
  readonly at?: unknown
  readonly time?: string
}

/** Records back in the layout's lists. A list that gained nothing keeps its order; else it is in the order of time. */
function withRecords(plan: Layout, merged: ReadonlyMap<ReviewKind, ReadonlyMap<string, unknown>>): Layout {
  const before = reviewRecords(plan)
  const result: Record<string, unknown> = { ...plan }
  for (const kind of REVIEW_KINDS) {
    const records = merged.get(kind) as ReadonlyMap<string, unknown>
    if (canonical([...records]) === canonical([...before[kind]])) continue
    if (kind === 'checklist')
      result[kind] = Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1)))
    // A table keeps the order of its rows; those only the reviewer has come last.
    else if (kind === 'score')
      result[kind] = records.size > 0 ? { ...plan.score, rows: [...records.values()] } : undefined
    else
      result[kind] = [...records.values()].flat().sort((a, b) => {
        const [x, y] = [orderOf(a as Dated), orderOf(b as Dated)]
        return x.time - y.time || (x.words < y.words ? -1 : x.words > y.words ? 1 : 0)
      })
  }
  const layout = result as unknown as Layout
  return layout.inspections === plan.inspections ? layout : produce(layout, settleInspected)
}

function orderOf(record: Dated): { time: number; words: string } {
  const moment = record.time ?? (typeof record.at === 'string' ? record.at : '')
  const time = Date.parse(moment)
  return { time: Number.isNaN(time) ? 0 : time, words: `${record.id ?? record.finding} ${canonical(record)}` }
}

/** The photographs that the merged layout names and the planner's does not hold. */
function freshAssets(layout: Layout, review: Layout, names: ReadonlyMap<string, string>): Assets {
  const found: Record<string, Assets[string]> = {}
  const wanted = photosOf(layout)
  for (const [photo, name] of names)
    if (wanted.has(name) && !own(layout.assets ?? {}, name) && review.assets)
      found[name] = review.assets[photo]
  return found
}
