import { describe, expect, it } from 'vitest'
import { fromFile } from '../../src/layout/model'
import { findItem, floorOf } from '../../src/layout/queries'
import { rowsOf } from '../../src/layout/table'
import { item, room } from '../rules/room'
import { content, type Hand, handOn } from './hand'

function hall(...more: Parameters<typeof item>[]): Hand {
  return handOn(
    fromFile(
      room([
        item('p1', 'plant', [2000, 2000], [400, 400], { number: 'E-LV-07' }),
        ...more.map(each => item(...each)),
      ]),
    ),
  )
}
const things = (hand: Hand) => rowsOf(floorOf(hand.session.state.committed, 'f1')?.items ?? {})
const tool = (hand: Hand) => {
  const { tool } = hand.session.state
  if (tool.kind !== 'own' || !tool.options) throw new Error('no arranging tool in hand')
  return tool.options
}
function along(hand: Hand, ...ids: string[]) {
  hand.session.update({ selection: ids })
  hand.act('array-line')
  const options = tool(hand)
  if (options.kind !== 'array') throw new Error('not the array tool')
  return options.tool
}
function spreading(hand: Hand, ...ids: string[]) {
  hand.session.update({ selection: ids })
  hand.act('spread')
  const options = tool(hand)
  if (options.kind !== 'spread') throw new Error('not the spreading tool')
  return options.tool
}

describe('copies along a line', () => {
  it('stand from its start to its end, both included, as one entry', () => {
    const hand = hall()
    along(hand, 'p1')
    hand.click([1000, 1000])
    hand.move([9000, 5000])
    // The line itself, and five ghosts.
    expect(hand.session.state.live.outlines).toHaveLength(6)
    hand.click([9000, 5000])
    expect(things(hand).map(({ at }) => at)).toEqual([
      [1000, 1000],
      [3000, 2000],
      [5000, 3000],
      [7000, 4000],
      [9000, 5000],
    ])
    expect(hand.session.state.selection).toHaveLength(5)
    expect(hand.session.state.tool.kind).toBe('select')
    expect(hand.session.state.undoLabel?.zh).toBe('沿线排列 5 件绿植')
    expect(hand.session.state.notice?.words.zh).toBe('已沿线排列,共 5 件,中心间距 2236 毫米。')
    expect(hand.steps()).toBe(1)
  })

  it('go on with the numbers of their own area', () => {
    const hand = hall()
    along(hand, 'p1')
    hand.click([1000, 1000])
    hand.click([5000, 1000])
    expect(things(hand).map(({ number }) => number)).toEqual([
      'E-LV-07',
      'E-LV-08',
      'E-LV-09',
      'E-LV-10',
      'E-LV-11',
    ])
  })

  it('keep a pitch exactly, and a length may be typed', () => {
    const hand = hall()
    along(hand, 'p1').settings = { spacing: { by: 'pitch', pitch: 1680 }, turns: false }
    hand.click([1000, 1000])
    hand.move([1000, 2000])
    for (const key of ['5', '0', '0', '0', 'Enter']) hand.session.key(key)
    expect(things(hand).map(({ at }) => at)).toEqual([
      [1000, 1000],
      [1000, 2680],
      [1000, 4360],
      [1000, 6040],
    ])
  })

  it('run their widths along the line when wished, fronts on the side they were', () => {
    const hand = hall(['s1', 'seat-row', [5000, 5000], [1650, 600], { rotation: 180 }])
    along(hand, 's1').settings = { spacing: { by: 'count', count: 2 }, turns: true }
    hand.click([1000, 1000])
    hand.click([5000, 2000])
    const angle = Math.round((Math.atan2(1000, 4000) * 18_000) / Math.PI) / 100
    const rows = things(hand).filter(({ type }) => type === 'seat-row')
    expect(rows.map(({ rotation }) => rotation)).toEqual([180 + angle, 180 + angle])
    expect(rows.map(({ at }) => at)).toEqual([
      [1000, 1000],
      [5000, 2000],
    ])
  })

  it('take several things as one, with groups of their own', () => {
    const hand = hall(['c1', 'copier', [3000, 2000], [600, 700]])
    hand.session.update({ selection: ['p1', 'c1'] })
    hand.act('group')
    along(hand, 'p1', 'c1').settings = { spacing: { by: 'count', count: 3 }, turns: false }
    hand.click([2550, 2000])
    hand.click([2550, 6000])
    const groups = new Set(things(hand).map(({ group }) => group))
    expect(groups.size).toBe(3)
    expect(things(hand)).toHaveLength(6)
    expect(findItem(hand.session.state.committed, 'p1')?.at).toEqual([2000, 2000])
  })

  it('leave nothing behind when abandoned, and refuse too many in words', () => {
    const hand = hall()
    const before = content(hand.session.state.committed)
    along(hand, 'p1')
    hand.click([1000, 1000])
    hand.move([5000, 1000])
    hand.session.cancel()
    hand.session.cancel()
    expect(hand.session.state.tool.kind).toBe('select')
    expect(hand.session.state.live.outlines).toBeUndefined()
    along(hand, 'p1').settings = { spacing: { by: 'pitch', pitch: 1 }, turns: false }
    hand.click([1000, 1000])
    hand.click([9000, 1000])
    expect(hand.session.state.notice?.words.zh).toBe(
      '一次最多排 400 件,这条线上要排 8001 件。请把间距改大或把线画短。',
    )
    expect(content(hand.session.state.committed)).toBe(before)
    expect(hand.steps()).toBe(0)
  })
})

