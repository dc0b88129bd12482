import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BANDS } from '../../src/drawing/display'
import { THEMES } from '../../src/drawing/theme'
import { itemType } from '../../src/layout/catalogue'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import type { SheetKind } from '../../src/sheets/kinds'
import { sheetMaker } from '../../src/sheets/make'
import { sheetSvg } from '../../src/sheets/svg'

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
const [floor] = layout.floors
const empty = {
  ...layout,
  floors: [{ ...floor, items: {}, walls: {}, openings: {}, zones: {}, cables: {}, rows: {} }],
}
const made = (kind: SheetKind, of = layout) => {
  const result = sheetMaker(of)(kind, { paper: { name: 'A3', landscape: true } })
  if (!result.ok) throw new Error(JSON.stringify(result.offers))
  return result.sheets[0]
}

describe.each([
  ['fire', (register: string | undefined) => register === 'fire'],
  ['cctv', (register: string | undefined) => register === 'cctv'],
  ['storeroom', (register: string | undefined) => register === 'storeroom'],
  ['equipment', (register: string | undefined) => register === 'equipment'],
] as const)('the sheet of %s', (kind, belongs) => {
  it('shows all things of its register at full strength and no other', () => {
    const wanted = rowsOf(floor.items)
      .filter(({ type }) => belongs(itemType(type).register))
      .map(({ id }) => id)
      .sort()
    expect(wanted.length).toBeGreaterThan(0)
    const sheet = made(kind)
    const top = sheet.views.filter(({ scale }) => Math.abs(scale - sheet.views[0].scale) < 1e-12)[2]
    const drawn = top.list.filter(({ band }) => band !== BANDS.label).map(({ id }) => id)
    expect([...new Set(drawn)].sort()).toEqual(wanted)
    const named = new Set(top.list.filter(({ band }) => band === BANDS.label).map(({ id }) => id))
    for (const id of named) expect(wanted).toContain(id)
    expect(sheetSvg(sheet, THEMES.paper)).toContain(`本层共 ${wanted.length} 处`)
  })

  it('says so where there is none', () => {
    const svg = sheetSvg(made(kind, empty), THEMES.paper)
    expect(svg).toMatch(/本层没有/)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('监控点位图', () => {
  it('draws what cameras see, and never through a wall', () => {
    const sheet = made('cctv')
    const fields = sheet.views[1].list.filter(({ parts }) => parts[0].style === 'security-field')
    expect(fields.length).toBeGreaterThanOrEqual(20)
    const xs = fields.flatMap(({ box }) => [box.minX, box.maxX])
    const walls = rowsOf(floor.walls).flatMap(({ a, b }) => [a[0], b[0]])
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(Math.min(...walls) - 1)
    expect(Math.max(...xs)).toBeLessThanOrEqual(Math.max(...walls) + 1)
  })
})
