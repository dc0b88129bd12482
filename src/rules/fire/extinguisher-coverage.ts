import { text } from '../../layout/text'
import { everyThing, floorIds } from '../../scene/layout-facts'
import { judgeReach } from '../reach-limit'
import { defineRule } from '../types'

export const extinguisherCoverage = defineRule({
  id: 'fire/extinguisher-coverage',
  clauses: [{ id: '2.1.3.9', quote: '重点应用于消防器材、监控器材、报警器材、防护器材、库房等管理' }],
  title: text('灭火器保护距离', 'Extinguishers within reach'),
  explanation: text(
    '每一层的最远点走到最近的灭火器不超过限值。按绕墙、过门的行走距离量取,家具不计;超出范围的区域画在图上。',
    'From the farthest point of each floor an extinguisher is within the limit, walking round walls and through doors; furniture does not count. What lies beyond is drawn.',
  ),
  severity: 'error',
  params: {
    distance: {
      type: 'number',
      title: text('行走距离', 'walking distance'),
      default: 20_000,
      min: 5000,
      max: 60_000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 50140-2005 5.2.1', mark: 'V2' },
    },
  },
  judge(read, { distance }) {
    // A hall without any is fire/extinguisher-count's to say.
    if (everyThing(read, 'extinguisher').every(({ of }) => of.item.present === false))
      return { checked: 0, findings: [] }
    return judgeReach(read, read(floorIds), 'extinguisher', distance, {
      to: text('灭火器', 'an extinguisher'),
      distance: text('行走距离', 'walking round walls'),
    })
  },
})
