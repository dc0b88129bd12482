/**
 * One open plan and everything about editing it, without React, canvas or DOM: the document and its history,
 * selection, view, tools, preferences and the live check. The interface reads `state` and calls methods.
 */
import type { CheckState } from '../check/types'
import type { Box, Point } from '../geometry/types'
import { boxesMeet } from '../geometry/vector'
import { itemTitle, itemType } from '../layout/catalogue'
import { makeSurface, surfaceOfHost } from '../layout/desk-edits'
import { type Change, createDocument, type Document } from '../layout/document'
import type { Layout } from '../layout/model'
import { findEntity, findItem, floorOf, freshId, surfaceOf } from '../layout/queries'
import { type Text, text } from '../layout/text'
import { boxAround } from '../scene/outlines'
import { createFindingLayer, type FindingLayer } from './finding-layer'
import { type Scope, sheetBox } from './hit'
import type { PointerInput } from './pointer'
import { type Preferences, readPreferences, type Storage, writePreferences } from './preferences'
import { AT_REST, type Context, type SessionState, type ToolState } from './state'
import { visibleBox } from './tools/move'
import { createNoteTool } from './tools/note'
import { createOpeningTool } from './tools/opening'
import { createPanTool } from './tools/pan'
import { createPlaceTool } from './tools/place'
import { createRoomTool } from './tools/room'
import { createSelectTool } from './tools/select'
import { tracePlan } from './tools/shell'
import { createTraceTool } from './tools/trace'
import type { Tool, ToolContext } from './tools/types'
import { fitBox, panBy, type Viewport, zoomAt } from './viewport'

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
}

/** A turn of the wheel: sideways it moves the sheet, else it zooms; `zoom` is a trackpad's pinch, much finer. */
export type Wheel = { readonly screen: Point; readonly delta: Point; readonly zoom: boolean }
/** The view moved by hand: middle button, space bar or two fingers. */
export type ViewGesture =
  | { readonly kind: 'pan'; readonly delta: Point }
  | { readonly kind: 'pinch'; readonly screen: Point; readonly factor: number; readonly delta: Point }

export interface Session extends ToolContext {
  /** Findings as drawn on the plan. */
  readonly findings: FindingLayer
  subscribe(listener: () => void): () => void
  open(layout: Layout, options?: OpenOptions): void
  /** The file holds `saved` now; edits made since then are still unsaved. */
  markSaved(saved: Layout, fileName?: string): void
  setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void
  setTool(tool: ToolState): void
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
  wheel(wheel: Wheel): void
  gesture(gesture: ViewGesture): void
  resize(size: Point): void
  zoomBy(factor: number): void
  /** Shows a box, or all of the sheet. */
  fit(box?: Box): void
  /** Esc: abandons a gesture, else leaves the tool, else lets go of finding and selection. */
  cancel(): void
  dispose(): void
}

export type SessionDeps = {
  readonly check: LiveCheck
  readonly storage?: Storage
}

const START_VIEW: Viewport = { scale: 0.05, x: 0, y: 0 }
const MIN_SPAN = 2000
/** Zoom per px of wheel: a notch of 100 px is 1.22, a pinch sends a few px an event. */
const WHEEL = 0.002
const FINE_WHEEL = 0.01

/** Puts a tool down whatever it was in the middle of. */
const leave = (tool: Tool): void => {
  if (tool.leave) tool.leave()
  else tool.cancel()
}

