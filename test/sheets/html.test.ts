import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { CLAUSES } from '../../src/rules/notice/clauses'
import { contextMaker } from '../../src/sheets/make'
import { reportHtml } from '../../src/sheets/report-html'

const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read

const pageOf = (of: Layout, scale?: number) =>
  reportHtml(...contextMaker(of)({ paper: { name: 'A3', landscape: true }, scale, date: '2026-11-24' }))
function made(of: Layout): string {
  const page = pageOf(of)
  if (!page.ok) throw new Error(JSON.stringify(page.offers))
  return page.html
}

describe('the report as a page', () => {
  const html = made(layout)

  it('has cover, summary, plan with callouts, findings, every clause in full, waivers and sources', () => {
    for (const words of [
      '检查报告',
      layout.hall.name,
      '检查结论',
      '一、问题清单',
      '二、逐条核对',
      '三、豁免',
      '五、评分',
      '六、现场照片',
      '七、限值及来源',
    ])
      expect(html).toContain(words)
    for (const { heading, text } of CLAUSES) if (!heading) expect(html).toContain(text.split('\n')[0])
    expect(html.match(/<svg/g)).toHaveLength(layout.floors.length)
    expect(html).toContain('问题标注图')
    expect(html).toContain('待核')
    expect(html).toContain('2026-11-24')
  })

  it('needs nothing else: no script, no address but the name of the drawing language', () => {
    expect(html).not.toMatch(/<script|<link|<img|\bhref=|\bsrc=|\bon\w+=/i)
    expect([...html.matchAll(/https?:[^"'\s<]+/g)].map(([address]) => address)).toEqual(
      layout.floors.map(() => 'http://www.w3.org/2000/svg'),
    )
    // Names in one drawing are not those of another.
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })

  it('keeps words words', () => {
    const wild = made({ ...layout, hall: { ...layout.hall, name: '<img src=x onerror=alert(1)>&"' } })
    expect(wild).not.toContain('<img')
    expect(wild).toContain('&#60;img src=x')
  })

  it('is the same each time, and offers what else could be done where a plan does not fit', () => {
    expect(made(layout)).toBe(html)
    const large = pageOf(layout, 20)
    expect(!large.ok && large.offers.length).toBeGreaterThan(0)
  })
})
