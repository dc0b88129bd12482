/** A thing that stands off the line of its row. */
import type { Point } from '../geometry/types'
import { scale } from '../geometry/vector'
import type { Read } from './facts'
import { rowsOn } from './rows'
import type { Thing } from './things'

export type OffRow = {
  readonly thing: Thing
  /** From the row line to the thing, mm. */
  readonly offset: number
  /** The same as a vector: moving the thing back by it puts it on its row. */
  readonly by: Point
}

/** How the thing with this id stands off its row, if it is in a row that can judge and by more than `limit` mm. */
export function offRow(read: Read, floor: string, id: string, limit: number): OffRow | undefined {
  for (const { fit, things } of rowsOn(read, floor)) {
    const thing = things.get(id)
    const member = fit.members.find(each => each.id === id)
    if (!fit.judges || !thing || !member || Math.abs(member.offset) <= limit) continue
    return {
      thing,
      offset: Math.abs(member.offset),
      by: scale([-fit.axis[1], fit.axis[0]], member.offset),
    }
  }
  return undefined
}
