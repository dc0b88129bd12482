/**
 * The browser's own store, IndexedDB: backups (a snapshot and the journal after it) and saved versions. One
 * transaction a call, so that a browser killed in the middle leaves the state before or the state after.
 */
import { createStore, promisifyRequest } from 'idb-keyval'
import type { Patch } from '../layout/document'

export type Snapshot = {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970, for the person to read; nothing is decided by a clock. */
  readonly time: number
  /** Steps that are in no file. */
  readonly steps: number
  readonly fileName?: string
  /** What the file certainly holds, as its text. */
  readonly base?: string
  /** The name it was downloaded by, where nothing was done since; whether the download arrived is not known. */
  readonly downloaded?: string
  /** The layout as a file's text. */
  readonly source: string
}

/** What came after a snapshot; `seq` counts from 0. */
export type Entry = Pick<Snapshot, 'title' | 'time' | 'steps'> & {
  readonly seq: number
  readonly patches: readonly Patch[]
}

export type Backup = Snapshot & { readonly journal: readonly Entry[] }

/** Where backups live; the browser's IndexedDB, or a map in tests. Every call may be refused by the browser. */
export interface BackupStore {
  /** Takes the place of the document's snapshot and of the journal after it. */
  snapshot(snapshot: Snapshot): Promise<void>
  append(id: string, entry: Entry): Promise<void>
  remove(id: string): Promise<void>
  get(id: string): Promise<Backup | undefined>
  all(): Promise<readonly Backup[]>
}

export type Version = {
  readonly document: string
  /** Counts the document's versions, whatever the clock says. */
  readonly number: number
  readonly time: number
  readonly title: string
  /** What the person called it. */
  readonly name?: string
  readonly fileName?: string
  readonly things: number
  readonly floors: number
  readonly source: string
}

export interface VersionStore {
  /** Of one document, newest first. */
  versions(document: string): Promise<readonly Version[]>
  putVersion(version: Version): Promise<void>
  dropVersions(document: string, numbers: readonly number[]): Promise<void>
}

const SNAPSHOT = 'snapshot'
const JOURNAL = 'journal'
const VERSION = 'version'

/** All keys that begin so. An array key sorts after all strings and numbers. */
const under = (...begin: string[]) => IDBKeyRange.bound(begin, [...begin, []])

export function browserStore(): BackupStore & VersionStore {
  const use = createStore('tinggui', 'kept')
  const write = (change: (store: IDBObjectStore) => void) =>
    use('readwrite', store => {
      change(store)
      return promisifyRequest(store.transaction)
    })
  const read = <T>(range: IDBKeyRange) =>
    use('readonly', store => promisifyRequest(store.getAll(range) as IDBRequest<T[]>))

  async function backups(...id: string[]): Promise<Backup[]> {
    const snapshots = await read<Snapshot>(under(SNAPSHOT, ...id))
    const journals = await Promise.all(snapshots.map(each => read<Entry>(under(JOURNAL, each.id))))
    return snapshots.map((snapshot, i) => ({ ...snapshot, journal: journals[i] }))
  }

  return {
    snapshot: snapshot =>
      write(store => {
        store.delete(under(JOURNAL, snapshot.id))
        store.put(snapshot, [SNAPSHOT, snapshot.id])
      }),
    append: (id, entry) => write(store => void store.put(entry, [JOURNAL, id, entry.seq])),
    remove: id =>
      write(store => {
        store.delete(under(JOURNAL, id))
        store.delete([SNAPSHOT, id])
      }),
    get: async id => (await backups(id))[0],
    all: () => backups(),
    versions: async document => (await read<Version>(under(VERSION, document))).reverse(),
    putVersion: version =>
      write(store => void store.put(version, [VERSION, version.document, version.number])),
    dropVersions: (document, numbers) =>
      write(store => {
        for (const number of numbers) store.delete([VERSION, document, number])
      }),
  }
}

/** How long a call may take, ms (default): a damaged store does not refuse, it never answers. */
const PATIENCE = 5000

/** The same store, which refuses what it has not answered in time, so that nothing waits for it for ever. */
export function patient(store: BackupStore & VersionStore, most = PATIENCE): BackupStore & VersionStore {
  return new Proxy(store, {
    get:
      (_, name: keyof typeof store) =>
      (...given: unknown[]) =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`no answer: ${name}`)), most)
          const call = store[name] as (...given: unknown[]) => Promise<unknown>
          call(...given)
            .then(resolve, reject)
            .finally(() => clearTimeout(timer))
        }),
  })
}
