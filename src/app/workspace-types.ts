/** What the page around the session knows and can do. */
import type { Failure } from '../files/autosave'
import type { NewHall } from '../files/empty'
import type { Recoverable } from '../files/recovery'
import type { SampleId } from '../files/samples'
import type { Version } from '../files/store'
import type { Point } from '../geometry/types'
import type { Refusal } from '../layout/json'
import type { Layout } from '../layout/model'
import type { Text } from '../layout/text'
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
