/** A session on a small hall, and a hand that works in it: pointer events as a browser would send them. */
import type { CheckState } from '../../src/check/types'
import { createActions, run } from '../../src/editor/actions'
import type { PointerInput } from '../../src/editor/pointer'
import { createSession, type LiveCheck, type Session } from '../../src/editor/session'
import { createDrawingTools } from '../../src/editor/tools/drawing'
import { toScreen, toWorld } from '../../src/editor/viewport'
import type { Point } from '../../src/geometry/types'
import { fromFile, type Layout, toFile } from '../../src/layout/model'
import { findItem } from '../../src/layout/queries'
import { item, room } from '../rules/room'

/** A check that never answers: these tests are about the hand. */
export const silentCheck = (): LiveCheck => {
  const state: CheckState = { status: 'idle', revision: 0 }
  return {
    state: () => state,
    subscribe: () => () => undefined,
    open: () => undefined,
    update: () => undefined,
    dispose: () => undefined,
  }
}

/** 10 × 8 m; two plants, a copier turned by 90°, a locked cabinet; the entrance in the south wall. */
export const smallHall = (): Layout =>
  fromFile(
    room([
      item('p1', 'plant', [2000, 2000], [400, 400]),
      item('p2', 'plant', [4000, 2000], [400, 400]),
      item('c1', 'copier', [7000, 4000], [600, 700], { rotation: 90 }),
      item('k1', 'file-cabinet', [9000, 7000], [900, 400], { locked: true }),
    ]),
  )

export type Hand = {
  readonly session: Session
  down(at: Point, mods?: Partial<PointerInput['mods']>): void
  move(at: Point, mods?: Partial<PointerInput['mods']>): void
  up(at: Point, mods?: Partial<PointerInput['mods']>): void
  click(at: Point, mods?: Partial<PointerInput['mods']>): void
  double(at: Point): void
  drag(from: Point, to: Point, mods?: Partial<PointerInput['mods']>): void
  act(id: string): void
  /** Entries of the history, by undoing all and redoing them again. */
  steps(): number
  at(id: string): Point
}

/** 0.1 px a mm: 10 mm to the pixel. Snapping off unless asked for, so that a hand ends where it is put. */
export function handOn(layout: Layout = smallHall(), { snap = false, grid = false } = {}): Hand {
  const session = createSession(layout, { check: silentCheck() })
  session.equip(createDrawingTools(session))
  session.resize([1400, 1000])
  session.update({ view: { scale: 0.1, x: 100, y: 100 } })
  session.setPreference('snap', snap)
  session.setPreference('grid', grid)
  const actions = createActions(session, {
    newFile: () => undefined,
    importDrawing: () => undefined,
    exportDrawing: () => undefined,
    open: () => undefined,
    openForReview: () => undefined,
    save: () => undefined,
    saveAs: () => undefined,
    print: () => undefined,
    mendAll: () => undefined,
    help: () => undefined,
    ask: () => undefined,
    savePage: () => undefined,
    findThing: () => undefined,
  })
  const send = (kind: PointerInput['kind'], at: Point, mods: Partial<PointerInput['mods']> = {}): void => {
    const screen = toScreen(session.state.view, at)
    session.pointer({
      kind,
      world: toWorld(session.state.view, screen),
      screen,
      button: kind === 'move' ? 'none' : 'primary',
      touch: false,
      mods: { shift: false, alt: false, accel: false, ...mods },
    })
  }
  const hand: Hand = {
    session,
    down: (at, mods) => send('down', at, mods),
    move: (at, mods) => send('move', at, mods),
    up: (at, mods) => send('up', at, mods),
    click(at, mods) {
      send('down', at, mods)
      send('up', at, mods)
    },
    double(at) {
      for (const kind of ['down', 'up', 'down', 'up', 'double'] as const) send(kind, at)
    },
    drag(from, to, mods) {
      send('down', from, mods)
      for (let k = 1; k <= 8; k++)
        send('move', [from[0] + ((to[0] - from[0]) * k) / 8, from[1] + ((to[1] - from[1]) * k) / 8], mods)
      send('up', to, mods)
    },
    act(id) {
      const action = actions.find(entry => entry.id === id)
      if (!action) throw new Error(`no action ${id}`)
      run(session, action)
    },
    steps() {
      let n = 0
      while (session.state.undoLabel) {
        session.undo()
        n++
      }
      for (let i = 0; i < n; i++) session.redo()
      return n
    },
    at(id) {
      const found = findItem(session.state.committed, id)
      if (!found) throw new Error(`no item ${id}`)
      return found.at
    },
  }
  return hand
}

/** What a layout holds, for comparing two of them. */
export const content = (layout: Layout): string => JSON.stringify(toFile(layout))
