import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

const kit = (x: number) => [item('kit', 'first-aid-kit', [x, 7800], [500, 400], { rotation: 180 })]
const near = (maxWalk: number, good: number | null) => ({
  profile: { params: { 'convenience/near-entrance': { maxWalk, good } } },
})
/**
 * From the middle of the entrance (1 500 wide) round its jamb, then along the south wall to 300 mm short of the
 * kit's west face: a tangent, the arc of radius 300 that it leaves to the wall, and the straight rest.
 */
const KIT = Math.round(Math.sqrt(750 ** 2 - 300 ** 2) + 300 * Math.asin(300 / 750) + (8250 - 300 - 5750))

/** A help desk whose front edge lies 3200 before the kit's: a walk of 3200 less the radius of the disc. */
const desk = item('d', 'help-desk', [5000, 4000], [2400, 800])
const nearDesk = (maxWalk: number, good: number | null) => ({
  profile: { params: { 'convenience/near-help-desk': { maxWalk, good } } },
})
/** A wheelchair at the west, and one `gap` mm east of it. */
const apart = (gap: number, ...more: Parameters<typeof room>[0]) =>
  room([
    item('a', 'wheelchair', [1000, 7000], [1100, 700]),
    item('b', 'stroller', [1000 + 550 + gap + 500, 7000], [1000, 600]),
    ...more,
  ])
const copying = (...types: string[]) =>
  room(
    types.map((type, i) => item(`c${i}`, type, [1000 + 1000 * i, 1000], [600, 600])),
    {
      floor: {
        zones: [
          {
            id: 'z',
            type: 'convenience',
            polygon: [
              [0, 0],
              [4000, 0],
              [4000, 2000],
              [0, 2000],
            ],
          },
        ],
      },
    },
  )

