/** Machines. The screen edge, or the side one stands at, is the front. */
import { attrsOf } from '../../layout/model'
import type { Primitive } from '../display'
import { circlePath, detail, line, path, rectPath, roundPath, text } from '../path'
import { type Draw, type Half, MIN_MOUNTED } from './types'

const body = ({ x, y }: Half, radius = 40): Primitive => path('item', roundPath(-x, -y, x, y, radius))

export const terminal: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      body(half),
      // The face leans towards whoever stands in front: screen, then the shelf with keypad and reader.
      path('screen', rectPath(-x * 0.74, y * 0.2, x * 0.74, y * 0.5)),
      path('item-shade', roundPath(-x * 0.9, y * 0.6, x * 0.9, y, 30)),
      detail('item-line', rectPath(-x * 0.4, y * 0.7, x * 0.1, y * 0.9)),
      detail('item-line', line([x * 0.3, y * 0.8], [x * 0.7, y * 0.8])),
      path('item-front', line([-x * 0.9, y], [x * 0.9, y])),
    ],
    rooms: [{ minX: -x * 0.94, minY: -y * 0.92, maxX: x * 0.94, maxY: y * 0.14 }],
  }
}

export const ticketMachine: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      body(half),
      path('screen', rectPath(-x * 0.66, -y * 0.1, x * 0.66, y * 0.24)),
      path('item-shade', rectPath(-x * 0.4, y * 0.44, x * 0.4, y * 0.62)),
      // The ticket on its way out.
      path('item', rectPath(-x * 0.24, y * 0.54, x * 0.24, y * 0.96)),
      detail('item-line', line([-x * 0.14, y * 0.7], [x * 0.14, y * 0.7])),
      detail('item-line', line([-x * 0.14, y * 0.82], [x * 0.08, y * 0.82])),
      path('item-front', line([-x * 0.9, y], [x * 0.9, y])),
    ],
    rooms: [{ minX: -x * 0.94, minY: -y * 0.9, maxX: x * 0.94, maxY: -y * 0.18 }],
  }
}

export const copier: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      body(half, 25),
      // Lid with feeder, panel along the front, output tray on the left.
      path('item-shade', roundPath(-x * 0.78, -y * 0.8, x * 0.86, y * 0.3, 20)),
      path('item', roundPath(-x * 0.6, -y * 0.6, x * 0.1, y * 0.1, 10)),
      detail('item-line', line([x * 0.24, -y * 0.8], [x * 0.24, y * 0.3])),
      path('screen', rectPath(-x * 0.1, y * 0.5, x * 0.42, y * 0.76)),
      detail('item-line', circlePath(x * 0.66, y * 0.63, Math.min(x, y) * 0.1)),
      path('item-front', line([-x, y], [x, y])),
    ],
  }
}

export const printer: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      body(half, 25),
      path('item-shade', rectPath(-x * 0.7, -y * 0.78, x * 0.7, -y * 0.3)),
      path('item', rectPath(-x * 0.5, y * 0.1, x * 0.5, y * 0.94)),
      detail('item-line', ...[0.34, 0.52, 0.7].map(v => line([-x * 0.34, y * v], [x * 0.34, y * v]))),
      path('item-solid', rectPath(-x * 0.74, -y * 0.02, x * 0.74, y * 0.1)),
      path('item-front', line([-x, y], [x, y])),
    ],
  }
}

/** A flat screen seen from above: its case, the lit face at the front. */
export const flatScreen: Draw = ({ x, y }) => {
  const depth = Math.max(y, 45)
  return {
    parts: [
      path('item-solid', rectPath(-x, -depth, x, depth * 0.1)),
      path('screen', rectPath(-x, depth * 0.1, x, depth)),
    ],
  }
}

export const evaluator: Draw = half => {
  const { x, y } = half
  const r = Math.min(x, y) * 0.2
  return {
    parts: [
      body(half, 15),
      path('screen', rectPath(-x * 0.84, -y * 0.7, x * 0.84, y * 0.3)),
      // Three buttons: 满意, 一般, 不满意.
      path('item-solid', ...[-0.5, 0, 0.5].map(u => circlePath(u * x, y * 0.65, r))),
    ],
  }
}

export const qrSign: Draw = ({ x }, item) => {
  const hotline = attrsOf(item, 'qr-sign').kind === 'hotline'
  const size = MIN_MOUNTED / 2
  const half = Math.max(x, size)
  const corner = (u: number, v: number) => [
    rectPath(u - 46, v - 46, u + 46, v + 46),
    rectPath(u - 18, v - 18, u + 18, v + 18),
  ]
  const parts: Primitive[] = [path('item', rectPath(-half, -size, half, size))]
  if (hotline) parts.push(text('item-text', '12345', [0, 0], 100, { minPx: 5 }))
  else {
    const at = 90
    parts.push(
      path('item-line', ...corner(-at, -at), ...corner(at, -at), ...corner(-at, at)),
      path('item-solid', rectPath(50, 50, 90, 90), rectPath(100, 100, 140, 140)),
    )
  }
  return { parts: [...parts, path('item-front', line([-half, size], [half, size]))] }
}

export const suggestionBox: Draw = half => {
  const { x, y } = half
  return {
    parts: [
      body(half, 15),
      path('item-line', rectPath(-x * 0.66, -y * 0.6, x * 0.66, y * 0.5)),
      path('item-line', line([-x * 0.66, -y * 0.6], [0, y * 0.08], [x * 0.66, -y * 0.6])),
      path('item-front', line([-x, y], [x, y])),
    ],
  }
}
