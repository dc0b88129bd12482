import { describe, expect, it } from 'vitest'
import { installGrips } from '../../src/editor/grips'
import { makeSurface } from '../../src/layout/desk-edits'
import { fromFile } from '../../src/layout/model'
import { findItem, surfaceOf } from '../../src/layout/queries'
import { text } from '../../src/layout/text'
import { item, room } from '../rules/room'
import { content, type Hand, handOn } from './hand'

/** Looks to the right (rotation 270: local +y points to +x), 4 m far, 60° wide. */
const camera = { rotation: 270, attrs: { fov: 60, range: 4000 } }
function watching(more: object = camera): Hand {
  const hand = handOn(
    fromFile(
      room([
        item('v1', 'camera', [2000, 4000], [120, 120], more),
        item('p1', 'plant', [8000, 6000], [400, 400]),
        item('b1', 'you-are-here', [5000, 300], [600, 20]),
        item('d1', 'office-desk', [6000, 5000], [1400, 700]),
      ]),
    ),
  )
  installGrips(hand.session)
  hand.session.update({ selection: ['v1'] })
  return hand
}
const lens = (hand: Hand) => findItem(hand.session.state.committed, 'v1')
const places = (hand: Hand) =>
  hand.session.state.grips.handles.map(({ at: [x, y] }) => [Math.round(x) + 0, Math.round(y) + 0])

describe('the grips of a camera', () => {
  it('stand at the end of its view, half way, and at both sides', () => {
    expect(places(watching())).toEqual([
      [6000, 4000],
      [4000, 4000],
      [2000 + 3464, 2000],
      [2000 + 3464, 6000],
    ])
  })

  it('set the range along the view, in steps of 100 mm, of 10 mm with Shift', () => {
    const hand = watching()
    hand.drag([6000, 4000], [7430, 4900])
    expect(lens(hand)?.attrs).toEqual({ fov: 60, range: 5400 })
    hand.drag([7400, 4000], [7013, 4000], { shift: true })
    expect(lens(hand)?.attrs).toEqual({ fov: 60, range: 5010 })
    expect(hand.steps()).toBe(2)
    expect(hand.session.state.undoLabel?.zh).toBe('调整摄像机有效距离')
    expect(lens(hand)?.rotation).toBe(270)
  })

  it('never give a range below one step, however far back the hand goes', () => {
    const hand = watching()
    hand.drag([6000, 4000], [100, 4000])
    expect(lens(hand)?.attrs?.range).toBe(100)
  })

  it('turn it by detents, by degrees with Shift; 0° leaves no rotation behind', () => {
    const hand = watching()
    hand.drag([4000, 4000], [2100, 6000])
    expect(lens(hand)?.rotation).toBeUndefined()
    hand.drag([2000, 6000], [4000, 4070], { shift: true })
    expect(lens(hand)?.rotation).toBe(272)
    expect(hand.steps()).toBe(2)
  })

  it('open the view to both sides alike', () => {
    const hand = watching()
    hand.drag([2000 + 3464, 6000], [2000, 7000])
    expect(lens(hand)?.attrs).toEqual({ fov: 180, range: 4000 })
    hand.drag([2000, 8000], [500, 4000])
    expect(lens(hand)?.attrs?.fov).toBe(360)
    expect(places(hand)).toHaveLength(3)
    hand.drag([-2000, 4000], [5464, 2000])
    expect(lens(hand)?.attrs?.fov).toBe(60)
  })

  it('leave nothing behind when abandoned', () => {
    const hand = watching()
    const before = content(hand.session.state.committed)
    hand.down([6000, 4000])
    hand.move([7000, 4000])
    expect(findItem(hand.session.state.layout, 'v1')?.attrs?.range).toBe(5000)
    expect(hand.session.state.grips.handles).toEqual([])
    expect(hand.session.state.grips.shapes).toHaveLength(1)
    hand.session.cancel()
    hand.up([7000, 4000])
    expect(content(hand.session.state.committed)).toBe(before)
    expect(hand.steps()).toBe(0)
    expect(places(hand)).toHaveLength(4)
  })

  it('of a camera that says nothing show a view but write none', () => {
    const hand = watching({})
    expect(hand.session.state.grips.handles).toHaveLength(4)
    expect(lens(hand)?.attrs).toBeUndefined()
    expect(hand.steps()).toBe(0)
  })

  it('are gone while locked, under review, in another tool, or with two selected', () => {
    const hand = watching({ ...camera, locked: true })
    expect(hand.session.state.grips.handles).toEqual([])
    const free = watching()
    free.session.setTool({ kind: 'pan' })
    expect(free.session.state.grips.handles).toEqual([])
    free.session.setTool({ kind: 'select' })
    free.session.update({ selection: ['v1', 'p1'] })
    expect(free.session.state.grips.shapes).toEqual([])
    free.session.setReviewing(true)
    free.session.update({ selection: ['v1'] })
    expect(free.session.state.grips.handles).toEqual([])
    expect(free.session.state.grips.shapes).toHaveLength(1)
  })

  it('bear ranges and angles no file should hold', () => {
    for (const attrs of [{ fov: 360, range: 0 }, { fov: 0.001, range: 1_000_000 }, { range: 5 }]) {
      const hand = watching({ attrs })
      for (const { at } of hand.session.state.grips.handles)
        expect(at.every(each => Number.isFinite(each))).toBe(true)
    }
  })
})

