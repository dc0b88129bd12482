/** The hall as space: its walls, where people may be, what stands in their way, and where they come in. */
import { type FreeSpace, freeSpace, type Obstacle, type Place } from '../geometry/free-space'
import { type Failure, isFailure } from '../geometry/grid'
import { footprint, gap } from '../geometry/pairs'
import { type Reached, reached } from '../geometry/passage'
import { indexRings } from '../geometry/ring-index'
import type { Point, Segment } from '../geometry/types'
import { boxOf, length, midpoint, scale, sub } from '../geometry/vector'
import { type WalkSpace, walkSpace } from '../geometry/walk'
import { type WallPlan, wallPlan } from '../geometry/walls'
import type { Opening } from '../layout/model'
import { isPublic, openingTitle } from '../layout/openings'
import { type Text, text } from '../layout/text'
import { query, type Read } from './facts'
import { obstacleThings, openingsOf, splitKey, thingsOfType, wallsOf } from './layout-facts'
import type { Thing } from './things'

/** mm: the thickness of a wall that does not say. */
export const WALL_THICKNESS = 200

/** Key: floor. Joined walls, rooms, outline and openings in place; only windows let nobody through. */
export const wallPlanOf = query<WallPlan>('wall plan', (read, floor) =>
  wallPlan(
    read(wallsOf, floor).map(({ id, a, b, thickness }) => ({
      id,
      a,
      b,
      thickness: thickness ?? WALL_THICKNESS,
    })),
    read(openingsOf, floor).map(({ id, wall, at, width, kind }) => ({
      id,
      wall,
      at,
      width,
      passable: kind !== 'window',
    })),
  ),
)

/** Why nothing about routes can be said of a floor, or undefined when it can. */
export function spaceProblem(plan: WallPlan): { reason: Text; at?: Point } | undefined {
  if (plan.rooms.length === 0)
    return {
      reason: text(
        '还没有围合的房间,无法判断通行',
        'there is no enclosed room yet, so routes cannot be judged',
      ),
    }
  if (plan.closed) return undefined
  const open = plan.problems.find(problem => problem.kind === 'gap')
  return {
    reason: text('外墙没有闭合,无法判断通行', 'the outer walls do not close, so routes cannot be judged'),
    at: open?.at,
  }
}

/** mm: a visitor's chair this near a window's front belongs to the window and is no obstacle. */
const CHAIR_REACH = 600

/** Key: floor. Walls with their passable openings cut, and standing things. */
export const obstaclesOf = query<readonly Obstacle[]>('obstacles', (read, floor) => {
  const fronts = indexRings(thingsOfType(read, floor, 'service-window').map(({ front }) => ({ ring: front })))
  const belongs = (thing: Thing) =>
    thing.item.type === 'visitor-chair' &&
    fronts
      .near(boxOf(thing.ring), CHAIR_REACH)
      .some(front => gap(footprint(front.ring), footprint(thing.ring)).distance <= CHAIR_REACH)
  return [
    ...read(wallPlanOf, floor).pieces.map(({ wall, ring }) => ({ id: wall, ring })),
    ...read(obstacleThings, floor)
      .filter(thing => !belongs(thing))
      .map(({ id, ring }) => ({ id, ring })),
  ]
})

/** Key: floor. What stands in the public's way: the obstacles, and the doors that are for staff alone. */
export const publicObstaclesOf = query<readonly Obstacle[]>('public obstacles', (read, floor) => {
  const staff = new Set(
    read(openingsOf, floor).flatMap(opening =>
      isPublic(opening) || opening.kind === 'window' ? [] : [opening.id],
    ),
  )
  const shut = read(wallPlanOf, floor).openings.filter(({ id }) => staff.has(id))
  return [...read(obstaclesOf, floor), ...shut.map(({ id, ring }) => ({ id, ring }))]
})

/** Key: floor. Where the public may be, for clear widths. */
export const freeSpaceOf = query<FreeSpace | Failure>('free space', (read, floor) =>
  freeSpace(read(wallPlanOf, floor).interior, read(publicObstaclesOf, floor)),
)

/** Key: `floor|diameter`. The same for walks of a disc. */
const walkSpaceFact = query<WalkSpace | Failure>('walk space', (read, key) => {
  const [floor, diameter] = splitKey(key)
  return walkSpace(read(wallPlanOf, floor).interior, read(publicObstaclesOf, floor), Number(diameter) / 2)
})

/** Where a disc of that diameter, mm, may walk. */
export const walkSpaceAt = (read: Read, floor: string, diameter: number): WalkSpace | Failure =>
  read(walkSpaceFact, `${floor}|${diameter}`)

/** A way in: the opening on its inner wall face. */
export type Entry = {
  readonly id: string
  readonly opening: Opening
  readonly threshold: Segment
  readonly at: Point
  /** Into the hall, a unit vector. */
  readonly inwards: Point
}

/** Key: floor. Public openings of some kinds that lead outside, on their inner face. */
function outerOpenings(read: Read, floor: string, kinds: readonly Opening['kind'][]): Entry[] {
  const byId = new Map(read(openingsOf, floor).map(opening => [opening.id, opening]))
  return read(wallPlanOf, floor).openings.flatMap(placed => {
    const opening = byId.get(placed.id)
    if (!opening || !kinds.includes(opening.kind) || !isPublic(opening)) return []
    if ((placed.leftRoom === null) === (placed.rightRoom === null)) return []
    const threshold = placed.leftRoom === null ? placed.right : placed.left
    const at = midpoint(threshold[0], threshold[1])
    const across = sub(at, placed.middle)
    const inwards = scale(across, 1 / (length(across) || 1))
    return [{ id: placed.id, opening, threshold, at, inwards }]
  })
}

export const entrancesOf = query<readonly Entry[]>('entrances', (read, floor) =>
  outerOpenings(read, floor, ['entrance']),
)
export const exitsOf = query<readonly Entry[]>('exits', (read, floor) =>
  outerOpenings(read, floor, ['entrance', 'exit']),
)

/** Where the public comes onto a floor: through an entrance, or out of a lift or a stair. */
export type WayIn = {
  readonly id: string
  readonly title: Text
  readonly threshold: Segment
  readonly at: Point
}

/** Key: floor. Entrances, and on a floor without one, lifts and stairs. */
export const waysInOf = query<readonly WayIn[]>('ways in', (read, floor) => {
  const entrances = read(entrancesOf, floor)
  if (entrances.length > 0)
    return entrances.map(({ id, opening, threshold, at }) => ({
      id,
      title: openingTitle(opening),
      threshold,
      at,
    }))
  return (['lift', 'stair'] as const)
    .flatMap(type => thingsOfType(read, floor, type))
    .filter(({ item }) => item.present !== false)
    .map(({ id, title, front, frontMiddle }) => ({ id, title, threshold: front, at: frontMiddle }))
})

/** Key: floor. Their thresholds, where routes start. */
export const sourcesOf = query<readonly Place[]>('sources', (read, floor) =>
  read(waysInOf, floor).map(({ threshold }) => threshold),
)

/** Key: `floor|width`. What a disc of that diameter, mm, reaches from the sources. */
const reachedFact = query<Reached | Failure>('reached', (read, key) => {
  const [floor, width] = splitKey(key)
  const space = read(freeSpaceOf, floor)
  return isFailure(space) ? space : reached(space, read(sourcesOf, floor), Number(width))
})
export const reachedAt = (read: Read, floor: string, width: number) => read(reachedFact, `${floor}|${width}`)
