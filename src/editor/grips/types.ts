import type { DisplayList } from '../../drawing/display'
import type { Point } from '../../geometry/types'
import type { Drag } from '../tools/move'
import type { ToolContext } from '../tools/types'

/** A place on the plan to take hold of; `start` begins its drag, undefined when nothing may be changed. */
export type Grip = {
  /** Plan mm. */
  readonly at: Point
  readonly start: (context: ToolContext) => Drag | undefined
}

/** What the selection shows beyond its outline, and where that can be taken hold of. */
export type Grips = { readonly shapes: DisplayList; readonly handles: readonly Grip[] }
export const NO_GRIPS: Grips = { shapes: [], handles: [] }
