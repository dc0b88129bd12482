import { deskRoom, item, room } from '../room'
import { of, type RuleCase } from './case'

type Mark = NonNullable<ReturnType<typeof item>['mark']>
const terminal = (mark: Mark | undefined, more: object = {}) =>
  room([item('t', 'self-service-terminal', [3000, 3000], [600, 700], { mark, ...more })])
const marked = (x: number, rotation = 0): Mark => ({ kind: 'L', at: [x, 3000], rotation })
const inspected = (
  entry: object,
  { mark, extra = [] }: { mark?: Mark; extra?: { id?: string; at: [number, number]; text: string }[] } = {},
) =>
  room([item('t', 'self-service-terminal', [3000, 3000], [600, 700], { mark })], {
    inspections: [
      {
        id: 'i1',
        by: '王检',
        at: '2026-11-20T09:00:00Z',
        entries: [{ item: 't', state: 'moved', at: [3000, 3400] }],
      },
      { id: 'i2', by: '王检', at: '2026-11-23T09:00:00Z', entries: [entry as never], extra },
    ],
  })
const pen = (mark: Mark | undefined) => [item('p', 'pen', [300, 100], [140, 12], { mark })]

export const markCases: readonly RuleCase[] = [
  ...of(
    'mark/position',
    { kind: 'pass', name: 'L corners', layout: terminal({ kind: 'L', color: 'yellow' }) },
    { kind: 'pass', name: 'an outline', layout: terminal({ kind: 'outline' }) },
    { kind: 'fail', name: 'no mark', layout: terminal(undefined), finds: [['t']], mends: true },
    {
      kind: 'fail',
      name: 'a convenience box on the help desk',
      layout: deskRoom('help-desk', [item('b', 'convenience-box', [300, 300], [300, 200])]),
      finds: [['b']],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'a window’s desk has its own rule',
      layout: deskRoom('service-window', pen(undefined)),
    },
    {
      kind: 'boundary',
      name: 'a missing thing still has a place',
      layout: terminal(undefined, { present: false }),
      finds: [['t']],
      mends: true,
    },
    {
      kind: 'not-applicable',
      name: 'a partition has no place of its own',
      layout: room([item('g', 'partition', [3000, 3000], [1500, 60])]),
    },
  ),
  ...of(
    'mark/displaced',
    { kind: 'pass', name: 'on its mark', layout: terminal(marked(3000)) },
    { kind: 'pass', name: 'a mark that goes with the thing', layout: terminal({ kind: 'L' }) },
    { kind: 'fail', name: '300 mm off', layout: terminal(marked(2700)), finds: [['t', 300]], mends: true },
    {
      kind: 'fail',
      name: 'turned by 5°',
      layout: terminal(marked(3000, 355)),
      finds: [['t', 5]],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'missing',
      layout: terminal(marked(3000), { present: false }),
      finds: [['t#missing', 0]],
    },
    { kind: 'boundary', name: '50 mm on the floor', layout: terminal(marked(2950)) },
    { kind: 'boundary', name: '51 mm', layout: terminal(marked(2949)), finds: [['t', 51]], mends: true },
    { kind: 'boundary', name: 'turned by 2°', layout: terminal(marked(3000, 2)) },
    {
      kind: 'boundary',
      name: 'by 2.1°',
      layout: terminal(marked(3000, 2.1)),
      finds: [['t', 2.1]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: '10 mm on a desk',
      layout: deskRoom('service-window', pen({ kind: 'L', at: [310, 100] })),
    },
    {
      kind: 'boundary',
      name: '11 mm on a desk',
      layout: deskRoom('service-window', pen({ kind: 'L', at: [311, 100] })),
      finds: [['p', 11]],
      mends: true,
    },
    {
      kind: 'degenerate',
      name: 'a plant has no front to turn',
      layout: room([
        item('v', 'plant', [3000, 3000], [400, 400], {
          rotation: 90,
          mark: { kind: 'L', at: [3000, 3000], rotation: 0 },
        }),
      ]),
    },
    {
      kind: 'boundary',
      name: 'the only first-aid kit missing is said by convenience/present',
      layout: room([item('k', 'first-aid-kit', [3000, 3000], [500, 400], { present: false })]),
    },
    { kind: 'not-applicable', name: 'nothing marked', layout: room([]) },
    {
      kind: 'pass',
      name: 'found in place at the last inspection, though not at the one before',
      layout: inspected({ item: 't', state: 'in-place' }),
    },
    {
      kind: 'fail',
      name: 'found 500 mm (300, 400) away on the spot, with and without a mark',
      layout: inspected({ item: 't', state: 'moved', at: [3300, 3400] }),
      finds: [['t', 500]],
    },
    {
      kind: 'fail',
      name: 'found away from its marked place, which the plan keeps',
      layout: inspected({ item: 't', state: 'moved', at: [3000, 2800] }, { mark: marked(3000) }),
      finds: [['t', 200]],
    },
    {
      kind: 'fail',
      name: 'found turned by 8° on the spot',
      layout: inspected({ item: 't', state: 'moved', rotation: 352 }),
      finds: [['t', 8]],
    },
    {
      kind: 'fail',
      name: 'found missing on the spot',
      layout: inspected({ item: 't', state: 'missing' }),
      finds: [['t#missing', 0]],
    },
    {
      kind: 'fail',
      name: 'on site and not on the plan',
      layout: inspected(
        { item: 't', state: 'in-place' },
        { extra: [{ id: 'x', at: [5000, 5000], text: '打印机' }] },
      ),
      finds: [['#surplus-x', undefined]],
    },
    {
      kind: 'boundary',
      name: 'found 50 mm away on the spot',
      layout: inspected({ item: 't', state: 'moved', at: [3050, 3000] }),
    },
    {
      kind: 'degenerate',
      name: 'an inspection of a thing that is no more',
      layout: inspected({ item: 'gone', state: 'moved', at: [0, 0] }),
      finds: [['t', 400]],
    },
  ),
  ...of(
    'mark/desk-corners',
    { kind: 'pass', name: 'blue L', layout: deskRoom('service-window', pen({ kind: 'L', color: 'blue' })) },
    {
      kind: 'fail',
      name: 'none',
      layout: deskRoom('service-window', pen(undefined)),
      finds: [['p']],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'an outline',
      layout: deskRoom('service-window', pen({ kind: 'outline', color: 'blue' })),
      finds: [['p']],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'yellow',
      layout: deskRoom('service-window', pen({ kind: 'L', color: 'yellow' })),
      finds: [['p']],
      mends: true,
    },
    { kind: 'boundary', name: 'no colour is blue', layout: deskRoom('service-window', pen({ kind: 'L' })) },
    { kind: 'not-applicable', name: 'the help desk', layout: deskRoom('help-desk', pen(undefined)) },
  ),
]
