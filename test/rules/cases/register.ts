import type { LayoutFile } from '../../../src/layout/model'
import { item, room } from '../room'
import { of, type RuleCase } from './case'

type More = Parameters<typeof item>[4]
const one = (type: string, more: More) => room([item('x', type, [3000, 3000], [300, 200], more)])
const full = {
  number: 'A-1',
  owner: '李安',
  unit: '示例镇便民服务中心',
  asset: {
    model: 'M-1',
    quantity: 1,
    purchased: '2024-03-18',
    status: '在用',
    expiry: '2029-03-01',
    lastCheck: '2026-11-02',
  },
}
const kinds = {
  fire: 'smoke-detector',
  alarm: 'alarm-button',
  protective: 'protective-gear',
  storeroom: 'drawer-unit',
  equipment: 'copier',
}

const registerCases2 = (rule: keyof typeof kinds, empty: number, blank: More, lacks: number): RuleCase[] =>
  of(
    `register/${rule}`,
    { kind: 'pass', name: 'all columns', layout: one(kinds[rule], full) },
    { kind: 'fail', name: 'nothing noted', layout: one(kinds[rule], {}), finds: [['x', empty]] },
    {
      kind: 'boundary',
      name: 'blank is not filled',
      layout: one(kinds[rule], { ...full, ...blank }),
      finds: [['x', lacks]],
    },
    {
      kind: 'boundary',
      name: 'a missing thing stays registered',
      layout: one(kinds[rule], { ...full, present: false }),
    },
    { kind: 'not-applicable', name: 'nothing of the kind', layout: room([]) },
  )

const camera = (
  channel: string | undefined,
  more: More = full,
  floor: Partial<LayoutFile['floors'][number]> = {},
) =>
  room([item('x', 'camera', [3000, 3000], [120, 120], { attrs: { channel }, ...more })], {
    floor: {
      zones: [
        {
          id: 'z',
          type: 'waiting',
          number: 'D',
          polygon: [
            [6000, 0],
            [9000, 0],
            [9000, 2000],
          ],
          cameraChannels: ['C01'],
        },
      ],
      ...floor,
    },
  })

export const registerCases: readonly RuleCase[] = [
  // number, specification, quantity, expiry, last check, owner
  ...registerCases2('fire', 6, { owner: ' ' }, 1),
  ...of('register/fire', {
    kind: 'pass',
    name: 'an extinguisher carries its own data',
    layout: one('extinguisher', {
      number: 'A-1',
      owner: '李安',
      attrs: { spec: 'MFZ/ABC4', count: 2, expiry: '2029-03-01', lastCheck: '2026-11-02' },
    }),
  }),
  ...of(
    'register/cctv',
    { kind: 'pass', name: 'mapped to a zone', layout: camera('C01') },
    { kind: 'fail', name: 'no channel, no owner, nowhere', layout: camera(undefined, {}), finds: [['x', 3]] },
    { kind: 'fail', name: 'a channel nobody names', layout: camera('C07'), finds: [['x', 1]] },
    {
      kind: 'boundary',
      name: 'blanks round a channel do not part it',
      layout: camera(' C01 '),
    },
    {
      kind: 'boundary',
      name: 'mapped to a window',
      layout: room([
        item('x', 'camera', [3000, 3000], [120, 120], { attrs: { channel: 'W1' }, ...full }),
        item('k', 'service-window', [6000, 2000], [1500, 900], {
          attrs: { windowNo: '1', cameraChannels: ['W1'] },
        }),
      ]),
    },
    { kind: 'not-applicable', name: 'no cameras', layout: room([]) },
  ),
  // number, quantity, owner
  ...registerCases2('alarm', 3, { number: '' }, 1),
  // The number of a fixed thing is label/name-and-number's.
  ...registerCases2('protective', 2, { owner: '', asset: {} }, 2),
  ...registerCases2('storeroom', 3, { asset: { quantity: 0 } }, 1),
  // model, quantity, purchased, unit, owner, status
  ...registerCases2('equipment', 6, { unit: ' ', owner: ' ' }, 2),
]
