import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ImportJob } from '../../src/files/dxf/job'
import { arc, block, bytesOf, drawing, insert, line, type Pairs, poly, section, text } from './make'

/** Thousands of one kind of thing, in one place or crossing: each stage of the import must end, the layout be valid. */
const MANY = 20_000
const each = (count: number, make: (i: number) => Pairs): Pairs[] =>
  Array.from({ length: count }, (_, i) => make(i))
const join = (...content: Pairs[]): string =>
  `${section('ENTITIES', ...content)
    .map(String)
    .join('\n')}\n0\nEOF\n`

const CASES: Readonly<Record<string, () => string>> = {
  'rings within rings': () =>
    join(...each(MANY, i => poly('墙', true, [-i, -i], [i + 900, -i], [i + 900, i + 900], [-i, i + 900]))),
  'single walls that all cross': () => join(...each(MANY, i => line('墙', 0, i * 7, 30_000, 20_000 - i * 3))),
  'double walls in a grid': () =>
    join(
      ...each(MANY, i =>
        i % 4 < 2 ? line('墙', 0, i * 250, 90_000, i * 250) : line('墙', i * 250, 0, i * 250, 90_000),
      ),
    ),
  'walls full of gaps': () =>
    join(
      ...each(MANY, i => {
        const [x, y] = [((i >> 1) % 500) * 2000, Math.floor(i / 1000) * 900 + (i & 1) * 200]
        return line('墙', x, y, x + 900, y)
      }),
    ),
  'doors on each other': () =>
    join(
      line('墙', 0, 0, 9000, 0),
      line('墙', 0, 200, 9000, 200),
      ...each(MANY, i => arc('门', i % 90, 0, 900, 0, 90)),
    ),
  'columns on each other': () =>
    join(...each(MANY, i => poly('柱', true, [i, 0], [i + 500, 0], [i + 500, 500], [i, 500]))),
  'furniture lines': () =>
    join(
      ...each(MANY, i =>
        poly('家具', true, [i * 50, 0], [i * 50 + 500, 0], [i * 50 + 500, 500], [i * 50, 500]),
      ),
    ),
  'names and zones': () =>
    join(
      ...each(MANY / 4, i => text('房间', `等候区${i}号`, 5000, 5000 + i)),
      ...each(MANY / 4, i => poly('房间', true, [-i, 0], [10_000, 0], [10_000, 10_000], [-i, 10_000])),
    ),
  'blocks by the thousand': () =>
    drawing(
      section('BLOCKS', block('椅', [0, 0], poly('0', true, [0, 0], [500, 0], [500, 500], [0, 500]))),
      section('ENTITIES', insert('家具', '椅', 0, 0, 70, 200, 71, 200, 44, 600, 45, 600)),
    ),
}

describe('a drawing with thousands of one kind', () => {
  it.each(Object.entries(CASES))('%s ends in a layout', (name, make) => {
    const job = new ImportJob()
    const opened = job.open(bytesOf(make()), undefined, {})
    if (!opened.ok) throw new Error(opened.message.en)
    const mapping = Object.fromEntries(opened.summary.layers.map(({ name, role }) => [name, role]))
    const built = job.build({ mmPerUnit: 1, mapping, title: 't', id: 'i' })
    if (!built.ok) throw new Error(built.message.en)
    const [floor] = built.file.floors
    if (name.includes('walls')) expect(built.missed.map(({ zh }) => zh).join()).toContain('墙图层的线太多')
    expect((floor.walls?.length ?? 0) + (floor.items?.length ?? 0) + built.became.length).toBeGreaterThan(0)
  })

  it('a few kB of blocks within blocks need no more than 800 MB of heap', () => {
    const args = ['--max-old-space-size=800', 'test/tools/run.mjs', 'test/dxf/bomb.ts']
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 100_000 })
    expect(status).toBe(0)
    expect(stdout).toContain('图纸过大')
  }, 110_000)
})
