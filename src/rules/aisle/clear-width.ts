import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { nameOf } from '../../scene/names'
import { lengths } from '../say'
import { defineRule, type Statement } from '../types'
import { destinationsText, gapMark, type NarrowPlace, narrowPlacesOf, ROUTE_WIDTHS } from './route-width'

export const clearWidth = defineRule({
  id: 'aisle/clear-width',
  clauses: [
    { id: '2.1.3.7', quote: '减少工作阻碍,便利同行' },
    { id: '2.1.3', quote: '增大现场作业空间' },
    { id: '2.2.2', quote: '无障碍设施' },
  ],
  title: text('通道净宽', 'Clear width of routes'),
  explanation: text(
    '从公众出入口到每个窗口、咨询导引台、终端、填单台、便民设施和出口,都有一条达到规定净宽的路;到排椅的路按座椅排间净距。每处瓶颈只报一次,并列出要经过它才能到达的地方。人员密集的大厅,到咨询导引台、窗口和出口的主通道要求更宽。门的净宽另行判定。',
    'Every window, help desk, terminal, form desk, convenience item and exit is reached from a public entrance by a route of the required clear width; seats by the gap between seat rows. Each bottleneck is one finding that lists what lies behind it. In a crowded hall the main route to help desk, windows and exits is wider. Doors are judged by themselves.',
  ),
  severity: 'error',
  params: ROUTE_WIDTHS,
  judge(read, widths) {
    const { checked, narrow, notEvaluated } = narrowPlacesOf(read, widths)
    const findings = narrow.filter(({ off }) => off === undefined).map(each => statement(read, each))
    return { checked, findings, notEvaluated }
  },
})

function statement(read: Read, place: NarrowPlace): Statement {
  const { gap, floor, limit, behind } = place
  const [a, b] = gap.between.map(id => nameOf(read, floor, id))
  const said = lengths(gap.width, limit)
  const to = destinationsText(behind)
  const same = gap.between[0] === gap.between[1]
  return {
    subjects: [...new Set(gap.between)],
    related: behind
      .map(({ id }) => id)
      .filter(id => !gap.between.includes(id))
      .sort(),
    floor,
    message: text(
      `${same ? `${a.zh}两侧` : `${a.zh} 与${b.zh} `}之间的通道净宽 ${said.measured.zh},应不小于 ${said.limit.zh};经此前往${to.zh}。`,
      `The route between ${same ? `two parts of ${a.en}` : `${a.en} and ${b.en}`} is ${said.measured.en} wide; it should be at least ${said.limit.en}. It leads to ${to.en}.`,
    ),
    measured: { value: gap.width, limit, unit: 'mm', how: 'clear' },
    marks: [gapMark(place)],
  }
}
