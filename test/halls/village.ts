/**
 * 示例村便民服务站, 10 × 6.3 m: a village station of 63 m² with three windows. Numbers are those of a plan noted from the
 * south-west inner corner, y up.
 */
import type { LayoutFile } from '../../src/layout/model'
import type { ItemFile } from './build'
import { deskTops } from './desk-tops'
import { kit, two } from './kit'
import { villageShell } from './village-shell'

const unit = '示例村便民服务站'
const k = kit({ height: 6300, unit, keeper: '马丽', engineer: '孙浩', guard: '李安' })
const { point, thing, kept } = k

const WINDOWS = [
  ['王芳', '综合受理、老年人及残疾人业务', ['consultation', 'general', 'green-channel'], 'E'],
  ['李娜', '代办、社会保险和医疗保障', ['general', 'agency', 'unresolved'], 'E'],
  ['张伟', '跨区域通办、统一出证', ['cross-region', 'certificate'], 'E2'],
] as const

const windows = WINDOWS.flatMap(([staff, business, services, area], i) =>
  k.serviceWindow(
    {
      id: two(i + 1),
      windowNo: two(i + 1),
      number: two(i + 1),
      area,
      business,
      services,
      staff,
      channel: `W${two(i + 1)}`,
      low: i === 0,
    },
    4000 + i * 1500,
    4300,
    'south',
  ),
)

const reception: ItemFile[] = [
  thing(
    'dy01',
    'help-desk',
    4900,
    0,
    'west',
    kept('A-DY-01', '马丽', { size: [1200, 600], attrs: { lowPart: { from: 0, to: 500, height: 750 } } }),
  ),
  k.seatRow('01', 'D-PY-01', 6200, 2400, 'north', [0, 1, 2]),
  k.seatRow('02', 'D-PY-02', 8100, 2400, 'north'),
  thing('lx01', 'wheelchair-place', 5300, 2000, 'north', kept('D-LX-01', '马丽')),
  thing('xp01', 'display-screen', 6200, 5110, 'south', {
    ...kept('E-XP-01', '孙浩', {
      asset: { model: '43 寸', quantity: 1, purchased: '2024-03-18', status: '在用' },
    }),
    size: [970, 90],
    elevation: 2500,
    mark: undefined,
    attrs: { purpose: 'call' },
  }),
  thing('bp01', 'qr-sign', 4200, 4260, 'south', {
    ...kept('E-BP-01', '马丽', { size: [300, 40] }),
    attrs: { kind: 'qr' },
  }),
  thing('lv01', 'plant', 3350, 5750, 'south', kept('H-LV-01', '马丽')),
]

const convenience: ItemFile[] = [
  k.convenience('ys01', 'umbrella-stand', 'F-YS-01', 6250, 0, 'north'),
  k.convenience('yy01', 'first-aid-kit', 'F-YY-01', 6800, 0, 'north'),
  k.convenience('ly01', 'wheelchair', 'F-LY-01', 7350, 0, 'north'),
  k.convenience('yc01', 'stroller', 'F-YC-01', 8500, 100, 'north'),
  k.device('fy01', 'copier', 'H-FY-01', 200, 5600, 'south', 'MFP-2806'),
  k.formDesk('td01', 'H-TD-01', 1000, 5700, 'south', {
    name: '打印填单台',
    height: 750,
    attrs: { low: true },
  }),
  k.device('dj01', 'printer', 'H-DJ-01', 1390, 5790, 'south', 'P-3388'),
  k.device('sj01', 'water-dispenser', 'H-SJ-01', 2350, 5950, 'south', 'YR-5'),
  thing('yx01', 'suggestion-box', 2850, 6100, 'south', kept('H-YX-01', '马丽')),
  ...['01', '02'].map((id, i) =>
    k.terminal(id, `B-ZD-${id}`, 0, 2800 + i * 900, 'east', ['政务服务', '社保', '医保']),
  ),
  thing('gd01', 'partition', 0, 4330, 'south', {
    ...kept('B-GD-01', '孙浩', { name: '终端旁玻璃隔断', size: [650, 60] }),
    attrs: { transparent: true },
  }),
  k.terminal('03', 'C-ZD-03', 0, 900, 'east', ['政务服务', '社保', '医保']),
]

