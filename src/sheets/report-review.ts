/** What a reviewer adds to 检查报告: the score by the deduction table, and the photos taken in the hall. */
import { scoreOf } from '../check/score'
import type { Report } from '../check/types'
import { assetOf } from '../layout/assets'
import { itemTitle } from '../layout/catalogue'
import type { Layout } from '../layout/model'
import { findEntity } from '../layout/queries'
import { clauseLabel } from '../rules/notice/clauses'
import { numberedOf } from './finding-sheets'
import type { Block } from './flow'

/** The default table is taken second-hand (standards.md part D). */
const SOURCE =
  '默认扣分表参照乡镇便民服务中心星级评定考评表(待核),各项与规则的对应关系为本工具默认;本表不改变检查结论。'

export function scoreBlocks(layout: Layout, report: Report): Block[] {
  const { rows, full, left } = scoreOf(layout, report)
  const numbers = new Map(numberedOf(report).map(({ finding, number }) => [finding.id, number]))
  const ticked = new Set(Object.keys(layout.checklist ?? {})).size
  return [
    { kind: 'heading', words: '五、评分' },
    {
      kind: 'text',
      words: `按扣分表得 ${left} 分,满分 ${full} 分。现场核查已填写 ${ticked} 条,未填写的条款不扣分。`,
    },
    { kind: 'text', words: layout.score ? '扣分表由本大厅修改并保存在布局文件里。' : SOURCE },
    {
      kind: 'table',
      columns: [
        { heading: '考核内容', share: 9 },
        { heading: '分值', share: 4 },
        { heading: '每处扣', share: 4 },
        { heading: '扣分依据', share: 16 },
        { heading: '加减分及说明', share: 10 },
        { heading: '得分', share: 4 },
      ],
      rows: [
        ...rows.map(row => [
          row.title,
          String(row.full),
          String(row.each),
          [
            row.findings.length > 0 ? `问题 ${row.findings.map(id => numbers.get(id)).join('、')}` : '',
            row.failed.length > 0 ? `现场不符合:${row.failed.map(clauseLabel).join('、')}` : '',
          ]
            .filter(Boolean)
            .join('\n'),
          [row.adjust ? `${row.adjust > 0 ? '加' : '减'} ${Math.abs(row.adjust)} 分` : '', row.note ?? '']
            .filter(Boolean)
            .join(';'),
          String(row.left),
        ]),
        ['合计', String(full), '', '', '', String(left)],
      ],
    },
  ]
}

const RESULT = { pass: '符合', fail: '不符合', 'not-applicable': '不涉及' } as const
const FOUND = { 'in-place': '在位', moved: '移位', missing: '缺失' } as const

export function photoBlocks(layout: Layout): Block[] {
  const checked = Object.entries(layout.checklist ?? {}).map(([clause, { photo, result, note, by, at }]) => ({
    photo,
    words: [clauseLabel(clause), RESULT[result], note, by, at?.slice(0, 10)],
  }))
  const inspected = (layout.inspections ?? []).flatMap(({ by, at, entries = [], extra = [] }) => [
    ...entries.map(({ photo, item, state, note }) => ({
      photo,
      words: [titleOf(layout, item), FOUND[state], note, by, at.slice(0, 10)],
    })),
    ...extra.map(({ photo, text }) => ({ photo, words: [text, '图上没有', by, at.slice(0, 10)] })),
  ])
  const photos = [...checked, ...inspected].flatMap(({ photo, words }) => {
    const asset = assetOf(layout, photo)
    return asset ? [{ asset, words: words.filter(each => (each ?? '').trim() !== '').join(' ') }] : []
  })
  return [
    { kind: 'heading', words: '六、现场照片' },
    photos.length === 0 ? { kind: 'text', words: '没有现场照片。' } : { kind: 'photos', photos },
  ]
}

function titleOf(layout: Layout, id: string): string {
  const found = findEntity(layout, id)
  return found?.kind === 'items' ? itemTitle(found.entity).zh : '已从平面图上删除的物品'
}
