/** What the hall offers its visitors. */
import type { Primitive } from '../display'
import { circlePath, detail, line, path, rectPath, roundPath } from '../path'
import { bolt, cross } from './glyphs'
import type { Draw, Half } from './types'

const box = ({ x, y }: Half, radius = 25): Primitive => path('item', roundPath(-x, -y, x, y, radius))
const front = ({ x, y }: Half): Primitive => path('item-front', line([-x, y], [x, y]))

export const firstAidKit: Draw = half => ({
  parts: [
    box(half),
    path('safety', roundPath(-half.x * 0.8, -half.y * 0.8, half.x * 0.8, half.y * 0.8, 20)),
    cross('safety-text', 0, 0, Math.min(half.x, half.y) * 1.1),
    front(half),
  ],
})

/**
 * A wheelchair from above, in a frame whose +u is the way it rolls; `turn` maps the frame to the item's, for a
 * parked chair may stand along or across its footprint.
 */
function chairFromAbove(length: number, width: number, turn: (u: number, v: number) => [number, number]) {
  const [l, w] = [length / 2, width / 2]
  const box = (u0: number, v0: number, u1: number, v1: number) => {
    const corners = [turn(u0 * l, v0 * w), turn(u1 * l, v0 * w), turn(u1 * l, v1 * w), turn(u0 * l, v1 * w)]
    return { points: corners.flat(), closed: true }
  }
  return {
    box,
    line: (...points: [number, number][]) => line(...points.map(([u, v]) => turn(u * l, v * w))),
  }
}

const turned =
  ({ x, y }: Half) =>
  (u: number, v: number): [number, number] =>
    x >= y ? [u, v] : [-v, u]

export const wheelchair: Draw = half => {
  const long = Math.max(half.x, half.y) * 2
  const { box: part, line: stroke } = chairFromAbove(long, Math.min(half.x, half.y) * 2, turned(half))
  return {
    parts: [
      path('item-solid', part(-0.86, -1, 0.24, -0.86), part(-0.86, 0.86, 0.24, 1)),
      path('item', part(-0.62, -0.72, 0.36, 0.72)),
      path('item-shade', part(-0.74, -0.72, -0.58, 0.72)),
      path('item-line', stroke([0.36, -0.5], [0.7, -0.5]), stroke([0.36, 0.5], [0.7, 0.5])),
      path('item-shade', part(0.7, -0.66, 0.98, -0.1), part(0.7, 0.1, 0.98, 0.66)),
      path('item-line', stroke([-0.74, -0.62], [-1, -0.62]), stroke([-0.74, 0.62], [-1, 0.62])),
      detail('item-line', stroke([-0.5, -0.82], [0.3, -0.82]), stroke([-0.5, 0.82], [0.3, 0.82])),
    ],
  }
}

export const stroller: Draw = half => {
  const long = Math.max(half.x, half.y) * 2
  const { box: part, line: stroke } = chairFromAbove(long, Math.min(half.x, half.y) * 2, turned(half))
  return {
    parts: [
      path('item-solid', part(-0.5, -1, -0.14, -0.84), part(-0.5, 0.84, -0.14, 1)),
      path('item-solid', part(0.5, -0.9, 0.8, -0.76), part(0.5, 0.76, 0.8, 0.9)),
      path('item', part(-0.6, -0.72, 0.9, 0.72)),
      // The hood over the child's head, with its ribs, and the handle behind it.
      path('item-shade', part(-0.6, -0.72, 0.1, 0.72)),
      detail('item-line', ...[-0.36, -0.12].map(u => stroke([u, -0.72], [u, 0.72]))),
      path('item-line', stroke([-0.6, -0.6], [-0.98, -0.6], [-0.98, 0.6], [-0.6, 0.6])),
    ],
  }
}

export const umbrellaStand: Draw = half => {
  const { x, y } = half
  const columns = Math.max(1, Math.min(8, Math.round(x / 80)))
  const rows = Math.max(1, Math.min(4, Math.round(y / 80)))
  const r = Math.min(x / columns, y / rows) * 0.78
  const parts: Primitive[] = [box(half), front(half)]
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const [u, v] = [-x + (2 * i + 1) * (x / columns), -y + (2 * j + 1) * (y / rows)]
      // A rolled umbrella from above: its ribs meet in the tip.
      const ribs = [0, 60, 120].map(degrees => {
        const angle = (degrees * Math.PI) / 180
        const [a, b] = [r * Math.cos(angle), r * Math.sin(angle)]
        return line([u - a, v - b], [u + a, v + b])
      })
      parts.push(path('item-shade', circlePath(u, v, r)), detail('item-line', ...ribs))
    }
  return { parts }
}

export const waterDispenser: Draw = half => {
  const { x, y } = half
  const r = Math.min(x, y) * 0.56
  const tap = Math.min(x * 0.1, y * 0.25)
  return {
    parts: [
      box(half, 40),
      path('glazing', circlePath(0, -y * 0.22, r)),
      detail('item-line', circlePath(0, -y * 0.22, r * 0.4)),
      // Two taps over the tray.
      path('item-shade', roundPath(-x * 0.6, y * 0.5, x * 0.6, y, 15)),
      path('accent-solid', circlePath(x * 0.26, y * 0.7, tap)),
      path('fire-solid', circlePath(-x * 0.26, y * 0.7, tap)),
      front(half),
    ],
  }
}

export const chargingStation: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      box(half),
      detail(
        'item-line',
        ...[-0.5, 0, 0.5].map(u => line([u * x, y * 0.5], [u * x, y])),
        line([-x, y * 0.5], [x, y * 0.5]),
      ),
      bolt('accent-solid', 0, -y * 0.22, Math.min(x, y) * 1.1),
      front(half),
    ],
  }
}

export const readingGlasses: Draw = ({ x, y }) => {
  const r = Math.min(x * 0.42, y * 0.62)
  const eye = x * 0.5
  const bridge = Math.min(1, (y * 0.8) / (eye - r))
  return {
    parts: [
      path('item-line', rectPath(-x, -y, x, y)),
      path('glazing', circlePath(-eye, y * 0.2, r), circlePath(eye, y * 0.2, r)),
      path('item-line', { points: [r - eye, y * 0.2, eye - r, y * 0.2], bulges: [bridge, 0], closed: false }),
      path(
        'item-line',
        line([-eye - r, y * 0.2], [-eye - r * 0.6, -y]),
        line([eye + r, y * 0.2], [eye + r * 0.6, -y]),
      ),
    ],
  }
}

export const convenienceBox: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      box(half, 15),
      path('item-line', rectPath(-x * 0.86, -y * 0.8, x * 0.86, y * 0.8)),
      path('item-line', line([-x * 0.2, -y * 0.8], [-x * 0.2, y * 0.8]), line([-x * 0.2, 0], [x * 0.86, 0])),
      path('item-shade', circlePath(-x * 0.54, 0, Math.min(x * 0.22, y * 0.4))),
      cross('safety-solid', x * 0.34, -y * 0.4, Math.min(x, y) * 0.5),
      front(half),
    ],
  }
}
