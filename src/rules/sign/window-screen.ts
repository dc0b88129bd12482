import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import type { Thing } from '../../scene/things'
import { allWindows } from '../../scene/window-groups'
import { defineRule } from '../types'
import { judgeWindows } from './window-lacks'

const MONGOLIAN = /\p{Script=Mongolian}/u

export const windowScreen = defineRule({
  id: 'sign/window-screen',
  clauses: [
    { id: '2.1.3.10 大厅窗口条屏', quote: '固定条屏内容格式,显示蒙文、区域编号、单位名称及所办业务等' },
    { id: '2.1.3.10', quote: '大厅窗口条屏等' },
  ],
  title: text('窗口条屏内容', 'What window strip screens show'),
  explanation: text(
    '每个窗口的条屏显示蒙文、区域编号、单位名称和所办业务。',
    'The strip screen of each window shows Mongolian text, area number, unit and business.',
  ),
  severity: 'error',
  params: {},
  judge: read =>
    judgeWindows(allWindows(read), lacksOf, (window, lacks) =>
      text(
        `${window.zh} 的条屏没有显示${lacks.zh}。`,
        `The strip screen of ${window.en} does not show ${lacks.en}.`,
      ),
    ),
})

function lacksOf({ item }: Thing): Text[] {
  const screen = attrsOf(item, 'service-window').screen ?? {}
  const lacks: Text[] = []
  if (!MONGOLIAN.test(screen.mongolian ?? '')) lacks.push(text('蒙文', 'Mongolian text'))
  if (!screen.area?.trim()) lacks.push(text('区域编号', 'the area number'))
  if (!screen.unit?.trim()) lacks.push(text('单位名称', 'the unit'))
  if (!screen.business?.trim()) lacks.push(text('所办业务', 'the business'))
  return lacks
}
