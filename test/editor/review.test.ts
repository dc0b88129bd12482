/** Under review the plan stands still whatever the hand does; what is said about it can be written and taken back. */
import { describe, expect, it } from 'vitest'
import { createActions, run } from '../../src/editor/actions'
import { decide } from '../../src/layout/decision-edits'
import { setField } from '../../src/layout/edits'
import { enterFound, startInspection } from '../../src/layout/inspection-edits'
import { text } from '../../src/layout/text'
import { handOn } from './hand'

const waive = decide({
  id: 'decision1',
  finding: 'align/row:p1',
  action: 'waive',
  by: '李审',
  at: '2026-11-24T08:00:00Z',
  reason: '管井',
})
const WORDS = text('豁免', 'waive')

describe('under review', () => {
  it('no drag, key or action changes the plan; a drag moves the sheet', () => {
    const hand = handOn()
    const { session } = hand
    const before = session.state.committed
    session.setReviewing(true)
    const { view } = session.state
    const input = {
      world: [2000, 2000],
      button: 'primary',
      touch: true,
      mods: { shift: false, alt: false, accel: false },
    } as const
    session.pointer({ ...input, kind: 'down', screen: [300, 300] })
    session.pointer({ ...input, kind: 'move', screen: [400, 350] })
    session.pointer({ ...input, kind: 'up', screen: [400, 350] })
    expect(session.state.view).toEqual({ ...view, x: view.x + 100, y: view.y + 50 })
    session.update({ view })
    hand.click([2000, 2000])
    expect(session.state.selection).toEqual(['p1'])
    const nothing = () => undefined
    const host = new Proxy({}, { get: () => nothing }) as Parameters<typeof createActions>[1]
    let tried = 0
    for (const action of createActions(session, host)) {
      if (['review', 'language', 'theme'].includes(action.id)) continue
      session.update({ selection: ['p1'] })
      run(session, action)
      tried++
    }
    expect(tried).toBeGreaterThan(50)
    expect(session.edit(text('', ''), setField('p1', ['name'], '改名'))).toBe(false)
    expect(session.begin(text('', ''))).toBeUndefined()
    expect(session.state.committed).toBe(before)
  })

  it('what is said can be written, undone and redone; a note that would touch the plan is refused whole', () => {
    const { session } = handOn()
    session.setReviewing(true)
    expect(session.annotate(WORDS, waive)).toBe(true)
    expect(session.state.committed.waivers).toHaveLength(1)
    expect(session.state.undoLabel).toEqual(WORDS)
    session.undo()
    expect(session.state.committed.waivers).toBeUndefined()
    session.redo()
    expect(session.state.committed.waivers).toHaveLength(1)
    const { committed } = session.state
    expect(
      session.annotate(WORDS, draft => {
        setField('p1', ['at'], [0, 0])(draft)
        draft.comments = []
      }),
    ).toBe(false)
    expect(session.state.committed).toBe(committed)
  })

  it('an inspection may say that a thing is missing', () => {
    const { session } = handOn()
    session.setReviewing(true)
    session.annotate(WORDS, startInspection('i1', '王检', '2026-11-24T08:00:00Z'))
    expect(session.annotate(WORDS, enterFound('i1', { item: 'p1', state: 'missing' }))).toBe(true)
  })

  it('what the planner did before cannot be taken back, and can again after', () => {
    const hand = handOn()
    const { session } = hand
    hand.drag([2000, 2000], [2730, 2510])
    session.setReviewing(true)
    expect(session.state.undoLabel).toBeUndefined()
    session.undo()
    expect(hand.at('p1')).toEqual([2730, 2510])
    session.annotate(WORDS, waive)
    session.undo()
    session.undo()
    expect(hand.at('p1')).toEqual([2730, 2510])
    session.setReviewing(false)
    session.undo()
    expect(hand.at('p1')).toEqual([2000, 2000])
  })

  it('nothing at all is written where the plan is read-only', () => {
    const { session } = handOn()
    session.update({ readOnly: text('只读', 'read-only') })
    session.setReviewing(true)
    expect(session.annotate(WORDS, waive)).toBe(false)
    session.update({ readOnly: undefined })
    expect(session.annotate(WORDS, waive)).toBe(true)
  })
})
