/** Places where a wheelchair must be able to turn, and the room there. */
import { difference, intersection, solidOf, union } from '../geometry/boolean'
import { type CircleFit, circleFits, largestCircle } from '../geometry/circles'
import type { Obstacle } from '../geometry/free-space'
import { distanceToRing } from '../geometry/pairs'
import { strip } from '../geometry/strip'
import type { Point, Region, Ring, Segment } from '../geometry/types'
import { add, boxOf, distance, lerp, scale, sub } from '../geometry/vector'
import { attrsOf } from '../layout/model'
import type { Read } from './facts'
import { standingOf } from './fronts'
import { thingsOfType } from './layout-facts'
import { wallPlanOf } from './space'
import { facing, type Thing } from './things'

/** A counter low enough for a wheelchair: its front edge. */
export type LowCounter = { readonly thing: Thing; readonly front: Segment; readonly out: Point }

/** Low windows, and the low parts of help desks. */
export function lowCountersOf(read: Read, floor: string): LowCounter[] {
  const windows = thingsOfType(read, floor, 'service-window').filter(
    ({ item }) => attrsOf(item, 'service-window').lowCounter === true,
  )
  const desks = thingsOfType(read, floor, 'help-desk')
  return [...windows, ...desks]
    .filter(({ item }) => item.present !== false)
    .flatMap(thing => {
      const front = lowFront(thing)
      return front ? [{ thing, front, out: facing(thing) }] : []
    })
}

function lowFront(thing: Thing): Segment | undefined {
  if (thing.item.type === 'service-window') return thing.front
  const { lowPart } = attrsOf(thing.item, 'help-desk')
  if (!lowPart) return undefined
  if (lowPart === true) return thing.front
  // The front edge runs from its right end to its left; from and to count from the left.
  const [right, left] = thing.front
  const width = thing.item.size[0]
  const at = (x: number) => lerp(left, right, Math.min(1, Math.max(0, x / width)))
  return lowPart.to > lowPart.from ? [at(lowPart.to), at(lowPart.from)] : undefined
}

export type TurningRoom = CircleFit & { readonly touching: readonly string[] }

/** mm to which the largest circle is found where none fits. */
const PRECISION = 0.001

/** How far before an edge the middle of a turning circle may lie, in diameters. */
const REACH = 1

/**
 * The circle of `diameter` mm before an edge, its middle no farther off than its diameter and no farther along than
 * the edge; `knee` mm of the ground behind the edge count. If none fits, the largest that does; null when there is
 * no free ground at all.
 */
export function turningRoom(
  read: Read,
  floor: string,
  front: Segment,
  out: Point,
  diameter: number,
  knee = 0,
): TurningRoom | null {
  const [a, b] = front
  const along = scale(sub(b, a), 1 / (distance(a, b) || 1))
  const wide: Segment = [add(a, scale(along, -diameter)), add(b, scale(along, diameter))]
  const around: Ring = strip(wide, out, diameter * (REACH + 0.6))
  const near = read(standingOf, floor).near(boxOf(around))
  const hall = intersection(read(wallPlanOf, floor).interior, solid(around))
  const free = difference(hall, solidOf(near.map(({ ring }) => ring)))
  const below: Ring = strip(front, scale(out, -1), knee)
  const foot = solid(strip(front, out, 1))
  // Only ground that begins at the edge: what lies behind a screen across it is another place.
  const local = free.filter(part => intersection([part], foot).length > 0)
  const region = knee > 0 ? union(local, solid(below)) : local
  const within = intersection(local, solid(strip(front, out, diameter * REACH)))
  const fit = circleFits(region, diameter, within)
  if (!fit) return null
  const largest = fit.verdict === 'no' ? { ...fit, ...largestCircle(region, within, PRECISION) } : fit
  return { ...largest, touching: touchingIds(near, largest.touches) }
}

const solid = (ring: Ring): Region => [{ outer: ring, holes: [] }]

/** The obstacles at the points that hold a circle. */
function touchingIds(obstacles: readonly Obstacle[], touches: readonly Point[]): string[] {
  const found = touches.flatMap(p =>
    obstacles.filter(({ ring }) => distanceToRing(p, ring) < 1).map(({ id }) => id),
  )
  return [...new Set(found)].sort()
}
