/** What stands in a large hall besides its windows: lobby, waiting, self-service, offices. */
import type { ItemFile } from './build'
import { type Kit, machine, two } from './kit'
import { COUNTER, northFrom, northFront, type UPlan, wingEnd } from './u-shell'
import { staffName } from './u-windows'

const TERMINAL = ['政务服务', '社保', '医保', '税务']
const range = (n: number) => Array.from({ length: n }, (_, i) => i)

/** `seatLines`: y of the lines of seats, each of three blocks of two rows. */
export function uThings(k: Kit, plan: UPlan, seatLines: readonly number[]): ItemFile[] {
  return [...lobby(k, plan), ...waiting(k, plan, seatLines), ...selfService(k, plan), ...offices(k, plan)]
}

function lobby(k: Kit, { area: a, lobby, desk, copy, ground, width: w }: UPlan): ItemFile[] {
  const { thing, kept } = k
  const tickets = ground ? w / 2 - 3600 : desk + 3400
  return [
    thing(
      'dy01',
      'help-desk',
      desk,
      3500,
      'south',
      kept(`${a}A-DY-01`, '马丽', { attrs: { lowPart: { from: 0, to: 900, height: 750 } } }),
    ),
    ...range(2).map(i =>
      k.device(
        `qh0${i + 1}`,
        'ticket-machine',
        `${a}A-QH-0${i + 1}`,
        tickets + i * 700,
        3600,
        'south',
        'QH-19',
      ),
    ),
    thing('lv01', 'plant', desk + 2600, 3650, 'south', kept(`${a}A-LV-01`, '马丽')),
    thing('bp01', 'qr-sign', desk + 400, 3470, 'south', {
      ...kept(`${a}A-BP-01`, '马丽', { size: [300, 40] }),
      attrs: { kind: 'qr' },
    }),
    k.convenience('ys01', 'umbrella-stand', `${a}F-YS-01`, lobby + 2300, 0, 'north'),
    k.convenience('yy01', 'first-aid-kit', `${a}F-YY-01`, lobby + 2950, 0, 'north'),
    k.convenience('ae01', 'aed', `${a}F-AE-01`, lobby + 3600, 0, 'north'),
    k.convenience('ly01', 'wheelchair', `${a}F-LY-01`, lobby + 4150, 0, 'north'),
    k.convenience('yc01', 'stroller', `${a}F-YC-01`, lobby + 5400, 0, 'north'),
    k.device('cd01', 'charging-station', `${a}F-CD-01`, lobby + 6550, 0, 'north', 'CD-12'),
    k.device('sj01', 'water-dispenser', `${a}F-SJ-01`, lobby + 7150, 0, 'north', 'YR-5'),
    thing('yx01', 'suggestion-box', lobby + 7700, 0, 'north', kept(`${a}F-YX-01`, '马丽')),
    ...range(2).flatMap(i => [
      k.device(`fy0${i + 1}`, 'copier', `${a}F-FY-0${i + 1}`, copy + 200 + i * 800, 0, 'north', 'MFP-2806'),
      k.formDesk(`wz0${i + 1}`, `${a}F-TD-0${i + 1}`, copy + 1850 + i * 1300, 0, 'north', {
        name: '打印台',
        height: 750,
        attrs: { low: true },
      }),
      k.device(`dj0${i + 1}`, 'printer', `${a}F-DJ-0${i + 1}`, copy + 2240 + i * 1300, 90, 'north', 'P-3388'),
    ]),
  ]
}

function waiting(k: Kit, plan: UPlan, lines: readonly number[]): ItemFile[] {
  const { area: a, width: w, wingFrom } = plan
  const { thing, kept } = k
  const middle = w / 2
  const front = northFront(plan)
  // A large court has a third pair of columns in the aisle across its seats.
  const pillars = [wingFrom + 1800, front - 4800, ...(plan.depth > 35_000 ? [plan.depth / 2] : [])]
  const xs = [-7100, -5200, -1850, 50, 3400, 5300]
  const priority = Math.ceil((xs.length * lines.length) / 10)
  const seats = lines.flatMap((y, line) =>
    xs.map((x, i) => {
      const n = line * xs.length + i
      const id = two(n + 1)
      return k.seatRow(id, `${a}D-PY-${id}`, middle + x, y, 'north', n < priority ? [0, 1, 2] : [])
    }),
  )
  return [
    ...seats,
    ...range(2).map(i =>
      thing(
        `lx0${i + 1}`,
        'wheelchair-place',
        middle - 8600,
        lines[0] - 100 + i * 1600,
        'north',
        kept(`${a}D-LX-0${i + 1}`, '马丽'),
      ),
    ),
    ...[-1, 1].flatMap((side, i) =>
      pillars.map((y, j) =>
        thing(`z${i}${j}`, 'column', middle + side * 8000 - 350, y - 350, 'south', { size: [700, 700] }),
      ),
    ),
    ...[-9000, 0, 9000].map((x, i) =>
      thing(`xp0${i + 1}`, 'display-screen', middle + x - 620, front + 810, 'south', {
        ...kept(`${a}EN-XP-0${i + 1}`, '孙浩', { asset: machine('55 寸') }),
        elevation: 2500,
        mark: undefined,
        attrs: { purpose: 'call' },
      }),
    ),
    ...range(4).map(i =>
      k.formDesk(`td0${i + 1}`, `${a}G-TD-0${i + 1}`, middle + 10_200, wingFrom + 3500 + i * 1900, 'west', {
        ...(i < 2 && { height: 750, attrs: { low: true } }),
      }),
    ),
    ...range(3).map(i =>
      thing(
        `lv1${i}`,
        'plant',
        middle - 10_600,
        wingFrom + 4000 + i * 3000,
        'south',
        kept(`${a}D-LV-1${i}`, '马丽'),
      ),
    ),
    thing('gd01', 'partition', middle + 10_900, wingFrom + 4850, 'west', {
      ...kept(`${a}G-GD-01`, '孙浩', { name: '填单台玻璃隔断', size: [1200, 60] }),
      attrs: { transparent: true },
    }),
  ]
}

