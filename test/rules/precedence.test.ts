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

describe('a thing off its row', () => {
  const terminals = (dy: number) =>
    [0, 0, dy, 0].map((off, i) =>
      item(`t${i}`, 'self-service-terminal', [1000 + i * 1500, 1000 + off], [600, 700]),
    )
  const ROW = ['align/row', ...ROUTES]
  const found = (...items: Parameters<typeof room>[0]) => findings(room(items), ROW).map(({ id }) => id)
  const screen = item('g', 'partition', [4250, 2630], [8500, 60])

  it('is found once where it narrows a route: by what it does there', () => {
    expect(found(...terminals(200), screen)).toEqual(['align/protrusion:t2'])
  })

  it('and once where it does not: by its offset', () => {
    expect(found(...terminals(200))).toEqual(['align/row:t2'])
  })

  it('is found by its offset again where the other rule is off', () => {
    const layout = {
      ...room([...terminals(200), screen]),
      profile: { severity: { 'align/protrusion': 'off' } },
    }
    expect(findings(layout as LayoutFile, ROW).map(({ id }) => id)).toContain('align/row:t2')
    expect(findings(room([...terminals(200), screen]), ['align/row']).map(({ id }) => id)).toEqual([
      'align/row:t2',
    ])
  })

  it('leaves a rule that has no finding of its own left passed', () => {
    const read = readJson(room([...terminals(200), screen]))
    if (!read.ok) throw new Error(read.message.en)
    const { rules, counts } = checkLayout(read.layout, { only: ROW, now })
    expect(rules.find(({ id }) => id === 'align/row')).toMatchObject({ verdict: 'pass', findings: [] })
    expect(counts.error).toBe(1)
  })
})

describe('a window without a channel', () => {
  const rules = ['cctv/window-channel', 'register/cctv']
  const hall = (channels: Record<string, string[]>) =>
    room([
      win(2000, { windowNo: '01', cameraChannels: channels.k2000 }),
      win(5000, { windowNo: '02', cameraChannels: channels.k5000 }),
      ...[2000, 5000].map((x, i) =>
        item(`c${x}`, 'camera', [x, 1000], [150, 150], {
          number: `M-0${i + 1}`,
          owner: '马丽',
          elevation: 2600,
          attrs: { channel: `C0${i + 1}` },
        }),
      ),
    ])
  const judge = (k2000: string[], k5000: string[]) =>
    findings(hall({ k2000, k5000 }), rules).map(({ id }) => id)

  it('is not found again at the camera over it, whose line then lacks the window', () => {
    expect(judge(['C01'], ['C02'])).toEqual([])
    expect(judge(['C01'], [])).toEqual(['cctv/window-channel:k5000'])
    expect(judge(['C01'], ['C09'])).toEqual(['cctv/window-channel:k5000#unknown'])
  })

  it('a camera that nobody names, over a window that has its channel, is the register’s to say', () => {
    expect(judge(['C01'], ['C01'])).toEqual(['register/cctv:c5000'])
  })

  it('and what else its line lacks is said there too', () => {
    const layout = hall({ k2000: ['C01'], k5000: [] })
    const camera = layout.floors[0].items?.find(({ id }) => id === 'c5000')
    if (camera) camera.owner = ''
    const found = findings(layout, rules)
    expect(found.map(({ id }) => id)).toEqual(['cctv/window-channel:k5000', 'register/cctv:c5000'])
    expect(found[1].measured?.value).toBe(1)
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
