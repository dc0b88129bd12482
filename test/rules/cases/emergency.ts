/** Fire equipment within reach and at hand, and the ways out. */
import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

type Extra = NonNullable<Parameters<typeof room>[1]>
type Openings = NonNullable<NonNullable<Extra['floor']>['openings']>

const limit = (rule: string, distance: number) => ({ profile: { params: { [rule]: { distance } } } })
/** Its front's middle is at (5000, 250): 9223 from the far corners. */
const bottle = item('m', 'extinguisher', [5000, 125], [500, 250])
const FAR = Math.round(Math.hypot(5000, 7750))
/** Its front's middle is at (5000, 50). */
const call = item('s', 'call-point', [5000, 25], [90, 50])
const CALL = Math.round(Math.hypot(5000, 7950))
/** From the middle of the entrance (5000, 8000) to the corners in the north. */
const OUT = Math.round(Math.hypot(5000, 8000))
const plant = (y: number, x = 5000) => item('pl', 'plant', [x, y + 200], [400, 400])

const entrance: Openings[number] = { id: 'in', wall: 'wall-s', at: 5100, width: 1500, kind: 'entrance' }
/** A wall across at x = 4000 with an opening at its south end, or a room of its own beyond. */
const divided = (openings: Openings, items: Parameters<typeof room>[0]): Parameters<typeof room> => [
  items,
  {
    floor: {
      walls: [...WALLS, { id: 'wall-i', a: [4000, -100], b: [4000, 8100], thickness: 100 }],
      openings: [entrance, ...openings],
    },
  },
]
const exits = (openings: Openings, occupants?: number, params: Record<string, number> = {}) =>
  room([], { hall: { occupants }, floor: { openings }, profile: { params: { 'evac/exits': params } } })
/** A second exit in the south wall whose near edge is `gap` west of the entrance's (4250). */
const second = (gap: number): Openings[number] => ({
  id: 'ex',
  wall: 'wall-s',
  // Stations run from the east end, x = 10 100.
  at: 10_100 - (4250 - gap - 500),
  width: 1000,
  kind: 'exit',
})
const board = item('b', 'you-are-here', [9000, 10], [600, 20])
const sign = (x: number, y = 7990) => item('s', 'exit-sign', [x, y], [360, 20], { rotation: 180 })

