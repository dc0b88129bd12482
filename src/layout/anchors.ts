/** The named places of a thing that a dimension may be bound to. */
import type { Point } from '../geometry/types'
import { add, rotate } from '../geometry/vector'
import type { Item } from './model'

/** Parts of width and depth from the middle; the middles of the sides, seen from the thing's own front. */
const ANCHORS = {
  centre: [0, 0],
  front: [0, 0.5],
  back: [0, -0.5],
  left: [-0.5, 0],
  right: [0.5, 0],
} as const
export type AnchorName = keyof typeof ANCHORS
export const ANCHOR_NAMES = Object.keys(ANCHORS) as AnchorName[]

/** Where an anchor lies, mm; an unknown name is the middle. */
export function anchorPoint(item: Item, name: string | undefined): Point {
  const [u, v] = ANCHORS[name as AnchorName] ?? ANCHORS.centre
  return add(item.at, rotate([u * item.size[0], v * item.size[1]], item.rotation ?? 0))
}
