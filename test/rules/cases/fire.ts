import { item, room } from '../room'
import { of, type RuleCase } from './case'

const bottles = (...counts: number[]) =>
  room(
    counts.map((count, i) =>
      item(`m${i}`, 'extinguisher', [500 + i * 3000, 125], [500, 250], { attrs: { count } }),
    ),
  )
/** Two boxes of three, `gap` mm apart. */
const boxes = (gap: number) =>
  room(
    [0, 1].map(i =>
      item(`m${i}`, 'extinguisher', [500 + i * (500 + gap), 125], [500, 250], { attrs: { count: 3 } }),
    ),
  )

export const fireCases: readonly RuleCase[] = of(
  'fire/extinguisher-count',
  { kind: 'pass', name: 'two boxes of two', layout: bottles(2, 2) },
  { kind: 'fail', name: 'none', layout: room([]), finds: [['#least', 0]] },
  { kind: 'fail', name: 'a box of six', layout: bottles(6), finds: [['m0#most', 6]] },
  { kind: 'boundary', name: 'one', layout: bottles(1), finds: [['#least', 1]] },
  { kind: 'boundary', name: 'two', layout: bottles(2) },
  { kind: 'boundary', name: 'five at a place', layout: bottles(5, 5) },
  {
    kind: 'boundary',
    name: 'boxes 1 m apart are one place',
    layout: boxes(1000),
    finds: [['m0+m1#most', 6]],
  },
  { kind: 'boundary', name: 'farther apart two', layout: boxes(1001) },
  {
    kind: 'boundary',
    name: 'the advice switched off',
    layout: { ...bottles(6), profile: { params: { 'fire/extinguisher-count': { most: null } } } },
  },
)
