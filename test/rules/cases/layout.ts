import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

const pair = (gap: number) => [
  item('a', 'file-cabinet', [2000, 2000], [900, 400]),
  item('b', 'file-cabinet', [2900 + gap, 2000], [900, 400]),
]

export const layoutCases: readonly RuleCase[] = [
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
