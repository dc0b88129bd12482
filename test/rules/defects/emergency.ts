/** Defects of fire equipment and of the ways out. */
import { page } from '../../halls/build'
import { type Defect, type Hall, planted } from './defect'

const { point } = page(15_000)
const plant = (hall: Hall, x: number, y: number) => hall.set('lv01', { at: point(x, y) })
const limit = (rule: string, params: Record<string, number>) => (hall: Hall) => {
  hall.file.profile = { params: { [rule]: params } }
}
const staff = (hall: Hall, ...ids: string[]) => {
  for (const id of ids) hall.opening(id).access = 'staff'
}

export const emergencyDefects: readonly Defect[] = [
  ...planted(
    'fire/extinguisher-coverage',
    {
      name: 'only the one by the copier is left',
      plant: hall => hall.drop('mh02', 'mh03', 'mh04'),
      finds: [['fire/extinguisher-coverage:#farthest-f1']],
      turns: true,
    },
    {
      name: 'only the one in the 24-hour zone is left',
      plant: hall => hall.drop('mh01', 'mh02', 'mh03'),
      finds: [['fire/extinguisher-coverage:#farthest-f1']],
      turns: true,
    },
    {
      name: 'a severe hazard: 12 m',
      plant: limit('fire/extinguisher-coverage', { distance: 12_000 }),
      finds: [['fire/extinguisher-coverage:#farthest-f1']],
      turns: true,
    },
  ),
  ...planted(
    'fire/equipment-clear',
    {
      name: 'a plant 300 before an extinguisher',
      plant: hall => plant(hall, 23_200, 9750),
      finds: [['fire/equipment-clear:lv01', 300]],
      turns: true,
    },
    {
      name: 'one 990 before the hydrant',
      plant: hall => plant(hall, 22_520, 10_650),
      finds: [['fire/equipment-clear:lv01', 990]],
      turns: true,
    },
    {
      name: 'one 590 before the extinguisher in the back office',
      plant: hall => plant(hall, 8650, 13_910),
      finds: [['fire/equipment-clear:lv01', 590]],
      turns: true,
    },
    {
      name: 'one 100 before a call point',
      plant: hall => plant(hall, 23_600, 11_245),
      finds: [['fire/equipment-clear:lv01', 100]],
      turns: true,
    },
  ),
  ...planted(
    'fire/call-point',
    {
      name: 'none though there are detectors',
      plant: hall => hall.drop('sb01', 'sb02'),
      finds: [['fire/call-point:#cut-off-f1', 360]],
      turns: true,
    },
    {
      name: 'within 15 m',
      plant: limit('fire/call-point', { distance: 15_000 }),
      finds: [['fire/call-point:#farthest-f1']],
      turns: true,
    },
    {
      name: 'only the one by the exit, within 20 m',
      plant: hall => {
        hall.drop('sb01')
        limit('fire/call-point', { distance: 20_000 })(hall)
      },
      finds: [['fire/call-point:#farthest-f1']],
      turns: true,
    },
  ),
  ...planted(
    'evac/exits',
    {
      name: 'two of three for staff alone',
      plant: hall => staff(hall, 'd2', 'd4'),
      finds: [['evac/exits:d1#f1', 1], ['zones/24h-independent:z-24']],
      turns: true,
    },
    {
      name: 'two of three walled up',
      plant: hall => {
        hall.floor.openings = hall.floor.openings?.filter(({ id }) => id !== 'd2' && id !== 'd4')
      },
      finds: [['evac/exits:d1#f1', 1], ['zones/24h-independent:z-24']],
      turns: true,
    },
    {
      name: 'none 25 m apart',
      plant: limit('evac/exits', { apart: 25_000 }),
      finds: [['evac/exits:d1+d2+d4#apart', Math.hypot(21_300, 11_500)]],
      turns: true,
    },
  ),
  ...planted(
    'evac/travel',
    {
      name: 'within 12 m',
      plant: limit('evac/travel', { distance: 12_000 }),
      finds: [['evac/travel:#farthest-f1']],
      turns: true,
    },
    {
      name: 'the exit for staff alone, within 15 m',
      plant: hall => {
        staff(hall, 'd2')
        limit('evac/travel', { distance: 15_000 })(hall)
      },
      finds: [['evac/travel:#farthest-f1']],
      turns: true,
    },
    {
      name: 'a toilet nobody gets out of',
      plant: hall => {
        hall.opening('d7').wall = 'p-wcs'
        hall.opening('d7').at = 2000
        hall.opening('d6').kind = 'window'
      },
      // Nor gets from there to what else must be within reach: 3.9 × 2.95 m and 3.9 × 2.45 m.
      finds: ['evac/travel', 'fire/extinguisher-coverage', 'fire/call-point'].map(
        rule => [`${rule}:#cut-off-f1`, 21.06] as const,
      ),
      turns: true,
    },
  ),
  ...planted(
    'evac/exit-width',
    {
      name: 'the exit opens 1090',
      plant: hall => {
        hall.opening('d2').clearWidth = 1090
      },
      finds: [['evac/exit-width:d2', 1090]],
      turns: true,
    },
    {
      name: 'the main entrance opens 1000',
      plant: hall => {
        hall.opening('d1').clearWidth = 1000
      },
      finds: [['evac/exit-width:d1', 1000]],
      turns: true,
    },
    {
      name: 'the 24-hour zone’s entrance opens 900',
      plant: hall => {
        hall.opening('d4').clearWidth = 900
      },
      // Also too narrow for an automatic door a wheelchair passes.
      finds: [
        ['access/door-width:d4', 900],
        ['evac/exit-width:d4', 900],
      ],
      turns: true,
    },
  ),
  ...planted(
    'evac/plan',
    {
      name: 'no plan',
      plant: hall => hall.drop('sp01'),
      finds: [['evac/plan:#board-f1', 0]],
      turns: true,
    },
    {
      name: 'the exit without its sign',
      plant: hall => hall.drop('ac02'),
      finds: [['evac/plan:d2']],
      turns: true,
    },
    {
      name: 'the plan in the back office',
      plant: hall => hall.set('sp01', { at: point(12_000, 14_990), rotation: 0 }),
      finds: [['evac/plan:sp01']],
      turns: true,
    },
    {
      name: 'the main entrance’s sign 1.2 m beside it',
      plant: hall => hall.set('ac01', { at: point(9420, 10) }),
      finds: [['evac/plan:d1', 1200]],
      turns: true,
    },
  ),
]
