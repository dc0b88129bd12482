/**
 * The page around the session, without React: files, autosave and recovery, the lock against a second window, and
 * which dialog is open. Nothing here overwrites or closes a plan without asking when work could be lost.
 */
import { readOnlyElsewhere, type Session } from '../editor/session'
import { type Autosave, createAutosave } from '../files/autosave'
import { emptyHall } from '../files/empty'
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
import { losesWork, recoverable, recoverableOf, sameContent } from '../files/recovery'
import { loadSample, type SampleId } from '../files/samples'
import type { BackupStore, VersionStore } from '../files/store'
import { nameVersion } from '../files/versions'
import type { Recipe } from '../layout/document'
import type { Layout } from '../layout/model'
import { readLayout } from '../layout/read'
import { type Text, text } from '../layout/text'
import { createSaving } from './saving'
import type { Dialog, Workspace, WorkspaceState } from './workspace-types'

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
  async function ask<T>(dialog: (answer: (choice: T) => void) => Dialog): Promise<T> {
    const choice = await new Promise<T>(answer => update({ dialog: dialog(answer) }))
    update({ dialog: undefined })
    return choice
  }
  const saving = createSaving({
    session,
    store,
    ask,
    flush: () => autosave.flush(),
    onDownloaded: name => update({ downloaded: name !== undefined }),
  })

  type Kept = 'nothing' | 'edits' | 'download'
  let noted: Layout | undefined
  let kept: Kept = 'nothing'
  session.subscribe(() => {
    const { committed, dirty, unsavedSteps, fileName, readOnly } = session.state
    const { downloaded, inFile } = saving.origin
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
    const inFile = source.fileName !== undefined && !source.unsaved ? layout : undefined
    await saving.opened(layout, source.handle, inFile)
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
    const choice = await ask<'save' | 'discard' | 'stay'>(answer => ({ kind: 'unsaved', answer }))
    if (choice === 'save') return saving.write(false)
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
      saving.recovered(base)
    },
    discard,
    save: () => saving.write(false),
    saveAs: () => saving.write(true),
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
        handle: saving.origin.handle,
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
