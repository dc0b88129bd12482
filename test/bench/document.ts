import { createDocument, type Patch, patchLayout } from '../../src/layout/document'
import { moveBy } from '../../src/layout/edits'
import { fromFile, type Layout } from '../../src/layout/model'
import { text } from '../../src/layout/text'
import { median, took } from './measure'

const COUNT = 10_000
const STEPS = 1000
const LABEL = text('移动', 'move')

function big(): Layout {
  return fromFile({
    format: 'tinggui-layout',
    version: 1,
    id: 'big',
    title: 'big',
    hall: { name: 'big', level: 'city' },
    floors: [
      {
        id: 'f1',
        items: Array.from({ length: COUNT }, (_, i) => ({
          id: `i${i}`,
          type: 'plant',
          at: [(i % 100) * 1000, Math.floor(i / 100) * 1000],
          size: [400, 400],
        })),
      },
    ],
  })
}

/** Committing and undoing one move among 10 000 things, its patch, and the weight of 1 000 steps. */
export function run(): void {
  const layout = big()
  const doc = createDocument(layout, () => 0)
  let patches: readonly Patch[] = []
  doc.subscribe(change => {
    patches = change.patches
  })
  const move = (i: number) => doc.edit(LABEL, moveBy([`i${(i * 37) % COUNT}`], [10, 0]))
  for (let i = 0; i < 200; i++) move(i)
  const commits = Array.from({ length: 400 }, (_, i) => took(() => move(i)))
  const undos = Array.from({ length: 200 }, () => took(() => doc.undo()))
  const before = doc.layout
  move(1)
  const sent = JSON.stringify(patches).length
  const follows = Array.from({ length: 200 }, () => took(() => patchLayout(before, patches)))
  const whole = took(() => structuredClone(doc.layout))

  const heavy = createDocument(layout, () => 0)
  const heap = () => {
    globalThis.gc?.()
    return process.memoryUsage().heapUsed
  }
  const start = heap()
  for (let i = 0; i < STEPS; i++) heavy.edit(LABEL, moveBy([`i${(i * 37) % COUNT}`], [10, 0]))
  const kept = heap() - start
  console.log(
    [
      `document of ${COUNT} things`,
      `  commit of one move  ${median(commits).toFixed(3)} ms (budget 0.3)`,
      `  undo of one move    ${median(undos).toFixed(3)} ms (budget 0.3)`,
      `  patch to the worker ${sent} bytes, applied in ${median(follows).toFixed(3)} ms (budget 0.3); the whole layout cloned: ${whole.toFixed(1)} ms`,
      `  ${heavy.past.length} steps of history hold ${globalThis.gc ? `${(kept / 1e6).toFixed(2)} MB (budget 2)` : 'not measured: no gc'}`,
    ].join('\n'),
  )
}
