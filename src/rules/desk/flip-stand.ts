import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { desksOf } from '../../scene/desks'
import { enumerate } from '../say'
import { defineRule, type Statement } from '../types'

const PAGES = ['notice', 'sample', 'away'] as const
const NAMES: Readonly<Record<(typeof PAGES)[number], Text>> = {
  notice: text('窗口告知单', 'notices'),
  sample: text('样表', 'sample forms'),
  away: text('暂离岗位提示', 'the away sign'),
}

export const flipStand = defineRule({
  id: 'desk/flip-stand',
  clauses: [
    { id: '2.1.3.3 窗口翻页台', quote: '窗口告知单、样表、宣传单、暂离岗位提示等统一放置于翻页台内' },
  ],
  title: text('窗口翻页台', 'Flip stand of a window'),
  explanation: text(
    '每个窗口台面有一个翻页台,竖立摆放,内有告知单、样表和暂离岗位提示。只判断画有台面定置图的窗口;多余的由“桌面只留必需品”指出。',
    'Each window desk has a flip stand, upright, with notices, samples and the away sign. Windows without a desk-top plan are not judged.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const findings: Statement[] = []
    const tops = desksOf(read, 'service-window')
    for (const desk of tops) {
      const stands = desk.things.filter(thing => thing.item.type === 'flip-stand')
      if (stands.length === 0)
        findings.push({
          subjects: [desk.host.id],
          slot: 'none',
          surface: desk.id,
          message: text(`${desk.title.zh}上没有翻页台。`, `There is no flip stand on ${desk.title.en}.`),
          measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
          marks: [],
        })
      for (const stand of stands) {
        const marks = [{ kind: 'polygon', rings: [stand.ring] }] as const
        if (stand.item.pose === 'flat')
          findings.push({
            subjects: [stand.id],
            slot: 'flat',
            surface: desk.id,
            message: text(
              `${stand.title.zh} 平放着,应竖立摆放。`,
              `${stand.title.en} lies flat; it should stand.`,
            ),
            marks,
            fix: {
              title: text('竖立摆放', 'Stand it up'),
              patches: [{ target: stand.id, path: ['pose'], value: 'upright' }],
            },
          })
        const pages = attrsOf(stand.item, 'flip-stand').pages ?? []
        const lacks = PAGES.filter(kind => !pages.some(page => page.kind === kind))
        if (lacks.length === 0) continue
        const said = enumerate(lacks.map(kind => NAMES[kind]))
        findings.push({
          subjects: [stand.id],
          slot: 'pages',
          surface: desk.id,
          message: text(
            `${stand.title.zh} 内没有${said.zh}。`,
            `${stand.title.en} does not hold ${said.en}.`,
          ),
          measured: { value: lacks.length, limit: 0, unit: 'count', how: 'count' },
          marks,
        })
      }
    }
    return { checked: tops.length, findings }
  },
})
