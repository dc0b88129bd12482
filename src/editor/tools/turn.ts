/** Turning what is selected by its handle: detents of 15°, free with Shift. */
import type { Point } from '../../geometry/types'
import { bearing, rotate, sub } from '../../geometry/vector'
import { normalAngle, turnBy } from '../../layout/edits'
import { findItem } from '../../layout/queries'
import { text } from '../../layout/text'
import { boxAround } from '../../scene/outlines'
import type { PointerInput } from '../pointer'
import { AT_REST, type SessionState } from '../state'
import type { Drag } from './move'
import { handleUnder, type ToolContext } from './types'

export const DETENT = 15
/** Distance of the handle from the thing's edge, px. */
export const HANDLE_GAP = 22

export type TurnHandle = { readonly pivot: Point; readonly from: Point; readonly at: Point }

/**
 * Where the handle stands, plan mm: beyond the back of one thing, above the box of several. None without a turnable
 * selection.
 */
export function turnHandle(state: SessionState): TurnHandle | undefined {
  if (state.fixed || state.inGesture || state.tool.kind !== 'select') return undefined
  const items = state.selection
    .map(id => findItem(state.layout, id))
    .filter(item => item !== undefined && item.locked !== true && item.hidden !== true)
  const gap = HANDLE_GAP / state.view.scale
  if (items.length === 0 || items.length < state.selection.length) return undefined
  if (items.length === 1 && items[0]) {
    const { at, size, rotation } = items[0]
    const place = (distance: number): Point => {
      const [x, y] = rotate([0, -distance], rotation ?? 0)
      return [at[0] + x, at[1] + y]
    }
    return { pivot: at, from: place(size[1] / 2), at: place(size[1] / 2 + gap) }
  }
  const box = boxAround(state.layout, state.selection)
  if (!box) return undefined
  const x = (box.minX + box.maxX) / 2
  return { pivot: [x, (box.minY + box.maxY) / 2], from: [x, box.minY], at: [x, box.minY - gap] }
}

export function onTurnHandle(state: SessionState, input: PointerInput): boolean {
  const handle = turnHandle(state)
  return handle !== undefined && handleUnder([handle], state, input) !== undefined
}

export function startTurn(context: ToolContext): Drag | undefined {
  const { state } = context
  const handle = turnHandle(state)
  if (!handle) return undefined
  const ids = state.selection
  const only = ids.length === 1 ? findItem(state.layout, ids[0]) : undefined
  const gesture = context.begin(text('旋转', 'turn'))
  if (!gesture) return undefined
  const { pivot } = handle
  const before = bearing(sub(handle.at, pivot))
  const base = only?.rotation ?? 0
  const end = (keep: boolean) => {
    context.update({ live: AT_REST })
    if (keep) gesture.commit()
    else gesture.cancel()
  }
  return {
    move(input) {
      const raw = base + bearing(sub(input.world, pivot)) - before
      const step = input.mods.shift ? 1 : DETENT
      const turned = Math.round(raw / step) * step
      const by = normalAngle(turned - base)
      gesture.preview(turnBy(ids, by, only ? undefined : pivot))
      const words = `${normalAngle(only ? turned : by)}°`
      context.update({ live: { held: ids, guides: [], readout: text(words, words) } })
    },
    end: () => end(true),
    cancel: () => end(false),
  }
}
