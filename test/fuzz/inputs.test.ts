/** Whatever else is read than a layout file, spoilt: taken or refused in words, in time, and what is taken is a layout. */
import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { copyOf } from '../../src/editor/clipboard'
import { copiedIn, textOf } from '../../src/editor/clipboard-text'
import { difference, replay } from '../../src/files/journal'
import { compareRegister, registerRecipe } from '../../src/files/registers/compare'
import { readRegister } from '../../src/files/registers/read'
import { planHash, readPlanHash } from '../../src/files/share-link'
import { openHome } from '../../src/files/sweethome/open'
import { createDocument } from '../../src/layout/document'
import type { Layout } from '../../src/layout/model'
import { pictureSize } from '../../src/layout/picture-size'
import { readLayout, writeLayout } from '../../src/layout/read'
import { readProfile } from '../../src/layout/read-profile'
import { rowsOf } from '../../src/layout/table'
import type { Text } from '../../src/layout/text'
import { registerCsv } from '../../src/sheets/registers/csv'
import { REGISTER_NAMES, readsBack } from '../../src/sheets/registers/kinds'
import { registerTable } from '../../src/sheets/registers/table'
import { registerXlsx } from '../../src/sheets/registers/xlsx'
import { corpus } from './corpus'
import { inTime, sayable } from './judge'
import { spoilBytes, spoilStructure, spoilText } from './mutate'
import { type Random, random } from './random'

