/**
 * One open plan and everything about editing it, without React, canvas or DOM: the document and its history,
 * selection, view, tools, preferences and the live check. The interface reads `state` and calls methods.
 */
import { produceWithPatches } from 'immer'
import type { CheckState } from '../check/types'
import { boxesMeet } from '../geometry/vector'
import { type Change, createDocument, type Document, type Recipe } from '../layout/document'
import type { Layout } from '../layout/model'
import { findEntity, floorOf, surfaceOf } from '../layout/queries'
import { saysOnly } from '../layout/said'
import { type Text, text } from '../layout/text'
import { boxAround } from '../scene/outlines'
import { badgeAt, createFindingLayer, type FindingLayer } from './finding-layer'
import { NO_GRIPS } from './grips/types'
import type { Scope } from './hit'
import { openSurfaceOf } from './open-surface'
import type { PointerInput } from './pointer'
import { type Preferences, readPreferences, type Storage, writePreferences } from './preferences'
import { createSavedMark } from './saved-mark'
import { AT_REST, type Context, type SessionState, type ToolState } from './state'
import { createTools, type DrawingTools, leave } from './tools'
import { visibleBox } from './tools/move'
import type { ToolContext } from './tools/types'
import { createView, START_VIEW, type ViewMoves } from './view-moves'

/** The live check as the session uses it. */
export interface LiveCheck {
  state(): CheckState
  subscribe(listener: () => void): () => void
  open(layout: Layout, revision: number): void
  update(change: Change): void
  dispose(): void
}

export type OpenOptions = {
  readonly fileName?: string
  readonly readOnly?: Text
  /** Opened as changed since it was saved: a recovered plan. */
  readonly unsaved?: boolean
  /** For review; absent: as the plan before was. */
  readonly reviewing?: boolean
}

export interface Session extends ToolContext, ViewMoves {
  /** Findings as drawn on the plan. */
  readonly findings: FindingLayer
  subscribe(listener: () => void): () => void
  open(layout: Layout, options?: OpenOptions): void
  /** The file holds `saved` now; edits made since then are still unsaved. */
  markSaved(saved: Layout, fileName?: string): void
  /** The plan stands still while it is reviewed. */
  setReviewing(on: boolean): void
  /** One history entry of what is said about the plan, in review mode too; anything else in it is refused. */
  annotate(label: Text, recipe: Recipe): boolean
  setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void
  setTool(tool: ToolState): void
  /** The tools that draw have come. */
  equip(tools: DrawingTools): void
  setFloor(scope: Scope): void
  /** Labels of what was done, oldest first, and of what was undone, the next to be redone first. */
  history(): { readonly done: readonly Text[]; readonly undone: readonly Text[] }
  /** Undoes or redoes until so many steps are done. */
  goTo(done: number): void
  undo(): void
  redo(): void
  pointer(input: PointerInput): void
  /** A key pressed on the plan; true when the tool in hand took it. */
  key(key: string): boolean
  /** Esc: abandons a gesture, else leaves the tool, else lets go of finding and selection. */
  cancel(): void
  dispose(): void
}

export type SessionDeps = {
  readonly check: LiveCheck
  readonly storage?: Storage
}

