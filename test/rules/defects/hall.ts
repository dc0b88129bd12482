import { type Defect, planted, tidy } from './defect'

/** A glass screen, which hides nothing. */
const glass = (id: string, at: [number, number], size: [number, number], number: string) => ({
  ...tidy(id, 'partition', at, size, number),
  attrs: { transparent: true },
})

export const hallDefects: readonly Defect[] = [
  ...planted(
    'naming/hall-name',
    {
      name: 'a hall of another name',
      plant: hall => {
        hall.file.hall.name = '乌达区示例镇办事大厅'
      },
      finds: [['naming/hall-name:']],
    },
    {
      name: 'without its district',
      plant: hall => {
        hall.file.hall.name = '示例镇便民服务中心'
      },
      finds: [['naming/hall-name:']],
    },
    {
      name: 'blank',
      plant: hall => {
        hall.file.hall.name = ''
      },
      finds: [['naming/hall-name:']],
    },
  ),
  ...planted(
    'seats/priority',
    {
      name: 'none',
      plant: hall => hall.attrs('py01', { priority: [] }),
      finds: [['seats/priority:', 0]],
    },
    {
      name: 'two of thirty',
      plant: hall => hall.attrs('py01', { priority: [0, 1] }),
      finds: [['seats/priority:', 2]],
    },
    {
      name: 'marked on a seat that is not there',
      plant: hall => hall.attrs('py01', { priority: [0, 1, 3] }),
      finds: [['seats/priority:', 2]],
    },
  ),
  ...planted(
    'layout/overlap',
    {
      name: 'the plant 150 mm in the help desk',
      plant: hall => hall.set('lv01', { at: [16_900, 12_100] }),
      finds: [['layout/overlap:dy01+lv01', 150]],
      turns: true,
    },
    {
      name: 'two seat rows 10 mm in one another',
      plant: hall => hall.move('py02', -10, 0),
      finds: [['layout/overlap:py01+py02', 10]],
      turns: true,
    },
    {
      name: 'two cabinets 20 mm in one another',
      plant: hall => hall.move('wg02', -20, 0),
      finds: [['layout/overlap:wg01+wg02', 20]],
      turns: true,
    },
  ),
  ...planted(
    'layout/outside',
    {
      name: 'the water dispenser thrown out',
      plant: hall => hall.set('sj01', { at: [8175, 15_600] }),
      finds: [['layout/outside:sj01', 575]],
      turns: true,
    },
    {
      name: 'the suggestion box on the outer face',
      plant: hall => hall.set('yx01', { at: [18_775, 15_300] }),
      finds: [['layout/outside:yx01', 200]],
      turns: true,
    },
    {
      name: 'a plant through the east wall, 10 mm beyond',
      plant: hall => hall.set('lv01', { at: [23_960, 8000] }),
      finds: [['layout/outside:lv01', 10]],
      turns: true,
    },
  ),
  ...planted(
    'layout/in-wall',
    {
      name: 'the charging cabinet 30 mm in the south wall',
      plant: hall => hall.move('cd01', 0, 30),
      finds: [['layout/in-wall:cd01', 30]],
      turns: true,
    },
    {
      name: 'the water dispenser 8 mm',
      plant: hall => hall.move('sj01', 0, 8),
      finds: [['layout/in-wall:sj01', 8]],
      turns: true,
    },
    {
      name: 'a plant in a partition',
      plant: hall => hall.set('lv01', { at: [22_000, 9450] }),
      finds: [['layout/in-wall:lv01', 300]],
      turns: true,
    },
  ),
  ...planted(
    'layout/open-outline',
    {
      name: 'the north wall 500 mm short',
      plant: hall => {
        hall.wall('w-n').b = [400, -100]
      },
      finds: [['layout/open-outline:w-n+w-w', 500]],
      opens: true,
      turns: true,
    },
    {
      name: 'the east wall 350 mm short',
      plant: hall => {
        hall.wall('w-e').b = [24_100, 250]
      },
      finds: [['layout/open-outline:w-e+w-n', 350]],
      opens: true,
      turns: true,
    },
    {
      name: 'the south wall 400 mm short at its beginning, its doors where they were',
      plant: hall => {
        hall.wall('w-s').a = [300, 15_100]
        for (const opening of hall.floor.openings ?? []) if (opening.wall === 'w-s') opening.at -= 400
      },
      finds: [['layout/open-outline:w-s+w-w', 400]],
      opens: true,
      turns: true,
    },
    {
      name: 'the north wall two metres short',
      plant: hall => {
        hall.wall('w-n').b = [1900, -100]
      },
      finds: [['layout/open-outline:w-n+w-w', 2000]],
      opens: true,
      turns: true,
    },
  ),
  ...planted(
    'aisle/unreachable',
    {
      name: 'the copier shut in',
      plant: hall => hall.add(glass('gd11', [5750, 14_000], [1300, 60], 'F-GD-11')),
      finds: [['aisle/unreachable:fy01']],
      turns: true,
    },
    {
      name: 'the ticket machine boxed in',
      plant: hall =>
        hall.add(
          glass('gd11', [9525, 12_400], [980, 60], 'A-GD-11'),
          { ...glass('gd12', [9000, 12_875], [1000, 60], 'A-GD-12'), rotation: 90 },
          { ...glass('gd13', [10_050, 12_875], [1000, 60], 'A-GD-13'), rotation: 90 },
        ),
      finds: [['aisle/unreachable:qh01']],
      turns: true,
    },
    {
      name: 'the 24-hour zone’s terminals behind a screen',
      plant: hall => hall.add({ ...glass('gd11', [1000, 12_500], [5000, 60], 'C-GD-11'), rotation: 90 }),
      finds: [['aisle/unreachable:zd04'], ['aisle/unreachable:zd05'], ['aisle/unreachable:zd06']],
      turns: true,
    },
  ),
  ...planted(
    'convenience/near-entrance',
    {
      name: 'the first-aid kit in the far corner',
      plant: hall => hall.set('yy01', { at: [22_000, 6000] }),
      finds: [['convenience/near-entrance:yy01', 13_280], ['convenience/near-help-desk:yy01#good']],
      turns: true,
    },
    {
      name: 'the wheelchair by the form desks',
      plant: hall => hall.set('ly01', { at: [19_200, 5000] }),
      finds: [['convenience/near-entrance:ly01'], ['convenience/near-help-desk:ly01#good']],
      turns: true,
    },
    {
      name: 'the stroller by the terminals',
      plant: hall => hall.set('yc01', { at: [2000, 4700], rotation: 0 }),
      finds: [['convenience/near-entrance:yc01'], ['convenience/near-help-desk:yc01']],
      turns: true,
    },
  ),
]
