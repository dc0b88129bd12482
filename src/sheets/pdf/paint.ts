/** Paths and hatches as PDF operators, in paper mm with y down. */
import { arcOf, type Subpath } from '../../drawing/display'
import { HATCH_TILES, HATCH_WIDTH } from '../../drawing/hatch'
import type { Style } from '../../drawing/theme'
import type { Point } from '../../geometry/types'
import { n } from './numbers'

/** From the frame of a list to paper mm: the same scale in x and y, no turn. */
export type Frame = { readonly scale: number; readonly x: number; readonly y: number }

const at = ({ scale, x, y }: Frame, px: number, py: number): Point => [x + px * scale, y + py * scale]

/** Arcs of at most a quarter become one Bézier curve each: off by 0.03 % of the radius. */
const QUARTER = Math.PI / 2

/** A path of its own, as seen from its first point; things that are alike are written alike, and pack well. */
export type Outline = { readonly at: Point; readonly subpaths: readonly Subpath[]; readonly frame: Frame }

export function outlineOf(subpaths: readonly Subpath[], frame: Frame): Outline {
  const [x = 0, y = 0] = subpaths[0]?.points ?? []
  const [px, py] = at(frame, x, y)
  return { at: [Number(n(px)), Number(n(py))], subpaths, frame }
}

/** The path where it lies. */
export const inPlace = ({ subpaths, frame }: Outline): string => pathOps(subpaths, frame)

/** The path painted by the operator `end`, in the frame of its first point. */
export function fromItself({ at: [x, y], subpaths, frame }: Outline, end: string): string {
  const local = { ...frame, x: frame.x - x, y: frame.y - y }
  return `q 1 0 0 1 ${n(x)} ${n(y)} cm\n${pathOps(subpaths, local)}${end} Q\n`
}

function pathOps(subpaths: readonly Subpath[], frame: Frame): string {
  let out = ''
  for (const { points, bulges, closed } of subpaths) {
    const count = points.length / 2
    if (closed && !bulges && isRectangle(points)) {
      const [x, y] = at(frame, points[0], points[1])
      const [x1, y1] = at(frame, points[4], points[5])
      out += `${n(x)} ${n(y)} ${n(x1 - x)} ${n(y1 - y)} re\n`
      continue
    }
    for (let i = 0; i < count; i++) {
      const [x, y] = at(frame, points[2 * i], points[2 * i + 1])
      if (i === 0) out += `${n(x)} ${n(y)} m\n`
      const bulge = bulges?.[i] ?? 0
      if (i === count - 1 && (!closed || bulge === 0)) break
      const next = 2 * ((i + 1) % count)
      const [x1, y1] = at(frame, points[next], points[next + 1])
      out += bulge === 0 ? `${n(x1)} ${n(y1)} l\n` : arcOps(x, y, x1, y1, bulge)
    }
    if (closed) out += 'h\n'
  }
  return out
}

/** Four corners, the first edge level. */
const isRectangle = (points: readonly number[]): boolean =>
  points.length === 8 &&
  points[1] === points[3] &&
  points[2] === points[4] &&
  points[5] === points[7] &&
  points[6] === points[0]

function arcOps(x0: number, y0: number, x1: number, y1: number, bulge: number): string {
  const { x, y, radius, start, sweep } = arcOf(x0, y0, x1, y1, bulge)
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / QUARTER - 1e-9))
  const step = sweep / parts
  const k = (4 / 3) * Math.tan(step / 4) * radius
  let out = ''
  for (let i = 0; i < parts; i++) {
    const [a, b] = [start + i * step, start + (i + 1) * step]
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)]
    const end = i === parts - 1 ? [x1, y1] : [x + radius * cb, y + radius * sb]
    const control = [x + radius * ca - k * sa, y + radius * sa + k * ca]
    const other = [x + radius * cb + k * sb, y + radius * sb - k * cb]
    out += `${[...control, ...other, ...end].map(n).join(' ')} c\n`
  }
  return out
}

export type Colour = { readonly rgb: string; readonly alpha: number }

/** #rrggbb or #rrggbbaa. */
export function colour(css: string): Colour {
  const byte = (i: number) => Number.parseInt(css.slice(i, i + 2), 16) / 255
  const rgb = [1, 3, 5].map(i => n(byte(i))).join(' ')
  return { rgb, alpha: css.length > 7 ? byte(7) : 1 }
}

/** Width of a style's line and its dashes, paper mm. */
export function lineOf({ width, dash }: Style, scale: number): { width: number; dash: readonly number[] } {
  const k = width && 'plan' in width ? scale : 1
  const weight = width ? ('paper' in width ? width.paper : width.plan) : 0
  return { width: weight * k, dash: (dash ?? []).map(length => length * k) }
}

/** A tile of a hatch as its own content, tile mm. */
export function hatchTile({ pattern, color }: NonNullable<Style['hatch']>): {
  readonly size: number
  readonly alpha: number
  readonly ops: string
} {
  const { size, lines, dots } = HATCH_TILES[pattern]
  const { rgb, alpha } = colour(color)
  let ops = `${rgb} RG ${rgb} rg ${n(HATCH_WIDTH)} w\n`
  for (const [x0, y0, x1, y1] of lines) ops += `${n(x0)} ${n(y0)} m ${n(x1)} ${n(y1)} l S\n`
  for (const [x, y, r] of dots) {
    const whole = { points: [x - r, y, x + r, y], bulges: [1, 1], closed: true }
    ops += `${pathOps([whole], { scale: 1, x: 0, y: 0 })}f\n`
  }
  return { size, alpha, ops }
}
