/** The hall as space: its walls, where people may be, what stands in their way, and where they come in. */
import { type FreeSpace, freeSpace, type Obstacle, type Place } from '../geometry/free-space'
import { type Failure, isFailure } from '../geometry/grid'
import { footprint, gap } from '../geometry/pairs'
import { type Reached, reached } from '../geometry/passage'
import type { Point, Segment } from '../geometry/types'
import { midpoint } from '../geometry/vector'
import { nearestWalks, type Walk, type WalkSpace, walkSpace } from '../geometry/walk'
import { type WallPlan, wallPlan } from '../geometry/walls'
import type { Opening } from '../layout/model'
import { type Text, text } from '../layout/text'
import { query, type Read } from './facts'
import { obstacleThings, openingsOf, thingsOfType, thingsTagged, wallsOf } from './layout-facts'
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
  const fronts = thingsOfType(read, floor, 'service-window').map(window => footprint(window.front))
  const belongs = (thing: Thing) =>
    thing.item.type === 'visitor-chair' &&
    fronts.some(front => gap(front, footprint(thing.ring)).distance <= CHAIR_REACH)
  return [
    ...read(wallPlanOf, floor).pieces.map(({ wall, ring }) => ({ id: wall, ring })),
    ...read(obstacleThings, floor)
      .filter(thing => !belongs(thing))
      .map(({ id, ring }) => ({ id, ring })),
  ]
})

/** Key: floor. For clear widths. */
export const freeSpaceOf = query<FreeSpace | Failure>('free space', (read, floor) =>
  freeSpace(read(wallPlanOf, floor).interior, read(obstaclesOf, floor)),
)

/** A way in: the opening on its inner wall face. */
export type Entry = {
  readonly id: string
  readonly opening: Opening
  readonly threshold: Segment
  readonly at: Point
}

/** Key: floor. Public openings of some kinds that lead outside, on their inner face. */
function outerOpenings(read: Read, floor: string, kinds: readonly Opening['kind'][]): Entry[] {
  const byId = new Map(read(openingsOf, floor).map(opening => [opening.id, opening]))
  return read(wallPlanOf, floor).openings.flatMap(placed => {
    const opening = byId.get(placed.id)
    if (!opening || !kinds.includes(opening.kind) || (opening.access ?? 'public') !== 'public') return []
    if ((placed.leftRoom === null) === (placed.rightRoom === null)) return []
    const threshold = placed.leftRoom === null ? placed.right : placed.left
    return [{ id: placed.id, opening, threshold, at: midpoint(threshold[0], threshold[1]) }]
  })
}

export const entrancesOf = query<readonly Entry[]>('entrances', (read, floor) =>
  outerOpenings(read, floor, ['entrance']),
)
export const exitsOf = query<readonly Entry[]>('exits', (read, floor) =>
  outerOpenings(read, floor, ['entrance', 'exit']),
)

/** Key: floor. Where the public comes from: entrances, and on a floor without one, stairs and lifts. */
export const sourcesOf = query<readonly Place[]>('sources', (read, floor) => {
  const entrances = read(entrancesOf, floor)
  if (entrances.length > 0) return entrances.map(entry => entry.threshold)
  return ['lift', 'stair'].flatMap(type => thingsOfType(read, floor, type).map(thing => thing.front))
})

const splitKey = (key: string): [floor: string, size: number] => {
  const bar = key.lastIndexOf('|')
  return [key.slice(0, bar), Number(key.slice(bar + 1))]
}

/** Key: `floor|width`. What a disc of that diameter, mm, reaches from the sources. */
const reachedFact = query<Reached | Failure>('reached', (read, key) => {
  const [floor, width] = splitKey(key)
  const space = read(freeSpaceOf, floor)
  return isFailure(space) ? space : reached(space, read(sourcesOf, floor), width)
})
export const reachedAt = (read: Read, floor: string, width: number) => read(reachedFact, `${floor}|${width}`)

export type EntranceWalk = Walk & { readonly entrance: Entry }

/** Key: `floor|diameter`. For walks of a disc of that diameter, mm, round walls and furniture. */
const walkSpaceFact = query<WalkSpace | Failure>('walk space', (read, key) => {
  const [floor, diameter] = splitKey(key)
  return walkSpace(read(wallPlanOf, floor).interior, read(obstaclesOf, floor), diameter / 2)
})
export const walkSpaceAt = (read: Read, floor: string, diameter: number) =>
  read(walkSpaceFact, `${floor}|${diameter}`)

/**
 * Key: `floor|diameter`. The shortest walk from any public entrance to each convenience item, furniture-aware, for a
 * disc of that diameter, mm; an item nobody can walk to is absent.
 */
const convenienceWalksFact = query<ReadonlyMap<string, EntranceWalk> | Failure>(
  'convenience walks',
  (read, key) => {
    const [floor, diameter] = splitKey(key)
    const space = walkSpaceAt(read, floor, diameter)
    if (isFailure(space)) return space
    const targets = thingsTagged(read, floor, 'convenience').map(({ id, ring }) => ({ id, shape: ring }))
    const entrances = read(entrancesOf, floor)
    const walks = nearestWalks(
      space,
      entrances.map(entrance => entrance.at),
      targets,
    )
    if (isFailure(walks)) return walks
    return new Map(
      [...walks].flatMap(([id, found]) =>
        typeof found === 'string' ? [] : [[id, { ...found, entrance: entrances[found.source] }] as const],
      ),
    )
  },
)
export const convenienceWalks = (read: Read, floor: string, diameter: number) =>
  read(convenienceWalksFact, `${floor}|${diameter}`)
