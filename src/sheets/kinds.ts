/** The sheets there are, by name: free of all that is needed to draw them. */
import { type Text, text } from '../layout/text'
import type { SheetRequest } from './floor-sheet'

export const SHEETS = {
  plan: text('平面布局图', 'Layout plan'),
  findings: text('问题标注图', 'Findings on the plan'),
  report: text('检查报告', 'Report of the check'),
  evacuation: text('安全疏散平面图', 'Evacuation plan'),
  fire: text('消防器材分布图', 'Fire equipment'),
  cctv: text('监控点位图', 'Cameras and their views'),
  alarm: text('报警与防护器材分布图', 'Alarms and protective gear'),
  storeroom: text('库房与储物分布图', 'Stores and storage'),
  equipment: text('设备分布图', 'Equipment'),
  cables: text('线路图', 'Cables'),
  marks: text('定置标线图', 'Marks to tape on the floor'),
  desk: text('台面定置图', 'Desk-tops'),
  templates: text('台面定位样板(1:1)', 'Desk templates at 1:1'),
} as const satisfies Readonly<Record<string, Text>>

export type SheetKind = keyof typeof SHEETS
export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[]

export type SheetOptions = SheetRequest & {
  /** Floor by its id; absent: the first. */
  readonly floor?: string
  /** The date in the title block, YYYY-MM-DD; absent: the layout's own. */
  readonly date?: string
}
