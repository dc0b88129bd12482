import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { type DisplayList, primitiveBox } from '../../src/drawing/display'
import type { Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { CLAUSES } from '../../src/rules/notice/clauses'
import { type Block, flow } from '../../src/sheets/flow'
import { sheetMaker } from '../../src/sheets/make'
import { frameBox, type Paper } from '../../src/sheets/paper'

const A3: Paper = { name: 'A3', landscape: true }
const A4: Paper = { name: 'A4', landscape: false }
function hall(name: string): Layout {
  const read = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const faulty = hall('township-faulty')
const made = (layout: Layout) => {
  const result = sheetMaker(layout)('report', { paper: A3, date: '2026-11-24' })
  if (!result.ok) throw new Error(JSON.stringify(result.offers))
  return result.sheets
}
const wordsOf = (list: DisplayList) =>
  list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part.text] : [])))
const squeezed = (words: string) => words.replace(/\s/g, '')

describe('检查报告', () => {
  const sheets = made(faulty)
  const whole = squeezed(sheets.flatMap(({ list }) => wordsOf(list)).join(''))

  it('counts what the check counts, on the cover', () => {
    const { counts } = checkLayout(faulty, { now: new Date('2026-11-24') })
    const cover = wordsOf(sheets[0].list).join('')
    expect(cover).toContain(`违反 ${counts.error} 项、不符 ${counts.warning} 项`)
    expect(cover).toContain('2026-11-24')
    expect(cover).toContain(faulty.hall.name)
  })

  it('numbers its pages and has a plan with callouts among them', () => {
    sheets.forEach(({ list, size }, i) => {
      if (size[0] < size[1]) expect(wordsOf(list)).toContain(`第 ${i + 1} 页,共 ${sheets.length} 页`)
    })
    expect(sheets.filter(({ size }) => size[0] > size[1])).toHaveLength(1)
  })

  it('says every finding and every clause of the notice, and marks what is unverified', () => {
    const { findings } = checkLayout(faulty, { now: new Date('2026-11-24') })
    // A table's lines are mixed with its other columns': the first words of each cell are whole.
    for (const { message } of findings) expect(whole).toContain(squeezed(message.zh).slice(0, 8))
    for (const { label, heading } of CLAUSES) if (!heading) expect(whole).toContain(squeezed(label))
    expect(whole).toContain('(待核)')
    expect(whole).toContain('本工具默认')
  })

  it('says of a clean hall that nothing was found, and of waivers why', () => {
    const clean = hall('township')
    expect(
      squeezed(
        made(clean)
          .flatMap(({ list }) => wordsOf(list))
          .join(''),
      ),
    ).toContain('未发现问题')
    const [finding] = checkLayout(faulty, { now: new Date('2026-11-24') }).findings.filter(
      ({ measured }) => measured,
    )
    const waived: Layout = {
      ...faulty,
      waivers: [
        {
          finding: finding.id,
          reason: '老楼承重墙不能移动',
          by: '王主任',
          at: '2026-11-20T08:00:00Z',
          basis: {
            measured: finding.measured?.value ?? 0,
            limit: finding.measured?.limit ?? 0,
            severity: finding.severity,
          },
        },
      ],
    }
    const words = squeezed(
      made(waived)
        .flatMap(({ list }) => wordsOf(list))
        .join(''),
    )
    expect(words).toContain('老楼承重墙不能移动')
    expect(words).toContain('王主任')
    expect(words).toContain('有效')
  })
})

describe('callouts on paper', () => {
  it('lie within the frame', () => {
    const result = sheetMaker(faulty)('findings', { paper: A3 })
    if (!result.ok) throw new Error('no sheet')
    const [{ views }] = result.sheets
    const frame = frameBox(A3)
    const [{ list, scale, at, origin }] = views
    const callouts = list.filter(({ layer, pin }) => layer === 'findings' && pin)
    expect(callouts.length).toBeGreaterThan(20)
    for (const { pin = [0, 0], box } of callouts) {
      const [x, y] = [at[0] + (pin[0] - origin[0]) * scale, at[1] + (pin[1] - origin[1]) * scale]
      expect(x + box.minX).toBeGreaterThanOrEqual(frame.minX)
      expect(x + box.maxX).toBeLessThanOrEqual(frame.maxX)
      expect(y + box.minY).toBeGreaterThanOrEqual(frame.minY)
      expect(y + box.maxY).toBeLessThanOrEqual(frame.maxY)
    }
  })
})

describe('running text', () => {
  const inside = (pages: readonly DisplayList[], foot: number) => {
    const { minX, minY, maxX, maxY } = frameBox(A4)
    for (const page of pages)
      for (const { parts } of page)
        for (const part of parts) {
          const box = primitiveBox(part)
          expect(box.minX).toBeGreaterThanOrEqual(minX)
          // Boxes of text are measured as if it were bold.
          expect(box.maxX).toBeLessThanOrEqual(maxX + (part.kind === 'text' ? 6 : 0))
          expect(box.minY).toBeGreaterThanOrEqual(minY)
          expect(box.maxY).toBeLessThanOrEqual(maxY - foot + 0.01)
        }
  }

  it('stays within the page, headings with what follows, headings of a table on every page', () => {
    const rows = Array.from({ length: 120 }, (_, i) => [String(i), '内容'.repeat(1 + (i % 40))])
    const blocks: Block[] = [
      { kind: 'heading', words: '标题' },
      {
        kind: 'table',
        columns: [
          { heading: '序', share: 1 },
          { heading: '说明', share: 5 },
        ],
        rows,
      },
    ]
    const pages = flow(blocks, A4, 14).map(({ list }) => list)
    expect(pages.length).toBeGreaterThan(3)
    inside(pages, 14)
    for (const page of pages) expect(wordsOf(page)).toContain('说明')
    const all = pages.flatMap(wordsOf)
    for (let i = 0; i < 120; i++) expect(all).toContain(String(i))
  })

  it('parts a row longer than a page, and loses no word of it', () => {
    const long = Array.from({ length: 900 }, (_, i) => `第${i}句。`).join('')
    const pages = flow(
      [
        {
          kind: 'table',
          columns: [
            { heading: '一', share: 1 },
            { heading: '二', share: 1 },
          ],
          rows: [['短', long]],
        },
      ],
      A4,
      14,
    ).map(({ list }) => list)
    expect(pages.length).toBeGreaterThan(1)
    inside(pages, 14)
    const words = squeezed(pages.flatMap(wordsOf).join(''))
    for (const i of [0, 450, 899]) expect(words).toContain(`第${i}句`)
  })

  it('takes nothing, and endless words', () => {
    expect(flow([], A4, 14)).toHaveLength(1)
    inside(
      flow([{ kind: 'text', words: 'W'.repeat(3000) }], A4, 14).map(({ list }) => list),
      14,
    )
  })
})
