/** Words on paper: they fit their place, or say that they do not. */
import { BANDS, type Label, type Shape, shape } from '../drawing/display'
import { textWidth } from '../drawing/measure'
import { text } from '../drawing/path'
import type { StyleName } from '../drawing/theme'
import type { Point } from '../geometry/types'

/** Heights of letters (GB/T 50001: titles 7, notes 3.5, the least 2.5). */
export const LETTERS = { title: 7, heading: 5, note: 3.5, least: 2.5 } as const

type Align = Label['align']

/** A line of words at most `width` mm wide: smaller letters if need be, down to 2.5 mm, then cut with an ellipsis. */
export function fitted(
  words: string,
  at: Point,
  width: number,
  size: number,
  style: StyleName = 'sheet-text',
  align: Align = 'start',
): Label {
  const bold = style === 'sheet-title'
  const line = words.replace(/\s+/g, ' ').trim()
  const whole = textWidth(line, bold)
  const least = Math.min(size, LETTERS.least)
  const fitting = whole * size <= width ? size : Math.max(least, width / whole)
  const shown = whole * fitting <= width + 1e-9 ? line : cut(line, width / fitting, bold)
  return text(style, shown, at, fitting, { align, minPx: 0 })
}

/** As much of a line as fits into `width` em, with an ellipsis. */
function cut(line: string, width: number, bold: boolean): string {
  let kept = ''
  for (const sign of line) {
    if (textWidth(`${kept}${sign}…`, bold) > width) break
    kept += sign
  }
  return `${kept}…`
}

/** A shape of the sheet itself. */
export const onPaper = (parts: Shape['parts']): Shape => shape('notes', BANDS.note, parts)
