import { room } from '../room'
import { of, type RuleCase } from './case'

const zones = (...types: string[]) => ({
  floor: {
    zones: types.map((type, i) => ({
      id: `z${i}`,
      type: type as 'waiting',
      polygon: [
        [i * 100, 0],
        [i * 100 + 90, 0],
        [i * 100, 90],
      ] as [number, number][],
    })),
  },
})

export const zonesCases: readonly RuleCase[] = [
  ...of(
    'zones/required',
    {
      kind: 'pass',
      name: 'all five',
      layout: room([], zones('self-service', 'convenience', 'certificate', 'back-office', '24h')),
    },
    {
      kind: 'fail',
      name: 'none',
      layout: room([]),
      finds: [
        ['#self-service', 0],
        ['#convenience', 0],
        ['#certificate', 0],
        ['#back-office', 0],
        ['#24h', 0],
      ],
    },
    {
      kind: 'boundary',
      name: 'the 24h zone is only a hint',
      layout: room([], zones('self-service', 'convenience', 'certificate', 'back-office')),
      finds: [['#24h', 0]],
    },
  ),
]
