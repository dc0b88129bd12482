/** Ways out from where a person reads the plan: the nearest exit first, walked round furniture and through doors. */
import { isFailure } from '../geometry/grid'
import type { Point } from '../geometry/types'
import { type WalkTarget, walk } from '../geometry/walk'
import { type WayOut, waysOutOf } from '../scene/exits'
import type { Read } from '../scene/facts'
import { spaceProblem, walkSpaceAt, wallPlanOf } from '../scene/space'
import { facing, type Thing } from '../scene/things'

/** Width of a walking person, mm (the measuring rules' body width). */
const BODY = 600

export type Route = {
  readonly exit: WayOut
  readonly path: readonly Point[]
  /** mm, at most 1 mm too long. */
  readonly length: number
}

export type Routes = {
  /** Nearest first. */
  readonly routes: readonly Route[]
  /** Exits that cannot be walked to from there. */
  readonly unreached: readonly WayOut[]
  /** Why no route can be drawn. */
  readonly problem?: string
}

/** Routes from before a board to every way out of its floor. */
export function routesFrom(read: Read, floor: string, board: Thing): Routes {
  const problem = spaceProblem(read(wallPlanOf, floor))
  if (problem) return { routes: [], unreached: [], problem: problem.reason.zh }
  const { ways } = read(waysOutOf, floor)
  const space = walkSpaceAt(read, floor, BODY)
  if (isFailure(space)) return { routes: [], unreached: ways, problem: '墙体或物品的图形有误,无法计算路线' }
  const [fx, fy] = facing(board)
  const [x, y] = board.frontMiddle
  const start: Point = [x + (fx * BODY) / 2, y + (fy * BODY) / 2]
  const targets = ways.map(({ id, threshold }): WalkTarget => ({ id, shape: threshold }))
  const walks = walk(space, start, targets)
  if (isFailure(walks)) return { routes: [], unreached: ways, problem: '墙体或物品的图形有误,无法计算路线' }
  const routes: Route[] = []
  const unreached: WayOut[] = []
  for (const exit of ways) {
    const found = walks.get(exit.id)
    if (!found || typeof found === 'string') unreached.push(exit)
    // The disc stops before the door; the arrow goes through it.
    else routes.push({ exit, path: [...found.path, exit.at], length: found.length.hi })
  }
  routes.sort((a, b) => a.length - b.length)
  return { routes, unreached }
}
