import { text } from '../../layout/text'
import { waysInOf } from '../../scene/space'
import { entranceWalks } from '../../scene/walks'
import { BODY_WIDTH } from '../params'
import { defineRule } from '../types'
import { GOOD_WALK, judgeWalks, MAX_WALK } from './walk-limit'

export const nearEntrance = defineRule({
  id: 'convenience/near-entrance',
  clauses: [
    { id: '2.1.3.8 便民设施', quote: '应放置在离门口和咨询导引台较近的地方' },
    { id: '2.2.2', quote: '应放置在离门口、咨询台较近的地方' },
  ],
  title: text('便民设施靠近门口', 'Convenience items near the entrance'),
  explanation: text(
    '从最近的公众出入口步行到每件便民设施的距离(没有外门的楼层,从电梯、楼梯量起);绕开墙和家具,按实际走法量取。通知只说“较近”,米数是本工具的默认值,可以修改。',
    'The walking distance from the nearest public entrance (on a floor without one: from lifts and stairs) to each convenience item, round walls and furniture. The notice says only “near”; the metres are our own default.',
  ),
  severity: 'error',
  params: { maxWalk: MAX_WALK, good: GOOD_WALK, bodyWidth: BODY_WIDTH },
  judge: (read, limits) =>
    judgeWalks(read, limits, {
      missing: floor =>
        read(waysInOf, floor).length > 0
          ? undefined
          : text('没有公众出入口,无从量起', 'there is no public entrance to measure from'),
      walks: floor => entranceWalks(read, floor, limits.bodyWidth),
      name: ({ title }) => text(`${title.zh} `, title.en),
      id: ({ id }) => id,
    }),
})
