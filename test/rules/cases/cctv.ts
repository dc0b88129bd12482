import { item, room, WALLS } from '../room'
import { of, type RuleCase } from './case'

const camera = (id: string, channel?: string, more: Record<string, unknown> = {}) =>
  item(id, 'camera', [5000, 100], [120, 120], {
    attrs: { channel, fov: 90, range: 20_000, pixels: 2560, ...more },
  })
const win = (...cameraChannels: string[]) =>
  item('k', 'service-window', [5000, 450], [1500, 900], { attrs: { windowNo: '1', cameraChannels } })
const square = (x1: number, y1: number, x2: number, y2: number): [number, number][] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
]
type ZoneType = 'waiting' | 'toilet' | 'back-office'
const zone = (type: ZoneType, polygon: [number, number][], number?: string, ...cameraChannels: string[]) => ({
  floor: { zones: [{ id: 'z', type, polygon, number, cameraChannels }] },
})
const place = square(4000, 4000, 6000, 6000)
const turned = (id: string, rotation: number, more: Record<string, unknown> = {}) => ({
  ...camera(id, 'C1', more),
  rotation,
})

export const cctvCases: readonly RuleCase[] = [
  ...of(
    'cctv/window-channel',
    {
      kind: 'pass',
      name: 'a window and a zone',
      layout: room([win('C1'), camera('c', 'C1')], zone('waiting', place, 'A', 'C1')),
    },
    { kind: 'fail', name: 'a window without', layout: room([win(), camera('c', 'C1')]), finds: [['k', 0]] },
    {
      kind: 'fail',
      name: 'a zone without',
      layout: room([camera('c', 'C1')], zone('waiting', place, 'A')),
      finds: [['z', 0]],
    },
    {
      kind: 'fail',
      name: 'a channel no camera has',
      layout: room([win('C1', 'C9'), camera('c', 'C1')]),
      finds: [['k#unknown', 1]],
    },
    {
      kind: 'fail',
      name: 'two cameras on one channel',
      layout: room([win('C1'), camera('c', 'C1'), camera('e', 'C1')]),
      finds: [['c+e#C1', 2]],
    },
    { kind: 'fail', name: 'a camera without', layout: room([camera('c')]), finds: [['c', 0]] },
    {
      kind: 'boundary',
      name: 'blanks around it do not tell channels apart',
      layout: room([camera('c', 'C1'), camera('e', ' C1 ')]),
      finds: [['c+e#C1', 2]],
    },
    {
      kind: 'boundary',
      name: 'a toilet has none',
      layout: room([camera('c', 'C1')], zone('toilet', place, 'A')),
    },
    {
      kind: 'boundary',
      name: 'nor has the back office',
      layout: room([camera('c', 'C1')], zone('back-office', place)),
    },
    { kind: 'not-applicable', name: 'nothing to watch', layout: room([]) },
  ),
  ...of(
    'cctv/coverage',
    { kind: 'pass', name: 'one camera sees all', layout: room([camera('c', 'C1')], zone('waiting', place)) },
    {
      kind: 'fail',
      name: 'turned away',
      layout: room([turned('c', 180)], zone('waiting', place)),
      finds: [
        ['z', 4],
        ['in', 0],
      ],
    },
    {
      kind: 'fail',
      name: 'a zone speaks for the terminal in it',
      layout: room(
        [camera('c', 'C1'), item('t', 'self-service-terminal', [8500, 1300], [600, 700])],
        zone('waiting', square(8000, 1000, 10_000, 2000)),
      ),
      finds: [['z', 2]],
    },
    {
      kind: 'fail',
      name: 'a window beside the view',
      layout: room([camera('c', 'C1'), item('k', 'service-window', [9000, 450], [1500, 900])]),
      finds: [['k', 0]],
    },
    {
      kind: 'fail',
      name: 'too few pixels so far away',
      // 2 × 7.6 m × tan 45° at 62.5 px a metre are 950 pixels.
      layout: room([camera('c', 'C1', { pixels: 940 })]),
      finds: [['in', 0]],
    },
    { kind: 'boundary', name: '960 pixels are enough', layout: room([camera('c', 'C1', { pixels: 960 })]) },
    {
      kind: 'boundary',
      name: '1 m² beside the view is allowed',
      layout: room([camera('c', 'C1')], zone('waiting', square(8500, 1500, 9500, 2500))),
    },
    {
      kind: 'boundary',
      name: '1.01 m² is not',
      layout: room([camera('c', 'C1')], zone('waiting', square(8500, 1500, 9510, 2500))),
      finds: [['z', 1.01]],
    },
    {
      kind: 'fail',
      name: 'behind a column',
      layout: room([camera('c', 'C1'), item('k', 'column', [5000, 2000], [2000, 500])]),
      finds: [['in', 0]],
    },
    {
      kind: 'pass',
      name: 'over a cabinet',
      layout: room([camera('c', 'C1'), item('k', 'file-cabinet', [5000, 2000], [2000, 500])]),
    },
    {
      kind: 'pass',
      name: 'a toilet is not watched',
      layout: room([camera('c', 'C1')], zone('toilet', square(8500, 100, 9900, 1400))),
    },
    {
      kind: 'not-evaluated',
      name: 'a camera the plan does not say enough of',
      layout: room([item('c', 'camera', [5000, 100], [120, 120], { attrs: { channel: 'C1' } })]),
    },
    {
      kind: 'not-evaluated',
      name: 'open walls',
      layout: room([camera('c', 'C1')], { floor: { walls: WALLS.slice(0, 3) } }),
    },
  ),
]
