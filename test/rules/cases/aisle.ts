import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

/** A copier in the corner behind a partition that leaves `gap` mm to the east of it. */
const nook = (gap: number) => [
  item('c', 'copier', [350, 400], [600, 700]),
  item('g', 'partition', [(10_000 - gap) / 2, 3000], [10_000 - gap, 60]),
]

export const aisleCases: readonly RuleCase[] = [
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
]
