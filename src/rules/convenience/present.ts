import { itemType } from '../../layout/catalogue'
import { text } from '../../layout/text'
import { everyThing } from '../../scene/layout-facts'
import { enumerate } from '../say'
import { defineRule } from '../types'

export const NAMED = ['first-aid-kit', 'wheelchair', 'stroller', 'umbrella-stand'] as const

export const present = defineRule({
  id: 'convenience/present',
  clauses: [
    { id: '2.1.3.8 便民设施', quote: '医药箱、轮椅、婴儿车、雨伞等便民设施' },
    { id: '2.2.2', quote: '因地制宜提供能满足办事需求和日常办公需要的服务设施' },
  ],
  title: text('便民设施齐备', 'Convenience items are there'),
  explanation: text(
    '大厅应备有医药箱、轮椅、婴儿车和雨伞(架)。',
    'The hall has a first-aid kit, a wheelchair, a stroller and umbrellas.',
  ),
  severity: 'error',
  params: {
    items: {
      type: 'list',
      title: text('必备便民设施', 'required items'),
      default: NAMED,
      options: [...NAMED, 'aed', 'water-dispenser', 'charging-station', 'reading-glasses'],
      source: { kind: 'notice', clause: '2.1.3.8 便民设施' },
    },
  },
  judge(read, { items }) {
    const missing = items.filter(type => !everyThing(read, type).some(({ of }) => of.item.present !== false))
    return {
      checked: items.length,
      findings: missing.map(type => {
        const name = itemType(type).name
        const others = enumerate([name])
        return {
          subjects: [],
          slot: type,
          message: text(`大厅没有${others.zh}。`, `The hall has no ${others.en}.`),
          measured: { value: 0, limit: 1, unit: 'count', how: 'count' } as const,
          marks: [],
        }
      }),
    }
  },
})
