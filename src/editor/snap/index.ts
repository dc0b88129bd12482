/** Snapping as a tool uses it: one snapper for a drag remembers what held at the last move. */
import type { Point } from '../../geometry/types'
import { NOTHING, type Surroundings } from './around'
import { candidatesFor } from './candidates'
import type { Held } from './held'
import { resolve, WEIGHTS } from './resolve'
import type { Snapped } from './types'

export { surroundings } from './around'
export type { Held } from './held'
export type { Guide, SnapKind, Snapped } from './types'

const LARGEST_RELEASE = Math.max(
  ...Object.values(WEIGHTS)
    .map(weight => weight.release)
    .filter(Number.isFinite),
)

export type SnapSettings = {
  readonly mmPerPx: number
  readonly snap: boolean
  /** mm; undefined when the grid is off. */
  readonly gridStep: number | undefined
  /** Keeps the hand on one axis: the direction in which it may move. */
  readonly along?: Point
}

export interface Snapper {
  /** Where the reference point goes when the hand would put it at `raw`. */
  move(raw: Point, held: Held, settings: SnapSettings): Snapped
}

export function createSnapper(around: Surroundings): Snapper {
  let holding: readonly string[] = []
  return {
    move(raw, held, { mmPerPx, snap, gridStep, along }) {
      const reach = LARGEST_RELEASE * mmPerPx
      const near = snap ? around : NOTHING
      const candidates = candidatesFor(raw, held, near, reach, gridStep).filter(
        // A line across the only way open can hold; a line along it could pull the hand off it.
        ({ normal }) => !along || Math.abs(normal[0] * along[1] - normal[1] * along[0]) < 1e-6,
      )
      const snapped = resolve(raw, candidates, holding, mmPerPx)
      holding = snapped.held
      return snapped
    },
  }
}
