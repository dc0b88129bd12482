import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { decide } from '../layout/decision-edits'
import type { Recipe } from '../layout/document'
import { moveBy, remove, setField, together } from '../layout/edits'
import type { Decision, Layout } from '../layout/model'
import { readLayout, writeLayout } from '../layout/read'
import { rowsOf } from '../layout/table'
import { createEngine } from './engine'
import { basisOf, ledgerOf, partsOf, saidOf, saying } from './ledger'

const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const HALL: Layout = read.layout
const NOW = new Date('2026-11-24T12:00:00Z')
/** zd02 stands 120 mm off its row. */
const ROW = 'align/row:zd02'

const engine = createEngine()
const judge = (layout: Layout) => {
  engine.set(layout)
  return engine.report(NOW)
}
const having = (...recipes: Recipe[]): Layout => produce(HALL, together(recipes))
const entryOf = (layout: Layout, id: string, now = NOW) =>
  ledgerOf(layout, judge(layout), now).find(entry => entry.id === id)

const finding = judge(HALL).findings.find(({ id }) => id === ROW)
if (!finding) throw new Error('the sample has no such finding')
let count = 0
const decided = (action: Decision['action'], more: Partial<Decision> = {}): Recipe => {
  count++
  return decide({
    id: `decision${count}`,
    finding: ROW,
    action,
    by: '李审',
    at: new Date(Date.UTC(2026, 10, 24) + count * 1000).toISOString(),
    basis: basisOf(finding),
    said: saidOf(finding),
    ...more,
  })
}
const waive = decided('waive', { reason: '地面有管井,不能移动' })
/** The finding's thing put back into its row, and pushed further out. */
const back = moveBy(['zd02'], [-120, 0])
const further = moveBy(['zd02'], [30, 0])

describe('the ledger', () => {
  it('lists every finding once, open, with its number', () => {
    const report = judge(HALL)
    const entries = ledgerOf(HALL, report, NOW)
    expect(entries.map(({ id }) => id)).toEqual(report.findings.map(({ id }) => id))
    expect(entries.every(({ state, number }, i) => state === 'open' && number === i + 1)).toBe(true)
  })

  it.each<[string, Recipe[], string]>([
    ['waived', [waive], 'waived'],
    ['waived and then worse', [waive, further], 'lapsed'],
    ['waived and then mended', [waive, back], 'lapsed'],
    ['waived until yesterday', [decided('waive', { reason: '临时', expires: '2026-11-23' })], 'lapsed'],
    [
      'waived until the end of today',
      [decided('waive', { reason: '临时', expires: '2026-11-24' })],
      'waived',
    ],
    ['rejected', [waive, decided('reject', { reason: '可以移动' })], 'open'],
    ['reopened', [waive, decided('reopen', { reason: '情况有变' })], 'open'],
    ['assigned', [decided('assign', { assignee: '赵工', due: '2026-12-01' })], 'assigned'],
    ['said to be mended, and still there', [decided('mended')], 'mended'],
    ['mended', [decided('assign', { assignee: '赵工' }), decided('mended'), back], 'mended'],
    ['assigned, and found no more', [decided('assign', { assignee: '赵工' }), back], 'mended'],
    ['mended and looked at again', [decided('mended'), back, decided('rechecked')], 'closed'],
    ['looked at again, and there again', [decided('mended'), decided('rechecked')], 'open'],
    [
      'looked at again, not in order',
      [decided('assign', { assignee: '赵工' }), decided('mended'), decided('reopen', { reason: '没有移回' })],
      'assigned',
    ],
  ])('%s', (_, recipes, state) => {
    const entry = entryOf(having(...recipes), ROW)
    expect(entry?.state).toBe(state)
    // What is no longer found can still be named.
    if (entry) expect(saying(entry)?.zh).toContain('B-ZD-02')
  })

  it('says why a waiver no longer holds, and never drops one', () => {
    expect(entryOf(having(waive, further), ROW)?.waiverState).toMatchObject({ state: 'changed' })
    expect(entryOf(having(waive, back), ROW)).toMatchObject({
      waiverState: { state: 'stale' },
      found: undefined,
      remark: { zh: '问题已不存在' },
    })
  })

  it('is overdue from the day after its date on', () => {
    const layout = having(decided('assign', { assignee: '赵工', due: '2026-11-24' }))
    const at = (moment: string) => entryOf(layout, ROW, new Date(moment))?.overdue
    expect([at('2026-11-24T12:00:00'), at('2026-11-25T12:00:00')]).toEqual([false, true])
    const done = produce(layout, decided('mended'))
    expect(entryOf(done, ROW, new Date('2026-12-25T12:00:00'))?.overdue).toBe(false)
  })

  it('reads ids as the engine writes them', () => {
    expect(partsOf('align/row:k3+k4#far')).toEqual({ rule: 'align/row', subjects: ['k3', 'k4'] })
    expect(partsOf('naming/hall-name:hall')).toEqual({ rule: 'naming/hall-name', subjects: ['hall'] })
    expect(partsOf('nonsense')).toEqual({ rule: 'nonsense', subjects: [] })
  })
})

describe('a waiver', () => {
  const others = rowsOf(HALL.floors[0].items).filter(
    ({ id, type }) => id !== 'zd02' && type !== 'self-service-terminal',
  )
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      i: fc.nat(others.length - 1),
      by: fc.integer({ min: -400, max: 400 }),
    }),
    fc.record({
      kind: fc.constant('name' as const),
      i: fc.nat(others.length - 1),
      to: fc.string({ maxLength: 8 }),
    }),
    fc.record({
      kind: fc.constant('number' as const),
      i: fc.nat(others.length - 1),
      to: fc.string({ maxLength: 8 }),
    }),
    fc.record({ kind: fc.constant('remove' as const), i: fc.nat(others.length - 1) }),
  )

  it('survives saving, opening and any edit of other things, and is changed when its measure gets worse', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), edits => {
        const recipes = edits.map((each): Recipe => {
          const { id } = others[each.i]
          if (each.kind === 'move') return moveBy([id], [each.by, -each.by])
          if (each.kind === 'remove') return remove([id])
          return setField(id, [each.kind], each.to)
        })
        const saved = readLayout(writeLayout(having(waive, ...recipes)))
        if (!saved.ok) throw new Error(saved.message.en)
        expect(judge(saved.layout).waivers).toEqual([{ finding: ROW, state: 'valid' }])
        expect(judge(produce(saved.layout, further)).waivers[0]).toMatchObject({
          finding: ROW,
          state: 'changed',
        })
      }),
      { numRuns: 25 },
    )
  })
})
