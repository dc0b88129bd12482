import { readFileSync } from 'node:fs'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { basisOf, saidOf } from '../../src/check/ledger'
import { decide } from '../../src/layout/decision-edits'
import { moveBy, together } from '../../src/layout/edits'
import { addSurplus, enterFound, startInspection } from '../../src/layout/inspection-edits'
import type { Decision } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { inspectionTable, ledgerTable } from '../../src/sheets/registers/ledger'
import { registerFile } from '../../src/sheets/registers/write'

const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const hall = read.layout
const NOW = new Date('2026-12-05T08:00:00Z')
const finding = checkLayout(hall).findings.find(({ id }) => id === 'align/row:zd02')
if (!finding) throw new Error('the sample has no such finding')
const step = (id: string, action: Decision['action'], at: string, more: Partial<Decision> = {}) =>
  decide({
    id,
    finding: finding.id,
    action,
    by: '李审',
    at,
    basis: basisOf(finding),
    said: saidOf(finding),
    ...more,
  })

const tableOf = (layout: typeof hall) => {
  const { columns, rows } = ledgerTable(layout, checkLayout(layout, { now: NOW }), NOW)
  for (const row of rows) expect(row).toHaveLength(columns.length)
  return rows.map(row => Object.fromEntries(columns.map(({ heading }, i) => [heading, row[i]])))
}

describe('the ledger of findings', () => {
  it('has a row for every finding, with its zone, its clause and its state', () => {
    const rows = tableOf(hall)
    expect(rows).toHaveLength(checkLayout(hall).findings.length)
    const row = rows.find(each => each.问题描述 === finding.message.zh)
    expect(row).toMatchObject({
      程度: '违反',
      处理状态: '未处理',
      实测与限值: '120 > 50',
      整改责任人: undefined,
      销号: '',
    })
    expect(row?.位置或区域).toContain('自助')
    expect(row?.依据条款).toContain('二、(一)3.(7)')
  })

  it('follows a finding from the assignment to the writing off, when it is no longer found', () => {
    const assigned = step('decision1', 'assign', '2026-11-24T08:00:00Z', {
      assignee: '赵工',
      due: '2026-12-01',
    })
    const rowAfter = (...more: Parameters<typeof together>[0]) =>
      tableOf(produce(hall, together([assigned, ...more]))).find(each => each.整改责任人 === '赵工')
    expect(rowAfter()).toMatchObject({ 处理状态: '已指派(已逾期)', 整改时限: { day: '2026-12-01' } })
    const back = moveBy(['zd02'], [-120, 0])
    const mended = step('decision2', 'mended', '2026-12-02T08:00:00Z', { reason: '已移回' })
    expect(rowAfter(mended, back)).toMatchObject({ 处理状态: '已整改,待复查', 整改措施: '已移回', 销号: '' })
    expect(rowAfter(mended, back, step('decision3', 'rechecked', '2026-12-03T08:00:00Z'))).toMatchObject({
      问题描述: finding.message.zh,
      程度: '违反',
      处理状态: '已复查销号',
      整改完成: { day: '2026-12-02' },
      复查人: '李审',
      复查日期: { day: '2026-12-03' },
      销号: '已销号',
    })
  })

  it('is a register like the others, in both formats', async () => {
    const csv = new TextDecoder().decode(await registerFile(hall, 'ledger', 'csv', NOW))
    expect(csv.split('\r\n')[0]).toContain('整改责任人')
    expect((await registerFile(hall, 'ledger', 'xlsx', NOW)).length).toBeGreaterThan(5000)
  })
})

describe('the record of inspections', () => {
  it('says of each thing how far from its place it was, the latest first', () => {
    const layout = produce(
      hall,
      together([
        startInspection('i1', '王检', '2026-11-24T08:00:00Z'),
        enterFound('i1', { item: 'zd01', state: 'moved', at: [650, 9400], note: '被推开' }),
        addSurplus('i1', { id: 'x1', floor: hall.floors[0].id, at: [1, 1], text: '饮水桶', photo: 'img1' }),
        startInspection('i2', '王检', '2026-11-25T08:00:00Z'),
        enterFound('i2', { item: 'zd01', state: 'in-place' }),
      ]),
    )
    const assets = { img1: { mime: 'image/jpeg', data: '' } }
    const { rows, columns } = inspectionTable({ ...layout, assets })
    expect(rows.map(row => row[columns.findIndex(({ heading }) => heading === '照片(张)')])).toEqual([
      undefined,
      undefined,
      1,
    ])
    for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(rows.map(row => [row[0], row[2] ?? row[3], row[5], row[6], row[8]])).toEqual([
      [{ day: '2026-11-25' }, 'B-ZD-01', '在位', undefined, undefined],
      [{ day: '2026-11-24' }, 'B-ZD-01', '移位', 500, '被推开'],
      [{ day: '2026-11-24' }, '饮水桶', '图上没有', undefined, undefined],
    ])
  })
})
