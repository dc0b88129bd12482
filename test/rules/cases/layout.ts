import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

const pair = (gap: number) => [
  item('a', 'file-cabinet', [2000, 2000], [900, 400]),
  item('b', 'file-cabinet', [2900 + gap, 2000], [900, 400]),
]

const at = (x: number, more: object = {}) => room([item('p', 'plant', [x, 4000], [400, 400], more)])
/** The north wall ends `gap` mm short of the east wall. */
const open = (gap: number) =>
  room([], {
    floor: {
      walls: WALLS.map(wall =>
        wall.id === 'wall-n' ? { ...wall, b: [10_100 - gap, -100] as [number, number] } : wall,
      ),
    },
  })

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

  ...of(
    'layout/in-wall',
    { kind: 'pass', name: 'against the wall', layout: at(200) },
    { kind: 'fail', name: '100 mm deep', layout: at(100), finds: [['p', 100]], mends: true },
    {
      kind: 'fail',
      name: 'in a corner, in both walls',
      layout: room([item('p', 'plant', [120, 150], [400, 400])]),
      finds: [['p', 80]],
      mends: true,
    },
    { kind: 'boundary', name: '5 mm are allowed', layout: at(195) },
    { kind: 'boundary', name: '6 mm are not', layout: at(194), finds: [['p', 6]], mends: true },
    {
      kind: 'boundary',
      name: 'in a doorway is no wall',
      layout: room([item('p', 'plant', [5000, 8050], [400, 200])]),
    },
    {
      kind: 'boundary',
      name: 'beyond the outer face it is layout/outside’s',
      layout: at(-100),
    },
    {
      kind: 'not-applicable',
      name: 'a hydrant may be set into the wall',
      layout: room([item('h', 'hydrant', [0, 4000], [700, 240], { rotation: 270 })]),
    },
    {
      kind: 'not-applicable',
      name: 'no walls',
      layout: room([item('p', 'plant', [0, 0], [400, 400])], { floor: { walls: [], openings: [] } }),
    },
  ),
  ...of(
    'layout/open-outline',
    { kind: 'pass', name: 'closed', layout: room([]) },
    {
      kind: 'fail',
      name: 'a gap of 300 mm',
      layout: open(300),
      finds: [['wall-e+wall-n', 300]],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'a wall missing',
      layout: room([], { floor: { walls: WALLS.slice(0, 3) } }),
      finds: [['wall-n+wall-s', 8200]],
    },
    { kind: 'boundary', name: '10 mm are welded', layout: open(10) },
    {
      kind: 'degenerate',
      name: 'a single wall',
      layout: room([], { floor: { walls: WALLS.slice(0, 1), openings: [] } }),
      finds: [['#f1']],
    },
    { kind: 'not-applicable', name: 'no walls', layout: room([], { floor: { walls: [], openings: [] } }) },
  ),
]
