/** Counters, desks and their chairs. The public side is the thick edge. */
import { attrsOf } from '../../layout/model'
import type { Primitive } from '../display'
import { arcPath, circlePath, detail, line, path, rectPath, roundPath, text } from '../path'
import { standing, wheelchairUser } from './glyphs'
import type { Draw, Half } from './types'

const publicEdge = ({ x, y }: Half): Primitive => path('item-front', line([-x, y], [x, y]))

/** The staff side of a counter: a hollow for the knees. */
const kneeHollow = (y: number, width: number, depth: number): Primitive => {
  const half = width / 2
  const bulge = -depth / half
  return detail('item-line', { points: [-half, -y, half, -y], bulges: [bulge, 0], closed: false })
}

export const serviceWindow: Draw = (half, item) => {
  const { x, y } = half
  const low = attrsOf(item, 'service-window').lowCounter === true
  const ledge = y - Math.min(260, y * 0.55)
  const screen = Math.min(x * 0.42, 280)
  const parts: Primitive[] = [
    path('item', rectPath(-x, -y, x, y)),
    path(low ? 'accent' : 'item-shade', rectPath(-x, ledge, x, y)),
    kneeHollow(y, Math.min(x * 0.9, 620), Math.min(y * 0.28, 110)),
    // Screen and keyboard of the clerk, who faces the public.
    detail('item-line', roundPath(-screen, -y * 0.52, screen, -y * 0.38, 20)),
    publicEdge(half),
  ]
  if (low) {
    const [u, v] = [x * 0.78, (ledge + y) / 2]
    const user = wheelchairUser('accent-line', 'accent-solid', u, v, (y - ledge) * 0.8)
    parts.push(...standing(user, u, v, item.rotation))
  }
  return {
    parts,
    rooms: [
      { minX: -x * 0.94, minY: -y * 0.32, maxX: x * 0.94, maxY: ledge - 20 },
      // From afar the number matters more than the ledge.
      { minX: -x, minY: -y * 0.32, maxX: x, maxY: y },
    ],
  }
}

export const helpDesk: Draw = (half, item) => {
  const { x, y } = half
  const { lowPart } = attrsOf(item, 'help-desk')
  const ledge = y - Math.min(240, y * 0.55)
  const radius = Math.min(y * 0.6, x * 0.3)
  const front: Primitive[] = []
  if (lowPart) {
    const from = lowPart === true ? x * 0.35 : Math.min(x, Math.max(-x, lowPart.from - x))
    const to = lowPart === true ? x : Math.min(x, Math.max(from, lowPart.to - x))
    front.push(path('accent', rectPath(from, ledge, to - (to > x - radius ? radius * 0.4 : 0), y)))
  }
  const outline = {
    points: [-x, -y, x, -y, x, y - radius, x - radius, y, -x + radius, y, -x, y - radius],
    bulges: [0, 0, Math.tan(Math.PI / 8), 0, Math.tan(Math.PI / 8), 0],
    closed: true,
  }
  const rim = { ...outline, points: outline.points.slice(4), bulges: outline.bulges.slice(2), closed: false }
  return {
    parts: [
      path('item', outline),
      detail('item-line', line([-x, ledge], [x, ledge])),
      ...front,
      path('accent-solid', circlePath(0, (ledge + y) / 2, (y - ledge) * 0.34)),
      text('on-solid', 'i', [0, (ledge + y) / 2], (y - ledge) * 0.5, { minPx: 4 }),
      kneeHollow(y, Math.min(x * 0.5, 620), Math.min(y * 0.28, 110)),
      path('item-front', rim),
    ],
    rooms: [
      { minX: -x * 0.94, minY: -y * 0.66, maxX: x * 0.94, maxY: ledge - 20 },
      { minX: -x, minY: -y, maxX: x, maxY: y },
    ],
  }
}

export const writingDesk: Draw = (half, item) => {
  const { x, y } = half
  const low = attrsOf(item, 'writing-desk').low === true
  const sheet = Math.min(105, x * 0.2)
  const middle = y * 0.42
  const user = wheelchairUser('accent-line', 'accent-solid', 0, middle, Math.min(y, x) * 0.7)
  const sheets = [-x * 0.5, x * 0.5].flatMap(centre => [
    detail('item-line', rectPath(centre - sheet, middle - sheet * 1.2, centre + sheet, middle + sheet * 1.2)),
    detail('item-line', line([centre + sheet * 1.3, middle + sheet], [centre + sheet * 1.7, middle - sheet])),
  ])
  return {
    parts: [
      path('item', rectPath(-x, -y, x, y)),
      // Rack with forms along the back.
      path('item-shade', rectPath(-x * 0.92, -y * 0.92, x * 0.92, -y * 0.62)),
      detail('item-line', ...[-0.46, 0, 0.46].map(u => line([u * x, -y * 0.92], [u * x, -y * 0.62]))),
      ...sheets,
      ...(low ? standing(user, 0, middle, item.rotation) : []),
      publicEdge(half),
    ],
    rooms: [{ minX: -x * 0.94, minY: -y * 0.56, maxX: x * 0.94, maxY: middle - sheet * 1.3 }],
  }
}

export const officeDesk: Draw = half => {
  const { x, y } = half
  const screen = Math.min(x * 0.4, 280)
  return {
    parts: [
      path('item', rectPath(-x, -y, x, y)),
      path('item-shade', roundPath(-screen, y * 0.02, screen, y * 0.16, 20)),
      detail('item-line', roundPath(-screen * 0.8, -y * 0.5, screen * 0.8, -y * 0.18, 12)),
      detail('item-line', roundPath(screen, -y * 0.5, screen * 1.25, -y * 0.2, 20)),
      kneeHollow(y, Math.min(x * 0.8, 620), Math.min(y * 0.2, 80)),
      publicEdge(half),
    ],
    rooms: [{ minX: -x * 0.94, minY: y * 0.22, maxX: x * 0.94, maxY: y * 0.9 }],
  }
}

/** A seat with its back at -y: who sits there looks towards +y. */
export const chair = (half: Half, arms: boolean): Primitive[] => {
  const { x, y } = half
  const back = -y + Math.min(y * 0.36, 110)
  const side = arms ? x * 0.74 : x * 0.86
  const parts = [path('item', roundPath(-side, back - (back + y) * 0.45, side, y, Math.min(x, y) * 0.34))]
  if (arms)
    parts.push(
      path('item-shade', roundPath(-x, -y * 0.4, -x * 0.76, y * 0.6, x * 0.12)),
      path('item-shade', roundPath(x * 0.76, -y * 0.4, x, y * 0.6, x * 0.12)),
    )
  parts.push(
    path('item-shade', roundPath(-x * 0.86, -y, x * 0.86, back, Math.min(x * 0.4, (back + y) * 0.5))),
  )
  return parts
}

export const officeChair: Draw = half => ({
  parts: [
    ...chair(half, true),
    detail('item-line', circlePath(0, half.y * 0.16, Math.min(half.x, half.y) * 0.14)),
  ],
})

export const visitorChair: Draw = half => ({
  parts: [
    ...chair(half, false),
    detail('item-line', arcPath(0, -half.y * 0.2, Math.min(half.x, half.y) * 0.55, 35, 145)),
  ],
})