export const emergencyCases: readonly RuleCase[] = [
  ...of(
    'fire/extinguisher-coverage',
    { kind: 'pass', name: 'a room of 10 m', layout: room([bottle]) },
    {
      kind: 'fail',
      name: 'the far corners',
      layout: room([bottle], limit('fire/extinguisher-coverage', 8000)),
      finds: [['#farthest-f1', FAR]],
    },
    {
      kind: 'boundary',
      name: 'at the limit',
      layout: room([bottle], limit('fire/extinguisher-coverage', FAR)),
    },
    {
      kind: 'boundary',
      name: '2 mm beyond',
      layout: room([bottle], limit('fire/extinguisher-coverage', FAR - 2)),
      finds: [['#farthest-f1', FAR]],
    },
    {
      kind: 'pass',
      name: 'furniture does not count',
      layout: room(
        [bottle, item('g', 'partition', [4000, 4000], [8000, 60])],
        limit('fire/extinguisher-coverage', FAR),
      ),
    },
    {
      kind: 'fail',
      name: 'a room of its own has none',
      layout: room(
        ...divided([{ id: 'o', wall: 'wall-w', at: 4000, width: 1000, kind: 'entrance' }], [bottle]),
      ),
      // 3 950 mm of the inner face by 8 m.
      finds: [['#cut-off-f1', 31.6]],
    },
    { kind: 'not-applicable', name: 'a hall without is another rule’s to say', layout: room([]) },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([bottle], { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
  ...of(
    'fire/call-point',
    { kind: 'pass', name: 'a room of 10 m', layout: room([call]) },
    {
      kind: 'fail',
      name: 'the far corners',
      layout: room([call], limit('fire/call-point', 8000)),
      finds: [['#farthest-f1', CALL]],
    },
    {
      kind: 'fail',
      name: 'detectors, but no call point',
      layout: room([item('y', 'smoke-detector', [5000, 4000], [100, 100])]),
      finds: [['#cut-off-f1', 80]],
    },
    { kind: 'boundary', name: 'at the limit', layout: room([call], limit('fire/call-point', CALL)) },
    {
      kind: 'boundary',
      name: '2 mm beyond',
      layout: room([call], limit('fire/call-point', CALL - 2)),
      finds: [['#farthest-f1', CALL]],
    },
    { kind: 'not-applicable', name: 'no alarm system', layout: room([bottle]) },
  ),
  ...of(
    'fire/equipment-clear',
    { kind: 'pass', name: 'nothing before it', layout: room([bottle, { ...call, at: [8000, 25] }]) },
    { kind: 'fail', name: 'a plant 300 before it', layout: room([bottle, plant(550)]), finds: [['pl', 300]] },
    {
      kind: 'fail',
      name: '800 before a hydrant',
      layout: room([item('x', 'hydrant', [5000, 120], [700, 240]), plant(1040)]),
      finds: [['pl', 800]],
    },
    { kind: 'fail', name: '200 before a call point', layout: room([call, plant(250)]), finds: [['pl', 200]] },
    { kind: 'boundary', name: '600 before it', layout: room([bottle, plant(850)]) },
    { kind: 'boundary', name: '599 before it', layout: room([bottle, plant(849)]), finds: [['pl', 599]] },
    { kind: 'boundary', name: 'beside its front', layout: room([bottle, plant(400, 5450)]) },
    { kind: 'boundary', name: '6 mm over', layout: room([bottle, plant(400, 5444)]), finds: [['pl', 150]] },
    {
      kind: 'fail',
      name: 'one thing before two is one',
      layout: room([
        item('m', 'extinguisher', [4750, 125], [500, 250]),
        { ...bottle, id: 'n', at: [5250, 125] },
        plant(650),
      ]),
      finds: [['pl', 400]],
    },
    { kind: 'not-applicable', name: 'no equipment', layout: room([plant(550)]) },
  ),
  ...of(
    'evac/exits',
    { kind: 'pass', name: 'one for 30 persons on 80 m²', layout: exits([entrance], 30) },
    { kind: 'pass', name: 'two for 60', layout: exits([entrance, { ...second(0), wall: 'wall-n' }], 60) },
    { kind: 'fail', name: 'one for 60 persons', layout: exits([entrance], 60), finds: [['in#f1', 1]] },
    { kind: 'fail', name: 'none', layout: exits([], 30), finds: [['#f1', 0]] },
    { kind: 'boundary', name: 'one for 50', layout: exits([entrance], 50) },
    { kind: 'boundary', name: 'one for 51', layout: exits([entrance], 51), finds: [['in#f1', 1]] },
    { kind: 'boundary', name: 'one on 80 m²', layout: exits([entrance], 30, { area: 80 }) },
    {
      kind: 'boundary',
      name: 'one on more',
      layout: exits([entrance], 30, { area: 79 }),
      finds: [['in#f1', 1]],
    },
    { kind: 'boundary', name: '2500 apart', layout: exits([entrance, second(2500)], 60, { apart: 2500 }) },
    {
      kind: 'boundary',
      name: '2499 apart',
      layout: exits([entrance, second(2499)], 60, { apart: 2500 }),
      finds: [['ex+in#apart', 2499]],
    },
    {
      kind: 'fail',
      name: 'a door for staff is no exit',
      layout: exits([entrance, { ...second(2500), access: 'staff' }], 60),
      finds: [['in#f1', 1]],
    },
    { kind: 'not-evaluated', name: 'the number of persons is not given', layout: exits([entrance]) },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([], { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
  ...of(
    'evac/travel',
    { kind: 'pass', name: 'a room of 10 m', layout: room([]) },
    {
      kind: 'fail',
      name: 'the far corners',
      layout: room([], limit('evac/travel', 9000)),
      finds: [['#farthest-f1', OUT]],
    },
    { kind: 'boundary', name: 'at the limit', layout: room([], limit('evac/travel', OUT)) },
    {
      kind: 'boundary',
      name: '2 mm beyond',
      layout: room([], limit('evac/travel', OUT - 2)),
      finds: [['#farthest-f1', OUT]],
    },
    {
      kind: 'fail',
      name: 'a room that only staff leave',
      layout: room(
        ...divided([{ id: 'o', wall: 'wall-w', at: 4000, width: 1000, kind: 'exit', access: 'staff' }], []),
      ),
      finds: [['#cut-off-f1', 31.6]],
    },
    { kind: 'not-applicable', name: 'no way out at all', layout: room([], { floor: { openings: [] } }) },
  ),
  ...of(
    'evac/exit-width',
    { kind: 'pass', name: 'an entrance of 1500', layout: room([]) },
    {
      kind: 'fail',
      name: 'one that opens 1000',
      layout: exits([{ ...entrance, clearWidth: 1000 }]),
      finds: [['in', 1000]],
    },
    { kind: 'boundary', name: '1100', layout: exits([{ ...entrance, clearWidth: 1100 }]) },
    {
      kind: 'boundary',
      name: '1099',
      layout: exits([{ ...entrance, clearWidth: 1099 }]),
      finds: [['in', 1099]],
    },
    {
      kind: 'boundary',
      name: '1399 in a crowded hall',
      layout: room([], {
        hall: { crowded: true },
        floor: { openings: [{ ...entrance, clearWidth: 1399 }] },
      }),
      finds: [['in', 1399]],
    },
    {
      kind: 'not-applicable',
      name: 'a door for staff',
      layout: exits([{ ...entrance, clearWidth: 700, access: 'staff' }]),
    },
  ),
  ...of(
    'evac/plan',
    { kind: 'pass', name: 'a plan and a sign', layout: room([board, sign(5000)]) },
    { kind: 'fail', name: 'no plan', layout: room([sign(5000)]), finds: [['#board-f1', 0]] },
    { kind: 'fail', name: 'no sign', layout: room([board]), finds: [['in', 0]] },
    { kind: 'fail', name: 'a sign too far', layout: room([board, sign(2000)]), finds: [['in', 2070]] },
    // The sign's near end is 180 nearer than its middle, the opening's near jamb at x = 4250.
    { kind: 'boundary', name: '1000 beside its exit', layout: room([board, sign(3070)]) },
    { kind: 'boundary', name: '1002 beside it', layout: room([board, sign(3068)]), finds: [['in', 1002]] },
    {
      kind: 'fail',
      name: 'a plan where the public does not come',
      layout: room([
        { ...board, at: [1000, 10] },
        sign(5000),
        item('g', 'partition', [1000, 2000], [2000, 60]),
        item('h', 'partition', [2000, 1000], [60, 2000]),
      ]),
      finds: [['b', undefined]],
    },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([board], { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
]
