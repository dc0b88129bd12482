import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BANDS, primitiveBox, type Shape } from '../../src/drawing/display'
import { THEMES } from '../../src/drawing/theme'
import { boxesMeet, growBox, unionBox } from '../../src/geometry/vector'
import { itemType } from '../../src/layout/catalogue'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import type { SheetKind } from '../../src/sheets/kinds'
import { sheetMaker } from '../../src/sheets/make'
import type { PaperName } from '../../src/sheets/paper'
import { sheetSvg } from '../../src/sheets/svg'

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
const [floor] = layout.floors
const empty = {
  ...layout,
  floors: [{ ...floor, items: {}, walls: {}, openings: {}, zones: {}, cables: {}, rows: {} }],
}
const made = (kind: SheetKind, of = layout, name: PaperName = 'A3') => {
  const result = sheetMaker(of)(kind, { paper: { name, landscape: true } })
  if (!result.ok) throw new Error(JSON.stringify(result.offers))
  return result.sheets[0]
}

const wordsBox = ({ parts }: Shape) =>
  parts
    .filter(({ kind }) => kind === 'text')
    .map(primitiveBox)
    .reduce(unionBox)

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
    expect(sheetSvg(sheet, THEMES.paper)).toContain(`本层共 ${wanted.length} 处`)
  })

  it.each(['A3', 'A4'] as const)('gives every thing its number on %s, however little room there is', paper => {
    const numbered = rowsOf(floor.items)
      .filter(({ type, number }) => belongs(itemType(type).register) && number)
      .map(({ id }) => id)
    const { views } = made(kind, layout, paper)
    const named = views.flatMap(({ list }) => list.filter(({ band }) => band === BANDS.label))
    expect(named.map(({ id }) => id).sort()).toEqual(numbered.sort())
    const { scale } = views[0]
    // None lies on another.
    named.forEach((a, i) => {
      for (const b of named.slice(i + 1)) {
        const [one, other] = [wordsBox(a), wordsBox(b)]
        expect([a.id, b.id, boxesMeet(growBox(one, -0.4 / scale), other)]).toEqual([a.id, b.id, false])
      }
    })
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
