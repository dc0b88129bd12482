/** 问题标注图: the plan with numbered callouts, and the table of findings on the pages after it. */
import type { Report } from '../check/types'
import { calloutParts } from '../drawing/badges'
import {
  BANDS,
  type DisplayList,
  type Primitive,
  PX_PER_PAPER_MM,
  type Shape,
  shape,
} from '../drawing/display'
import { comparison, drawFindings, drawMarks, hasPlace, type NumberedFinding } from '../drawing/findings'
import { labelFloor } from '../drawing/labels'
import { marginStands } from '../drawing/margin-callouts'
import { line, path, rectPath, text } from '../drawing/path'
import { drawFloor } from '../drawing/plan'
import type { Box, Point, Ring } from '../geometry/types'
import type { Floor, Layout } from '../layout/model'
import { clauseLabel } from '../rules/notice/clauses'
import type { Finding } from '../rules/types'
import { commented, commentSheets, ofFloor } from './comment-pages'
import {
  extentOf,
  type FloorDrawing,
  floorSheets,
  labelScale,
  reachOf,
  type SheetRequest,
  type SheetsResult,
} from './floor-sheet'
import { TITLE_BLOCK, titledSheet } from './furniture'
import { type LegendEntry, legendEntries } from './legend'
import { frameBox, type Paper } from './paper'
import { placeOf } from './places'
import { fitted, LETTERS, onPaper } from './words'
import { wrapped } from './wrap'

/** Outline of an entity, mm. */
type Outline = (id: string) => Ring | undefined

const NAME = '问题标注图'

/** Findings with the numbers they have in the list, on the plan and on paper. */
export const numberedOf = (report: Report): NumberedFinding[] =>
  report.findings.map((finding, i): NumberedFinding => ({ finding, number: i + 1 }))

/** A floor with its findings as numbered callouts, beside the plan where the paper has room for them. */
export function findingDrawing(floor: Floor, report: Report, outline: Outline): FloorDrawing {
  const here = numberedOf(report).filter(({ finding }) => finding.floor === floor.id && !finding.surface)
  const plan = drawFloor(floor)
  const extent = extentOf(plan)
  return {
    name: NAME,
    lists: (scale, room) => {
      const labelled = [...plan, ...labelFloor(floor, { language: 'zh', scale: labelScale(scale) })]
      const options = { outline, scale: PX_PER_PAPER_MM / scale, under: labelled }
      if (!room) return [[...labelled, ...drawFindings(here, options)]]
      const around = reachOf([...labelled, ...drawMarks(here, options)], extent, scale)
      const [wide, high] = [around.maxX - around.minX, around.maxY - around.minY]
      const free = { x: (room[0] - wide / scale) / 2, y: (room[1] - high / scale) / 2 }
      const drawn = drawFindings(here, {
        ...options,
        place: requests => marginStands(requests, { around, unit: scale, free }),
      })
      return [[...labelled, ...drawn, ...unnumbered(here, drawn, outline, around, scale)]]
    },
    extent,
    callouts: true,
    legend: [...severityEntries(here), ...legendEntries(floor)],
    notice: here.length > 0 ? [] : [nothingFound(report)],
  }
}

/** Not judged is not passed. */
const nothingFound = ({ rules }: Report): string =>
  rules.some(({ notEvaluated }) => notEvaluated.length > 0)
    ? '本层没有发现问题;有项目未能评判,见检查报告。'
    : '本层没有发现问题。'

const SEVERITIES = { error: '违反', warning: '不符', info: '提示' } as const

/** The shapes of the callouts that are on the plan. */
const severityEntries = (here: readonly NumberedFinding[]): LegendEntry[] =>
  (['error', 'warning', 'info'] as const)
    .filter(severity => here.some(({ finding }) => finding.severity === severity))
    .map(severity => ({
      name: SEVERITIES[severity],
      sign: [calloutParts(severity, 1, false, '', [0, 0])[0]],
    }))

/** Says how many findings have no number on the plan for want of room. */
function unnumbered(
  here: readonly NumberedFinding[],
  drawn: DisplayList,
  outline: Outline,
  { minX, maxY }: Box,
  scale: number,
): Shape[] {
  const shown = new Set(drawn.flatMap(({ band, id }) => (band === BANDS.badge ? [id] : [])))
  const left = here.filter(each => !shown.has(each.finding.id) && hasPlace(each, outline)).length
  if (left === 0) return []
  const words = `另有 ${left} 项问题图上放不下编号,见问题清单。`
  const at: Point = [minX + scale, maxY - 3 * scale]
  return [
    shape('findings', BANDS.badge, [
      text('note-text', words, at, LETTERS.note * scale, { align: 'start', minPx: 0 }),
    ]),
  ]
}

export function findingSheets(
  layout: Layout,
  floor: Floor,
  report: Report,
  outline: Outline,
  request: SheetRequest,
): SheetsResult {
  const { paper } = request
  const pages = tablePages(numberedOf(report), paper, finding => placeOf(layout, finding, outline))
  const drawing = commented(findingDrawing(floor, report, outline), layout, { floor: floor.id }, request)
  const first = floorSheets(layout, floor, request, drawing)
  if (!first.ok) return first
  const words = { name: NAME, floor: floor.name ?? '', scale: '—' }
  const tables = pages.map(rows => titledSheet(layout, paper, words, table(rows, paper)))
  const comments = commentSheets(layout, request, ofFloor(floor), floor.name ?? '')
  return { ok: true, scale: first.scale, sheets: [...first.sheets, ...tables, ...comments] }
}

