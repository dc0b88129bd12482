/**
 * Autosave: the last committed layout goes to the browser's own store a second after the last change, and at once
 * when the page is left. Previews never reach it. One record a document id.
 */
import { del, entries, get, set } from 'idb-keyval'
import type { Layout } from '../layout/model'
import { writeLayout } from '../layout/read'

export type Backup = {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970. */
  readonly time: number
  /** Steps that are in no file. */
  readonly steps: number
  readonly fileName?: string
  /** The layout as a file's text. */
  readonly source: string
}

/** Where backups live; the browser's IndexedDB, or a map in tests. */
export interface BackupStore {
  get(id: string): Promise<Backup | undefined>
  set(backup: Backup): Promise<void>
  remove(id: string): Promise<void>
  all(): Promise<readonly Backup[]>
}

const PREFIX = 'tinggui.backup.'

export const browserStore: BackupStore = {
  get: id => get<Backup>(PREFIX + id),
  set: backup => set(PREFIX + backup.id, backup),
  remove: id => del(PREFIX + id),
  async all() {
    const found = await entries<string, Backup>()
    return found.filter(([key]) => String(key).startsWith(PREFIX)).map(([, backup]) => backup)
  },
}

export type Unsaved = { readonly layout: Layout; readonly steps: number; readonly fileName?: string }

export interface Autosave {
  /** Tells of a new committed state; no steps (0) mean it is in a file and the backup can go. */
  note(unsaved: Unsaved): void
  /** Writes what waits, now. */
  flush(): Promise<void>
  /** Everything noted has been written. */
  readonly settled: boolean
  dispose(): void
}

export const AUTOSAVE_DELAY = 1000

export type AutosaveDeps = {
  readonly store: BackupStore
  readonly now: () => number
  /** Called when the store refuses (private window, disk full). */
  readonly onFailure: () => void
}

export function createAutosave({ store, now, onFailure }: AutosaveDeps): Autosave {
  let waiting: Unsaved | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let failed = false

  async function write({ layout, steps, fileName }: Unsaved): Promise<void> {
    try {
      if (steps === 0) await store.remove(layout.id)
      else
        await store.set({
          id: layout.id,
          title: layout.title,
          time: now(),
          steps,
          fileName,
          source: writeLayout(layout),
        })
      failed = false
    } catch {
      // Said once, not at every change.
      if (!failed) onFailure()
      failed = true
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const next = waiting
    waiting = undefined
    if (next) writing = writing.then(() => write(next))
    return writing
  }

  return {
    note(unsaved) {
      // Another document's last state must not be lost to this one's.
      if (waiting && waiting.layout.id !== unsaved.layout.id) void flush()
      waiting = unsaved
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), AUTOSAVE_DELAY)
    },
    flush,
    get settled() {
      return waiting === undefined && !failed
    },
    dispose() {
      clearTimeout(timer)
    },
  }
}
