import { item, room } from '../room'
import { of, type RuleCase } from './case'

const windows = (...heights: (number | null)[]) =>
  room(
    heights.map((height, i) =>
      item(`w${i}`, 'service-window', [1000 + i * 1500, 2000], [1500, 900], {
        height: height ?? 760,
        attrs: { lowCounter: height !== null },
      }),
    ),
  )
const help = (lowPart: unknown) =>
  room([item('h', 'help-desk', [4000, 4000], [2400, 800], { attrs: { lowPart } })])
const waiting = (...items: Parameters<typeof room>[0]) =>
  room(items, {
    floor: {
      zones: [
        {
          id: 'z',
          type: 'waiting',
          polygon: [
            [1000, 3000],
            [7000, 3000],
            [7000, 6000],
            [1000, 6000],
          ],
        },
      ],
    },
  })
const place = (w: number, d: number, x = 2000) => item('l', 'wheelchair-place', [x, 4500], [w, d])

export const accessCases: readonly RuleCase[] = [
  ...of(
    'access/low-counter',
    { kind: 'pass', name: 'one of three windows', layout: windows(null, 760, null) },
    { kind: 'pass', name: 'a low part of the help desk', layout: help({ from: 0, to: 900, height: 750 }) },
    { kind: 'fail', name: 'no low window', layout: windows(null, null), finds: [['w0+w1#none', 0]] },
    { kind: 'fail', name: 'no low part', layout: help(undefined), finds: [['h#none', 0]] },
    { kind: 'fail', name: 'called low, but high', layout: windows(null, 1000, null), finds: [['w1', 1000]] },
    { kind: 'boundary', name: '700 and 850', layout: windows(700, 850) },
    { kind: 'boundary', name: '851', layout: windows(851), finds: [['w0', 851]] },
    { kind: 'boundary', name: '699', layout: help({ from: 0, to: 900, height: 699 }), finds: [['h', 699]] },
    { kind: 'not-applicable', name: 'no counters', layout: room([]) },
  ),
  ...of(
    'access/wheelchair-place',
    { kind: 'pass', name: 'kept', layout: waiting(place(800, 1300)) },
    // An info does not fail a rule, so its findings are all that shows it.
    { kind: 'fail', name: 'none', layout: waiting(), finds: [['z', 0]] },
    { kind: 'fail', name: 'outside the zone', layout: waiting(place(800, 1300, 8500)), finds: [['z', 0]] },
    {
      kind: 'boundary',
      name: '799 mm wide',
      layout: waiting(place(799, 1300)),
      finds: [['l', 799]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: '1 299 mm deep',
      layout: waiting(place(900, 1299)),
      finds: [['l', 1299]],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'taken by a plant',
      layout: waiting(place(800, 1300), item('v', 'plant', [2300, 4500], [400, 400])),
      finds: [['l#taken']],
    },
    {
      kind: 'boundary',
      name: 'a plant beside it',
      layout: waiting(place(800, 1300), item('v', 'plant', [2600, 4500], [400, 400])),
    },
    { kind: 'not-applicable', name: 'no waiting zone', layout: room([]) },
  ),
]
