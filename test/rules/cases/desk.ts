import { deskRoom, item, room } from '../room'
import { of, type RuleCase } from './case'

type Things = Parameters<typeof room>[0]
const at = (id: string, type: string, x: number, y: number, more: object = {}) =>
  item(id, type, [x, y], [100, 100], more)
const window = (...things: Things) => deskRoom('service-window', things)
const help = (...things: Things) => deskRoom('help-desk', things)
const box = (more: object = { transparent: true }) => at('b', 'convenience-box', 700, 300, { attrs: more })
/** A thing whose nearest point to the seat (750, 0) is `away` mm straight ahead. */
const ahead = (id: string, away: number, frequency: 'high' | 'low') =>
  item(id, 'folder', [750, away + 50], [100, 100], { frequency })
/** Two things whose middle is `off` mm to the right of the desk's. */
const inRow = (off: number, y = 100, turn = 0) =>
  window(
    item('k', 'keyboard', [550 + off, y], [400, 100], { rotation: turn }),
    item('m', 'phone', [950 + off, 100], [400, 100]),
  )
const card = (id: string, x: number, width: number, height: number, rotation = 0) =>
  item(id, 'tent-card', [x, 400], [width, 80], { height, rotation })
const stand = (more: object = {}) =>
  at('f', 'flip-stand', 300, 700, {
    pose: 'upright',
    attrs: { pages: [{ kind: 'notice' }, { kind: 'sample' }, { kind: 'away' }] },
    ...more,
  })
const form = (formBox: object | undefined) =>
  room([item('w', 'writing-desk', [3000, 3000], [1200, 600], { attrs: { formBox } })])
const glasses = (quantity: number | undefined) => ({
  keeper: '马丽',
  contents: [{ name: '老花镜', quantity, required: 2 }],
})

