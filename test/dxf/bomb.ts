/** Run under a capped heap by fuzz.test.ts: a small drawing whose blocks within blocks fill every bound there is. */
import { ImportJob } from '../../src/files/dxf/job'
import { block, bytesOf, drawing, insert, line, poly, section } from './make'

export function run(): void {
  const ring = Array.from({ length: 40 }, (_, i): [number, number] => [i * 10, (i % 2) * 10])
  const levels = Array.from({ length: 7 }, (_, i) =>
    block(
      `L${i}`,
      [0, 0],
      ...(i === 0
        ? [line('墙', 0, 0, 900, 0), poly('墙', true, ...ring)]
        : Array.from({ length: 10 }, (_, k) => insert('0', `L${i - 1}`, k * 1000, i * 700))),
    ),
  )
  const source = drawing(
    section('BLOCKS', ...levels),
    section('ENTITIES', insert('0', 'L6', 0, 0, 70, 50, 71, 50, 44, 500, 45, 500)),
  )
  const job = new ImportJob()
  const opened = job.open(bytesOf(source), undefined, {})
  if (!opened.ok) throw new Error(opened.message.en)
  const mapping = Object.fromEntries(opened.summary.layers.map(({ name, role }) => [name, role]))
  const built = job.build({ mmPerUnit: 1, mapping, title: 't', id: 'i' })
  console.log(`${source.length} ${built.ok ? built.missed.map(({ zh }) => zh).join(';') : built.message.zh}`)
}
