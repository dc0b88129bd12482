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
]