function selfService(k: Kit, { area: a, south, ground }: UPlan): ItemFile[] {
  const bank = range(7).map(i => {
    const id = two(i + 1)
    return k.terminal(id, `${a}B-ZD-${id}`, 600 + i * 900, south + 100, 'north', TERMINAL)
  })
  const night = range(5).map(i => {
    const id = two(i + 11)
    return k.terminal(id, `${a}C-ZD-${id}`, 0, 400 + i * 900, 'east', TERMINAL)
  })
  return ground ? [...bank, ...night] : bank
}

/** Declared, so that terminals on both sides of a wall are two rows. */
export const terminalRows = ({ area, ground }: UPlan) =>
  [
    { id: `${area}row-zz`, items: range(7).map(i => `${area}zd${two(i + 1)}`) },
    { id: `${area}row-24`, items: range(5).map(i => `${area}zd${two(i + 11)}`) },
  ].slice(0, ground ? 2 : 1)

function offices(k: Kit, plan: UPlan): ItemFile[] {
  const { area: a, width: w, depth: d, wingFrom, ground, south } = plan
  const from = northFrom(plan)
  const desks = Math.floor((wingEnd(plan) - wingFrom - 5500) / 2400)
  const desk = (id: string, n: number, x: number, y: number, faces: 'east' | 'west' | 'north') => {
    const owner = staffName(n + 3)
    const table = k.thing(`bz${id}`, 'office-desk', x, y, faces, k.kept(`${a}K-BZ-${id}`, owner))
    return [table, k.beside(table, `bb${id}`, 'office-chair', [0, -700], 0, k.kept(`${a}K-BB-${id}`, owner))]
  }
  const cabinets = (prefix: number, n: number, x: number, y: number) =>
    range(n).flatMap(i => {
      const id = two(prefix + i)
      const classes = ['在办件', '办结件', '空白表格', '制度文件']
      return [
        k.cabinet(id, `${a}K-WG-${id}`, x + i * 900, y, 'south', staffName(prefix + i)),
        ...(i < 4 ? [k.fileBox(id, `${a}K-WH-${id}`, x + 410 + i * 900, y + 40, 'south', classes[i])] : []),
      ]
    })
  return [
    ...range(desks).flatMap(i => desk(two(i + 1), i, 750, wingFrom + 4600 + i * 2400, 'east')),
    ...range(desks).flatMap(i => desk(two(i + 21), i + 20, w - 1450, wingFrom + 4600 + i * 2400, 'west')),
    ...(ground
      ? []
      : range(3).flatMap(i => desk(two(i + 41), i + 40, 1000 + i * 2200, south - 2000, 'north'))),
    ...cabinets(1, 8, from + 1200, d - 400),
    ...cabinets(11, 8, w - from - 8400, d - 400),
    ...cabinets(21, 4, 600, d - 400),
    k.thing(
      'fh01',
      'protective-gear',
      w - from + 600,
      d - 200,
      'south',
      k.kept(`${a}L-FH-01`, '李安', {
        asset: { quantity: 1, status: '完好', expiry: '2029-03-01', lastCheck: '2026-11-02' },
      }),
    ),
    k.thing('jx01', 'cable-box', from + 500, d - 100, 'south', {
      number: `${a}K-JX-01`,
      labelled: true,
      owner: '孙浩',
    }),
  ]
}

/** Power along the back of the north row, to its middle window. */
export function uCables(k: Kit, plan: UPlan) {
  const { area, width: w, depth: d } = plan
  const from = northFrom(plan)
  const back = northFront(plan) + COUNTER
  const lane = back + 900
  return [
    {
      id: `${area}xl01`,
      kind: 'power',
      points: [
        k.point(from + 625, d - 100),
        k.point(from + 625, lane),
        k.point(w / 2 + 50, lane),
        k.point(w / 2 + 50, back),
      ],
      wrapped: true,
      covered: true,
      box: `${area}jx01`,
    },
  ]
}
