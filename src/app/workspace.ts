/**
 * The page around the session, without React: files, autosave and recovery, the lock against a second window, and
 * which dialog is open. Nothing here overwrites or closes a plan without asking when work could be lost.
 */
import type { Session } from '../editor/session'
import { readOnlyElsewhere } from '../editor/session'
import { type Autosave, createAutosave, type Failure } from '../files/autosave'
import { emptyHall, type NewHall } from '../files/empty'
import { changedOnDisk, emptiesFile, type Stamp, sizeOf, stampOf } from '../files/guard'
import { BEAT, type DocumentLock, type LockDeps, STALE_BEAT } from '../files/lock'
import {
  droppedFile,
  isDrawing,
  isForeign,
  type Opened,
  pickFile,
  pickForeign,
  readFile,
} from '../files/open'
import { losesWork, type Recoverable, recoverable, recoverableOf, sameContent } from '../files/recovery'
import { loadSample, type SampleId } from '../files/samples'
import { fileNameFor, type Saved, saveLayout } from '../files/save'
import type { BackupStore, Version, VersionStore } from '../files/store'
import { keepVersion, nameVersion } from '../files/versions'
import type { Point } from '../geometry/types'
import type { Recipe } from '../layout/document'
import type { Layout } from '../layout/model'
import { type Refusal, readLayout } from '../layout/read'
import { type Text, text } from '../layout/text'
import type { Measured } from '../rules/types'

export type Dialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'help' }
  /** The rules and their help: at a rule, and at the parameter a limit comes from. */
  | { readonly kind: 'rules'; readonly rule?: string; readonly limit?: Measured }
  | { readonly kind: 'profile' }
  | { readonly kind: 'print' }
  | { readonly kind: 'commands' }
  | { readonly kind: 'history' }
  | { readonly kind: 'underlay' }
  | { readonly kind: 'grid' }
  | { readonly kind: 'renumber' }
  | { readonly kind: 'import'; readonly file: File }
  | { readonly kind: 'recover'; readonly offered: readonly Recoverable[] }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: Refusal }
  | { readonly kind: 'unsaved'; readonly answer: (choice: 'save' | 'discard' | 'stay') => void }
  | {
      readonly kind: 'emptied'
      readonly before: number
      readonly now: number
      readonly answer: (save: boolean) => void
    }
  | {
      readonly kind: 'changed'
      readonly fileName: string
      readonly answer: (choice: 'overwrite' | 'elsewhere' | 'stay') => void
    }
  | { readonly kind: 'no-backup'; readonly why: Failure }
  | { readonly kind: 'versions' }
  | { readonly kind: 'share' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'compare'; readonly version?: Version }
  | { readonly kind: 'overview'; readonly entries?: readonly FileSystemEntry[] }

export type PanelTab = 'properties' | 'findings' | 'clauses' | 'objects' | 'comments'
export type WorkspaceState = {
  readonly dialog?: Dialog
  /** A newer build of the program is there. */
  readonly newer: boolean
  /** All of the plan was downloaded, and nobody knows whether that arrived. */
  readonly downloaded: boolean
  /** A file is held over the page. */
  readonly dropping: boolean
  readonly tab: PanelTab
  /** The list of findings makes way for mending all of them at once. */
  readonly mending: boolean
  /** Where the plan's context menu is open, px of the page. */
  readonly menu?: Point
}

export interface Workspace {
  readonly state: WorkspaceState
  subscribe(listener: () => void): () => void
  show(dialog: Dialog | undefined): void
  setDropping(on: boolean): void
  setTab(tab: PanelTab): void
  setMending(on: boolean): void
  setMenu(at: Point | undefined): void
  /** Locks the plan shown first and offers what a crash left behind. */
  start(): Promise<void>
  open(): Promise<void>
  /** Asks for a file and opens it in review mode. */
  openForReview(): Promise<void>
  openDropped(data: DataTransfer): Promise<void>
  /** Opens a file that is at hand, with its handle where there is one. */
  openFile(file: File, handle?: FileSystemFileHandle): Promise<void>
  /** Shows a layout that came in another way than as a file, for review; it may only be looked at until it is taken over. */
  look(layout: Layout, why: Text): Promise<void>
  openSample(id: SampleId): Promise<void>
  create(hall: NewHall): Promise<void>
  /** Asks for a drawing and shows what it would become. */
  importDrawing(): Promise<void>
  /** Opens a layout that came from elsewhere, as one not yet saved. */
  adopt(layout: Layout): Promise<void>
  /** Writes the floor shown as a DXF drawing. */
  exportDrawing(): Promise<void>
  recover(recovered: Recoverable): Promise<void>
  discard(id: string): Promise<void>
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
  /** Saved states of the open plan, newest first. */
  versions(): Promise<readonly Version[]>
  nameVersion(version: Version, name: string): Promise<void>
  /** Makes an earlier state the present one: one step that can be undone. */
  restore(version: Version): void
  /** Edits here what another window had in hand, with all that was done there. */
  takeOver(): Promise<void>
  /** Says that a newer build is there; `agree` makes it the one that is loaded next. */
  offerUpdate(agree: () => Promise<void>): void
  /** Loads the newer build, after asking about unsaved work. */
  loadNewer(): Promise<void>
  /** Writes what waits for autosave, now. */
  flush(): Promise<void>
  /** Whether leaving now would lose something. */
  losesWork(): boolean
}

