import type { Point } from '../../geometry/types'
import type { Thing } from '../../scene/things'
import type { FixPatch } from '../types'

/** Moves a thing, and its marked place with it where it has one of its own. */
export const moveTo = (thing: Thing, at: Point): FixPatch[] => [
  { target: thing.id, path: ['at'], value: at },
  ...(thing.item.mark?.at ? [{ target: thing.id, path: ['mark', 'at'], value: at }] : []),
]

/** Turns a thing to `rotation` degrees, and its marked place with it where that has a turn of its own. */
export const turnTo = (thing: Thing, rotation: number): FixPatch[] => [
  { target: thing.id, path: ['rotation'], value: rotation },
  ...(thing.item.mark?.rotation === undefined
    ? []
    : [{ target: thing.id, path: ['mark', 'rotation'], value: rotation }]),
]
