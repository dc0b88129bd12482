/**
 * 示例镇便民服务中心, 24 × 15 m: the township hall of 360 m² that the product opens with. Numbers are those of a plan
 * noted from the south-west inner corner, y up.
 */
import type { LayoutFile } from '../../src/layout/model'
import type { ItemFile } from './build'
import { deskTops } from './desk-tops'
import { kit, machine, two } from './kit'
import { openings, walls, zones } from './township-shell'

const unit = '示例镇便民服务中心'
const k = kit({ height: 15_000, unit, keeper: '马丽', engineer: '孙浩', guard: '李安' })
const { point, thing, kept } = k

const BUSINESS = [
  '老年人、残疾人及特殊群体业务',
  '综合受理',
  '综合受理',
  '社会保险',
  '医疗保障',
  '民政、残联',
  '代办、帮办',
  '跨区域通办',
  '办不成事反映',
  '统一出证',
]
const SERVICES: NonNullable<unknown>[] = [
  ['green-channel', 'general'],
  ['general', 'consultation'],
  ['general'],
  ['sector'],
  ['sector'],
  ['general'],
  ['agency'],
  ['cross-region'],
  ['unresolved'],
  ['certificate'],
]
const STAFF = ['王芳', '李娜', '张伟', '刘洋', '陈静', '杨磊', '赵敏', '黄强', '周婷', '吴刚']

const windows = STAFF.flatMap((name, i): ItemFile[] => {
  const n = two(i + 1)
  const x = 3000 + i * 1500
  const business = BUSINESS[i]
  const area = i === 9 ? 'E2' : 'E'
  const chair = (id: string, type: string, number: string, y: number, at: number) =>
    thing(id, type, x + at, y, type === 'visitor-chair' ? 'north' : 'south', kept(number, name))
  return [
    thing(
      `ck${n}`,
      'service-window',
      x,
      11_100,
      'south',
      kept(`E-CK-${n}`, name, {
        name: `${i + 1}号窗口`,
        height: i === 0 ? 750 : 760,
        attrs: {
          windowNo: n,
          services: SERVICES[i],
          business,
          lowCounter: i === 0,
          screen: { mongolian: 'ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠴᠣᠩᠬᠣ', area, unit, business },
          evaluator: {
            name,
            staffNo: `ZW${two(i + 1)}`,
            unit,
            enquiryPhone: '0473-3010000',
            complaintPhone: '0473-12345',
            business,
          },
          cameraChannels: [`W${n}`],
        },
      }),
    ),
    thing(`tp${n}`, 'window-screen', x + 150, 11_900, 'south', {
      ...kept(`E-TP-${n}`, name),
      mark: undefined,
      asset: machine('LED P4 条屏'),
      attrs: { window: `ck${n}` },
    }),
    ...(i === 0 ? [] : [chair(`zy${n}`, 'visitor-chair', `E-ZY-${n}`, 10_450, 500)]),
    chair(`by${n}`, 'office-chair', `K-BY-${n}`, 12_150, 450),
  ]
})

const seats = [
  [7000, 7600],
  [8800, 7600],
  [12_400, 7600],
  [14_200, 7600],
  [7000, 5920],
  [8800, 5920],
  [12_400, 5920],
  [14_200, 5920],
  [7000, 4240],
  [8800, 4240],
].map(([x, y], i) => k.seatRow(two(i + 1), `D-PY-${two(i + 1)}`, x, y, 'north', i === 0 ? [0, 1, 2] : []))

const terminals = [
  ['01', 5700, 'B-ZD-01'],
  ['02', 7200, 'B-ZD-02'],
  ['03', 8700, 'B-ZD-03'],
  ['04', 1000, 'C-ZD-04'],
  ['05', 2200, 'C-ZD-05'],
  ['06', 3400, 'C-ZD-06'],
].map(([id, y, number]) =>
  k.terminal(id as string, number as string, 0, y as number, 'east', ['政务服务', '社保', '医保']),
)

