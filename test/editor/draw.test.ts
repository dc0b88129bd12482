/** Drawing by numbers: typed places, clear lengths, faces of walls, and the letters things are numbered with. */
import { describe, expect, it } from 'vitest'
import type { ToolState } from '../../src/editor/state'
import { clearLength } from '../../src/editor/tools/wall-size'
import { fromFile, toFile } from '../../src/layout/model'
import { findEntity, findItem } from '../../src/layout/queries'
import { rowsOf } from '../../src/layout/table'
import { type Hand, handOn, smallHall } from './hand'

const WALL: ToolState = { kind: 'wall', shape: 'line', material: 'solid', thickness: 100 }
const ZONE: ToolState = { kind: 'zone', shape: 'rectangle', type: 'waiting' }

const type = (hand: Hand, words: string) => {
  for (const key of words) hand.session.key(key)
  return hand.session.key('Enter')
}
const walls = (hand: Hand) => rowsOf(hand.session.state.committed.floors[0].walls)
const zones = (hand: Hand) => rowsOf(hand.session.state.committed.floors[0].zones)

describe('a typed place', () => {
  it('begins and goes on with a wall of the chosen thickness, with no pointer at all', () => {
    const hand = handOn()
    hand.session.setTool(WALL)
    expect(type(hand, '1000,2000')).toBe(true)
    type(hand, '4000,2000')
    type(hand, '4000,2000+1500')
    hand.session.key('Enter')
    const [first, second] = walls(hand).slice(-2)
    expect([first.a, first.b, second.b]).toEqual([
      [1000, 2000],
      [4000, 2000],
      [4000, 3500],
    ])
    expect(first.thickness).toBe(100)
    expect(hand.steps()).toBe(1)
  })

  it('is refused in words, and Esc takes it back without a trace', () => {
    const hand = handOn()
    hand.session.setTool(WALL)
    type(hand, '1000')
    expect(hand.session.state.live.readout?.zh).toContain('坐标')
    hand.session.cancel()
    expect(hand.session.state.tool.kind).toBe('wall')
    type(hand, '99999999999,2')
    expect(hand.session.state.live.readout?.zh).toContain('不能大于')
    hand.session.cancel()
    hand.session.cancel()
    expect(hand.session.state.tool.kind).toBe('select')
    expect(hand.steps()).toBe(0)
  })

  it('draws a zone from corner to corner, towards the hand', () => {
    const hand = handOn()
    hand.session.setTool(ZONE)
    hand.move([5000, 5000])
    type(hand, '1000,2000')
    type(hand, '3000,1500')
    expect(zones(hand)[0].polygon).toEqual([
      [1000, 2000],
      [4000, 2000],
      [4000, 3500],
      [1000, 3500],
    ])
  })

  it('puts a thing with its middle there and selects it', () => {
    const hand = handOn()
    hand.session.setTool({ kind: 'place', type: 'plant', rotation: 0 })
    type(hand, '2500,6000')
    const [id] = hand.session.state.selection
    expect(hand.at(id)).toEqual([2500, 6000])
    expect(hand.session.state.tool.kind).toBe('select')
    expect(hand.steps()).toBe(1)
  })

  it('leaves the keys of the view alone until it is begun', () => {
    const hand = handOn()
    hand.session.setTool(WALL)
    for (const key of ['m', 'x', '-', 'r']) expect(hand.session.key(key)).toBe(false)
  })
})

describe('a number given to a thing', () => {
  it('begins with the letter of the smallest zone it stands in', () => {
    const hand = handOn()
    hand.session.setTool(ZONE)
    hand.move([9000, 7000])
    for (const corners of [
      ['500,500', '9000,7000'],
      ['3000,3000', '2000,2000'],
    ])
      for (const each of corners) type(hand, each)
    const numberAt = (place: string) => {
      hand.session.setTool({ kind: 'place', type: 'seat-row', rotation: 0 })
      type(hand, place)
      return findItem(hand.session.state.committed, hand.session.state.selection[0])?.number
    }
    expect(['4000,4000', '1500,6000', '9800,7900'].map(numberAt)).toEqual(['B-PY-01', 'A-PY-02', 'A-PY-03'])
  })
})

