/** Pictograms shared by several symbols, each centred on (x, y) with the size of its larger side. */
import { type Primitive, placed } from '../display'
import { arcPath, circlePath, line, path, ring, sectorPath } from '../path'
import type { StyleName } from '../theme'

/** A filled heart: priority seats, AED. */
export function heart(style: StyleName, x: number, y: number, size: number): Primitive {
  const r = size / 4
  const top = y - size * 0.2
  const points = [x - 2 * r, top, x, top, x + 2 * r, top, x, y + size * 0.5]
  return path(style, { points, bulges: [1, 1, 0.12, 0.12], closed: true })
}

/** The cross of first aid. */
export function cross(style: StyleName, x: number, y: number, size: number): Primitive {
  const [a, b] = [size / 2, size / 6]
  const corners = [
    [-b, -a],
    [b, -a],
    [b, -b],
    [a, -b],
    [a, b],
    [b, b],
    [b, a],
    [-b, a],
    [-b, b],
    [-a, b],
    [-a, -b],
    [-b, -b],
  ] as const
  return path(style, ring(corners.map(([u, v]) => [x + u, y + v])))
}

/** A lightning bolt: charging, AED, electricity. */
export function bolt(style: StyleName, x: number, y: number, size: number): Primitive {
  const k = size / 2
  const corners = [
    [0.2, -1],
    [-0.55, 0.15],
    [-0.05, 0.15],
    [-0.2, 1],
    [0.55, -0.2],
    [0.05, -0.2],
  ] as const
  return path(style, ring(corners.map(([u, v]) => [x + u * k, y + v * k])))
}

/** The wheelchair user of the international symbol of access, as lines. */
export function wheelchairUser(
  line_: StyleName,
  solid: StyleName,
  x: number,
  y: number,
  size: number,
): Primitive[] {
  const k = size / 2
  const at = (u: number, v: number) => [x + u * k, y + v * k] as const
  const [hx, hy] = at(-0.12, -0.78)
  const [wx, wy] = at(-0.1, 0.36)
  return [
    path(solid, circlePath(hx, hy, 0.17 * k)),
    path(
      line_,
      line(at(-0.12, -0.52), at(-0.08, 0.06), at(0.42, 0.06), at(0.62, 0.72), at(0.82, 0.66)),
      line(at(-0.1, -0.26), at(0.36, -0.26)),
      arcPath(wx, wy, 0.54 * k, 30, 250),
    ),
  ]
}

/** The running man of an exit sign, moving left through a door, as lines of drawn-to-size width. */
export function runningMan(
  limbs: StyleName,
  solid: StyleName,
  x: number,
  y: number,
  size: number,
): Primitive[] {
  const k = size / 2
  const at = (u: number, v: number) => [x + u * k, y + v * k] as const
  const [hx, hy] = at(-0.28, -0.72)
  return [
    path(solid, circlePath(hx, hy, 0.17 * k)),
    path(
      limbs,
      line(at(-0.12, -0.46), at(0.1, 0.1)),
      line(at(-0.62, -0.05), at(-0.42, -0.34), at(-0.08, -0.4), at(0.2, -0.12), at(0.48, -0.24)),
      line(at(0.1, 0.1), at(-0.3, 0.3), at(-0.22, 0.8)),
      line(at(0.1, 0.1), at(0.4, 0.46), at(0.84, 0.5)),
    ),
  ]
}

/** A shield: protective gear. */
export function shield(style: StyleName, x: number, y: number, size: number): Primitive {
  const k = size / 2
  const points = [x - 0.75 * k, y - 0.8 * k, x, y - k, x + 0.75 * k, y - 0.8 * k, x, y + k]
  return path(style, { points, bulges: [0, 0, 0.3, 0.3], closed: true })
}

/** A field of view opening towards +y. */
export const field = (style: StyleName, radius: number, angle: number): Primitive =>
  path(style, sectorPath(0, 0, radius, 90 - angle / 2, 90 + angle / 2))

/** Parts about (x, y) turned back by the nearest quarters of the item's rotation, so that they stand on the page. */
export function standing(parts: readonly Primitive[], x: number, y: number, rotation = 0): Primitive[] {
  const back = -Math.round(rotation / 90) * 90
  return back === 0 ? [...parts] : placed(placed(parts, [-x, -y], 0), [x, y], back)
}
