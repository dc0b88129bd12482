import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/geometry/types'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import { frameBox, type Paper, TILE_OVERLAP } from '../../src/sheets/paper'
import { planSheets } from '../../src/sheets/plan-sheet'

const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
const [floor] = layout.floors

describe.each([
  { name: 'A4', landscape: true },
  { name: 'A4', landscape: false },
  { name: 'A3', landscape: true },
] as Paper[])('tiles on $name, landscape $landscape', paper => {
  const tiled = (scale: number) => {
    const made = planSheets(layout, floor, { paper, scale, tiles: true })
    if (!made.ok) throw new Error('not tiled')
    return made.sheets
  }

  it('show every corner of every wall and thing, at the scale asked for', () => {
    const sheets = tiled(30)
    const tiles = sheets.slice(0, -1)
    expect(tiles.length).toBeGreaterThan(3)
    const points: Point[] = [
      ...rowsOf(floor.walls).flatMap(({ a, b }) => [a, b]),
      ...rowsOf(floor.items).map(({ at }) => at),
    ]
    for (const [px, py] of points) {
      const on = tiles.filter(({ views: [{ at, origin, scale, clip }] }) => {
        expect(scale).toBeCloseTo(1 / 30, 12)
        const [x, y] = [at[0] + (px - origin[0]) * scale, at[1] + (py - origin[1]) * scale]
        return clip && x >= clip.minX && x <= clip.maxX && y >= clip.minY && y <= clip.maxY
      })
      expect(on.length).toBeGreaterThan(0)
    }
  })

  it('overlap their neighbours by what is said, and lie within the frame', () => {
    const [a, b] = tiled(30)
    const [first, second] = [a.views[0], b.views[0]]
    const step = (second.origin[0] - first.origin[0]) * first.scale
    expect((first.clip?.maxX ?? 0) - (first.clip?.minX ?? 0) - step).toBeCloseTo(TILE_OVERLAP, 9)
    const frame = frameBox(paper)
    expect(first.clip?.minX).toBeGreaterThan(frame.minX)
    expect(first.clip?.maxX).toBeLessThan(frame.maxX)
  })

  it('are as many as offered, and one page with the legend', () => {
    const offered = planSheets(layout, floor, { paper, scale: 30 })
    const tiles = offered.ok ? undefined : offered.offers.find(({ kind }) => kind === 'tiles')
    if (tiles?.kind !== 'tiles') throw new Error('no tiles offered')
    expect(tiled(30)).toHaveLength(tiles.columns * tiles.rows + 1)
  })

  it('are not made of what fits', () => {
    const made = planSheets(layout, floor, { paper, tiles: true })
    expect(made.ok && made.sheets.length).toBe(1)
  })
})
