import { page } from '../../halls/build'
import { type Defect, type Hall, planted, tidy } from './defect'

const { point } = page(15_000)
const board = (x: number, y: number, size: [number, number], rotation = 0) => ({
  ...tidy('zb01', 'custom', point(x, y), size, 'A-QT-01'),
  height: 1800,
  rotation,
})
const partition = (x: number, y: number, size: [number, number], rotation = 0) => ({
  ...tidy('gd21', 'partition', point(x, y), size, 'X-GD-21'),
  rotation,
})
/** What is left in sight of the front, x 14 400…16 800 at y = 2500, right of a corner seen from (12 000, 0). */
const rightOf = (x: number, y: number) => 16_800 - (12_000 + ((x - 12_000) * 2500) / y)

export const sightDefects: readonly Defect[] = [
  ...planted(
    'sight/help-desk',
    {
      name: 'a notice board before it',
      plant: hall => hall.add(board(14_020, 1700, [840, 60])),
      finds: [['sight/help-desk:d1+dy01', rightOf(14_440, 1670)]],
      turns: true,
    },
    {
      name: 'a notice board edge on',
      plant: hall => hall.add(board(14_000, 1700, [800, 60], 90)),
      finds: [['sight/help-desk:d1+dy01', rightOf(14_030, 1300)]],
      turns: true,
    },
    {
      name: 'a board just at eye height',
      plant: hall => hall.add({ ...board(14_070, 1700, [860, 60]), height: 1500 }),
      finds: [['sight/help-desk:d1+dy01', rightOf(14_500, 1670)]],
      turns: true,
    },
  ),
  ...planted(
    'sight/opaque-partition',
    {
      name: 'between the seats and the terminals',
      plant: hall => hall.add(partition(4300, 7500, [1800, 60], 90)),
      finds: [['sight/opaque-partition:gd21', 1800]],
      turns: true,
    },
    {
      name: 'beside the form desks',
      plant: hall => hall.add(partition(19_300, 9800, [600, 60])),
      finds: [['sight/opaque-partition:gd21', 1800]],
      turns: true,
    },
    {
      name: 'just at eye height',
      plant: hall => hall.add({ ...partition(19_300, 9800, [600, 60]), height: 1500 }),
      finds: [['sight/opaque-partition:gd21', 1500]],
      turns: true,
    },
  ),
  ...planted(
    'sight/call-screen',
    {
      name: 'all screens show their backs',
      plant: (hall: Hall) => {
        for (const { id } of hall.floor.items ?? [])
          if (/^(xp|tp)\d/.test(id)) hall.set(id, { rotation: 180 })
      },
      finds: Array.from(
        { length: 10 },
        (_, i) => [`sight/call-screen:py${String(i + 1).padStart(2, '0')}`] as const,
      ),
      turns: true,
    },
    {
      name: 'two seat rows turned about',
      plant: hall => {
        hall.set('py09', { rotation: 0 })
        hall.set('py10', { rotation: 0 })
      },
      finds: [['sight/call-screen:py09'], ['sight/call-screen:py10']],
      turns: true,
    },
    {
      name: 'one seat row turned about',
      plant: hall => hall.set('py09', { rotation: 0 }),
      finds: [['sight/call-screen:py09']],
      turns: true,
    },
  ),
]
