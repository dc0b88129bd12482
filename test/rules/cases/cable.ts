import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

type Points = [number, number][]
const cable = (points: Points, more: object = {}) =>
  room([item('j', 'cable-box', [1000, 50], [250, 100])], {
    floor: { cables: [{ id: 'x', kind: 'power', points, wrapped: true, covered: true, box: 'j', ...more }] },
  })
const tilted = (degrees: number): Points => [
  [1000, 100],
  [1000, 3000],
  [
    1000 + Math.round(6000 * Math.cos((degrees * Math.PI) / 180)),
    3000 + Math.round(6000 * Math.sin((degrees * Math.PI) / 180)),
  ],
]
const square: Points = [
  [1000, 100],
  [1000, 3000],
  [7000, 3000],
]
const bare = (points: Points) => cable(points, { covered: false })

export const cableCases: readonly RuleCase[] = [
  ...of(
    'cable/right-angle',
    { kind: 'pass', name: 'along the walls', layout: cable(square) },
    {
      kind: 'fail',
      name: 'straight across the room',
      layout: cable([
        [1000, 100],
        [4000, 4100],
      ]),
      finds: [['x', Math.round((90 - (Math.atan2(4000, 3000) * 180) / Math.PI) * 100) / 100]],
      mends: true,
    },
    { kind: 'fail', name: 'one stretch at 5°', layout: cable(tilted(5)), finds: [['x', 5]], mends: true },
    {
      kind: 'fail',
      name: 'back along itself',
      layout: cable([
        [1000, 100],
        [1000, 3000],
        [1000, 2000],
      ]),
      finds: [['x', 90]],
    },
    {
      kind: 'boundary',
      name: 'just under 1°',
      layout: cable([
        [1000, 100],
        [1000, 3000],
        [7000, 3104],
      ]),
    },
    {
      kind: 'boundary',
      name: 'just over 1°',
      layout: cable([
        [1000, 100],
        [1000, 3000],
        [7000, 3107],
      ]),
      finds: [['x', Math.round(((Math.atan2(107, 6000) * 180) / Math.PI) * 100) / 100]],
      mends: true,
    },
    {
      kind: 'degenerate',
      name: 'a point given twice',
      layout: cable([
        [1000, 100],
        [1000, 100],
        [1000, 3000],
      ]),
    },
    {
      kind: 'not-evaluated',
      name: 'no walls',
      layout: { ...cable(square), floors: [{ ...cable(square).floors[0], walls: [], openings: [] }] },
    },
    { kind: 'not-applicable', name: 'no cables', layout: room([]) },
  ),
  ...of(
    'cable/wrapped',
    { kind: 'pass', name: 'wrapped and boxed', layout: cable(square) },
    { kind: 'fail', name: 'bare', layout: cable(square, { wrapped: undefined }), finds: [['x#bare']] },
    { kind: 'fail', name: 'no box', layout: cable(square, { box: undefined }), finds: [['x#box']] },
    { kind: 'fail', name: 'a box that is none', layout: cable(square, { box: 'k9' }), finds: [['x#box']] },
    {
      kind: 'boundary',
      name: 'the box 500 mm from an end',
      layout: cable([
        [1000, 600],
        [1000, 3000],
      ]),
    },
    {
      kind: 'boundary',
      name: '501 mm',
      layout: cable([
        [1000, 601],
        [1000, 3000],
      ]),
      finds: [['x#box', 501]],
    },
    { kind: 'not-applicable', name: 'no cables', layout: room([]) },
  ),
  ...of(
    'cable/crossing',
    { kind: 'pass', name: 'covered', layout: cable(square) },
    {
      kind: 'pass',
      name: 'bare along the wall',
      layout: bare([
        [1000, 100],
        [9000, 100],
      ]),
    },
    {
      kind: 'fail',
      name: 'bare across the floor',
      layout: bare([
        [3000, 0],
        [3000, 4000],
      ]),
      // All but the first 150 mm beside the wall.
      finds: [['x', 3850]],
    },
    {
      kind: 'boundary',
      name: '150 mm from the wall',
      layout: bare([
        [2000, 150],
        [9000, 150],
      ]),
    },
    {
      kind: 'boundary',
      name: '152 mm from the wall',
      layout: bare([
        [2000, 152],
        [9000, 152],
      ]),
      finds: [['x', 7000]],
    },
    {
      kind: 'pass',
      name: 'behind a staff door',
      layout: room([], {
        floor: {
          walls: [...WALLS, { id: 'part', a: [-100, 4000], b: [10_100, 4000], thickness: 100 }],
          openings: [
            { id: 'in', wall: 'wall-s', at: 5100, width: 1500, kind: 'entrance' },
            { id: 'staff', wall: 'part', at: 2000, width: 1000, kind: 'door', access: 'staff' },
          ],
          cables: [
            {
              id: 'x',
              points: [
                [3000, 500],
                [3000, 3500],
              ],
            },
          ],
        },
      }),
    },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([], { floor: { walls: WALLS.slice(0, 3), cables: [{ id: 'x', points: square }] } }),
    },
    {
      kind: 'not-evaluated',
      name: 'no entrance',
      layout: room([], { floor: { openings: [], cables: [{ id: 'x', points: square }] } }),
    },
  ),
]
