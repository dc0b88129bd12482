import type { Point } from '../../geometry/types'
import { distance } from '../../geometry/vector'
import type { Gesture, Recipe } from '../../layout/document'
import type { Text } from '../../layout/text'
import { hitAt } from '../hit'
import type { PointerInput } from '../pointer'
import type { SessionState } from '../state'
import { toScreen } from '../viewport'

/** What a tool may see and do; the session is one. */
export interface ToolContext {
  readonly state: SessionState
  update(patch: Partial<SessionState>): void
  /** One history entry; `select` is what is selected afterwards, and again after a redo. */
  edit(label: Text, recipe: Recipe, select?: readonly string[]): boolean
  /** Undefined when nothing may be changed. */
  begin(label: Text): Gesture | undefined
  /** The finding whose badge lies under a plan point, if any. */
  findingAt(world: PointerInput['world']): string | undefined
  /** The same of what a part of the interface has pinned to the plan. */
  pinAt(world: PointerInput['world']): string | undefined
  notify(tone: 'info' | 'error', words: Text): void
  /** Goes to the desk-top plan of a thing with a top, made where there is none. */
  openSurfaceOf(hostId: string): void
}

/** A small state machine: pointer events in, edits and a live picture out. */
export interface Tool {
  pointer(input: PointerInput): void
  /** Takes one step back, or abandons what is under way, without a trace; false when there was nothing. */
  cancel(): boolean
  /** A key typed while drawing; false when it means nothing to the tool. */
  key?(key: string): boolean
  /** Another tool is taken up: abandons everything. Where missing, `cancel` does. */
  leave?(): void
}

/** Movement below this many px is still a click. */
export const DRAG_PX = 4
export const TOUCH_DRAG_PX = 10
/** How far from a thing a click still means it, px. */
export const HIT_PX = 4
/** The same for a finger that meets nothing outright. */
const TOUCH_HIT_PX = 14

export const dragThreshold = (input: PointerInput): number => (input.touch ? TOUCH_DRAG_PX : DRAG_PX)

/** How far from a handle it can be taken hold of, px: a finger hides what it points at. */
const HANDLE_PX = 9
const TOUCH_HANDLE_PX = 22

/** The nearest handle under the pointer. */
export function handleUnder<H extends { readonly at: Point }>(
  handles: readonly H[],
  { view }: SessionState,
  { screen, touch }: Pick<PointerInput, 'screen' | 'touch'>,
): H | undefined {
  let reach = touch ? TOUCH_HANDLE_PX : HANDLE_PX
  let nearest: H | undefined
  for (const handle of handles) {
    const away = distance(toScreen(view, handle.at), screen)
    if (away > reach) continue
    reach = away
    nearest = handle
  }
  return nearest
}

/** The thing under the pointer; a finger also means what is near it. */
export function thingUnder(state: SessionState, { world, touch }: Pick<PointerInput, 'world' | 'touch'>) {
  const within = (px: number) => hitAt(state.layout, state, world, px / state.view.scale)
  return within(HIT_PX) ?? (touch ? within(TOUCH_HIT_PX) : undefined)
}
