import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

/** Front edge from x 3800 to 6200 at y = 4400; the entrance looks from (5000, 8000). */
const desk = item('d', 'help-desk', [5000, 4000], [2400, 800])
/** A screen from x = 3000 to 5000 + `edge`, its near face at y = 6030. */
const screen = (edge: number, more: Parameters<typeof item>[4] = {}) =>
  item('g', 'partition', [4000 + edge / 2, 6000], [2000 + edge, 60], more)
/** Its edge's shadow on the front: from the eye, 1970 to the near face and 3600 to the front. */
const seenPast = (edge: number) => Math.round(100 * (1200 - (edge * 3600) / 1970)) / 100

const waiting = {
  zones: [
    {
      id: 'z',
      type: 'waiting' as const,
      polygon: [
        [0, 4000],
        [10_000, 4000],
        [10_000, 7000],
        [0, 7000],
      ] as [number, number][],
    },
  ],
}
const seats = item('p', 'seat-row', [5000, 5000], [1800, 680], { rotation: 180 })
const call = (more: Partial<ReturnType<typeof item>> = {}) =>
  item('s', 'display-screen', [5000, 45], [1240, 90], { attrs: { purpose: 'call' }, ...more })
const across = (more: Parameters<typeof item>[4] = {}) =>
  item('g', 'partition', [5000, 3000], [6000, 60], more)

export const sightCases: readonly RuleCase[] = [
  ...of(
    'sight/help-desk',
    { kind: 'pass', name: 'an open room', layout: room([desk]) },
    {
      kind: 'fail',
      name: 'half and 100 mm hidden',
      layout: room([desk, screen(100)]),
      finds: [['d+in', seenPast(100)]],
    },
    { kind: 'fail', name: 'all hidden', layout: room([desk, screen(2000)]), finds: [['d+in', 0]] },
    { kind: 'boundary', name: 'half hidden', layout: room([desk, screen(0)]) },
    {
      kind: 'boundary',
      name: 'half and 2 mm hidden',
      layout: room([desk, screen(2)]),
      finds: [['d+in', seenPast(2)]],
    },
    {
      kind: 'pass',
      name: 'through glass',
      layout: room([desk, screen(2000, { attrs: { transparent: true } })]),
    },
    { kind: 'boundary', name: 'over a screen of 1499', layout: room([desk, screen(2000, { height: 1499 })]) },
    {
      kind: 'boundary',
      name: 'not over one of 1500',
      layout: room([desk, screen(2000, { height: 1500 })]),
      finds: [['d+in', 0]],
    },
    {
      kind: 'pass',
      name: 'one of two desks in sight will do',
      layout: room([desk, screen(2000), item('e', 'help-desk', [5000, 7000], [2400, 800])]),
    },
    {
      kind: 'pass',
      name: 'through a glass wall, and a door in an opaque one',
      layout: room([desk], {
        floor: {
          walls: [
            ...WALLS,
            { id: 'wall-g', a: [-100, 5000], b: [10_100, 5000], thickness: 100, kind: 'glass' },
            { id: 'wall-i', a: [-100, 7000], b: [10_100, 7000], thickness: 100 },
          ],
          openings: [
            { id: 'in', wall: 'wall-s', at: 5100, width: 1500, kind: 'entrance' },
            { id: 'd1', wall: 'wall-g', at: 5100, width: 1000, kind: 'door' },
            { id: 'd2', wall: 'wall-i', at: 5100, width: 1000, kind: 'door' },
          ],
        },
      }),
    },
    { kind: 'not-applicable', name: 'no help desk', layout: room([]) },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([desk], { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
  ...of(
    'sight/opaque-partition',
    { kind: 'pass', name: 'glass', layout: room([across({ attrs: { transparent: true } })]) },
    { kind: 'fail', name: 'opaque', layout: room([across()]), finds: [['g', 1800]] },
    {
      kind: 'fail',
      name: 'between seats and a window',
      layout: room([across(), seats, item('k', 'service-window', [5000, 450], [1500, 900])], {
        floor: waiting,
      }),
      finds: [['g', 1800]],
    },
    { kind: 'boundary', name: '1499 high', layout: room([across({ height: 1499 })]) },
    { kind: 'boundary', name: '1500 high', layout: room([across({ height: 1500 })]), finds: [['g', 1500]] },
    {
      kind: 'pass',
      name: 'in a private room or the back office',
      layout: room([across()], {
        floor: {
          zones: [
            {
              id: 'z',
              type: 'mother-baby',
              polygon: [
                [0, 0],
                [10_000, 0],
                [10_000, 4000],
                [0, 4000],
              ],
            },
          ],
        },
      }),
    },
    { kind: 'not-applicable', name: 'none', layout: room([]) },
  ),
  ...of(
    'sight/call-screen',
    { kind: 'pass', name: 'straight ahead', layout: room([seats, call()]) },
    {
      kind: 'fail',
      name: 'behind a partition',
      layout: room([seats, call(), across()]),
      finds: [['p', undefined]],
    },
    {
      kind: 'fail',
      name: 'the screen shows the other way',
      layout: room([seats, call({ rotation: 180 })]),
      finds: [['p', undefined]],
    },
    {
      kind: 'fail',
      name: 'the seats face the other way',
      layout: room([{ ...seats, rotation: 0 }, call()]),
      finds: [['p', undefined]],
    },
    { kind: 'fail', name: 'no screen for anyone', layout: room([seats]), finds: [['#none-f1', 0]] },
    {
      kind: 'boundary',
      name: 'past the edge of a partition',
      layout: room([seats, call(), item('g', 'partition', [6000, 3000], [2000, 60])]),
    },
    {
      kind: 'boundary',
      name: '2 mm behind it',
      layout: room([seats, call(), item('g', 'partition', [5998, 3000], [2000, 60])]),
      finds: [['p', undefined]],
    },
    {
      kind: 'pass',
      name: 'a window’s strip screen will do',
      layout: room([seats, item('s', 'window-screen', [5000, 500], [1200, 80])]),
    },
    {
      kind: 'fail',
      name: 'a notice screen calls nobody',
      layout: room([seats, call({ attrs: { purpose: 'notice' } })]),
      finds: [['#none-f1', 0]],
    },
    { kind: 'not-applicable', name: 'no seats', layout: room([call()]) },
  ),
]
