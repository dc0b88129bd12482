import { describe, expect, it } from 'vitest'
import { rectangle } from '../geometry/polygon'
import type { Box, Ring } from '../geometry/types'
import type { Finding, Measured } from '../rules/types'
import { BANDS, type DisplayList, PX_PER_PAPER_MM, type Shape } from './display'
import { comparison, drawFindings, drawNotEvaluated } from './findings'
import { labelBand, leastScale } from './label-band'

const words = { zh: '间距不足', en: 'too narrow' }
const finding = (more: Partial<Finding> = {}): Finding => ({
  id: 'gap/row:a',
  rule: 'gap/row',
  clauses: ['2.1.3.7'],
  severity: 'error',
  message: words,
  subjects: ['a'],
  marks: [],
  ...more,
})
const measured = (value: number, limit: number, more: Partial<Measured> = {}): Measured => ({
  value,
  limit,
  unit: 'mm',
  how: 'clear',
  ...more,
})
const RINGS: Readonly<Record<string, Ring>> = {
  a: rectangle([0, 0], [600, 700]),
  b: rectangle([3000, 0], [600, 700]),
}
const outline = (id: string) => RINGS[id]
const draw = (list: readonly Finding[], more: Partial<Parameters<typeof drawFindings>[1]> = {}) =>
  drawFindings(
    list.map((entry, i) => ({ finding: entry, number: i + 1 })),
    { outline, scale: 0.04, ...more },
  )
const textsOf = (list: DisplayList) =>
  list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part.text] : [])))
const callouts = (list: DisplayList) => list.filter(({ band, pin }) => band === BANDS.badge && pin)

describe('a measured gap', () => {
  const gap = finding({
    marks: [{ kind: 'segment', a: [300, 0], b: [1438, 0], label: '1138' }],
    measured: measured(1138, 1200),
  })
  const list = draw([gap])

  it('is a bar between the two points that were measured, with a stop at each', () => {
    const bars = list.filter(({ parts }) => parts.some(({ style }) => style === 'finding-error-line'))
    const [line] = bars.filter(({ pin }) => !pin)
    expect(line.parts.map(part => part.kind === 'path' && part.subpaths[0].points)).toEqual([
      [300, 0, 1438, 0],
    ])
    expect(bars.flatMap(({ pin }) => (pin ? [pin] : []))).toEqual([
      [300, 0],
      [1438, 0],
    ])
  })

  it('says the measured value against its limit, and the number of the list', () => {
    expect(textsOf(list)).toEqual(['1', '1\u2009138 < 1\u2009200'])
  })

  it('bears the finding’s id, so that a click finds it', () => {
    expect(list.every(({ id }) => id === gap.id)).toBe(true)
    expect(callouts(list)).toHaveLength(1)
  })

  it('outlines the thing concerned', () => {
    const outlines = list.filter(({ parts }) => parts.some(({ style }) => style === 'finding-error-outline'))
    expect(outlines).toHaveLength(1)
  })
})

