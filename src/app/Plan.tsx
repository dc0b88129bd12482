import { IconX } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { PlanCanvas, RULER } from '../canvas/PlanCanvas'
import { createPicture } from '../editor/picture'
import type { PointerInput } from '../editor/pointer'
import { thingUnder } from '../editor/tools/types'
import { toScreen, toWorld } from '../editor/viewport'
import type { Point } from '../geometry/types'
import { itemType } from '../layout/catalogue'
import { floorOf, surfaceOf } from '../layout/queries'
import css from './frame.module.css'
import { PALETTE_DRAG } from './palette-drag'
import parts from './parts/parts.module.css'
import { useApp, useRead, useSession, useWords } from './session-context'
import { isDark } from './use-dark'

const Distances = lazy(async () => ({ default: (await import('./chrome')).Distances }))
const UnderlayPicture = lazy(async () => ({ default: (await import('./chrome')).UnderlayPicture }))

/** Where the pointer's readout stands beside the pointer, px. */
const READOUT_OFFSET: Point = [16, 18]
/** Beside a finger, which hides what lies below it. */
const TOUCH_OFFSET: Point = [-28, -56]

export function Plan() {
  const { session, workspace } = useApp()
  const words = useWords()
  const root = useRef<HTMLDivElement>(null)
  const readout = useRef<HTMLDivElement>(null)
  const picture = useMemo(
    () => createPicture(session, () => isDark(session.state.preferences.theme)),
    [session],
  )

  // What changes with every move of the pointer is written to the page directly: no component renders in a drag.
  useEffect(() => {
    const follow = () => {
      const { view, live, pointer, preferences, tool, hover, hoveredFinding, touch } = session.state
      const { current: element } = root
      const { current: label } = readout
      if (!element || !label) return
      element.dataset.scale = String(view.scale)
      element.dataset.x = String(view.x)
      element.dataset.y = String(view.y)
      element.dataset.cursor =
        tool.kind !== 'select' && tool.kind !== 'pan'
          ? 'place'
          : tool.kind === 'pan'
            ? 'hand'
            : hoveredFinding !== undefined
              ? 'point'
              : hover !== undefined || live.held.length > 0
                ? 'move'
                : ''
      label.hidden = !live.readout || !pointer
      if (live.readout && pointer) {
        const [x, y] = toScreen(view, pointer)
        label.textContent = live.readout[preferences.language]
        const [dx, dy] = touch ? TOUCH_OFFSET : READOUT_OFFSET
        label.style.transform = `translate(${x + RULER + dx}px, ${y + RULER + dy}px)`
      }
    }
    follow()
    return session.subscribe(follow)
  }, [session])

  /** A pointer event of a drag from the catalogue, which the browser reports by itself. */
  const dragged = (event: React.DragEvent, kind: 'move' | 'up'): PointerInput => {
    const box = event.currentTarget.getBoundingClientRect()
    const screen: Point = [event.clientX - box.left - RULER, event.clientY - box.top - RULER]
    const { shiftKey: shift, altKey: alt, ctrlKey: accel } = event
    return {
      kind,
      world: toWorld(session.state.view, screen),
      screen,
      button: 'primary',
      touch: false,
      mods: { shift, alt, accel },
    }
  }
  /** What can be done with the thing there, or with the selection. */
  const showMenu = ([clientX, clientY]: Point, touch: boolean): boolean => {
    const { current } = root
    // A finger that draws rests to aim.
    if (!current || (touch && !['select', 'pan'].includes(session.state.tool.kind))) return false
    const box = current.getBoundingClientRect()
    const screen: Point = [clientX - box.left - RULER, clientY - box.top - RULER]
    const hit = thingUnder(session.state, { world: toWorld(session.state.view, screen), touch })
    if (hit && !session.state.selection.includes(hit.id)) session.update({ selection: [hit.id] })
    workspace.setMenu([clientX, clientY])
    return true
  }
  const fromPalette = (event: React.DragEvent) => event.dataTransfer.types.includes(PALETTE_DRAG)

  return (
    <main
      ref={root}
      className={css.plan}
      data-testid="plan"
      onContextMenu={event => {
        event.preventDefault()
        showMenu([event.clientX, event.clientY], false)
      }}
      onDragOver={event => {
        if (!fromPalette(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        session.pointer(dragged(event, 'move'))
      }}
      onDrop={event => {
        if (!fromPalette(event)) return
        event.preventDefault()
        event.stopPropagation()
        session.pointer(dragged(event, 'up'))
      }}
    >
      <div className={css.canvas}>
        <PlanCanvas
          source={picture}
          label={words.plan}
          onPointer={session.pointer}
          onWheel={session.wheel}
          onGesture={session.gesture}
          onHold={at => showMenu(at, true)}
        />
      </div>
      <Suspense>
        <UnderlayPicture />
        <Distances />
      </Suspense>
      <div ref={readout} className={css.readout} hidden />
      <Crumb />
      <PlaceHint />
      <Notice />
    </main>
  )
}

/** On a desk-top: whose it is, and the way back to the floor. */
function Crumb() {
  const { session } = useApp()
  const words = useWords()
  const floor = useSession(state => floorOf(state.committed, state.floor))
  const surface = useSession(state =>
    state.surface === undefined ? undefined : surfaceOf(state.committed, state.surface),
  )
  if (!surface || !floor) return null
  return (
    <div className={css.crumb}>
      <button type="button" className={parts.button} onClick={() => session.setFloor({ floor: floor.id })}>
        {words.objects.backToFloor(floor.name ?? '')}
      </button>
      {surface.name}
    </div>
  )
}

function PlaceHint() {
  const words = useWords()
  const read = useRead()
  const type = useSession(({ tool }) => (tool.kind === 'place' ? tool.type : undefined))
  if (type === undefined) return null
  return <div className={css.hint}>{words.palette.placing(read(itemType(type).name))}</div>
}

const NOTICE_MS = 6000

/** What has just been said; it goes by itself unless it reports an error. */
function Notice() {
  const { session } = useApp()
  const words = useWords()
  const read = useRead()
  const notice = useSession(state => state.notice)
  useEffect(() => {
    if (notice?.tone !== 'info') return
    const timer = setTimeout(() => session.update({ notice: undefined }), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice, session])
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <div className={css.notice} data-tone={notice.tone} data-testid="notice">
          {read(notice.words)}
          <button
            type="button"
            className={`${parts.button} ${parts.icon}`}
            aria-label={words.close}
            onClick={() => session.update({ notice: undefined })}
          >
            <IconX size={16} />
          </button>
        </div>
      )}
    </div>
  )
}
