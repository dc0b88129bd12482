import { zoneKind } from '../../layout/catalogue'
import type { Severity, ZoneType } from '../../layout/model'
import { text } from '../../layout/text'
import { everyZone, levelFact } from '../../scene/layout-facts'
import { defineRule, type Statement } from '../types'

const CLAUSE_OF: Readonly<Record<string, string>> = {
  'self-service': '2.1.2.2',
  convenience: '2.1.2.8',
  certificate: '2.1.2.9',
  'back-office': '2.1.2.10',
  '24h': '2.1.2.11',
}
const ZONES = Object.keys(CLAUSE_OF) as ZoneType[]

const all: Record<string, Severity> = {
  'self-service': 'error',
  convenience: 'error',
  certificate: 'error',
  'back-office': 'error',
  '24h': 'info',
}

export const requiredZones = defineRule({
  id: 'zones/required',
  clauses: [
    { id: '2.1.2.2', quote: '网上自助办理区。' },
    { id: '2.1.2.8', quote: '便民服务区。为办事群众提供免费复印、打印等便民服务。' },
    { id: '2.1.2.9', quote: '统一出证区。' },
    { id: '2.1.2.10', quote: '后台审批区。' },
    { id: '2.1.2.11', quote: '根据实际需求部署自助终端' },
  ],
  title: text('功能区齐全', 'Required zones'),
  explanation: text(
    '大厅应设网上自助办理区、便民服务区、统一出证区和后台审批区;24小时自助服务区根据实际需求设置。',
    'A hall has zones for self-service, convenience, certificates and back office; a 24-hour zone as needed.',
  ),
  severity: 'error',
  params: {
    byLevel: {
      type: 'levels',
      title: text('各级别的严重程度', 'severity by level'),
      names: Object.fromEntries(ZONES.map(type => [type, zoneKind(type).name])),
      default: {
        city: all,
        district: all,
        township: all,
        village: { ...all, certificate: 'warning', 'back-office': 'warning' },
      },
      source: { kind: 'default' },
    },
  },
  judge(read, { byLevel }) {
    const grades = byLevel[read(levelFact)] ?? {}
    const asked = ZONES.filter(type => (grades[type] ?? 'off') !== 'off')
    const findings = asked
      .filter(type => everyZone(read, type).length === 0)
      .map((type): Statement => {
        const { name } = zoneKind(type)
        const optional = grades[type] === 'info'
        return {
          subjects: [],
          slot: type,
          clauses: [CLAUSE_OF[type]],
          severity: grades[type] as Severity,
          // Asked for 根据实际需求: a hint, whatever severity the profile gives to what is required.
          soft: optional,
          message: optional
            ? text(
                `未设${name.zh};可根据实际需求设置。`,
                `There is no ${name.en} zone; set one up if needed.`,
              )
            : text(`大厅缺少${name.zh}。`, `The hall has no ${name.en} zone.`),
          measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
          marks: [],
        }
      })
    return { checked: asked.length, findings }
  },
})
