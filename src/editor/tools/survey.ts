/**
 * Pointing at the plan without changing it: at a thing or a place, and, for an inspection, dragging a thing's ghost to
 * where it was found. The hand may be a finger.
 */
import type { Point } from '../../geometry/types'
import { distance, sub } from '../../geometry/vector'
import type { Item } from '../../layout/model'
import { findItem } from '../../layout/queries'
import { text } from '../../layout/text'
import { hitAt } from '../hit'
import type { PointerInput } from '../pointer'
import { AT_REST } from '../state'
import { panBy, type Viewport } from '../viewport'
import { dragThreshold, HIT_PX, type Tool, type ToolContext } from './types'

/** What was pointed at: a place of the sheet on view, and the entity under it. */
export type Pointed = { readonly at: Point; readonly id?: string }

export type SurveyOptions = {
  readonly onPoint: (pointed: Pointed) => void
  /** A thing was dragged to where it was found; where missing, a drag moves the sheet. */
  readonly onFound?: (item: string, at: [number, number]) => void
  /** Where a drag of the thing starts from; its place on the plan unless it was found elsewhere before. */
  readonly foundAt?: (item: Item) => Point
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pointing'; readonly from: PointerInput; readonly id?: string; readonly view: Viewport }
  | { readonly kind: 'dragging'; readonly from: PointerInput; readonly item: Item; readonly start: Point }
  | { readonly kind: 'panning'; readonly from: PointerInput; readonly view: Viewport }

const round = ([x, y]: Point): [number, number] => [Math.round(x) + 0, Math.round(y) + 0]

export function createSurveyTool(context: ToolContext, { onPoint, onFound, foundAt }: SurveyOptions): Tool {
  let state: State = { kind: 'idle' }
  const rest = (): void => {
    state = { kind: 'idle' }
    context.update({ live: AT_REST })
  }
  const under = (input: PointerInput): string | undefined =>
    context.pinAt(input.world) ??
    hitAt(context.state.layout, context.state, input.world, HIT_PX / context.state.view.scale)?.id

  function move(input: PointerInput): void {
    if (state.kind === 'pointing') {
      const { from, id, view } = state
      if (distance(from.screen, input.screen) <= dragThreshold(input)) return
      const item = onFound && id !== undefined ? findItem(context.state.layout, id) : undefined
      state = item
        ? { kind: 'dragging', from, item, start: foundAt?.(item) ?? item.at }
        : { kind: 'panning', from, view }
    }
    if (state.kind === 'panning')
      context.update({ view: panBy(state.view, sub(input.screen, state.from.screen)) })
    else if (state.kind === 'dragging') {
      const at = placeFor(state, input)
      const away = Math.round(distance(at, state.item.at))
      const readout = text(`偏离 ${away} 毫米`, `${away} mm away`)
      context.update({ live: { ...AT_REST, ghost: { ...state.item, at }, readout } })
    }
  }

  const placeFor = ({ from, start }: State & { kind: 'dragging' }, input: PointerInput) => {
    const [x, y] = sub(input.world, from.world)
    return round([start[0] + x, start[1] + y])
  }

  return {
    pointer(input) {
      if (input.kind === 'down' && input.button === 'primary')
        state = { kind: 'pointing', from: input, id: under(input), view: context.state.view }
      else if (input.kind === 'move') move(input)
      else if (input.kind === 'cancel') rest()
      else if (input.kind === 'up') {
        const ending = state
        rest()
        if (ending.kind === 'pointing') onPoint({ at: round(input.world), id: ending.id })
        else if (ending.kind === 'dragging') onFound?.(ending.item.id, placeFor(ending, input))
      }
    },
    cancel() {
      if (state.kind === 'idle') return false
      rest()
      return true
    },
  }
}
