/** 平面布局图: a floor with zones and numbers. */
import { labelFloor } from '../drawing/labels'
import { drawFloor } from '../drawing/plan'
import type { Floor, Layout } from '../layout/model'
import { extentOf, floorSheets, labelScale, type SheetRequest, type SheetsResult } from './floor-sheet'
import { legendEntries } from './legend'

export function planSheets(layout: Layout, floor: Floor, request: SheetRequest): SheetsResult {
  const plan = drawFloor(floor)
  return floorSheets(layout, floor, request, {
    name: '平面布局图',
    lists: scale => [[...plan, ...labelFloor(floor, { language: 'zh', scale: labelScale(scale) })]],
    extent: extentOf(plan),
    legend: legendEntries(floor),
  })
}
