import type { LayoutFile } from '../../src/layout/model'
import { item, room, WALLS } from './room'

export type RuleCase = {
  readonly rule: string
  readonly kind: 'pass' | 'fail' | 'boundary' | 'degenerate' | 'not-evaluated' | 'not-applicable'
  readonly name: string
  readonly layout: LayoutFile
  /** The findings the rule states: their ids after the rule's own, with the measured value where it has one. */
  readonly finds?: readonly (readonly [subject: string, measured?: number])[]
}

const SERVICES = [
  'consultation',
  'general',
  'unresolved',
  'agency',
  'cross-region',
  'certificate',
  'green-channel',
]
const window = (services: string[]) => [
  item('k1', 'service-window', [5000, 450], [1500, 900], { attrs: { services } }),
]
const zones = (...types: string[]) => ({
  floor: {
    zones: types.map((type, i) => ({
      id: `z${i}`,
      type: type as 'waiting',
      polygon: [
        [i * 100, 0],
        [i * 100 + 90, 0],
        [i * 100, 90],
      ] as [number, number][],
    })),
  },
})
const terminals = (offsets: number[], rotations: number[] = []) =>
  offsets.map((dy, i) =>
    item(`t${i}`, 'self-service-terminal', [1000 + i * 1500, 1000 + dy], [600, 700], {
      rotation: rotations[i] ?? 0,
    }),
  )
const seats = (count: number, priority: number[]) => [
  item('p1', 'seat-row', [3000, 4000], [1800, 680], { attrs: { seats: count, priority } }),
]
const kit = (x: number) => [item('kit', 'first-aid-kit', [x, 7800], [500, 400], { rotation: 180 })]
const near = (maxWalk: number, good: number | null) => ({
  profile: { params: { 'convenience/near-entrance': { maxWalk, good } } },
})
/**
 * From the middle of the entrance (1 500 wide) round its jamb, then along the south wall to 300 mm short of the
 * kit's west face: a tangent, the arc of radius 300 that it leaves to the wall, and the straight rest.
 */
const KIT = Math.round(Math.sqrt(750 ** 2 - 300 ** 2) + 300 * Math.asin(300 / 750) + (8250 - 300 - 5750))

const pair = (gap: number) => [
  item('a', 'file-cabinet', [2000, 2000], [900, 400]),
  item('b', 'file-cabinet', [2900 + gap, 2000], [900, 400]),
]
/** A copier in the corner behind a partition that leaves `gap` mm to the east of it. */
const nook = (gap: number) => [
  item('c', 'copier', [350, 400], [600, 700]),
  item('g', 'partition', [(10_000 - gap) / 2, 3000], [10_000 - gap, 60]),
]
const numbered = (...numbers: string[]) =>
  numbers.map((number, i) => item(`n${i}`, 'ticket-machine', [1000 + i * 1000, 2000], [450, 450], { number }))

const of = (rule: string, ...cases: Omit<RuleCase, 'rule'>[]): RuleCase[] => {
  return cases.map(each => ({ rule, ...each }))
}

