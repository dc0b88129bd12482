import { item, room } from '../room'
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

export const alignCases: readonly RuleCase[] = [
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
]