describe('marks', () => {
  it('a walked way is dashed, begins and ends with a sign, and says its length once', () => {
    const way = finding({
      marks: [
        {
          kind: 'path',
          points: [
            [0, 0],
            [4000, 0],
            [4000, 9280],
          ],
        },
      ],
      measured: measured(13_280, 10_000, { how: 'walk' }),
    })
    const list = draw([way])
    const styles = list.flatMap(({ parts }) => parts.map(({ style }) => style))
    expect(styles.filter(style => style === 'finding-error-walk')).toHaveLength(1)
    expect(list.filter(({ pin, band }) => pin && band === BANDS.finding).map(({ pin }) => pin)).toEqual([
      [0, 0],
      [4000, 9280],
    ])
    expect(textsOf(list)).toEqual(['1', '13\u2009280 > 10\u2009000'])
  })

  it('a line that nobody walks has no such signs', () => {
    const row = finding({
      marks: [
        { kind: 'segment', a: [0, 0], b: [0, 120] },
        {
          kind: 'path',
          points: [
            [-5000, 0],
            [5000, 0],
          ],
        },
      ],
      measured: measured(120, 50, { how: 'offset' }),
    })
    expect(draw([row]).filter(({ pin, band }) => pin && band === BANDS.finding)).toHaveLength(2)
  })

  it('a point within an outlined thing adds nothing; a free one is crossed', () => {
    const at = (x: number) => draw([finding({ marks: [{ kind: 'point', at: [x, 0] }] })])
    const pinned = (list: DisplayList) => list.filter(({ pin, band }) => pin && band === BANDS.finding)
    expect(pinned(at(0))).toHaveLength(0)
    expect(pinned(at(1500))).toHaveLength(1)
  })

  it('several things without a measure are each numbered', () => {
    const list = draw([
      finding({ subjects: ['a', 'b'], measured: measured(2, 1, { unit: 'count', how: 'count' }) }),
    ])
    expect(textsOf(list)).toEqual(['1', '1'])
  })

  it('without any place nothing is drawn, and nothing fails', () => {
    const nowhere = finding({ subjects: ['?'], marks: [{ kind: 'path', points: [[0, 0]] }] })
    expect(draw([finding({ subjects: [] })])).toEqual([])
    const empty = finding({ subjects: ['?'], marks: [{ kind: 'polygon', rings: [[]] }] })
    expect(draw([nowhere, empty])).toEqual([])
  })
})

describe('severities', () => {
  const badge = (severity: Finding['severity'], waived = false): string[] => {
    const list = draw([
      finding({ severity, waived: waived ? { reason: '另有安排', by: '王', at: '2026-11-24' } : undefined }),
    ])
    return callouts(list).flatMap(({ parts }) => parts.map(part => `${part.style}:${shapeOf(part)}`))
  }
  const shapeOf = (part: Shape['parts'][number]) =>
    part.kind === 'text'
      ? part.text
      : part.subpaths.map(({ points, bulges }) => `${points.length}${bulges ? 'r' : ''}`)

  it('differ in shape, not in colour alone', () => {
    const [error, warning, info] = (['error', 'warning', 'info'] as const).map(
      severity => badge(severity)[0].split(':')[1],
    )
    expect(new Set([error, warning, info]).size).toBe(3)
  })

  it('keep a waived finding in sight: grey, with a tick', () => {
    expect(badge('error', true).map(text => text.split(':')[0])).toEqual([
      'finding-waived-badge',
      'finding-waived-badge-text',
      'finding-waived-outline',
    ])
  })
})

describe('focus', () => {
  it('lays a veil over the rest, and lifts the finding and what it concerns above it', () => {
    const others = [finding(), finding({ id: 'gap/row:b', subjects: ['b'] })]
    const concerned: DisplayList = draw([others[1]]).slice(0, 1)
    const list = draw(others, { focus: 'gap/row:b', concerned })
    const band = (id: string) => list.filter(shape => shape.id === id).map(({ band }) => band)
    const veil = list.findIndex(({ band }) => band === BANDS.veil)
    expect(veil).toBeGreaterThan(-1)
    expect(Math.max(...band('gap/row:a'))).toBeLessThan(BANDS.veil)
    expect(Math.min(...band('gap/row:b'))).toBeGreaterThan(BANDS.veil)
  })

  it('on a finding that is not on this floor changes nothing', () => {
    expect(draw([finding()], { focus: 'elsewhere' })).toEqual(draw([finding()]))
  })
})

