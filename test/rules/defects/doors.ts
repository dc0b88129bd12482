/** Defects of doors: how wide, how shut, and the room to turn at them. */
import { page } from '../../halls/build'
import { type Defect, type Hall, planted, tidy } from './defect'

const { point } = page(15_000)
const plant = (hall: Hall, x: number, y: number) => hall.set('lv01', { at: point(x, y) })
const opens = (id: string, clearWidth: number) => (hall: Hall) => {
  hall.opening(id).clearWidth = clearWidth
}

export const doorDefects: readonly Defect[] = [
  ...planted(
    'access/door-width',
    {
      name: 'the automatic inner door opens 990',
      plant: opens('d5', 990),
      finds: [['access/door-width:d5', 990]],
      turns: true,
    },
    {
      name: 'the mother and baby room’s door opens 880',
      plant: opens('d6', 880),
      finds: [['access/door-width:d6', 880]],
      turns: true,
    },
    {
      name: 'the toilet’s door opens 650',
      plant: opens('d7', 650),
      finds: [['access/door-width:d7', 650]],
      turns: true,
    },
  ),
  ...planted(
    'access/turning',
    {
      name: 'a plant 950 before the toilet’s door',
      plant: hall => plant(hall, 18_800, 3800),
      // Held by the wall, and by the plant's corner 250 mm up from where its middle may be: (950 − d)² = d² + 250².
      finds: [['access/turning:d7', 2 * (950 - (950 ** 2 - 250 ** 2) / 1900)]],
      turns: true,
    },
    {
      name: 'a plant 950 before the 24-hour zone’s entrance',
      plant: hall => plant(hall, 2250, 1200),
      finds: [['access/turning:d4']],
      turns: true,
    },
    {
      name: 'a post 1010 before the low window',
      plant: hall => hall.add(tidy('lz01', 'stanchion', point(3750, 9930), [320, 320], 'E-LZ-01')),
      finds: [['access/turning:ck01']],
      turns: true,
    },
  ),
  ...planted(
    'zones/back-office-closed',
    {
      name: 'the staff passage open to everyone',
      plant: hall => {
        hall.opening('d8').access = 'public'
      },
      finds: [['zones/back-office-closed:z-ht']],
      turns: true,
    },
    {
      name: 'the glass wall beside window 1 taken away',
      plant: hall => {
        hall.floor.walls = hall.floor.walls?.filter(({ id }) => id !== 'p-stw')
      },
      finds: [['zones/back-office-closed:z-ht']],
      turns: true,
    },
    {
      name: 'the back office drawn over the certificate window’s front',
      plant: hall => {
        hall.zone('z-ht').polygon = [
          point(0, 15_000),
          point(24_000, 15_000),
          point(24_000, 13_000),
          point(0, 13_000),
        ]
      },
      finds: [['zones/back-office-closed:z-ht']],
      turns: true,
    },
    {
      name: 'five windows cut off by a cabinet wall',
      plant: hall => {
        hall.zone('z-ht').polygon = [
          point(0, 15_000),
          point(10_400, 15_000),
          point(10_400, 12_000),
          point(0, 12_000),
        ]
        hall.add({
          ...tidy('gd21', 'partition', point(10_470, 13_500), [3000, 60], 'K-GD-21'),
          rotation: 90,
        })
      },
      finds: [['zones/back-office-closed:ck06+ck07+ck08+ck09+ck10#staff']],
      turns: true,
    },
  ),
  ...planted(
    'zones/24h-independent',
    {
      name: 'the inner door is never shut',
      plant: hall => {
        hall.opening('d5').hours = 'always'
      },
      finds: [['zones/24h-independent:z-bm1+z-bm2+z-ck+z-cz+z-dh+z-ht+z-td+z-zx+z-zz#open']],
      turns: true,
    },
    {
      name: 'its entrance is shut at night',
      plant: hall => {
        hall.opening('d4').hours = 'office'
      },
      finds: [['zones/24h-independent:z-24']],
      turns: true,
    },
    {
      name: 'its entrance is a way out only',
      plant: hall => {
        hall.opening('d4').kind = 'exit'
      },
      finds: [['zones/24h-independent:z-24']],
      turns: true,
    },
  ),
]
