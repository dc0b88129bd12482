import { describe, expect, it } from 'vitest'
import { text } from '../layout/text'
import { enumerate, lengths, notComputed, WALKS } from './say'

const said = (measured: number, limit: number) => {
  const { measured: a, limit: b } = lengths(measured, limit)
  return `${a.zh} ${b.zh} | ${a.en} ${b.en}`
}

describe('a measured length and its limit', () => {
  it('are millimetres for widths and gaps', () => {
    expect(said(540, 1200)).toBe('540 毫米 1200 毫米 | 540 mm 1200 mm')
    expect(said(1138.4, 1200)).toBe('1138 毫米 1200 毫米 | 1138 mm 1200 mm')
    expect(said(1389.2, 1500)).toBe('1389 毫米 1500 毫米 | 1389 mm 1500 mm')
  })

  it('are metres for walks', () => {
    expect(said(13_280, 10_000)).toBe('13.3 米 10.0 米 | 13.3 m 10.0 m')
    expect(said(31_200, 30_000)).toBe('31.2 米 30.0 米 | 31.2 m 30.0 m')
  })

  it('are never two equal numbers', () => {
    expect(said(1199.6, 1200)).toBe('1199.6 毫米 1200.0 毫米 | 1199.6 mm 1200.0 mm')
    expect(said(10_004, 10_000)).toBe('10.004 米 10.000 米 | 10.004 m 10.000 m')
  })
})

describe('several names', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => text(`柜${i + 1}`, `c${i + 1}`))
  const said = (count: number) => enumerate(names(count))

  it('are all said, up to eight', () => {
    expect(said(0)).toEqual(text('', ''))
    expect(said(1)).toEqual(text('柜1', 'c1'))
    expect(said(3)).toEqual(text('柜1、柜2和柜3', 'c1, c2 and c3'))
    expect(said(8).zh).toBe('柜1、柜2、柜3、柜4、柜5、柜6、柜7和柜8')
  })

  it('of many are the first, and how many there are', () => {
    expect(said(9)).toEqual(text('柜1、柜2、柜3、柜4、柜5、柜6等 9 项', 'c1, c2, c3, c4, c5, c6 and 3 more'))
  })
})

it('what cannot be computed is said without a word of the program', () => {
  for (const failed of ['not finite', 'too large', 'triangulation'] as const)
    expect(notComputed(WALKS, { failed, detail: '' }).zh).toMatch(/^无法计算步行距离:[^a-z]+$/)
})
