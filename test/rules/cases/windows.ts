import { item, room } from '../room'
import { of, type RuleCase } from './case'

const SERVICES = [
  'consultation',
  'general',
  'unresolved',
  'agency',
  'cross-region',
  'certificate',
  'green-channel',
]
const window = (services: string[]) => [
  item('k1', 'service-window', [5000, 450], [1500, 900], { attrs: { services } }),
]

const numbered = (...numbers: string[]) =>
  numbers.map((windowNo, i) =>
    item(`w${i}`, 'service-window', [1000 + i * 1500, 2000], [1500, 900], { attrs: { windowNo } }),
  )

export const windowsCases: readonly RuleCase[] = [
  ...of(
    'windows/required',
    { kind: 'pass', name: 'one window carries all', layout: room(window(SERVICES)) },
    {
      kind: 'fail',
      name: 'agency missing',
      layout: room(window(SERVICES.filter(s => s !== 'agency'))),
      finds: [['#agency', 0]],
    },
    {
      kind: 'boundary',
      name: 'a sector window replaces none',
      layout: room(window(['sector'])),
      finds: SERVICES.map(s => [`#${s}`, 0]),
    },
  ),

  ...of(
    'windows/numbering',
    { kind: 'pass', name: 'left to right', layout: room(numbered('1', '2', '9', '10')) },
    {
      kind: 'pass',
      name: 'a row that faces north is read from the other end',
      layout: room(numbered('3', '2', '1').map(each => ({ ...each, rotation: 180 }))),
    },
    {
      kind: 'fail',
      name: 'one without a number',
      layout: room(numbered('1', '', '3')),
      finds: [['w1#none']],
    },
    {
      kind: 'fail',
      name: 'one out of order',
      layout: room(numbered('1', '5', '2', '3')),
      finds: [['w1']],
      mends: true,
    },
    {
      kind: 'fail',
      name: 'right to left is one finding',
      layout: room(numbered('4', '3', '2')),
      finds: [['w0+w1+w2']],
      mends: true,
    },
    {
      kind: 'boundary',
      name: 'two swapped',
      layout: room(numbered('2', '1')),
      finds: [['w0+w1']],
      mends: true,
    },
    { kind: 'boundary', name: 'numbers may skip', layout: room(numbered('1', '7', '20')) },
    {
      kind: 'boundary',
      name: 'double numbers are another rule’s',
      layout: room(numbered('1', '3', '3', '4')),
    },
    { kind: 'not-applicable', name: 'no windows', layout: room([]) },
  ),
]
