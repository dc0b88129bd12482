import { text } from '../../layout/text'
import { waysOutOf } from '../../scene/exits'
import { floorIds } from '../../scene/layout-facts'
import { judgeReach } from '../reach-limit'
import { defineRule } from '../types'

export const travel = defineRule({
  id: 'evac/travel',
  clauses: [{ id: '2.1.3.9 安全疏散平面图', quote: '绘制清晰明了的消防疏散示意图,保障生命安全' }],
  title: text('疏散距离', 'Distance to an exit'),
  explanation: text(
    '每一层的最远点到最近的安全出口不超过限值。直线量取,有墙时绕墙、过门;家具不计。图上画出最远点的走法和超出范围的区域。',
    'From the farthest point of each floor an exit is within the limit, in a straight line or round walls and through doors; furniture does not count. The way is drawn, and what lies beyond.',
  ),
  severity: 'error',
  params: {
    distance: {
      type: 'number',
      title: text('疏散距离', 'distance to an exit'),
      default: 30_000,
      min: 5000,
      max: 60_000,
      unit: 'mm',
      source: { kind: 'standard', name: 'GB 50016-2014 5.5.17-4', mark: 'V1' },
    },
  },
  judge(read, { distance }) {
    // A floor without any way out is evac/exits' to say.
    const floors = read(floorIds).filter(floor => read(waysOutOf, floor).ways.length > 0)
    return judgeReach(read, floors, 'way-out', distance, {
      to: text('安全出口', 'an exit'),
      distance: text('疏散距离', 'round walls'),
    })
  },
})
