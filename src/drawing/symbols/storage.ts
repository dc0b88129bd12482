/** Cabinets and boxes; the side they open at is the front. */
import type { Primitive } from '../display'
import { circlePath, detail, line, path, rectPath, roundPath, sectorPath } from '../path'
import type { Draw, Half } from './types'

const box = ({ x, y }: Half): Primitive => path('item', rectPath(-x, -y, x, y))

/** Two leaves opening over the front. */
const swings = ({ x, y }: Half, width = x): Primitive[] => [
  detail('swing', sectorPath(-width, y, width, 90, 0), sectorPath(width, y, width, 90, 180)),
]

export const fileCabinet: Draw = half => {
  const { x, y } = half
  const leaf = Math.min(30, y * 0.25)
  return {
    parts: [
      box(half),
      path('item-shade', rectPath(-x, y - leaf, 0, y), rectPath(0, y - leaf, x, y)),
      detail(
        'item-solid',
        circlePath(-x * 0.1, y - leaf / 2, leaf * 0.34),
        circlePath(x * 0.1, y - leaf / 2, leaf * 0.34),
      ),
      path('item-front', line([-x, y], [x, y])),
    ],
    beyond: swings(half),
    rooms: [{ minX: -x * 0.96, minY: -y * 0.92, maxX: x * 0.96, maxY: y - leaf - 5 }],
  }
}

export const drawerUnit: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      box(half),
      path('item-line', rectPath(-x * 0.84, -y * 0.9, x * 0.84, y * 0.78)),
      path('item-solid', roundPath(-x * 0.36, y * 0.84, x * 0.36, y * 0.94, y * 0.04)),
      path('item-front', line([-x, y], [x, y])),
    ],
  }
}

export const fileBox: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      box(half),
      path('accent', rectPath(-x * 0.8, y * 0.5, x * 0.8, y * 0.84)),
      detail('item-line', line([-x, y * 0.36], [x, y * 0.36])),
      path('item-front', line([-x, y], [x, y])),
    ],
  }
}

export const safe: Draw = half => {
  const { x, y } = half
  const wall = Math.min(x, y) * 0.16
  const r = Math.min(x, y) * 0.36
  return {
    parts: [
      path('item-shade', rectPath(-x, -y, x, y)),
      path('item', rectPath(-x + wall, -y + wall, x - wall, y - wall)),
      path('item-line', circlePath(0, 0, r)),
      detail('item-line', line([-r, 0], [r, 0]), line([0, -r], [0, r])),
      path('item-solid', circlePath(0, 0, r * 0.3)),
      path('item-front', line([-x, y], [x, y])),
    ],
    beyond: [detail('swing', sectorPath(-x, y, 2 * x, 90, 0))],
  }
}
