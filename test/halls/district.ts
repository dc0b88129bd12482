/** 示例区政务服务中心, 40 × 30 m: a district hall of 1200 m² with 40 windows on three sides of its court. */
import type { LayoutFile } from '../../src/layout/model'
import { deskTops } from './desk-tops'
import { kit } from './kit'
import { uSafety } from './u-safety'
import { type UPlan, uShell } from './u-shell'
import { terminalRows, uCables, uThings } from './u-things'
import { type Office, staffName, uWindows } from './u-windows'

const unit = '示例区政务服务中心'

export const plan: UPlan = {
  width: 40_000,
  depth: 30_000,
  south: 6000,
  wingFrom: 8500,
  wing: 10,
  corner: 1900,
  wayOut: 950,
  north: 20,
  area: '',
  ground: true,
  lobby: 20_000,
  desk: 21_000,
  copy: 12_000,
  cameras: [
    [10_500, 4200],
    [20_000, 4200],
    [29_500, 4200],
    [7500, 15_500],
    [20_000, 15_500],
    [32_500, 15_500],
    [7500, 22_500],
    [20_000, 22_500],
    [32_500, 22_500],
  ],
}
const k = kit({ height: plan.depth, unit, keeper: '马丽', engineer: '孙浩', guard: '李安' })

const OFFICES: readonly Office[] = [
  { business: '社会保险', services: ['sector'], count: 4, low: true },
  { business: '医疗保障', services: ['sector'], count: 4 },
  { business: '民政、残联', services: ['general', 'green-channel'], count: 2 },
  { business: '综合咨询', services: ['consultation'], count: 2, low: true },
  { business: '综合受理', services: ['general'], count: 8 },
  { business: '企业开办', services: ['general'], count: 3 },
  { business: '工程建设项目审批', services: ['general'], count: 2 },
  { business: '代办、帮办', services: ['agency'], count: 2 },
  { business: '跨区域通办', services: ['cross-region'], count: 2 },
  { business: '办不成事反映', services: ['unresolved'], count: 1 },
  { business: '不动产登记、办税', services: ['sector'], count: 6, low: true },
  { business: '统一出证', services: ['certificate'], count: 4 },
]
const windows = uWindows(k, plan, OFFICES, 1, 0)

export function district(): LayoutFile {
  return {
    format: 'tinggui-layout',
    version: 1,
    id: 'sample-district',
    title: unit,
    hall: { name: unit, level: 'district', existing: false, crowded: true, occupants: 260 },
    floors: [
      {
        id: 'f1',
        name: '一层',
        storey: 1,
        north: 0,
        ...uShell(k, plan),
        items: [
          ...windows.items,
          ...uThings(k, plan, [12_500, 14_100, 15_700, 17_300, 18_900]),
          ...uSafety(k, plan),
          ...windows.cameras,
        ],
        rows: [...windows.rows, ...terminalRows(plan)],
        cables: uCables(k, plan),
      },
    ],
    surfaces: deskTops({
      window: 'ck02',
      no: 2,
      staff: staffName(1),
      helpDesk: 'dy01',
      helpSize: [2400, 800],
      keeper: '马丽',
      unit,
    }),
    sheet: { drawingNo: 'SL-03', drawnBy: '规划员', date: '2026-11-24' },
    revision: 1,
  }
}
