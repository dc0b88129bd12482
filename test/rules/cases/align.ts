import { deskRoom, item, room } from '../room'
import { of, type RuleCase } from './case'

const terminals = (offsets: number[], rotations: number[] = []) =>
  offsets.map((dy, i) =>
    item(`t${i}`, 'self-service-terminal', [1000 + i * 1500, 1000 + dy], [600, 700], {
      rotation: rotations[i] ?? 0,
    }),
  )

/** Four terminals whose fronts leave a route of 1250 to a screen; the way to the first leads past all. */
const besideRoute = (offsets: number[]) => [
  ...terminals(offsets),
  item('g', 'partition', [4250, 2630], [8500, 60]),
]
const spaced = (...positions: number[]) =>
  positions.map((x, i) => item(`t${i}`, 'self-service-terminal', [x, 1000], [600, 700]))
const boxes = (dy: number, turn = 0) =>
  deskRoom(
    'help-desk',
    [0, 1, 2].map(i =>
      item(`b${i}`, 'file-box', [300 + i * 300, i === 1 ? 400 + dy : 400], [80, 320], {
        rotation: i === 1 ? turn : 0,
      }),
    ),
  )

/** Seat rows one behind the other, too far apart to make a row along their fronts. */
const seatsAt = (...rotations: number[]) =>
  rotations.map((rotation, i) =>
    item(`p${i}`, 'seat-row', [2000 + 700 * i, 1500 + 2400 * i], [1800, 680], { rotation }),
  )
const waiting = (...rotations: number[]) =>
  room(seatsAt(...rotations), {
    floor: {
      zones: [
        {
          id: 'z',
          type: 'waiting',
          polygon: [
            [0, 0],
            [8000, 0],
            [8000, 8000],
            [0, 8000],
          ],
        },
      ],
    },
  })

export const alignCases: readonly RuleCase[] = [
  ...of(
    'align/row',
    { kind: 'pass', name: 'in line', layout: room(terminals([0, 0, 0, 0])) },
    {
      kind: 'fail',
      name: 'one 120 mm forward',
      layout: room(terminals([0, 0, 120, 0])),
      finds: [['t2', 120]],
      mends: true,
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
    'align/protrusion',
    { kind: 'pass', name: 'a row beside a route of 1250', layout: room(besideRoute([0, 0, 0, 0])) },
    {
      kind: 'fail',
      name: 'one 120 forward leaves 1130',
      layout: room(besideRoute([0, 0, 120, 0])),
      finds: [['t2', 1130]],
    },
    {
      kind: 'fail',
      name: 'one 300 forward leaves 950',
      layout: room(besideRoute([0, 300, 0, 0])),
      finds: [['t1', 950]],
    },
    { kind: 'boundary', name: '50 forward leaves 1200', layout: room(besideRoute([0, 0, 50, 0])) },
    {
      kind: 'boundary',
      name: '52 forward leaves 1198',
      layout: room(besideRoute([0, 0, 52, 0])),
      finds: [['t2', 1198]],
    },
    {
      kind: 'boundary',
      name: 'what is not off its row is aisle/clear-width’s to say',
      layout: room([...besideRoute([0, 0, 0, 0]), item('pl', 'plant', [4000, 1500], [300, 300])]),
    },
    {
      kind: 'not-evaluated',
      name: 'no entrance',
      layout: room(besideRoute([0, 0, 120, 0]), { floor: { openings: [] } }),
    },
  ),

  ...of(
    'align/row',
    { kind: 'boundary', name: 'on a desk-top 20 mm', layout: boxes(20) },
    { kind: 'boundary', name: 'and not 21', layout: boxes(21), finds: [['b1', 21]], mends: true },
    {
      kind: 'pass',
      name: 'a thing off its mark counts where it is marked',
      layout: room(
        terminals([0, 0, 300, 0]).map((each, i) =>
          i === 2 ? { ...each, mark: { kind: 'L' as const, at: [4000, 1000] as [number, number] } } : each,
        ),
      ),
    },
    {
      kind: 'fail',
      name: 'a mark out of line',
      layout: room(
        terminals([0, 0, 0, 0]).map((each, i) =>
          i === 2 ? { ...each, mark: { kind: 'L' as const, at: [4000, 1200] as [number, number] } } : each,
        ),
      ),
      finds: [['t2', 200]],
      mends: true,
    },
  ),
  ...of('align/rotation', {
    kind: 'fail',
    name: 'turned on a desk-top',
    layout: boxes(0, 5),
    // The turn about its middle moves the middle of its front edge by less than 20 mm.
    finds: [['b1', 5]],
    mends: true,
  }),
  ...of(
    'align/rotation',
    {
      kind: 'pass',
      name: 'seat rows of one zone, back to back',
      layout: waiting(0, 180, 0),
    },
    {
      kind: 'fail',
      name: 'one seat row aslant in its zone',
      layout: waiting(0, 20, 0),
      finds: [['p1#zone', 20]],
      mends: true,
    },
    { kind: 'boundary', name: 'by 1°', layout: waiting(0, 1, 0) },
    {
      kind: 'boundary',
      name: 'by 1.1°',
      layout: waiting(0, 1.1, 0),
      finds: [['p1#zone', 1.1]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'seats in no waiting zone are no rows of one zone',
      layout: room(seatsAt(0, 20, 0)),
    },
  ),
  ...of(
    'align/spacing',
    { kind: 'pass', name: 'even', layout: room(spaced(1000, 2500, 4000, 5500)) },
    {
      kind: 'fail',
      name: 'one slid along its row',
      layout: room(spaced(1000, 2500, 4120, 5500)),
      finds: [['t2', 120]],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'the last too far out',
      layout: room(spaced(1000, 2500, 4000, 5700)),
      finds: [['t2+t3', 200]],
    },
    { kind: 'boundary', name: '50 mm are allowed', layout: room(spaced(1000, 2500, 4050, 5500)) },
    {
      kind: 'boundary',
      name: '51 mm are not',
      layout: room(spaced(1000, 2500, 4051, 5500)),
      finds: [['t2', 51]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: '600 mm more is an aisle',
      layout: room(spaced(1000, 2000, 3000, 4600, 5600)),
    },
    {
      kind: 'boundary',
      name: '599 mm more is not',
      layout: room(spaced(1000, 2000, 3000, 4599, 5599)),
      finds: [['t2+t3', 599]],
    },
    { kind: 'not-applicable', name: 'two have one gap only', layout: room(spaced(1000, 2500)) },
  ),
]
