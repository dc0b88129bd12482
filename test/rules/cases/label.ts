import { item, room } from '../room'
import { of, type RuleCase } from './case'

const numbered = (...numbers: string[]) =>
  numbers.map((number, i) => item(`n${i}`, 'ticket-machine', [1000 + i * 1000, 2000], [450, 450], { number }))

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
]
