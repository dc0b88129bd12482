import { expect, it } from 'vitest'
import { soak } from './soak'
import { GESTURES } from './soak-gestures'

const LONG = process.env.TINGGUI_LONG !== undefined
const COUNT = LONG ? 10_000 : 150
/** What a history that is still growing may take, bytes. */
const GROWING = LONG ? 0 : 6e6
/** How much dearer gestures and frames may have become; the short form measures few of them. */
const DEARER = LONG ? 1.5 : 3
/** One refresh of the screen, ms. */
const REFRESH = 1000 / 60

it('a hand at work leaves the heap flat, the page as quick as it was, and a plan that its history leads to', async () => {
  const { heap, work, frame, kinds, things, replayed, changed, returned, faults, missed, seconds } =
    await soak(COUNT)
  const two = (numbers: readonly number[], digits = 1) =>
    numbers.map(number => number.toFixed(digits)).join(' → ')
  console.log(
    `soak: ${COUNT} gestures of ${Object.keys(kinds).length} kinds in ${seconds.toFixed(0)} s, ` +
      `heap ${two(heap.map(bytes => bytes / 1e6))} MB, ${two(work)} ms a gesture, ${two(frame)} ms a frame, ` +
      `${two(things, 0)} things, ${missed.length} missed`,
  )
  expect(faults).toEqual([])
  expect(missed.length).toBeLessThanOrEqual(COUNT / 200)
  expect(replayed).toBe(true)
  expect([changed, returned]).toEqual([true, true])
  expect(heap[1]).toBeLessThan(heap[0] * 1.1 + GROWING)
  expect(work[1]).toBeLessThan(work[0] * DEARER)
  expect(frame[1]).toBeLessThan(frame[0] * DEARER + 1)
  expect(frame[1]).toBeLessThan(REFRESH)
  if (LONG) expect(Object.keys(kinds).sort()).toEqual(Object.keys(GESTURES).sort())
}, 7_200_000)
