/** What every sheet carries: frame, title block, north arrow, scale bar and check line. Paper mm. */
import { type DisplayList, type Primitive, placed, type Shape } from '../drawing/display'
import { circlePath, line, path, rectPath, ring, text } from '../drawing/path'
import type { Box, Point } from '../geometry/types'
import type { Layout } from '../layout/model'
import { frameBox, type Paper, paperSize } from './paper'
import type { PageMark, Sheet, View } from './sheet'
import { fitted, LETTERS, onPaper } from './words'

/** The frame, and the edge of the paper for who cuts it. */
export function frame(paper: Paper): Shape {
  const [width, height] = paperSize(paper)
  const { minX, minY, maxX, maxY } = frameBox(paper)
  return onPaper([
    path('sheet-fine', rectPath(0, 0, width, height)),
    path('sheet-frame', rectPath(minX, minY, maxX, maxY)),
  ])
}

export const TITLE_BLOCK = { width: 180, height: 40 } as const

/** Where the furniture of a paper stands: the upper edge of it all, the middle of the arrow, where others begin. */
type Strip = {
  readonly top: number
  readonly arrow: Point
  readonly bar: Point
  readonly check: Point
  readonly map: Point
}

/** From the scale bar to the check line, and to the page map, where they stand in one row. */
const [ROW_CHECK, ROW_MAP] = [112, 106]

/** Beside the title block, above it on narrow paper; between the two the arrow is beside and the rest above. */
export function stripOf(paper: Paper): Strip {
  const { minX, maxX, maxY } = frameBox(paper)
  const free = maxX - minX - TITLE_BLOCK.width
  const below = maxY - TITLE_BLOCK.height
  if (free >= 150 || free < 80) {
    const top = free < 80 ? below - 36 : below
    const x = minX + 42
    return {
      top,
      arrow: [minX + 20, top + 20],
      bar: [x, top + 10],
      check: [x, top + 26],
      map: [x + ROW_MAP, top + 10],
    }
  }
  const top = below - 14
  return {
    top,
    arrow: [minX + 20, below + 20],
    bar: [minX + 8, top + 7],
    check: [minX + 8 + ROW_CHECK, top + 9],
    map: [minX + 48, below + 10],
  }
}

/** What a paper leaves above title block and furniture ends here. */
export const stripTop = (paper: Paper): number => stripOf(paper).top

export type TitleWords = {
  /** 图名 */
  readonly name: string
  readonly floor: string
  /** 1:100, or — where a sheet has none. */
  readonly scale: string
}

/** A framed page with its title block, yet without its number. */
export const titledSheet = (
  layout: Layout,
  paper: Paper,
  words: TitleWords,
  list: DisplayList,
  views: readonly View[] = [],
): Sheet => ({
  title: `${layout.title} ${words.name}`,
  size: paperSize(paper),
  views,
  list: [frame(paper), ...list, titleBlock(layout, paper, words)],
  pageMark: pageMarkOf(paper),
})

/** The last cell of the title block. */
function pageMarkOf(paper: Paper): PageMark {
  const { maxX, maxY } = frameBox(paper)
  const { width, height } = TITLE_BLOCK
  return {
    at: [maxX - width / 2 + COLUMNS[3] + 1, maxY - height / 10],
    width: width / 2 - COLUMNS[3] - 2,
    kind: 'block',
  }
}

/** Left edges of the cells of the right half. */
const COLUMNS = [0, 13, 45, 58] as const