const convenience = [
  k.convenience('ys01', 'umbrella-stand', 'F-YS-01', 13_400, 0, 'north'),
  k.convenience('yy01', 'first-aid-kit', 'F-YY-01', 14_100, 0, 'north'),
  k.convenience('ae01', 'aed', 'F-AE-01', 14_800, 0, 'north'),
  k.convenience('ly01', 'wheelchair', 'F-LY-01', 15_400, 0, 'north'),
  k.convenience('yc01', 'stroller', 'F-YC-01', 16_700, 0, 'north'),
  thing('cd01', 'charging-station', 17_900, 0, 'north', kept('F-CD-01', '马丽', { asset: machine('CD-12') })),
  thing('yx01', 'suggestion-box', 18_600, 0, 'north', kept('F-YX-01', '马丽')),
  k.device('fy01', 'copier', 'F-FY-01', 5600, 0, 'north', 'MFP-2806'),
  thing('wz01', 'writing-desk', 6400, 0, 'north', {
    ...kept('F-TD-03', '孙浩', { name: '打印台', size: [1200, 600], height: 750 }),
    attrs: { low: true, formBox: { labelledBothSides: true, stationery: true } },
  }),
  k.device('dj01', 'printer', 'F-DJ-01', 6790, 90, 'north', 'P-3388'),
  thing('sj01', 'water-dispenser', 8000, 0, 'north', kept('F-SJ-01', '马丽', { asset: machine('YR-5') })),
]

const reception = [
  thing(
    'dy01',
    'help-desk',
    14_400,
    2500,
    'south',
    kept('A-DY-01', '马丽', { attrs: { lowPart: { from: 0, to: 900, height: 750 } } }),
  ),
  thing('qh01', 'ticket-machine', 9300, 1900, 'north', kept('A-QH-01', '马丽', { asset: machine('QH-19') })),
  thing('lv01', 'plant', 17_300, 2650, 'south', kept('A-LV-01', '马丽')),
  thing(
    'td01',
    'writing-desk',
    18_200,
    5900,
    'west',
    kept('G-TD-01', '孙浩', {
      height: 750,
      attrs: { low: true, formBox: { labelledBothSides: true, stationery: true } },
    }),
  ),
  thing(
    'td02',
    'writing-desk',
    18_200,
    7400,
    'west',
    kept('G-TD-02', '孙浩', { attrs: { formBox: { labelledBothSides: true, stationery: true } } }),
  ),
  thing('gd02', 'partition', 18_870, 6650, 'west', {
    ...kept('G-GD-02', '孙浩', { name: '填单台玻璃隔断', size: [1200, 60] }),
    attrs: { transparent: true },
  }),
  thing('lx01', 'wheelchair-place', 6100, 6980, 'north', kept('D-LX-01', '马丽')),
  thing('xp01', 'display-screen', 11_000, 11_900, 'south', {
    ...kept('E-XP-01', '孙浩', { asset: machine('55 寸') }),
    elevation: 2500,
    mark: undefined,
    attrs: { purpose: 'call' },
  }),
  thing('bp01', 'qr-sign', 13_700, 2480, 'south', {
    ...kept('A-BP-01', '马丽', { size: [300, 40] }),
    attrs: { kind: 'qr' },
  }),
]

/** Under each window's desk, drawers to the staff. */
const drawers = STAFF.map((name, i) =>
  thing(
    `ct${two(i + 1)}`,
    'drawer-unit',
    3050 + i * 1500,
    11_420,
    'north',
    kept(`E-CT-${two(i + 1)}`, name, {
      asset: { quantity: 1 },
      attrs: {
        drawers: [
          { content: 'supplies', label: '备用文具' },
          { content: 'temporary', label: '临时资料' },
          { content: 'private', label: '私人物品' },
        ],
      },
    }),
  ),
)

const fileBoxes = ['在办件', '办结件', '空白表格', '制度文件'].map((label, i) =>
  k.fileBox(two(i + 1), `K-WH-${two(i + 1)}`, 4410 + i * 900, 14_640, 'south', label),
)

const office = ['01', '02', '03', '04'].map((id, i) =>
  k.cabinet(id, `K-WG-${id}`, 4000 + i * 900, 14_600, 'south', STAFF[i]),
)

