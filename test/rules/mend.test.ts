/** 一键整改: safe fixes all at once, nothing new, and what is left stays as it was. */

import { readFileSync } from 'node:fs'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { applied, mendAll } from '../../src/check/mend'
import type { Layout } from '../../src/layout/model'
import { readJson, readLayout } from '../../src/layout/read'
import { township } from '../halls/township'
import { Hall } from './defects/defect'

const now = new Date('2026-11-24T08:00:00Z')
const open = (name: string): Layout => {
  const read = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const ids = (layout: Layout) => checkLayout(layout, { now }).findings.map(({ id }) => id)

describe('mendAll', () => {
  it('ends every finding of the faulty hall whose fix is safe, and starts none', () => {
    const faulty = open('township-faulty')
    const before = checkLayout(faulty, { now }).findings
    const { layout, mended, patches, report } = mendAll(faulty, { now })
    const after = ids(layout)
    expect(after.filter(id => !before.some(finding => finding.id === id))).toEqual([])
    expect(mended.length).toBeGreaterThanOrEqual(5)
    for (const { id } of mended) expect(after).not.toContain(id)
    expect(report.findings.map(({ id }) => id)).toEqual(after)
    // No fix is left that would have been safe.
    expect(mendAll(layout, { now }).mended).toEqual([])
    // The steps alone lead from the one to the other: one entry of the history.
    expect(produce(faulty, applied(patches))).toEqual(layout)
  })

  it('leaves a hall in order alone', () => {
    const clean = open('township')
    const { layout, mended, patches } = mendAll(clean, { now })
    expect([layout === clean, mended, patches]).toEqual([true, [], []])
  })

  it('does not apply a fix that would start something else', () => {
    const hall = new Hall(structuredClone(township()))
    // Off its row, and where it belongs stands a plant.
    hall.move('zd03', 900, 0)
    hall.set('lv01', { at: [1000, 6000] })
    const read = readJson(hall.file)
    if (!read.ok) throw new Error(read.message.en)
    const before = ids(read.layout)
    const after = ids(mendAll(read.layout, { now }).layout)
    expect(after.filter(id => !before.includes(id))).toEqual([])
  })

  it('says why each of the others is left: by hand, or what its fix would start', () => {
    const faulty = open('township-faulty')
    const { report, left } = mendAll(faulty, { now })
    const unwaived = report.findings.filter(({ waived }) => !waived)
    expect(left.map(({ finding }) => finding.id)).toEqual(unwaived.map(({ id }) => id))
    for (const { finding, why } of left)
      if (!finding.fix) expect(why.zh).toBe('需要人工调整')
      else expect(why.zh).toMatch(/^修复后会(产生新的问题|使另一个问题更严重):.+|^自动修复不能完全消除它$/)
  })

  it('names the plant in the way of a thing that would go back to its row', () => {
    const hall = new Hall(structuredClone(township()))
    const [x, y] = hall.item('zd03').at
    hall.move('zd03', 300, 0)
    hall.set('lv01', { at: [x - 210, y], size: [250, 250] })
    const read = readJson(hall.file)
    if (!read.ok) throw new Error(read.message.en)
    const { left, mended } = mendAll(read.layout, { now })
    expect(mended.map(({ id }) => id)).not.toContain('align/row:zd03')
    const back = left.filter(({ finding }) => finding.fix)
    expect(back.length).toBeGreaterThan(0)
    for (const { why } of back) expect(why.zh).toContain('绿植')
  })

  it('tells how far it is, and comes to its end in every round', () => {
    const told: [number, number][] = []
    const hall = new Hall(structuredClone(township()))
    // Two fixes that are safe and one that is not.
    for (const id of ['zd02', 'zd04']) hall.set(id, { mark: undefined })
    const [x, y] = hall.item('zd03').at
    hall.move('zd03', 300, 0)
    hall.set('lv01', { at: [x - 210, y], size: [250, 250] })
    const read = readJson(hall.file)
    if (!read.ok) throw new Error(read.message.en)
    mendAll(read.layout, { now, onProgress: (tried, offered) => told.push([tried, offered]) })
    expect(told.length).toBeGreaterThan(2)
    for (const [tried, offered] of told) expect(tried).toBeLessThanOrEqual(offered)
    const [tried, offered] = told[told.length - 1]
    expect(tried).toBe(offered)
  })

  it('takes a waived finding as it is', () => {
    const hall = new Hall(structuredClone(township()))
    hall.set('zd02', { mark: undefined })
    hall.file.waivers = [
      { finding: 'mark/position:zd02', reason: '临时', by: '审核人', at: '2026-11-24T08:00:00Z' },
    ]
    const read = readJson(hall.file)
    if (!read.ok) throw new Error(read.message.en)
    expect(mendAll(read.layout, { now }).mended).toEqual([])
  })
})
