import { type Defect, type Hall, planted } from './defect'

/** Moves the corners of a zone that lie on one of its borders. */
const border = (hall: Hall, zone: string, axis: 0 | 1, from: number, to: number): void => {
  for (const p of hall.zone(zone).polygon) if (p[axis] === from) p[axis] = to
}

export const zoneDefects: readonly Defect[] = [
  ...planted(
    'zones/required',
    {
      name: 'no convenience zone',
      plant: hall => {
        hall.zone('z-bm1').type = 'other'
        hall.zone('z-bm2').type = 'other'
      },
      finds: [['zones/required:#convenience', 0]],
    },
    {
      name: 'no certificate zone',
      plant: hall => {
        hall.zone('z-cz').type = 'windows'
      },
      finds: [['zones/required:#certificate', 0]],
    },
    {
      name: 'no back office, only a storeroom',
      plant: hall => {
        hall.zone('z-ht').type = 'storeroom'
      },
      finds: [['zones/required:#back-office', 0]],
    },
  ),
  ...planted(
    'zones/containment',
    {
      name: 'a copier among the form desks',
      plant: hall => hall.set('fy01', { at: [18_700, 9900], rotation: 0 }),
      finds: [['zones/containment:fy01', 3700]],
      turns: true,
    },
    {
      name: 'a seat row just out of the waiting zone',
      plant: hall => hall.move('py10', 0, 620),
      finds: [['zones/containment:py10', 40]],
      turns: true,
    },
    {
      name: 'a file cabinet in the public hall',
      plant: hall => hall.set('wg04', { at: [18_900, 5300] }),
      finds: [['zones/containment:wg04', Math.hypot(900, 2300)]],
      turns: true,
    },
    {
      name: 'a terminal whose middle is 10 mm out of its zone',
      plant: hall => border(hall, 'z-zz', 1, 9900, 8990),
      finds: [['zones/containment:zd01', 10]],
      turns: true,
    },
  ),
  ...planted(
    'zones/overlap',
    {
      name: 'waiting runs into enquiries',
      plant: hall => border(hall, 'z-dh', 1, 11_000, 11_400),
      finds: [['zones/overlap:z-dh+z-zx', 300]],
      turns: true,
    },
    {
      name: 'by 10 mm at the certificate window',
      plant: hall => border(hall, 'z-ck', 0, 16_500, 16_510),
      finds: [['zones/overlap:z-ck+z-cz', 10]],
      turns: true,
    },
    {
      name: 'two rooms across their wall',
      plant: hall => border(hall, 'z-wc', 1, 11_950, 12_150),
      finds: [['zones/overlap:z-my+z-wc', 100]],
      turns: true,
    },
  ),
  ...planted(
    'zones/outside',
    {
      name: 'the 24-hour zone 300 mm beyond the west wall',
      plant: hall => border(hall, 'z-24', 0, 0, -500),
      finds: [['zones/outside:z-24', 300]],
      turns: true,
    },
    {
      name: 'the mother and baby room 10 mm beyond the east wall',
      plant: hall => border(hall, 'z-my', 0, 24_000, 24_210),
      finds: [['zones/outside:z-my', 10]],
      turns: true,
    },
    {
      name: 'the back office a metre beyond the north wall',
      plant: hall => border(hall, 'z-ht', 1, 0, -1200),
      finds: [['zones/outside:z-ht', 1000]],
      turns: true,
    },
  ),
  ...planted(
    'access/wheelchair-place',
    {
      name: 'none',
      plant: hall => hall.drop('lx01'),
      finds: [['access/wheelchair-place:z-dh', 0]],
      turns: true,
    },
    {
      name: '100 mm too narrow',
      plant: hall => hall.set('lx01', { size: [700, 1300] }),
      finds: [['access/wheelchair-place:lx01', 700]],
      turns: true,
    },
    {
      name: 'taken by a plant',
      plant: hall => hall.set('lv01', { at: [6500, 7370] }),
      finds: [['access/wheelchair-place:lx01#taken']],
      turns: true,
    },
  ),
]
