import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrate } from './migrate'
import { readJson, readLayout, writeLayout } from './read'

const source = readFileSync('fixtures/township.hall.json', 'utf8')
const sample = () => JSON.parse(source)

const refusal = (result: ReturnType<typeof readLayout>) => {
  if (result.ok) throw new Error('it was read')
  return result
}

describe('reading a layout', () => {
  it('saves what it opened, letter for letter', () => {
    const read = readLayout(source)
    if (!read.ok) throw new Error(read.message.en)
    expect(writeLayout(read.layout)).toBe(source)
  })

  it('keeps fields it does not know, at every level', () => {
    const file = sample()
    file.future = { a: [1] }
    file.floors[0].items[0].sensor = 'x'
    file.floors[0].items[0].attrs.extra = 1
    file.floors[0].zones[0].colour = 'red'
    const read = readJson(file)
    if (!read.ok) throw new Error(read.message.en)
    const again = JSON.parse(writeLayout(read.layout))
    expect(again).toEqual(file)
  })

  it('keeps things of a type it does not know', () => {
    const file = sample()
    file.floors[0].items[0].type = 'robot'
    expect(readJson(file).ok).toBe(true)
  })

  const wrong: [string, (file: ReturnType<typeof sample>) => void, string, string][] = [
    [
      'a place that is no pair of whole numbers',
      f => (f.floors[0].items[3].at = [1, 2.5]),
      'floors[0].items[3].at[1]',
      '整数',
    ],
    ['a missing size', f => delete f.floors[0].items[0].size, 'floors[0].items[0].size', '缺少'],
    ['an unknown level', f => (f.hall.level = 'moon'), 'hall.level', '之一'],
    [
      'a coordinate beyond the limit',
      f => (f.floors[0].walls[0].a = [1e9, 0]),
      'floors[0].walls[0].a[0]',
      '不超过',
    ],
    [
      'a polygon of two points',
      f => (f.floors[0].zones[0].polygon.length = 2),
      'floors[0].zones[0].polygon',
      '不少于',
    ],
    [
      'an attribute of the wrong kind',
      f => (f.floors[0].items[0].attrs.services = ['nothing']),
      'floors[0].items[0].attrs.services[0]',
      '之一',
    ],
    [
      'a blank waiver',
      f => (f.waivers = [{ finding: 'x', reason: ' ', by: 'y', at: '2026-01-01' }]),
      'waivers[0].reason',
      '空白',
    ],
    ['a number past all numbers', f => (f.future = { a: [1, Infinity] }), 'future.a[1]', '过大'],
    [
      'a strange field',
      f => (f.profile = { params: { toString: 5 } }),
      'profile.params.toString',
      '“toString”',
    ],
    ['a missing version', f => delete f.version, 'version', '缺少'],
    ['a reserved id', f => (f.floors[0].items[0].id = 'constructor'), 'floors[0].items[0].id', '不能使用'],
  ]
  it.each(wrong)('refuses %s and names field and reason', (_, spoil, path, words) => {
    const file = sample()
    spoil(file)
    const result = refusal(readJson(file))
    expect(result.path).toBe(path)
    expect(result.message.zh).toContain(words)
    expect(result.message.en).not.toBe('')
  })

  it('refuses an id that occurs twice, naming both places', () => {
    const file = sample()
    file.floors[0].items[5].id = 'w-s'
    expect(refusal(readJson(file))).toMatchObject({ code: 'duplicate-id', path: 'floors[0].items[5]' })
  })

  it('refuses what is not JSON, cut off, not a layout, newer, too deep or hostile', () => {
    expect(refusal(readLayout('{"format": tinggui}')).code).toBe('not-json')
    expect(refusal(readLayout(source.slice(0, 5000))).message.zh).toContain('不完整')
    expect(refusal(readLayout('')).code).toBe('not-json')
    expect(refusal(readLayout('[]')).code).toBe('not-layout')
    expect(refusal(readLayout('null')).code).toBe('not-layout')
    expect(refusal(readJson({ ...sample(), version: 2 })).code).toBe('newer')
    expect(refusal(readJson({ ...sample(), version: '1' })).code).toBe('field')
    expect(refusal(readLayout('['.repeat(100_000))).code).toBe('too-deep')
    expect(
      refusal(readLayout(source.replace('"hall": {', '"hall": {"__proto__": {"x": 1},'))).message.zh,
    ).toContain('__proto__')
  })

  it('quotes little of a file in a refusal', () => {
    const long = 'y'.repeat(100_000)
    for (const spoilt of [{ version: { long } }, { [long]: Infinity }, { checklist: { [long]: 1 } }]) {
      const { message } = refusal(readJson({ ...sample(), ...spoilt }))
      expect(message.zh.length).toBeLessThan(400)
    }
  })

  it('refuses what holds itself', () => {
    const file = sample()
    file.future = file
    expect(refusal(readJson(file)).code).toBe('too-deep')
  })

  it('reads a file with a byte order mark', () => {
    expect(readLayout(`\ufeff${source}`).ok).toBe(true)
  })
})

describe('migrations', () => {
  it('run one after another up to the current version', () => {
    const steps = { 1: (f: object) => ({ ...f, b: 1 }), 2: (f: object) => ({ ...f, c: 1 }) }
    expect(migrate({ version: 1 }, steps, 3)).toEqual({ ok: true, file: { version: 3, b: 1, c: 1 } })
    expect(migrate({ version: 4 }, steps, 3)).toMatchObject({ ok: false, reason: 'newer' })
    expect(migrate({}, steps, 3)).toMatchObject({ ok: false, reason: 'unknown' })
  })
})
