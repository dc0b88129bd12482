/** The two plans of a comparison under one view: pan, zoom, the sheet on show, and what is in focus. */
import type { PlanSource } from '../../canvas/PlanCanvas'
import { type DrawnChange, drawChange } from '../../drawing/changes'
import type { DisplayList } from '../../drawing/display'
import { labelBand } from '../../drawing/labels'
import { THEMES } from '../../drawing/theme'
import { lastOnly } from '../../editor/memo'
import { drawLabels, drawStill } from '../../editor/picture'
import type { PointerInput } from '../../editor/pointer'
import { fitBox, panBy, type Viewport, zoomAt } from '../../editor/viewport'
import type { Box, Point, Ring } from '../../geometry/types'
import { boxOf, unionBox } from '../../geometry/vector'
import type { Change, ChangePlace } from '../../layout/compare'
import type { Layout } from '../../layout/model'
import { type Found, floorOf, surfaceOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import type { Language } from '../../layout/text'
import { outlinePoints } from '../../scene/outlines'

export type SheetOnShow = { readonly floor: string; readonly surface?: string }
export type CompareSides = {
  readonly before: Layout
  readonly after: Layout
  readonly changes: readonly Change[]
}

type What = Parameters<Parameters<PlanSource['subscribe']>[0]>[0]

export interface CompareView {
  readonly sheet: SheetOnShow
  source(side: 'before' | 'after'): PlanSource
  show(sheet: SheetOnShow): void
  /** Shows where a change is, and marks it. */
  flyTo(change: Change): void
  /** Shows a box on a sheet. */
  flyToBox(place: ChangePlace, box: Box | undefined): void
  pointer(input: PointerInput): void
  wheel(screen: Point, delta: Point, zoom: boolean): void
  gesture(delta: Point, screen?: Point, factor?: number): void
  themeChanged(): void
  subscribe(listener: () => void): () => void
}

const NONE: readonly [] = []
const WHEEL = 0.002
const FINE_WHEEL = 0.01
/** mm: a small thing is shown with this much about it. */
const SPAN = 4000

export function createCompareView(
  sides: CompareSides,
  first: SheetOnShow,
  language: Language,
  isDark: () => boolean,
): CompareView {
  let view: Viewport = { scale: 0.05, x: 0, y: 0 }
  let size: Point = [0, 0]
  let sheet = first
  let focus: Change | undefined
  let held: Point | undefined
  const listeners = new Set<(what: What) => void>()
  const watchers = new Set<() => void>()
  const tell = (...all: What[]) => {
    for (const what of all) for (const listener of [...listeners]) listener(what)
  }
  const look = (next: Viewport) => {
    view = next
    tell('viewport')
  }
  const overlay = lastOnly((at: SheetOnShow, focused: Change | undefined) =>
    sides.changes.flatMap(change => drawChange(drawnOn(sides, change, at, focused))),
  )

  function source(side: 'before' | 'after'): PlanSource {
    const layout = sides[side]
    const still = lastOnly(drawStill)
    const label = lastOnly(drawLabels)
    const both = lastOnly((plan: DisplayList, labels: DisplayList): DisplayList => [...plan, ...labels])
    return {
      viewport: () => view,
      static: () =>
        both(
          still(layout, sheet.floor, sheet.surface, NONE, NONE),
          label(layout, sheet.floor, sheet.surface, NONE, labelBand(view.scale), language, NONE),
        ),
      moving: () => NONE,
      overlay: () => overlay(sheet, focus),
      theme: () => (isDark() ? THEMES.dark : THEMES.light),
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      resized(now) {
        const fresh = size[0] === 0
        size = now
        if (fresh) look(fitBox(boxOfSheet(sides, sheet), size))
      },
    }
  }

  function show(next: SheetOnShow): void {
    if (next.floor === sheet.floor && next.surface === sheet.surface) return
    sheet = next
    tell('static', 'overlay')
    look(fitBox(boxOfSheet(sides, sheet), size))
    for (const watcher of [...watchers]) watcher()
  }

  function flyToBox(place: ChangePlace, box: Box | undefined): void {
    const target = sheetOf(sides, place)
    if (target) show(target)
    if (!box || size[0] === 0) return
    const grow = (min: number, max: number) => Math.max(0, (SPAN - (max - min)) / 2)
    const [dx, dy] = [grow(box.minX, box.maxX), grow(box.minY, box.maxY)]
    look(fitBox({ minX: box.minX - dx, minY: box.minY - dy, maxX: box.maxX + dx, maxY: box.maxY + dy }, size))
  }

  return {
    get sheet() {
      return sheet
    },
    source,
    show,
    flyTo(change) {
      focus = change
      const { before, after } = outlinesOf(sides, change)
      const points = [...(before ?? []), ...(after ?? [])]
      const place = (change.after ?? change.before)?.place ?? {}
      flyToBox(place, points.length > 0 ? boxOf(points) : undefined)
      tell('overlay')
    },
    flyToBox(place, box) {
      focus = undefined
      flyToBox(place, box)
      tell('overlay')
    },
    pointer({ kind, screen, button }) {
      if (kind === 'down' && button !== 'secondary') held = screen
      else if (kind === 'move' && held) {
        look(panBy(view, [screen[0] - held[0], screen[1] - held[1]]))
        held = screen
      } else if (kind !== 'move') held = undefined
    },
    wheel(screen, [x, y], zoom) {
      if (zoom || Math.abs(y) >= Math.abs(x))
        look(zoomAt(view, screen, Math.exp(-y * (zoom ? FINE_WHEEL : WHEEL))))
      else look(panBy(view, [-x, 0]))
    },
    gesture(delta, screen, factor = 1) {
      const moved = panBy(view, delta)
      look(screen ? zoomAt(moved, screen, factor) : moved)
    },
    themeChanged: () => tell('theme'),
    subscribe(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
  }
}

/** The outlines of a changed entity in each layout; a floor or the hall has none. */
export function outlinesOf(sides: CompareSides, change: Change): { before?: Ring; after?: Ring } {
  const outline = (side: Change['before'], layout: Layout): Ring | undefined => {
    if (!side || change.kind === 'hall' || change.kind === 'floors' || change.kind === 'surfaces')
      return undefined
    const { floor, surface } = side.place
    const place = surface === undefined ? { floor, table: change.kind } : { surface, table: 'items' }
    const found = { kind: change.kind, entity: side.entity, place } as unknown as Found
    const points = outlinePoints(layout, found)
    return points.length > 1 ? points : undefined
  }
  return { before: outline(change.before, sides.before), after: outline(change.after, sides.after) }
}

function drawnOn(
  sides: CompareSides,
  change: Change,
  sheet: SheetOnShow,
  focus: Change | undefined,
): DrawnChange {
  const outlines = outlinesOf(sides, change)
  const here = (side: Change['before']) =>
    side !== undefined &&
    side.place.surface === sheet.surface &&
    (sheet.surface !== undefined || side.place.floor === sheet.floor)
  const before = here(change.before) ? outlines.before : undefined
  const after = here(change.after) ? outlines.after : undefined
  const kind = !change.before
    ? 'appeared'
    : !change.after
      ? 'vanished'
      : change.moved !== undefined || change.turned !== undefined
        ? 'moved'
        : 'changed'
  return { change: kind, before, after, focused: change === focus }
}

/** The sheet an entity is on; a desk-top is shown with the first floor behind it. */
function sheetOf({ before, after }: CompareSides, { floor, surface }: ChangePlace): SheetOnShow | undefined {
  if (surface !== undefined) return { floor: after.floors[0].id, surface }
  const known = floor !== undefined && (floorOf(after, floor) ?? floorOf(before, floor))
  return known ? { floor: known.id } : undefined
}

function boxOfSheet({ before, after }: CompareSides, { floor, surface }: SheetOnShow): Box {
  const boxes = [before, after].map(layout => {
    const desk = surface === undefined ? undefined : surfaceOf(layout, surface)
    if (desk) return boxOf([[0, 0], desk.size])
    const found = floorOf(layout, floor)
    if (!found) return boxOf([])
    return boxOf([
      ...rowsOf(found.walls).flatMap(({ a, b }) => [a, b]),
      ...rowsOf(found.zones).flatMap(({ polygon }) => polygon),
      ...rowsOf(found.items).map(({ at }) => at),
    ])
  })
  const box = unionBox(boxes[0], boxes[1])
  return box.maxX > box.minX ? box : { minX: 0, minY: 0, maxX: SPAN, maxY: SPAN }
}
