import { text } from '../../layout/text'
import { everyThing, floorIds } from '../../scene/layout-facts'
import { judgeReach } from '../reach-limit'
import { defineRule } from '../types'

/** What tells that a hall has a fire alarm system, which call points belong to. */
const SYSTEM = ['call-point', 'smoke-detector', 'alarm-bell'] as const

export const callPoint = defineRule({
  id: 'fire/call-point',
  clauses: [{ id: '2.1.3.9', quote: '重点应用于消防器材、监控器材、报警器材、防护器材、库房等管理' }],
  title: text('手动报警按钮步行距离', 'Manual call points within reach'),
  explanation: text(
    '装有火灾报警系统的大厅,每一层的最远点走到最近的手动报警按钮不超过限值;绕墙、过门量取,家具不计。',
    'Where the hall has a fire alarm system, a manual call point is within the limit of the farthest point of each floor, walking round walls and through doors; furniture does not count.',
  ),
  severity: 'info',
  params: {
    distance: {
      type: 'number',
      title: text('步行距离', 'walking distance'),
      default: 30_000,
      min: 5000,
      max: 60_000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 50116-2013 6.3.1', mark: 'V1' },
    },
  },
  judge(read, { distance }) {
    if (SYSTEM.every(type => everyThing(read, type).length === 0)) return { checked: 0, findings: [] }
    return judgeReach(read, read(floorIds), 'call-point', distance, {
      to: text('手动报警按钮', 'a manual call point'),
      distance: text('步行距离', 'walking round walls'),
    })
  },
})
