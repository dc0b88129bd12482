/** An item as geometry: its footprint on the floor and what the catalogue says of it. */
import { rectangle } from '../geometry/polygon'
import type { Box, Point, Ring, Segment } from '../geometry/types'
import { boxOf, midpoint, rotate } from '../geometry/vector'
import { heightsOf, type ItemType, itemTitle, itemType, type RuleTag } from '../layout/catalogue'
import type { Item } from '../layout/model'
import type { Text } from '../layout/text'

export type Thing = {
  readonly id: string
  readonly item: Item
  readonly entry: ItemType
  readonly title: Text
  readonly ring: Ring
  readonly box: Box
  /** The front edge (public side), from its right end to its left as the thing faces you. */
  readonly front: Segment
  readonly frontMiddle: Point
  /** Degrees clockwise of local +x, the direction along the front. */
  readonly rotation: number
  /** Underside and top above the floor, mm. */
  readonly from: number
  readonly to: number
  /** Stands in people's way: see `standsInTheWay`. */
  readonly obstacle: boolean
}

const things = new WeakMap<Item, Thing>()

/** The thing an item is; worked out once for each (immutable) item. */
export function thingOf(item: Item): Thing {
  let thing = things.get(item)
  if (!thing) {
    thing = build(item)
    things.set(item, thing)
  }
  return thing
}

function build(item: Item): Thing {
  const entry = itemType(item.type)
  const rotation = item.rotation ?? 0
  const ring = rectangle(item.at, item.size, rotation)
  const { from, to } = heightsOf(item)
  // Corners clockwise from the local upper left: the front is the lower side, right to left.
  const front: Segment = [ring[2], ring[3]]
  return {
    id: item.id,
    item,
    entry,
    title: itemTitle(item),
    ring,
    box: boxOf(ring),
    front,
    frontMiddle: midpoint(front[0], front[1]),
    rotation,
    from,
    to,
    obstacle: standsInTheWay(item, entry, from, to),
  }
}

/** GB 50763 3.5.2: what hangs on a wall may stand out this far, mm, without narrowing a passage. */
export const WALL_PROJECTION = 100
/** Things whose underside is this high hang over people's heads. */
export const OVERHEAD = 2000

/**
 * A standing obstacle per the measuring rules: solid by the catalogue, not overhead, not flat on the floor, and not
 * hung on a wall with a projection of at most 100 mm. A thing missing at the last inspection is not there.
 */
function standsInTheWay(item: Item, entry: ItemType, from: number, to: number): boolean {
  if (!entry.solid || item.present === false) return false
  if (from >= OVERHEAD || to <= 0) return false
  if (from > 0 && item.size[1] <= WALL_PROJECTION) return false
  return item.size[0] > 0 && item.size[1] > 0
}

/** The direction a thing faces, a unit vector. */
export const facing = (thing: Thing): Point => rotate([0, 1], thing.rotation)

export const hasTag = (thing: Thing, tag: RuleTag): boolean => thing.entry.tags.includes(tag)
