import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

const zones = (...types: string[]) => ({
  floor: {
    zones: types.map((type, i) => ({
      id: `z${i}`,
      type: type as 'waiting',
      polygon: [
        [i * 100, 0],
        [i * 100 + 90, 0],
        [i * 100, 90],
      ] as [number, number][],
    })),
  },
})

const boxed = (id: string, type: string, x: number, y: number, w: number, h: number) => ({
  id,
  type: type as 'waiting',
  polygon: [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ] as [number, number][],
})
const inZones = (items: Parameters<typeof room>[0], ...list: ReturnType<typeof boxed>[]) =>
  room(items, { floor: { zones: list } })
const copier = (x: number) => [item('c', 'copier', [x, 1000], [600, 700])]
const services = boxed('z1', 'convenience', 0, 0, 3000, 2000)

export const zonesCases: readonly RuleCase[] = [
  ...of(
    'zones/required',
    {
      kind: 'pass',
      name: 'all five',
      layout: room([], zones('self-service', 'convenience', 'certificate', 'back-office', '24h')),
    },
    {
      kind: 'fail',
      name: 'none',
      layout: room([]),
      finds: [
        ['#self-service', 0],
        ['#convenience', 0],
        ['#certificate', 0],
        ['#back-office', 0],
        ['#24h', 0],
      ],
    },
    {
      kind: 'boundary',
      name: 'the 24h zone is only a hint',
      layout: room([], zones('self-service', 'convenience', 'certificate', 'back-office')),
      finds: [['#24h', 0]],
    },
  ),

  ...of(
    'zones/containment',
    { kind: 'pass', name: 'a copier in its zone', layout: inZones(copier(1000), services) },
    {
      kind: 'fail',
      name: 'a copier elsewhere',
      layout: inZones(copier(3400), services),
      finds: [['c', 400]],
    },
    { kind: 'boundary', name: 'its middle on the border', layout: inZones(copier(3000), services) },
    { kind: 'boundary', name: '1 mm beyond', layout: inZones(copier(3001), services), finds: [['c', 1]] },
    {
      kind: 'pass',
      name: 'staff keep theirs where they like',
      layout: inZones(copier(6000), services, boxed('z2', 'back-office', 5000, 0, 3000, 2000)),
    },
    {
      kind: 'pass',
      name: 'behind the counter too',
      layout: inZones(
        [...copier(6000), item('w', 'service-window', [6000, 1600], [1500, 900])],
        services,
        boxed('z2', 'windows', 5000, 0, 3000, 3000),
      ),
    },
    {
      kind: 'fail',
      name: 'in front of the counter it is the public’s',
      layout: inZones(
        [
          item('c', 'copier', [6000, 2600], [600, 700]),
          item('w', 'service-window', [6000, 1600], [1500, 900]),
        ],
        services,
        boxed('z2', 'windows', 5000, 0, 3000, 3000),
      ),
      finds: [['c', Math.round(Math.hypot(3000, 600) * 100) / 100]],
    },
    {
      kind: 'fail',
      name: 'a file cabinet among the public',
      layout: inZones(
        [item('f', 'file-cabinet', [4000, 4000], [900, 400])],
        boxed('z1', 'back-office', 5000, 3000, 3000, 2000),
      ),
      finds: [['f', 1000]],
    },
    { kind: 'not-applicable', name: 'the zone itself is missing', layout: inZones(copier(3400)) },
  ),
  ...of(
    'zones/overlap',
    {
      kind: 'pass',
      name: 'side by side',
      layout: inZones([], services, boxed('z2', 'waiting', 3000, 0, 2000, 2000)),
    },
    {
      kind: 'fail',
      name: 'a strip of 300 mm',
      layout: inZones([], services, boxed('z2', 'waiting', 2700, 0, 2000, 2000)),
      finds: [['z1+z2', 300]],
    },
    {
      kind: 'boundary',
      name: '5 mm are allowed',
      layout: inZones([], services, boxed('z2', 'waiting', 2995, 0, 2000, 2000)),
    },
    {
      kind: 'boundary',
      name: '6 mm are not',
      layout: inZones([], services, boxed('z2', 'waiting', 2994, 0, 2000, 2000)),
      finds: [['z1+z2', 6]],
    },
    {
      kind: 'pass',
      name: 'one in the hole of another',
      layout: inZones(
        [],
        {
          ...boxed('z1', 'waiting', 0, 0, 5000, 5000),
          holes: [
            [
              [1000, 1000],
              [2000, 1000],
              [2000, 2000],
              [1000, 2000],
            ],
          ],
        } as ReturnType<typeof boxed>,
        boxed('z2', 'consultation', 1000, 1000, 1000, 1000),
      ),
    },
    { kind: 'not-applicable', name: 'no zones', layout: room([]) },
  ),
  ...of(
    'zones/outside',
    { kind: 'pass', name: 'inside', layout: inZones([], services) },
    {
      kind: 'fail',
      name: '400 mm beyond the outer face',
      layout: inZones([], boxed('z1', 'waiting', 8000, 1000, 2600, 2000)),
      finds: [['z1', 400]],
    },
    {
      kind: 'boundary',
      name: 'to the outer face and 5 mm more',
      layout: inZones([], boxed('z1', 'waiting', 8000, 1000, 2205, 2000)),
    },
    {
      kind: 'boundary',
      name: '6 mm more',
      layout: inZones([], boxed('z1', 'waiting', 8000, 1000, 2206, 2000)),
      finds: [['z1', 6]],
    },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([], { floor: { walls: WALLS.slice(0, 3), zones: [services] } }),
    },
  ),
]
