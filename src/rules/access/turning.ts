import type { Point, Segment } from '../../geometry/types'
import { isPublic } from '../../layout/openings'
import { type Text, text } from '../../layout/text'
import { doorsOf } from '../../scene/doors'
import type { Read } from '../../scene/facts'
import { before, swept } from '../../scene/fronts'
import { floorIds } from '../../scene/layout-facts'
import { nameOf } from '../../scene/names'
import { spaceProblem, wallPlanOf } from '../../scene/space'
import { lowCountersOf, type TurningRoom, turningRoom } from '../../scene/turning'
import { enumerate, lengths, TOLERANCE } from '../say'
import { defineRule, type NotEvaluated, type Statement } from '../types'

/** mm before a door, and before a window, where a thing is aisle/door-approach's or aisle/window-front's to say. */
const DOOR_FRONT = 900
const WINDOW_FRONT = 1000

type Spot = {
  readonly id: string
  readonly slot?: string
  readonly title: Text
  readonly front: Segment
  readonly out: Point
  readonly knee: number
  /** What stands in the way before it is another rule's to say. */
  readonly blocked: () => boolean
}

export const turning = defineRule({
  id: 'access/turning',
  clauses: [{ id: '2.2.2', quote: '无障碍设施' }],
  title: text('轮椅回转空间', 'Turning space for wheelchairs'),
  explanation: text(
    '每处低位服务台前和每扇公众门的两侧,应容得下一个轮椅回转圆;低位台面下的容膝空间可以计入,室外一侧不判定。',
    'A wheelchair’s turning circle fits before each low counter, whose knee space counts, and on both sides of each public door; the outside is not judged.',
  ),
  severity: 'warning',
  params: {
    diameter: {
      type: 'number',
      title: text('回转圆直径', 'turning circle'),
      default: 1500,
      min: 900,
      max: 3000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 50763-2012 3.5.3', mark: 'V1' },
    },
    knee: {
      type: 'number',
      title: text('容膝空间深', 'depth of the knee space'),
      default: 450,
      min: 0,
      max: 1000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 55019-2021 3.6.4', mark: 'M' },
    },
  },
  judge(read, { diameter, knee }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const spots = spotsOf(read, floor, knee)
      if (spots.length === 0) continue
      const problem = spaceProblem(read(wallPlanOf, floor))
      if (problem) {
        notEvaluated.push({ ...problem, floor })
        continue
      }
      for (const spot of spots) {
        const room = turningRoom(read, floor, spot.front, spot.out, diameter - TOLERANCE, spot.knee)
        checked++
        if (room?.verdict === 'yes') continue
        if (room?.verdict === 'unknown')
          notEvaluated.push({
            reason: text(
              `${spot.title.zh} 前的空地恰在限值上,无法判定`,
              `the ground before ${spot.title.en} is too close to the limit to tell`,
            ),
            floor,
            at: room.centre,
          })
        else if (!spot.blocked()) findings.push(statement(read, floor, spot, room, diameter))
      }
    }
    return { checked, findings, notEvaluated }
  },
})

function spotsOf(read: Read, floor: string, knee: number): Spot[] {
  const counters = lowCountersOf(read, floor).map(
    ({ thing, front, out }): Spot => ({
      id: thing.id,
      title: thing.title,
      front,
      out,
      knee,
      blocked: () =>
        thing.item.type === 'service-window' && before(read, floor, front, out, WINDOW_FRONT).length > 0,
    }),
  )
  const doors = read(doorsOf, floor)
    .filter(({ opening }) => isPublic(opening))
    .flatMap(({ id, title, sides }) =>
      sides.map(
        ({ threshold, out, leaves }, i): Spot => ({
          id,
          slot: i === 0 ? undefined : 'other-side',
          title,
          front: threshold,
          out,
          knee: 0,
          blocked: () =>
            before(read, floor, threshold, out, DOOR_FRONT).length > 0 ||
            leaves.some(leaf => swept(read, floor, leaf).length > 0),
        }),
      ),
    )
  return [...counters, ...doors]
}

function statement(
  read: Read,
  floor: string,
  { id, slot, title }: Spot,
  room: TurningRoom | null,
  limit: number,
): Statement {
  const value = room ? 2 * room.radius : 0
  const said = lengths(value, limit)
  const around = (room?.touching ?? []).filter(each => each !== id)
  const names = enumerate(around.map(each => nameOf(read, floor, each)).filter(isNew))
  const held = around.length > 0
  return {
    subjects: [id],
    related: around,
    slot,
    floor,
    message: text(
      `${title.zh} 前只容得下直径 ${said.measured.zh}的轮椅回转圆${held ? `(受${names.zh}所限)` : ''},应不小于 ${said.limit.zh}。`,
      `Only a circle of ${said.measured.en} fits before ${title.en}${held ? ` (between ${names.en})` : ''}; a wheelchair needs ${said.limit.en} to turn.`,
    ),
    measured: { value, limit, unit: 'mm', how: 'clear' },
    marks: room ? [{ kind: 'circle', at: room.centre, radius: room.radius }] : [],
  }
}

const isNew = (each: Text, i: number, all: readonly Text[]) => all.findIndex(({ zh }) => zh === each.zh) === i
