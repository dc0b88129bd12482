import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BANDS, type DisplayList } from '../drawing/display'
import { textWidth } from '../drawing/measure'
import { THEMES } from '../drawing/theme'
import type { Floor, Layout } from '../layout/model'
import { readLayout } from '../layout/read'
import { rowsOf, tableOf } from '../layout/table'
import { barLength, CHECK, checkLine, northArrow, scaleBar } from './furniture'
import { withNumbers } from './page-numbers'
import { frameBox, type Paper, SCALES } from './paper'
import { planSheets } from './plan-sheet'
import { sheetSvg } from './svg'
import { fitted } from './words'

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
const [floor] = layout.floors
const A3: Paper = { name: 'A3', landscape: true }

const made = (paper: Paper = A3, scale?: number, of: Floor = floor, by: Layout = layout) => {
  const result = planSheets(by, of, { paper, scale })
  if (!result.ok) throw new Error(JSON.stringify(result.offers))
  const { sheets, scale: at } = result
  return { sheet: sheets[0], scale: at }
}
const textsOf = (list: DisplayList) =>
  list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part] : [])))

describe('平面布局图', () => {
  it('draws at the scale it says, the plan within the frame', () => {
    for (const paper of [A3, { name: 'A4', landscape: false }, { name: 'A1', landscape: true }] as Paper[]) {
      const { sheet, scale } = made(paper)
      const [view] = sheet.views
      expect(SCALES).toContain(scale)
      expect(view.scale).toBeCloseTo(1 / scale, 12)
      const frame = frameBox(paper)
      for (const { pin, box } of view.list) {
        if (pin) continue
        const x = (value: number) => view.at[0] + (value - view.origin[0]) * view.scale
        const y = (value: number) => view.at[1] + (value - view.origin[1]) * view.scale
        expect(x(box.minX)).toBeGreaterThan(frame.minX)
        expect(x(box.maxX)).toBeLessThan(frame.maxX)
        expect(y(box.minY)).toBeGreaterThan(frame.minY)
        expect(y(box.maxY)).toBeLessThan(frame.maxY)
      }
    }
  })

  it('measures 100 mm on paper for 10 000 mm of plan at 1:100', () => {
    const svg = sheetSvg(made(A3, 100).sheet, THEMES.paper)
    expect(svg).toContain('width="420mm" height="297mm" viewBox="0 0 420 297"')
    expect(svg).toMatch(/<g transform="translate\(\S+ \S+\) scale\(0.01\)">/)
  })

  it('leaves out the layers that are not printed, with their labels and their legend', () => {
    const without = (...unprinted: string[]) =>
      made(A3, 100, floor, { ...layout, sheet: { ...layout.sheet, unprinted } }).sheet
    const layersOf = (sheet: ReturnType<typeof without>) =>
      new Set(sheet.views[0].list.map(({ layer }) => layer))
    const whole = made(A3, 100).sheet
    for (const layer of ['zones', 'fabric', 'marks', 'furniture', 'fire', 'cctv'] as const) {
      expect(layersOf(whole).has(layer)).toBe(true)
      const rest = layersOf(without(layer))
      expect([layer, rest.has(layer), rest.size]).toEqual([layer, false, layersOf(whole).size - 1])
    }
    const words = (sheet: ReturnType<typeof without>) => textsOf(sheet.list).map(({ text }) => text)
    expect(words(whole)).toEqual(expect.arrayContaining(['摄像机', '等候区']))
    expect(words(without('cctv', 'zones'))).not.toEqual(expect.arrayContaining(['摄像机']))
    expect(words(without('cctv', 'zones'))).not.toEqual(expect.arrayContaining(['等候区']))
    expect(without('nobody', '').views).toEqual(whole.views)
  })

  it('is exact at every standard scale', () => {
    // The hall does not fit any paper at 1:20.
    for (const scale of SCALES.slice(1)) {
      const { sheet } = made({ name: 'A0', landscape: true }, scale)
      const written = /<g transform="translate\(\S+ \S+\) scale\(([^)]+)\)">/.exec(
        sheetSvg(sheet, THEMES.paper),
      )?.[1]
      // 0.1 mm in a wall of 100 mm is 0.1 %; less than a thousandth of that is lost.
      expect(Math.abs(Number(written) * scale - 1)).toBeLessThan(1e-6)
    }
  })

  it('says who, what, scale and date in the title block', () => {
    const words = textsOf(withNumbers([made(A3, 100).sheet])[0].list).map(({ text }) => text)
    expect(words).toEqual(
      expect.arrayContaining(['平面布局图', layout.hall.name, '1:100', '一层', 'A3', '1 / 1']),
    )
  })

  it('explains every kind of thing and zone once, and no other', () => {
    const { sheet } = made()
    const types = new Set(rowsOf(floor.items).map(({ type }) => type))
    const zones = new Set(rowsOf(floor.zones).map(({ type }) => type))
    expect(sheet.views).toHaveLength(1 + types.size)
    const swatches = sheet.list.flatMap(({ parts }) => parts.filter(({ style }) => style.startsWith('zone-')))
    expect(swatches).toHaveLength(zones.size)
  })

  it('sets no letters smaller than 1.7 mm, and the numbers of 2 mm', () => {
    for (const paper of [A3, { name: 'A4', landscape: false }] as Paper[]) {
      const [view] = made(paper).sheet.views
      const labels = view.list.filter(({ band }) => band === BANDS.label)
      const first = labels.map(({ parts }) => (parts[0].kind === 'text' ? parts[0].size * view.scale : 0))
      expect(Math.min(...first)).toBeGreaterThanOrEqual(1.8)
      expect(Math.min(...textsOf(labels).map(({ size }) => size * view.scale))).toBeGreaterThanOrEqual(1.55)
      // Windows have their numbers on any sheet.
      const svg = sheetSvg(made(paper).sheet, THEMES.paper)
      for (const item of rowsOf(floor.items))
        if (item.type === 'service-window') expect(svg).toContain(`>${item.number}<`)
    }
  })

  it('offers instead of shrinking what does not fit', () => {
    const result = planSheets(layout, floor, { paper: { name: 'A4', landscape: true }, scale: 50 })
    expect(result.ok).toBe(false)
    expect(!result.ok && result.offers.map(({ kind }) => kind)).toEqual(['scale', 'paper', 'tiles'])
  })

  it('is the same document each time', () => {
    expect(sheetSvg(made().sheet, THEMES.paper)).toBe(sheetSvg(made().sheet, THEMES.paper))
  })

  it('makes a good page of an empty floor, of endless names, and of a hall of 5 m', () => {
    const none = tableOf<never>([])
    const empty = {
      ...floor,
      walls: none,
      openings: none,
      zones: none,
      items: none,
      cables: none,
      notes: none,
      dimensions: none,
    }
    const small = {
      ...empty,
      walls: tableOf([{ id: 'w', order: 0, a: [0, 0], b: [5000, 0] }]) as Floor['walls'],
    }
    const wild = { ...layout, hall: { ...layout.hall, name: `${'很长的名称'.repeat(60)}😀` } }
    expect(made(A3, undefined, small).scale).toBe(20)
    for (const of of [empty, small, { ...floor, name: 'x'.repeat(300) }]) {
      const { sheet } = made(A3, undefined, of, wild)
      expect(sheetSvg(sheet, THEMES.paper)).not.toMatch(/NaN|Infinity|undefined/)
      for (const { text, at, size, align } of textsOf(sheet.list)) {
        const width = textWidth(text, false) * size
        const left = align === 'middle' ? at[0] - width / 2 : at[0]
        expect(left).toBeGreaterThan(0)
        expect(left + width).toBeLessThan(420)
      }
    }
  })
})

