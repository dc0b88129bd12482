/** 检查报告: what a reviewer signs. Its words on A4, and between cover and findings the plans with callouts. */
import { findingDrawing } from './finding-sheets'
import { floorSheets, type SheetRequest, type SheetsResult } from './floor-sheet'
import { type FlowPage, flow } from './flow'
import { frame } from './furniture'
import type { SheetContext } from './make'
import { frameBox, type Paper, paperSize } from './paper'
import { REPORT_NAME, reportWords } from './report-words'
import type { Sheet } from './sheet'
import { fitted, LETTERS, onPaper } from './words'

/** Text pages are for a file: A4, upright; the plan has the paper asked for. */
const TEXT: Paper = { name: 'A4', landscape: false }
const FOOT = 14

/** Every floor with its findings. */
export function reportPlans({ layout, report, outline }: SheetContext, request: SheetRequest): SheetsResult {
  const title = `${layout.title} ${REPORT_NAME}`
  const sheets: Sheet[] = []
  let scale = 1
  for (const floor of layout.floors) {
    const made = floorSheets(layout, floor, request, findingDrawing(floor, report(), outline))
    if (!made.ok) return made
    sheets.push(...made.sheets.map(sheet => ({ ...sheet, title })))
    scale = made.scale
  }
  return { ok: true, scale, sheets }
}

export function reportSheets(context: SheetContext, request: SheetRequest): SheetsResult {
  const { layout, read } = context
  const plans = reportPlans(context, request)
  if (!plans.ok) return plans
  const words = reportWords(layout, context.report(), read)
  const before = flow(words.before, TEXT, FOOT)
  const after = flow(words.after, TEXT, FOOT)
  const { minX, maxX, maxY } = frameBox(TEXT)
  const said = `${layout.hall.name} ${REPORT_NAME} ${layout.sheet?.date ?? ''}`
  const foot = onPaper([fitted(said, [minX + 6, maxY - 5], maxX - minX - 50, LETTERS.note)])
  const page = ({ list, pictures }: FlowPage): Sheet => ({
    title: `${layout.title} ${REPORT_NAME}`,
    size: paperSize(TEXT),
    views: [],
    list: [frame(TEXT), ...list, foot],
    pictures,
    pageMark: { at: [maxX - 6, maxY - 5], width: 40, kind: 'foot' },
  })
  return {
    ok: true,
    scale: plans.scale,
    sheets: [...before.map(page), ...plans.sheets, ...after.map(page)],
  }
}
