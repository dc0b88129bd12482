/** The product's canvas with the smallest editor that can pan, zoom and drag. */
import { createRoot } from 'react-dom/client'
import { type Change, PlanCanvas, type PlanSource } from '../../../src/canvas/PlanCanvas'
import type { DisplayList } from '../../../src/drawing/display'
import { drawItem } from '../../../src/drawing/items'
import { leastScale } from '../../../src/drawing/label-band'
import { labelBand, labelFloor, movingBand } from '../../../src/drawing/labels'
import { drawGuides, drawSelection } from '../../../src/drawing/overlay'
import { drawFloor } from '../../../src/drawing/plan'
import { THEMES } from '../../../src/drawing/theme'
import type { PointerInput } from '../../../src/editor/pointer'
import { panBy, toScreen, type Viewport, zoomAt } from '../../../src/editor/viewport'
import { rectangle } from '../../../src/geometry/polygon'
import type { Point } from '../../../src/geometry/types'
import { distance, sub } from '../../../src/geometry/vector'
import type { Item } from '../../../src/layout/model'
import { closeView, floor, items, offer, startView } from './scene'

const listeners = new Set<(what: Change) => void>()
const tell = (what: Change) => {
  for (const listener of listeners) listener(what)
}

let size: Point = [1440, 900]
let view: Viewport = startView(size)
let held: { item: Item; grip: Point } | undefined
let still: DisplayList = drawFloor(floor)
let labelled: { band: number; of: DisplayList; list: DisplayList } | undefined

const source: PlanSource = {
  viewport: () => view,
  static(moving) {
    const band = moving ? movingBand(view.scale, labelled?.band) : labelBand(view.scale)
    if (labelled?.band !== band || labelled.of !== still) {
      const omit = held && new Set([held.item.id])
      const labels = labelFloor(floor, { language: 'zh', scale: leastScale(band), omit })
      labelled = { band, of: still, list: [...still, ...labels] }
    }
    return labelled.list
  },
  moving: () => (held ? [drawItem(held.item)] : []),
  overlay() {
    if (!held) return []
    const { at, size: box } = held.item
    return [
      ...drawSelection([rectangle(at, box)]),
      ...drawGuides([{ a: [at[0], at[1] - 3000], b: at, words: '3 000' }]),
    ]
  },
  theme: () => THEMES.light,
  subscribe(listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  resized(now) {
    size = now
    view = startView(size)
    tell('viewport')
  },
}

function pointer({ kind, world }: PointerInput): void {
  if (kind === 'down') {
    const item = items.reduce((best, item) =>
      distance(item.at, world) < distance(best.at, world) ? item : best,
    )
    held = { item, grip: sub(world, item.at) }
    still = drawFloor(floor, { omit: new Set([item.id]) })
    tell('static')
  } else if (kind === 'move' && held) {
    const [x, y] = sub(world, held.grip)
    held = { ...held, item: { ...held.item, at: [Math.round(x), Math.round(y)] } }
  } else if (kind === 'up') {
    held = undefined
    still = drawFloor(floor)
    tell('static')
  }
  tell('moving')
  tell('overlay')
}

const look = (next: Viewport) => {
  view = next
  tell('viewport')
}

createRoot(document.body.appendChild(document.createElement('main'))).render(
  <PlanCanvas
    source={source}
    label="benchmark"
    onPointer={pointer}
    onWheel={({ screen, delta, zoom }) =>
      look(zoom ? zoomAt(view, screen, 1 - delta[1] / 100) : panBy(view, [-delta[0], -delta[1]]))
    }
    onGesture={() => undefined}
  />,
)

requestAnimationFrame(function start() {
  const element = document.querySelector<HTMLElement>('[role=application]')
  // The first plan is drawn in the frame after the size is known.
  if (!element || !document.querySelector('canvas')) return void requestAnimationFrame(start)
  offer({
    element,
    target: () => {
      const middle = items.reduce((best, item) =>
        distance(toScreen(view, item.at), [size[0] / 2, size[1] / 2]) <
        distance(toScreen(view, best.at), [size[0] / 2, size[1] / 2])
          ? item
          : best,
      )
      return toScreen(view, middle.at)
    },
    close: () => look(closeView(size)),
  })
})
