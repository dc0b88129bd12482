import { describe, expect, it } from 'vitest'
import type { ToolState } from '../../src/editor/state'
import { readSize, readStep } from '../../src/editor/typed-step'
import { fromFile, toFile } from '../../src/layout/model'
import { item, room } from '../rules/room'
import { handOn } from './hand'

const empty = () => fromFile(room([], { floor: { walls: [], openings: [] } }))
const hall = () => fromFile(room([]))
const floorOf = (hand: ReturnType<typeof handOn>) => toFile(hand.session.state.committed).floors[0]
const WALL: ToolState = { kind: 'wall', shape: 'line', material: 'solid', thickness: 200 }

describe('drawing walls', () => {
  it('by clicking: 45° steps, closing at the first point, one entry', () => {
    const hand = handOn(empty(), { snap: true })
    hand.session.setTool(WALL)
    for (const at of [
      [0, 0],
      [6000, 20],
      [6010, 4000],
      [0, 3990],
      [30, 40],
    ] as const) {
      hand.move(at)
      hand.click(at)
    }
    const { walls } = floorOf(hand)
    expect(walls?.map(({ a, b }) => [a, b])).toEqual([
      [
        [0, 0],
        [6000, 0],
      ],
      [
        [6000, 0],
        [6000, 4000],
      ],
      [
        [6000, 4000],
        [0, 4000],
      ],
      [
        [0, 4000],
        [0, 0],
      ],
    ])
    expect(hand.steps()).toBe(1)
    expect(hand.session.state.selection).toHaveLength(4)
    expect(hand.session.state.live.outlines).toBeUndefined()
  })

  it('by typed length and angle; Enter ends, Esc steps back', () => {
    const hand = handOn(empty())
    hand.session.setTool(WALL)
    hand.click([1000, 1000])
    hand.move([2000, 1000])
    for (const key of '3500') expect(hand.session.key(key)).toBe(true)
    expect(hand.session.state.live.readout?.zh).toContain('3500')
    hand.session.key('Enter')
    for (const key of '2m<90') hand.session.key(key)
    hand.session.key('Enter')
    hand.click([9000, 9000])
    hand.session.cancel()
    hand.session.key('Enter')
    const { walls } = floorOf(hand)
    expect(walls?.map(({ a, b }) => [a, b])).toEqual([
      [
        [1000, 1000],
        [4500, 1000],
      ],
      [
        [4500, 1000],
        [4500, -1000],
      ],
    ])
    expect(hand.steps()).toBe(1)
  })

  it('says what it cannot read and keeps what is drawn', () => {
    const hand = handOn(empty())
    hand.session.setTool(WALL)
    hand.click([0, 0])
    hand.move([500, 0])
    for (const key of '3<4<5') hand.session.key(key)
    hand.session.key('Enter')
    expect(hand.session.state.live.readout?.zh).toContain('长度<角度')
    hand.session.cancel()
    hand.session.cancel()
    expect(hand.session.state.tool.kind).toBe('wall')
    expect(hand.session.state.live.outlines).toBeUndefined()
    hand.session.cancel()
    expect(hand.session.state.tool.kind).toBe('select')
    expect(hand.steps()).toBe(0)
  })

  it('as a rectangle by its clear size, clicked, dragged or typed', () => {
    const draws: ((hand: ReturnType<typeof handOn>) => void)[] = [
      hand => {
        hand.click([0, 0])
        hand.move([6000, 4000])
        hand.click([6000, 4000])
      },
      hand => hand.drag([0, 0], [6000, 4000]),
      hand => {
        hand.click([0, 0])
        hand.move([100, 100])
        for (const key of '6000,4m') hand.session.key(key)
        hand.session.key('Enter')
      },
    ]
    for (const draw of draws) {
      const hand = handOn(empty())
      hand.session.setTool({ ...WALL, shape: 'rectangle' })
      draw(hand)
      const { walls } = floorOf(hand)
      expect(walls).toHaveLength(4)
      expect(walls?.[0]).toMatchObject({ a: [-100, -100], b: [6100, -100], thickness: 200 })
      expect(hand.steps()).toBe(1)
    }
  })

  it('abandoned by taking up another tool leaves nothing', () => {
    const hand = handOn(empty())
    hand.session.setTool(WALL)
    hand.click([0, 0])
    hand.click([3000, 0])
    hand.session.setTool({ kind: 'select' })
    expect(hand.steps()).toBe(0)
    expect(hand.session.state.live.outlines).toBeUndefined()
  })
})

