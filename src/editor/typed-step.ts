/** What a person types while drawing: a length, a length and an angle, or a width and a depth. */
import type { Point } from '../geometry/types'
import { rotate } from '../geometry/vector'
import { LIMITS } from '../layout/limits'
import { type Text, text } from '../layout/text'
import { readNumber } from './number-field'

const LENGTH = { min: 1, max: LIMITS.size, unit: 'mm' } as const
const PLACE = { min: -LIMITS.coordinate, max: LIMITS.coordinate, unit: 'mm' } as const
const ANGLE = { min: -360, max: 360, unit: 'deg' } as const

export type TypedStep =
  | { readonly ok: true; readonly by: Point }
  | { readonly ok: false; readonly error: Text }

/** A key that begins an entry where keys mean other things as well: those keep their meaning. */
export const beginsEntry = (key: string): boolean => /^[0-9.(]$/.test(key)

/** A key that writes into the entry; lengths are typed as in any number field. */
export const isEntryKey = (key: string): boolean => /^[0-9.+\-*/()<,xX×mM米]$/.test(key)

/**
 * `3500`, `3.5m` or `3500<45`: a step of that length, mm, in the direction the hand points to, or at that angle
 * (degrees as people read them: 0 to the right, 90 up).
 */
export function readStep(typed: string, towards: Point): TypedStep {
  const [long, angle, ...rest] = typed.normalize('NFKC').split('<')
  const length = readNumber(long, LENGTH)
  if (!length.ok) return length
  if (angle === undefined) {
    const far = Math.hypot(towards[0], towards[1])
    if (far === 0)
      return { ok: false, error: text('请先把光标移向要画的方向。', 'Point in the direction first.') }
    return { ok: true, by: [(towards[0] / far) * length.value, (towards[1] / far) * length.value] }
  }
  const turn = readNumber(angle, ANGLE)
  if (rest.length > 0)
    return { ok: false, error: text('格式:长度<角度,如 3500<45。', 'Write length<angle, such as 3500<45.') }
  if (!turn.ok) return turn
  return { ok: true, by: rotate([length.value, 0], -turn.value) }
}

/** `6000,4000` or `6000x4000`: width and depth, mm, towards the corner the hand points to. */
export function readSize(typed: string, towards: Point): TypedStep {
  const parts = typed.normalize('NFKC').split(/[,xX×]/)
  if (parts.length !== 2)
    return { ok: false, error: text('格式:宽,深,如 6000,4000。', 'Write width,depth, such as 6000,4000.') }
  const [width, depth] = parts.map(part => readNumber(part, LENGTH))
  if (!width.ok) return width
  if (!depth.ok) return depth
  return {
    ok: true,
    by: [towards[0] < 0 ? -width.value : width.value, towards[1] < 0 ? -depth.value : depth.value],
  }
}

/** `12000,4500`: a place of the plan, mm, as the status bar reads it; undefined when it is no pair at all. */
export function readPlace(typed: string): TypedStep | undefined {
  const parts = typed.normalize('NFKC').split(',')
  if (parts.length !== 2) return undefined
  const [x, y] = parts.map(part => readNumber(part, PLACE))
  if (!x.ok) return x
  if (!y.ok) return y
  return { ok: true, by: [x.value, y.value] }
}

export const PLACE_HINT: Text = text(
  '请输入坐标 x,y,如 12000,4500。',
  'Write a place x,y, such as 12000,4500.',
)
