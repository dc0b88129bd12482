import { attrsOf } from '../../layout/model'
import { text } from '../../layout/text'
import { everyThing } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { defineRule } from '../types'

/** mm of seat row a seat takes where the row does not say how many it has (3 seats on 1 800). */
const SEAT_WIDTH = 600

export const seatsOf = (thing: Thing): number =>
  attrsOf(thing.item, 'seat-row').seats ?? Math.max(1, Math.round(thing.item.size[0] / SEAT_WIDTH))

export const priority = defineRule({
  id: 'seats/priority',
  clauses: [{ id: '2.1.3.7 等候区设施', quote: '有“老弱病残孕”明显标识专座' }],
  title: text('老弱病残孕专座', 'Priority seats'),
  explanation: text(
    '等候区应有明显标识的老弱病残孕专座,数量不少于设定的席数和比例中较大者。',
    'The waiting zone has seats marked for the old, weak, sick, disabled and pregnant.',
  ),
  severity: 'error',
  params: {
    seats: {
      type: 'number',
      title: text('最少席数', 'fewest seats'),
      default: 2,
      min: 0,
      max: 1000,
      unit: 'count',
      source: { kind: 'default' },
    },
    share: {
      type: 'number',
      title: text('占座席的百分比', 'percent of the seats'),
      default: 10,
      min: 0,
      max: 100,
      unit: 'count',
      source: { kind: 'default' },
    },
  },
  judge(read, { seats, share }) {
    const rows = everyThing(read, 'seat-row').filter(({ of }) => of.item.present !== false)
    if (rows.length === 0) return { checked: 0, findings: [] }
    let total = 0
    let marked = 0
    for (const { of } of rows) {
      const count = seatsOf(of)
      total += count
      const places = new Set(attrsOf(of.item, 'seat-row').priority ?? [])
      marked += [...places].filter(index => index < count).length
    }
    const needed = Math.max(seats, Math.ceil((total * share) / 100))
    if (marked >= needed) return { checked: rows.length, findings: [] }
    const message = text(
      `${total} 个等候座席中标识了 ${marked} 个老弱病残孕专座,应不少于 ${needed} 个。`,
      `${marked} of ${total} waiting seats are marked as priority seats; at least ${needed} are needed.`,
    )
    return {
      checked: rows.length,
      findings: [
        {
          subjects: [],
          related: rows.map(({ of }) => of.id).sort(),
          floor: rows[0].floor,
          message,
          measured: { value: marked, limit: needed, unit: 'count', how: 'count' },
          marks: [],
        },
      ],
    }
  },
})
