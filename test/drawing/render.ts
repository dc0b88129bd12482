/** node test/tools/run.mjs test/drawing/render.ts [DIRECTORY] [NAME…]: the sample halls as PNG, to be looked at. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkLayout } from '../../src/check/engine'
import { THEMES } from '../../src/drawing/theme'
import type { Box } from '../../src/geometry/types'
import { findingSheets } from '../../src/sheets/finding-sheets'
import { planSheets } from '../../src/sheets/plan-sheet'
import { sheetSvg, toSvg } from '../../src/sheets/svg'
import { findingList, firstFloor, fixture, openCamera, outlineIn, planList, symbolList } from './pictures'

type Shot = {
  readonly hall: string
  readonly box: Box
  readonly scale: number
  readonly theme?: keyof typeof THEMES
  readonly findings?: boolean
  readonly focus?: number
}

const WHOLE: Box = { minX: -1500, minY: -1500, maxX: 25_500, maxY: 17_000 }
const crop = (x: number, y: number, width = 6000, height = 4000): Box => ({
  minX: x,
  minY: y,
  maxX: x + width,
  maxY: y + height,
})

const SHOTS: Readonly<Record<string, Shot>> = {
  whole: { hall: 'township', box: WHOLE, scale: 0.01 },
  'whole-small': { hall: 'township', box: WHOLE, scale: 0.0066 },
  'whole-dark': { hall: 'township', box: WHOLE, scale: 0.01, theme: 'dark' },
  faulty: { hall: 'township-faulty', box: WHOLE, scale: 0.01, findings: true },
  'faulty-dark': { hall: 'township-faulty', box: WHOLE, scale: 0.01, findings: true, theme: 'dark' },
  'faulty-near': { hall: 'township-faulty', box: crop(-300, 5500), scale: 0.04, findings: true },
  'faulty-focus': { hall: 'township-faulty', box: WHOLE, scale: 0.01, findings: true, focus: 11 },
  ...Object.fromEntries(
    [0, 1, 2, 3].flatMap(i =>
      [0, 1, 2, 3].map(j => [
        `near-${i}${j}`,
        { hall: 'township', box: crop(-300 + i * 6200, -300 + j * 3900, 6400, 4100), scale: 0.04 },
      ]),
    ),
  ),
}

export async function run(directory = 'test/output/drawing', ...names: string[]): Promise<void> {
  mkdirSync(directory, { recursive: true })
  const camera = await openCamera()
  try {
    if (names.length === 0 || names.includes('symbols')) {
      const { list, box } = symbolList()
      for (const theme of ['light', 'dark'] as const) {
        const svg = toSvg(list, { box, scale: 0.02, theme: THEMES[theme], title: 'symbols' })
        await camera.shoot(svg, path.join(directory, `symbols-${theme}.png`))
      }
    }
    const layout = fixture('township')
    for (const [name, landscape] of [
      ['A3', true],
      ['A4', false],
    ] as const) {
      if (names.length > 0 && !names.includes('sheet')) continue
      const made = planSheets(layout, firstFloor(layout), { paper: { name, landscape } })
      if (!made.ok) throw new Error(`no sheet: ${JSON.stringify(made.offers)}`)
      await camera.shoot(
        sheetSvg(made.sheets[0], THEMES.paper),
        path.join(directory, `sheet-${name}.png`),
        1.5,
      )
    }
    if (names.length === 0 || names.includes('sheet')) {
      const faulty = fixture('township-faulty')
      const found = findingSheets(faulty, firstFloor(faulty), checkLayout(faulty), outlineIn(faulty), {
        paper: { name: 'A3', landscape: true },
      })
      if (!found.ok) throw new Error(`no sheet: ${JSON.stringify(found.offers)}`)
      for (const [i, sheet] of found.sheets.entries())
        await camera.shoot(
          sheetSvg(sheet, THEMES.paper),
          path.join(directory, `sheet-findings-${i + 1}.png`),
          1.5,
        )
    }
    for (const [name, shot] of Object.entries(SHOTS)) {
      if (names.length > 0 && !names.some(wanted => name.startsWith(wanted))) continue
      const layout = fixture(shot.hall)
      const plan = planList(firstFloor(layout), shot.scale)
      const found = shot.findings ? findingList(layout, shot.scale, plan, shot.focus) : []
      const list = [...plan, ...found]
      const { box, scale, theme = 'light' } = shot
      const svg = toSvg(list, { box, scale, theme: THEMES[theme], title: layout.title })
      writeFileSync(path.join(directory, `${name}.svg`), svg)
      await camera.shoot(svg, path.join(directory, `${name}.png`))
    }
  } finally {
    await camera.close()
  }
}