export const CASES: readonly RuleCase[] = [
  ...of(
    'naming/hall-name',
    { kind: 'pass', name: 'township', layout: room([]) },
    { kind: 'pass', name: 'city', layout: room([], { hall: { level: 'city', name: '乌海市政务服务中心' } }) },
    {
      kind: 'pass',
      name: '嘎查 as village',
      layout: room([], { hall: { level: 'village', name: '乌兰淖尔镇新地嘎查便民服务站' } }),
    },
    {
      kind: 'fail',
      name: 'hall of another form',
      layout: room([], { hall: { name: '示例镇办事大厅' } }),
      finds: [['']],
    },
    {
      kind: 'boundary',
      name: 'the district’s form at township level',
      layout: room([], { hall: { name: '乌达区政务服务中心' } }),
      finds: [['']],
    },
    { kind: 'degenerate', name: 'blank', layout: room([], { hall: { name: ' ' } }), finds: [['']] },
  ),
  ...of(
    'zones/required',
    {
      kind: 'pass',
      name: 'all five',
      layout: room([], zones('self-service', 'convenience', 'certificate', 'back-office', '24h')),
    },
    {
      kind: 'fail',
      name: 'none',
      layout: room([]),
      finds: [
        ['#self-service', 0],
        ['#convenience', 0],
        ['#certificate', 0],
        ['#back-office', 0],
        ['#24h', 0],
      ],
    },
    {
      kind: 'boundary',
      name: 'the 24h zone is only a hint',
      layout: room([], zones('self-service', 'convenience', 'certificate', 'back-office')),
      finds: [['#24h', 0]],
    },
  ),
  ...of(
    'windows/required',
    { kind: 'pass', name: 'one window carries all', layout: room(window(SERVICES)) },
    {
      kind: 'fail',
      name: 'agency missing',
      layout: room(window(SERVICES.filter(s => s !== 'agency'))),
      finds: [['#agency', 0]],
    },
    {
      kind: 'boundary',
      name: 'a sector window replaces none',
      layout: room(window(['sector'])),
      finds: SERVICES.map(s => [`#${s}`, 0]),
    },
  ),
  ...of(
    'align/row',
    { kind: 'pass', name: 'in line', layout: room(terminals([0, 0, 0, 0])) },
    {
      kind: 'fail',
      name: 'one 120 mm forward',
      layout: room(terminals([0, 0, 120, 0])),
      finds: [['t2', 120]],
    },
    {
      kind: 'fail',
      name: 'the outermost is found too',
      layout: room(terminals([0, 0, 0, -80])),
      finds: [['t3', 80]],
    },
    { kind: 'boundary', name: '50 mm is allowed', layout: room(terminals([0, 50, 0, 0])) },
    { kind: 'boundary', name: '51 mm is not', layout: room(terminals([0, 51, 0, 0])), finds: [['t1', 51]] },
    { kind: 'not-applicable', name: 'two make no row that can judge', layout: room(terminals([0, 200])) },
  ),
  ...of(
    'align/rotation',
    { kind: 'pass', name: 'parallel', layout: room(terminals([0, 0, 0])) },
    {
      kind: 'fail',
      name: 'one turned 3°',
      layout: room(terminals([0, 0, 0, 0], [0, 3])),
      finds: [['t1', 3]],
    },
    {
      kind: 'fail',
      name: 'of two, both are named',
      layout: room(terminals([0, 0], [0, 5])),
      finds: [['t0+t1', 5]],
    },
    { kind: 'boundary', name: '1° is allowed', layout: room(terminals([0, 0, 0], [0, 1])) },
    {
      kind: 'boundary',
      name: '1.1° is not',
      layout: room(terminals([0, 0, 0], [0, 1.1])),
      finds: [['t1', 1.1]],
    },
  ),
  ...of(
    'convenience/present',
    {
      kind: 'pass',
      name: 'the four the notice names',
      layout: room([
        ...kit(1000),
        item('w', 'wheelchair', [3000, 1000], [1100, 700]),
        item('s', 'stroller', [5000, 1000], [1000, 600]),
        item('u', 'umbrella-stand', [7000, 1000], [500, 300]),
      ]),
    },
    {
      kind: 'fail',
      name: 'only the kit',
      layout: room(kit(1000)),
      finds: [
        ['#wheelchair', 0],
        ['#stroller', 0],
        ['#umbrella-stand', 0],
      ],
    },
    {
      kind: 'boundary',
      name: 'one missing at the last inspection is not there',
      layout: room([{ ...kit(1000)[0], present: false }]),
      finds: [
        ['#first-aid-kit', 0],
        ['#wheelchair', 0],
        ['#stroller', 0],
        ['#umbrella-stand', 0],
      ],
    },
  ),
  ...of(
    'convenience/near-entrance',
    { kind: 'pass', name: 'beside the entrance', layout: room(kit(7000)) },
    {
      kind: 'fail',
      name: 'beyond the limit',
      layout: room(kit(8500), near(2000, null)),
      finds: [['kit', KIT]],
    },
    {
      kind: 'fail',
      name: 'beyond the softer limit',
      layout: room(kit(8500), near(9000, 2000)),
      finds: [['kit#good', KIT]],
    },
    { kind: 'boundary', name: 'at the limit', layout: room(kit(8500), near(KIT, null)) },
    {
      kind: 'boundary',
      name: '2 mm beyond',
      layout: room(kit(8500), near(KIT - 2, null)),
      finds: [['kit', KIT]],
    },
    { kind: 'not-evaluated', name: 'no entrance', layout: room(kit(8500), { floor: { openings: [] } }) },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room(kit(8500), { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
  ...of(
    'aisle/unreachable',
    { kind: 'pass', name: 'an open room', layout: room([item('c', 'copier', [350, 400], [600, 700])]) },
    { kind: 'fail', name: 'shut in', layout: room(nook(0)), finds: [['c']] },
    { kind: 'boundary', name: 'a gap of 600 lets a person through', layout: room(nook(600)) },
    { kind: 'boundary', name: 'one of 598 does not', layout: room(nook(598)), finds: [['c']] },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room(nook(0), { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
  ...of(
    'label/unique-number',
    { kind: 'pass', name: 'all different, some without', layout: room(numbered('A-1', 'A-2', '')) },
    {
      kind: 'fail',
      name: 'three the same',
      layout: room(numbered('A-1', 'A-1', 'B-1', 'A-1')),
      finds: [['n0+n1+n3#A-1', 3]],
    },
    {
      kind: 'boundary',
      name: 'blanks around it do not tell them apart',
      layout: room(numbered('A-1', ' A-1 ')),
      finds: [['n0+n1#A-1', 2]],
    },
  ),
  ...of(
    'seats/priority',
    { kind: 'pass', name: 'two of three', layout: room(seats(3, [0, 1])) },
    { kind: 'fail', name: 'one', layout: room(seats(3, [0])), finds: [['', 1]] },
    {
      kind: 'boundary',
      name: 'ten per cent of 21 is three',
      layout: room(seats(21, [0, 1])),
      finds: [['', 2]],
    },
    { kind: 'boundary', name: 'of 20, two', layout: room(seats(20, [0, 1])) },
    {
      kind: 'degenerate',
      name: 'marks beyond the seats or twice do not count',
      layout: room(seats(3, [0, 0, 7])),
      finds: [['', 1]],
    },
    { kind: 'not-applicable', name: 'no seats', layout: room([]) },
  ),
  ...of(
    'layout/overlap',
    { kind: 'pass', name: 'side by side', layout: room(pair(0)) },
    { kind: 'fail', name: '100 mm in one another', layout: room(pair(-100)), finds: [['a+b', 100]] },
    { kind: 'boundary', name: '5 mm is allowed', layout: room(pair(-5)) },
    { kind: 'boundary', name: '6 mm is not', layout: room(pair(-6)), finds: [['a+b', 6]] },
    {
      kind: 'pass',
      name: 'a chair tucks in, a screen hangs above',
      layout: room([
        item('k', 'service-window', [5000, 2000], [1500, 900]),
        item('c', 'office-chair', [5000, 1700], [600, 600]),
        item('s', 'window-screen', [5000, 2000], [1200, 80]),
      ]),
    },
    {
      kind: 'degenerate',
      name: 'a thing of no size',
      layout: room([...pair(0), item('z', 'plant', [2000, 2000], [0, 0])]),
    },
  ),
  ...of(
    'layout/outside',
    { kind: 'pass', name: 'inside', layout: room(pair(0)) },
    {
      kind: 'fail',
      name: '300 mm beyond the outer face',
      layout: room([item('x', 'plant', [10_300, 4000], [400, 400])]),
      finds: [['x', 300]],
    },
    {
      kind: 'boundary',
      name: '5 mm beyond is allowed',
      layout: room([item('x', 'plant', [10_005, 4000], [400, 400])]),
    },
    {
      kind: 'boundary',
      name: '6 mm is not',
      layout: room([item('x', 'plant', [10_006, 4000], [400, 400])]),
      finds: [['x', 6]],
    },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room(pair(0), { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
]