/** The title block at the lower right: unit, title, scale, date, number, who drew and checked. */
function titleBlock(layout: Layout, paper: Paper, words: TitleWords): Shape {
  const { maxX: right, maxY: bottom } = frameBox(paper)
  const { width, height } = TITLE_BLOCK
  const [left, top] = [right - width, bottom - height]
  const half = left + width / 2
  const row = height / 5
  const sheet = layout.sheet ?? {}
  const parts: Primitive[] = [
    path('sheet-edge', rectPath(left, top, right, bottom)),
    path('sheet-fine', line([half, top], [half, bottom]), line([left, top + 2 * row], [half, top + 2 * row])),
    fitted(
      layout.hall.name,
      [left + width / 4, top + row],
      width / 2 - 4,
      LETTERS.heading,
      'sheet-text',
      'middle',
    ),
    fitted(
      words.name,
      [left + width / 4, top + 3.5 * row],
      width / 2 - 4,
      LETTERS.title,
      'sheet-title',
      'middle',
    ),
  ]
  const cells = [
    ['制图', sheet.drawnBy ?? '', '比例', words.scale],
    ['校核', sheet.checkedBy ?? '', '日期', sheet.date ?? ''],
    ['审核', sheet.approvedBy ?? '', '图号', sheet.drawingNo ?? ''],
    ['楼层', words.floor, '图幅', paper.name],
    ['单位', '毫米', '页次', ''],
  ]
  cells.forEach((cell, i) => {
    const middle = top + (i + 0.5) * row
    if (i > 0) parts.push(path('sheet-fine', line([half, top + i * row], [right, top + i * row])))
    cell.forEach((value, j) => {
      const room = (COLUMNS[j + 1] ?? width / 2) - COLUMNS[j] - 2
      if (value !== '') parts.push(fitted(value, [half + COLUMNS[j] + 1, middle], room, LETTERS.note))
    })
  })
  for (const x of COLUMNS.slice(1)) parts.push(path('sheet-fine', line([half + x, top], [half + x, bottom])))
  return onPaper(parts)
}

/** Diameter of the north arrow and width of its tail (GB/T 50001). */
const NORTH = { diameter: 24, tail: 3 } as const

/** The north arrow about `at`; `north` is its direction, degrees clockwise from up. */
export function northArrow(at: Point, north: number): Shape {
  const r = NORTH.diameter / 2
  const needle = ring([
    [-NORTH.tail / 2, Math.sqrt(r * r - (NORTH.tail / 2) ** 2)],
    [0, -r],
    [NORTH.tail / 2, Math.sqrt(r * r - (NORTH.tail / 2) ** 2)],
  ])
  const turned = placed([path('sheet-fine', circlePath(0, 0, r)), path('sheet-solid', needle)], at, north)
  const angle = (north * Math.PI) / 180
  const away = r + LETTERS.note * 0.8
  const letter: Point = [at[0] + away * Math.sin(angle), at[1] - away * Math.cos(angle)]
  return onPaper([...turned, text('sheet-text', '北', letter, LETTERS.note, { minPx: 0 })])
}

/** Lengths a scale bar may show, plan mm: five equal parts, 40 to 100 mm of paper. */
const BARS = [50, 100, 200, 500, 1000, 2000, 2500, 5000, 10_000, 20_000, 25_000, 50_000] as const
const BAR_PARTS = 5

/** The length of the scale bar at 1:`scale`, plan mm. */
export const barLength = (scale: number): number =>
  BARS.find(length => length / scale >= 40) ?? BARS[BARS.length - 1]

/** A scale bar from `at` to the right, its parts filled by turns, numbered in metres. */
export function scaleBar([x, y]: Point, scale: number): Shape {
  const length = barLength(scale)
  const step = length / scale / BAR_PARTS
  const parts: Primitive[] = [path('sheet-fine', rectPath(x, y, x + step * BAR_PARTS, y + 2))]
  for (let i = 0; i < BAR_PARTS; i += 2)
    parts.push(path('sheet-solid', rectPath(x + i * step, y, x + (i + 1) * step, y + 2)))
  for (let i = 0; i <= BAR_PARTS; i++) {
    const metres = Math.round((length / BAR_PARTS) * i) / 1000
    const words = i === BAR_PARTS ? `${metres} 米` : String(metres)
    parts.push(text('sheet-text', words, [x + i * step, y - 2.2], LETTERS.least, { minPx: 0 }))
  }
  return onPaper(parts)
}

/** Length of the check line. */
export const CHECK = 100

/** A line of 100 mm from `at` to the right, to be measured on the print. */
export function checkLine([x, y]: Point): Shape {
  return onPaper([
    path('sheet-fine', line([x, y], [x + CHECK, y]), line([x, y - 1.5], [x, y + 1.5])),
    path('sheet-fine', line([x + CHECK, y - 1.5], [x + CHECK, y + 1.5])),
    text('sheet-text', '校验线:打印后应长 100 毫米,不符则比例有误', [x, y - 2.4], LETTERS.least, {
      align: 'start',
      minPx: 0,
    }),
  ])
}

/** Corners of a box as the frame of a table or a legend. */
export const boxed = ({ minX, minY, maxX, maxY }: Box): Primitive =>
  path('sheet-fine', rectPath(minX, minY, maxX, maxY))
