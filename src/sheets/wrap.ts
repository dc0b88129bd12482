/** Breaking text into lines, as Chinese is set: anywhere but within a word or number, or before a closing sign. */
import { textWidth } from '../drawing/measure'

/** Words and numbers stay whole; a closing sign stays with what it follows, an opening one with what follows. */
const PIECE = /[(〔《“「]*(?:[\u0021-\u007e\u00b2\u00b0\u2009]+|[\s\S])[,。;:、!?)〕》”」…]*/gu

/** The lines of a text at most `width` em wide; a single word that is wider is broken where it must be. */
export function wrapped(words: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of words.split('\n')) {
    let line = ''
    for (const piece of paragraph.match(PIECE) ?? []) {
      if (line !== '' && textWidth(line + piece, false) > width) {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      } else line += piece
      while (textWidth(line, false) > width && [...line].length > 1) {
        const head = headOf(line, width)
        lines.push(head)
        line = line.slice(head.length)
      }
    }
    lines.push(line.trimEnd())
  }
  return lines
}

/** As many signs as fit, at least one. */
function headOf(line: string, width: number): string {
  let head = ''
  for (const sign of line) {
    if (head !== '' && textWidth(head + sign, false) > width) break
    head += sign
  }
  return head
}