export function createSession(initial: Layout, deps: SessionDeps, options: OpenOptions = {}): Session {
  const { check, storage } = deps
  const listeners = new Set<() => void>()
  const findings = createFindingLayer()
  let document: Document<Context>
  let unsubscribe = () => {}
  const saved = createSavedMark()
  let noticeId = 0
  /** A change is on its way to the check: its answer is shown together with the change. */
  let following = false

  let state: SessionState = {
    layout: initial,
    committed: initial,
    revision: 0,
    inGesture: false,
    dirty: false,
    unsavedSteps: 0,
    reviewing: false,
    floor: initial.floors[0].id,
    selection: [],
    view: START_VIEW,
    size: [0, 0],
    tool: { kind: 'select' },
    live: AT_REST,
    copied: { items: [], zones: [] },
    check: check.state(),
    pins: [],
    grips: NO_GRIPS,
    touch: false,
    preferences: readPreferences(storage),
  }

  function update(patch: Partial<SessionState>): void {
    state = { ...state, ...patch }
    if ('readOnly' in patch || 'reviewing' in patch)
      state = { ...state, fixed: state.readOnly ?? (state.reviewing ? underReview : undefined) }
    for (const listener of [...listeners]) listener()
  }

  const view = createView(() => state, update)

  const contextNow = (): Context => ({
    selection: state.selection,
    floor: state.floor,
    surface: state.surface,
    view: state.view,
  })

  /** The part of the state that mirrors the document. */
  function mirror(): Partial<SessionState> {
    const { past, future } = document
    const top = past[past.length - 1]
    const next = future[future.length - 1]
    return {
      layout: document.layout,
      committed: document.committed,
      revision: document.revision,
      inGesture: document.inGesture,
      undoLabel: mayStep(top) ? top?.label : undefined,
      redoLabel: mayStep(next) ? next?.label : undefined,
      ...saved.since(past),
    }
  }

  /** Under review only what was said can be taken back. */
  const mayStep = (entry: Document<Context>['past'][number] | undefined): boolean =>
    !state.reviewing || (entry !== undefined && saysOnly(entry.patches))

  function follow(change: Change): void {
    const kept = change.committed
      ? state.selection.filter(id => findEntity(change.layout, id))
      : state.selection
    const selection = kept.length === state.selection.length ? state.selection : kept
    following = true
    check.update(change)
    following = false
    update({ ...mirror(), ...stillThere(change.layout), selection, check: check.state() })
  }

  /** The sheet on view, or the first floor when a change took it away. */
  function stillThere(layout: Layout): Partial<SessionState> {
    const { floor, surface } = state
    if (!floorOf(layout, floor)) return { floor: layout.floors[0].id, surface: undefined }
    return surface !== undefined && !surfaceOf(layout, surface) ? { surface: undefined } : {}
  }

  function open(
    layout: Layout,
    { fileName, readOnly, unsaved, reviewing = state.reviewing }: OpenOptions = {},
  ): void {
    tools.leaveAll()
    unsubscribe()
    document = createDocument<Context>(layout, contextNow)
    unsubscribe = document.subscribe(follow)
    saved.opened(unsaved === true)
    const framed = reviewing === state.reviewing
    view.fitWhenSized()
    check.open(layout, document.revision)
    update({
      ...mirror(),
      fileName,
      readOnly,
      reviewing,
      floor: layout.floors[0].id,
      surface: undefined,
      selection: [],
      tool: { kind: 'select' },
      live: AT_REST,
      hover: undefined,
      focusedFinding: undefined,
      hoveredFinding: undefined,
      fixPreview: undefined,
      steps: undefined,
      pins: [],
      focusedPin: undefined,
      check: check.state(),
    })
    view.fitAtOnce()
    // The other mode leaves the plan more or less room: it is fitted to that too.
    if (!framed) view.fitWhenSized()
  }

  function refuse(why: Text | undefined): boolean {
    if (why) notify('info', why)
    return why !== undefined
  }

  function notify(tone: 'info' | 'error', words: Text): void {
    update({ notice: { id: ++noticeId, tone, words } })
  }

  /** Restores what an undone or redone entry remembers; the view only when the change would be out of sight. */
  function restore(context: Context | undefined): void {
    if (!context) return
    const selection = context.selection.filter(id => findEntity(state.layout, id))
    const scope = { floor: context.floor, surface: context.surface }
    const elsewhere = scope.floor !== state.floor || scope.surface !== state.surface
    const box = boxAround(state.layout, selection)
    const hidden = box !== undefined && !boxesMeet(box, visibleBox(state.view, state.size))
    update({ ...scope, selection, ...(elsewhere || hidden ? { view: context.view } : {}) })
  }

  const session: Session = {
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...view.moves,
    update,
    open,
    edit(label, recipe, select) {
      if (refuse(state.fixed)) return false
      const changed = document.edit(label, recipe)
      if (changed && select) {
        update({ selection: select })
        document.past[document.past.length - 1].after = contextNow()
      }
      return changed
    },
    setReviewing(on) {
      leave(tools.inHand())
      update({ reviewing: on, tool: { kind: 'select' }, live: AT_REST, selection: [], steps: undefined })
      update(mirror())
    },
    annotate(label, recipe) {
      if (refuse(state.readOnly)) return false
      const [, patches] = produceWithPatches(document.committed, recipe)
      return saysOnly(patches) && document.edit(label, recipe)
    },
    begin(label) {
      if (refuse(state.fixed)) return undefined
      const gesture = document.begin(label)
      const settled = () => update(mirror())
      update(mirror())
      return {
        preview: gesture.preview,
        commit() {
          gesture.commit()
          settled()
        },
        cancel() {
          gesture.cancel()
          settled()
        },
      }
    },
    markSaved(layout, fileName = state.fileName) {
      saved.saved(document.past, layout === document.committed)
      update({ ...mirror(), fileName })
    },
    setPreference(key, value) {
      const preferences = { ...state.preferences, [key]: value }
      writePreferences(storage, preferences)
      update({ preferences })
    },
    equip: drawing => tools.equip(drawing),
    setTool(tool) {
      leave(tools.inHand())
      update({ tool, live: AT_REST, hover: undefined })
    },
    setFloor({ floor, surface }) {
      if (!floorOf(state.layout, floor)) return
      if (surface !== undefined && !surfaceOf(state.layout, surface)) return
      leave(tools.inHand())
      update({ floor, surface, selection: [], hover: undefined })
      view.moves.fit()
    },
    history: () => ({
      done: document.past.map(entry => entry.label),
      undone: [...document.future].reverse().map(entry => entry.label),
    }),
    goTo(done) {
      if (refuse(state.fixed)) return
      let context: Context | undefined
      while (document.past.length > done) context = document.undo() ?? context
      while (document.past.length < done && document.future.length > 0) context = document.redo() ?? context
      restore(context)
    },
    undo() {
      if (mayStep(document.past[document.past.length - 1]) && !refuse(state.readOnly))
        restore(document.undo())
    },
    redo() {
      if (mayStep(document.future[document.future.length - 1]) && !refuse(state.readOnly))
        restore(document.redo())
    },
    pointer(input) {
      update({ pointer: input.world, touch: input.touch })
      tools.inHand().pointer(input)
    },
    key: key => tools.inHand().key?.(key) === true,
    cancel() {
      if (tools.inHand().cancel()) return
      if (state.tool.kind !== 'select') session.setTool({ kind: 'select' })
      else if (state.focusedFinding !== undefined)
        update({ focusedFinding: undefined, fixPreview: undefined })
      else update({ selection: [] })
    },
    notify,
    findingAt: world => findings.at(state, world),
    pinAt: world => badgeAt(state.pins, state.view.scale, world),
    findings,
    openSurfaceOf: hostId => openSurfaceOf(session, hostId),
    dispose() {
      stopChecking()
      unsubscribe()
      check.dispose()
      listeners.clear()
    },
  }

  const tools = createTools(session)
  const stopChecking = check.subscribe(() => {
    if (!following) update({ check: check.state() })
  })
  document = createDocument<Context>(initial, contextNow)
  open(initial, options)
  return session
}

const underReview: Text = text(
  '审阅模式:平面图不会改动。要修改布局,请回到编辑模式。',
  'Review mode: the plan stands still. Go back to editing to change it.',
)

export const readOnlyElsewhere: Text = text(
  '这份布局正在另一个窗口中编辑,这里只能查看。',
  'This plan is being edited in another window; here it can only be viewed.',
)
