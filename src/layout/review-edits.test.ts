import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { hasRoom, putAsset } from './assets'
import { setScore, tick, tickPhoto, untick } from './checklist-edits'
import { addComment, replyTo, resolveComment } from './comment-edits'
import { decide, standings } from './decision-edits'
import { createDocument, type Recipe } from './document'
import {
  addSurplus,
  dropInspection,
  dropSurplus,
  enterFound,
  enterRest,
  inspectionPhoto,
  lastInspected,
  settleInspected,
  startInspection,
  unenter,
} from './inspection-edits'
import { INPUT } from './limits'
import { type Decision, fromFile, type Layout, type LayoutFile } from './model'
import { findItem } from './queries'
import { readLayout, writeLayout } from './read'
import { text } from './text'

const FILE: LayoutFile = {
  format: 'tinggui-layout',
  version: 1,
  id: 'x',
  title: '',
  hall: { name: '', level: 'village' },
  floors: [
    {
      id: 'f1',
      items: [
        { id: 'a', type: 'plant', at: [0, 0], size: [400, 400] },
        { id: 'b', type: 'plant', at: [1000, 0], size: [400, 400] },
      ],
    },
  ],
}

/** After the edits; they must be undone whole, and what they leave must open again as it was. */
function having(...recipes: Recipe[]): Layout {
  const document = createDocument<undefined>(fromFile(FILE), () => undefined)
  const start = document.layout
  for (const recipe of recipes) document.edit(text('', ''), recipe)
  const { layout } = document
  while (document.past.length > 0) document.undo()
  expect(document.layout).toEqual(start)
  const again = readLayout(writeLayout(layout))
  expect(again).toMatchObject({ ok: true })
  if (again.ok) expect(again.layout).toEqual(JSON.parse(JSON.stringify(layout)))
  return layout
}

const said = (id: string, action: Decision['action'], more: Partial<Decision> = {}): Decision => ({
  id,
  finding: 'align/row:a',
  action,
  by: '李审',
  at: `2026-11-2${id}T08:00:00Z`,
  ...more,
})
const waive = said('1', 'waive', { reason: '消防栓门不能遮挡', basis: { measured: 60, limit: 50 } })

describe('decisions', () => {
  it('only grow, and the waivers are the state they lead to', () => {
    const waived = having(decide(waive))
    expect(waived.waivers).toEqual([
      {
        finding: 'align/row:a',
        reason: '消防栓门不能遮挡',
        by: '李审',
        at: '2026-11-21T08:00:00Z',
        basis: { measured: 60, limit: 50 },
      },
    ])
    const rejected = having(decide(waive), decide(said('2', 'reject', { reason: '可以移动' })))
    expect(rejected.waivers).toBeUndefined()
    expect(rejected.decisions?.map(({ action }) => action)).toEqual(['waive', 'reject'])
    const again = having(decide(waive), decide(said('3', 'waive', { reason: '二', expires: '2027-01-01' })))
    expect(again.waivers?.map(({ reason, expires }) => [reason, expires])).toEqual([['二', '2027-01-01']])
  })

  it('leave the waivers of other findings alone', () => {
    const other = { ...waive, id: '0', finding: 'align/row:b' }
    const layout = having(decide(other), decide(waive), decide(said('2', 'reopen', { reason: '复核' })))
    expect(layout.waivers?.map(({ finding }) => finding)).toEqual(['align/row:b'])
  })

  it('are refused without author, reason or assignee, and never recorded twice', () => {
    for (const wrong of [
      { ...waive, reason: '  ' },
      { ...waive, by: '' },
      said('2', 'reject'),
      said('2', 'reopen'),
      said('2', 'assign', { assignee: ' ' }),
    ])
      expect(having(decide(wrong)).decisions).toBeUndefined()
    expect(having(decide(waive), decide(waive)).decisions).toHaveLength(1)
  })

  it('stand as the last of them in time says, whatever their order in the file', () => {
    const steps = [
      said('1', 'assign', { assignee: '赵工', due: '2026-12-01' }),
      said('2', 'mended'),
      said('3', 'rechecked'),
    ]
    for (const order of [steps, [...steps].reverse()]) {
      const standing = standings(having(...order.map(decide))).get('align/row:a')
      expect(standing?.history.map(({ id }) => id)).toEqual(['1', '2', '3'])
      expect(standing?.assigned?.assignee).toBe('赵工')
      expect(standing?.rechecked?.id).toBe('3')
    }
    const reopened = standings(having(...[...steps, said('4', 'reopen', { reason: '又移位' })].map(decide)))
    expect(reopened.get('align/row:a')).toMatchObject({ assigned: { id: '1' }, ruling: { id: '4' } })
    expect(reopened.get('align/row:a')?.mended ?? reopened.get('align/row:a')?.rechecked).toBeUndefined()
  })
})