export type WorkspaceDeps = {
  readonly store: BackupStore & VersionStore
  readonly lock: (deps: Pick<LockDeps, 'onAsked' | 'onLost'>) => DocumentLock
}

type Source = {
  readonly fileName?: string
  readonly handle?: FileSystemFileHandle
  readonly unsaved?: boolean
  readonly reviewing?: boolean
  readonly readOnly?: Text
}

export function createWorkspace(session: Session, { store, lock: locked }: WorkspaceDeps): Workspace {
  const listeners = new Set<() => void>()
  let state: WorkspaceState = {
    newer: false,
    downloaded: false,
    dropping: false,
    tab: 'findings',
    mending: false,
  }
  let handle: FileSystemFileHandle | undefined
  /** What the file certainly holds. */
  let inFile: Layout | undefined
  /** The name the plan was downloaded by, while nobody knows whether that arrived. */
  let downloaded: string | undefined
  /** How the file on disk was when last read or written. */
  let stamp: Stamp | undefined
  let savedStates = 0
  let refused = false
  let agreeToUpdate: (() => Promise<void>) | undefined
  const autosave: Autosave = createAutosave({
    store,
    now: Date.now,
    onFailure: why => {
      // A store that was refused at the start is not spoken of again.
      if (state.dialog === undefined && !refused) update({ dialog: { kind: 'no-backup', why } })
    },
  })
  const lock = locked({
    // A gesture under way is not finished by anyone else.
    onAsked: () => autosave.flush(),
    onLost(id) {
      if (session.state.committed.id === id) session.update({ readOnly: readOnlyElsewhere })
    },
  })

  function update(patch: Partial<WorkspaceState>): void {
    state = { ...state, ...patch }
    for (const listener of [...listeners]) listener()
  }

  type Kept = 'nothing' | 'edits' | 'download'
  let noted: Layout | undefined
  let kept: Kept = 'nothing'
  session.subscribe(() => {
    const { committed, dirty, unsavedSteps, fileName, readOnly } = session.state
    const wanted: Kept = dirty ? 'edits' : downloaded !== undefined ? 'download' : 'nothing'
    if (readOnly || (committed === noted && wanted === kept)) return
    noted = committed
    // A plan just opened must not remove the backup an earlier crash left.
    if (wanted !== 'nothing' || kept !== 'nothing')
      autosave.note({
        layout: committed,
        // Of a download nothing is known but that there was something to keep.
        steps: dirty ? unsavedSteps : wanted === 'download' ? 1 : 0,
        fileName,
        base: inFile,
        downloaded: wanted === 'download' ? downloaded : undefined,
      })
    kept = wanted
  })

  /** Replaces the open plan. */
  async function replace(layout: Layout, source: Source = {}): Promise<void> {
    await autosave.flush()
    const mine = await lock.take(layout.id)
    handle = source.handle
    inFile = source.fileName !== undefined && !source.unsaved ? layout : undefined
    setDownloaded(undefined)
    stamp = await stampOf(handle)
    savedStates = layout.revision ?? 0
    kept = 'nothing'
    noted = layout
    session.open(layout, {
      fileName: source.fileName,
      unsaved: source.unsaved,
      readOnly: mine ? source.readOnly : readOnlyElsewhere,
      reviewing: source.reviewing,
    })
  }

  /** Asks what to do with unsaved work; false when the person stays. */
  async function mayLeave(): Promise<boolean> {
    if (!session.state.dirty || session.state.readOnly) return true
    const choice = await new Promise<'save' | 'discard' | 'stay'>(answer =>
      update({ dialog: { kind: 'unsaved', answer } }),
    )
    update({ dialog: undefined })
    if (choice === 'save') return write(false)
    if (choice === 'discard') await discard(session.state.committed.id)
    return choice === 'discard'
  }

  /** Offers what was left by windows that seemed to be open, unless the person is in the middle of something. */
  async function offerAgain(ids: ReadonlySet<string>): Promise<void> {
    if (state.dialog || session.state.dirty) return
    const backups = (await store.all().catch(() => [])).filter(backup => ids.has(backup.id))
    const elsewhere = await lock.heldElsewhere([...ids])
    const { offered } = recoverable(backups, elsewhere)
    if (offered.length > 0 && !state.dialog) update({ dialog: { kind: 'recover', offered } })
  }

  async function discard(id: string): Promise<void> {
    await autosave.flush()
    await store.remove(id).catch(() => undefined)
  }

  function setDownloaded(name: string | undefined): void {
    downloaded = name
    if (state.downloaded !== (name !== undefined)) update({ downloaded: name !== undefined })
  }

  /** A file that holds all a backup holds has arrived: the backup can go. */
  async function arrived(layout: Layout): Promise<void> {
    const backup = await store.get(layout.id).catch(() => undefined)
    const found = backup && recoverableOf(backup)
    if (found && sameContent(found.layout, layout)) await discard(layout.id)
  }

  async function take(opened: Opened | undefined, reviewing?: boolean): Promise<void> {
    if (!opened) return
    const { name, result } = opened
    if (!result.ok) update({ dialog: { kind: 'refused', fileName: name, refusal: result } })
    else if (await mayLeave()) {
      await replace(result.layout, { fileName: name, handle: opened.handle, reviewing })
      await arrived(result.layout)
    }
  }

  /** Whether to go on where someone else has written the file meanwhile. */
  async function mayOverwrite(): Promise<'overwrite' | 'elsewhere' | 'stay'> {
    if (!handle || !changedOnDisk(stamp, await stampOf(handle))) return 'overwrite'
    const { name } = handle
    const choice = await new Promise<'overwrite' | 'elsewhere' | 'stay'>(answer =>
      update({ dialog: { kind: 'changed', fileName: name, answer } }),
    )
    update({ dialog: undefined })
    return choice
  }

  async function write(asked: boolean): Promise<boolean> {
    const choice = asked ? 'elsewhere' : await mayOverwrite()
    if (choice === 'stay') return false
    const elsewhere = choice === 'elsewhere'
    const { committed, fileName } = session.state
    const now = sizeOf(committed)
    const before = inFile ? sizeOf(inFile) : 0
    if (!elsewhere && emptiesFile(before, now)) {
      const sure = await new Promise<boolean>(answer =>
        update({ dialog: { kind: 'emptied', before, now, answer } }),
      )
      update({ dialog: undefined })
      if (!sure) return false
    }
    const layout: Layout = { ...committed, revision: savedStates + 1 }
    let saved: Saved | undefined
    try {
      const name = elsewhere ? fileNameFor(committed.title) : (fileName ?? fileNameFor(committed.title))
      saved = await saveLayout(layout, name, elsewhere ? undefined : handle)
    } catch {
      session.notify(
        'error',
        text(
          '保存失败:文件无法写入。布局仍在屏幕上并已自动备份,请用“另存为”换一个位置。',
          'Saving failed: the file could not be written. The plan is still here; use Save as to choose another place.',
        ),
      )
      return false
    }
    if (!saved) return false
    handle = saved.handle
    if (handle) inFile = layout
    stamp = await stampOf(handle)
    savedStates++
    // The browser does not tell whether a download was kept or cancelled.
    setDownloaded(handle ? undefined : saved.name)
    session.markSaved(committed, saved.name)
    await autosave.flush()
    await keepVersion(store, layout, Date.now(), saved.name).catch(() =>
      session.notify(
        'error',
        text(
          `已保存:${saved.name}。浏览器没有存储空间,这一次没有留下历史版本。`,
          `Saved: ${saved.name}. The browser has no storage left, so no version was kept.`,
        ),
      ),
    )
    session.notify('info', text(`已保存:${saved.name}`, `Saved: ${saved.name}`))
    return true
  }

  async function adopt(layout: Layout): Promise<void> {
    if (await mayLeave()) await replace(layout, { unsaved: true })
  }

  /** A drawing is asked about first; another planner's file is not. */
  async function bring(file: File): Promise<void> {
    if (isDrawing(file.name)) update({ dialog: { kind: 'import', file } })
    else await (await import('./import/bring')).bringHome({ show: dialog => update({ dialog }), adopt }, file)
  }

  async function openSample(id: SampleId): Promise<void> {
    const result = await loadSample(id)
    if (result.ok && (await mayLeave())) await replace(result.layout)
  }

  return {
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: dialog => update({ dialog }),
    setDropping(on) {
      if (state.dropping !== on) update({ dropping: on })
    },
    setTab: tab => update({ tab }),
    setMending: mending => update({ mending }),
    setMenu: menu => update({ menu }),
    async start() {
      await lock.take(session.state.committed.id)
      const backups = await store.all().catch((): [] => {
        refused = true
        update({ dialog: { kind: 'no-backup', why: 'refused' } })
        return []
      })
      const elsewhere = await lock.heldElsewhere(backups.map(backup => backup.id))
      const { offered, stale } = recoverable(backups, elsewhere)
      for (const id of stale) await discard(id)
      if (offered.length > 0) update({ dialog: { kind: 'recover', offered } })
      // On plain http a window that was killed a moment ago still seems to be there.
      else if (elsewhere.size > 0) setTimeout(() => void offerAgain(elsewhere), STALE_BEAT + BEAT)
    },
    open: async () => take(await pickFile()),
    openForReview: async () => take(await pickFile(), true),
    openFile: async (file, handle) => take(await readFile(file, handle)),
    async look(layout, readOnly) {
      if (await mayLeave()) await replace(layout, { readOnly, reviewing: true })
    },
    async openDropped(data) {
      // Asked for at once: a drop is over when its event is.
      const entries = [...data.items].flatMap(item => item.webkitGetAsEntry?.() ?? [])
      if (entries.length > 1 || entries[0]?.isDirectory)
        return update({ dialog: { kind: 'overview', entries } })
      const [file] = data.files
      if (file && isForeign(file.name)) await bring(file)
      else await take(await droppedFile(data))
    },
    async importDrawing() {
      const file = await pickForeign()
      if (file) await bring(file)
    },
    adopt,
    exportDrawing: async () => (await import('./import/export-drawing')).exportDrawing(session),
    openSample,
    async create(hall) {
      if (await mayLeave()) await replace(emptyHall(hall), { unsaved: true, reviewing: false })
    },
    async recover({ fileName, base, layout }) {
      update({ dialog: undefined })
      await replace(layout, { fileName, unsaved: true })
      inFile = base
    },
    discard,
    save: () => write(false),
    saveAs: () => write(true),
    versions: () => store.versions(session.state.committed.id),
    nameVersion: (version, name) => nameVersion(store, version, name),
    restore(version) {
      const read = readLayout(version.source)
      if (read.ok) session.edit(text('恢复历史版本', 'restore a version'), restoreRecipe(read.layout))
      const { floor, layout } = session.state
      if (!layout.floors.some(each => each.id === floor)) session.setFloor({ floor: layout.floors[0].id })
    },
    async takeOver() {
      const { committed, fileName, readOnly } = session.state
      await lock.takeOver(committed.id)
      const backup = await store.get(committed.id).catch(() => undefined)
      const theirs = backup && backup.steps > 0 ? recoverableOf(backup) : undefined
      // What came by a link or in a page is not what was being edited here: nothing unsaved is passed over.
      const looked = readOnly !== readOnlyElsewhere
      if (theirs && looked) return update({ dialog: { kind: 'recover', offered: [theirs] } })
      await replace(theirs?.layout ?? committed, {
        fileName,
        handle,
        unsaved: looked || theirs !== undefined,
      })
    },
    offerUpdate(agree) {
      agreeToUpdate = agree
      update({ newer: true })
    },
    async loadNewer() {
      if (!agreeToUpdate || !(await mayLeave())) return
      await agreeToUpdate()
      await autosave.flush()
      location.reload()
    },
    flush: () => autosave.flush(),
    losesWork: () => losesWork(session.state.dirty, autosave.settled),
  }
}

/** The document keeps its id and counts on; all else is as it was. */
const restoreRecipe =
  (version: Layout): Recipe =>
  draft => {
    const { id, revision } = draft
    for (const key of Object.keys(draft)) delete draft[key as keyof typeof draft]
    Object.assign(draft, version, { id, revision })
  }