describe('the building under the hand', () => {
  it('gets doors where a wall is clicked, inside the wall, and says so elsewhere', () => {
    const hand = handOn(hall())
    hand.session.setTool({ kind: 'opening', opening: 'door' })
    hand.move([5000, 4000])
    expect(hand.session.state.live.outlines).toEqual([])
    hand.click([5000, 4000])
    expect(hand.steps()).toBe(0)
    hand.move([300, -100])
    hand.click([300, -100])
    const door = floorOf(hand).openings?.find(each => each.kind === 'door')
    expect(door).toMatchObject({ wall: 'wall-n', at: 500, width: 1000 })
    expect(hand.session.state.tool.kind).toBe('select')
    expect(hand.steps()).toBe(1)
  })

  it('moves a dragged wall with its corners', () => {
    const hand = handOn(hall())
    hand.drag([10_100, 4000], [11_100, 4000])
    const walls = floorOf(hand).walls ?? []
    expect(walls.find(wall => wall.id === 'wall-e')).toMatchObject({ a: [11_100, -100], b: [11_100, 8100] })
    expect(walls.find(wall => wall.id === 'wall-n')?.b).toEqual([11_100, -100])
    expect(hand.steps()).toBe(1)
  })

  it('moves a corner by its handle', () => {
    const hand = handOn(hall())
    hand.click([10_100, 4000])
    hand.drag([10_100, -100], [10_600, -600])
    const walls = floorOf(hand).walls ?? []
    expect(walls.find(wall => wall.id === 'wall-e')?.a).toEqual([10_600, -600])
    expect(walls.find(wall => wall.id === 'wall-n')?.b).toEqual([10_600, -600])
    expect(hand.steps()).toBe(1)
  })

  it('divides a wall in the middle', () => {
    const hand = handOn(hall())
    hand.click([10_100, 4000])
    hand.act('split-wall')
    expect(floorOf(hand).walls).toHaveLength(5)
    expect(hand.steps()).toBe(1)
  })
})

describe('zones', () => {
  it('are drawn as rectangle and polygon and taken from a room, with the next free letter', () => {
    const hand = handOn(hall())
    hand.session.setTool({ kind: 'zone', shape: 'rectangle', type: 'waiting' })
    hand.drag([1000, 1000], [4000, 3000])
    hand.session.setTool({ kind: 'zone', shape: 'line', type: 'convenience' })
    for (const at of [
      [5000, 1000],
      [7000, 1000],
      [7000, 3000],
    ] as const)
      hand.click(at)
    hand.session.key('Enter')
    hand.session.setTool({ kind: 'room', type: 'other' })
    hand.move([5000, 5000])
    hand.click([5000, 5000])
    const zones = floorOf(hand).zones ?? []
    expect(zones.map(zone => [zone.type, zone.number, zone.polygon.length])).toEqual([
      ['waiting', 'A', 4],
      ['convenience', 'B', 3],
      ['other', 'C', 4],
    ])
    expect(zones[0].polygon).toEqual([
      [1000, 1000],
      [4000, 1000],
      [4000, 3000],
      [1000, 3000],
    ])
    const [xs, ys] = [0, 1].map(axis => zones[2].polygon.map(p => p[axis]))
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([0, 10_000, 0, 8000])
    expect(hand.steps()).toBe(3)
  })

  it('bend by their handles: a corner moves, a middle becomes one, a double click takes one away', () => {
    const hand = handOn(hall())
    hand.session.setTool({ kind: 'zone', shape: 'rectangle', type: 'waiting' })
    hand.drag([1000, 1000], [4000, 3000])
    hand.session.setTool({ kind: 'select' })
    hand.drag([4000, 3000], [4500, 3500])
    hand.drag([2500, 1000], [2500, 500])
    expect(floorOf(hand).zones?.[0].polygon).toEqual([
      [1000, 1000],
      [2500, 500],
      [4000, 1000],
      [4500, 3500],
      [1000, 3000],
    ])
    hand.double([2500, 500])
    expect(floorOf(hand).zones?.[0].polygon).toHaveLength(4)
    expect(hand.steps()).toBe(4)
  })
})

describe('cables', () => {
  it('are drawn bend by bend and end with Enter', () => {
    const hand = handOn(hall())
    hand.session.setTool({ kind: 'cable' })
    for (const at of [
      [1000, 1000],
      [3000, 1010],
      [3000, 4000],
    ] as const)
      hand.click(at)
    hand.session.key('Enter')
    expect(floorOf(hand).cables?.[0].points).toEqual([
      [1000, 1000],
      [3000, 1000],
      [3000, 4000],
    ])
    expect(hand.steps()).toBe(1)
  })
})

describe('what is typed while drawing', () => {
  it.each([
    ['3500', [1, 0], [3500, 0]],
    ['3.5m', [0, 2], [0, 3500]],
    ['1000<0', [0, 1], [1000, 0]],
    ['1000<90', [1, 0], [0, -1000]],
    ['１０００<180', [1, 0], [-1000, 0]],
    ['2400/3', [1, 0], [800, 0]],
  ] as const)('reads a step %s', (typed, towards, by) => {
    const read = readStep(typed, towards)
    expect(read.ok && read.by.map(value => Math.round(value) + 0)).toEqual(by)
  })

  it.each([['abc'], ['1000<'], ['<90'], ['1<2<3'], ['0'], ['1e99'], ['']])('refuses the step %j', typed => {
    expect(readStep(typed, [1, 0]).ok).toBe(false)
  })

  it('reads a size towards where the hand points', () => {
    const read = readSize('6000,4m', [-1, 1])
    expect(read.ok && read.by).toEqual([-6000, 4000])
    expect(readSize('6000', [1, 1]).ok).toBe(false)
    expect(readSize('6000x', [1, 1]).ok).toBe(false)
  })
})

