import { type Defect, planted } from './defect'

const paper = { name: '通知', date: '2026-03-02', number: '1号' }

export const labelDefects: readonly Defect[] = [
  ...planted(
    'label/unique-number',
    {
      name: 'two terminals of one number',
      plant: hall => hall.set('zd02', { number: 'B-ZD-01' }),
      finds: [['label/unique-number:zd01+zd02#B-ZD-01', 2]],
    },
    {
      name: 'a thing on a desk and one on the floor',
      plant: hall => hall.set('t-bi', { number: 'A-QH-01' }),
      finds: [['label/unique-number:qh01+t-bi#A-QH-01', 2]],
    },
    {
      name: 'two windows of one window number',
      plant: hall => hall.attrs('ck06', { windowNo: '05' }),
      finds: [['label/unique-number:ck05+ck06#window-05', 2]],
    },
  ),
  ...planted(
    'label/name-and-number',
    {
      name: 'a terminal without a number',
      plant: hall => hall.set('zd01', { number: '' }),
      finds: [['label/name-and-number:zd01', 1]],
    },
    {
      name: 'a form desk without a label',
      plant: hall => hall.set('td01', { labelled: false }),
      finds: [['label/name-and-number:td01', 1]],
    },
    {
      name: 'an extinguisher without either',
      plant: hall => hall.set('mh01', { number: undefined, labelled: undefined }),
      finds: [['label/name-and-number:mh01', 2]],
    },
  ),
  ...planted(
    'label/terminal-guide',
    {
      name: 'in the hall',
      plant: hall => hall.attrs('zd01', { guide: false }),
      finds: [['label/terminal-guide:zd01']],
    },
    {
      name: 'in the 24-hour zone',
      plant: hall => hall.attrs('zd04', { guide: undefined }),
      finds: [['label/terminal-guide:zd04']],
    },
    {
      name: 'nothing known of it',
      plant: hall => hall.set('zd06', { attrs: undefined }),
      finds: [['label/terminal-guide:zd06']],
    },
  ),
  ...planted(
    'label/cabinet',
    {
      name: 'no label',
      plant: hall => hall.attrs('wg01', { label: undefined }),
      finds: [['label/cabinet:wg01', 3]],
    },
    {
      name: 'at the upper left',
      plant: hall => hall.attrs('wg02', { labelCorner: 'upper-left' }),
      finds: [['label/cabinet:wg02', 1]],
    },
    {
      name: 'no contents',
      plant: hall => hall.attrs('wg03', { label: { unit: '中心', owner: '张伟', shelves: [] } }),
      finds: [['label/cabinet:wg03', 1]],
    },
  ),
  ...planted(
    'label/drawers',
    {
      name: 'private things on top',
      plant: hall => {
        const { drawers } = hall.item('ct01').attrs as { drawers: unknown[] }
        drawers.reverse()
      },
      finds: [['label/drawers:ct01', 1]],
    },
    {
      name: 'the private drawer without its label',
      plant: hall => {
        const { drawers } = hall.item('ct05').attrs as { drawers: { label?: string }[] }
        delete drawers[2].label
      },
      finds: [['label/drawers:ct05', 1]],
    },
    {
      name: 'not described',
      plant: hall => hall.set('ct10', { attrs: {} }),
      finds: [['label/drawers:ct10', 1]],
    },
  ),
  ...planted(
    'label/file-box',
    {
      name: 'no index',
      plant: hall => hall.attrs('wh01', { index: [] }),
      finds: [['label/file-box:wh01', 1]],
    },
    {
      name: 'no class',
      plant: hall => hall.attrs('wh02', { classLabel: ' ' }),
      finds: [['label/file-box:wh02', 1]],
    },
    {
      name: 'a paper without its date, and no class',
      plant: hall => hall.attrs('wh03', { classLabel: '', index: [paper, { ...paper, date: undefined }] }),
      finds: [['label/file-box:wh03', 2]],
    },
  ),
]
