/** Doors and turning places: the rules of a wheelchair's way. */
import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

type Opening = NonNullable<NonNullable<Parameters<typeof room>[1]>['floor']>['openings']
const opening = (more: Partial<NonNullable<Opening>[number]>): NonNullable<Opening> => [
  { id: 'in', wall: 'wall-s', at: 5100, width: 1500, kind: 'entrance', ...more },
]
const entrance = (more: Partial<NonNullable<Opening>[number]>, existing = false) =>
  room([], { hall: { existing }, floor: { openings: opening(more) } })
/** A corridor `depth` wide along the north wall, behind a door. */
const corridor = (depth: number, access: 'public' | 'staff' = 'public') =>
  room([], {
    floor: {
      walls: [...WALLS, { id: 'wall-i', a: [-100, depth + 50], b: [10_100, depth + 50], thickness: 100 }],
      openings: [
        ...opening({}),
        { id: 'd', wall: 'wall-i', at: 5100, width: 1000, kind: 'door', leaf: 'sliding', access },
      ],
    },
  })
/** A low window with a screen across the whole room `gap` before it. */
const counter = (gap: number, attrs: Record<string, unknown> = { lowCounter: true }) =>
  room([
    item('k', 'service-window', [5000, 450], [1500, 900], { attrs }),
    item('g', 'partition', [5000, 900 + gap + 30], [10_000, 60]),
  ])

/** A circle held by the corners of a knee space 900 wide and a screen 1300 before them. */
const CORNERS = Math.round(100 * 2 * (1300 - (1300 ** 2 - 450 ** 2) / 2600)) / 100

export const doorCases: readonly RuleCase[] = [
  ...of(
    'access/door-width',
    { kind: 'pass', name: 'an entrance of 1500', layout: entrance({}) },
    {
      kind: 'fail',
      name: 'one that opens 700',
      layout: entrance({ clearWidth: 700 }),
      finds: [['in', 700]],
    },
    { kind: 'boundary', name: '900', layout: entrance({ clearWidth: 900 }) },
    { kind: 'boundary', name: '899', layout: entrance({ clearWidth: 899 }), finds: [['in', 899]] },
    { kind: 'boundary', name: '800 in an existing hall', layout: entrance({ clearWidth: 800 }, true) },
    {
      kind: 'boundary',
      name: '799 in an existing hall',
      layout: entrance({ clearWidth: 799 }, true),
      finds: [['in', 799]],
    },
    {
      kind: 'boundary',
      name: 'an automatic door of 999',
      layout: entrance({ clearWidth: 999, leaf: 'automatic' }, true),
      finds: [['in', 999]],
    },
    {
      kind: 'degenerate',
      name: 'it opens no wider than its opening',
      layout: entrance({ width: 850, clearWidth: 2000 }),
      finds: [['in', 850]],
    },
    {
      kind: 'not-applicable',
      name: 'exits and doors for staff are not judged',
      layout: room([], {
        floor: {
          openings: [
            ...opening({ kind: 'exit', clearWidth: 700 }),
            { id: 's', wall: 'wall-n', at: 5100, width: 700, kind: 'entrance', access: 'staff' },
          ],
        },
      }),
    },
  ),
  ...of(
    'access/turning',
    { kind: 'pass', name: 'an open room', layout: room([]) },
    { kind: 'pass', name: 'a corridor of 2000 behind a door', layout: corridor(2000) },
    { kind: 'fail', name: 'a corridor of 1200', layout: corridor(1200), finds: [['d', 1200]] },
    { kind: 'boundary', name: 'a corridor of 1500', layout: corridor(1500) },
    { kind: 'boundary', name: 'a corridor of 1499', layout: corridor(1499), finds: [['d', 1499]] },
    { kind: 'pass', name: 'a corridor for staff', layout: corridor(1200, 'staff') },
    {
      kind: 'boundary',
      name: 'too near is aisle/door-approach’s to say',
      layout: corridor(800),
    },
    { kind: 'boundary', name: '450 of knee space count', layout: counter(1050) },
    { kind: 'boundary', name: 'and no more', layout: counter(1048), finds: [['k', 1498]] },
    { kind: 'pass', name: 'a counter that is not low', layout: counter(1020, {}) },
    {
      kind: 'fail',
      name: 'before the low part of a help desk',
      layout: room([
        item('h', 'help-desk', [5000, 4000], [2400, 800], {
          attrs: { lowPart: { from: 0, to: 900, height: 750 } },
        }),
        item('g', 'partition', [5000, 4400 + 1300 + 30], [10_000, 60]),
      ]),
      finds: [['h', CORNERS]],
    },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([item('k', 'service-window', [5000, 450], [1500, 900], { attrs: { lowCounter: true } })], {
        floor: { walls: WALLS.slice(0, 3) },
      }),
    },
  ),
]
