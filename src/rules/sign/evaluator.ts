import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { hasEvaluator } from '../../scene/evaluators'
import type { Thing } from '../../scene/things'
import { allWindows } from '../../scene/window-groups'
import { defineRule } from '../types'
import { judgeWindows } from './window-lacks'

const FIELDS = {
  name: text('姓名', 'name'),
  staffNo: text('工号', 'staff number'),
  unit: text('单位名称', 'unit'),
  enquiryPhone: text('咨询电话', 'enquiry phone'),
  complaintPhone: text('投诉电话', 'complaint phone'),
  business: text('办理事项', 'business'),
} as const

export const evaluator = defineRule({
  id: 'sign/evaluator',
  clauses: [
    {
      id: '2.1.3.10 窗口评价器',
      quote: '亮明各岗位经办人员姓名、工号、单位名称、咨询电话、投诉电话、办理事项等信息',
    },
    { id: '2.4.3', quote: '为企业和群众提供评价器' },
  ],
  title: text('评价器信息', 'What evaluators show'),
  explanation: text(
    '窗口评价器亮明经办人员姓名、工号、单位名称、咨询电话、投诉电话和办理事项。没有评价器的窗口由“评价渠道”指出。',
    'The evaluator of a window shows name, staff number, unit, enquiry and complaint phone, business. Windows without one are named by another rule.',
  ),
  severity: 'error',
  params: {},
  judge: read =>
    judgeWindows(
      allWindows(read).filter(({ of }) => hasEvaluator(read, of)),
      lacksOf,
      (window, lacks) =>
        text(
          `${window.zh} 的评价器没有亮明${lacks.zh}。`,
          `The evaluator of ${window.en} does not show ${lacks.en}.`,
        ),
    ),
})

function lacksOf({ item }: Thing): Text[] {
  const shown = attrsOf(item, 'service-window').evaluator ?? {}
  return (Object.keys(FIELDS) as (keyof typeof FIELDS)[])
    .filter(field => !shown[field]?.trim())
    .map(field => FIELDS[field])
}