describe('comments', () => {
  const comment = {
    id: 'c1',
    floor: 'f1',
    at: [5, 5] as [number, number],
    text: '此处过窄',
    by: '李审',
    time: '2026-11-24',
  }
  it('have threads, are settled and taken up again', () => {
    const reply = { text: '已调整', by: '规划', time: '2026-11-25' }
    const layout = having(addComment(comment), replyTo('c1', reply), resolveComment('c1', true))
    expect(layout.comments).toEqual([{ ...comment, replies: [reply], resolved: true }])
    expect(
      having(addComment(comment), resolveComment('c1', true), resolveComment('c1', false)).comments,
    ).toEqual([comment])
  })
  it('are not added blank, nor answered where there are none', () => {
    expect(having(addComment({ ...comment, text: ' \n' })).comments).toBeUndefined()
    expect(having(replyTo('none', { text: 'x', by: '', time: '2026-11-25' })).comments).toBeUndefined()
  })
})

const PHOTO = { mime: 'image/jpeg', data: 'AAAA' }
const OTHER = { mime: 'image/jpeg', data: 'BBBB' }

describe('the checklist', () => {
  const pass = { result: 'pass', note: '', by: '李审', at: '2026-11-24' } as const
  it('keeps the photo of a clause when it is ticked again, and drops it with the tick', () => {
    const layout = having(
      tick('2.3', pass),
      tickPhoto('2.3', PHOTO),
      tick('2.3', { ...pass, result: 'fail' }),
    )
    expect(layout.checklist?.['2.3']).toMatchObject({ result: 'fail', photo: 'img1' })
    expect(layout.assets).toEqual({ img1: PHOTO })
    const gone = having(tick('2.3', pass), tickPhoto('2.3', PHOTO), untick('2.3'))
    expect([gone.checklist, gone.assets]).toEqual([undefined, undefined])
  })
  it('keeps one picture once, and replaces one by another', () => {
    const both = [tick('2.3', pass), tick('2.2.4', pass), tickPhoto('2.3', PHOTO), tickPhoto('2.2.4', PHOTO)]
    expect(having(...both).assets).toEqual({ img1: PHOTO })
    expect(having(...both, tickPhoto('2.3', undefined)).assets).toEqual({ img1: PHOTO })
    expect(having(...both, tickPhoto('2.3', OTHER), tickPhoto('2.2.4', OTHER)).assets).toEqual({
      img2: OTHER,
    })
  })
  it('has a bounded room for pictures', () => {
    const layout = fromFile({
      ...FILE,
      assets: { a: { mime: 'image/png', data: 'x'.repeat(INPUT.layout.assets - 4) } },
    })
    expect([hasRoom(layout, PHOTO), hasRoom(layout, { ...PHOTO, data: 'AAAAA' })]).toEqual([true, false])
  })
  it('never takes a name of a prototype for a picture', () => {
    const layout = produce(fromFile(FILE), draft => {
      putAsset(draft, PHOTO)
    })
    expect(Object.keys(layout.assets ?? {})).toEqual(['img1'])
  })
  it('has a deduction table that can be kept and given up', () => {
    const rows = [{ id: 'r', title: '标识', full: 2, each: 0.5 }]
    expect(having(setScore(rows)).score).toEqual({ rows })
    expect(having(setScore(rows), setScore(undefined)).score).toBeUndefined()
  })
})

