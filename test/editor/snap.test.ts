import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolve, WEIGHTS } from '../../src/editor/snap/resolve'
import type { Candidate } from '../../src/editor/snap/types'
import { fromFile } from '../../src/layout/model'
import { item, room } from '../rules/room'
import { handOn } from './hand'

const line = (
  kind: Candidate['kind'],
  axis: 'x' | 'y',
  offset: number,
  key = `${kind}:${axis}:${offset}`,
): Candidate => ({
  kind,
  key,
  normal: axis === 'x' ? [1, 0] : [0, 1],
  offset,
})
/** One mm is one px here. */
const at = (raw: [number, number], candidates: Candidate[], held: string[] = []) =>
  resolve(raw, candidates, held, 1)

describe('the resolver', () => {
  it.each<[string, [number, number], Candidate[], [number, number]]>([
    ['nothing near: the hand decides', [100, 100], [line('edge', 'x', 150)], [100, 100]],
    ['one line: the hand slides along it', [100, 100], [line('edge', 'x', 105)], [105, 100]],
    ['two lines: their crossing', [100, 100], [line('edge', 'x', 105), line('edge', 'y', 95)], [105, 95]],
    ['the nearer of two alike', [100, 100], [line('edge', 'x', 106), line('edge', 'x', 97)], [97, 100]],
    ['rank before distance', [100, 100], [line('edge', 'x', 101), line('row', 'x', 109)], [109, 100]],
    [
      'the grid holds what nothing else does',
      [100, 100],
      [line('grid', 'x', 120), line('grid', 'y', 90)],
      [120, 90],
    ],
    [
      'the grid gives way to a thing',
      [100, 100],
      [line('grid', 'x', 120), line('edge', 'x', 103)],
      [103, 100],
    ],
    [
      'a thing on one axis, the grid on the other',
      [100, 100],
      [line('edge', 'x', 103), line('grid', 'x', 90), line('grid', 'y', 120)],
      [103, 120],
    ],
  ])('%s', (_, raw, candidates, expected) => {
    expect(at(raw, candidates).at).toEqual(expected)
  })

  it('takes hold within the capture radius and lets go beyond the release radius', () => {
    const edge = line('edge', 'x', 100)
    const { capture, release } = WEIGHTS.edge
    expect(at([100 + capture, 0], [edge]).held).toEqual([edge.key])
    expect(at([100 + capture + 1, 0], [edge]).held).toEqual([])
    expect(at([100 + release, 0], [edge], [edge.key]).held).toEqual([edge.key])
    expect(at([100 + release + 1, 0], [edge], [edge.key]).held).toEqual([])
  })

  it('keeps what holds against a nearer line of its kind', () => {
    const [first, second] = [line('edge', 'x', 100), line('edge', 'x', 106)]
    expect(at([104, 0], [first, second]).at).toEqual([106, 0])
    expect(at([104, 0], [first, second], [first.key]).at).toEqual([100, 0])
  })

  it('lands exactly on every line that holds, whatever the order of the candidates', () => {
    const candidate = fc.record({
      kind: fc.constantFrom(
        'wall' as const,
        'row' as const,
        'gap' as const,
        'edge' as const,
        'centre' as const,
      ),
      turn: fc.integer({ min: 0, max: 359 }),
      offset: fc.integer({ min: -50, max: 50 }),
      n: fc.nat(1000),
    })
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), fc.integer({ min: -30, max: 30 }), (list, x) => {
        const candidates = list.map(({ kind, turn, offset, n }, i): Candidate => {
          const a = (turn * Math.PI) / 180
          return { kind, key: `${n}:${i}`, normal: [Math.cos(a), Math.sin(a)], offset }
        })
        const snapped = at([x, 7], candidates)
        for (const key of snapped.held) {
          const held = candidates.find(each => each.key === key)
          if (!held) throw new Error(key)
          const [nx, ny] = held.normal
          expect(Math.abs(nx * snapped.at[0] + ny * snapped.at[1] - held.offset)).toBeLessThan(1e-9)
        }
        expect(at([x, 7], [...candidates].reverse()).at).toEqual(snapped.at)
      }),
    )
  })
})

describe('a snapped drag', () => {
  const hall = () =>
    fromFile(
      room([
        item('t1', 'self-service-terminal', [2000, 350], [600, 700]),
        item('t2', 'self-service-terminal', [3200, 350], [600, 700]),
        item('t3', 'self-service-terminal', [5000, 2000], [600, 700]),
        item('p1', 'plant', [8000, 6000], [400, 400]),
      ]),
    )

  it('puts the back exactly to the wall and the gap exactly equal', () => {
    const hand = handOn(hall(), { snap: true })
    hand.drag([5000, 2000], [4430, 400])
    expect(hand.at('t3')).toEqual([4400, 350])
    // Nothing but the held thing moves.
    expect(hand.at('t1')).toEqual([2000, 350])
    expect(hand.at('t2')).toEqual([3200, 350])
  })

  it('says what it snapped to while it holds', () => {
    const hand = handOn(hall(), { snap: true })
    hand.down([5000, 2000])
    hand.move([4700, 1000])
    hand.move([4430, 400])
    const words = hand.session.state.live.guides.map(guide => guide.words.zh)
    expect(words).toContain('背靠墙面')
    expect(words.some(each => each.includes('间距相等 600'))).toBe(true)
    hand.up([4430, 400])
    expect(hand.session.state.live.guides).toEqual([])
  })

  it('goes freely with Alt or Ctrl, and with snapping off', () => {
    for (const mods of [{ alt: true }, { accel: true }]) {
      const hand = handOn(hall(), { snap: true, grid: true })
      hand.drag([5000, 2000], [4433, 403], mods)
      expect(hand.at('t3')).toEqual([4433, 403])
    }
    const hand = handOn(hall())
    hand.drag([5000, 2000], [4433, 403])
    expect(hand.at('t3')).toEqual([4433, 403])
  })

  it('puts left and upper edges on the grid where nothing else holds', () => {
    const hand = handOn(hall(), { grid: true })
    hand.drag([8000, 6000], [7234, 5112])
    expect(hand.at('p1')).toEqual([7250, 5100])
  })
})
