/**
 * The words of 检查报告: cover and summary; every finding with the words of its clause, every clause with its state,
 * waivers, what could not be judged, the score, photos, and where each limit comes from.
 */
import { settingsOf } from '../check/profile'
import type { ClauseVerdict, Report } from '../check/types'
import { comparison } from '../drawing/findings'
import { assetOf } from '../layout/assets'
import type { Layout, Severity } from '../layout/model'
import { own } from '../layout/own'
import { RULES, ruleById } from '../rules'
import { CHECKLIST } from '../rules/notice/checklist'
import { CLAUSES, clauseLabel, clauseText } from '../rules/notice/clauses'
import type { ParamSpec, Source, Unit } from '../rules/types'
import type { Read } from '../scene/facts'
import { numberedOf } from './finding-sheets'
import type { Block } from './flow'
import { photoBlocks, scoreBlocks } from './report-review'

export const REPORT_NAME = '检查报告'

/** What comes before the plans, and after them. */
export const reportWords = (
  layout: Layout,
  report: Report,
  read: Read,
): { readonly before: readonly Block[]; readonly after: readonly Block[] } => ({
  before: coverOf(layout, report),
  after: [
    ...findingsOf(report),
    { kind: 'page' },
    ...clausesOf(layout, report),
    ...waiversOf(layout, report),
    ...openOf(report),
    { kind: 'page' },
    ...scoreBlocks(layout, report),
    ...photoBlocks(layout),
    { kind: 'page' },
    ...sourcesOf(read),
  ],
})

const SEVERITY: Readonly<Record<Severity, string>> = { error: '违反', warning: '不符', info: '提示' }
const VERDICT: Readonly<Record<ClauseVerdict, string>> = {
  pass: '通过',
  fail: '不符',
  manual: '人工核查',
  'not-applicable': '不涉及',
  'not-evaluated': '未能评判',
}
const LEVEL = { city: '市本级', district: '区级', township: '乡镇(街道)级', village: '村(社区)级' } as const

function coverOf(layout: Layout, report: Report): Block[] {
  const { hall, sheet = {} } = layout
  const { error, warning, info, waived, notEvaluated } = report.counts
  const verdict =
    error + warning > 0
      ? `本次检查发现违反 ${error} 项、不符 ${warning} 项,应按后附问题清单整改。`
      : notEvaluated > 0
        ? `已评判的项目没有发现违反和不符;另有 ${notEvaluated} 处未能评判,不能视为全部符合。`
        : '已评判的项目没有发现违反和不符。'
  const manual = report.clauses.filter(({ verdict: each }) => each === 'manual').length
  return [
    { kind: 'space', height: 40 },
    { kind: 'title', words: REPORT_NAME },
    { kind: 'heading', words: hall.name },
    { kind: 'text', words: '依据:《乌海市各级政务服务大厅标准化建设管理规范(试行)》' },
    { kind: 'space', height: 10 },
    {
      kind: 'table',
      columns: [
        { heading: '项目', share: 1 },
        { heading: '内容', share: 3 },
      ],
      rows: [
        ['布局文件', `${layout.title}(第 ${layout.revision ?? 0} 次保存)`],
        ['大厅级别', LEVEL[hall.level]],
        ['使用人数', hall.occupants === undefined ? '未填写' : `${hall.occupants} 人`],
        ['检查日期', sheet.date ?? '未填写'],
        ['制图', sheet.drawnBy ?? ''],
        ['校核', sheet.checkedBy ?? ''],
        ['审核', sheet.approvedBy ?? ''],
      ],
    },
    { kind: 'space', height: 6 },
    { kind: 'heading', words: '检查结论' },
    { kind: 'text', words: verdict },
    {
      kind: 'text',
      words: `另有提示 ${info} 项,经批准豁免 ${waived} 项,未能评判 ${notEvaluated} 处,待现场人工核查的条款 ${manual} 条。`,
    },
    { kind: 'space', height: 20 },
    { kind: 'text', words: '检查人(签字):________________  日期:____________' },
    { kind: 'space', height: 8 },
    { kind: 'text', words: '单位负责人(签字):____________  日期:____________' },
  ]
}

function findingsOf(report: Report): Block[] {
  if (report.findings.length === 0)
    return [
      { kind: 'heading', words: '一、问题清单' },
      { kind: 'text', words: '未发现问题。' },
    ]
  const rows = numberedOf(report).map(({ finding, number }) => [
    String(number),
    finding.waived ? `${SEVERITY[finding.severity]}(已豁免)` : SEVERITY[finding.severity],
    finding.message.zh,
    finding.measured ? comparison(finding.measured) : '',
    finding.clauses.map(id => `${clauseLabel(id)}:${clauseText(id)}`).join('\n') || '技术性要求',
    finding.fix?.title.zh ?? '',
  ])
  return [
    { kind: 'heading', words: '一、问题清单' },
    { kind: 'text', words: '编号与平面图上的标注一致。' },
    {
      kind: 'table',
      columns: [
        { heading: '编号', share: 4 },
        { heading: '程度', share: 4 },
        { heading: '问题', share: 14 },
        { heading: '实测与限值', share: 8 },
        { heading: '依据与原文', share: 17 },
        { heading: '整改', share: 7 },
      ],
      rows,
    },
  ]
}

