import type { Obstacle } from '../../geometry/free-space'
import { indexRings, type RingIndex } from '../../geometry/ring-index'
import { strip, sweep } from '../../geometry/strip'
import type { Ring } from '../../geometry/types'
import { boxOf } from '../../geometry/vector'
import { text } from '../../layout/text'
import { type Door, doorsOf, sweepsOf } from '../../scene/doors'
import type { Read } from '../../scene/facts'
import { type Blocked, before, byBlocker, swept } from '../../scene/fronts'
import { crowdedFact, floorIds } from '../../scene/layout-facts'
import { nameOf } from '../../scene/names'
import { atLeast, lengths } from '../say'
import { defineRule, type FindingMark, type Statement } from '../types'

/** How a thing is in a door's way: on the ground before it, or where its leaf swings. */
type Way = {
  readonly door: Door
  readonly limit: number
  readonly swings: boolean
  readonly area: FindingMark
}

export const doorApproach = defineRule({
  id: 'aisle/door-approach',
  clauses: [{ id: '2.1.3.7', quote: '减少工作阻碍,便利同行' }],
  title: text('门前不占用', 'Free approach of doors'),
  explanation: text(
    '每扇门在厅内的门前地面和门扇开启的范围内不放物品,也不与另一扇门的开启范围重叠。人员密集的大厅,安全出口内侧 1.4 米内不占用。',
    'Nothing stands on the ground before a door inside the hall, nor where its leaf or another door’s leaf swings. Exits of a crowded hall need 1.4 m.',
  ),
  severity: 'error',
  params: {
    depth: {
      type: 'number',
      title: text('门前净深', 'free depth before a door'),
      default: 900,
      min: 300,
      max: 5000,
      unit: 'mm',
      source: { kind: 'default' },
    },
    crowded: {
      type: 'number',
      title: text('人员密集时安全出口门前净深', 'free depth before an exit of a crowded hall'),
      default: 1400,
      min: 300,
      max: 5000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 50016-2014 5.5.19', mark: 'V1' },
    },
  },
  judge(read, { depth, crowded }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const doors = read(doorsOf, floor)
      checked += doors.length
      const leaves = indexRings(doors.flatMap(sweepsOf))
      const blocked = doors.flatMap(door => {
        const limit = door.outer && read(crowdedFact) ? Math.max(depth, crowded) : depth
        return ways(read, floor, door, limit, leaves)
      })
      for (const each of byBlocker(blocked).values()) findings.push(statement(read, floor, each[0]))
    }
    return { checked, findings }
  },
})

function ways(
  read: Read,
  floor: string,
  door: Door,
  limit: number,
  leaves: RingIndex<Obstacle>,
): Blocked<Way>[] {
  const others = (area: Ring) => leaves.near(boxOf(area)).filter(({ id }) => id !== door.id)
  const approach = door.sides.flatMap(({ threshold, out }) => {
    const area = strip(threshold, out, limit)
    const mark = { kind: 'polygon', rings: [area] } as const
    return before(read, floor, threshold, out, limit, others(area)).map(hit => ({
      owner: { door, limit, swings: false, area: mark },
      hit,
    }))
  })
  const swinging = door.sides
    .flatMap(({ leaves }) => leaves)
    .flatMap(leaf =>
      swept(read, floor, leaf).map(hit => ({
        owner: {
          door,
          limit: leaf.radius,
          swings: true,
          area: { kind: 'polygon', rings: [sweep(leaf)] } as const,
        },
        hit,
      })),
    )
  // What is in both ways is said once, of the ground before the door.
  return [
    ...approach,
    ...swinging.filter(({ hit }) => !approach.some(each => each.hit.id === hit.id)),
  ].filter(({ owner, hit }) => !atLeast(hit.depth, owner.limit))
}

function statement(read: Read, floor: string, { owner, hit }: Blocked<Way>): Statement {
  const { door, limit, swings, area } = owner
  const thing = nameOf(read, floor, hit.id)
  const said = lengths(hit.depth, limit)
  return {
    subjects: [door.id, hit.id],
    floor,
    message: swings
      ? text(
          `${thing.zh} 挡住${door.title.zh} 的门扇:距门轴 ${said.measured.zh},门扇宽 ${said.limit.zh}。`,
          `${thing.en} is in the way of the leaf of ${door.title.en}: ${said.measured.en} from its hinge, the leaf is ${said.limit.en} wide.`,
        )
      : text(
          `${thing.zh} 距${door.title.zh} ${said.measured.zh},门前 ${said.limit.zh}内应不占用。`,
          `${thing.en} is ${said.measured.en} from ${door.title.en}; ${said.limit.en} before it are kept free.`,
        ),
    measured: { value: hit.depth, limit, unit: 'mm', how: 'clear' },
    marks: [{ kind: 'segment', a: hit.foot, b: hit.at, label: String(Math.round(hit.depth)) }, area],
  }
}
