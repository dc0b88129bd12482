import { readFileSync } from 'node:fs'
import { loadPart } from '../../src/cli/render-parts'
import { readLayout } from '../../src/layout/read'
import { SHEET_KINDS } from '../../src/sheets/kinds'
import { sheetMaker } from '../../src/sheets/make'
import { sheetsPdf } from '../../src/sheets/pdf/write'
import { median } from './measure'

const TIMES = 5

/** Every sheet of the faulty township hall on A3: drawing it, writing it, its size. */
export async function run(): Promise<void> {
  const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  console.log('A3 sheets of a township hall (budget: PDF 500 ms, 150 kB a sheet)')
  for (const kind of SHEET_KINDS) {
    const drawing: number[] = []
    const writing: number[] = []
    let said = ''
    for (let i = 0; i < TIMES; i++) {
      const start = performance.now()
      const made = sheetMaker(read.layout)(kind, {
        paper: { name: 'A3', landscape: true },
        date: '2026-11-24',
      })
      if (!made.ok) throw new Error(`${kind} does not fit`)
      const drawn = performance.now()
      const { bytes } = await sheetsPdf(made.sheets, { title: kind, load: loadPart })
      drawing.push(drawn - start)
      writing.push(performance.now() - drawn)
      said = `${made.sheets.length} pages, ${(bytes.length / 1000).toFixed(0)} kB`
    }
    console.log(
      `  ${kind.padEnd(12)} drawn ${median(drawing).toFixed(0)} ms, PDF ${median(writing).toFixed(0)} ms, ${said}`,
    )
  }
}
