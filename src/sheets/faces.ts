/** Which fonts the words of sheets need, and which signs none of them has: the same for every writer. */
import type { Label } from '../drawing/display'
import type { Theme } from '../drawing/theme'
import type { FontName } from './parts'
import type { Sheet } from './sheet'

/** The script's own signs; its spaces and punctuation go with them. */
const MONGOLIAN = /[\u1800-\u18af\u202f\u{11660}-\u{1167f}]/u
const PIECES = /[\u1800-\u18af\u202f\u{11660}-\u{1167f}]+|[^\u1800-\u18af\u202f\u{11660}-\u{1167f}]+/gu

/** A line of words cut where the font changes. */
export const piecesOf = (words: string): { readonly piece: string; readonly mongolian: boolean }[] =>
  (words.match(PIECES) ?? []).map(piece => ({ piece, mongolian: MONGOLIAN.test(piece) }))

export const labelsOf = ({ views, list }: Sheet): Label[] =>
  [list, ...views.map(view => view.list)].flatMap(shapes =>
    shapes.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part] : []))),
  )

export function facesNeeded(sheets: readonly Sheet[], theme: Theme): FontName[] {
  let [bold, mongolian] = [false, false]
  for (const sheet of sheets)
    for (const { style, text } of labelsOf(sheet)) {
      bold ||= theme.styles[style].bold === true
      mongolian ||= MONGOLIAN.test(text)
    }
  return ['regular', ...(bold ? (['bold'] as const) : []), ...(mongolian ? (['mongolian'] as const) : [])]
}

/** Adds to `missing` the signs of a piece that a font does not have; a sign may be had only together with others. */
export function noteMissing(piece: string, covers: (words: string) => boolean, missing: Set<string>): void {
  if (!covers(piece)) for (const sign of piece) if (!covers(sign)) missing.add(sign)
}
