/**
 * The static picture as one canvas larger than the view, which the browser only moves and stretches while the view
 * pans and zooms. It is painted anew when the view leaves it or comes to rest; where the plan changed under a resting
 * view only what changed is painted.
 */
import { type DisplayList, PX_PER_PAPER_MM, type Shape } from '../drawing/display'
import type { Theme } from '../drawing/theme'
import { type Viewport, zoomAt } from '../editor/viewport'
import type { Box, Point } from '../geometry/types'
import { boxOf, growBox, unionBox } from '../geometry/vector'
import { createHatches } from './hatches'
import { paint } from './painter'
import { visibleRuns } from './visible'

/** Margin round the view, CSS px. */
const MARGIN = 256
/** The picture is stretched at most this much before it is painted anew. */
const STRETCH = 2
/** Zooming out, this much further is painted, so that the way takes few pictures. */
const AHEAD = 0.6
/** Widest line that reaches beyond a shape's box, paper mm. */
const LINE_REACH = 1

export type Raster = {
  /** The view to paint for while `view` moves: one zoomed further out where that is where it goes. */
  readonly ahead: (view: Viewport, size: Point) => Viewport
  /** Paints the list for this view. */
  readonly paint: (list: DisplayList, view: Viewport, size: Point, dpr: number, theme: Theme) => void
  /** `exact` shows the view as painted; `stretched` will do for the moment; `outdated` shows gaps or mush. */
  readonly fitness: (view: Viewport, size: Point, dpr: number) => 'exact' | 'stretched' | 'outdated'
  /** Moves the picture to where the view shows it. */
  readonly show: (view: Viewport) => void
  /** What was painted is not to be trusted: letters have changed their shape. */
  readonly forget: () => void
  readonly dispose: () => void
}

type Painted = {
  readonly list: DisplayList
  readonly view: Viewport
  readonly size: Point
  readonly dpr: number
  readonly theme: Theme
}

/** `canvas` lies at the upper left corner of the view, in an element that hides what sticks out. */
export function createRaster(canvas: HTMLCanvasElement): Raster {
  const hatches = createHatches()
  let painted: Painted | undefined

  /** Where the raster's upper left corner lies in the view and how much it is stretched, CSS px. */
  const placed = (at: Viewport, view: Viewport) => {
    const k = view.scale / at.scale
    return { k, x: view.x - (at.x + MARGIN) * k, y: view.y - (at.y + MARGIN) * k }
  }

  return {
    ahead(view, [width, height]) {
      const outwards = painted !== undefined && view.scale < painted.view.scale
      return outwards ? zoomAt(view, [width / 2, height / 2], AHEAD) : view
    },
    paint(list, view, size, dpr, theme) {
      const wide = { minX: 0, minY: 0, maxX: size[0] + 2 * MARGIN, maxY: size[1] + 2 * MARGIN }
      const [width, height] = [wide.maxX, wide.maxY].map(side => Math.max(1, Math.ceil(side * dpr)))
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width
        canvas.height = height
        canvas.style.width = `${width / dpr}px`
        canvas.style.height = `${height / dpr}px`
        painted = undefined
      }
      const context = canvas.getContext('2d', { alpha: false })
      if (!context) return
      const shifted = { scale: view.scale, x: view.x + MARGIN, y: view.y + MARGIN }
      const now = { list, view, size, dpr, theme }
      const box = isSamePicture(painted, now) ? changedBox(painted.list, list, shifted, wide) : wide
      painted = now
      if (!box) return
      context.save()
      const [left, top, right, bottom] = [
        Math.floor(box.minX * dpr),
        Math.floor(box.minY * dpr),
        Math.ceil(box.maxX * dpr),
        Math.ceil(box.maxY * dpr),
      ]
      context.beginPath()
      context.rect(left, top, right - left, bottom - top)
      context.clip()
      context.fillStyle = theme.background
      context.fillRect(left, top, right - left, bottom - top)
      paint(visibleRuns(list, shifted, box), { context, view: shifted, dpr, theme, hatches })
      context.restore()
    },
    fitness(view, size, dpr) {
      if (!painted || painted.dpr !== dpr || painted.size[0] !== size[0] || painted.size[1] !== size[1])
        return 'outdated'
      const { k, x, y } = placed(painted.view, view)
      const [width, height] = [(size[0] + 2 * MARGIN) * k, (size[1] + 2 * MARGIN) * k]
      if (k > STRETCH || x > 0 || y > 0 || x + width < size[0] || y + height < size[1]) return 'outdated'
      return k === 1 && [x, y].every(offset => isWhole(offset * dpr)) ? 'exact' : 'stretched'
    },
    show(view) {
      if (!painted) return
      const { dpr } = painted
      const { k, x, y } = placed(painted.view, view)
      // Unstretched it lies on whole device pixels, so that it stays sharp.
      const [left, top] = [x, y].map(offset => (k === 1 ? Math.round(offset * dpr) / dpr : offset))
      canvas.style.transform = `matrix(${k}, 0, 0, ${k}, ${left}, ${top})`
    },
    forget() {
      painted = undefined
    },
    dispose() {
      canvas.width = 0
      canvas.height = 0
      painted = undefined
    },
  }
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6

/** Whether what was painted differs from what is wanted in its list alone. */
const isSamePicture = (before: Painted | undefined, now: Painted): before is Painted =>
  before !== undefined &&
  before.theme === now.theme &&
  before.dpr === now.dpr &&
  before.size[0] === now.size[0] &&
  before.size[1] === now.size[1] &&
  before.view.scale === now.view.scale &&
  before.view.x === now.view.x &&
  before.view.y === now.view.y

/** More shapes than these are not looked at one by one. */
const MOST_CHANGES = 400

/** The box around all shapes that came, went or changed, px; undefined when none did. */
function changedBox(before: DisplayList, now: DisplayList, view: Viewport, wide: Box): Box | undefined {
  if (before === now) return undefined
  const old = new Set(before)
  const changed: Shape[] = []
  for (const shape of now) if (!old.delete(shape)) changed.push(shape)
  if (changed.length + old.size > MOST_CHANGES) return wide
  changed.push(...old)
  const box = changed.map(shape => boxOnScreen(shape, view)).reduce(unionBox, boxOf([]))
  const cut = {
    minX: Math.max(wide.minX, box.minX),
    minY: Math.max(wide.minY, box.minY),
    maxX: Math.min(wide.maxX, box.maxX),
    maxY: Math.min(wide.maxY, box.maxY),
  }
  return cut.minX < cut.maxX && cut.minY < cut.maxY ? cut : undefined
}

/** A shape with its lines, px. */
function boxOnScreen({ box, pin }: Shape, { scale, x, y }: Viewport): Box {
  const reach = LINE_REACH * PX_PER_PAPER_MM
  const [k, left, top] = pin ? [PX_PER_PAPER_MM, pin[0] * scale + x, pin[1] * scale + y] : [scale, x, y]
  return growBox(
    {
      minX: box.minX * k + left,
      minY: box.minY * k + top,
      maxX: box.maxX * k + left,
      maxY: box.maxY * k + top,
    },
    // A tape is as wide as it is on the floor.
    reach + 60 * scale,
  )
}
