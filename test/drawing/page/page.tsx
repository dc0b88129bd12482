/** The product's canvas with the faulty sample hall and its findings, moved from outside. */
import { createRoot } from 'react-dom/client'
import fixture from '../../../fixtures/township-faulty.hall.json?raw'
import { type Change, PlanCanvas, type PlanSource } from '../../../src/canvas/PlanCanvas'
import { checkLayout } from '../../../src/check/engine'
import { drawFindings } from '../../../src/drawing/findings'
import { leastScale } from '../../../src/drawing/label-band'
import { labelBand, labelFloor, movingBand } from '../../../src/drawing/labels'
import { drawSelection } from '../../../src/drawing/overlay'
import { drawFloor } from '../../../src/drawing/plan'
import { THEMES } from '../../../src/drawing/theme'
import { fitBox, type Viewport } from '../../../src/editor/viewport'
import { rectangle } from '../../../src/geometry/polygon'
import type { Item } from '../../../src/layout/model'
import { findEntity } from '../../../src/layout/queries'
import { readLayout } from '../../../src/layout/read'
import { rowsOf, tableOf } from '../../../src/layout/table'
import { outlinePoints } from '../../../src/scene/outlines'

declare global {
  interface Window {
    plan: {
      look: (view: Viewport) => void
      view: () => Viewport
      dark: (on: boolean) => void
      select: (on: boolean) => void
      findings: (on: boolean) => void
      /** Moves a thing by so many mm to the right. */
      shift: (id: string, mm: number) => void
    }
  }
}

const read = readLayout(fixture)
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
let [floor] = layout.floors
const report = checkLayout(layout)
const found = report.findings.map((finding, i) => ({ finding, number: i + 1 }))
const outline = (id: string) => {
  const entity = findEntity(layout, id)
  const ring = entity && outlinePoints(layout, entity)
  return ring && ring.length > 2 ? ring : undefined
}

let view: Viewport = { scale: 0.03, x: 0, y: 0 }
let [dark, selected, shown] = [false, false, false]
let band: number | undefined
const listeners = new Set<(what: Change) => void>()
const tell = (...changes: Change[]) => {
  for (const what of changes) for (const listener of listeners) listener(what)
}

const labels = () => labelFloor(floor, { language: 'zh', scale: leastScale(band ?? labelBand(view.scale)) })
const source: PlanSource = {
  viewport: () => view,
  static(moving) {
    band = moving ? movingBand(view.scale, band) : labelBand(view.scale)
    return [...drawFloor(floor), ...labels()]
  },
  moving: () => [],
  overlay: () => [
    ...(shown
      ? drawFindings(found, { outline, scale: view.scale, under: [...drawFloor(floor), ...labels()] })
      : []),
    ...(selected ? drawSelection([rectangle([12_000, 7500], [6000, 4000])], [[12_000, 5000]]) : []),
  ],
  theme: () => (dark ? THEMES.dark : THEMES.light),
  subscribe(listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  resized(size) {
    view = fitBox({ minX: -200, minY: -200, maxX: 24_200, maxY: 15_200 }, size)
  },
}

window.plan = {
  look(next) {
    view = next
    tell('viewport')
  },
  view: () => view,
  dark(on) {
    dark = on
    tell('theme')
  },
  select(on) {
    selected = on
    tell('overlay')
  },
  findings(on) {
    shown = on
    tell('overlay')
  },
  shift(id, mm) {
    const items = rowsOf(floor.items).map(
      (item): Item => (item.id === id ? { ...item, at: [item.at[0] + mm, item.at[1]] } : item),
    )
    floor = { ...floor, items: tableOf(items) }
    tell('static')
  },
}

createRoot(document.body.appendChild(document.createElement('main'))).render(
  <PlanCanvas
    source={source}
    label="plan"
    onPointer={() => undefined}
    onWheel={() => undefined}
    onGesture={() => undefined}
  />,
)
