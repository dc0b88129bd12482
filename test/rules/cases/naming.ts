import { room } from '../room'
import { of, type RuleCase } from './case'

export const namingCases: readonly RuleCase[] = [
  ...of(
    'naming/hall-name',
    { kind: 'pass', name: 'township', layout: room([]) },
    { kind: 'pass', name: 'city', layout: room([], { hall: { level: 'city', name: '乌海市政务服务中心' } }) },
    {
      kind: 'pass',
      name: '嘎查 as village',
      layout: room([], { hall: { level: 'village', name: '乌兰淖尔镇新地嘎查便民服务站' } }),
    },
    {
      kind: 'fail',
      name: 'hall of another form',
      layout: room([], { hall: { name: '示例镇办事大厅' } }),
      finds: [['']],
    },
    {
      kind: 'boundary',
      name: 'the district’s form at township level',
      layout: room([], { hall: { name: '乌达区政务服务中心' } }),
      finds: [['']],
    },
    { kind: 'degenerate', name: 'blank', layout: room([], { hall: { name: ' ' } }), finds: [['']] },
  ),
]
