import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DisplayList } from '../../src/drawing/display'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import type { SheetKind } from '../../src/sheets/kinds'
import { sheetMaker } from '../../src/sheets/make'
import { clearTo } from '../../src/sheets/mark-sheets'
import type { Paper } from '../../src/sheets/paper'

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
const [floor] = layout.floors
const A3: Paper = { name: 'A3', landscape: true }
const A4: Paper = { name: 'A4', landscape: true }
const made = (kind: SheetKind, paper = A3, of = layout) => {
  const result = sheetMaker(of)(kind, { paper })
  if (!result.ok) throw new Error(JSON.stringify(result.offers))
  return result.sheets
}
const wordsOf = (list: DisplayList) =>
  list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part.text] : [])))

describe('台面定置图', () => {
  it('has a page for each desk-top, with the number of each thing on it, at a scale of details', () => {
    const sheets = made('desk')
    const surfaces = rowsOf(layout.surfaces)
    expect(sheets).toHaveLength(surfaces.length)
    surfaces.forEach((surface, i) => {
      const [view] = sheets[i].views
      expect([1, 2, 5, 10, 20]).toContain(Math.round(1 / view.scale))
      const words = wordsOf(view.list)
      for (const { number } of rowsOf(surface.items)) expect(words).toContain(number)
      expect(wordsOf(sheets[i].list)).toContain(surface.name)
      // A desk-top has no north.
      expect(wordsOf(sheets[i].list)).not.toContain('北')
    })
  })

  it('says so where there is no desk-top', () => {
    const none = { ...layout, surfaces: {} }
    for (const kind of ['desk', 'templates'] as const)
      expect(wordsOf(made(kind, A3, none)[0].list).join('')).toContain('还没有台面定置图')
  })
})

describe('台面定位样板', () => {
  const sheets = made('templates', A4)

  it('is at 1:1, so that a leg of tape of 50 mm is 50 mm on the paper', () => {
    for (const { views } of sheets) expect(views[0].scale).toBe(1)
    const marks = sheets[0].views[0].list.filter(({ layer }) => layer === 'marks')
    const lengths = marks.flatMap(({ parts }) =>
      parts.flatMap(part =>
        part.kind === 'path'
          ? part.subpaths.map(({ points }) => Math.hypot(points[2] - points[0], points[3] - points[1]))
          : [],
      ),
    )
    expect(Math.max(...lengths)).toBe(50)
  })

  it('shows each corner of each mark on some sheet, inside its own drawing', () => {
    for (const surface of rowsOf(layout.surfaces)) {
      const own = sheets.filter(({ views: [{ list }] }) =>
        rowsOf(surface.items).some(item => list.some(({ id }) => id === item.id)),
      )
      expect(own.length).toBeGreaterThan(0)
      const marks = own[0].views[0].list.filter(({ layer }) => layer === 'marks')
      expect(marks).toHaveLength(rowsOf(surface.items).filter(({ mark }) => mark).length)
      for (const { box } of marks)
        for (const [px, py] of [
          [box.minX, box.minY],
          [box.maxX, box.minY],
          [box.minX, box.maxY],
          [box.maxX, box.maxY],
        ]) {
          const on = own.filter(({ views: [{ at, origin, clip }] }) => {
            const [x, y] = [at[0] + px - origin[0], at[1] + py - origin[1]]
            return clip && x >= clip.minX && x <= clip.maxX && y >= clip.minY && y <= clip.maxY
          })
          expect(on.length).toBeGreaterThan(0)
        }
    }
  })

  it('leaves out sheets with nothing to stick', () => {
    for (const {
      views: [{ list, origin, clip }],
    } of sheets) {
      const [w, h] = [
        ((clip?.maxX ?? 0) - (clip?.minX ?? 0)) / 2,
        ((clip?.maxY ?? 0) - (clip?.minY ?? 0)) / 2,
      ]
      const here = list.some(
        ({ layer, box }) =>
          layer === 'marks' &&
          box.minX <= origin[0] + w &&
          box.maxX >= origin[0] - w &&
          box.minY <= origin[1] + h &&
          box.maxY >= origin[1] - h,
      )
      expect(here).toBe(true)
    }
  })
})

describe('定置标线图', () => {
  it('lists every marked thing with its distance from two walls', () => {
    const [first, ...tables] = made('marks')
    const marked = rowsOf(floor.items).filter(({ mark }) => mark)
    const words = tables.flatMap(({ list }) => wordsOf(list))
    for (const { number } of marked) if (number) expect(words).toContain(number)
    // A-QH-01 stands with its left edge at 9 300 from the inner face of the west wall (closed form from the file).
    const ticket = marked.find(({ number }) => number === 'A-QH-01')
    const west = Math.min(...rowsOf(floor.walls).flatMap(({ a, b }) => [a[0], b[0]])) + 100
    const left = Math.round((ticket?.at[0] ?? 0) - (ticket?.size[0] ?? 0) / 2 - west)
    expect(words.slice(words.indexOf('A-QH-01')).slice(0, 7)).toContain(String(left))
    expect(first.views.length).toBeGreaterThan(3)
  })

  it('measures to the nearest wall face to the left and above', () => {
    const wall = (x0: number, y0: number, x1: number, y1: number) =>
      [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
      ] as const
    const walls = [wall(0, 0, 200, 5000), wall(1000, 2000, 1100, 3000), wall(0, 0, 5000, 200)]
    expect(clearTo(walls, [2000, 2500], 0)).toBe(900)
    expect(clearTo(walls, [2000, 3500], 0)).toBe(1800)
    expect(clearTo(walls, [2000, 2500], 1)).toBe(2300)
    expect(clearTo(walls, [200, 2500], 0)).toBe(0)
    expect(clearTo(walls, [-5, 2500], 0)).toBeUndefined()
    expect(clearTo([], [0, 0], 0)).toBeUndefined()
  })
})

describe('线路图', () => {
  it('shows every cable at full strength, and says how many', () => {
    const [sheet] = made('cables')
    const cables = rowsOf(floor.cables).map(({ id }) => id)
    const shown = sheet.views[1].list.filter(({ layer }) => layer === 'cables').map(({ id }) => id)
    expect(shown).toEqual(cables)
    expect(wordsOf(sheet.list).join('')).toContain(`线路 ${cables.length} 条`)
  })
})
