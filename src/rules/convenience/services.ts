import { itemType } from '../../layout/catalogue'
import { text } from '../../layout/text'
import { everyThing, everyZone } from '../../scene/layout-facts'
import { behindCounters } from '../../scene/zones'
import { defineRule, type Statement } from '../types'

const SERVICES = ['copier', 'printer'] as const

export const services = defineRule({
  id: 'convenience/services',
  clauses: [{ id: '2.1.2.8', quote: '为办事群众提供免费复印、打印等便民服务' }],
  title: text('便民服务区可复印、打印', 'Copying and printing for the public'),
  explanation: text(
    '便民服务区应有供群众免费使用的复印机和打印机;放在柜台以内的不算。设备不在便民服务区内的,由“物品在对应功能区内”指出。',
    'The convenience zone has a copier and a printer for the public; those behind the counters do not count.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const [zone] = everyZone(read, 'convenience')
    // Without the zone zones/required says what is missing.
    if (!zone) return { checked: 0, findings: [] }
    const missing = SERVICES.filter(
      type =>
        !everyThing(read, type).some(
          ({ floor, of }) => of.item.present !== false && !behindCounters(read, floor, of),
        ),
    )
    return {
      checked: SERVICES.length,
      findings: missing.map((type): Statement => {
        const { name } = itemType(type)
        return {
          subjects: [],
          related: everyZone(read, 'convenience').map(({ of }) => of.id),
          slot: type,
          floor: zone.floor,
          message: text(
            `便民服务区没有供群众使用的${name.zh}。`,
            `The convenience zone has no ${name.en} for the public.`,
          ),
          measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
          marks: everyZone(read, 'convenience')
            .filter(each => each.floor === zone.floor)
            .map(({ of }) => ({ kind: 'polygon', rings: [of.polygon] })),
        }
      }),
    }
  },
})
