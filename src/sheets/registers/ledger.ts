/** 问题整改台账 and the record of inspections as tables, from the layout and the report of its check. */
import { type LedgerEntry, ledgerOf, partsOf, STATE_NAMES, saying } from '../../check/ledger'
import { placeWords } from '../../check/ledger-places'
import type { Report } from '../../check/types'
import { comparison } from '../../drawing/findings'
import { assetOf } from '../../layout/assets'
import { itemTitle } from '../../layout/catalogue'
import type { Decision, Layout, Severity } from '../../layout/model'
import { findEntity, floorOf, surfaceOf } from '../../layout/queries'
import { ruleById } from '../../rules'
import { clauseLabel } from '../../rules/notice/clauses'
import { awayOnSpot } from '../../scene/marked-places'
import { thingOf } from '../../scene/things'
import { type Cell, day, type RegisterTable } from './cells'
import { REGISTERS } from './kinds'

const SEVERITY: Readonly<Record<Severity, string>> = { error: '违反', warning: '不符', info: '提示' }

/** Columns as lists of findings usually have them (standards.md part D, 待核). */
const COLUMNS = [
  ['序号', 6],
  ['位置或区域', 20],
  ['问题描述', 44],
  ['实测与限值', 16],
  ['程度', 8],
  ['依据条款', 26],
  ['处理状态', 16],
  ['整改责任人', 12],
  ['整改时限', 13],
  ['整改措施', 24],
  ['整改完成', 13],
  ['复查人', 12],
  ['复查日期', 13],
  ['销号', 8],
  ['豁免理由及批准人', 30],
  ['备注', 26],
] as const

export function ledgerTable(layout: Layout, report: Report, now: Date): RegisterTable {
  const rows = ledgerOf(layout, report, now).map((entry, i) => rowOf(entry, i + 1, layout))
  return {
    title: REGISTERS.ledger.zh,
    columns: COLUMNS.map(([heading, width]) => ({ heading, width })),
    rows,
  }
}

function rowOf(entry: LedgerEntry, number: number, layout: Layout): Cell[] {
  const { found, assigned, mended, rechecked, waiver, state, overdue, remark, history } = entry
  const { rule } = partsOf(entry.id)
  const known = ruleById(rule)
  const clauses =
    found?.clauses ?? (known && known.clauses !== 'technical' ? known.clauses.map(({ id }) => id) : [])
  const severity =
    found?.severity ?? [...history].reverse().find(({ basis }) => basis?.severity)?.basis?.severity
  const last = history[history.length - 1]
  return [
    number,
    placeWords(entry, layout),
    saying(entry)?.zh ?? `${known?.title.zh ?? '规则已不存在'}(问题已不再发现)`,
    found?.measured && found.measured.how !== 'count' ? comparison(found.measured) : undefined,
    severity && SEVERITY[severity],
    clauses.map(clauseLabel).join('、'),
    `${STATE_NAMES[state].zh}${overdue ? '(已逾期)' : ''}`,
    assigned?.assignee,
    day(assigned?.due?.slice(0, 10)),
    mended?.reason ?? found?.fix?.title.zh,
    dayOf(mended),
    rechecked?.by,
    dayOf(rechecked),
    state === 'closed' ? '已销号' : '',
    waiver &&
      `${waiver.reason}(${waiver.by},${waiver.at.slice(0, 10)}${waiver.expires ? `,至 ${waiver.expires.slice(0, 10)}` : ''})`,
    [remark?.zh, last && (last.action === 'reject' || last.action === 'reopen') ? last.reason : undefined]
      .filter(Boolean)
      .join(';'),
  ]
}

const dayOf = (decision: Decision | undefined): Cell => day(decision?.at.slice(0, 10))

const FOUND = { 'in-place': '在位', moved: '移位', missing: '缺失' } as const

/** Every inspection with what was found of each thing, the latest first. */
export function inspectionTable(layout: Layout): RegisterTable {
  const records = [...(layout.inspections ?? [])].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const rows = records.flatMap(({ at, by, entries = [], extra = [] }): Cell[][] => [
    ...entries.map(({ item, state, note, photo, ...where }): Cell[] => {
      const found = findEntity(layout, item)
      const thing = found?.kind === 'items' ? thingOf(found.entity) : undefined
      const { offset, turn } = thing ? awayOnSpot(thing, where) : { offset: 0, turn: 0 }
      return [
        day(at.slice(0, 10)),
        by,
        thing?.item.number,
        thing ? itemTitle(thing.item).zh : '已从平面图上删除的物品',
        found && sheetName(layout, found.place),
        FOUND[state],
        state === 'moved' ? Math.round(offset) : undefined,
        state === 'moved' ? Math.round(turn * 10) / 10 : undefined,
        note,
        assetOf(layout, photo) && 1,
      ]
    }),
    ...extra.map(({ text, floor, photo }): Cell[] => [
      day(at.slice(0, 10)),
      by,
      undefined,
      text,
      floor === undefined ? undefined : floorOf(layout, floor)?.name,
      '图上没有',
      undefined,
      undefined,
      undefined,
      assetOf(layout, photo) && 1,
    ]),
  ])
  return {
    title: REGISTERS.inspection.zh,
    columns: [
      { heading: '检查日期', width: 13 },
      { heading: '检查人', width: 12 },
      { heading: '编号', width: 14 },
      { heading: '名称', width: 26 },
      { heading: '位置', width: 18 },
      { heading: '检查结果', width: 12 },
      { heading: '偏离(毫米)', width: 12 },
      { heading: '偏转(度)', width: 10 },
      { heading: '备注', width: 30 },
      { heading: '照片(张)', width: 10 },
    ],
    rows: rows.map(row => Array.from({ length: 10 }, (_, i) => row[i])),
  }
}

const sheetName = (layout: Layout, place: { floor: string } | { surface: string }): string | undefined =>
  'floor' in place ? floorOf(layout, place.floor)?.name : surfaceOf(layout, place.surface)?.name
