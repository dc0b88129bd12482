import { deskRoom, item, room } from '../room'
import { of, type RuleCase } from './case'

const numbered = (...numbers: string[]) =>
  numbers.map((number, i) => item(`n${i}`, 'ticket-machine', [1000 + i * 1000, 2000], [450, 450], { number }))

const terminal = (more: Parameters<typeof item>[4]) =>
  room([item('t', 'self-service-terminal', [3000, 3000], [600, 700], more)])
const cabinet = (label: object | undefined, labelCorner?: string) =>
  room([item('f', 'file-cabinet', [3000, 3000], [900, 400], { attrs: { label, labelCorner } })])
const LABEL = { unit: '医保局', owner: '王芳', shelves: ['在办件', '办结件'] }
const drawers = (...contents: string[]) =>
  room([
    item('d', 'drawer-unit', [3000, 3000], [400, 560], {
      attrs: {
        drawers: contents.map(content => ({
          content: content.replace('!', ''),
          ...(content === 'private' && { label: '私人物品' }),
        })),
      },
    }),
  ])
const box = (attrs: Record<string, unknown>) =>
  room([item('b', 'file-box', [3000, 3000], [80, 320], { attrs })])
const paper = { name: '通知', date: '2026-03-02', number: '1号' }

export const labelCases: readonly RuleCase[] = [
  ...of(
    'label/unique-number',
    { kind: 'pass', name: 'all different, some without', layout: room(numbered('A-1', 'A-2', '')) },
    {
      kind: 'fail',
      name: 'three the same',
      layout: room(numbered('A-1', 'A-1', 'B-1', 'A-1')),
      finds: [['n0+n1+n3#A-1', 3]],
    },
    {
      kind: 'boundary',
      name: 'blanks around it do not tell them apart',
      layout: room(numbered('A-1', ' A-1 ')),
      finds: [['n0+n1#A-1', 2]],
    },
  ),

  ...of('label/unique-number', {
    kind: 'fail',
    name: 'two windows of one number',
    layout: room(
      ['1', '2', '2'].map((windowNo, i) =>
        item(`w${i}`, 'service-window', [1000 + 1500 * i, 2000], [1500, 900], { attrs: { windowNo } }),
      ),
    ),
    finds: [['w1+w2#window-2', 2]],
  }),
  ...of(
    'label/name-and-number',
    { kind: 'pass', name: 'number and label', layout: terminal({ number: 'B-ZD-01', labelled: true }) },
    { kind: 'fail', name: 'neither', layout: terminal({}), finds: [['t', 2]], mends: true },
    {
      kind: 'fail',
      name: 'no label',
      layout: terminal({ number: 'B-ZD-01' }),
      finds: [['t', 1]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'a blank number and a blank name',
      layout: terminal({ number: ' ', name: ' ', labelled: true }),
      finds: [['t', 2]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'the number of a window is windows/numbering’s',
      layout: room([item('w', 'service-window', [3000, 2000], [1500, 900], { labelled: true })]),
    },
    {
      kind: 'fail',
      name: 'a printer on a desk',
      layout: deskRoom('office-desk', [item('p', 'printer', [300, 300], [420, 420])]),
      finds: [['p', 1]],
      mends: true,
    },
    {
      kind: 'not-applicable',
      name: 'a plant has no place of its own',
      layout: room([item('v', 'plant', [3000, 3000], [400, 400])]),
    },
  ),
  ...of(
    'label/terminal-guide',
    { kind: 'pass', name: 'with a guide', layout: terminal({ attrs: { guide: true } }) },
    { kind: 'fail', name: 'without', layout: terminal({}), finds: [['t']], mends: true },
    {
      kind: 'boundary',
      name: 'said to have none',
      layout: terminal({ attrs: { guide: false } }),
      finds: [['t']],
      mends: true,
    },
    { kind: 'not-applicable', name: 'no terminals', layout: room([]) },
  ),
  ...of(
    'label/cabinet',
    { kind: 'pass', name: 'at the upper right', layout: cabinet(LABEL, 'upper-right') },
    { kind: 'fail', name: 'no label', layout: cabinet(undefined), finds: [['f', 3]] },
    {
      kind: 'fail',
      name: 'at the left',
      layout: cabinet(LABEL, 'upper-left'),
      finds: [['f', 1]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'one shelf blank',
      layout: cabinet({ ...LABEL, shelves: ['在办件', ' '] }, 'upper-right'),
      finds: [['f', 1]],
    },
    {
      kind: 'boundary',
      name: 'no shelves',
      layout: cabinet({ ...LABEL, shelves: [] }, 'upper-right'),
      finds: [['f', 1]],
    },
    { kind: 'not-applicable', name: 'no cabinets', layout: room([]) },
  ),
  ...of(
    'label/drawers',
    { kind: 'pass', name: 'in order', layout: drawers('supplies', 'temporary', 'private') },
    {
      kind: 'fail',
      name: 'private things on top',
      layout: drawers('private', 'supplies', 'temporary'),
      finds: [['d', 1]],
      mends: true,
    },
    { kind: 'fail', name: 'not described', layout: drawers(), finds: [['d', 1]] },
    {
      kind: 'fail',
      name: 'no drawer for private things',
      layout: drawers('supplies', 'temporary'),
      finds: [['d', 1]],
    },
    {
      kind: 'boundary',
      name: 'two of a kind',
      layout: drawers('supplies', 'supplies', 'temporary', 'private'),
    },
    {
      kind: 'boundary',
      name: 'the private drawer without its label',
      layout: drawers('supplies', 'temporary', 'private!'),
      finds: [['d', 1]],
      mends: true,
    },
    { kind: 'not-applicable', name: 'no drawer units', layout: room([]) },
  ),
  ...of(
    'label/file-box',
    { kind: 'pass', name: 'label and index', layout: box({ classLabel: '在办件', index: [paper] }) },
    { kind: 'fail', name: 'neither', layout: box({}), finds: [['b', 2]] },
    {
      kind: 'boundary',
      name: 'a paper without its date',
      layout: box({ classLabel: '在办件', index: [paper, { ...paper, date: '' }] }),
      finds: [['b', 1]],
    },
    { kind: 'not-applicable', name: 'no boxes', layout: room([]) },
  ),
]