type Row = NumberedFinding & {
  readonly place: readonly string[]
  readonly lines: readonly string[]
  readonly clauses: readonly string[]
}

/** Widths of the columns but the third, which takes the rest. */
const COLUMNS = { number: 12, place: 34, measured: 32, clauses: 44, remedy: 44, signed: 22 } as const
const LINE = 5
const PADDING = 1.5
const HEADER = 8
const HEADINGS = ['编号', '位置', '问题', '实测与限值', '依据', '整改', '签认'] as const

function columnsOf(paper: Paper): number[] {
  const { minX, maxX } = frameBox(paper)
  const { number, place, measured, clauses, remedy, signed } = COLUMNS
  const narrow = maxX - minX < 250
  const fixed = [measured, clauses, ...(narrow ? [] : [remedy]), signed]
  const rest = maxX - minX - number - place - fixed.reduce((sum, width) => sum + width, 0)
  return [number, place, rest, ...fixed]
}
const headingsOf = (columns: readonly number[]) =>
  columns.length === HEADINGS.length ? HEADINGS : HEADINGS.filter(heading => heading !== '整改')

/** Rows of each page; a table without findings is one page that says so. */
function tablePages(
  numbered: readonly NumberedFinding[],
  paper: Paper,
  placeOf: (finding: Finding) => string,
): Row[][] {
  const { minY, maxY } = frameBox(paper)
  const room = maxY - minY - TITLE_BLOCK.height - HEADER
  const columns = columnsOf(paper)
  const em = (width: number) => (width - 2 * PADDING) / LETTERS.note
  const pages: Row[][] = [[]]
  let used = 0
  for (const entry of numbered) {
    const { finding } = entry
    const most = Math.floor((room - 2 * PADDING) / LINE)
    const place = wrapped(placeOf(finding), em(COLUMNS.place)).slice(0, most)
    const lines = wrapped(finding.message.zh, em(columns[2])).slice(0, most)
    const clauses = finding.clauses.flatMap(id => wrapped(clauseLabel(id), em(COLUMNS.clauses)))
    const row = { ...entry, place, lines, clauses: clauses.slice(0, most) }
    const height = heightOf(row)
    if (used + height > room && used > 0) {
      pages.push([])
      used = 0
    }
    pages[pages.length - 1].push(row)
    used += height
  }
  return pages
}

const heightOf = ({ place, lines, clauses }: Row): number =>
  Math.max(place.length, lines.length, clauses.length, 2) * LINE + 2 * PADDING

function table(rows: readonly Row[], paper: Paper): Shape[] {
  const { minX, minY, maxX } = frameBox(paper)
  const columns = columnsOf(paper)
  const lefts = columns.map((_, i) => minX + columns.slice(0, i).reduce((sum, width) => sum + width, 0))
  const parts: Primitive[] = headingsOf(columns).map((heading, i) =>
    fitted(
      heading,
      [lefts[i] + columns[i] / 2, minY + HEADER / 2],
      columns[i],
      LETTERS.note,
      'sheet-title',
      'middle',
    ),
  )
  parts.push(path('sheet-fine', line([minX, minY + HEADER], [maxX, minY + HEADER])))
  const badges: Shape[] = []
  let top = minY + HEADER
  for (const row of rows) {
    const { finding, number, place, lines, clauses } = row
    const height = heightOf(row)
    const first = top + PADDING + LINE / 2
    const set = (words: readonly string[], column: number) =>
      words.forEach((word, i) => {
        const at: [number, number] = [lefts[column] + PADDING, first + i * LINE]
        parts.push(text('sheet-text', word, at, LETTERS.note, { align: 'start', minPx: 0 }))
      })
    const badge = calloutParts(finding.severity, number, finding.waived !== undefined, '', [
      lefts[0] + columns[0] / 2,
      top + height / 2,
    ])
    badges.push({ ...onPaper(badge), layer: 'findings', band: BANDS.badge })
    set(place, 1)
    set(lines, 2)
    const { measured } = finding
    if (measured) set([comparison(measured)], 3)
    set(clauses, 4)
    if (columns.length === HEADINGS.length && finding.fix)
      set(wrapped(finding.fix.title.zh, (COLUMNS.remedy - 2 * PADDING) / LETTERS.note).slice(0, 2), 5)
    top += height
    parts.push(path('sheet-fine', line([minX, top], [maxX, top])))
  }
  if (rows.length === 0)
    parts.push(
      fitted('未发现问题', [minX + PADDING, top + LINE], 100, LETTERS.note),
      path('sheet-fine', rectPath(minX, minY, maxX, top + 2 * LINE)),
    )
  for (const left of lefts.slice(1)) parts.push(path('sheet-fine', line([left, minY], [left, top])))
  return [onPaper(parts), ...badges]
}
