import { expect, it } from 'vitest'
import { soak } from './soak'

const GESTURES = process.env.TINGGUI_LONG === undefined ? 150 : 10_000
/** What a history that is still growing may take, bytes. */
const GROWING = process.env.TINGGUI_LONG === undefined ? 4e6 : 0

it('a hand at work leaves the heap flat, and a plan that its history leads to', async () => {
  const { heap, replayed, returned, faults, seconds } = await soak(GESTURES)
  console.log(
    `soak: ${GESTURES} gestures in ${seconds.toFixed(0)} s, heap ${heap.map(bytes => (bytes / 1e6).toFixed(1)).join(' → ')} MB`,
  )
  expect(faults).toEqual([])
  expect(replayed).toBe(true)
  expect(returned).toBe(true)
  expect(heap[1]).toBeLessThan(heap[0] * 1.1 + GROWING)
}, 1_800_000)