describe('furniture', () => {
  const extent = (list: DisplayList) => {
    const xs = list.flatMap(({ parts }) =>
      parts.flatMap(part =>
        part.kind === 'path' ? part.subpaths.flatMap(s => s.points.filter((_, i) => i % 2 === 0)) : [],
      ),
    )
    return Math.max(...xs) - Math.min(...xs)
  }

  it('a check line is 100 mm', () => {
    expect(extent([checkLine([10, 10])])).toBe(CHECK)
  })

  it.each([20, 50, 100, 200, 500])('a scale bar at 1:%i is as long as it says, 40 to 125 mm', scale => {
    const long = extent([scaleBar([0, 0], scale)])
    expect(long).toBeCloseTo(barLength(scale) / scale, 9)
    expect(long).toBeGreaterThanOrEqual(40)
    expect(long).toBeLessThanOrEqual(125)
    const last = textsOf([scaleBar([0, 0], scale)])
      .map(({ text }) => text)
      .pop()
    expect(last).toBe(`${barLength(scale) / 1000} 米`)
  })

  it('the north arrow is 24 mm wide and points where north is', () => {
    const east = northArrow([100, 100], 90)
    const [letter] = textsOf([east])
    expect(letter.at[0]).toBeGreaterThan(112)
    expect(letter.at[1]).toBeCloseTo(100, 6)
    expect(extent([northArrow([0, 0], 0)])).toBeCloseTo(24, 6)
  })

  it('words shrink to 2.5 mm and are then cut, never longer than their place', () => {
    for (const words of ['短', '中等长度的名称', '很长的名称'.repeat(60), 'W'.repeat(300), '😀'.repeat(50)]) {
      const { text, size } = fitted(words, [0, 0], 40, 5)
      expect(textWidth(text, false) * size).toBeLessThanOrEqual(40 + 1e-6)
      expect(size).toBeGreaterThanOrEqual(2.5)
    }
    expect(fitted('短', [0, 0], 40, 5)).toMatchObject({ text: '短', size: 5 })
  })
})
