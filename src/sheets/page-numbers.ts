/** The numbers of pages, written once it is known how many there are. */
import type { Sheet } from './sheet'
import { fitted, LETTERS, onPaper } from './words'

export const withNumbers = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map(({ pageMark, ...sheet }, i) => {
    if (!pageMark) return sheet
    const { at, width, kind } = pageMark
    const label =
      kind === 'block'
        ? fitted(`${i + 1} / ${sheets.length}`, at, width, LETTERS.note)
        : fitted(`第 ${i + 1} 页,共 ${sheets.length} 页`, at, width, LETTERS.note, 'sheet-text', 'end')
    return { ...sheet, list: [...sheet.list, onPaper([label])] }
  })