const office: ItemFile[] = [
  k.cabinet('01', 'K-WG-01', 8600, 5900, 'south', '王芳'),
  k.fileBox('01', 'K-WH-01', 9010, 5940, 'south', '在办件'),
  thing('jx01', 'cable-box', 4100, 6200, 'south', { number: 'K-JX-01', labelled: true, owner: '孙浩' }),
]

const safety: ItemFile[] = [
  k.extinguisher('mh01', 'A-MH-01', 2700, 100, 'east'),
  k.mounted('sb01', 'call-point', 'A-SB-01', 4700, 0, 'north'),
  k.mounted('ac01', 'exit-sign', 'A-AC-01', 3720, 0, 'north'),
  k.mounted('ac02', 'exit-sign', 'C-AC-02', 1120, 0, 'north'),
  k.mounted('yd01', 'emergency-light', 'D-YD-01', 9940, 2000, 'west'),
  k.mounted('yd02', 'emergency-light', 'C-YD-02', 2540, 300, 'west'),
  thing('sp01', 'you-are-here', 9980, 1000, 'west', {
    number: 'A-SP-01',
    labelled: true,
    owner: '李安',
    unit,
  }),
  ...[
    [5000, 2600],
    [7000, 5700],
    [1900, 1700],
    [1200, 4900],
  ].map(([x, y], i) => k.mounted(`yg${two(i + 1)}`, 'smoke-detector', `M-YG-${two(i + 1)}`, x, y, 'south')),
  k.protectiveGear('fh01', 'K-FH-01', 9550, 6100, 'south'),
  k.panicButton(windows[0], 'jb01', 'E-JB-01'),
]

const cctv: ItemFile[] = [
  k.panorama('sx01', 'M-SX-01', [4600, 2800], 'C01'),
  k.panorama('sx02', 'M-SX-02', [1300, 1200], 'C02'),
  k.panorama('sx03', 'M-SX-03', [2000, 4600], 'C03'),
  ...windows
    .filter(({ type }) => type === 'service-window')
    .map((window, i) => k.deskCamera(window, `sx${two(4 + i)}`, `M-SX-${two(4 + i)}`, 0, `W${two(i + 1)}`)),
]

export function village(): LayoutFile {
  return {
    format: 'tinggui-layout',
    version: 1,
    id: 'sample-village',
    title: '示例镇示例村便民服务站',
    hall: {
      name: '示例镇示例村便民服务站',
      level: 'village',
      existing: false,
      crowded: false,
      occupants: 20,
    },
    floors: [
      {
        id: 'f1',
        name: '一层',
        storey: 1,
        north: 0,
        ...villageShell(k),
        items: [...windows, ...reception, ...convenience, ...office, ...safety, ...cctv],
        rows: [
          { id: 'row-ck', items: ['ck01', 'ck02', 'ck03'] },
          { id: 'row-zd', items: ['zd01', 'zd02'] },
        ],
        cables: [
          {
            id: 'xl01',
            kind: 'power',
            points: [point(4225, 6200), point(4225, 5900), point(7750, 5900), point(7750, 5200)],
            wrapped: true,
            covered: true,
            box: 'jx01',
          },
        ],
      },
    ],
    surfaces: deskTops({
      window: 'ck02',
      no: 2,
      staff: '李娜',
      helpDesk: 'dy01',
      helpSize: [1200, 600],
      keeper: '马丽',
      unit,
    }),
    sheet: { drawingNo: 'SL-02', drawnBy: '规划员', date: '2026-11-24' },
    revision: 1,
  }
}