describe('callouts', () => {
  const boxesOf = (list: DisplayList, scale: number): Box[] =>
    callouts(list).map(({ pin = [0, 0], box }) => {
      const k = PX_PER_PAPER_MM / scale
      return {
        minX: pin[0] + box.minX * k,
        maxX: pin[0] + box.maxX * k,
        minY: pin[1] + box.minY * k,
        maxY: pin[1] + box.maxY * k,
      }
    })

  it.each([0.02, 0.031, 0.06])('of 120 findings never cover each other at %f px for a mm', scale => {
    const many = Array.from({ length: 120 }, (_, i) => {
      const [x, y] = [(i % 12) * 2000, Math.floor(i / 12) * 1500]
      return finding({
        id: `gap/row:${i}`,
        subjects: [],
        marks: [{ kind: 'segment', a: [x, y], b: [x + 60, y + (i % 3) * 40] }],
        measured: measured(1100 + i, 1200),
      })
    })
    const boxes = boxesOf(draw(many, { scale }), leastScale(labelBand(scale)))
    expect(boxes).toHaveLength(120)
    const met = boxes.flatMap((a, i) =>
      boxes.slice(0, i).filter(b => a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY),
    )
    expect(met).toEqual([])
  })

  it('leave words of the plan readable where there is room', () => {
    const label: Shape = {
      layer: 'furniture',
      band: BANDS.label,
      box: { minX: 300, maxX: 2500, minY: -2000, maxY: 350 },
      parts: [],
      steps: [],
    }
    const list = draw([finding()], { under: [label] })
    const [box] = boxesOf(list, leastScale(labelBand(0.04)))
    expect(box.maxX <= 300 || box.minY >= 350 || box.maxY <= -2000 || box.minX >= 2500).toBe(true)
  })
})

describe('comparison', () => {
  it.each([
    [1138, 1200, 'mm', '1\u2009138 < 1\u2009200'],
    [120, 50, 'mm', '120 > 50'],
    [1200, 1200, 'mm', '1\u2009200 = 1\u2009200'],
    [1199.7, 1200, 'mm', '1199.7 < 1200.0'],
    [1199.98, 1200, 'mm', '1199.98 < 1200.00'],
    [4, 1, 'deg', '4.0° > 1.0°'],
    [1.04, 1, 'deg', '1.04° > 1.00°'],
    [3.2, 4, 'm2', '3.2 m² < 4.0 m²'],
  ] as const)('%f against %f %s reads %s', (value, limit, unit, text) => {
    expect(comparison(measured(value, limit, { unit }))).toBe(text)
  })
})

describe('what could not be judged', () => {
  it('is a dotted ring with its reason; nothing where there is no place', () => {
    const reason = { zh: '外墙未闭合', en: 'outline open' }
    const list = drawNotEvaluated([{ reason, at: [100, 200] }, { reason }], 'zh')
    expect(list).toHaveLength(1)
    expect(list[0].pin).toEqual([100, 200])
    expect(textsOf(list)).toEqual(['?', '外墙未闭合'])
  })
})

describe('a drag, in which findings come and go', () => {
  const gapAt = (id: string, y: number, value: number) =>
    finding({
      id,
      marks: [{ kind: 'segment', a: [300, y], b: [300 + value, y], label: '' }],
      measured: measured(value, 1200),
    })
  const pinOf = (list: DisplayList, id: string) => {
    const [found] = callouts(list).filter(shape => shape.id === id)
    return [found?.pin, found?.box]
  }

  it('leaves the callouts that speak of the same where they stood', () => {
    const memory = new Map()
    const [a, b] = [gapAt('a', 0, 1100), gapAt('b', 150, 1100)]
    const both = draw([a, b], { memory })
    const alone = draw([b], { memory })
    expect(pinOf(alone, 'b')).toEqual(pinOf(both, 'b'))
    // By itself it would stand elsewhere: the memory is what keeps it.
    expect(pinOf(draw([b]), 'b')).not.toEqual(pinOf(both, 'b'))
  })

  it('gives a place of its own to what speaks of something else now', () => {
    const memory = new Map()
    draw([gapAt('a', 0, 1100)], { memory })
    expect(draw([gapAt('a', 900, 1000)], { memory })).toEqual(draw([gapAt('a', 900, 1000)]))
    expect([...memory.keys()]).toEqual(['a 0'])
  })
})
