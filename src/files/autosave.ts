/**
 * Autosave: a fifth of a second after a change, and at once when the page is left, what changed goes to the
 * browser's own store as patches after a snapshot. Changes that come while a write is under way make the next entry.
 * Previews never reach it.
 */
import { fromFile, type Layout, toFile } from '../layout/model'
import { writeSnapshot } from '../layout/read'
import { difference } from './journal'
import type { BackupStore } from './store'

export type Unsaved = {
  readonly layout: Layout
  readonly steps: number
  readonly fileName?: string
  /** What the file certainly holds. */
  readonly base?: Layout
  /** The name all of it was downloaded by; it may not have arrived. */
  readonly downloaded?: string
}

export interface Autosave {
  /** Tells of a new committed state; no steps (0) mean it is in a file and the backup can go. */
  note(unsaved: Unsaved): void
  /** Writes what waits, now. */
  flush(): Promise<void>
  /** Everything noted has been written. */
  readonly settled: boolean
  dispose(): void
}

/** Counted from the first change not yet written, so that someone who never pauses is saved too. */
export const AUTOSAVE_DELAY = 200
/** Entries after which a new snapshot is cheaper to read than all of them. */
export const SNAPSHOT_EVERY = 100

export type Failure = 'full' | 'refused'

export type AutosaveDeps = {
  readonly store: BackupStore
  readonly now: () => number
  /** Called when the store refuses, once until it works again. */
  readonly onFailure: (why: Failure) => void
}

/** What the store holds of one document. */
type Written = { readonly layout: Layout; readonly entries: number; readonly downloaded?: string }

export function createAutosave({ store, now, onFailure }: AutosaveDeps): Autosave {
  const queue = new Map<string, Unsaved>()
  const written = new Map<string, Written>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let open = 0
  let failed = false

  async function write({ layout, steps, fileName, base, downloaded }: Unsaved): Promise<void> {
    const { id, title } = layout
    const last = written.get(id)
    // Until this one is known to be there, nothing is.
    written.delete(id)
    try {
      if (steps === 0) await store.remove(id)
      else if (last && last.entries < SNAPSHOT_EVERY && last.downloaded === downloaded) {
        const patches = difference(last.layout, layout)
        await store.append(id, { seq: last.entries, time: now(), steps, title, patches })
        written.set(id, { layout, entries: last.entries + 1, downloaded })
      } else {
        const source = writeSnapshot(layout)
        const inFile = base && writeSnapshot(base)
        await store.snapshot({ id, title, time: now(), steps, fileName, base: inFile, downloaded, source })
        // As it will be read: a shard that has become empty is not in a file.
        written.set(id, { layout: fromFile(toFile(layout, true)), entries: 0, downloaded })
      }
      failed = false
    } catch (error) {
      // Said once, not at every change.
      if (!failed) onFailure(isFull(error) ? 'full' : 'refused')
      failed = true
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    // Waits are taken when their turn comes: what was noted meanwhile is written with them.
    writing = writing.then(async () => {
      for (const [id, next] of [...queue]) {
        queue.delete(id)
        open++
        await write(next)
        open--
      }
    })
    return writing
  }

  return {
    note(unsaved) {
      queue.set(unsaved.layout.id, unsaved)
      timer ??= setTimeout(() => void flush(), AUTOSAVE_DELAY)
    },
    flush,
    get settled() {
      return queue.size === 0 && open === 0 && !failed
    },
    dispose() {
      clearTimeout(timer)
    },
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message))