export const deskCases: readonly RuleCase[] = [
  ...of(
    'desk/essentials',
    {
      kind: 'pass',
      name: 'one of each',
      layout: window(at('p', 'pen', 300, 100), at('r', 'file-rack', 600, 100), at('h', 'phone', 900, 100)),
    },
    {
      kind: 'fail',
      name: 'three pens',
      layout: window(at('p', 'pen', 300, 100), at('q', 'pen', 500, 100), at('r', 'pen', 700, 100)),
      finds: [['q+r', 3]],
    },
    { kind: 'fail', name: 'a cup', layout: window(at('c', 'cup', 300, 100)), finds: [['c', 1]] },
    {
      kind: 'fail',
      name: 'on an office desk too',
      layout: deskRoom('office-desk', [at('p', 'folder', 300, 100), at('q', 'folder', 500, 100)]),
      finds: [['q', 2]],
    },
    {
      kind: 'boundary',
      name: 'any number of file boxes',
      layout: window(at('p', 'file-box', 300, 100), at('q', 'file-box', 500, 100)),
    },
    {
      kind: 'boundary',
      name: 'two pens where the profile allows two',
      layout: {
        ...window(at('p', 'pen', 300, 100), at('q', 'pen', 500, 100)),
        profile: { params: { 'desk/essentials': { pen: 2 } } },
      },
    },
    {
      kind: 'boundary',
      name: 'private things are another rule’s',
      layout: window(at('p', 'private-item', 300, 100)),
    },
    {
      kind: 'not-applicable',
      name: 'the help desk has its own rule',
      layout: help(at('c', 'cup', 300, 100)),
    },
  ),
  ...of(
    'desk/private-items',
    { kind: 'pass', name: 'a tidy desk', layout: window(at('p', 'pen', 300, 100)) },
    { kind: 'fail', name: 'a handbag', layout: window(at('x', 'private-item', 300, 100)), finds: [['x']] },
    {
      kind: 'fail',
      name: 'two on the help desk',
      layout: help(at('x', 'private-item', 300, 100), at('y', 'private-item', 600, 100)),
      finds: [['x'], ['y']],
    },
    {
      kind: 'boundary',
      name: 'gone at the last inspection',
      layout: window(at('x', 'private-item', 300, 100, { present: false })),
    },
    { kind: 'not-applicable', name: 'no desk-top plans', layout: room([]) },
  ),
  ...of(
    'desk/reach',
    { kind: 'pass', name: 'near and far', layout: window(ahead('a', 100, 'high'), ahead('b', 400, 'low')) },
    {
      kind: 'fail',
      name: 'the rarely used nearer',
      layout: window(ahead('a', 300, 'high'), ahead('b', 100, 'low')),
      finds: [['a+b', 100]],
    },
    {
      kind: 'fail',
      name: 'out of normal reach',
      layout: window(ahead('a', 400, 'high'), ahead('b', 500, 'low')),
      finds: [['a#normal', 400]],
    },
    {
      kind: 'fail',
      name: 'out of extended reach',
      layout: window(ahead('b', 600, 'low')),
      finds: [['b#maximum', 600]],
    },
    {
      kind: 'boundary',
      name: 'at 380 and 510',
      layout: window(ahead('a', 380, 'high'), ahead('b', 510, 'low')),
    },
    {
      kind: 'boundary',
      name: 'at 381 and 511',
      layout: window(ahead('a', 381, 'high'), ahead('b', 511, 'low')),
      finds: [
        ['a#normal', 381],
        ['b#maximum', 511],
      ],
    },
    {
      kind: 'boundary',
      name: 'equally near',
      layout: window(ahead('a', 200, 'high'), ahead('b', 200, 'low')),
    },
    {
      kind: 'pass',
      name: 'radii switched off',
      layout: {
        ...window(ahead('a', 800, 'high')),
        profile: { params: { 'desk/reach': { normal: null, maximum: null } } },
      },
    },
    { kind: 'not-applicable', name: 'no frequency stated', layout: window(at('p', 'pen', 300, 100)) },
  ),
  ...of(
    'desk/upright',
    {
      kind: 'pass',
      name: 'flat and labelled',
      layout: window(at('p', 'pen', 300, 100, { pose: 'flat', labelled: true })),
    },
    {
      kind: 'fail',
      name: 'neither',
      layout: window(at('p', 'pen', 300, 100)),
      finds: [['p', 2]],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'no label',
      layout: window(at('p', 'file-rack', 300, 100, { pose: 'upright' })),
      finds: [['p', 1]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'labelled, but leaning',
      layout: window(at('p', 'file-rack', 300, 100, { labelled: true })),
      finds: [['p', 1]],
      mends: true,
    },
    { kind: 'not-applicable', name: 'an empty desk', layout: window() },
  ),
  ...of(
    'desk/worktop-row',
    { kind: 'pass', name: 'near the edge and centred', layout: inRow(0) },
    { kind: 'fail', name: '300 mm from the edge', layout: inRow(0, 350), finds: [['k', 300]], mends: true },
    { kind: 'fail', name: 'turned by 4°', layout: inRow(0, 100, 4), finds: [['k#turn', 4]], mends: true },
    {
      kind: 'fail',
      name: '200 mm off centre',
      layout: inRow(200),
      finds: [['host#centre', 200]],
      mends: true,
    },
    { kind: 'boundary', name: '150 mm from the edge', layout: inRow(0, 200) },
    { kind: 'boundary', name: '151 mm', layout: inRow(0, 201), finds: [['k', 151]], mends: true },
    { kind: 'boundary', name: '50 mm off centre', layout: inRow(-50) },
    { kind: 'boundary', name: '51 mm', layout: inRow(-51), finds: [['host#centre', 51]], mends: true },
    { kind: 'boundary', name: 'turned by 1°', layout: inRow(0, 100, 1) },
    { kind: 'not-applicable', name: 'only what faces the public', layout: window(stand()) },
    { kind: 'not-applicable', name: 'the help desk', layout: help(at('p', 'pen', 100, 700)) },
  ),
  ...of(
    'desk/help-desk',
    {
      kind: 'pass',
      name: 'plant, box, sign',
      layout: help(at('v', 'plant', 100, 300), box(), card('c', 400, 200, 100)),
    },
    { kind: 'fail', name: 'no box', layout: help(at('v', 'plant', 100, 300)), finds: [['host#box', 0]] },
    { kind: 'fail', name: 'an opaque box', layout: help(box({})), finds: [['b#visible']], mends: true },
    {
      kind: 'fail',
      name: 'a telephone and a cup',
      layout: help(box(), at('h', 'phone', 100, 100), at('c', 'cup', 1300, 100)),
      finds: [['h#other'], ['c#other']],
    },
    { kind: 'boundary', name: 'an empty top', layout: help(), finds: [['host#box', 0]] },
    {
      kind: 'boundary',
      name: 'private things are another rule’s',
      layout: help(box(), at('x', 'private-item', 100, 100)),
    },
    { kind: 'not-applicable', name: 'a window', layout: window(at('h', 'phone', 100, 100)) },
  ),
  ...of(
    'desk/tent-card',
    { kind: 'pass', name: 'two alike', layout: help(card('a', 400, 200, 100), card('b', 900, 200, 100)) },
    {
      kind: 'pass',
      name: 'A4 either way up',
      layout: help(card('a', 400, 297, 210), card('b', 900, 297, 210)),
    },
    { kind: 'fail', name: 'A3', layout: help(card('a', 400, 420, 297)), finds: [['a#a4', 420]] },
    {
      kind: 'fail',
      name: 'two of different height',
      layout: help(card('a', 400, 200, 100), card('b', 900, 200, 150)),
      finds: [['a+b#size', 50]],
    },
    {
      kind: 'fail',
      name: 'one of three wider',
      layout: help(card('a', 300, 200, 100), card('b', 700, 240, 100), card('c', 1100, 200, 100)),
      finds: [['b#size', 40]],
    },
    {
      kind: 'fail',
      name: 'two not parallel',
      layout: help(card('a', 400, 200, 100), card('b', 900, 200, 100, 8)),
      finds: [['a+b#parallel', 8]],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'one of three turned',
      layout: help(card('a', 300, 200, 100), card('b', 700, 200, 100), card('c', 1100, 200, 100, 5)),
      finds: [['c#parallel', 5]],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'turned about is parallel',
      layout: help(card('a', 400, 200, 100), card('b', 900, 200, 100, 180)),
    },
    { kind: 'boundary', name: '298 mm wide', layout: help(card('a', 400, 298, 100)), finds: [['a#a4', 298]] },
    {
      kind: 'boundary',
      name: '211 mm square',
      layout: help(card('a', 400, 211, 211)),
      finds: [['a#a4', 211]],
    },
    {
      kind: 'boundary',
      name: '5 mm of difference',
      layout: help(card('a', 400, 200, 100), card('b', 900, 205, 100)),
    },
    { kind: 'not-applicable', name: 'no signs', layout: help(box()) },
  ),
  ...of(
    'desk/flip-stand',
    { kind: 'pass', name: 'with all its pages', layout: window(stand()) },
    { kind: 'fail', name: 'none', layout: window(), finds: [['host#none', 0]] },
    {
      kind: 'fail',
      name: 'lying',
      layout: window(stand({ pose: 'flat' })),
      finds: [['f#flat']],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'no samples and no away sign',
      layout: window(stand({ attrs: { pages: [{ kind: 'notice' }] } })),
      finds: [['f#pages', 2]],
    },
    { kind: 'boundary', name: 'empty', layout: window(stand({ attrs: {} })), finds: [['f#pages', 3]] },
    { kind: 'not-applicable', name: 'no desk-top plan of a window', layout: help(box()) },
  ),
  ...of(
    'desk/form-box',
    { kind: 'pass', name: 'complete', layout: form({ labelledBothSides: true, stationery: true }) },
    { kind: 'fail', name: 'none', layout: form(undefined), finds: [['w', 1]], mends: true },
    { kind: 'fail', name: 'an empty one', layout: form({}), finds: [['w', 2]], mends: true },
    {
      kind: 'boundary',
      name: 'labelled on one side only',
      layout: form({ labelledBothSides: false, stationery: true }),
      finds: [['w', 1]],
      mends: true,
    },
    { kind: 'not-applicable', name: 'no form desk', layout: room([]) },
  ),
  ...of(
    'desk/convenience-box',
    { kind: 'pass', name: 'full', layout: help(box(glasses(2))) },
    { kind: 'fail', name: 'nothing listed, nobody named', layout: help(box({})), finds: [['b', 2]] },
    { kind: 'fail', name: 'one pair missing', layout: help(box(glasses(1))), finds: [['b', 1]] },
    { kind: 'fail', name: 'no quantity', layout: help(box(glasses(undefined))), finds: [['b', 1]] },
    {
      kind: 'boundary',
      name: 'more than required',
      layout: room([item('b', 'convenience-box', [3000, 3000], [300, 200], { attrs: glasses(3) })]),
    },
    { kind: 'not-applicable', name: 'no box', layout: room([]) },
  ),
]
