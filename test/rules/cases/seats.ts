import { item, room } from '../room'
import { of, type RuleCase } from './case'

const seats = (count: number, priority: number[]) => [
  item('p1', 'seat-row', [3000, 4000], [1800, 680], { attrs: { seats: count, priority } }),
]

export const seatsCases: readonly RuleCase[] = [
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
]
