import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import type { Recipe } from './document'
import { fromFile, type Layout } from './model'
import { replaceProfile, resetRule, setParam, setSeverity } from './profile-edits'
import { readProfile } from './read-profile'

const hall = fromFile({
  format: 'tinggui-layout',
  version: 1,
  id: 'l1',
  title: '示例',
  hall: { name: '示例镇便民服务中心', level: 'township' },
  floors: [{ id: 'f1' }],
})
const edited = (layout: Layout, ...recipes: Recipe[]) =>
  recipes.reduce((state, recipe) => produce(state, recipe), layout)

describe('edits of the profile', () => {
  it('set, change and take back a parameter, leaving no trace', () => {
    const one = edited(hall, setParam('align/row', 'offset', 80))
    expect(one.profile).toEqual({ params: { 'align/row': { offset: 80 } } })
    const two = edited(one, setParam('align/row', 'surfaceOffset', 10), setParam('align/row', 'offset', 90))
    expect(two.profile).toEqual({ params: { 'align/row': { offset: 90, surfaceOffset: 10 } } })
    const none = edited(
      two,
      setParam('align/row', 'offset', undefined),
      setParam('align/row', 'surfaceOffset', undefined),
    )
    expect(none).toEqual(hall)
    expect('profile' in none).toBe(false)
  })

  it('keep null, which switches a softer limit off', () => {
    const off = edited(hall, setParam('convenience/near-entrance', 'good', null))
    expect(off.profile?.params?.['convenience/near-entrance']).toEqual({ good: null })
  })

  it('switch a rule off and on', () => {
    const off = edited(hall, setSeverity('align/row', 'off'))
    expect(off.profile).toEqual({ severity: { 'align/row': 'off' } })
    expect(edited(off, setSeverity('align/row', undefined))).toEqual(hall)
  })

  it('reset one rule and leave the others', () => {
    const many = edited(
      hall,
      setParam('align/row', 'offset', 80),
      setSeverity('align/row', 'info'),
      setSeverity('align/spacing', 'off'),
    )
    expect(edited(many, resetRule('align/row')).profile).toEqual({ severity: { 'align/spacing': 'off' } })
    expect(edited(many, replaceProfile(undefined))).toEqual(hall)
    expect(edited(hall, resetRule('align/row'))).toBe(hall)
  })

  it('take another profile over as it is', () => {
    const profile = { base: 'wuhai-2022', params: { 'no/rule': { x: 1 } } }
    const taken = edited(hall, replaceProfile(profile))
    expect(taken.profile).toEqual(profile)
    expect(taken.profile).not.toBe(profile)
  })
})

describe('a profile file', () => {
  it('is read, with or without a byte order mark', () => {
    for (const bom of ['', '\ufeff'])
      expect(readProfile(`${bom}{"severity":{"align/row":"off"}}`)).toEqual({
        ok: true,
        profile: { severity: { 'align/row': 'off' } },
      })
  })

  it.each([
    ['', '文件不完整'],
    ['{"severity":', '文件不完整'],
    ['{severity}', '第 1 行第 2 个字符'],
    [`{"params":{"a":{"b":${'['.repeat(400_000)}${']'.repeat(400_000)}}}}`, '嵌套'],
    ['{"params":{"__proto__":{"b":1}}}', '字段名'],
    ['{"params":{"align/row":{"gap":1e999}}}', '数值过大'],
    [`{"base":"${'x'.repeat(1024 * 1024)}"}`, '超过 1 MB'],
    ['[]', '格式'],
    ['{"severity":{"align/row":"loud"}}', 'severity'],
    ['{"params":{"align/row":5}}', 'params'],
    ['{"format":"tinggui-layout","version":1}', '布局文件'],
  ])('is refused in words: %s', (source, words) => {
    const read = readProfile(source)
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.message.zh).toContain(words)
    // Said within a sentence, in Chinese: nothing of the parser's own words.
    expect(read.message.zh).not.toMatch(/。$|JSON\.parse|Unexpected|position/)
  })
})
