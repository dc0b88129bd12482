/** Writing the open plan to its file, and what is known of that file. */
import type { Session } from '../editor/session'
import { changedOnDisk, emptiesFile, type Stamp, sizeOf, stampOf } from '../files/guard'
import { fileNameFor, type Saved, saveLayout } from '../files/save'
import type { VersionStore } from '../files/store'
import { keepVersion } from '../files/versions'
import type { Layout } from '../layout/model'
import { text } from '../layout/text'
import type { Dialog } from './workspace-types'

/** What is known of the file a plan came from or went to. */
export type Origin = {
  readonly handle?: FileSystemFileHandle
  /** What the file certainly holds. */
  readonly inFile?: Layout
  /** The name the plan was downloaded by, while nobody knows whether that arrived. */
  readonly downloaded?: string
  /** How the file on disk was when last read or written. */
  readonly stamp?: Stamp
  /** How often the plan was saved. */
  readonly saves: number
}

/** Shows a dialog that asks, and waits for the answer. */
type Ask = <T>(dialog: (answer: (choice: T) => void) => Dialog) => Promise<T>

export type Saving = {
  readonly origin: Origin
  /** Another plan is open: what is known of its file. */
  opened(layout: Layout, handle?: FileSystemFileHandle, inFile?: Layout): Promise<void>
  /** The plan was recovered: its file holds this. */
  recovered(inFile: Layout | undefined): void
  /** Saves, asking where `elsewhere`; false when it was not saved. */
  write(elsewhere: boolean): Promise<boolean>
}

export type SavingDeps = {
  readonly session: Session
  readonly store: VersionStore
  readonly ask: Ask
  /** Writes what waits for autosave, now. */
  readonly flush: () => Promise<void>
  readonly onDownloaded: (name: string | undefined) => void
}

export function createSaving({ session, store, ask, flush, onDownloaded }: SavingDeps): Saving {
  let origin: Origin = { saves: 0 }

  function know(next: Origin): void {
    const told = origin.downloaded
    origin = next
    if (told !== next.downloaded) onDownloaded(next.downloaded)
  }

  /** Whether to go on where someone else has written the file meanwhile. */
  async function mayOverwrite(): Promise<'overwrite' | 'elsewhere' | 'stay'> {
    const { handle, stamp } = origin
    if (!handle || !changedOnDisk(stamp, await stampOf(handle))) return 'overwrite'
    return ask(answer => ({ kind: 'changed', fileName: handle.name, answer }))
  }

  /** Whether to put a nearly empty plan in the place of a full one. */
  async function mayEmpty(layout: Layout): Promise<boolean> {
    const now = sizeOf(layout)
    const before = origin.inFile ? sizeOf(origin.inFile) : 0
    return !emptiesFile(before, now) || ask(answer => ({ kind: 'emptied', before, now, answer }))
  }

  async function write(asked: boolean): Promise<boolean> {
    const choice = asked ? 'elsewhere' : await mayOverwrite()
    if (choice === 'stay') return false
    const elsewhere = choice === 'elsewhere'
    const { committed, fileName } = session.state
    if (!elsewhere && !(await mayEmpty(committed))) return false
    const layout: Layout = { ...committed, revision: origin.saves + 1 }
    let saved: Saved | undefined
    try {
      const name = elsewhere ? fileNameFor(committed.title) : (fileName ?? fileNameFor(committed.title))
      saved = await saveLayout(layout, name, elsewhere ? undefined : origin.handle)
    } catch {
      session.notify('error', CANNOT_WRITE)
      return false
    }
    if (!saved) return false
    const { handle, name } = saved
    know({
      handle,
      inFile: handle ? layout : origin.inFile,
      // The browser does not tell whether a download was kept or cancelled.
      downloaded: handle ? undefined : name,
      stamp: await stampOf(handle),
      saves: origin.saves + 1,
    })
    session.markSaved(committed, name)
    await flush()
    await keepVersion(store, layout, Date.now(), name).catch(() =>
      session.notify(
        'error',
        text(
          `已保存:${name}。浏览器没有存储空间,这一次没有留下历史版本。`,
          `Saved: ${name}. The browser has no storage left, so no version was kept.`,
        ),
      ),
    )
    session.notify('info', text(`已保存:${name}`, `Saved: ${name}`))
    return true
  }

  return {
    get origin() {
      return origin
    },
    async opened(layout, handle, inFile) {
      know({ handle, inFile, saves: layout.revision ?? 0 })
      const stamp = await stampOf(handle)
      know({ ...origin, stamp })
    },
    recovered(inFile) {
      know({ ...origin, inFile })
    },
    write,
  }
}

const CANNOT_WRITE = text(
  '保存失败:文件无法写入。布局仍在屏幕上并已自动备份,请用“另存为”换一个位置。',
  'Saving failed: the file could not be written. The plan is still here; use Save as to choose another place.',
)
