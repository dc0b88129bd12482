import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../check/engine'
import type { Report } from '../check/types'
import { textWidth } from '../drawing/measure'
import { THEMES } from '../drawing/theme'
import { rectangle } from '../geometry/polygon'
import { readLayout } from '../layout/read'
import { rowsOf } from '../layout/table'
import { findingSheets } from './finding-sheets'
import { withNumbers } from './page-numbers'
import { frameBox, type Paper } from './paper'
import type { Sheet } from './sheet'
import { sheetSvg } from './svg'
import { wrapped } from './wrap'

const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
const [floor] = layout.floors
const report = checkLayout(layout, { now: new Date('2026-11-24T00:00:00Z') })
const A3: Paper = { name: 'A3', landscape: true }
const outline = (id: string) => {
  const item = rowsOf(floor.items).find(entry => entry.id === id)
  return item && rectangle(item.at, item.size, item.rotation)
}

function made(of: Report, paper = A3): readonly Sheet[] {
  const result = findingSheets(layout, floor, of, outline, { paper })
  if (!result.ok) throw new Error(JSON.stringify(result.offers))
  return result.sheets
}
/** Numbers in the badges of a page's table, top to bottom. */
const numbersOf = (sheet: Sheet) =>
  sheet.list.flatMap(({ layer, parts }) =>
    layer === 'findings' ? parts.flatMap(part => (part.kind === 'text' ? [part.text] : [])) : [],
  )
const wordsOf = (sheet: Sheet) =>
  sheet.list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part] : [])))
const many = (count: number): Report => ({
  ...report,
  findings: Array.from({ length: count }, (_, i) => ({
    ...report.findings[i % report.findings.length],
    id: `f${i}`,
  })),
})

describe('问题标注图', () => {
  it('has the plan with callouts first, then every finding once, in the order of the list', () => {
    const [plan, ...tables] = made(report)
    expect(plan.views[0].list.some(({ layer }) => layer === 'findings')).toBe(true)
    expect(tables.flatMap(numbersOf)).toEqual(report.findings.map((_, i) => String(i + 1)))
  })

  it('says what is wrong in full, what was measured, and by which clause as the notice numbers it', () => {
    const words = made(report)
      .slice(1)
      .flatMap(wordsOf)
      .map(({ text }) => text)
    const all = words.join('')
    for (const { message } of report.findings) expect(all).toContain(message.zh)
    expect(words).toContain('120 > 50')
    expect(words).toContain('二、(一)3.(7)')
    // Never a bare id.
    expect(words.some(text => /^\d\.\d\.\d/.test(text))).toBe(false)
  })

  it.each([
    [0, A3],
    [120, A3],
    [1000, { name: 'A4', landscape: false } as Paper],
  ] as const)('makes good pages of %i findings', (count, paper) => {
    const [plan, ...tables] = made(many(count), paper)
    expect(tables.flatMap(numbersOf)).toEqual(Array.from({ length: count }, (_, i) => String(i + 1)))
    const { minX, minY, maxX, maxY } = frameBox(paper)
    for (const sheet of tables) {
      for (const { text, at, size, align } of wordsOf(sheet)) {
        const width = textWidth(text, false) * size
        const left = align === 'middle' ? at[0] - width / 2 : at[0]
        expect(left).toBeGreaterThanOrEqual(minX)
        expect(left + width).toBeLessThanOrEqual(maxX)
        expect(at[1]).toBeGreaterThan(minY)
        expect(at[1]).toBeLessThan(maxY)
      }
      expect(wordsOf(sheet).some(({ text }) => text === '未发现问题')).toBe(count === 0)
    }
    const pages = wordsOf(withNumbers([plan, ...tables])[0]).map(({ text }) => text)
    expect(pages).toContain(`1 / ${1 + tables.length}`)
    expect(sheetSvg(plan, THEMES.paper)).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('keeps table rows clear of the title block', () => {
    for (const sheet of made(many(120)).slice(1)) {
      const rows = sheet.list.filter(({ layer }) => layer === 'findings')
      expect(Math.max(...rows.map(({ box }) => box.maxY))).toBeLessThan(frameBox(A3).maxY - 40)
    }
  })
})

describe('lines', () => {
  const words = fc.string({ unit: fc.constantFrom(...'自助终端偏离A-ZD 03,。(毫米)“”1138x'), maxLength: 120 })

  it('lose nothing but blanks at their ends, and fit', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapped(text, width)
        const plain = (value: string) => value.replace(/\s/g, '')
        return plain(lines.join('')) === plain(text) && lines.every(line => textWidth(line, false) <= width)
      }),
    )
  })

  it('keep numbers and words whole, and closing signs with what they close', () => {
    expect(wrapped('自助终端 A-ZD-03 偏离', 4.5)).toEqual(['自助终端', 'A-ZD-03', '偏离'])
    expect(wrapped('一二三四五。', 5)).toEqual(['一二三四', '五。'])
    expect(wrapped('一二三(四)', 4)).toEqual(['一二三', '(四)'])
    expect(wrapped('一\n二', 5)).toEqual(['一', '二'])
    expect(wrapped('', 5)).toEqual([''])
  })
})
