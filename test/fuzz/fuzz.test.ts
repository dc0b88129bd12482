/** No text opens as a file and then breaks the program: thousands of spoilt layouts, and those that once did harm. */
import { describe, expect, it } from 'vitest'
import { sectionsFor } from '../../src/editor/fields'
import { readJson } from '../../src/layout/read'
import { item, room } from '../rules/room'
import { fuzz } from './fuzz'
import { judgeInput } from './judge'

const LONG = process.env.TINGGUI_LONG !== undefined

it('opens or refuses in words every spoilt layout, and what opens is saved, judged and drawn whole', () => {
  const { tried, verdicts, failures, heap } = LONG ? fuzz(1_000_000, 3600) : fuzz(2000, 300)
  console.log(
    `fuzz: ${tried} inputs, ${JSON.stringify(verdicts)}, heap ${heap.map(bytes => (bytes / 1e6).toFixed())} MB`,
  )
  expect(failures).toEqual([])
  // What was read is let go of: the halls that come with the program take more.
  expect(heap[1] - heap[0]).toBeLessThan(40e6)
  // Inputs of every fate, else the spoiling is too rough or too tame.
  for (const verdict of ['opened', 'field', 'duplicate-id', 'not-json', 'too-deep'] as const)
    expect([verdict, (verdicts[verdict] ?? 0) > tried / 500]).toEqual([verdict, true])
}, 4_000_000)

const crowd = (count: number) =>
  Array.from({ length: count }, (_, i) => item(`c${i}`, 'service-window', [5000, 4000], [1200, 800]))

describe('what once did harm', () => {
  it('two hundred things on one spot are judged and drawn at once', () => {
    expect(judgeInput(JSON.stringify(room(crowd(200))))).toBe('opened')
  })

  it('fifty zones on one spot are judged and drawn at once', () => {
    const polygon: [number, number][] = [
      [1000, 1000],
      [6000, 1000],
      [6000, 5000],
      [1000, 5000],
    ]
    const zones = Array.from({ length: 50 }, (_, i) => ({ id: `z${i}`, type: 'waiting' as const, polygon }))
    expect(judgeInput(JSON.stringify(room([], { floor: { zones } })))).toBe('opened')
  })

  it.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf'])(
    'a thing of the type %s is a thing of an unknown type',
    type => {
      const file = room([item('x', type, [5000, 4000], [600, 600])])
      expect(judgeInput(JSON.stringify(file))).toBe('opened')
      const read = readJson(file)
      if (!read.ok) throw new Error(read.message.zh)
      for (const { fields } of sectionsFor(read.layout, ['x'])) expect(Array.isArray(fields)).toBe(true)
    },
  )
})
