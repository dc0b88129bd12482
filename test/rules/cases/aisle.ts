import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

/** A copier in the corner behind a partition that leaves `gap` mm to the east of it. */
const nook = (gap: number) => [
  item('c', 'copier', [350, 400], [600, 700]),
  item('g', 'partition', [(10_000 - gap) / 2, 3000], [10_000 - gap, 60]),
]

const seatsBehind = (gap: number) => [
  item('p', 'seat-row', [2000, 1500], [1800, 680]),
  ...nook(gap).filter(({ id }) => id === 'g'),
]
const windowBehind = (gap: number) => [
  item('k', 'service-window', [2000, 450], [1500, 900]),
  ...nook(gap).filter(({ id }) => id === 'g'),
]
/** An inner wall at y = 3000 with a door 1000 wide at x = 5000, a copier behind it. */
const innerDoor = {
  floor: {
    walls: [
      ...WALLS,
      {
        id: 'wall-i',
        a: [-100, 3000] as [number, number],
        b: [10_100, 3000] as [number, number],
        thickness: 100,
      },
    ],
    openings: [
      { id: 'in', wall: 'wall-s', at: 5100, width: 1500, kind: 'entrance' as const },
      { id: 'd', wall: 'wall-i', at: 5100, width: 1000, kind: 'door' as const, leaf: 'sliding' as const },
    ],
  },
}
const copier = item('c', 'copier', [350, 400], [600, 700])
const win = (id: string, x: number) => item(id, 'service-window', [x, 450], [1500, 900])
/** A plant 400 wide whose near side is `y` mm down the room. */
const plant = (x: number, y: number) => item('pl', 'plant', [x, y + 200], [400, 400])
const swinging = (leaf: 'single' | 'double', hinge: 'a' | 'b') => ({
  floor: {
    openings: [
      {
        id: 'in',
        wall: 'wall-s',
        at: 5100,
        width: 1500,
        kind: 'entrance' as const,
        leaf,
        hinge,
        swing: 'out' as const,
      },
    ],
  },
})

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
  ...of(
    'aisle/clear-width',
    { kind: 'pass', name: 'an open room', layout: room([copier]) },
    { kind: 'fail', name: 'a gap of 1100', layout: room(nook(1100)), finds: [['g+wall-e', 1100]] },
    { kind: 'fail', name: 'a gap of 700', layout: room(nook(700)), finds: [['g+wall-e', 700]] },
    {
      kind: 'fail',
      name: 'two narrow places one behind the other are two',
      layout: room([
        ...nook(1100),
        item('h', 'partition', [5500, 6000], [9000, 60]),
        item('x', 'partition', [9970, 4500], [60, 60]),
      ]),
      finds: [
        ['h+wall-w', 1000],
        ['g+wall-e', 1100],
      ],
    },
    { kind: 'boundary', name: '1200 is wide enough', layout: room(nook(1200)) },
    { kind: 'boundary', name: '1198 is not', layout: room(nook(1198)), finds: [['g+wall-e', 1198]] },
    {
      kind: 'boundary',
      name: 'below 600 it is unreachable, which another rule says',
      layout: room(nook(598)),
    },
    { kind: 'pass', name: 'seats behind 950', layout: room(seatsBehind(950)) },
    { kind: 'fail', name: 'seats behind 880', layout: room(seatsBehind(880)), finds: [['g+wall-e', 880]] },
    { kind: 'pass', name: 'a window behind 1500', layout: room(windowBehind(1500)) },
    {
      kind: 'fail',
      name: 'a window behind 1500 in a crowded hall',
      layout: room(windowBehind(1500), { hall: { crowded: true } }),
      finds: [['g+wall-e', 1500]],
    },
    {
      kind: 'pass',
      name: 'what is not on the main route needs no more in a crowded hall',
      layout: room(nook(1500), { hall: { crowded: true } }),
    },
    { kind: 'pass', name: 'a door of 1000 is judged as a door', layout: room([copier], innerDoor) },
    {
      kind: 'fail',
      name: 'a narrow place behind a narrower door is seen',
      layout: room([copier, item('g', 'partition', [3000, 925], [60, 1850])], innerDoor),
      finds: [['g+wall-i', 1100]],
    },
    {
      kind: 'pass',
      name: 'a thing set back between deeper ones is reached from before them',
      layout: room([
        item('a', 'file-cabinet', [4000, 500], [800, 1000]),
        item('c', 'copier', [4750, 350], [600, 700]),
        item('b', 'file-cabinet', [5500, 500], [800, 1000]),
      ]),
    },
    {
      kind: 'pass',
      name: 'what stands before a window is said there',
      layout: room([win('k', 5000), plant(5000, 1700)]),
    },
    {
      kind: 'pass',
      name: 'a post on the waiting line of a window',
      layout: room([win('k', 5000), item('s', 'stanchion', [5000, 2060], [320, 320])]),
    },
    {
      kind: 'not-evaluated',
      name: 'no entrance',
      layout: room([copier], { floor: { openings: [] } }),
    },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([copier], { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
  ...of(
    'aisle/window-front',
    { kind: 'pass', name: 'nothing before it', layout: room([win('k', 5000)]) },
    {
      kind: 'fail',
      name: 'a plant 800 before it',
      layout: room([win('k', 5000), plant(5000, 1700)]),
      finds: [['pl', 800]],
    },
    {
      kind: 'fail',
      name: 'one thing before two windows is one',
      layout: room([win('k', 4250), win('l', 5750), plant(5000, 1200)]),
      finds: [['pl', 300]],
    },
    {
      kind: 'fail',
      name: 'one that stands against it',
      layout: room([win('k', 5000), plant(5000, 900)]),
      finds: [['pl', 0]],
    },
    { kind: 'boundary', name: 'on the waiting line', layout: room([win('k', 5000), plant(5000, 1900)]) },
    {
      kind: 'boundary',
      name: '1 mm before it',
      layout: room([win('k', 5000), plant(5000, 1899)]),
      finds: [['pl', 999]],
    },
    { kind: 'pass', name: 'beside the front', layout: room([win('k', 5000), plant(5950, 1200)]) },
    {
      kind: 'pass',
      name: 'its own chair, and a thing that is not there',
      layout: room([
        win('k', 5000),
        item('z', 'visitor-chair', [5000, 1300], [500, 500]),
        { ...plant(5000, 1700), present: false },
      ]),
    },
    { kind: 'not-applicable', name: 'no window', layout: room([plant(5000, 1700)]) },
  ),
  ...of(
    'aisle/door-approach',
    { kind: 'pass', name: 'nothing before it', layout: room([]) },
    {
      kind: 'fail',
      name: 'a plant 500 before it',
      layout: room([plant(5000, 7100)]),
      finds: [['in+pl', 500]],
    },
    { kind: 'boundary', name: '900 before it', layout: room([plant(5000, 6700)]) },
    { kind: 'boundary', name: '899 before it', layout: room([plant(5000, 6701)]), finds: [['in+pl', 899]] },
    {
      kind: 'fail',
      name: '1200 before an exit of a crowded hall',
      layout: room([plant(5000, 6400)], { hall: { crowded: true } }),
      finds: [['in+pl', 1200]],
    },
    {
      kind: 'fail',
      name: 'in the swing of a leaf',
      layout: room([item('q', 'plant', [5550, 6800], [200, 200])], swinging('single', 'a')),
      finds: [['in+q', Math.round(100 * Math.hypot(100, 1100)) / 100]],
    },
    {
      kind: 'pass',
      name: 'beside the swing of a leaf hinged at the other jamb',
      layout: room([item('q', 'plant', [5550, 6800], [200, 200])], swinging('single', 'b')),
    },
    {
      kind: 'pass',
      name: 'beyond the swing of two leaves',
      layout: room([item('q', 'plant', [5550, 6800], [200, 200])], swinging('double', 'a')),
    },
    {
      kind: 'fail',
      name: 'a wall before an inner door',
      layout: room([], {
        floor: {
          ...innerDoor.floor,
          walls: innerDoor.floor.walls.map(wall =>
            wall.id === 'wall-i' ? { ...wall, a: [-100, 850], b: [10_100, 850] } : wall,
          ),
        },
      }),
      finds: [['d+wall-n', 800]],
    },
    {
      kind: 'pass',
      name: 'a passage has no leaf and no approach',
      layout: room([plant(5000, 7500)], {
        floor: { openings: [{ id: 'in', wall: 'wall-s', at: 2000, width: 1500, kind: 'entrance' }] },
      }),
    },
  ),
]