describe('spreading to fill', () => {
  it('leaves the same gap between and at both walls, shown first', () => {
    const hand = hall(['p2', 'plant', [2600, 2100], [600, 400]], ['p3', 'plant', [5000, 2000], [400, 400]])
    spreading(hand, 'p1', 'p2', 'p3')
    expect(hand.session.state.live.outlines).toHaveLength(3)
    expect(hand.steps()).toBe(0)
    hand.session.key('Enter')
    // 10 000 mm between the walls, 1 400 of things: four gaps of 2 150.
    expect(['p1', 'p2', 'p3'].map(hand.at)).toEqual([
      [2350, 2000],
      [5000, 2100],
      [7650, 2000],
    ])
    expect(hand.steps()).toBe(1)
    expect(hand.session.state.undoLabel?.zh).toBe('均布 3 件物品')
    expect(hand.session.state.tool.kind).toBe('select')
  })

  it('goes up to both walls, or keeps a given gap after the first', () => {
    const hand = hall(['p2', 'plant', [3000, 2000], [400, 400]], ['p3', 'plant', [5000, 2000], [400, 400]])
    const ends = spreading(hand, 'p1', 'p2', 'p3')
    expect(ends.use({ mode: 'ends' })).toMatchObject({ ok: true, gap: 4400, free: 10_000 })
    expect(ends.put()).toBe(true)
    expect(['p1', 'p2', 'p3'].map(id => hand.at(id)[0])).toEqual([200, 5000, 9800])
    const given = spreading(hand, 'p1', 'p2', 'p3')
    given.use({ mode: 'gap', gap: 150 })
    given.put()
    expect(['p1', 'p2', 'p3'].map(id => hand.at(id)[0])).toEqual([200, 750, 1300])
    expect(hand.steps()).toBe(2)
  })

  it('ends at whatever stands before the row, and follows a column or a turned row', () => {
    const hand = hall(
      ['p2', 'plant', [2000, 3000], [400, 400]],
      ['k1', 'file-cabinet', [2000, 6200], [900, 400], { locked: true }],
    )
    const tool = spreading(hand, 'p1', 'p2')
    expect(tool.use({ mode: 'even' })).toMatchObject({ ok: true, free: 6000 })
    tool.put()
    // 6 000 to the cabinet's back, 800 of things: three gaps of 1 733⅓.
    expect(['p1', 'p2'].map(hand.at)).toEqual([
      [2000, 1933],
      [2000, 4067],
    ])
  })

  it('says when there is no room, and does nothing', () => {
    const hand = hall(
      ['d1', 'office-desk', [3000, 5000], [6000, 700]],
      ['d2', 'office-desk', [9500, 5000], [6000, 700]],
    )
    const tool = spreading(hand, 'd1', 'd2')
    expect(tool.use({ mode: 'even' }).ok).toBe(false)
    expect(tool.put()).toBe(false)
    expect(hand.steps()).toBe(0)
  })

  it('asks for a gap where one end is open', () => {
    const open = handOn(
      fromFile({
        ...room(
          [item('p1', 'plant', [2000, 2000], [400, 400]), item('p2', 'plant', [3000, 2000], [400, 400])],
          {
            floor: { walls: [], openings: [] },
          },
        ),
      }),
    )
    const tool = spreading(open, 'p1', 'p2')
    const found = tool.use({ mode: 'even' })
    expect(!found.ok && found.why.zh).toContain('量不出净长')
    expect(tool.use({ mode: 'gap', gap: 500 }).ok).toBe(true)
    open.session.cancel()
    expect(open.session.state.live.outlines).toBeUndefined()
    expect(open.steps()).toBe(0)
  })

  it('centres one thing between its two sides, along its own width', () => {
    const hand = hall()
    spreading(hand, 'p1').put()
    expect(hand.at('p1')).toEqual([5000, 2000])
  })
})
