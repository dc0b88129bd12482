import { item, room } from '../room'
import { of, type RuleCase } from './case'

const window = (attrs: object, ...more: Parameters<typeof room>[0]) =>
  room([item('k', 'service-window', [3000, 2000], [1500, 900], { attrs: { ...attrs } }), ...more])
const screen = { mongolian: 'ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡ', area: 'E', unit: '医保局', business: '医疗保障' }
const evaluator = {
  name: '王芳',
  staffNo: 'ZW01',
  unit: '医保局',
  enquiryPhone: '0473-1',
  complaintPhone: '12345',
  business: '医疗保障',
}
const box = item('y', 'suggestion-box', [6000, 100], [350, 200])
const qr = item('q', 'qr-sign', [7000, 20], [300, 40], { attrs: { kind: 'qr' } })

export const signCases: readonly RuleCase[] = [
  ...of(
    'sign/window-screen',
    { kind: 'pass', name: 'all four', layout: window({ screen }) },
    { kind: 'fail', name: 'no screen', layout: window({}), finds: [['k', 4]] },
    {
      kind: 'fail',
      name: 'no Mongolian',
      layout: window({ screen: { ...screen, mongolian: undefined } }),
      finds: [['k', 1]],
    },
    {
      kind: 'boundary',
      name: 'Mongolian in Cyrillic letters is not the script the notice means',
      layout: window({ screen: { ...screen, mongolian: 'Үйлчилгээ' } }),
      finds: [['k', 1]],
    },
    {
      kind: 'boundary',
      name: 'blank unit',
      layout: window({ screen: { ...screen, unit: ' ' } }),
      finds: [['k', 1]],
    },
    { kind: 'not-applicable', name: 'no windows', layout: room([]) },
  ),
  ...of(
    'sign/evaluator',
    { kind: 'pass', name: 'all six', layout: window({ evaluator }) },
    { kind: 'fail', name: 'an empty one', layout: window({ evaluator: {} }), finds: [['k', 6]] },
    {
      kind: 'fail',
      name: 'no complaint phone',
      layout: window({ evaluator: { ...evaluator, complaintPhone: '' } }),
      finds: [['k', 1]],
    },
    {
      kind: 'boundary',
      name: 'placed in the hall, its content not noted',
      layout: window({}, item('e', 'evaluator', [3500, 2300], [200, 120], { attrs: { window: 'k' } })),
      finds: [['k', 6]],
    },
    { kind: 'not-applicable', name: 'no evaluator: sign/feedback says so', layout: window({}) },
  ),
  ...of(
    'sign/feedback',
    { kind: 'pass', name: 'evaluator, box and code', layout: window({ evaluator }, box, qr) },
    {
      kind: 'fail',
      name: 'nothing',
      layout: window({}),
      finds: [
        ['k', 0],
        ['#suggestion-box', 0],
        ['#qr-sign', 0],
      ],
    },
    { kind: 'fail', name: 'no box', layout: window({ evaluator }, qr), finds: [['#suggestion-box', 0]] },
    {
      kind: 'boundary',
      name: 'an evaluator of another window does not count',
      layout: window(
        {},
        box,
        qr,
        item('e', 'evaluator', [3500, 2300], [200, 120], { attrs: { window: 'k2' } }),
      ),
      finds: [['k', 0]],
    },
    {
      kind: 'boundary',
      name: 'one that stands at the window counts',
      layout: window(
        {},
        box,
        qr,
        item('e', 'evaluator', [3500, 2300], [200, 120], { attrs: { window: 'k' } }),
      ),
    },
  ),
]