function clausesOf(layout: Layout, report: Report): Block[] {
  const numbers = new Map(numberedOf(report).map(({ finding, number }) => [finding.id, number]))
  const outcomes = new Map(report.clauses.map(outcome => [outcome.id, outcome]))
  const checklist = layout.checklist ?? {}
  const rows = CLAUSES.filter(({ heading }) => !heading).map(({ id, text }) => {
    const outcome = outcomes.get(id)
    const found = (outcome?.findings ?? []).flatMap(each => numbers.get(each) ?? [])
    const asked = CHECKLIST.find(({ clause }) => clause === id)
    const ticked = own(checklist, id) ? checklist[id] : undefined
    const said = [
      found.length > 0 ? `问题 ${found.join('、')}` : '',
      asked ? `现场核查:${asked.asks.zh}` : '',
      ticked ? `${ticked.note ?? ''} ${ticked.by ?? ''} ${ticked.at ?? ''}`.trim() : '',
      assetOf(layout, ticked?.photo) ? '照片 1 张,见第六部分' : '',
    ]
    return [
      clauseLabel(id),
      text,
      outcome ? VERDICT[outcome.verdict] : VERDICT['not-evaluated'],
      String(outcome?.checked ?? 0),
      said.filter(each => each !== '').join('\n'),
    ]
  })
  return [
    { kind: 'heading', words: '二、逐条核对' },
    {
      kind: 'table',
      columns: [
        { heading: '条款', share: 8 },
        { heading: '原文', share: 22 },
        { heading: '结论', share: 6 },
        { heading: '核对数', share: 4 },
        { heading: '说明', share: 12 },
      ],
      rows,
    },
  ]
}

const WAIVER = { valid: '有效', changed: '情况已变,重新计入', stale: '问题已不存在' } as const

function waiversOf(layout: Layout, report: Report): Block[] {
  const waivers = layout.waivers ?? []
  if (waivers.length === 0)
    return [
      { kind: 'heading', words: '三、豁免' },
      { kind: 'text', words: '没有豁免。' },
    ]
  const messages = new Map(report.findings.map(({ id, message }) => [id, message.zh]))
  return [
    { kind: 'heading', words: '三、豁免' },
    {
      kind: 'table',
      columns: [
        { heading: '问题', share: 12 },
        { heading: '理由', share: 12 },
        { heading: '批准人', share: 5 },
        { heading: '日期', share: 5 },
        { heading: '状态', share: 6 },
      ],
      rows: waivers.map(({ finding, reason, by, at }, i) => {
        const outcome = report.waivers[i]
        const why = outcome?.why ? `:${outcome.why.zh}` : ''
        return [
          messages.get(finding) ?? '该问题已不存在',
          reason,
          by,
          at.slice(0, 10),
          outcome ? `${WAIVER[outcome.state]}${why}` : '',
        ]
      }),
    },
  ]
}

function openOf(report: Report): Block[] {
  const rows = report.rules.flatMap(({ id, notEvaluated }) =>
    notEvaluated.map(({ reason }) => [ruleById(id)?.title.zh ?? '', reason.zh]),
  )
  return [
    { kind: 'heading', words: '四、未能评判' },
    rows.length === 0
      ? { kind: 'text', words: '没有未能评判的项目。' }
      : {
          kind: 'table',
          columns: [
            { heading: '规则', share: 1 },
            { heading: '原因', share: 2 },
          ],
          rows,
        },
  ]
}

const UNIT: Readonly<Record<Unit, string>> = {
  mm: ' 毫米',
  deg: '°',
  count: '',
  m2: ' 平方米',
  'px/m': ' 像素/米',
}

/** Only limits, which have a unit; lists of words stay with the rules themselves. */
function writtenValue(spec: ParamSpec, value: unknown): string | undefined {
  if (spec.type !== 'number' && spec.type !== 'number-or-none') return undefined
  return typeof value === 'number' ? `${value}${UNIT[spec.unit]}` : '不设'
}

function sourceWords(source: Source): string {
  if (source.kind === 'notice') return `本规范${clauseLabel(source.clause)}`
  if (source.kind === 'default') return '本工具默认'
  return source.mark === 'M' ? `${source.name}(待核)` : source.name
}

function sourcesOf(read: Read): Block[] {
  const rows = RULES.flatMap(rule => {
    const settings = read(settingsOf, rule.id)
    return Object.entries(rule.params).flatMap(([name, spec]) => {
      const setting = settings[name]
      const value = writtenValue(spec, setting?.value)
      if (value === undefined) return []
      const source = setting?.from === 'default' ? sourceWords(spec.source) : '本大厅的规则配置'
      return [[rule.title.zh, spec.title.zh, value, source]]
    })
  })
  return [
    { kind: 'heading', words: '七、限值及来源' },
    {
      kind: 'text',
      words: '标“待核”的条文尚未对照标准原件,采用前应当核对;“本工具默认”不是规范要求,可以在规则配置中修改。',
    },
    {
      kind: 'table',
      columns: [
        { heading: '规则', share: 4 },
        { heading: '限值', share: 5 },
        { heading: '采用值', share: 3 },
        { heading: '来源', share: 5 },
      ],
      rows,
    },
  ]
}
