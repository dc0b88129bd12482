/**
 * One-picture sheets of 二、(一)3.(9): where all things of one register are. They stand out at full strength, the
 * rest of the plan is faded.
 */
import { BANDS, type DisplayList, shape } from '../drawing/display'
import { labelFloor } from '../drawing/labels'
import { drawCable } from '../drawing/lines'
import { line, path, ring } from '../drawing/path'
import { drawFloor } from '../drawing/plan'
import type { Ring } from '../geometry/types'
import { itemType, type RegisterKind } from '../layout/catalogue'
import type { Floor, Item, Layout } from '../layout/model'
import { rowsOf, tableOf } from '../layout/table'
import { camerasOf, cameraViewOf } from '../scene/cameras'
import type { Read } from '../scene/facts'
import { farNumbers } from './far-numbers'
import { extentOf, floorSheets, labelScale, type SheetRequest, type SheetsResult } from './floor-sheet'
import { type LegendEntry, legendEntries } from './legend'

/** What such a sheet is about. */
type Subject = {
  readonly name: string
  readonly concerns: (item: Item) => boolean
  /** Drawn under the things, plan mm. */
  readonly under?: DisplayList
  readonly legend?: readonly LegendEntry[]
  /** What is said of so many things. */
  readonly statement: (items: number) => string
}

const counted = (none: string) => (items: number) =>
  items === 0 ? none : `本层共 ${items} 处,编号与登记表一致。`

const ofRegister = (kind: RegisterKind) => (item: Item) => itemType(item.type).register === kind

/** 消防器材分布图 */
export const fireSheets = (layout: Layout, floor: Floor, request: SheetRequest): SheetsResult =>
  distributionSheets(layout, floor, request, {
    name: '消防器材分布图',
    concerns: ofRegister('fire'),
    statement: counted('本层没有消防器材。'),
  })

/** 报警、防护器材分布图 */
export const alarmSheets = (layout: Layout, floor: Floor, request: SheetRequest): SheetsResult =>
  distributionSheets(layout, floor, request, {
    name: '报警与防护器材分布图',
    concerns: item =>
      ofRegister('alarm')(item) ||
      ofRegister('protective')(item) ||
      item.type === 'call-point' ||
      item.type === 'alarm-bell',
    statement: counted('本层没有报警器材和防护器材。'),
  })

/** 库房与储物分布图 */
export const storeroomSheets = (layout: Layout, floor: Floor, request: SheetRequest): SheetsResult =>
  distributionSheets(layout, floor, request, {
    name: '库房与储物分布图',
    concerns: ofRegister('storeroom'),
    statement: counted('本层没有登记在库房表内的物品。'),
  })

/** 设备分布图 */
export const equipmentSheets = (layout: Layout, floor: Floor, request: SheetRequest): SheetsResult =>
  distributionSheets(layout, floor, request, {
    name: '设备分布图',
    concerns: ofRegister('equipment'),
    statement: counted('本层没有登记在设备表内的物品。'),
  })

/** Pixels a metre at which a view ends (IEC 62676-4:2014, observation; V2). */
const DENSITY = 62.5

/** 监控点位图, with what each camera sees between walls and high things. */
export function cctvSheets(read: Read, layout: Layout, floor: Floor, request: SheetRequest): SheetsResult {
  const views = camerasOf(read, floor.id).flatMap(({ id }) => cameraViewOf(read, floor.id, DENSITY, id))
  const rings: Ring[] = views.flatMap(({ outer, holes }) => [outer, ...holes])
  return distributionSheets(layout, floor, request, {
    name: '监控点位图',
    concerns: item => item.type === 'camera',
    under: rings.map(each => shape('cctv', BANDS.ground, [path('security-field', ring(each))])),
    legend: [
      {
        name: '可视范围',
        sign: [path('security-field', ring([[-5, 2.4], [0, -2.4], [5, 2.4]]))],
      },
    ],
    statement: counted('本层没有摄像机。'),
  })
}

/** 线路图: cables and their boxes. */
export function cableSheets(layout: Layout, floor: Floor, request: SheetRequest): SheetsResult {
  const cables = rowsOf(floor.cables).filter(({ hidden }) => !hidden)
  const run = (style: 'cable' | 'cable-wrapped' | 'cable-covered') => [path(style, line([-5, 0], [5, 0]))]
  const bare = cables.filter(({ wrapped, covered }) => !wrapped && !covered)
  return distributionSheets(layout, floor, request, {
    name: '线路图',
    concerns: item => item.type === 'cable-box',
    under: cables.map(drawCable),
    legend: [
      ...(bare.length > 0 ? [{ name: '未包裹的线路', sign: run('cable') }] : []),
      ...(cables.some(({ wrapped }) => wrapped) ? [{ name: '绕线器包裹', sign: run('cable-wrapped') }] : []),
      ...(cables.some(({ covered }) => covered) ? [{ name: '线槽遮盖', sign: run('cable-covered') }] : []),
    ],
    statement: items =>
      cables.length === 0
        ? '本层没有画出线路。'
        : `线路 ${cables.length} 条,集线盒 ${items} 个。线路走直线、转直角,裸线用绕线器包裹,余线收入集线盒。`,
  })
}

function distributionSheets(
  layout: Layout,
  floor: Floor,
  request: SheetRequest,
  { name, concerns, under = [], legend = [], statement }: Subject,
): SheetsResult {
  const items = rowsOf(floor.items).filter(item => concerns(item) && !item.hidden)
  const ids = new Set(items.map(({ id }) => id))
  const types = new Set(items.filter(({ present }) => present !== false).map(({ type }) => type))
  const plan = drawFloor(floor)
  const extent = extentOf(plan)
  const { minX, minY, maxX, maxY } = extent
  const veil = shape('notes', BANDS.veil, [
    path('veil', ring([[minX, minY], [maxX, minY], [maxX, maxY], [minX, maxY]])),
  ])
  const others = drawFloor(floor, { layers: new Set(['zones', 'furniture'] as const), omit: ids })
  // Labels keep clear of walls and of one another, whatever stands faded behind them.
  const alone: Floor = { ...floor, items: tableOf(items), zones: {}, cables: {} }
  return floorSheets(layout, floor, request, {
    name,
    lists: scale => {
      const labels = labelFloor(alone, { language: 'zh', scale: labelScale(scale) })
      return [
        [...others, ...(items.length > 0 || minX <= maxX ? [veil] : [])],
        [...under, ...drawFloor(floor, { layers: new Set(['fabric'] as const), omit: ids })],
        [
          ...drawFloor(floor, { only: ids }).filter(({ id }) => id !== undefined && ids.has(id)),
          ...labels,
          ...farNumbers(floor, items, labels, scale, extent),
        ],
      ]
    },
    extent,
    legend: [...legend, ...legendEntries(floor).filter(entry => 'item' in entry && types.has(entry.item.type))],
    notice: [statement(items.length)],
  })
}
