/** No text opens as a file and then breaks the program: thousands of spoilt layouts, and those that once did harm. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionsFor } from '../../src/editor/fields'
import type { Layout } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { item, room } from '../rules/room'
import { corpus } from './corpus'
import { fuzz } from './fuzz'
import { judgeAndDraw, judgeInput } from './judge'
import { spoilStructure } from './mutate'
import { random } from './random'
import { allPaths, layouts } from './schema'

const LONG = process.env.TINGGUI_LONG !== undefined
/** Every input is read, and what opens is saved and opened again; one of `every` opened is also judged and drawn. */
const EXTENT = LONG
  ? { inputs: 1_000_000, seconds: 7200, every: 50 }
  : { inputs: 2000, seconds: 600, every: 10 }

it('opens or refuses in words every spoilt layout, and what opens is saved, judged and drawn whole', () => {
  const { tried, verdicts, drawn, failures, heap, slowest } = fuzz(EXTENT)
  console.log(
    `fuzz: ${tried} inputs, ${JSON.stringify(verdicts)}, ${drawn} drawn, slowest ${slowest.toFixed(2)} s, ` +
      `heap ${heap.map(bytes => (bytes / 1e6).toFixed()).join(' → ')} MB`,
  )
  expect(failures).toEqual([])
  expect(tried).toBe(EXTENT.inputs)
  // What was read is let go of: the halls that come with the program take more.
  expect(heap[1] - heap[0]).toBeLessThan(40e6)
  // Inputs of every fate, else the spoiling is too rough or too tame.
  for (const verdict of ['opened', 'field', 'duplicate-id', 'not-json', 'too-deep'] as const)
    expect([verdict, (verdicts[verdict] ?? 0) > tried / 500]).toEqual([verdict, true])
  expect(drawn).toBeGreaterThan(tried / EXTENT.every / 10)
}, 8_000_000)

describe('layouts made from the schema', () => {
  const opened = (text: string): Layout => {
    const { verdict, layout } = judgeInput(text)
    if (!layout) throw new Error(`refused: ${verdict}`)
    return layout
  }

  it('open, are saved whole, judged and drawn', () => {
    const whole = fc.property(layouts, file => judgeAndDraw(opened(JSON.stringify(file))))
    fc.assert(whole, { seed: 7, numRuns: LONG ? 3000 : 60 })
  }, 1_200_000)

  it('spoilt in one to four places, open or are refused in words', () => {
    const spoilt = fc.property(layouts, fc.nat(), (file, seed) => {
      const { text } = spoilStructure(JSON.stringify(file), random(seed))
      const { layout } = judgeInput(text)
      if (layout && seed % 10 === 0) judgeAndDraw(layout)
    })
    fc.assert(spoilt, { seed: 11, numRuns: LONG ? 20_000 : 300 })
  }, 1_200_000)

  it('and parts of the sample halls leave no path of the schema out of what is spoilt', () => {
    const paths = allPaths()
    expect(paths.size).toBeGreaterThan(600)
    const { reached } = corpus()
    expect([...paths].filter(path => !reached.has(path))).toEqual([])
  })
})

const crowd = (count: number) =>
  Array.from({ length: count }, (_, i) => item(`c${i}`, 'service-window', [5000, 4000], [1200, 800]))

/** Opens, is judged and drawn. */
function drawn(file: unknown): void {
  const { verdict, layout } = judgeInput(JSON.stringify(file))
  expect(verdict).toBe('opened')
  if (layout) judgeAndDraw(layout)
}

describe('what once did harm', () => {
  it('two hundred things on one spot are judged and drawn at once', () => {
    drawn(room(crowd(200)))
  })

  it('fifty zones on one spot are judged and drawn at once', () => {
    const polygon: [number, number][] = [
      [1000, 1000],
      [6000, 1000],
      [6000, 5000],
      [1000, 5000],
    ]
    const zones = Array.from({ length: 50 }, (_, i) => ({ id: `z${i}`, type: 'waiting' as const, polygon }))
    drawn(room([], { floor: { zones } }))
  })

  it('a hundred pointed zones ten kilometres long are named in time', () => {
    const polygon: [number, number][] = [
      [23366, 19483],
      [-10_000_000, 10_081],
      [8736, 14_592],
    ]
    const zones = Array.from({ length: 100 }, (_, i) => ({
      id: `z${i}`,
      type: 'other' as const,
      name: `区${i}`,
      number: '1',
      polygon,
    }))
    drawn(room([], { floor: { zones } }))
  })

  it('a cable among walls without length is not judged by their direction', () => {
    const walls = [{ id: 'w', a: [5, 5] as [number, number], b: [5, 5] as [number, number] }]
    const points: [number, number][] = [
      [4824, 13_086],
      [20_507, 6504],
      [119, 8443],
    ]
    drawn(room([], { floor: { walls, cables: [{ id: 'k', kind: 'network', points }] } }))
  })

  it.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf'])(
    'a thing of the type %s is a thing of an unknown type',
    type => {
      const file = room([item('x', type, [5000, 4000], [600, 600])])
      drawn(file)
      const read = readJson(file)
      if (!read.ok) throw new Error(read.message.zh)
      for (const { fields } of sectionsFor(read.layout, ['x'])) expect(Array.isArray(fields)).toBe(true)
    },
  )
})
