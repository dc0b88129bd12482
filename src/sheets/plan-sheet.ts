/** 平面布局图: a floor with zones and numbers, and its comments where they are wanted; without the layers not printed. */
import { LAYERS } from '../drawing/display'
import { labelFloor } from '../drawing/labels'
import { drawFloor } from '../drawing/plan'
import type { Floor, Layout } from '../layout/model'
import { unprintedLayers } from '../layout/sheet-edits'
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
  const unprinted = unprintedLayers(layout)
  const printed = new Set(LAYERS.filter(layer => !unprinted.includes(layer)))
  const plan = drawFloor(floor, { layers: printed })
  const drawing: FloorDrawing = {
    name: '平面布局图',
    lists: scale => [
      [...plan, ...labelFloor(floor, { language: 'zh', scale: labelScale(scale), layers: printed })],
    ],
    extent: extentOf(plan),
    legend: legendEntries(floor, printed),
  }
  const made = floorSheets(layout, floor, request, commented(drawing, layout, { floor: floor.id }, request))
  if (!made.ok) return made
  const comments = commentSheets(layout, request, ofFloor(floor), floor.name ?? '')
  return { ...made, sheets: [...made.sheets, ...comments] }
}
