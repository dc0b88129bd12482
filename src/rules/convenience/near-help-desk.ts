import { text } from '../../layout/text'
import { floorIds } from '../../scene/layout-facts'
import { helpDesksOf, helpDeskWalks } from '../../scene/walks'
import { BODY_WIDTH } from '../params'
import { defineRule } from '../types'
import { GOOD_WALK, judgeWalks, MAX_WALK } from './walk-limit'

export const nearHelpDesk = defineRule({
  id: 'convenience/near-help-desk',
  clauses: [
    { id: '2.1.3.8 便民设施', quote: '应放置在离门口和咨询导引台较近的地方' },
    { id: '2.2.2', quote: '应放置在离门口、咨询台较近的地方' },
  ],
  title: text('便民设施靠近咨询导引台', 'Convenience items near the help desk'),
  explanation: text(
    '从最近的咨询导引台正面步行到每件便民设施的距离;绕开墙和家具,按实际走法量取。通知只说“较近”,米数是本工具的默认值,可以修改。',
    'The walking distance from the front of the nearest help desk to each convenience item, round walls and furniture. The notice says only “near”; the metres are our own default.',
  ),
  severity: 'error',
  params: { maxWalk: MAX_WALK, good: GOOD_WALK, bodyWidth: BODY_WIDTH },
  judge(read, limits) {
    const desks = read(floorIds).some(floor => helpDesksOf(read, floor).length > 0)
    return judgeWalks(read, limits, {
      missing: floor =>
        helpDesksOf(read, floor).length > 0
          ? undefined
          : desks
            ? text('本层没有咨询导引台,无从量起', 'this floor has no help desk to measure from')
            : text('大厅没有咨询导引台,无从量起', 'there is no help desk to measure from'),
      walks: floor => helpDeskWalks(read, floor, limits.bodyWidth),
      name: ({ title }) => text(`${title.zh} `, title.en),
      id: desk => desk.id,
    })
  },
})
