import { describe, expect, it } from 'vitest'
import { moment } from '../layout/schema/primitives'
import { readDate, readPlaces } from './word-field'

const value = (result: { ok: boolean; value?: unknown }) => (result.ok ? (result.value ?? 'none') : 'refused')

describe('a day typed', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['２０２６年３月１日', '2026-03-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', 'refused'],
    ['2026-13-01', 'refused'],
    ['2026-00-10', 'refused'],
    ['26-3-1', 'refused'],
    ['明天', 'refused'],
    ['😀', 'refused'],
    [`2026-03-01${'0'.repeat(10_000)}`, 'refused'],
    ['  ', 'none'],
  ])('%s is %s', (typed, day) => {
    expect(value(readDate(typed))).toBe(day)
    if (/^\d/.test(day)) expect(moment.safeParse(day).success).toBe(true)
  })
})

describe('places typed', () => {
  it.each([
    ['1、2、3', [0, 1, 2]],
    ['1-3', [0, 1, 2]],
    ['3,1 ３', [0, 2]],
    ['0', 'refused'],
    ['-1', 'refused'],
    ['3-1', 'refused'],
    ['1-999999', 'refused'],
    ['1.5', 'refused'],
    ['一', 'refused'],
    ['', 'none'],
  ])('%s is %j', (typed, places) => {
    expect(value(readPlaces(typed))).toEqual(places)
  })
})