describe('other grips', () => {
  it('turn the reader of an evacuation board, a quarter at a time', () => {
    const hand = watching()
    hand.session.update({ selection: ['b1'] })
    expect(places(hand)).toEqual([[5000, -1200]])
    hand.drag([5000, -1200], [6500, 200])
    expect(findItem(hand.session.state.committed, 'b1')?.attrs).toEqual({ facing: 90 })
    expect(hand.steps()).toBe(1)
  })

  it('move the seat of a desk-top, within its edges, with the reaches about it', () => {
    const hand = watching()
    hand.session.edit(text('台面', 'desk'), makeSurface('s9', 'd1', '台面'))
    hand.session.setFloor({ floor: 'f1', surface: 's9' })
    hand.session.update({ view: { scale: 0.4, x: 300, y: 300 } })
    expect(places(hand)).toEqual([[700, 0]])
    expect(hand.session.state.grips.shapes[0].parts).toHaveLength(4)
    hand.drag([700, 0], [912, -400])
    expect(surfaceOf(hand.session.state.committed, 's9')?.seat).toEqual([910, 0])
    hand.session.undo()
    expect(surfaceOf(hand.session.state.committed, 's9')?.seat).toEqual([700, 0])
  })

  it('draw the reach the plan’s own rule settings give', () => {
    const hand = watching()
    hand.session.edit(text('台面', 'desk'), draft => {
      makeSurface('s9', 'd1', '台面')(draft)
      draft.profile = { params: { 'desk/reach': { normal: 400, maximum: null } } }
    })
    hand.session.setFloor({ floor: 'f1', surface: 's9' })
    const said = hand.session.state.grips.shapes[0].parts.flatMap(part =>
      part.kind === 'text' ? [part.text] : [],
    )
    expect(said).toEqual(['顺手范围 400'])
  })
})

describe('a finger', () => {
  it('takes hold of a handle it does not quite meet; a mouse does not', () => {
    const hand = watching()
    const send = (kind: 'down' | 'move' | 'up', x: number, touch: boolean) =>
      hand.session.pointer({
        kind,
        world: [x, 4000],
        screen: [100 + x / 10, 500],
        button: kind === 'move' ? 'none' : 'primary',
        touch,
        mods: { shift: false, alt: false, accel: false },
      })
    for (const touch of [false, true]) {
      send('down', 6180, touch)
      send('move', 7180, touch)
      send('up', 7180, touch)
      expect(lens(hand)?.attrs?.range).toBe(touch ? 5200 : 4000)
      hand.session.update({ selection: ['v1'] })
    }
    expect(hand.session.state.touch).toBe(true)
  })
})
