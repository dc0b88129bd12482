/** Running text and tables over as many pages as they need: the report, and the tables that go with sheets. */
import type { Primitive, Shape } from '../drawing/display'
import { line, path, rectPath, text } from '../drawing/path'
import type { Point } from '../geometry/types'
import type { Asset } from '../layout/assets'
import { frameBox, type Paper } from './paper'
import { photoOf } from './photos'
import type { Picture } from './sheet'
import { LETTERS, onPaper } from './words'
import { wrapped } from './wrap'

export type Table = {
  readonly kind: 'table'
  /** Shares of the width. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
}
export type Block =
  | { readonly kind: 'title' | 'heading' | 'text'; readonly words: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'photos'; readonly photos: readonly { readonly asset: Asset; readonly words: string }[] }
  | Table

/** Height of a line, and letters, mm. */
const LINE = 5.2
const PADDING = 1.4
const SIZES = { title: LETTERS.title * 1.5, heading: LETTERS.heading, text: LETTERS.note } as const

/** Photos in a row, the height of each, and lines of words under it. */
const PHOTOS = { columns: 3, height: 42, lines: 4 } as const

export type FlowPage = { readonly list: Shape[]; readonly pictures: readonly Picture[] }

/** What is drawn on each page, between the frame and `foot` mm above its lower edge. */
export function flow(blocks: readonly Block[], paper: Paper, foot: number): FlowPage[] {
  const { minX, minY, maxX, maxY } = frameBox(paper)
  const [left, right, top, bottom] = [minX + 6, maxX - 6, minY + 8, maxY - foot]
  const pages: Primitive[][] = [[]]
  const pictures: Picture[][] = [[]]
  let y = top
  const page = () => pages[pages.length - 1]
  const turn = () => {
    pages.push([])
    pictures.push([])
    y = top
  }
  const need = (height: number) => {
    if (y + height > bottom && y > top) turn()
  }
  const say = (words: readonly string[], at: Point, size: number, bold: boolean) =>
    words.forEach((each, i) => {
      const place: Point = [at[0], at[1] + (i + 0.5) * LINE]
      if (each !== '')
        page().push(
          text(bold ? 'sheet-title' : 'sheet-text', each, place, size, { align: 'start', minPx: 0 }),
        )
    })

  function words(kind: 'title' | 'heading' | 'text', said: string): void {
    const size = SIZES[kind]
    const high = Math.max(LINE, size * 1.5)
    const lines = wrapped(said, (right - left) / size)
    // A heading is never the last line of a page.
    need(kind === 'text' ? LINE : high * lines.length + 3 * LINE)
    for (const each of lines) {
      need(high)
      const place: Point = [left, y + high / 2]
      page().push(
        text(kind === 'text' ? 'sheet-text' : 'sheet-title', each, place, size, { align: 'start', minPx: 0 }),
      )
      y += high
    }
    y += kind === 'text' ? 1 : 2
  }

  function table({ columns, rows }: Table): void {
    const whole = columns.reduce((sum, { share }) => sum + share, 0)
    const widths = columns.map(({ share }) => ((right - left) * share) / whole)
    const lefts = widths.map((_, i) => left + widths.slice(0, i).reduce((sum, width) => sum + width, 0))
    const set = (cells: readonly (readonly string[])[], from: number, count: number, bold: boolean) => {
      const height = count * LINE + 2 * PADDING
      page().push(path('sheet-fine', rectPath(left, y, right, y + height)))
      for (const x of lefts.slice(1)) page().push(path('sheet-fine', line([x, y], [x, y + height])))
      cells.forEach((lines, i) => {
        say(lines.slice(from, from + count), [lefts[i] + PADDING, y + PADDING], LETTERS.note, bold)
      })
      y += height
    }
    const linesOf = (cells: readonly string[]) =>
      cells.map((cell, i) => wrapped(cell, (widths[i] - 2 * PADDING) / LETTERS.note))
    const headings = linesOf(columns.map(({ heading }) => heading))
    const deep = (cells: readonly (readonly string[])[]) => Math.max(1, ...cells.map(lines => lines.length))
    const head = () => set(headings, 0, deep(headings), true)
    need((deep(headings) + 2) * LINE + 4 * PADDING)
    head()
    for (const row of rows) {
      const cells = linesOf(row)
      let from = 0
      for (let rest = deep(cells); rest > 0; ) {
        const room = Math.floor((bottom - y - 2 * PADDING) / LINE)
        // A row goes on the next page when it fits there whole; one longer than a page is parted.
        const most = Math.floor((bottom - top - (deep(headings) + 1) * LINE - 4 * PADDING) / LINE)
        if (room < Math.min(rest, most)) {
          turn()
          head()
        }
        const count = Math.min(rest, Math.max(1, Math.floor((bottom - y - 2 * PADDING) / LINE)))
        set(cells, from, count, false)
        from += count
        rest -= count
      }
    }
    y += 3
  }

  function photos(all: Extract<Block, { kind: 'photos' }>['photos']): void {
    const step = (right - left) / PHOTOS.columns
    const width = step - 4
    for (let i = 0; i < all.length; i += PHOTOS.columns) {
      const row = all
        .slice(i, i + PHOTOS.columns)
        .map(({ asset, words: said }) => ({ asset, said: wrapped(said, width / LETTERS.note) }))
      const lines = Math.min(PHOTOS.lines, Math.max(...row.map(({ said }) => said.length)))
      need(PHOTOS.height + lines * LINE + 4)
      row.forEach(({ asset, said }, k) => {
        const x = left + k * step
        const box = { minX: x, minY: y, maxX: x + width, maxY: y + PHOTOS.height }
        pictures[pictures.length - 1].push({ asset, box })
        if (!photoOf(asset)) say(['照片已损坏,不能显示。'], [x, y + PHOTOS.height / 2], LETTERS.note, false)
        page().push(path('sheet-fine', rectPath(box.minX, box.minY, box.maxX, box.maxY)))
        say(said.slice(0, PHOTOS.lines), [x, box.maxY + 1], LETTERS.note, false)
      })
      y += PHOTOS.height + lines * LINE + 4
    }
  }

  for (const block of blocks) {
    if (block.kind === 'table') table(block)
    else if (block.kind === 'photos') photos(block.photos)
    else if (block.kind === 'page') turn()
    else if (block.kind === 'space') y += block.height
    else words(block.kind, block.words)
  }
  return pages.map((parts, i) => ({ list: [onPaper(parts)], pictures: pictures[i] }))
}
