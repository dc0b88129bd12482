/** Defects on the ways of the public: walks, routes, fronts of windows and doors. */
import { page } from '../../halls/build'
import { type Defect, type Hall, planted, tidy } from './defect'

/** Places as the plan's numbers have them: from the south-west inner corner, y up. */
const { point } = page(15_000)

const glass = (id: string, x: number, y: number, size: [number, number], rotation = 0) => ({
  ...tidy(id, 'partition', point(x, y), size, `X-${id}`),
  rotation,
  attrs: { transparent: true },
})
const plant = (hall: Hall, x: number, y: number) => hall.set('lv01', { at: point(x, y) })

export const routeDefects: readonly Defect[] = [
  ...planted(
    'convenience/near-help-desk',
    {
      name: 'the help desk among the terminals',
      plant: hall => hall.set('dy01', { at: point(4800, 7400) }),
      // It is also seen from the entrance only up to the ray past the ticket machine's corner (9 750, 2 350).
      finds: [
        ...['ys01', 'yy01', 'ae01', 'ly01', 'yc01'].map(id => [`convenience/near-help-desk:${id}`] as const),
        ['sight/help-desk:d1+dy01', 6000 - (12_000 - (2250 * 7000) / 2350)],
      ],
      turns: true,
    },
    {
      name: 'the help desk west of the entrance',
      plant: hall => hall.set('dy01', { at: point(8000, 2900) }),
      finds: ['yy01', 'ae01', 'ly01', 'yc01'].map(id => [`convenience/near-help-desk:${id}#good`] as const),
      turns: true,
    },
    {
      name: 'the first-aid kit in the east of the hall',
      plant: hall => hall.set('yy01', { at: point(22_000, 9000) }),
      finds: [['convenience/near-entrance:yy01', 13_280], ['convenience/near-help-desk:yy01#good']],
      turns: true,
    },
  ),
  ...planted(
    'aisle/clear-width',
    {
      name: 'a glass partition leaves 1 190 before a terminal',
      plant: hall => hall.add(glass('gd21', 3445, 2760, [3110, 60])),
      finds: [['aisle/clear-width:gd21+zd05', 1190]],
      turns: true,
    },
    {
      name: 'one leaves 700',
      plant: hall => hall.add(glass('gd21', 3200, 2760, [3600, 60])),
      finds: [['aisle/clear-width:gd21+zd05', 700]],
      turns: true,
    },
    {
      name: 'a screen across the east of the hall leaves 1 100 to the wall',
      plant: hall => hall.add(glass('gd21', 20_500, 9750, [8300, 60], 90)),
      finds: [['aisle/clear-width:gd21+w-n', 1100]],
      turns: true,
    },
    {
      name: 'the ticket machine 1 000 before the seats',
      plant: hall => hall.set('qh01', { at: point(9525, 3015) }),
      finds: [['aisle/clear-width:py10+qh01', 1000]],
      turns: true,
    },
  ),
  ...planted(
    'aisle/window-front',
    {
      name: 'a post 540 before window 5',
      plant: hall => hall.add(tidy('lz01', 'stanchion', point(10_250, 10_400), [320, 320], 'E-LZ-01')),
      finds: [['aisle/window-front:lz01', 540]],
      turns: true,
    },
    {
      name: 'a plant 990 before window 8',
      plant: hall => plant(hall, 14_250, 9860),
      finds: [['aisle/window-front:lv01', 990]],
      turns: true,
    },
    {
      name: 'a plant 300 before windows 9 and 10',
      plant: hall => plant(hall, 16_500, 10_550),
      finds: [['aisle/window-front:lv01', 300]],
      turns: true,
    },
  ),
  ...planted(
    'aisle/door-approach',
    {
      name: 'a plant 400 before the exit',
      plant: hall => plant(hall, 23_350, 12_250),
      finds: [['aisle/door-approach:d2+lv01', 400]],
      turns: true,
    },
    {
      name: 'one 890 before the main entrance',
      plant: hall => plant(hall, 12_000, 1140),
      finds: [['aisle/door-approach:d1+lv01', 890]],
      turns: true,
    },
    {
      name: 'one in the swing of the mother and baby room’s door',
      plant: hall => plant(hall, 21_255, 2000),
      finds: [['aisle/door-approach:d6+lv01', Math.hypot(905, 100)]],
      turns: true,
    },
  ),
  ...planted(
    'align/protrusion',
    {
      name: 'a seat row 150 back',
      plant: hall => hall.move('py06', 0, 150),
      finds: [['align/protrusion:py06', 850]],
      turns: true,
    },
    {
      name: 'one 110 back',
      plant: hall => hall.move('py05', 0, 110),
      finds: [['align/protrusion:py05', 890]],
      turns: true,
    },
    {
      name: 'one 300 back',
      plant: hall => hall.move('py03', 0, 300),
      finds: [['align/protrusion:py03', 700]],
      turns: true,
    },
  ),
]
