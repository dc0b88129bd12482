/** What the editor knows at a moment: one immutable value, replaced at every change. */
import type { CheckState } from '../check/types'
import type { DisplayList } from '../drawing/display'
import type { Box, Point, Ring } from '../geometry/types'
import type { Item, Layout, Opening, Wall, ZoneType } from '../layout/model'
import type { Text } from '../layout/text'
import type { Fix } from '../rules/types'
import type { ArrayTool } from './array-tool'
import type { Copied } from './clipboard'
import type { Grips } from './grips/types'
import type { Preferences } from './preferences'
import type { Guide } from './snap'
import type { SpreadTool } from './spread-tool'
import type { Tool } from './tools/types'
import type { Viewport } from './viewport'

export type ToolState =
  | { readonly kind: 'select' }
  | { readonly kind: 'pan' }
  | { readonly kind: 'place'; readonly type: string; readonly rotation: number }
  | {
      readonly kind: 'wall'
      readonly shape: 'line' | 'rectangle'
      readonly material: NonNullable<Wall['kind']>
      /** mm */
      readonly thickness: number
    }
  | { readonly kind: 'opening'; readonly opening: Opening['kind'] }
  | { readonly kind: 'zone'; readonly shape: 'line' | 'rectangle'; readonly type: ZoneType }
  | { readonly kind: 'room'; readonly type: ZoneType }
  | { readonly kind: 'cable' }
  /** `keep` leaves a dimension on the plan; else the distance is only said. */
  | { readonly kind: 'measure'; readonly keep: boolean }
  | { readonly kind: 'note' }
  /** Cuts a zone along a line. */
  | { readonly kind: 'split'; readonly zone: string }
  /** A tool that a part of the interface brings along. */
  | { readonly kind: 'own'; readonly hint: Text; readonly tool: Tool; readonly options?: OwnOptions }

/** A tool whose numbers are entered below the plan while it is in hand. */
export type OwnOptions =
  | { readonly kind: 'array'; readonly tool: ArrayTool; readonly most: number }
  | { readonly kind: 'spread'; readonly tool: SpreadTool }

/** What a gesture under way shows besides the previewed layout. */
export type Live = {
  /** Ids in the hand: the static picture leaves them out. */
  readonly held: readonly string[]
  readonly guides: readonly Guide[]
  readonly marquee?: Box
  /** The thing about to be placed. */
  readonly ghost?: Item
  /** Outlines of what is being drawn. */
  readonly outlines?: readonly Ring[]
  /** Position or angle, in words, shown beside the pointer. */
  readonly readout?: Text
}
export const AT_REST: Live = { held: [], guides: [] }

export type Notice = { readonly id: number; readonly tone: 'info' | 'error'; readonly words: Text }

export type SessionState = {
  /** The layout to draw: the preview during a gesture, else the committed one. */
  readonly layout: Layout
  readonly committed: Layout
  readonly revision: number
  readonly undoLabel?: Text
  readonly redoLabel?: Text
  readonly inGesture: boolean
  /** Differs from what was last saved or opened. */
  readonly dirty: boolean
  /** Steps since it was last saved or opened. */
  readonly unsavedSteps: number
  /** Why nothing may be changed, where that is so. */
  readonly readOnly?: Text
  /** Review mode: the plan stands still, what is said about it may be written. */
  readonly reviewing: boolean
  /** Why the plan may not be changed: read-only, or under review. */
  readonly fixed?: Text
  readonly fileName?: string

  readonly floor: string
  readonly surface?: string
  readonly selection: readonly string[]
  readonly view: Viewport
  /** Size of the plan's element, px. */
  readonly size: Point
  readonly tool: ToolState
  /** Where the pointer is on the plan, mm. */
  readonly pointer?: Point
  readonly hover?: string
  /** The last pointer was a finger: handles are larger. */
  readonly touch: boolean
  readonly live: Live
  readonly copied: Copied

  readonly check: CheckState
  /** Ids of the findings that the keys step through, in their order; absent: all that are open. */
  readonly steps?: readonly string[]
  readonly focusedFinding?: string
  readonly hoveredFinding?: string
  /** A fix that is being considered: what it changes is shown as a ghost. */
  readonly fixPreview?: Fix

  /** What a part of the interface draws over the plan, and the one of its badges that was clicked. */
  readonly pins: DisplayList
  readonly focusedPin?: string
  /** What the selection shows beyond its outline, with handles; a part of its own keeps them. */
  readonly grips: Grips

  readonly preferences: Preferences
  readonly notice?: Notice
}

/** What an entry of the history restores besides the layout. */
export type Context = {
  readonly selection: readonly string[]
  readonly floor: string
  readonly surface?: string
  readonly view: Viewport
}
