import { type Defect, planted } from './defect'

export const markDefects: readonly Defect[] = [
  ...planted(
    'mark/position',
    {
      name: 'a terminal',
      plant: hall => hall.set('zd02', { mark: undefined }),
      finds: [['mark/position:zd02']],
    },
    {
      name: 'the wheelchair',
      plant: hall => hall.set('ly01', { mark: undefined }),
      finds: [['mark/position:ly01']],
    },
    {
      name: 'the convenience box on the help desk',
      plant: hall => hall.set('g-bm', { mark: undefined }),
      finds: [['mark/position:g-bm']],
    },
  ),
  ...planted(
    'mark/displaced',
    {
      name: 'a terminal 60 mm off its mark',
      plant: hall => hall.set('zd03', { at: [410, 6000], mark: { kind: 'L', at: [350, 6000] } }),
      finds: [['mark/displaced:zd03', 60]],
      turns: true,
    },
    {
      name: 'an office chair turned by 6° on its mark',
      plant: hall => hall.set('by06', { rotation: 6, mark: { kind: 'L', rotation: 0 } }),
      finds: [['mark/displaced:by06', 6]],
      turns: true,
    },
    {
      name: 'the telephone of window 2 15 mm off',
      plant: hall => {
        const { at, mark } = hall.item('t-dh')
        hall.set('t-dh', { at: [at[0] - 15, at[1]], mark: { kind: 'L', ...mark, at } })
      },
      finds: [['mark/displaced:t-dh', 15]],
    },
    {
      name: 'the charging cabinet gone at the last inspection',
      plant: hall => hall.set('cd01', { present: false }),
      finds: [['mark/displaced:cd01#missing', 0]],
    },
  ),
  ...planted(
    'mark/desk-corners',
    {
      name: 'no mark',
      plant: hall => hall.set('t-bi', { mark: undefined }),
      finds: [['mark/desk-corners:t-bi']],
    },
    {
      name: 'T corners',
      plant: hall => hall.set('t-jp', { mark: { kind: 'T', color: 'blue' } }),
      finds: [['mark/desk-corners:t-jp']],
    },
    {
      name: 'yellow ones',
      plant: hall => hall.set('t-ms', { mark: { kind: 'L', color: 'yellow' } }),
      finds: [['mark/desk-corners:t-ms']],
    },
  ),
]
