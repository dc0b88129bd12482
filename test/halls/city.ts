/**
 * 乌海市政务服务中心, two storeys of 48 × 42 m: a city centre of about 4000 m² with 120 windows, four stairs and two
 * lifts.
 */
import type { LayoutFile } from '../../src/layout/model'
import type { ItemFile } from './build'
import { deskTops } from './desk-tops'
import { type Kit, kit } from './kit'
import { uSafety } from './u-safety'
import { northFront, type UPlan, uShell } from './u-shell'
import { terminalRows, uCables, uThings } from './u-things'
import { type Office, staffName, uWindows } from './u-windows'

const unit = '乌海市政务服务中心'

const shared = {
  width: 48_000,
  depth: 42_000,
  south: 5000,
  wingFrom: 7500,
  wing: 18,
  corner: 3400,
  wayOut: 1000,
  north: 24,
}
const court: readonly (readonly [number, number])[] = [
  [8000, 13_500],
  [18_500, 13_500],
  [29_500, 13_500],
  [40_000, 13_500],
  [8000, 24_000],
  [18_500, 24_000],
  [29_500, 24_000],
  [40_000, 24_000],
  [8000, 34_500],
  [18_500, 34_500],
  [29_500, 34_500],
  [40_000, 34_500],
]
export const ground: UPlan = {
  ...shared,
  area: '1',
  ground: true,
  lobby: 24_000,
  desk: 25_000,
  copy: 15_500,
  cameras: [[12_000, 4000], [24_000, 4000], [36_000, 4000], ...court],
}
/** People come up by the lifts in the south-west. */
const upper: UPlan = {
  ...shared,
  area: '2',
  ground: false,
  lobby: 13_500,
  desk: 16_500,
  copy: 26_000,
  cameras: [[10_500, 5000], [20_500, 4000], [32_000, 4000], ...court],
}

const GROUND_OFFICES: readonly Office[] = [
  { business: '社会保险', services: ['sector'], count: 8, low: true },
  { business: '医疗保障', services: ['sector'], count: 6 },
  { business: '民政、残联、退役军人事务', services: ['general', 'green-channel'], count: 4 },
  { business: '综合咨询', services: ['consultation'], count: 3, low: true },
  { business: '综合受理', services: ['general'], count: 11 },
  { business: '企业开办', services: ['general'], count: 4 },
  { business: '代办、帮办', services: ['agency'], count: 2 },
  { business: '跨区域通办', services: ['cross-region'], count: 3 },
  { business: '办不成事反映', services: ['unresolved'], count: 1 },
  { business: '公安出入境、户政', services: ['sector'], count: 8, low: true },
  { business: '不动产登记', services: ['sector'], count: 6 },
  { business: '统一出证', services: ['certificate'], count: 4 },
]
const UPPER_OFFICES: readonly Office[] = [
  { business: '住房公积金', services: ['sector'], count: 10, low: true },
  { business: '住房保障和房屋交易', services: ['sector'], count: 8 },
  { business: '工程建设项目审批', services: ['general'], count: 10, low: true },
  { business: '市场监管、卫生健康', services: ['general'], count: 8 },
  { business: '交通运输、农牧、水务', services: ['general'], count: 6 },
  { business: '办税服务', services: ['sector'], count: 10, low: true },
  { business: '公共资源交易', services: ['general'], count: 4 },
  { business: '统一出证', services: ['certificate'], count: 4 },
]

/** Stairs in the two far corners and beside the lobby, lifts in the lobby; `to` is the other floor. */
function ways(k: Kit, plan: UPlan, to: string): ItemFile[] {
  const { width: w, area } = plan
  const front = northFront(plan)
  const stairs = [
    [9300, 200, 'north'],
    [w - 9700, 200, 'north'],
    [200, front - 1400, 'east'],
    [w - 3200, front - 1400, 'west'],
  ] as const
  return [
    ...stairs.map(([x, y, faces], i) =>
      k.thing(`lt0${i + 1}`, 'stair', x, y, faces, {
        number: `${area}A-LT-0${i + 1}`,
        name: `${i + 1}号楼梯`,
        attrs: { to: [to] },
      }),
    ),
    ...[11_000, 13_100].map((x, i) =>
      k.thing(`dt0${i + 1}`, 'lift', x, 0, 'north', {
        number: `${area}A-DT-0${i + 1}`,
        name: `${i + 1}号电梯`,
        attrs: { to: [to] },
      }),
    ),
  ]
}

const staff = { unit, keeper: '马丽', engineer: '孙浩', guard: '李安' }
const SEATS = [11_500, 13_100, 14_700, 16_300, 17_900, 23_500, 25_100, 26_700, 28_300, 29_900]

function storey(plan: UPlan, offices: readonly Office[], to: string, firstStaff: number) {
  const k = kit({ ...staff, height: plan.depth, prefix: plan.area })
  const windows = uWindows(k, plan, offices, Number(plan.area) * 100 + 1, firstStaff)
  return {
    ...uShell(k, plan),
    items: [
      ...windows.items,
      ...uThings(k, plan, SEATS),
      ...ways(k, plan, to),
      ...uSafety(k, plan),
      ...windows.cameras,
    ],
    rows: [...windows.rows, ...terminalRows(plan)],
    cables: uCables(k, plan),
  }
}

export function city(): LayoutFile {
  return {
    format: 'tinggui-layout',
    version: 1,
    id: 'sample-city',
    title: unit,
    hall: { name: unit, level: 'city', existing: false, crowded: true, occupants: 900 },
    floors: [
      { id: 'f1', name: '一层', storey: 1, north: 0, ...storey(ground, GROUND_OFFICES, 'f2', 0) },
      { id: 'f2', name: '二层', storey: 2, north: 0, ...storey(upper, UPPER_OFFICES, 'f1', 60) },
    ],
    surfaces: deskTops({
      window: '1ck102',
      no: 102,
      staff: staffName(1),
      helpDesk: '1dy01',
      helpSize: [2400, 800],
      keeper: '马丽',
      unit,
    }),
    sheet: { drawingNo: 'SL-04', drawnBy: '规划员', date: '2026-11-24' },
    revision: 1,
  }
}
