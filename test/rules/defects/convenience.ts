import { type Defect, planted } from './defect'

export const convenienceDefects: readonly Defect[] = [
  ...planted(
    'convenience/present',
    {
      name: 'no umbrellas',
      plant: hall => hall.drop('ys01'),
      finds: [['convenience/present:#umbrella-stand', 0]],
    },
    {
      name: 'no stroller',
      plant: hall => hall.drop('yc01'),
      finds: [['convenience/present:#stroller', 0]],
    },
    {
      name: 'the first-aid kit gone at the last inspection',
      plant: hall => hall.set('yy01', { present: false }),
      finds: [['convenience/present:#first-aid-kit', 0]],
    },
  ),
  ...planted(
    'convenience/clustered',
    {
      name: 'the stroller on the other side of the entrance',
      plant: hall => hall.set('yc01', { at: [9900, 14_650] }),
      finds: [['convenience/clustered:yc01', 3000]],
      turns: true,
    },
    {
      name: 'the first-aid kit on the other side of the entrance',
      plant: hall => hall.set('yy01', { at: [9900, 14_800] }),
      finds: [['convenience/clustered:yy01', 3250]],
      turns: true,
    },
    {
      name: 'the wheelchair by the form desks',
      plant: hall => hall.set('ly01', { at: [17_800, 10_600] }),
      finds: [['convenience/clustered:ly01', 3450], ['convenience/near-entrance:ly01#good']],
      turns: true,
    },
  ),
  ...planted(
    'convenience/services',
    {
      name: 'no printer',
      plant: hall => hall.drop('dj01'),
      finds: [['convenience/services:#printer', 0]],
    },
    {
      name: 'no copier',
      plant: hall => hall.drop('fy01'),
      finds: [['convenience/services:#copier', 0]],
    },
    {
      name: 'the printer in the back office',
      plant: hall => hall.set('dj01', { at: [9000, 1500] }),
      finds: [['convenience/services:#printer', 0]],
      turns: true,
    },
    {
      name: 'the printer gone at the last inspection',
      plant: hall => hall.set('dj01', { present: false }),
      finds: [
        ['convenience/services:#printer', 0],
        ['mark/displaced:dj01#missing', 0],
      ],
    },
  ),
]
