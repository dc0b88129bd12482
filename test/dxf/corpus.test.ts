import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { boxOfStrokes, flatten } from '../../src/files/dxf/flatten'
import { ImportJob } from '../../src/files/dxf/job'
import { readDxf } from '../../src/files/dxf/read'
import { plainText } from '../../src/files/dxf/words'
import { readJson } from '../../src/layout/read'

/**
 * Real and difficult drawings, from the folder named by TINGGUI_CORPUS (not part of the project; without it these
 * tests are skipped). `expected.json` holds what an independent reader found in each.
 */
const folder = join(process.env.TINGGUI_CORPUS ?? '', 'dxf')
const isThere = process.env.TINGGUI_CORPUS !== undefined && existsSync(folder)

type Expected = {
  readonly msp_entities: Readonly<Record<string, number>>
  readonly layers: readonly string[]
  readonly raw_header: Readonly<Record<string, string | readonly string[]>>
  readonly units_code: number
  readonly binary: boolean
  readonly inserts: { readonly count: number }
  readonly exploded_entities?: Readonly<Record<string, number>>
  readonly bbox_exploded?: readonly [number, number, number, number]
}

const expected: Readonly<Record<string, Expected>> = isThere
  ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).files
  : {}
const bytesOf = (name: string): Uint8Array => {
  const raw = readFileSync(join(folder, name))
  return new Uint8Array(name.endsWith('.gz') ? gunzipSync(raw) : raw)
}

/** Extents there include the estimated ink of texts, of another font, where a drawing has any beyond its lines. */
const hasWords = ({ exploded_entities = {} }: Expected): boolean =>
  ['TEXT', 'MTEXT', 'ATTRIB', 'ATTDEF', 'POINT', 'IMAGE', 'WIPEOUT'].some(type => type in exploded_entities)

describe.skipIf(!isThere)('drawings of others', () => {
  it('has a plausible number of them', () => {
    expect(Object.keys(expected).length).toBeGreaterThan(30)
  })

  it.each(Object.entries(expected))('%s has the facts another reader found', (name, facts) => {
    const result = readDxf(bytesOf(name))
    if (!result.ok) throw new Error(result.message.en)
    const { drawing } = result
    expect(Object.fromEntries(drawing.counts)).toEqual(facts.msp_entities)
    expect(drawing.binary).toBe(facts.binary)
    const layers = new Set(drawing.layers.map(layer => layer.name))
    // Two layers that every CAD program adds by itself.
    const named = facts.layers.filter(layer => layer !== '0' && layer !== 'Defpoints')
    expect(named.filter(layer => !layers.has(plainText(layer)))).toEqual([])
    if (facts.raw_header.$INSUNITS) expect(drawing.insunits).toBe(Number(facts.raw_header.$INSUNITS))
    const box = facts.bbox_exploded
    const flat = flatten(drawing, 1e-4 * Math.max(...(box ? [box[2] - box[0], box[3] - box[1]] : [1])))
    expect([...flat.left.keys()].filter(why => why !== 'missing')).toEqual([])
    if (!box) return
    const own = boxOfStrokes(flat.strokes)
    const size = Math.max(box[2] - box[0], box[3] - box[1])
    const off = [own.minX - box[0], own.minY - box[1], box[2] - own.maxX, box[3] - own.maxY].map(
      each => each / size,
    )
    // One drawing's curves are not as wide as that reader says, but just as wide as the program that made it says.
    const { $EXTMAX } = facts.raw_header as { $EXTMAX?: readonly string[] }
    if (name.includes('POLI-ALL')) off[2] = (Number($EXTMAX?.[0]) - own.maxX) / size
    if (!hasWords(facts)) for (const each of off) expect(Math.abs(each), `${off}`).toBeLessThan(0.001)
    // Texts reach further out than lines, never less far.
    else if (flat.strokes.length > 0) for (const each of off) expect(each, `${off}`).toBeGreaterThan(-0.001)
  })

  it('each is imported or refused with a reason', () => {
    const rows: string[] = []
    for (const name of Object.keys(expected)) {
      const bytes = bytesOf(name)
      const start = performance.now()
      const job = new ImportJob()
      const opened = job.open(bytes, undefined, {})
      let outcome: string
      if (!opened.ok) outcome = `未导入:${opened.message.zh}`
      else {
        const { unit, layers } = opened.summary
        const mapping = Object.fromEntries(layers.map(layer => [layer.name, layer.role]))
        const built = job.build({ mmPerUnit: unit.mmPerUnit, mapping, title: name, id: 'x' })
        if (built.ok) {
          expect(readJson(JSON.parse(JSON.stringify(built.file))).ok, name).toBe(true)
          const doubt = unit.doubtful ? '?' : ''
          outcome = `${unit.mmPerUnit}${doubt} 毫米;${[...built.became, ...built.missed].map(words => words.zh.split('。')[0]).join(';')}`
        } else {
          expect(built.message.zh, name).not.toBe('')
          outcome = `未导入:${built.message.zh}`
        }
      }
      rows.push(`${name.padEnd(52)} ${(performance.now() - start).toFixed(0).padStart(5)} ms  ${outcome}`)
    }
    console.log(rows.join('\n'))
    expect(rows).toHaveLength(Object.keys(expected).length)
  }, 60_000)

  it('the 天正 plan is a room of the area written in it', () => {
    const job = new ImportJob()
    const opened = job.open(bytesOf('libredwg/gh109_1.dxf'), undefined, {})
    if (!opened.ok) throw new Error(opened.message.en)
    const { unit, layers } = opened.summary
    // The header names no unit; the doors tell.
    expect(unit).toMatchObject({ mmPerUnit: 1, source: 'size', evidence: { door: { count: 3 } } })
    const mapping = Object.fromEntries(layers.map(layer => [layer.name, layer.role]))
    const built = job.build({ mmPerUnit: 1, mapping, title: '天正', id: 'x' })
    if (!built.ok) throw new Error(built.message.en)
    expect(built.missed.map(words => words.zh).join()).toContain('图形导出')
    const [floor] = built.file.floors
    const [zone] = floor.zones ?? []
    const ring = zone.polygon as [number, number][]
    const area = Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [p, q] = ring[(i + 1) % ring.length]
        return sum + x * q - y * p
      }, 0) / 2e6,
    )
    // 185.39 m², written by 天正 for the outline with its outer walls, less walls and stairwell.
    expect(floor.walls?.length).toBeGreaterThanOrEqual(5)
    expect(zone.name).toBe('房间')
    expect(
      (floor.openings ?? [])
        .map(({ kind, width, hinge }) => [kind === 'window' ? kind : 'way', width, hinge !== undefined])
        .sort(),
    ).toEqual([
      ['way', 900, true],
      ['way', 900, true],
      ['way', 900, true],
      ['window', 1800, false],
      ['window', 1800, false],
      ['window', 1800, false],
      ['window', 1800, false],
    ])
    expect(area).toBeGreaterThan(150)
    expect(area).toBeLessThan(185.39)
  })
})
