/** What a finger means to the tools: it draws when lifted, and reaches a little further than a mouse. */
import { describe, expect, it } from 'vitest'
import type { PointerInput } from '../../src/editor/pointer'
import { toScreen } from '../../src/editor/viewport'
import type { Point } from '../../src/geometry/types'
import { floorOf } from '../../src/layout/queries'
import { rowsOf } from '../../src/layout/table'
import { type Hand, handOn } from './hand'

function finger(hand: Hand) {
  const send = (kind: PointerInput['kind'], at: Point): void =>
    hand.session.pointer({
      kind,
      world: at,
      screen: toScreen(hand.session.state.view, at),
      button: kind === 'move' ? 'none' : 'primary',
      touch: true,
      mods: { shift: false, alt: false, accel: false },
    })
  return {
    send,
    /** Trembling by 6 px, 60 mm. */
    tap(at: Point) {
      send('down', at)
      send('move', [at[0] + 60, at[1] - 30])
      send('up', [at[0] + 60, at[1] - 30])
    },
    drag(from: Point, to: Point) {
      send('down', from)
      for (let k = 1; k <= 6; k++)
        send('move', [from[0] + ((to[0] - from[0]) * k) / 6, from[1] + ((to[1] - from[1]) * k) / 6])
      send('up', to)
    },
  }
}
const zones = (hand: Hand) => rowsOf(floorOf(hand.session.state.committed, 'f1')?.zones ?? {})
const rectangle = { kind: 'zone', shape: 'rectangle', type: 'waiting' } as const

describe('a finger', () => {
  it('draws a rectangle by two taps, however it trembles', () => {
    const hand = handOn()
    const { tap } = finger(hand)
    hand.session.setTool(rectangle)
    tap([1000, 1000])
    expect(zones(hand)).toEqual([])
    tap([4940, 3030])
    expect(zones(hand).map(({ polygon }) => polygon)).toEqual([
      [
        [1000, 1000],
        [5000, 1000],
        [5000, 3000],
        [1000, 3000],
      ],
    ])
    expect(hand.steps()).toBe(1)
  })

  it('draws a rectangle in one stroke', () => {
    const hand = handOn()
    hand.session.setTool(rectangle)
    finger(hand).drag([1000, 1000], [3000, 2500])
    expect(zones(hand)[0].polygon[2]).toEqual([3000, 2500])
    expect(hand.steps()).toBe(1)
  })

  it('puts a point where it is lifted, and none when it was one of two', () => {
    const hand = handOn()
    const { send, drag } = finger(hand)
    hand.session.setTool({ kind: 'zone', shape: 'line', type: 'waiting' })
    drag([800, 800], [1000, 1000])
    // The second finger of a pinch.
    send('down', [6000, 6000])
    send('cancel', [6000, 6000])
    drag([4800, 800], [5000, 1000])
    drag([4800, 3200], [5000, 3000])
    drag([1200, 1200], [1000, 1000])
    expect(zones(hand).map(({ polygon }) => polygon)).toEqual([
      [
        [1000, 1000],
        [5000, 1000],
        [5000, 3000],
      ],
    ])
  })

  it('means the thing beside it, but first the thing beneath it', () => {
    const hand = handOn()
    const { send } = finger(hand)
    const tap = (at: Point) => {
      send('down', at)
      send('up', at)
      return hand.session.state.selection
    }
    // Outside of the plant by 100 mm, 10 px; a mouse misses it.
    hand.click([2300, 2000])
    expect(hand.session.state.selection).toEqual([])
    expect(tap([2300, 2000])).toEqual(['p1'])
    expect(tap([2500, 2000])).toEqual([])
  })
})
