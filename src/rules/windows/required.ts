import { attrsOf, type Severity } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { everyThing, levelFact } from '../../scene/layout-facts'
import { defineRule, type Statement } from '../types'

type Service =
  | 'consultation'
  | 'general'
  | 'unresolved'
  | 'agency'
  | 'cross-region'
  | 'certificate'
  | 'green-channel'

const SERVICES: Readonly<Record<Service, { name: Text; clause: string }>> = {
  consultation: { name: text('综合咨询窗口', 'general enquiry window'), clause: '2.1.2.1' },
  general: { name: text('综合受理窗口', 'general acceptance window'), clause: '2.1.2.3' },
  unresolved: { name: text('“办不成事反映”窗口', 'window for unresolved matters'), clause: '2.1.2.5' },
  agency: { name: text('代办窗口', 'agency window'), clause: '2.1.2.6' },
  'cross-region': { name: text('“跨区域通办”窗口', 'cross-region window'), clause: '2.1.2.7' },
  certificate: { name: text('统一出证窗口', 'certificate window'), clause: '2.1.2.9' },
  'green-channel': { name: text('“绿色通道”窗口', 'priority (green channel) window'), clause: '2.2.3' },
}
const ALL = Object.keys(SERVICES) as Service[]

const all: Record<Service, Severity> = {
  consultation: 'error',
  general: 'error',
  unresolved: 'error',
  agency: 'error',
  'cross-region': 'error',
  certificate: 'error',
  'green-channel': 'error',
}

export const requiredWindows = defineRule({
  id: 'windows/required',
  clauses: [
    { id: '2.1.2.1', quote: '市、区两级政务服务中心要设置综合咨询窗口' },
    { id: '2.1.2.3', quote: '合理设置无差别或分领域综合办事窗口' },
    { id: '2.1.2.5', quote: '设置“办不成事反映”窗口' },
    { id: '2.1.2.6', quote: '设置代办窗口' },
    { id: '2.1.2.7', quote: '设置“跨区域通办”窗口' },
    { id: '2.1.2.9', quote: '流转至统一出证窗口' },
    { id: '2.2.3', quote: '优先提供“绿色通道”服务' },
  ],
  title: text('窗口齐全', 'Required windows'),
  explanation: text(
    '综合咨询、综合受理、办不成事反映、代办、跨区域通办、统一出证、绿色通道均应有窗口承担;一个窗口可以承担多项。',
    'Every required service is carried by some window; one window may carry several.',
  ),
  severity: 'error',
  params: {
    byLevel: {
      type: 'levels',
      title: text('各级别的严重程度', 'severity by level'),
      names: Object.fromEntries(ALL.map(service => [service, SERVICES[service].name])),
      default: {
        city: all,
        district: all,
        township: { ...all, consultation: 'warning' },
        village: {
          ...all,
          consultation: 'warning',
          'cross-region': 'warning',
          certificate: 'warning',
          'green-channel': 'warning',
        },
      },
      source: { kind: 'default' },
    },
  },
  judge(read, { byLevel }) {
    const grades = byLevel[read(levelFact)] ?? {}
    const asked = ALL.filter(service => (grades[service] ?? 'off') !== 'off')
    const carried = new Set(
      everyThing(read, 'service-window').flatMap(
        ({ of }) => attrsOf(of.item, 'service-window').services ?? [],
      ),
    )
    const findings = asked
      .filter(service => !carried.has(service))
      .map((service): Statement => {
        const { name, clause } = SERVICES[service]
        return {
          subjects: [],
          slot: service,
          clauses: [clause],
          severity: grades[service] as Severity,
          message: text(`没有窗口承担${name.zh}的服务。`, `No window carries the service of the ${name.en}.`),
          measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
          marks: [],
        }
      })
    return { checked: asked.length, findings }
  },
})
