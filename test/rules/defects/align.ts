import { type Defect, planted } from './defect'

export const alignDefects: readonly Defect[] = [
  ...planted(
    'align/row',
    {
      name: 'a terminal 55 mm forward',
      plant: hall => hall.move('zd03', 55, 0),
      finds: [['align/row:zd03', 55]],
      turns: true,
    },
    {
      name: 'a seat row 60 mm back',
      plant: hall => hall.move('py06', 0, 60),
      finds: [['align/row:py06', 60]],
      turns: true,
    },
    {
      name: 'a visitor’s chair 200 mm out',
      plant: hall => hall.move('zy06', 0, 200),
      finds: [['align/row:zy06', 200]],
      turns: true,
    },
  ),
  ...planted(
    'align/rotation',
    {
      name: 'a visitor’s chair turned by 1.5°',
      plant: hall => hall.set('zy04', { rotation: 181.5 }),
      finds: [['align/rotation:zy04', 1.5]],
      turns: true,
    },
    {
      name: 'a visitor’s chair turned by 5°',
      plant: hall => hall.set('zy08', { rotation: 175 }),
      finds: [['align/rotation:zy08', 5]],
      turns: true,
    },
    {
      name: 'one of two form desks turned by 3°',
      plant: hall => hall.set('td01', { rotation: 93 }),
      finds: [['align/rotation:td01+td02', 3]],
      turns: true,
    },
  ),
  ...planted('align/rotation', {
    name: 'two seat rows turned together, aslant to the others',
    plant: hall => {
      hall.set('py09', { at: [7900, 10_420], rotation: 177 })
      hall.set('py10', { at: [9698, 10_326], rotation: 177 })
    },
    finds: [['align/rotation:py09+py10#zone', 3]],
    turns: true,
  }),
  ...planted(
    'align/spacing',
    {
      name: 'a terminal slid by 120 mm',
      plant: hall => hall.move('zd02', 0, 120),
      finds: [['align/spacing:zd02', 120]],
      turns: true,
    },
    {
      name: 'a visitor’s chair slid by 60 mm',
      plant: hall => hall.move('zy05', 60, 0),
      finds: [['align/spacing:zy05', 60]],
      turns: true,
    },
    {
      name: 'an office chair slid by 200 mm',
      plant: hall => hall.move('by04', -200, 0),
      finds: [['align/spacing:by04', 200]],
      turns: true,
    },
    {
      name: 'the last cabinet 100 mm apart',
      plant: hall => hall.move('wg04', 100, 0),
      finds: [['align/spacing:wg03+wg04', 100]],
      turns: true,
    },
  ),
]
