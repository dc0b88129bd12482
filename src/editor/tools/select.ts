/** The select tool: click, shift-click, drag, marquee, turning handle, finding badges. */
import type { Point } from '../../geometry/types'
import { boxOf, distance, sub } from '../../geometry/vector'
import { withGroups } from '../../layout/groups'
import { enclosedBy } from '../hit'
import type { PointerInput } from '../pointer'
import { AT_REST } from '../state'
import { panBy, type Viewport } from '../viewport'
import { cornerUnder, dropCorner, startCorner } from './corners'
import { type Drag, startMove } from './move'
import { onTurnHandle, startTurn } from './turn'
import { dragThreshold, handleUnder, type Tool, type ToolContext, thingUnder } from './types'

type State =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'pointing'
      readonly from: PointerInput
      readonly hit?: string
      /** The badge under the pointer: a click means the finding, a drag the thing below it. */
      readonly finding?: string
      readonly pin?: string
    }
  | { readonly kind: 'dragging'; readonly drag: Drag }
  | { readonly kind: 'marquee'; readonly from: Point; readonly base: readonly string[] }
  /** Where nothing may be moved a drag moves the sheet. */
  | { readonly kind: 'panning'; readonly from: PointerInput; readonly view: Viewport }

const IDLE: State = { kind: 'idle' }

export function createSelectTool(context: ToolContext): Tool {
  let state: State = IDLE

  const under = (input: PointerInput): string | undefined => thingUnder(context.state, input)?.id

  function down(input: PointerInput): void {
    const grip = handleUnder(context.state.grips.handles, context.state, input)?.start(context)
    if (grip) {
      state = { kind: 'dragging', drag: grip }
      return
    }
    if (onTurnHandle(context.state, input)) {
      const drag = startTurn(context)
      if (drag) {
        state = { kind: 'dragging', drag }
        return
      }
    }
    const corner = cornerUnder(context.state, input)
    const bend = corner && startCorner(context, corner)
    if (bend) {
      state = { kind: 'dragging', drag: bend }
      return
    }
    const finding = context.findingAt(input.world)
    state = { kind: 'pointing', from: input, hit: under(input), finding, pin: context.pinAt(input.world) }
  }

  function move(input: PointerInput): void {
    if (state.kind === 'idle') hover(input)
    else if (state.kind === 'dragging') state.drag.move(input)
    else if (state.kind === 'marquee') stretch(state.from, input.world)
    else if (state.kind === 'panning') pan(state, input)
    else if (distance(state.from.screen, input.screen) > dragThreshold(input))
      leave(state.from, state.hit, input)
  }

  function hover(input: PointerInput): void {
    const finding = context.findingAt(input.world)
    const hit = finding === undefined ? under(input) : undefined
    if (hit !== context.state.hover || finding !== context.state.hoveredFinding)
      context.update({ hover: hit, hoveredFinding: finding })
  }

  /** The pointer left the place where it went down: what was a click becomes a drag or a marquee. */
  function leave(from: PointerInput, hit: string | undefined, input: PointerInput): void {
    context.update({ hover: undefined, hoveredFinding: undefined })
    const { selection, fixed, view } = context.state
    if (fixed) {
      state = { kind: 'panning', from, view }
      pan(state, input)
      return
    }
    if (hit === undefined) {
      state = { kind: 'marquee', from: from.world, base: from.mods.shift ? selection : [] }
      stretch(from.world, input.world)
      return
    }
    const whole = withGroups(context.state.layout, [hit])
    const ids = selection.includes(hit) ? selection : from.mods.shift ? [...selection, ...whole] : whole
    if (ids !== selection) context.update({ selection: ids })
    const drag = startMove(context, ids, from.world)
    if (!drag) {
      state = IDLE
      return
    }
    state = { kind: 'dragging', drag }
    drag.move(input)
  }

  function pan({ from, view }: State & { kind: 'panning' }, input: PointerInput): void {
    context.update({ view: panBy(view, sub(input.screen, from.screen)) })
  }

  function stretch(from: Point, to: Point): void {
    const marquee = boxOf([from, to])
    context.update({ live: { ...AT_REST, marquee } })
  }

  function up(input: PointerInput): void {
    const ending = state
    state = IDLE
    if (ending.kind === 'pointing' && ending.pin !== undefined) context.update({ focusedPin: ending.pin })
    else if (ending.kind === 'pointing') click(ending.hit, ending.finding, input.mods.shift)
    else if (ending.kind === 'dragging') ending.drag.end()
    else if (ending.kind === 'marquee') {
      const inside = enclosedBy(context.state.layout, context.state, boxOf([ending.from, input.world]))
      const selection = [...ending.base, ...inside.filter(id => !ending.base.includes(id))]
      context.update({ live: AT_REST, selection })
    }
  }

  function click(hit: string | undefined, finding: string | undefined, toggle: boolean): void {
    const { selection, focusedFinding } = context.state
    // A second click on a badge goes through to the thing below it.
    if (finding !== undefined && (finding !== focusedFinding || hit === undefined)) {
      context.update({ focusedFinding: finding })
      return
    }
    if (hit === undefined) {
      if (!toggle) context.update({ selection: [], focusedFinding: undefined })
      return
    }
    // What is grouped is taken together; a second click takes the one thing out of its group.
    const whole = withGroups(context.state.layout, [hit])
    const all = whole.every(id => selection.includes(id))
    if (!toggle) context.update({ selection: all && whole.length > 1 ? [hit] : whole })
    else if (all) context.update({ selection: selection.filter(id => !whole.includes(id)) })
    else context.update({ selection: [...selection, ...whole.filter(id => !selection.includes(id))] })
  }

  function cancel(): boolean {
    const ending = state
    state = IDLE
    if (ending.kind === 'dragging') ending.drag.cancel()
    else if (ending.kind === 'marquee') context.update({ live: AT_REST })
    else if (ending.kind === 'panning') context.update({ view: ending.view })
    return ending.kind !== 'idle'
  }

  return {
    pointer(input) {
      if (input.kind === 'down' && input.button === 'primary') down(input)
      else if (input.kind === 'move') move(input)
      else if (input.kind === 'up') up(input)
      else if (input.kind === 'cancel') cancel()
      else if (input.kind === 'double') {
        if (dropCorner(context, input)) return
        const hit = under(input)
        if (hit !== undefined) context.openSurfaceOf(hit)
      }
    },
    cancel,
  }
}
