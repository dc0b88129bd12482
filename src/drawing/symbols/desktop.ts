/** What stands on a desk-top. */
import type { Primitive } from '../display'
import { arcPath, circlePath, detail, line, path, rectPath, ring, roundPath } from '../path'
import type { Draw, Half } from './types'

const box = ({ x, y }: Half, radius = 10): Primitive => path('item', roundPath(-x, -y, x, y, radius))

/** A pen lies along its longer side, tip to the right or to the front. */
export const pen: Draw = ({ x, y }) => {
  const turn = (u: number, v: number): [number, number] => (x >= y ? [u, v] : [-v, u])
  const [l, w] = [Math.max(x, y), Math.min(x, y)]
  const body = ring([turn(-l, -w), turn(l * 0.8, -w), turn(l, 0), turn(l * 0.8, w), turn(-l, w)])
  const cap = ring([turn(-l, -w), turn(-l * 0.3, -w), turn(-l * 0.3, w), turn(-l, w)])
  return { parts: [path('item', body), path('accent-solid', cap)] }
}

export const fileRack: Draw = half => {
  const { x, y } = half
  const slots = Math.max(2, Math.min(12, Math.round((2 * x) / 70)))
  const walls = Array.from({ length: slots - 1 }, (_, i) => {
    const at = -x + ((i + 1) * 2 * x) / slots
    return line([at, -y], [at, y * 0.9])
  })
  return { parts: [box(half, 8), path('item-line', ...walls), path('item-front', line([-x, y], [x, y]))] }
}

export const phone: Draw = half => {
  const { x, y } = half
  const keys = [-1, 0, 1].flatMap(i =>
    [-1, 0, 1].map(j => circlePath(x * (0.4 + i * 0.24), y * (0.36 + j * 0.26), Math.min(x * 0.07, y * 0.1))),
  )
  return {
    parts: [
      box(half, 20),
      path('item-shade', roundPath(-x * 0.9, -y * 0.9, -x * 0.36, y * 0.9, x * 0.24)),
      path('screen', rectPath(-x * 0.14, -y * 0.76, x * 0.86, -y * 0.3)),
      detail('item-solid', ...keys),
    ],
  }
}

export const folder: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      box(half, 8),
      path('accent', rectPath(-x, -y, -x * 0.7, y)),
      detail('item-line', ...[-0.5, -0.34].map(v => line([-x * 0.4, v * y], [x * 0.7, v * y]))),
    ],
  }
}

/** Seen from above: the panel, its face at the front, on its foot. */
export const monitor: Draw = ({ x, y }) => ({
  parts: [
    path('item-shade', roundPath(-x * 0.4, -y, x * 0.4, y * 0.5, 20)),
    path('item-solid', roundPath(-x, y * 0.2, x, y * 0.7, 10)),
    path('screen', rectPath(-x, y * 0.7, x, y)),
  ],
})

export const keyboard: Draw = half => {
  const { x, y } = half
  const rows = [-0.34, 0.04, 0.42].map(v => line([-x * 0.92, v * y], [x * 0.92, v * y]))
  const columns = [-0.6, -0.3, 0, 0.3, 0.6].map(u => line([u * x, -y * 0.72], [u * x, y * 0.42]))
  return {
    parts: [
      box(half, 12),
      path('item-line', rectPath(-x * 0.92, -y * 0.72, x * 0.92, y * 0.76)),
      detail('item-line', ...rows, ...columns),
    ],
  }
}

export const mouse: Draw = half => ({
  parts: [
    box(half, Math.min(half.x, half.y) * 0.95),
    path(
      'item-line',
      line([-half.x, -half.y * 0.1], [half.x, -half.y * 0.1]),
      line([0, -half.y], [0, -half.y * 0.1]),
    ),
  ],
})

export const documentCamera: Draw = half => {
  const { x, y } = half
  const lens = Math.min(x, y) * 0.2
  return {
    parts: [
      box(half, 8),
      path('item-line', rectPath(-x * 0.84, -y * 0.3, x * 0.84, y * 0.9)),
      path('item-solid', roundPath(-x * 0.3, -y * 0.94, x * 0.3, -y * 0.6, 10)),
      path('item-shade', roundPath(-x * 0.1, -y * 0.7, x * 0.1, y * 0.3, 8)),
      path('screen', circlePath(0, y * 0.3, lens)),
    ],
  }
}

export const flipStand: Draw = half => {
  const { x, y } = half
  const rings = [-0.6, -0.2, 0.2, 0.6].map(u => circlePath(u * x, -y * 0.1, Math.min(x, y) * 0.09))
  return {
    parts: [
      box(half, 8),
      path('item-shade', rectPath(-x, -y, x, -y * 0.1)),
      path('item-line', line([-x, -y * 0.1], [x, -y * 0.1]), ...rings),
      path('item-front', line([-x, y], [x, y])),
    ],
  }
}

/** A folded card: both faces are read. */
export const tentCard: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      box(half, 3),
      path('item-line', line([-x, 0], [x, 0])),
      detail(
        'item-line',
        line([-x * 0.6, y * 0.5], [x * 0.6, y * 0.5]),
        line([-x * 0.6, -y * 0.5], [x * 0.6, -y * 0.5]),
      ),
      path('item-front', line([-x, y], [x, y])),
    ],
  }
}

export const cup: Draw = ({ x, y }) => {
  const r = Math.min(x, y) * 0.8
  return {
    parts: [
      path('item', circlePath(-x * 0.2, 0, r)),
      path('glazing', circlePath(-x * 0.2, 0, r * 0.74)),
      path('item-line', arcPath(-x * 0.2 + r, 0, Math.min(x * 1.2 - r, r * 0.6), -90, 90)),
    ],
  }
}

/** Does not belong here: crossed out softly. */
export const privateItem: Draw = ({ x, y }) => ({
  parts: [
    path('place', roundPath(-x, -y, x, y, Math.min(x, y) * 0.4)),
    path(
      'item-line',
      line([-x * 0.4, -y * 0.4], [x * 0.4, y * 0.4]),
      line([-x * 0.4, y * 0.4], [x * 0.4, -y * 0.4]),
    ),
  ],
})
