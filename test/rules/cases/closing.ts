/** Who gets in where: the back office, and the 24-hour zone at night. */
import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

type FloorExtra = NonNullable<NonNullable<Parameters<typeof room>[1]>['floor']>
type Openings = NonNullable<FloorExtra['openings']>
type Zones = NonNullable<FloorExtra['zones']>

const rectangle = (x1: number, y1: number, x2: number, y2: number): [number, number][] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
]
const entrance: Openings[number] = { id: 'in', wall: 'wall-s', at: 5100, width: 1500, kind: 'entrance' }
/** A wall across at y = 3000: 0…2950 lies north of it. */
const split = (openings: Openings, zones: Zones, items: Parameters<typeof room>[0] = []) =>
  room(items, {
    floor: {
      walls: [...WALLS, { id: 'wall-i', a: [-100, 3000], b: [10_100, 3000], thickness: 100 }],
      openings,
      zones,
    },
  })
const office: Zones = [{ id: 'z', type: 'back-office', polygon: rectangle(0, 0, 10_000, 2950) }]
const door = (access: 'public' | 'staff'): Openings[number] => ({
  id: 'd',
  wall: 'wall-i',
  at: 5100,
  width: 1000,
  kind: 'door',
  access,
})
const win = (y: number) => item('k', 'service-window', [8000, y], [1500, 900])

const night: Zones = [{ id: 'n', type: '24h', polygon: rectangle(0, 0, 10_000, 2950) }]
const hall: Zones[number] = { id: 'w', type: 'waiting', polygon: rectangle(0, 3050, 10_000, 8000) }
const own = (hours: 'office' | 'always', kind: 'entrance' | 'exit' = 'entrance'): Openings[number] => ({
  id: 'o',
  wall: 'wall-n',
  at: 5100,
  width: 1200,
  kind,
  hours,
})
const inner = (hours: 'office' | 'always', kind: 'door' | 'passage' = 'door'): Openings[number] => ({
  id: 'd',
  wall: 'wall-i',
  at: 5100,
  width: 1000,
  kind,
  hours,
})

export const closingCases: readonly RuleCase[] = [
  ...of(
    'zones/back-office-closed',
    {
      kind: 'pass',
      name: 'behind a door for staff',
      layout: split([entrance, door('staff')], office, [win(5000)]),
    },
    {
      kind: 'fail',
      name: 'behind a door for all',
      layout: split([entrance, door('public')], office, [win(5000)]),
      finds: [['z', 29.5]],
    },
    {
      kind: 'fail',
      name: 'a part of an open room',
      layout: room([], {
        floor: { zones: [{ id: 'z', type: 'back-office', polygon: rectangle(0, 0, 4000, 1000) }] },
      }),
      finds: [['z', 4]],
    },
    {
      kind: 'boundary',
      name: 'a strip nobody can stand in is only drawn there',
      layout: room([], {
        floor: { zones: [{ id: 'z', type: 'back-office', polygon: rectangle(0, 0, 4000, 590) }] },
      }),
    },
    {
      kind: 'boundary',
      name: 'a strip of 610 is room enough',
      layout: room([], {
        floor: { zones: [{ id: 'z', type: 'back-office', polygon: rectangle(0, 0, 4000, 610) }] },
      }),
      finds: [['z', 2.44]],
    },
    {
      kind: 'fail',
      name: 'staff cannot get there from a window',
      layout: split([entrance], office, [win(5000)]),
      finds: [['k#staff', undefined]],
    },
    {
      kind: 'not-evaluated',
      name: 'no entrance',
      layout: split([door('staff')], office),
    },
    { kind: 'not-applicable', name: 'no back office', layout: room([]) },
  ),
  ...of(
    'zones/24h-independent',
    {
      kind: 'pass',
      name: 'its own entrance',
      layout: split([entrance, own('always'), inner('office')], [...night, hall]),
    },
    {
      kind: 'fail',
      name: 'its entrance is shut at night',
      layout: split([entrance, own('office'), inner('office')], [...night, hall]),
      finds: [['n', undefined]],
    },
    {
      kind: 'fail',
      name: 'an exit is no way in',
      layout: split([entrance, own('always', 'exit'), inner('office')], [...night, hall]),
      finds: [['n', undefined]],
    },
    {
      kind: 'fail',
      name: 'the inner door stays open',
      layout: split([entrance, own('always'), inner('always')], [...night, hall]),
      finds: [['w#open', undefined]],
    },
    {
      kind: 'fail',
      name: 'a passage cannot be shut',
      layout: split([entrance, own('always'), inner('office', 'passage')], [...night, hall]),
      finds: [['w#open', undefined]],
    },
    {
      kind: 'fail',
      name: 'no wall between it and the hall',
      layout: room([], {
        floor: {
          openings: [{ ...entrance, hours: 'always' }],
          zones: [{ id: 'n', type: '24h', polygon: rectangle(0, 0, 4000, 3000) }],
        },
      }),
      finds: [['#open', undefined]],
    },
    {
      kind: 'boundary',
      name: 'a zone drawn 90 mm over the wall is not open',
      layout: split(
        [entrance, own('always'), inner('office')],
        [...night, { ...hall, polygon: rectangle(0, 2860, 10_000, 8000) }],
      ),
    },
    {
      kind: 'boundary',
      name: 'one that takes 1 m² of its room is',
      layout: split(
        [entrance, own('always'), inner('office')],
        [...night, { ...hall, polygon: rectangle(0, 2850, 10_000, 8000) }],
      ),
      finds: [['w#open', undefined]],
    },
    { kind: 'not-applicable', name: 'no 24-hour zone', layout: room([]) },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([], { floor: { walls: WALLS.slice(0, 3), zones: night } }),
    },
  ),
]
