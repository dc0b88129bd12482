/**
 * The display list of each sheet of a small hall, against the golden file: what is drawn, in which style, where, and
 * every word. `GOLDEN=write` replaces it, to be looked at before it is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type DisplayList, primitiveBox } from '../../src/drawing/display'
import { boxOf, unionBox } from '../../src/geometry/vector'
import { readLayout } from '../../src/layout/read'
import { SHEET_KINDS } from '../../src/sheets/kinds'
import { sheetMaker } from '../../src/sheets/make'
import type { Sheet } from '../../src/sheets/sheet'

const FILE = 'test/golden/sheets.txt'
const read = readLayout(readFileSync('fixtures/village.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)

const n = (value: number): string => String(Math.round(value * 100) / 100 + 0)

/** A line for each style of a list: how many parts, points and words there are, the box of all of them. */
function told(list: DisplayList): string[] {
  const styles = new Map<
    string,
    { parts: number; points: number; sum: number; words: string[]; box: ReturnType<typeof boxOf> }
  >()
  for (const { band, layer, pin, parts } of list)
    for (const part of parts) {
      const key = `${layer} ${band} ${part.style}${pin ? ' pinned' : ''}`
      const own = styles.get(key) ?? { parts: 0, points: 0, sum: 0, words: [], box: boxOf([]) }
      own.parts++
      if (part.kind === 'text') own.words.push(`${part.text}@${part.at.map(n)}/${n(part.size)}`)
      else
        for (const { points, bulges = [] } of part.subpaths) {
          own.points += points.length / 2
          // Weighted by place, so that no point can move unseen.
          points.forEach((value, i) => {
            own.sum += value * ((i % 97) + 1)
          })
          for (const bulge of bulges) own.sum += bulge
        }
      own.box = unionBox(own.box, primitiveBox(part))
      if (pin) own.sum += pin[0] * 3 + pin[1] * 7
      styles.set(key, own)
    }
  return [...styles].map(([key, { parts, points, sum, words, box }]) => {
    const where = [box.minX, box.minY, box.maxX, box.maxY].map(n).join(' ')
    return `    ${key}: ${parts} parts, ${points} points, sum ${n(sum)}, box ${where}${words.length > 0 ? `, ${words.join(' ')}` : ''}`
  })
}
/** Lists already told, which many sheets have under their own; each is told once. */
const known = new Map<string, number>()
function once(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  const number = known.get(text)
  if (number !== undefined) return [`    as list ${number}`]
  known.set(text, known.size + 1)
  return [`    list ${known.size}`, ...lines]
}

const sheetLines = ({ title, size, views, list }: Sheet, i: number): string[] => [
  `  page ${i + 1}: ${title}, ${size.join(' × ')}`,
  ...views.flatMap(({ list: drawn, scale, origin, at, clip }) => [
    `   view 1:${n(1 / scale)}, ${origin.map(n)} at ${at.map(n)}${clip ? ', clipped' : ''}`,
    ...once(told(drawn)),
  ]),
  '   paper',
  ...told(list),
]

it('each sheet is drawn as the golden file says', () => {
  const make = sheetMaker(read.layout)
  const text = SHEET_KINDS.map(kind => {
    const made = make(kind, { paper: { name: 'A3', landscape: true }, date: '2026-11-24' })
    if (!made.ok) throw new Error(kind)
    // The pages after the first ones are more of the same.
    return [`${kind}, ${made.sheets.length} pages`, ...made.sheets.slice(0, 2).flatMap(sheetLines)].join('\n')
  }).join('\n')
  if (process.env.GOLDEN === 'write') writeFileSync(FILE, `${text}\n`)
  const golden = readFileSync(FILE, 'utf8').split('\n')
  const lines = `${text}\n`.split('\n')
  expect(lines.filter((line, i) => line !== golden[i]).slice(0, 5)).toEqual([])
  expect(lines).toHaveLength(golden.length)
})