export const convenienceCases: readonly RuleCase[] = [
  ...of(
    'convenience/present',
    {
      kind: 'pass',
      name: 'the four the notice names',
      layout: room([
        ...kit(1000),
        item('w', 'wheelchair', [3000, 1000], [1100, 700]),
        item('s', 'stroller', [5000, 1000], [1000, 600]),
        item('u', 'umbrella-stand', [7000, 1000], [500, 300]),
      ]),
    },
    {
      kind: 'fail',
      name: 'only the kit',
      layout: room(kit(1000)),
      finds: [
        ['#wheelchair', 0],
        ['#stroller', 0],
        ['#umbrella-stand', 0],
      ],
    },
    {
      kind: 'boundary',
      name: 'one missing at the last inspection is not there',
      layout: room([{ ...kit(1000)[0], present: false }]),
      finds: [
        ['#first-aid-kit', 0],
        ['#wheelchair', 0],
        ['#stroller', 0],
        ['#umbrella-stand', 0],
      ],
    },
  ),
  ...of(
    'convenience/near-entrance',
    { kind: 'pass', name: 'beside the entrance', layout: room(kit(7000)) },
    {
      kind: 'fail',
      name: 'beyond the limit',
      layout: room(kit(8500), near(2000, null)),
      finds: [['kit', KIT]],
    },
    {
      kind: 'fail',
      name: 'beyond the softer limit',
      layout: room(kit(8500), near(9000, 2000)),
      finds: [['kit#good', KIT]],
    },
    { kind: 'boundary', name: 'at the limit', layout: room(kit(8500), near(KIT, null)) },
    {
      kind: 'boundary',
      name: '2 mm beyond',
      layout: room(kit(8500), near(KIT - 2, null)),
      finds: [['kit', KIT]],
    },
    { kind: 'not-evaluated', name: 'no entrance', layout: room(kit(8500), { floor: { openings: [] } }) },
    {
      kind: 'fail',
      name: 'on a floor without a door, from the stair',
      // Down from the stair's front edge at (5000, 3000) to 300 mm above the kit at y = 7600.
      layout: room([...kit(5000), item('s', 'stair', [5000, 1500], [1400, 3000])], {
        ...near(2000, null),
        floor: { openings: [] },
      }),
      finds: [['kit', 4300]],
    },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room(kit(8500), { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
  ...of(
    'convenience/near-help-desk',
    { kind: 'pass', name: 'before the desk', layout: room([desk, ...kit(5000)]) },
    {
      kind: 'fail',
      name: 'beyond the limit',
      layout: room([desk, ...kit(5000)], nearDesk(2500, null)),
      finds: [['kit', 2900]],
    },
    {
      kind: 'fail',
      name: 'beyond the softer limit',
      layout: room([desk, ...kit(5000)], nearDesk(9000, 2500)),
      finds: [['kit#good', 2900]],
    },
    {
      kind: 'fail',
      name: 'the nearest of two desks counts',
      layout: room([desk, { ...desk, id: 'd2', at: [5000, 1000] }, ...kit(5000)], nearDesk(2500, null)),
      finds: [['kit', 2900]],
    },
    { kind: 'boundary', name: 'at the limit', layout: room([desk, ...kit(5000)], nearDesk(2900, null)) },
    {
      kind: 'boundary',
      name: '2 mm beyond',
      layout: room([desk, ...kit(5000)], nearDesk(2898, null)),
      finds: [['kit', 2900]],
    },
    { kind: 'not-evaluated', name: 'no help desk', layout: room(kit(5000)) },
    { kind: 'not-applicable', name: 'no convenience item', layout: room([desk]) },
  ),

  ...of(
    'convenience/clustered',
    { kind: 'pass', name: 'side by side', layout: apart(200) },
    {
      kind: 'pass',
      name: 'scattered, but in a circle of 6 m',
      layout: apart(3000),
    },
    {
      kind: 'fail',
      name: '5 m apart',
      layout: apart(5000),
      finds: [['b', 5000]],
    },
    {
      kind: 'fail',
      name: 'the one apart is named',
      layout: apart(5000, item('c', 'umbrella-stand', [8000, 7000], [500, 300])),
      finds: [['a', 5000]],
    },
    {
      kind: 'boundary',
      name: 'gaps of 1500 mm make a chain',
      layout: room(
        [0, 1, 2, 3].map(i => item(`u${i}`, 'umbrella-stand', [500 + 2000 * i, 7000], [500, 300])),
      ),
    },
    {
      kind: 'boundary',
      name: 'one of 1501 mm breaks it',
      layout: room(
        [0, 1, 2, 3].map(i =>
          item(`u${i}`, 'umbrella-stand', [500 + 2000 * i + (i === 3 ? 1 : 0), 7000], [500, 300]),
        ),
      ),
      finds: [['u3', 1501]],
    },
    {
      kind: 'pass',
      name: 'what is too far from the entrance has its own rule',
      layout: {
        ...apart(200, item('c', 'umbrella-stand', [9500, 500], [500, 300])),
        profile: { params: { 'convenience/clustered': { far: 6000 } } },
      },
    },
    { kind: 'not-applicable', name: 'one item', layout: room(kit(1000)) },
  ),
  ...of(
    'convenience/services',
    { kind: 'pass', name: 'both', layout: copying('copier', 'printer') },
    { kind: 'fail', name: 'no printer', layout: copying('copier'), finds: [['#printer', 0]] },
    {
      kind: 'fail',
      name: 'nothing',
      layout: copying(),
      finds: [
        ['#copier', 0],
        ['#printer', 0],
      ],
    },
    {
      kind: 'boundary',
      name: 'one missing at the last inspection',
      layout: {
        ...copying('copier', 'printer'),
        floors: copying('copier', 'printer').floors.map(floor => ({
          ...floor,
          items: floor.items?.map((each, i) => (i === 0 ? { ...each, present: false } : each)),
        })),
      },
      finds: [['#copier', 0]],
    },
    { kind: 'not-applicable', name: 'no convenience zone', layout: room([]) },
  ),
]