describe('a door that leads outside', () => {
  it.each([
    ['wall-n', [5000, -100]],
    ['wall-e', [10_100, 4000]],
    ['wall-s', [2000, 8100]],
    ['wall-w', [-100, 4000]],
  ] as const)('in %s opens out of the hall', (wall, at) => {
    const hand = handOn(hall())
    hand.session.setTool({ kind: 'opening', opening: 'exit' })
    hand.click(at)
    const exit = floorOf(hand).openings?.find(each => each.kind === 'exit')
    // These walls run clockwise on the screen: the hall is to their right hand.
    expect(exit).toMatchObject({ wall, swing: 'in' })
  })
})

describe('the tape', () => {
  const things = () =>
    fromFile(
      room([item('p1', 'plant', [2000, 2000], [400, 400]), item('p2', 'plant', [6000, 2000], [400, 400])]),
    )

  it('says a distance and leaves nothing', () => {
    const hand = handOn(things())
    hand.session.setTool({ kind: 'measure', keep: false })
    hand.click([3000, 5000])
    hand.click([7000, 5000])
    expect(hand.session.state.notice?.words.zh).toBe('两点相距 4000 毫米。')
    expect(hand.steps()).toBe(0)
  })

  it('keeps a dimension bound to the things it ends at, which follows them', () => {
    const hand = handOn(things(), { snap: true })
    hand.session.setTool({ kind: 'measure', keep: true })
    hand.click([2190, 2010])
    hand.click([5810, 2010])
    expect(floorOf(hand).dimensions?.[0]).toMatchObject({
      from: { item: 'p1', anchor: 'right' },
      to: { item: 'p2', anchor: 'left' },
    })
    expect(hand.steps()).toBe(1)
    hand.session.setTool({ kind: 'select' })
    hand.click([4000, 2000])
    expect(hand.session.state.selection).toEqual(['m1'])
    hand.act('delete')
    expect(floorOf(hand).dimensions ?? []).toEqual([])
  })
})

describe('notes', () => {
  it('are placed, selected and moved like things', () => {
    const hand = handOn(hall())
    hand.session.setTool({ kind: 'note' })
    hand.click([3000, 3000])
    expect(floorOf(hand).notes?.[0]).toMatchObject({ kind: 'text', at: [3000, 3000] })
    hand.drag([3100, 3100], [4100, 4100])
    expect(floorOf(hand).notes?.[0].at).toEqual([4000, 4000])
    expect(hand.steps()).toBe(2)
  })
})

describe('desk-top plans', () => {
  it('open with a double click, made where there is none, and are copied to all windows', () => {
    const hand = handOn(
      fromFile(
        room([
          item('k1', 'service-window', [2000, 3000], [1500, 900]),
          item('k2', 'service-window', [4000, 3000], [1500, 900]),
        ]),
      ),
    )
    hand.double([2000, 3000])
    const { surface } = hand.session.state
    expect(surface).toBeDefined()
    hand.session.update({ view: { scale: 0.1, x: 100, y: 100 } })
    hand.session.setTool({ kind: 'place', type: 'mouse', rotation: 0 })
    hand.click([500, 300])
    hand.act('copy-desk')
    const { surfaces } = toFile(hand.session.state.committed)
    expect(surfaces?.map(each => [each.host, each.items?.[0].type, each.items?.[0].at])).toEqual([
      ['k1', 'mouse', [500, 300]],
      ['k2', 'mouse', [500, 300]],
    ])
    hand.session.undo()
    hand.session.undo()
    hand.session.undo()
    expect(hand.session.state.surface).toBeUndefined()
    expect(toFile(hand.session.state.committed).surfaces ?? []).toEqual([])
  })
})

describe('floors', () => {
  it('are added, copied and deleted; whatever is undone or redone, a floor is on view', () => {
    const hand = handOn(hall())
    hand.act('floor-copy')
    const second = hand.session.state.floor
    expect(second).not.toBe('f1')
    expect(toFile(hand.session.state.committed).floors[1].walls).toHaveLength(4)
    hand.act('floor-remove')
    expect(hand.session.state.floor).toBe('f1')
    hand.session.undo()
    hand.session.undo()
    expect(hand.session.state.floor).toBe('f1')
    hand.session.redo()
    hand.session.setFloor({ floor: second })
    hand.session.redo()
    expect(hand.session.state.floor).toBe('f1')
    hand.act('floor-remove')
    expect(hand.session.state.notice?.words.zh).toContain('只剩一层')
  })
})
