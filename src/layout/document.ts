/**
 * The open document: one owner of the layout and its history. An edit is a recipe on a draft; its patches are the
 * undo step, the autosave record and the message to the worker. A gesture (a drag) previews any number of recipes,
 * each from the layout as it was at its start, and leaves exactly one labelled entry, or none when cancelled.
 */
import { applyPatches, type Draft, enablePatches, freeze, type Patch, produceWithPatches } from 'immer'
import type { Layout } from './model'
import type { Text } from './text'

enablePatches()

export type { Patch } from 'immer'
export type Recipe = (draft: Draft<Layout>) => void
/** Applies patches as they came from a `Change`; the worker's copy follows the document this way. */
export const patchLayout = (layout: Layout, patches: readonly Patch[]): Layout =>
  applyPatches(layout, patches as Patch[])

/** What an entry restores besides the layout: selection, floor, view. Opaque here. */
export type HistoryEntry<C> = {
  readonly label: Text
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
  readonly before: C
  after: C
}

/**
 * `patches` lead from the last committed layout to `layout`. A preview is not committed: the next change again
 * starts from the committed one.
 */
export type Change = {
  readonly layout: Layout
  readonly patches: readonly Patch[]
  readonly committed: boolean
  readonly revision: number
}

export interface Gesture {
  /** Shows `recipe` applied to the layout as it was when the gesture began. */
  preview(recipe: Recipe): void
  /** Keeps what was last previewed as one history entry; nothing previewed or nothing changed leaves none. */
  commit(): void
  cancel(): void
}

export interface Document<C> {
  /** The layout to show: the preview during a gesture, else the committed one. */
  readonly layout: Layout
  readonly committed: Layout
  /** Counts every change shown, previews too; results of an older revision are never current. */
  readonly revision: number
  readonly past: readonly HistoryEntry<C>[]
  readonly future: readonly HistoryEntry<C>[]
  readonly inGesture: boolean
  edit(label: Text, recipe: Recipe): boolean
  begin(label: Text): Gesture
  /** Undo and redo are no-ops during a gesture; both return the context to restore. */
  undo(): C | undefined
  redo(): C | undefined
  subscribe(listener: (change: Change) => void): () => void
}

export const HISTORY_LIMIT = 1000

/**
 * @param context reads what an entry should restore (selection, view); called before and after each edit.
 */
export function createDocument<C>(initial: Layout, context: () => C): Document<C> {
  let committed = freeze(initial, true)
  let shown = committed
  let revision = 0
  let gesture: Gesture | undefined
  const past: HistoryEntry<C>[] = []
  const future: HistoryEntry<C>[] = []
  const listeners = new Set<(change: Change) => void>()

  function show(layout: Layout, patches: readonly Patch[], isCommit: boolean): void {
    shown = layout
    if (isCommit) committed = layout
    revision++
    const change = { layout, patches, committed: isCommit, revision }
    for (const listener of [...listeners]) listener(change)
  }

  function record(label: Text, next: Layout, patches: Patch[], inverse: Patch[], before: C): void {
    past.push({ label, patches, inverse, before, after: before })
    if (past.length > HISTORY_LIMIT) past.shift()
    future.length = 0
    show(next, patches, true)
    past[past.length - 1].after = context()
  }

  function begin(label: Text): Gesture {
    gesture?.cancel()
    const start = committed
    const before = context()
    let last: { next: Layout; patches: Patch[]; inverse: Patch[] } | undefined
    const own: Gesture = {
      preview(recipe) {
        if (gesture !== own) return
        const [next, patches, inverse] = produceWithPatches(start, recipe)
        last = { next, patches, inverse }
        show(next, patches, false)
      },
      commit() {
        if (gesture !== own) return
        gesture = undefined
        if (last && last.patches.length > 0) record(label, last.next, last.patches, last.inverse, before)
        else if (last) show(start, [], false)
      },
      cancel() {
        if (gesture !== own) return
        gesture = undefined
        if (last) show(start, [], false)
      },
    }
    gesture = own
    return own
  }

  function step(from: HistoryEntry<C>[], to: HistoryEntry<C>[], back: boolean): C | undefined {
    if (gesture) return undefined
    const entry = from.pop()
    if (!entry) return undefined
    to.push(entry)
    const patches = back ? entry.inverse : entry.patches
    show(patchLayout(committed, patches), patches, true)
    return back ? entry.before : entry.after
  }

  return {
    get layout() {
      return shown
    },
    get committed() {
      return committed
    },
    get revision() {
      return revision
    },
    past,
    future,
    get inGesture() {
      return gesture !== undefined
    },
    edit(label, recipe) {
      gesture?.cancel()
      const before = context()
      const [next, patches, inverse] = produceWithPatches(committed, recipe)
      if (patches.length === 0) return false
      record(label, next, patches, inverse, before)
      return true
    },
    begin,
    undo: () => step(past, future, true),
    redo: () => step(future, past, false),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