const fire = [
  k.extinguisher('mh01', 'F-MH-01', 8700, 0, 'north'),
  k.extinguisher('mh02', 'L-MH-02', 23_750, 9500, 'west'),
  k.extinguisher('mh03', 'K-MH-03', 8400, 14_750, 'south'),
  k.extinguisher('mh04', 'C-MH-04', 4000, 0, 'north'),
  k.hydrant('xh01', 'L-XH-01', 23_760, 10_300, 'west'),
  k.mounted('sb01', 'call-point', 'A-SB-01', 10_500, 0, 'north'),
  k.mounted('sb02', 'call-point', 'L-SB-02', 23_950, 11_200, 'west'),
  k.mounted('sg01', 'alarm-bell', 'A-SG-01', 10_300, 0, 'north'),
  k.mounted('ac01', 'exit-sign', 'A-AC-01', 11_820, 0, 'north'),
  k.mounted('ac02', 'exit-sign', 'L-AC-02', 23_980, 12_070, 'west'),
  k.mounted('ac03', 'exit-sign', 'K-AC-03', 1770, 14_980, 'south'),
  k.mounted('ac04', 'exit-sign', 'C-AC-04', 1870, 0, 'north'),
  k.mounted('yd01', 'emergency-light', 'A-YD-01', 9600, 0, 'north'),
  k.mounted('yd02', 'emergency-light', 'L-YD-02', 23_940, 13_300, 'west'),
  k.mounted('yd03', 'emergency-light', 'K-YD-03', 12_000, 14_940, 'south'),
  k.mounted('sp01', 'you-are-here', 'A-SP-01', 19_400, 0, 'north'),
  ...[
    [4000, 13_500],
    [13_000, 13_500],
    [9000, 6800],
    [15_500, 6800],
    [21_500, 9500],
    [2500, 2500],
  ].map(([x, y], i) => k.mounted(`yg${two(i + 1)}`, 'smoke-detector', `M-YG-${two(i + 1)}`, x, y, 'south')),
  k.protectiveGear('fh01', 'L-FH-01', 19_100, 14_800, 'south'),
]

const camera = (
  n: number,
  x: number,
  y: number,
  rotation: number,
  channel: string,
  fov = 95,
  range = 16_000,
): ItemFile => ({
  id: `sx${two(n)}`,
  type: 'camera',
  at: point(x, y),
  size: [120, 120],
  rotation,
  number: `M-SX-${two(n)}`,
  labelled: true,
  owner: '孙浩',
  unit,
  asset: machine('4MP 半球'),
  attrs: { channel, fov, range, pixels: 2560, kind: '半球' },
})

const cctv = [
  camera(1, 19_800, 1700, 80, 'C01'),
  camera(2, 17_700, 4200, 115, 'C02'),
  camera(3, 3200, 9500, 270, 'C03'),
  camera(4, 19_800, 9400, 100, 'C04'),
  camera(5, 2900, 10_900, 45, 'C05'),
  camera(6, 4900, 4900, 45, 'C06'),
  camera(7, 9400, 2600, 65, 'C07'),
  camera(8, 13_000, 3700, 320, 'C08'),
  camera(9, 23_900, 14_900, 45, 'C09'),
  camera(10, 17_900, 14_900, 50, 'C10'),
  ...STAFF.map((_, i) => camera(11 + i, 3750 + i * 1500, 9300, 180, `W${two(i + 1)}`, 60, 4000)),
]

const alarm = [2, 5, 8].map((n, i) => ({
  ...thing(`jb${two(i + 1)}`, 'alarm-button', 3000 + n * 1500 + 100, 11_880, 'south'),
  number: `E-JB-${two(i + 1)}`,
  owner: '孙浩',
  unit,
  labelled: true,
  asset: { quantity: 1, status: '完好' },
}))

const boxes = [
  thing('jx01', 'cable-box', 3300, 14_900, 'south', { number: 'K-JX-01', labelled: true, owner: '孙浩' }),
]

export function township(): LayoutFile {
  return {
    format: 'tinggui-layout',
    version: 1,
    id: 'sample-township',
    title: '乌达区示例镇便民服务中心 一层',
    hall: {
      name: '乌达区示例镇便民服务中心',
      level: 'township',
      existing: false,
      crowded: false,
      occupants: 60,
    },
    floors: [
      {
        id: 'f1',
        name: '一层',
        storey: 1,
        north: 0,
        walls,
        openings,
        zones,
        items: [
          ...windows,
          ...seats,
          ...terminals,
          ...convenience,
          ...reception,
          ...office,
          ...drawers,
          ...fileBoxes,
          ...fire,
          ...cctv,
          ...alarm,
          ...boxes,
        ],
        rows: [
          { id: 'row-ck', items: STAFF.map((_, i) => `ck${two(i + 1)}`) },
          { id: 'row-zz', items: ['zd01', 'zd02', 'zd03'] },
          { id: 'row-24', items: ['zd04', 'zd05', 'zd06'] },
        ],
        cables: [
          {
            id: 'xl01',
            kind: 'power',
            points: [point(3425, 14_900), point(3425, 14_200), point(17_300, 14_200), point(17_300, 12_000)],
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
      helpSize: [2400, 800],
      keeper: '马丽',
      unit,
    }),
    sheet: { drawingNo: 'SL-01', drawnBy: '规划员', date: '2026-11-24' },
    revision: 1,
  }
}
