/** Seats of the waiting area and places for wheelchairs. */
import { attrsOf } from '../../layout/model'
import type { Primitive } from '../display'
import { detail, line, path, rectPath, roundPath } from '../path'
import { heart, standing, wheelchairUser } from './glyphs'
import type { Draw } from './types'

/** Width of one seat where the row does not say how many it has, mm. */
const SEAT = 600
/** A row never draws more seats than a planner could count; wider rows get wider seats. */
const MOST_SEATS = 200

export const seatRow: Draw = ({ x, y }, item) => {
  const attrs = attrsOf(item, 'seat-row')
  const wanted = attrs.seats && attrs.seats > 0 ? attrs.seats : Math.round((2 * x) / SEAT)
  const seats = Math.min(MOST_SEATS, Math.max(1, wanted))
  const priority = new Set(attrs.priority ?? [])
  const pitch = (2 * x) / seats
  const arm = Math.min(50, pitch * 0.1)
  const back = -y + Math.min(y * 0.36, 120)
  const parts: Primitive[] = []
  for (let i = 0; i < seats; i++) {
    const left = -x + i * pitch + arm
    const right = left + pitch - 2 * arm
    const middle = (left + right) / 2
    const special = priority.has(i)
    parts.push(
      path(special ? 'accent' : 'item', roundPath(left, -y * 0.6, right, y * 0.94, pitch * 0.16)),
      path('item-shade', roundPath(left - arm * 0.4, -y, right + arm * 0.4, back, (back + y) * 0.4)),
    )
    if (special) {
      const mark = heart('accent-solid', middle, y * 0.2, Math.min(pitch, y) * 0.5)
      parts.push(...standing([mark], middle, y * 0.2, item.rotation))
    }
  }
  // The beam that carries the seats, with an armrest at each end and between two seats.
  const rests = Array.from({ length: seats + 1 }, (_, i) => {
    const at = Math.min(x - arm * 0.5, Math.max(-x + arm * 0.5, -x + i * pitch))
    return roundPath(at - arm * 0.5, -y * 0.5, at + arm * 0.5, y * 0.7, arm * 0.5)
  })
  parts.push({ ...path('item-shade', ...rests), detail: true })
  return { parts }
}

export const wheelchairPlace: Draw = ({ x, y }, { rotation }) => ({
  parts: [
    path('place', rectPath(-x, -y, x, y)),
    ...standing(wheelchairUser('accent-line', 'accent-solid', 0, 0, Math.min(x, y) * 1.3), 0, 0, rotation),
    detail('item-line', line([-x * 0.5, y * 0.92], [0, y], [x * 0.5, y * 0.92])),
  ],
})
