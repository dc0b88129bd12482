import { clusters } from '../../geometry/clusters'
import { footprint } from '../../geometry/pairs'
import { attrsOf } from '../../layout/model'
import { text } from '../../layout/text'
import { everyThing, floorIds, thingsOfType } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { count } from '../params'
import { defineRule, type Source, type Statement } from '../types'

const GB = (clause: string): Source => ({ kind: 'standard', name: `GB 50140-2005 ${clause}`, mark: 'V1' })

/** mm: boxes this near one another are one place. */
const ONE_PLACE = 1000

const bottles = (thing: Thing): number =>
  attrsOf(thing.item, 'extinguisher').count ?? thing.item.asset?.quantity ?? 1

export const extinguisherCount = defineRule({
  id: 'fire/extinguisher-count',
  clauses: [{ id: '2.1.3.9', quote: '重点应用于消防器材、监控器材、报警器材、防护器材、库房等管理' }],
  title: text('灭火器数量', 'Number of extinguishers'),
  explanation: text(
    '大厅灭火器不少于规定具数;一个设置点不宜超过规定具数,相距 1 米以内算一个设置点。',
    'The hall has at least so many extinguishers; one place better has no more than so many (boxes within 1 m are one place).',
  ),
  severity: 'error',
  params: {
    least: count('大厅不少于', 'in the hall at least', 2, [0, 1000], GB('6.1.1')),
    most: {
      type: 'number-or-none',
      title: text('一个设置点宜不超过', 'at one place better at most'),
      default: 5,
      min: 1,
      max: 100,
      unit: 'count',
      source: GB('6.1.2'),
    },
  },
  judge(read, { least, most }) {
    const all = everyThing(read, 'extinguisher').filter(({ of }) => of.item.present !== false)
    const total = all.reduce((sum, { of }) => sum + bottles(of), 0)
    const findings: Statement[] = []
    if (total < least)
      findings.push({
        subjects: [],
        related: all.map(({ of }) => of.id).sort(),
        slot: 'least',
        floor: all[0]?.floor,
        message: text(
          `大厅共有灭火器 ${total} 具,应不少于 ${least} 具。`,
          `The hall has ${total} extinguishers; at least ${least} are needed.`,
        ),
        measured: { value: total, limit: least, unit: 'count', how: 'count' },
        marks: all.map(({ of }) => ({ kind: 'point', at: of.item.at })),
      })
    if (most !== null)
      for (const floor of read(floorIds)) {
        const things = thingsOfType(read, floor, 'extinguisher').filter(thing => thing.item.present !== false)
        const groups = clusters(
          things.map(thing => footprint(thing.ring)),
          ONE_PLACE,
        )
        for (const group of groups) {
          const place = group.map(i => things[i])
          const here = place.reduce((sum, thing) => sum + bottles(thing), 0)
          if (here <= most) continue
          findings.push({
            subjects: place.map(thing => thing.id),
            slot: 'most',
            soft: true,
            floor,
            message: text(
              `${place[0].title.zh} 所在设置点有灭火器 ${here} 具,宜不超过 ${most} 具。`,
              `At ${place[0].title.en} there are ${here} extinguishers; better at most ${most}.`,
            ),
            measured: { value: here, limit: most, unit: 'count', how: 'count' },
            marks: place.map(thing => ({ kind: 'point', at: thing.item.at })),
          })
        }
      }
    return { checked: Math.max(1, all.length), findings }
  },
})
