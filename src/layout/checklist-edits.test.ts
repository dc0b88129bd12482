import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { lastInspector, tick } from './checklist-edits'
import { fromFile } from './model'

const hall = fromFile({
  format: 'tinggui-layout',
  version: 1,
  id: 'l1',
  title: '示例',
  hall: { name: '示例镇便民服务中心', level: 'township' },
  floors: [{ id: 'f1' }],
})

describe('ticking', () => {
  it('notes a result, changes it and takes it back without a trace', () => {
    const one = produce(hall, tick('2.3', { result: 'pass', by: '王强', at: '2026-11-24' }))
    expect(one.checklist).toEqual({ '2.3': { result: 'pass', by: '王强', at: '2026-11-24' } })
    const two = produce(one, tick('2.3', { result: 'fail', note: '未戴工牌', by: '王强', at: '2026-11-25' }))
    expect(two.checklist?.['2.3']).toEqual({
      result: 'fail',
      note: '未戴工牌',
      by: '王强',
      at: '2026-11-25',
    })
    expect(produce(two, tick('2.3', undefined))).toEqual(hall)
    expect(produce(hall, tick('2.3', undefined))).toBe(hall)
  })

  it('keeps a photo', () => {
    const withPhoto = { ...hall, checklist: { '2.3': { result: 'fail' as const, photo: 'img1' } } }
    expect(produce(withPhoto, tick('2.3', { result: 'pass' })).checklist?.['2.3']).toEqual({
      result: 'pass',
      photo: 'img1',
    })
  })

  it('knows who ticked last', () => {
    expect(lastInspector(hall)).toBeUndefined()
    const checklist = {
      '2.1.3': { result: 'pass' as const, by: '李娜', at: '2026-11-25' },
      '2.3': { result: 'pass' as const, by: '王强', at: '2026-11-24' },
      '2.4.1': { result: 'pass' as const, by: ' ' },
    }
    expect(lastInspector({ checklist })).toBe('李娜')
  })
})