describe('inspections', () => {
  const start = startInspection('i1', '王检', '2026-11-24T08:00:00Z')
  const later = startInspection('i2', '王检', '2026-11-25T08:00:00Z')
  const present = (layout: Layout, id: string) => findItem(layout, id)?.present

  it('say of a thing what was last found, and the thing is missing only as long as that is so', () => {
    const missing = having(start, enterFound('i1', { item: 'a', state: 'missing' }))
    expect(present(missing, 'a')).toBe(false)
    const back = having(
      start,
      enterFound('i1', { item: 'a', state: 'missing' }),
      later,
      enterFound('i2', { item: 'a', state: 'in-place' }),
    )
    expect(present(back, 'a')).toBeUndefined()
    expect(lastInspected(back).get('a')).toMatchObject({ state: 'in-place', on: '2026-11-25T08:00:00Z' })
    const withdrawn = having(
      start,
      enterFound('i1', { item: 'a', state: 'missing' }),
      later,
      enterFound('i2', { item: 'a', state: 'in-place' }),
      dropInspection('i2'),
    )
    expect(present(withdrawn, 'a')).toBe(false)
    expect(
      present(having(start, enterFound('i1', { item: 'a', state: 'missing' }), unenter('i1', 'a')), 'a'),
    ).toBe(undefined)
  })

  it('never move anything on the plan', () => {
    const layout = having(start, enterFound('i1', { item: 'a', state: 'moved', at: [700, 80] }))
    expect(findItem(layout, 'a')?.at).toEqual([0, 0])
  })

  it('take the rest as in place, and only what is on the plan', () => {
    const layout = having(
      start,
      enterFound('i1', { item: 'a', state: 'missing' }),
      enterRest('i1', ['a', 'b', 'gone']),
    )
    expect(layout.inspections?.[0].entries).toEqual([
      { item: 'a', state: 'missing' },
      { item: 'b', state: 'in-place' },
    ])
  })

  it('hold surplus things and photos, each picture as long as it is used', () => {
    const surplus = { id: 's1', floor: 'f1', at: [5, 5] as [number, number], text: '打印机' }
    const all = [
      start,
      enterFound('i1', { item: 'a', state: 'moved', at: [9, 9] }),
      addSurplus('i1', surplus),
      inspectionPhoto('i1', 'a', PHOTO),
      inspectionPhoto('i1', 's1', PHOTO),
    ]
    expect(having(...all).assets).toEqual({ img1: PHOTO })
    expect(
      having(...all, enterFound('i1', { item: 'a', state: 'missing' })).inspections?.[0].entries?.[0].photo,
    ).toBe('img1')
    expect(having(...all, dropSurplus('i1', 's1')).assets).toEqual({ img1: PHOTO })
    expect(having(...all, dropSurplus('i1', 's1'), unenter('i1', 'a')).assets).toBeUndefined()
    const none = having(...all, dropInspection('i1'))
    expect([none.inspections, none.assets]).toEqual([undefined, undefined])
    expect(having(start, addSurplus('i1', { ...surplus, text: ' ' })).inspections?.[0].extra).toBeUndefined()
  })

  it('settle what a merge brought together', () => {
    const merged = fromFile({
      ...FILE,
      inspections: [
        { id: 'i2', by: '乙', at: '2026-11-25', entries: [{ item: 'a', state: 'missing' }] },
        {
          id: 'i1',
          by: '甲',
          at: '2026-11-24',
          entries: [
            { item: 'a', state: 'in-place' },
            { item: 'gone', state: 'missing' },
          ],
        },
      ],
    })
    expect(present(produce(merged, settleInspected), 'a')).toBe(false)
  })
})