const RUNS = process.env.TINGGUI_LONG === undefined ? 300 : 10_000
const { small } = corpus()
const open = (text: string): Layout => {
  const read = readLayout(text)
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const village = open(readFileSync('fixtures/village.hall.json', 'utf8'))
const bytesOf = (text: string) => new TextEncoder().encode(text)

type Fate = 'taken' | 'refused'
/** A refusal's words are looked at; they may quote what was read. */
const refused = (message: Text, source = ''): Fate => {
  sayable(message, source)
  return 'refused'
}
/** What was taken can be saved and opened again. */
const layoutTaken = (layout: Layout): Fate => {
  expect(readLayout(writeLayout(layout)).ok).toBe(true)
  return 'taken'
}

/** Runs so many inputs; both fates must come, else the spoiling is too rough or too tame. */
async function many(input: (r: Random, number: number) => Fate | Promise<Fate>, runs = RUNS): Promise<void> {
  const fates = { taken: 0, refused: 0 }
  for (let number = 1; number <= runs; number++) {
    try {
      const work = inTime('reading', () => input(random(number), number))
      fates[await work.result]++
    } catch (error) {
      throw new Error(`input ${number}: ${error instanceof Error ? error.stack : error}`)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  }
  expect(fates.taken).toBeGreaterThan(runs / 100)
  expect(fates.refused).toBeGreaterThan(runs / 100)
}

describe('spoilt', () => {
  it('rule settings', () => {
    const seed = JSON.stringify({
      base: '自治区',
      params: { 'align/row': { offset: 20 }, 'passage/public': { width: 1200, exempt: ['a'] } },
      severity: { 'align/row': 'off', 'zones/toilet': 'info' },
    })
    return many(r => {
      const { text } = r.below(2) === 0 ? spoilText(seed, r) : spoilStructure(seed, r)
      const result = readProfile(text)
      if (!result.ok) return refused(result.message, text)
      return layoutTaken({ ...village, profile: result.profile })
    })
  })

  it('links', () =>
    many(async r => {
      // In what they hold, and in their own letters.
      const whole = r.below(2) === 0
      const layout = open(r.pick(small))
      const hash = whole
        ? await linkOf(spoilStructure(r.pick(small), r).text)
        : spoilText(await planHash(layout), r).text
      const result = await readPlanHash(hash)
      return result.ok ? layoutTaken(result.layout) : refused(result.message, 'NaN')
    }))

  it('the clipboard', () => {
    const ids = rowsOf(village.floors[0].items).map(({ id }) => id)
    return many(r => {
      const from = r.below(ids.length)
      const seed = textOf(copyOf(village, ids.slice(from, from + 3)))
      const found = copiedIn(r.below(2) === 0 ? spoilText(seed, r).text : spoilStructure(seed, r).text)
      if (!found) return 'refused'
      return 'items' in found ? 'taken' : refused(found)
    })
  })

  it.each(['csv', 'xlsx'] as const)('registers as %s', async format => {
    const seeds = await Promise.all(
      REGISTER_NAMES.filter(readsBack).map(async kind => {
        const table = registerTable(village, kind)
        return {
          kind,
          bytes: format === 'csv' ? bytesOf(registerCsv(table)) : await registerXlsx(table, '厅'),
        }
      }),
    )
    await many(async r => {
      const { kind, bytes } = r.pick(seeds)
      const result = await readRegister(spoilBytes(bytes, r).bytes)
      if (!result.ok) return refused(result.message)
      const found = compareRegister(village, kind, result.grid, result.since1904)
      if (!found.ok) return refused(found.message)
      for (const { message } of found.problems) sayable(message)
      const document = createDocument(village, () => undefined)
      document.edit({ zh: '更新', en: 'update' }, registerRecipe(found.changes))
      return layoutTaken(document.committed)
    })
  })

  it('homes of Sweet Home 3D, in their words and in their archive', () => {
    const source = `<?xml version='1.0'?><home name='家'><level id='l0' name='一层' elevation='0.0'/>${[
      [100, 200, 900, 200],
      [900, 200, 900, 800],
      [900, 800, 100, 800],
      [100, 800, 100, 200],
    ]
      .map(
        ([a, b, c, d]) =>
          `<wall id='w' level='l0' xStart='${a}' yStart='${b}' xEnd='${c}' yEnd='${d}' thickness='20'/>`,
      )
      .join(
        '',
      )}<doorOrWindow name='Door' x='300' y='800' width='90' depth='20' angle='0.1'><sash/></doorOrWindow>
      <pieceOfFurniture name='办公桌' x='400' y='400' angle='1.57' width='140' depth='70' height='75'/>
      <!-- note --><room name='A &amp; B'><point x='110' y='210'/><point x='890' y='210'/><point x='890' y='790'/></room></home>`
    const archive = zipSync({ 'Home.xml': bytesOf(source), Home: new Uint8Array(40) })
    return many(r => {
      const bytes = r.below(3) === 0 ? spoilBytes(archive, r).bytes : bytesOf(spoilText(source, r).text)
      const result = openHome(bytes, { title: '家', id: 'x' })
      return result.ok ? layoutTaken(result.layout) : refused(result.message)
    })
  })

  it('heads of pictures', () => {
    const png = Uint8Array.from([
      ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
      ...[0, 0, 3, 0xe8, 0, 0, 2, 0x58, 8, 6, 0, 0, 0],
    ])
    const jpeg = Uint8Array.from([
      ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xfe, 0, 3, 9],
      ...[0xff, 0xc0, 0, 11, 8, 2, 0x58, 3, 0xe8, 1, 1, 0x11, 0, 0, 0],
    ])
    expect([pictureSize(png), pictureSize(jpeg)]).toMatchObject([
      { width: 1000, height: 600 },
      { width: 1000, height: 600 },
    ])
    return many(r => {
      const size = pictureSize(spoilBytes(r.pick([png, jpeg]), r).bytes)
      if (!size) return 'refused'
      expect(size.width > 0 && size.height > 0 && Number.isInteger(size.width * size.height)).toBe(true)
      return 'taken'
    }, RUNS * 10)
  })

  it('backups, whose journal a damaged disk gave back', () =>
    many(r => {
      const [before, after] = [r.pick(small), r.pick(small)].map(open)
      const entries = spoilStructure(JSON.stringify([difference(before, after), []]), r).text
      const source = writeLayout(before)
      const result = replay(r.below(3) === 0 ? spoilText(source, r).text : source, listsOf(entries))
      return result.ok ? layoutTaken(result.layout) : refused(result.message, source)
    }))
})

/** As IndexedDB gives them back: JSON has no word for numbers that are none. */
const listsOf = (text: string) => JSON.parse(text.replace(/\bNaN\b/g, '1e999'))

/** A link to a text that may be no layout. */
async function linkOf(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'))
  return `#plan=1.${Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url')}`
}
