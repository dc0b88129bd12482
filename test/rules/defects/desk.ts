import type { ItemFile } from '../../halls/build'
import { type Defect, planted } from './defect'

/** A thing on a desk with all that it must have. */
const on = (
  id: string,
  type: string,
  at: [number, number],
  size: [number, number],
  more: Partial<ItemFile> = {},
): ItemFile => ({
  id,
  type,
  at,
  size,
  number: `T2-${id}`,
  labelled: true,
  pose: 'flat',
  mark: { kind: 'L', color: 'blue' },
  ...more,
})
const bag = (id: string, x: number) => on(id, 'private-item', [x, 450], [200, 200])
const contents = (quantity: number) => [{ name: '老花镜', quantity, required: 2 }]

export const deskDefects: readonly Defect[] = [
  ...planted(
    'desk/essentials',
    {
      name: 'a cup',
      plant: hall => hall.put('s-ck02', on('x1', 'cup', [1300, 400], [80, 80])),
      finds: [['desk/essentials:x1', 1]],
    },
    {
      name: 'a second pen',
      plant: hall => hall.put('s-ck02', on('x1', 'pen', [360, 130], [140, 12])),
      finds: [['desk/essentials:x1', 2]],
    },
    {
      name: 'a plant',
      plant: hall => hall.put('s-ck02', on('x1', 'plant', [1300, 500], [200, 200])),
      finds: [['desk/essentials:x1', 1]],
    },
  ),
  ...planted(
    'desk/private-items',
    {
      name: 'at window 2',
      plant: hall => hall.put('s-ck02', bag('x1', 1300)),
      finds: [['desk/private-items:x1']],
    },
    {
      name: 'on the help desk',
      plant: hall => hall.put('s-dy01', bag('x1', 2200)),
      finds: [['desk/private-items:x1']],
    },
    {
      name: 'two, neither labelled nor marked',
      plant: hall =>
        hall.put(
          's-ck02',
          { id: 'x1', type: 'private-item', at: [1300, 450], size: [200, 200] },
          { id: 'x2', type: 'private-item', at: [700, 600], size: [200, 200] },
        ),
      finds: [['desk/private-items:x1'], ['desk/private-items:x2']],
    },
  ),
  ...planted(
    'desk/reach',
    {
      name: 'the pen, said to be rarely used, nearer than the telephone',
      plant: hall => hall.set('t-bi', { frequency: 'low' }),
      finds: [['desk/reach:t-bi+t-dh', Math.hypot(320, 100)]],
    },
    {
      name: 'the keyboard, said to be rarely used, under the hands',
      plant: hall => hall.set('t-jp', { frequency: 'low' }),
      finds: [['desk/reach:t-dh+t-jp', 100]],
    },
    {
      name: 'the seat moved to the left',
      plant: hall => {
        hall.surface('s-ck02').seat = [400, 0]
      },
      finds: [
        ['desk/reach:t-dh#normal', Math.hypot(700, 100)],
        ['desk/reach:t-ms#normal', Math.hypot(600, 100)],
      ],
    },
  ),
  ...planted(
    'desk/upright',
    {
      name: 'a pen without a label',
      plant: hall => hall.set('t-bi', { labelled: false }),
      finds: [['desk/upright:t-bi', 1]],
    },
    {
      name: 'a sign that neither stands nor lies',
      plant: hall => hall.set('g-tq1', { pose: undefined }),
      finds: [['desk/upright:g-tq1', 1]],
    },
    {
      name: 'a flip stand with neither',
      plant: hall => hall.set('t-ft', { pose: undefined, labelled: undefined }),
      finds: [['desk/upright:t-ft', 2]],
    },
  ),
  ...planted(
    'desk/worktop-row',
    {
      name: 'the mouse 10 mm too far from the edge',
      plant: hall => hall.move('t-ms', 0, 60),
      finds: [['desk/worktop-row:t-ms', 160]],
    },
    {
      name: 'the keyboard turned by 4°',
      plant: hall => hall.set('t-jp', { rotation: 4 }),
      finds: [['desk/worktop-row:t-jp#turn', 4]],
    },
    {
      name: 'the row off the middle where the telephone stood',
      plant: hall => hall.drop('t-dh'),
      finds: [['desk/worktop-row:ck02#centre', 72]],
    },
  ),
  ...planted(
    'desk/help-desk',
    {
      name: 'no convenience box',
      plant: hall => hall.drop('g-bm'),
      finds: [['desk/help-desk:dy01#box', 0]],
    },
    {
      name: 'an opaque box',
      plant: hall => hall.attrs('g-bm', { transparent: false }),
      finds: [['desk/help-desk:g-bm#visible']],
    },
    {
      name: 'a telephone',
      plant: hall => hall.put('s-dy01', on('x1', 'phone', [2200, 400], [200, 180])),
      finds: [['desk/help-desk:x1#other']],
    },
  ),
  ...planted(
    'desk/tent-card',
    {
      name: 'a sign of A3',
      plant: hall => hall.set('g-tq1', { size: [420, 80], height: 297 }),
      finds: [['desk/tent-card:g-tq1#a4', 420]],
    },
    {
      name: 'one 60 mm higher',
      plant: hall => hall.set('g-tq2', { height: 160 }),
      finds: [['desk/tent-card:g-tq1+g-tq2#size', 60]],
    },
    {
      name: 'one turned by 6°',
      plant: hall => hall.set('g-tq2', { rotation: 6 }),
      finds: [['desk/tent-card:g-tq1+g-tq2#parallel', 6]],
    },
  ),
  ...planted(
    'desk/flip-stand',
    {
      name: 'none at window 2',
      plant: hall => hall.drop('t-ft'),
      finds: [['desk/flip-stand:ck02#none', 0]],
    },
    {
      name: 'lying',
      plant: hall => hall.set('t-ft', { pose: 'flat' }),
      finds: [['desk/flip-stand:t-ft#flat']],
    },
    {
      name: 'with notices only',
      plant: hall => hall.attrs('t-ft', { pages: [{ kind: 'notice' }] }),
      finds: [['desk/flip-stand:t-ft#pages', 2]],
    },
  ),
  ...planted(
    'desk/form-box',
    {
      name: 'none',
      plant: hall => hall.attrs('td01', { formBox: undefined }),
      finds: [['desk/form-box:td01', 1]],
    },
    {
      name: 'labelled on one side',
      plant: hall => hall.attrs('td02', { formBox: { labelledBothSides: false, stationery: true } }),
      finds: [['desk/form-box:td02', 1]],
    },
    {
      name: 'empty',
      plant: hall => hall.attrs('wz01', { formBox: {} }),
      finds: [['desk/form-box:wz01', 2]],
    },
  ),
  ...planted(
    'desk/convenience-box',
    {
      name: 'a pair of glasses missing',
      plant: hall => hall.attrs('g-bm', { contents: contents(1) }),
      finds: [['desk/convenience-box:g-bm', 1]],
    },
    {
      name: 'nobody to keep it',
      plant: hall => hall.attrs('g-bm', { keeper: '' }),
      finds: [['desk/convenience-box:g-bm', 1]],
    },
    {
      name: 'contents not listed, nobody to keep it',
      plant: hall => hall.attrs('g-bm', { contents: [], keeper: undefined }),
      finds: [['desk/convenience-box:g-bm', 2]],
    },
  ),
]
