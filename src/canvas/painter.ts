/** Paints runs of a display list on a canvas context, batched by style: one path for many shapes. */
import { arcOf, BASELINE, type Label, PX_PER_PAPER_MM, type Subpath } from '../drawing/display'
import type { Placed, Run } from '../drawing/runs'
import { PLAN_FONT, type Style, type Theme } from '../drawing/theme'
import type { Viewport } from '../editor/viewport'
import type { Hatches } from './hatches'

export type Target = {
  readonly context: CanvasRenderingContext2D
  readonly view: Viewport
  /** Device pixels of one CSS px. */
  readonly dpr: number
  readonly theme: Theme
  readonly hatches: Hatches
}

/** Parts in one path: long paths cost more than they save. */
const CHUNK = 256
/** Width of the halo round letters, em. */
const HALO = 0.22

export function paint(runs: readonly Run[], target: Target): void {
  for (const { style: name, parts } of runs) {
    const style = target.theme.styles[name]
    const paths = parts.filter(({ part }) => part.kind === 'path')
    for (let from = 0; from < paths.length; from += CHUNK)
      paintPaths(paths.slice(from, from + CHUNK), style, target)
    if (paths.length < parts.length) paintLabels(parts, style, target)
  }
  target.context.setTransform(1, 0, 0, 1, 0, 0)
}

/** The plan's own transform. */
function toPlan({ context, view, dpr }: Target): void {
  const k = view.scale * dpr
  context.setTransform(k, 0, 0, k, view.x * dpr, view.y * dpr)
}

/** Paper mm about a plan point. */
function toPin({ context, view, dpr }: Target, [x, y]: readonly [number, number]): void {
  const k = PX_PER_PAPER_MM * dpr
  context.setTransform(k, 0, 0, k, (x * view.scale + view.x) * dpr, (y * view.scale + view.y) * dpr)
}

function paintPaths(parts: readonly Placed[], style: Style, target: Target): void {
  const { context, view, dpr } = target
  toPlan(target)
  context.beginPath()
  // Points are transformed as they are added, so pinned shapes share the path.
  for (const { part, pin } of parts) {
    if (part.kind !== 'path') continue
    if (pin) toPin(target, pin)
    for (const subpath of part.subpaths) trace(context, subpath)
    if (pin) toPlan(target)
  }
  const { fill, hatch, stroke, width, dash } = style
  if (fill) {
    context.fillStyle = fill
    context.fill()
  }
  if (hatch) {
    const pattern = target.hatches.pattern(hatch.pattern, hatch.color, dpr)
    if (pattern) {
      // Anchored to the plan, in device pixels: it moves with the plan and keeps its grain.
      context.setTransform(1, 0, 0, 1, Math.round(view.x * dpr), Math.round(view.y * dpr))
      context.fillStyle = pattern
      context.fill()
      toPlan(target)
    }
  }
  if (!stroke || !width) return
  context.setTransform(dpr, 0, 0, dpr, 0, 0)
  const px = 'paper' in width ? PX_PER_PAPER_MM : view.scale
  context.strokeStyle = stroke
  context.lineWidth = 'paper' in width ? width.paper * px : Math.max(MIN_LINE, width.plan * px)
  context.lineJoin = 'round'
  context.setLineDash(dash ? dash.map(length => length * px) : [])
  context.stroke()
}

/** A tape drawn to size never vanishes, px. */
const MIN_LINE = 1

function trace(context: CanvasRenderingContext2D, { points, bulges, closed }: Subpath): void {
  const end = points.length - 2
  context.moveTo(points[0], points[1])
  if (!bulges) {
    for (let i = 2; i <= end; i += 2) context.lineTo(points[i], points[i + 1])
  } else {
    for (let i = 0; i <= end; i += 2) {
      if (i === end && !closed) break
      const next = i === end ? 0 : i + 2
      edge(context, points[i], points[i + 1], points[next], points[next + 1], bulges[i / 2] ?? 0)
    }
  }
  if (closed) context.closePath()
}

function edge(
  context: CanvasRenderingContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  bulge: number,
): void {
  if (bulge === 0) {
    context.lineTo(x1, y1)
    return
  }
  const { x, y, radius, start, sweep } = arcOf(x0, y0, x1, y1, bulge)
  context.arc(x, y, radius, start, start + sweep, sweep < 0)
}

/** Letters are set in device pixels, so that their shapes are those of their size on screen. */
function paintLabels(parts: readonly Placed[], style: Style, target: Target): void {
  const { context, view, dpr } = target
  const { fill, halo, bold } = style
  let size = -1
  if (fill) context.fillStyle = fill
  context.lineJoin = 'round'
  context.setLineDash([])
  context.textBaseline = 'alphabetic'
  for (const { part, pin } of parts) {
    if (part.kind !== 'text') continue
    const k = pin ? PX_PER_PAPER_MM : view.scale
    const px = part.size * k * dpr
    if (px !== size) {
      size = px
      context.font = `${bold ? '700 ' : ''}${px.toFixed(2)}px ${PLAN_FONT}`
      if (halo) {
        context.strokeStyle = halo
        context.lineWidth = px * HALO
      }
    }
    context.textAlign = ALIGN[part.align]
    const [x, y] = pin
      ? [pin[0] * view.scale + part.at[0] * k, pin[1] * view.scale + part.at[1] * k]
      : [part.at[0] * k, part.at[1] * k]
    const angle = (part.rotation * Math.PI) / 180
    const [c, s] = part.rotation === 0 ? [1, 0] : [Math.cos(angle), Math.sin(angle)]
    context.setTransform(c, s, -s, c, (x + view.x) * dpr, (y + view.y) * dpr)
    if (halo) context.strokeText(part.text, 0, px * BASELINE)
    context.fillText(part.text, 0, px * BASELINE)
  }
}

const ALIGN: Readonly<Record<Label['align'], CanvasTextAlign>> = {
  start: 'left',
  middle: 'center',
  end: 'right',
}
