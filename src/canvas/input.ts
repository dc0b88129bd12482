/** Pointer, wheel and touch of the plan's element, told as plain values; knows nothing of tools. */
import type { Modifiers, PointerInput } from '../editor/pointer'
import { toWorld, type Viewport } from '../editor/viewport'
import type { Point } from '../geometry/types'
import { distance, midpoint, sub } from '../geometry/vector'

export type WheelInput = {
  readonly screen: Point
  /** CSS px to move by; upwards and leftwards are negative. */
  readonly delta: Point
  /** With Ctrl or Cmd, as a trackpad's pinch also is. */
  readonly zoom: boolean
}

/** Moving the view itself: middle button, space bar or two fingers. */
export type Gesture =
  | { readonly kind: 'pan'; readonly delta: Point }
  | { readonly kind: 'pinch'; readonly screen: Point; readonly factor: number; readonly delta: Point }

export type Listeners = {
  readonly onPointer: (input: PointerInput) => void
  readonly onWheel: (input: WheelInput) => void
  readonly onGesture: (gesture: Gesture) => void
  /** A finger rests: true where that was taken up, then it does nothing more. Page px. */
  readonly onHold?: (client: Point) => boolean
}

const BUTTONS: readonly PointerInput['button'][] = ['primary', 'middle', 'secondary']
const LINE = 16
/** How long a finger rests to mean more than a touch, ms, and how far it may tremble meanwhile, px. */
const HOLD = 500
const TREMBLE = 10

/** Listens on `element`; the answer stops listening. `listeners` is asked anew at each event. */
export function listen(element: HTMLElement, view: () => Viewport, listeners: () => Listeners): () => void {
  const stops: (() => void)[] = []
  const on = <K extends keyof HTMLElementEventMap>(
    kind: K,
    handle: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ) => {
    element.addEventListener(kind, handle, { passive })
    stops.push(() => element.removeEventListener(kind, handle))
  }

  const fingers = new Map<number, Point>()
  /** Two fingers mean the view, and so does what is left of them until all are lifted. */
  let viewing = false
  let held: { id: number; at: Point; timer: number } | undefined
  /** A finger whose rest was taken up. */
  let spent: number | undefined
  let panning: { id: number; at: Point } | undefined
  let space = false

  const screenOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const tell = (kind: PointerInput['kind'], event: MouseEvent, touch: boolean) => {
    const screen = screenOf(event)
    const button =
      kind === 'move' || kind === 'cancel' ? heldButton(event.buttons) : (BUTTONS[event.button] ?? 'none')
    listeners().onPointer({
      kind,
      world: toWorld(view(), screen),
      screen,
      button,
      touch,
      mods: modifiers(event),
    })
  }
  const showHand = () => {
    element.style.cursor = panning ? 'grabbing' : space ? 'grab' : ''
  }

  on('pointerdown', event => {
    const touch = event.pointerType === 'touch'
    element.setPointerCapture(event.pointerId)
    if (touch) {
      fingers.set(event.pointerId, screenOf(event))
      letGo()
      // Whatever the first finger began is off.
      if (fingers.size === 2 && spent === undefined) tell('cancel', event, true)
      if (fingers.size > 1) viewing = true
      if (viewing) return
      hold(event)
    }
    if (event.button === 1 || (event.button === 0 && space)) {
      panning = { id: event.pointerId, at: screenOf(event) }
      showHand()
      return
    }
    tell('down', event, touch)
  })

  on('pointermove', event => {
    const touch = event.pointerType === 'touch'
    if (panning && event.pointerId === panning.id) {
      const at = screenOf(event)
      listeners().onGesture({ kind: 'pan', delta: sub(at, panning.at) })
      panning.at = at
      return
    }
    if (touch && viewing) {
      if (fingers.has(event.pointerId)) pinch(event)
      return
    }
    if (held && distance(held.at, screenOf(event)) > TREMBLE) letGo()
    if (event.pointerId !== spent) tell('move', event, touch)
  })

  const hold = (event: PointerEvent) => {
    const timer = window.setTimeout(() => {
      held = undefined
      if (!listeners().onHold?.([event.clientX, event.clientY])) return
      spent = event.pointerId
      tell('cancel', event, true)
    }, HOLD)
    held = { id: event.pointerId, at: screenOf(event), timer }
  }
  const letGo = () => {
    window.clearTimeout(held?.timer)
    held = undefined
  }

  const pinch = (event: PointerEvent) => {
    const [before, after] = [[...fingers.values()], screenOf(event)]
    const [a, b] = before
    const from = fingers.get(event.pointerId) ?? after
    fingers.set(event.pointerId, after)
    const [c, d] = [...fingers.values()]
    if (!b) {
      listeners().onGesture({ kind: 'pan', delta: sub(after, from) })
      return
    }
    const apart = distance(a, b)
    listeners().onGesture({
      kind: 'pinch',
      screen: midpoint(c, d),
      factor: apart > 0 ? distance(c, d) / apart : 1,
      delta: sub(midpoint(c, d), midpoint(a, b)),
    })
  }

  const release = (event: PointerEvent, kind: 'up' | 'cancel') => {
    const touch = event.pointerType === 'touch'
    const [seen, done] = [viewing, event.pointerId === spent]
    fingers.delete(event.pointerId)
    letGo()
    if (fingers.size === 0) viewing = false
    if (done) spent = undefined
    if (panning?.id === event.pointerId) {
      panning = undefined
      showHand()
      return
    }
    if (!(touch && seen) && !done) tell(kind, event, touch)
  }
  on('pointerup', event => release(event, 'up'))
  on('pointercancel', event => release(event, 'cancel'))
  on('dblclick', event => tell('double', event, false))
  // The middle button scrolls a page; here it moves the plan.
  on('mousedown', event => event.button === 1 && event.preventDefault(), false)

  on(
    'wheel',
    event => {
      event.preventDefault()
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? element.clientHeight : 1
      const [x, y] = [event.deltaX * unit, event.deltaY * unit]
      // A plain wheel with Shift moves sideways, also where the browser leaves that to us.
      const delta: Point = event.shiftKey && x === 0 ? [y, 0] : [x, y]
      listeners().onWheel({ screen: screenOf(event), delta, zoom: event.ctrlKey || event.metaKey })
    },
    false,
  )

  const key = (event: KeyboardEvent) => {
    if (event.code !== 'Space' || event.isComposing || takesKeys(event.target)) return
    space = event.type === 'keydown'
    showHand()
  }
  const forget = () => {
    space = false
    showHand()
  }
  window.addEventListener('keydown', key)
  window.addEventListener('keyup', key)
  window.addEventListener('blur', forget)
  stops.push(() => {
    window.removeEventListener('keydown', key)
    window.removeEventListener('keyup', key)
    window.removeEventListener('blur', forget)
    letGo()
  })
  return () => {
    for (const stop of stops) stop()
  }
}

const modifiers = (event: MouseEvent): Modifiers => ({
  shift: event.shiftKey,
  alt: event.altKey,
  accel: event.ctrlKey || event.metaKey,
})

const heldButton = (buttons: number): PointerInput['button'] =>
  buttons & 1 ? 'primary' : buttons & 4 ? 'middle' : buttons & 2 ? 'secondary' : 'none'

/** Fields, buttons and the like keep the space bar for themselves. */
const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(target.tagName))