export function createSession(initial: Layout, deps: SessionDeps, options: OpenOptions = {}): Session {
  const { check, storage } = deps
  const listeners = new Set<() => void>()
  const findings = createFindingLayer()
  let document: Document<Context>
  let unsubscribe = () => {}
  let savedTop: unknown
  let savedDepth = 0
  let neverSaved = false
  let fitWhenSized = true
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
    floor: initial.floors[0].id,
    selection: [],
    view: START_VIEW,
    size: [0, 0],
    tool: { kind: 'select' },
    live: AT_REST,
    copied: { items: [], zones: [] },
    check: check.state(),
    preferences: readPreferences(storage),
  }

  function update(patch: Partial<SessionState>): void {
    state = { ...state, ...patch }
    for (const listener of [...listeners]) listener()
  }

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
    const dirty = neverSaved || top !== savedTop
    return {
      layout: document.layout,
      committed: document.committed,
      revision: document.revision,
      inGesture: document.inGesture,
      undoLabel: top?.label,
      redoLabel: future[future.length - 1]?.label,
      dirty,
      unsavedSteps: dirty ? Math.max(1, Math.abs(past.length - savedDepth)) : 0,
    }
  }

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

  function open(layout: Layout, { fileName, readOnly, unsaved }: OpenOptions = {}): void {
    for (const tool of Object.values(tools)) leave(tool)
    unsubscribe()
    document = createDocument<Context>(layout, contextNow)
    unsubscribe = document.subscribe(follow)
    savedTop = undefined
    savedDepth = 0
    neverSaved = unsaved === true
    fitWhenSized = true
    check.open(layout, document.revision)
    update({
      ...mirror(),
      fileName,
      readOnly,
      floor: layout.floors[0].id,
      surface: undefined,
      selection: [],
      tool: { kind: 'select' },
      live: AT_REST,
      hover: undefined,
      focusedFinding: undefined,
      hoveredFinding: undefined,
      fixPreview: undefined,
      check: check.state(),
    })
    fitAtOnce()
  }

  function fitAtOnce(): void {
    if (!fitWhenSized || state.size[0] === 0) return
    fitWhenSized = false
    showBox()
  }

  function showBox(box: Box | undefined = sheetBox(state.layout, state)): void {
    if (!box) return
    const grow = (min: number, max: number) => Math.max(0, (MIN_SPAN - (max - min)) / 2)
    const [dx, dy] = [grow(box.minX, box.maxX), grow(box.minY, box.maxY)]
    const roomy = { minX: box.minX - dx, minY: box.minY - dy, maxX: box.maxX + dx, maxY: box.maxY + dy }
    update({ view: fitBox(roomy, state.size) })
  }

  function refuseReadOnly(): boolean {
    if (!state.readOnly) return false
    notify('info', state.readOnly)
    return true
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
    update,
    open,
    edit(label, recipe, select) {
      if (refuseReadOnly()) return false
      const changed = document.edit(label, recipe)
      if (changed && select) {
        update({ selection: select })
        document.past[document.past.length - 1].after = contextNow()
      }
      return changed
    },
    begin(label) {
      if (refuseReadOnly()) return undefined
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
    markSaved(saved, fileName = state.fileName) {
      const all = saved === document.committed
      // A mark that is at no depth of the history: what was done while the file was written stays unsaved.
      savedTop = all ? document.past[document.past.length - 1] : {}
      savedDepth = document.past.length
      neverSaved = false
      update({ ...mirror(), fileName })
    },
    setPreference(key, value) {
      const preferences = { ...state.preferences, [key]: value }
      writePreferences(storage, preferences)
      update({ preferences })
    },
    setTool(tool) {
      leave(tools[state.tool.kind])
      update({ tool, live: AT_REST, hover: undefined })
    },
    setFloor({ floor, surface }) {
      if (!floorOf(state.layout, floor)) return
      if (surface !== undefined && !surfaceOf(state.layout, surface)) return
      leave(tools[state.tool.kind])
      update({ floor, surface, selection: [], hover: undefined })
      showBox()
    },
    history: () => ({
      done: document.past.map(entry => entry.label),
      undone: [...document.future].reverse().map(entry => entry.label),
    }),
    goTo(done) {
      if (refuseReadOnly()) return
      let context: Context | undefined
      while (document.past.length > done) context = document.undo() ?? context
      while (document.past.length < done && document.future.length > 0) context = document.redo() ?? context
      restore(context)
    },
    undo() {
      if (!refuseReadOnly()) restore(document.undo())
    },
    redo() {
      if (!refuseReadOnly()) restore(document.redo())
    },
    pointer(input) {
      update({ pointer: input.world })
      tools[state.tool.kind].pointer(input)
    },
    key: key => tools[state.tool.kind].key?.(key) === true,
    wheel({ screen, delta: [x, y], zoom }) {
      if (zoom || Math.abs(y) >= Math.abs(x))
        update({ view: zoomAt(state.view, screen, Math.exp(-y * (zoom ? FINE_WHEEL : WHEEL))) })
      else update({ view: panBy(state.view, [-x, 0]) })
    },
    gesture(moved) {
      const view = panBy(state.view, moved.delta)
      update({ view: moved.kind === 'pan' ? view : zoomAt(view, moved.screen, moved.factor) })
    },
    resize(size) {
      const [width, height] = state.size
      if (width === size[0] && height === size[1]) return
      // What was in the middle stays there.
      const { view } = state
      const moved = { ...view, x: view.x + (size[0] - width) / 2, y: view.y + (size[1] - height) / 2 }
      update(width === 0 ? { size } : { size, view: moved })
      fitAtOnce()
    },
    zoomBy(factor) {
      update({ view: zoomAt(state.view, [state.size[0] / 2, state.size[1] / 2], factor) })
    },
    fit: showBox,
    cancel() {
      if (tools[state.tool.kind].cancel()) return
      if (state.tool.kind !== 'select') session.setTool({ kind: 'select' })
      else if (state.focusedFinding !== undefined)
        update({ focusedFinding: undefined, fixPreview: undefined })
      else update({ selection: [] })
    },
    notify,
    findingAt: world => findings.at(state, world),
    findings,
    openSurfaceOf(hostId) {
      const host = findItem(state.layout, hostId)
      if (!host) return
      const known = surfaceOfHost(state.layout, hostId)
      if (known) {
        session.setFloor({ floor: state.floor, surface: known.id })
        return
      }
      if (!itemType(host.type).tags.includes('desk')) return
      const id = freshId(state.layout, 's')
      const { zh, en } = itemTitle(host)
      const made = session.edit(
        text(`新建 ${zh} 的台面定置图`, `make a desk-top plan of ${en}`),
        makeSurface(id, hostId, `${zh} 台面`),
      )
      if (made) session.setFloor({ floor: state.floor, surface: id })
    },
    dispose() {
      stopChecking()
      unsubscribe()
      check.dispose()
      listeners.clear()
    },
  }

  const trace = createTraceTool(session, () => tracePlan(session))
  const tools: Record<ToolState['kind'], Tool> = {
    select: createSelectTool(session),
    pan: createPanTool(session),
    place: createPlaceTool(session),
    opening: createOpeningTool(session),
    room: createRoomTool(session),
    wall: trace,
    zone: trace,
    cable: trace,
    measure: trace,
    note: createNoteTool(session),
    split: trace,
  }
  const stopChecking = check.subscribe(() => {
    if (!following) update({ check: check.state() })
  })
  document = createDocument<Context>(initial, contextNow)
  open(initial, options)
  return session
}

export const readOnlyElsewhere: Text = text(
  '这份布局正在另一个窗口中编辑,这里只能查看。',
  'This plan is being edited in another window; here it can only be viewed.',
)
