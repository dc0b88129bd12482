/**
 * Keeps the picture in step with its source: collects what changed and draws at most once a frame.
 * No React in here: a drag or a pan never renders a component.
 */
import type { DisplayList } from '../drawing/display'
import { runsOf } from '../drawing/runs'
import type { Theme } from '../drawing/theme'
import type { Viewport } from '../editor/viewport'
import type { Point } from '../geometry/types'
import { watchFonts } from './fonts'
import { createHatches } from './hatches'
import { paint } from './painter'
import { createRaster } from './raster'
import { drawRuler } from './rulers'
import { visibleRuns } from './visible'

export type Change = 'static' | 'moving' | 'overlay' | 'viewport' | 'theme'

/** Where the picture comes from. Lists are compared by identity: an unchanged list is the same object. */
export type PlanSource = {
  readonly viewport: () => Viewport
  /**
   * What stands still. May depend on the zoom (labels); asked for whenever the raster is painted. While the view is
   * `moving` the labels of the last zoom will do: it is asked again once the view rests.
   */
  readonly static: (moving: boolean) => DisplayList
  /** What is in the hand. */
  readonly moving: () => DisplayList
  /** Selection, guides, findings: drawn afresh each frame, crisp at any zoom. */
  readonly overlay: () => DisplayList
  readonly theme: () => Theme
  readonly subscribe: (listener: (what: Change) => void) => () => void
  /** Told the size of the plan's element, CSS px, first and whenever it changes. */
  readonly resized?: (size: Point) => void
}

/** What can be drawn on: the canvas of the static picture, the live layer above it and the two rulers. */
export type Surfaces = {
  readonly raster: HTMLCanvasElement
  /** Draws the live layer: calls `paint`. */
  readonly redraw: () => void
  /** Behind all of them. */
  readonly ground: HTMLElement
  readonly rulers: readonly [across: HTMLCanvasElement, down: HTMLCanvasElement]
  readonly size: () => Point
}
export type Stagehand = {
  /** Paints what is in the hand and the overlay on a canvas of the view's size, in device pixels. */
  readonly paint: (context: CanvasRenderingContext2D) => void
  /** The size or the resolution changed. */
  readonly resized: () => void
  readonly dispose: () => void
}

/** How long the view must rest before a stretched picture is painted anew, ms. */
const REST = 120

export function createStagehand(source: PlanSource, surfaces: Surfaces): Stagehand {
  const raster = createRaster(surfaces.raster)
  const hatches = createHatches()
  let live: readonly DisplayList[] = []
  const stale = new Set<Change>()
  let frame = 0
  let rest = 0

  const mark = (what: Change) => {
    stale.add(what)
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const fonts = watchFonts(() => {
    raster.forget()
    mark('static')
    mark('overlay')
  })

  const dpr = () => window.devicePixelRatio || 1

  function draw(): void {
    frame = 0
    const changed = new Set(stale)
    stale.clear()
    const view = source.viewport()
    const everything = changed.has('theme')
    const moved = everything || changed.has('viewport')
    if (everything || changed.has('static')) paintRaster(view, false)
    else if (!rasterServes(view)) paintRaster(view, true)
    raster.show(view)
    const lists = [source.moving(), source.overlay()]
    // An empty layer that stays empty costs nothing.
    const shown = [...lists, ...live].some(list => list.length > 0)
    live = lists
    if (shown && (moved || changed.has('moving') || changed.has('overlay'))) surfaces.redraw()
    if (moved) drawRulers(view)
  }

  /** True when the raster will do for this frame; then a better one follows once the view rests. */
  function rasterServes(view: Viewport): boolean {
    const fitness = raster.fitness(view, surfaces.size(), dpr())
    window.clearTimeout(rest)
    if (fitness === 'stretched') rest = window.setTimeout(() => mark('static'), REST)
    return fitness !== 'outdated'
  }

  function paintRaster(view: Viewport, moving: boolean): void {
    window.clearTimeout(rest)
    if (moving) rest = window.setTimeout(() => mark('static'), REST)
    const list = source.static(moving)
    fonts.want(list)
    const size = surfaces.size()
    raster.paint(list, moving ? raster.ahead(view, size) : view, size, dpr(), source.theme())
  }

  function drawRulers(view: Viewport): void {
    surfaces.ground.style.background = source.theme().ruler.fill
    const [width, height] = surfaces.size()
    drawRuler(surfaces.rulers[0], 'across', view, width, dpr(), source.theme())
    drawRuler(surfaces.rulers[1], 'down', view, height, dpr(), source.theme())
  }

  const unsubscribe = source.subscribe(mark)
  return {
    paint(context) {
      const [moving, overlay] = live
      if (!moving || !overlay) return
      const view = source.viewport()
      const [width, height] = surfaces.size()
      const target = { context, view, dpr: dpr(), theme: source.theme(), hatches }
      const box = { minX: 0, minY: 0, maxX: width, maxY: height }
      for (const list of live) fonts.want(list)
      paint(runsOf(moving), target)
      paint(visibleRuns(overlay, view, box), target)
    },
    resized() {
      source.resized?.(surfaces.size())
      mark('theme')
    },
    dispose() {
      unsubscribe()
      fonts.dispose()
      cancelAnimationFrame(frame)
      window.clearTimeout(rest)
      raster.dispose()
    },
  }
}
