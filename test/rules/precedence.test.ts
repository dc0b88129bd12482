/** One cause, one finding: which of several rules speaks, and what it names beside. */
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import type { LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { item, room } from './room'

const now = new Date('2026-11-24T08:00:00Z')
const ROUTES = [
  'align/protrusion',
  'aisle/clear-width',
  'aisle/unreachable',
  'aisle/window-front',
  'aisle/door-approach',
  'access/turning',
]

function findings(layout: LayoutFile, rules = ROUTES) {
  const read = readJson(layout)
  if (!read.ok) throw new Error(read.message.en)
  return checkLayout(read.layout, { only: rules, now }).findings
}
const ids = (layout: LayoutFile) => findings(layout).map(({ id }) => id)

const win = (x: number, attrs = {}) => item(`k${x}`, 'service-window', [x, 450], [1500, 900], { attrs })
const plant = (x: number, y: number) => item('pl', 'plant', [x, y], [500, 500])
/** A copier behind a screen that leaves `gap` mm. */
const nook = (gap: number) => [
  item('c', 'copier', [350, 400], [600, 700]),
  item('g', 'partition', [(10_000 - gap) / 2, 3000], [10_000 - gap, 60]),
]

describe('one cause, one finding', () => {
  it('what stands before a window is not also a narrow route', () => {
    expect(ids(room([win(5000), plant(5000, 1800)]))).toEqual(['aisle/window-front:pl'])
  })

  it('nor what stands before a low window also in the turning circle', () => {
    expect(ids(room([win(5000, { lowCounter: true }), plant(5000, 1700)]))).toEqual(['aisle/window-front:pl'])
  })

  it('what stands before a door is its approach alone', () => {
    expect(ids(room([plant(5000, 7300)]))).toEqual(['aisle/door-approach:in+pl'])
  })

  it('a place too narrow for anyone is unreachable, a wider one narrow', () => {
    expect(ids(room(nook(500)))).toEqual(['aisle/unreachable:c'])
    expect(ids(room(nook(800)))).toEqual(['aisle/clear-width:g+wall-e'])
  })

  it('a bottleneck lists all that lies behind it', () => {
    const [finding] = findings(
      room([
        ...nook(1000),
        item('t', 'ticket-machine', [3000, 300], [450, 450]),
        item('p', 'seat-row', [6000, 400], [1800, 680]),
      ]),
    )
    // The seats ask for 900 only.
    expect(finding.related).toEqual(['c', 't'])
    expect(finding.message.zh).toContain('复印机')
    expect(finding.message.zh).toContain('取号机')
  })

  it('a thing off its row takes the place of the narrow route it makes', () => {
    const terminals = [0, 0, 200, 0].map((dy, i) =>
      item(`t${i}`, 'self-service-terminal', [1000 + i * 1500, 1000 + dy], [600, 700]),
    )
    const [finding, ...more] = findings(
      room([...terminals, item('g', 'partition', [4250, 2630], [8500, 60])]),
    )
    expect([finding.id, more]).toEqual(['align/protrusion:t2', []])
    expect(finding.related).toEqual(['g', 't0', 't1'])
  })
})

describe('an opaque partition', () => {
  const waiting = {
    floor: {
      zones: [
        {
          id: 'z',
          type: 'waiting' as const,
          polygon: [
            [0, 4000],
            [10_000, 4000],
            [10_000, 7000],
            [0, 7000],
          ] as [number, number][],
        },
      ],
    },
  }
  const partition = item('g', 'partition', [5000, 3000], [3000, 60])
  const seats = item('p', 'seat-row', [5000, 5000], [1800, 680], { rotation: 180 })
  const judge = (...items: Parameters<typeof room>[0]) =>
    findings(room([partition, seats, ...items], waiting), ['sight/opaque-partition'])[0]

  it('is a warning where it hides nothing', () => {
    expect(judge(win(9000))).toMatchObject({ severity: 'warning', related: [] })
  })

  it('is an error where it hides windows from the waiting seats, and names them', () => {
    const finding = judge(win(4000), win(5500), win(9000))
    expect(finding).toMatchObject({ severity: 'error', related: ['k4000', 'k5500'] })
    expect(finding.message.zh).toContain('从等候区看不见')
  })

  it('does not answer for what something else hides', () => {
    expect(judge(win(5000), item('h', 'partition', [5000, 3500], [3000, 60]))).toMatchObject({
      severity: 'warning',
    })
  })

  it('answers to half of the seats', () => {
    const more = item('q', 'seat-row', [9000, 5000], [1800, 680], { rotation: 180 })
    expect(judge(win(5000), more)).toMatchObject({ severity: 'warning' })
    const third = item('r', 'seat-row', [5000, 6000], [1800, 680], { rotation: 180 })
    expect(judge(win(5000), more, third)).toMatchObject({ severity: 'error' })
  })
})
