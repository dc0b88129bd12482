/**
 * The score of a hall by a deduction table. The first five rows follow the township centres' star rating table
 * (standards.md part D, [S62], second-hand: 待核): 标识, 功能分区, 办公设备, 摆放, 应急消防, 2 marks each. Which of our
 * rules count in which row, and the last row, are our own defaults; all of it can be edited and is kept in the layout.
 */
import type { Layout, ScoreRow } from '../layout/model'
import type { Report } from './types'

const row = (
  id: string,
  title: string,
  each: number,
  rules: readonly string[],
  clauses: readonly string[],
): ScoreRow => ({ id, title, full: 2, each, rules: [...rules], clauses: [...clauses] })

export const DEFAULT_SCORE: readonly ScoreRow[] = [
  row('signs', '标识标牌', 0.5, ['naming', 'sign', 'label'], ['2.1.1', '2.1.3.6', '2.1.3.10']),
  row('zones', '功能分区', 0.5, ['zones', 'windows', 'layout', 'sight', 'access'], ['2.1.2']),
  row(
    'office',
    '办公设备与台面',
    0.2,
    ['desk', 'register', 'cctv'],
    ['2.1.3.1', '2.1.3.2', '2.1.3.3', '2.1.3.4', '2.1.3.5'],
  ),
  row(
    'order',
    '摆放有序与便民设施',
    0.2,
    ['align', 'mark', 'convenience', 'seats', 'aisle', 'cable'],
    ['2.1.3.7', '2.1.3.8'],
  ),
  row('fire', '应急消防', 0.5, ['fire', 'evac'], ['2.1.3.9']),
  row('service', '服务与管理', 0.2, [], ['2.1.3', '2.2', '2.3', '2.4']),
]

export type ScoredRow = ScoreRow & {
  /** Findings and failed ticks that count in this row. */
  readonly findings: readonly string[]
  readonly failed: readonly string[]
  /** Marks taken off, the adjustment by hand included; never more than `full`, never less than none. */
  readonly off: number
  readonly left: number
}
export type Score = { readonly rows: readonly ScoredRow[]; readonly full: number; readonly left: number }

const cents = (value: number): number => Math.round(value * 100) / 100

/** `a` is the clause or group itself or lies below it: 2.1.3 holds 2.1.3.7 and `2.1.3.7 线路`, not 2.1.30. */
const within = (id: string, group: string): boolean =>
  id === group || (id.startsWith(group) && /^[./ ]/.test(id.slice(group.length)))

/** Of several rows that could take it, the one that names it most closely; of equals the first. */
function rowFor(
  rows: readonly ScoreRow[],
  id: string,
  groups: (row: ScoreRow) => readonly string[],
): ScoreRow | undefined {
  let best: { row: ScoreRow; long: number } | undefined
  for (const row of rows)
    for (const group of groups(row))
      if (within(id, group) && (!best || group.length > best.long)) best = { row, long: group.length }
  return best?.row
}

/** Errors and warnings that are not waived count once each, and so does each clause ticked as failed. */
export function scoreOf(layout: Layout, report: Report): Score {
  const rows = layout.score?.rows ?? DEFAULT_SCORE
  const found = report.findings.filter(({ severity, waived }) => severity !== 'info' && !waived)
  const failed = Object.entries(layout.checklist ?? {}).flatMap(([id, { result }]) =>
    result === 'fail' ? [id] : [],
  )
  const findingRows = found.map(({ id, rule }) => ({ id, row: rowFor(rows, rule, each => each.rules ?? []) }))
  const failedRows = failed.map(id => ({ id, row: rowFor(rows, id, each => each.clauses ?? []) }))
  const scored = rows.map((each): ScoredRow => {
    const findings = findingRows.flatMap(({ id, row }) => (row === each ? [id] : []))
    const ticks = failedRows.flatMap(({ id, row }) => (row === each ? [id] : []))
    const counted = Math.min(each.full, each.each * (findings.length + ticks.length))
    const off = cents(Math.max(0, Math.min(each.full, counted - (each.adjust ?? 0))))
    return { ...each, findings, failed: ticks, off, left: cents(each.full - off) }
  })
  return {
    rows: scored,
    full: cents(scored.reduce((sum, { full }) => sum + full, 0)),
    left: cents(scored.reduce((sum, { left }) => sum + left, 0)),
  }
}
