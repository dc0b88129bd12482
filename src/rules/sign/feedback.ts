import { type Text, text } from '../../layout/text'
import { hasEvaluator } from '../../scene/evaluators'
import { everyThing } from '../../scene/layout-facts'
import { allWindows } from '../../scene/window-groups'
import { defineRule, type Statement } from '../types'

const CHANNELS: readonly { type: string; name: Text }[] = [
  { type: 'suggestion-box', name: text('意见箱', 'suggestion box') },
  { type: 'qr-sign', name: text('评价二维码或热线电话标牌', 'QR or hotline sign') },
]

export const feedback = defineRule({
  id: 'sign/feedback',
  clauses: [{ id: '2.4.3', quote: '为企业和群众提供评价器、意见箱、监督平台' }],
  title: text('评价渠道', 'Ways to give feedback'),
  explanation: text(
    '每个窗口有评价器,大厅有意见箱和评价二维码(或热线电话)标牌。',
    'Every window has an evaluator; the hall has a suggestion box and a QR or hotline sign.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const windows = allWindows(read)
    const findings = windows
      .filter(({ of }) => !hasEvaluator(read, of))
      .map(
        ({ floor, of }): Statement => ({
          subjects: [of.id],
          floor,
          message: text(`${of.title.zh} 没有评价器。`, `${of.title.en} has no evaluator.`),
          measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
          marks: [{ kind: 'point', at: of.frontMiddle }],
        }),
      )
    for (const { type, name } of CHANNELS) {
      if (everyThing(read, type).some(({ of }) => of.item.present !== false)) continue
      findings.push({
        subjects: [],
        slot: type,
        message: text(`大厅没有${name.zh}。`, `The hall has no ${name.en}.`),
        measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
        marks: [],
      })
    }
    return { checked: windows.length + CHANNELS.length, findings }
  },
})
