/** 平面布局图: a floor with zones and numbers, and its comments where they are wanted. */
import { labelFloor } from '../drawing/labels'
import { drawFloor } from '../drawing/plan'
import type { Floor, Layout } from '../layout/model'
import { commented, commentSheets, ofFloor } from './comment-pages'
import {
  extentOf,
  type FloorDrawing,
  floorSheets,
  labelScale,
  type SheetRequest,
  type SheetsResult,
} from './floor-sheet'
import { legendEntries } from './legend'

export function planSheets(layout: Layout, floor: Floor, request: SheetRequest): SheetsResult {
  const plan = drawFloor(floor)
  const drawing: FloorDrawing = {
    name: '平面布局图',
    lists: scale => [[...plan, ...labelFloor(floor, { language: 'zh', scale: labelScale(scale) })]],
    extent: extentOf(plan),
    legend: legendEntries(floor),
  }
  const made = floorSheets(layout, floor, request, commented(drawing, layout, { floor: floor.id }, request))
  if (!made.ok) return made
  const comments = commentSheets(layout, request, ofFloor(floor), floor.name ?? '')
  return { ...made, sheets: [...made.sheets, ...comments] }
}
