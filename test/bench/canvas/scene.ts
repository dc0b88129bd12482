/** What both pages draw: the same labelled objects, all in view, and a driver that plays the same gestures. */
import { fitBox } from '../../../src/editor/viewport'
import type { Point } from '../../../src/geometry/types'
import type { Floor, Item } from '../../../src/layout/model'
import { tableOf } from '../../../src/layout/table'

const WIDTH = 1000
const DEPTH = 600
const PITCH: Point = [1200, 800]

const wanted = Number(new URLSearchParams(location.search).get('n') ?? 10_000)
const columns = Math.ceil(Math.sqrt((wanted * 1.6 * PITCH[1]) / PITCH[0]))

export const items: readonly Item[] = Array.from({ length: wanted }, (_, i) => ({
  id: `k${i}`,
  order: i,
  type: 'custom',
  number: `R${i}`,
  at: [(i % columns) * PITCH[0] + WIDTH / 2, Math.floor(i / columns) * PITCH[1] + DEPTH / 2],
  size: [WIDTH, DEPTH],
}))

const empty = tableOf<never>([])
export const floor: Floor = {
  id: 'f1',
  walls: empty,
  openings: empty,
  zones: empty,
  items: tableOf(items),
  rows: empty,
  cables: empty,
  notes: empty,
  dimensions: empty,
}

const rows = Math.ceil(wanted / columns)
const whole = { minX: 0, minY: 0, maxX: columns * PITCH[0], maxY: rows * PITCH[1] }

export const startView = (size: Point) => fitBox(whole, size, [20, 20])
/** A close view in which numbers are read. */
export const closeView = (size: Point) =>
  fitBox({ minX: 0, minY: 0, maxX: 40_000, maxY: 25_000 }, size, [0, 0])

export type Work = 'pan' | 'zoom' | 'drag'
export type Api = {
  /** The element that takes the events. */
  readonly element: HTMLElement
  /** Where the object in the middle of the view is, px. */
  readonly target: () => Point
  readonly close: () => void
}

declare global {
  interface Window {
    bench: {
      /** ms from the start of the page to the frame after the first full plan. */
      ready: number
      play: (work: Work, frames: number) => Promise<number[]>
      close: () => Promise<void>
    }
  }
}

const nextFrame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))

/** Offers the page to the script: gestures are played one event a frame, as a hand would. */
export function offer(api: Api): void {
  const wheel = (more: WheelEventInit) =>
    api.element.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 700, clientY: 450, ...more }),
    )
  const pointer = (kind: string, [clientX, clientY]: Point, buttons: number) =>
    api.element.dispatchEvent(
      new PointerEvent(kind, { bubbles: true, pointerId: 1, button: 0, buttons, clientX, clientY }),
    )
  // A script's pointer is no real one: capturing it would throw.
  api.element.setPointerCapture = () => undefined
  const { left, top } = api.element.getBoundingClientRect()
  window.bench = {
    ready: 0,
    async play(work, frames) {
      const stamps: number[] = []
      let at = api.target()
      at = [at[0] + left, at[1] + top]
      if (work === 'drag') pointer('pointerdown', at, 1)
      for (let i = 0; i < frames; i++) {
        stamps.push(await nextFrame())
        if (work === 'pan') wheel({ deltaX: i < frames / 2 ? 7 : -7, deltaY: i < frames / 2 ? 4 : -4 })
        if (work === 'zoom') wheel({ deltaY: i < frames / 2 ? -4 : 4, ctrlKey: true })
        if (work === 'drag') pointer('pointermove', [at[0] + i * 2, at[1] + i], 1)
      }
      if (work === 'drag') pointer('pointerup', [at[0] + frames * 2, at[1] + frames], 0)
      await nextFrame()
      return stamps
    },
    async close() {
      api.close()
      await nextFrame()
    },
  }
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.bench.ready = performance.now()
    }),
  )
}
