import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DisplayList } from '../../src/drawing/display'
import type { Comment, Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import { sheetMaker } from '../../src/sheets/make'

const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const said = { by: '李审', time: '2026-11-24T08:00:00Z' }
const COMMENTS: Comment[] = [
  { id: 'c1', ...said, item: 'zd01', floor: 'f1', at: [350, 9000], text: '插座位置请核对' },
  {
    id: 'c2',
    ...said,
    text: '整体布局可以',
    resolved: true,
    replies: [{ text: '收到', by: '规划', time: '2026-11-25' }],
  },
  { id: 'c3', ...said, floor: 'gone', at: [0, 0], text: '原在二层' },
]
const layout: Layout = { ...read.layout, comments: COMMENTS }
const paper = { name: 'A3', landscape: true } as const
const wordsOf = (list: DisplayList) =>
  list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part.text] : [])))
const make = (kind: 'plan' | 'findings' | 'desk', comments: boolean, from = layout) => {
  const made = sheetMaker(from)(kind, { paper, comments, date: '2026-11-24' })
  if (!made.ok) throw new Error('does not fit')
  return made.sheets
}

describe.each(['plan', 'findings'] as const)('comments on the sheet of the %s', kind => {
  it('are left out unless they are wanted, and where there are none', () => {
    const without = make(kind, false)
    expect(
      without.flatMap(({ views }) => views.flatMap(({ list }) => list)).some(({ id }) => id === 'c1'),
    ).toBe(false)
    expect(make(kind, true, read.layout)).toEqual(make(kind, false, read.layout))
  })

  it('are bubbles over the plan, at the thing, and a page of what was said', () => {
    const sheets = make(kind, true)
    expect(sheets.length).toBe(make(kind, false).length + 1)
    const bubbles = sheets[0].views
      .flatMap(({ list }) => list)
      .filter(({ id }) => id?.startsWith('c') && id.length === 2)
    // zd01 is turned by 270°: 700 mm wide and 600 mm deep on the plan; its upper right corner.
    expect(bubbles.map(({ id, pin }) => [id, pin])).toEqual([['c1', [700, 8700]]])
    const last = sheets[sheets.length - 1]
    const words = wordsOf(last.list).join('')
    for (const each of [
      '插座位置请核对',
      '整体布局可以',
      '规划 2026-11-25:收到',
      '已解决',
      '原在二层',
      '整张图',
    ])
      expect(words).toContain(each)
    for (const [i, sheet] of sheets.entries())
      expect(wordsOf(sheet.list)).toContain(`${i + 1} / ${sheets.length}`)
  })
})

describe('comments on desk-tops', () => {
  const [first, second] = rowsOf(read.layout.surfaces)
  const pinned: Layout = {
    ...read.layout,
    comments: [
      { id: 'c1', ...said, surface: first.id, at: [300, 200], text: '键盘移到右侧' },
      { id: 'c2', ...said, surface: second.id, at: [500, 100], text: '台签换新' },
      { id: 'c3', ...said, floor: 'f1', at: [0, 0], text: '平面图上的话' },
    ],
  }
  const bubblesOn = (sheet: ReturnType<typeof make>[number]) =>
    sheet.views.flatMap(({ list }) =>
      list.flatMap(({ id, pin }) => (/^c\d$/.test(id ?? '') ? [[id, pin]] : [])),
    )

  it('are printed where they are wanted, each on its own desk, and said on a page at the end', () => {
    const sheets = make('desk', true, pinned)
    expect(sheets).toHaveLength(make('desk', false, pinned).length + 1)
    expect(bubblesOn(sheets[0])).toEqual([['c1', [300, 200]]])
    expect(bubblesOn(sheets[1])).toEqual([['c2', [500, 100]]])
    const words = wordsOf(sheets[sheets.length - 1].list).join('')
    expect(words).toContain('键盘移到右侧')
    expect(words).toContain('台签换新')
    expect(words).toContain(`${first.name}所标位置`.slice(0, 6))
    expect(words).not.toContain('平面图上的话')
  })

  it('are left out unless they are wanted', () => {
    expect(make('desk', false, pinned).flatMap(bubblesOn)).toEqual([])
    expect(make('desk', true, read.layout)).toEqual(make('desk', false, read.layout))
  })
})
