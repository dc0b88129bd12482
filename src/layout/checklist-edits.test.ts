import { describe, expect, it } from 'vitest'
import { lastInspector } from './checklist-edits'

describe('the checklist', () => {
  it('knows who ticked last', () => {
    expect(lastInspector({})).toBeUndefined()
    const checklist = {
      '2.1.3': { result: 'pass' as const, by: '李娜', at: '2026-11-25' },
      '2.3': { result: 'pass' as const, by: '王强', at: '2026-11-24' },
      '2.4.1': { result: 'pass' as const, by: ' ' },
    }
    expect(lastInspector({ checklist })).toBe('李娜')
  })
})