describe('the length of a wall under the hand', () => {
  const across = { a: [0, 0], b: [0, 4000], thickness: 200 } as const
  const slanted = { a: [5000, 0], b: [9000, 4000], thickness: 100 } as const

  it.each([
    ['free at both ends', [1000, 1000], [3000, 1000], [across], 2000],
    ['from a wall', [0, 1000], [3000, 1000], [across], 2900],
    ['from an end of a wall', [0, 0], [3000, 0], [across], 2900],
    ['along a wall', [0, 1000], [0, 3000], [across], 2000],
    // Measured along the new wall: half of 100 mm at 45°.
    ['to a slanted wall', [0, 1000], [6000, 1000], [across, slanted], 6000 - 100 - 50 * Math.SQRT2],
    ['of no length', [0, 0], [0, 0], [across], 0],
  ] as const)('%s', (_, from, to, around, clear) => {
    expect(clearLength(from, to, around)).toBeCloseTo(clear, 6)
  })

  it('is said, with the line it is measured on', () => {
    const hand = handOn()
    hand.session.setTool(WALL)
    hand.click([5000, -100])
    hand.move([5000, 3000])
    // The hall's wall of 200 mm lies about y = −100.
    expect(hand.session.state.live.readout?.zh).toBe('净 3000(墙面间)  中线 3100  角 270°')
    hand.session.setTool({ ...WALL, shape: 'rectangle' })
    hand.click([1000, 1000])
    hand.move([5000, 3000])
    expect(hand.session.state.live.readout?.zh).toBe('净宽 4000  净深 2000')
  })
})

describe('a corner of a zone', () => {
  it('takes hold of the faces of walls and the corners of rooms, not of centre lines', () => {
    const hand = handOn(undefined, { snap: true })
    hand.session.setTool(ZONE)
    hand.click([40, 30])
    hand.click([5000, 7960])
    expect(zones(hand)[0].polygon).toEqual([
      [0, 0],
      [5000, 0],
      [5000, 8000],
      [0, 8000],
    ])
    expect(findEntity(hand.session.state.committed, zones(hand)[0].id)?.kind).toBe('zones')
  })
})

describe('a new desk-top plan', () => {
  it('fills the view at once, before anything stands on it', () => {
    const file = toFile(smallHall())
    file.floors[0].items?.push({ id: 'd1', type: 'help-desk', at: [3000, 5000], size: [2400, 800] })
    const hand = handOn(fromFile(file))
    hand.double([3000, 5000])
    const { view, size, surface } = hand.session.state
    expect(surface).toBeDefined()
    const [left, right] = [view.x, view.x + 2400 * view.scale]
    expect((right - left) / size[0]).toBeGreaterThan(0.7)
    expect([left > 0, right < size[0]]).toEqual([true, true])
  })
})

describe('a click', () => {
  const crowded = () => {
    const file = toFile(smallHall())
    file.floors[0].items?.push(
      { id: 'drawers', type: 'drawer-unit', at: [3250, 5300], size: [400, 560] },
      { id: 'strip', type: 'window-screen', at: [3750, 5060], size: [1200, 80] },
      { id: 'button', type: 'alarm-button', at: [3300, 5500], size: [40, 40] },
    )
    return handOn(fromFile(file))
  }

  it('means what it is on before what is only near, however small that is', () => {
    const hand = crowded()
    // 20 mm below the strip, 40 mm to a click being near at this zoom.
    hand.click([3200, 5120])
    expect(hand.session.state.selection).toEqual(['drawers'])
    hand.click([3600, 5060])
    expect(hand.session.state.selection).toEqual(['strip'])
  })

  it('meets a thing too small for the hand from beside it', () => {
    const hand = crowded()
    hand.click([3330, 5530])
    expect(hand.session.state.selection).toEqual(['button'])
  })
})
