import { enclosingCircle } from '../../geometry/circles-enclosing'
import { clusters, straggler } from '../../geometry/clusters'
import { footprint } from '../../geometry/pairs'
import { distance } from '../../geometry/vector'
import { text } from '../../layout/text'
import { floorIds, thingsTagged } from '../../scene/layout-facts'
import { entrancesOf } from '../../scene/space'
import type { Thing } from '../../scene/things'
import { millimetres } from '../params'
import { atMost, enumerate, lengths } from '../say'
import { defineRule, type Statement } from '../types'

export const clustered = defineRule({
  id: 'convenience/clustered',
  clauses: [
    { id: '2.1.3.8 便民设施', quote: '医药箱、轮椅、婴儿车、雨伞等便民设施尽量集中摆放' },
    { id: '2.2.2', quote: '便民设施尽量集中摆放' },
  ],
  title: text('便民设施集中摆放', 'Convenience items stand together'),
  explanation: text(
    '同层的便民设施应连成一片(相邻间距不超过限值),或全部在一个圆内。离门口过远的设施由“便民设施靠近门口”指出。',
    'The convenience items of a floor form one cluster, or all fit a circle. One too far from the entrance is named by its own rule.',
  ),
  severity: 'warning',
  params: {
    gap: millimetres('相邻间距不超过', 'gap to the next at most', 1500, [100, 20_000]),
    diameter: millimetres('或全部在此直径的圆内', 'or all in a circle of', 6000, [500, 50_000]),
    far: millimetres(
      '距门口直线超过此值的不计',
      'leave aside what is farther from the entrance',
      10_000,
      [1000, 100_000],
    ),
  },
  judge(read, { gap, diameter, far }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const entrances = read(entrancesOf, floor)
      // Whoever is farther than this as the crow flies walks farther still: convenience/near-entrance says so.
      const tooFar = (thing: Thing) =>
        entrances.length > 0 && entrances.every(entry => distance(entry.at, thing.item.at) > far)
      const things = thingsTagged(read, floor, 'convenience').filter(
        thing => thing.item.present !== false && !tooFar(thing),
      )
      if (things.length < 2) continue
      checked += things.length
      const found = scattered(floor, things, gap, diameter)
      if (found) findings.push(found)
    }
    return { checked, findings }
  },
})

/** The item or items apart from the rest, if the things form neither one cluster nor fit the circle. */
function scattered(
  floor: string,
  things: readonly Thing[],
  limit: number,
  diameter: number,
): Statement | undefined {
  const prints = things.map(thing => footprint(thing.ring))
  if (clusters(prints, limit + 0.5).length === 1) return undefined
  const circle = enclosingCircle(things.flatMap(thing => thing.ring))
  if (circle && atMost(2 * circle.radius, diameter)) return undefined
  const apart = straggler(prints)
  if (!apart) return undefined
  const members = apart.members.map(i => things[i])
  const rest = things.filter(thing => !members.includes(thing))
  const names = enumerate(members.map(thing => thing.title))
  const said = lengths(apart.link.distance, limit)
  return {
    subjects: members.map(thing => thing.id),
    related: rest.map(thing => thing.id).sort(),
    floor,
    message: text(
      `${names.zh} 与其他便民设施相距 ${said.measured.zh},没有集中摆放(相邻间距应不超过 ${said.limit.zh})。`,
      `${names.en}: ${said.measured.en} from the other convenience items, which should stand together (gaps of at most ${said.limit.en}).`,
    ),
    measured: { value: apart.link.distance, limit, unit: 'mm', how: 'straight' },
    marks: [
      {
        kind: 'segment',
        a: apart.link.from,
        b: apart.link.to,
        label: String(Math.round(apart.link.distance)),
      },
    ],
  }
}
