/** An edited register as rows, from a file or from the clipboard, without trusting it. */
import { INPUT } from '../../layout/limits'
import { type Text, text } from '../../layout/text'
import { decoded, parseCsv } from './csv'
import type { Grid } from './grid'
import { readWorkbook, type WorkbookFault } from './workbook'

export type RegisterRead =
  | { readonly ok: true; readonly grid: Grid; readonly since1904: boolean }
  | { readonly ok: false; readonly message: Text }

const { rows, columns, bytes: file, unpacked } = INPUT.register
const MB = 1024 * 1024

const FAULTS: Readonly<Record<WorkbookFault, Text>> = {
  'not-zip': text(
    '这不是 Excel 2007 以后的工作簿(.xlsx),也不是 CSV;旧的 .xls 请先另存为 .xlsx。',
    'This is neither a workbook (.xlsx) nor CSV; save an old .xls as .xlsx first.',
  ),
  damaged: text('工作簿已损坏,没有读入。', 'The workbook is damaged; nothing was read.'),
  'too-large': text(
    `工作簿解开后超过 ${unpacked / MB} MB,没有读入。`,
    `Unpacked, the workbook is larger than ${unpacked / MB} MB; nothing was read.`,
  ),
  encrypted: text('工作簿有密码,请取消密码后再读入。', 'The workbook has a password; remove it first.'),
  'no-sheet': text('工作簿里没有工作表。', 'The workbook has no sheet.'),
  'too-many': text(
    `表格超过 ${rows} 行或 ${columns} 列,没有读入。`,
    `The table has more than ${rows} rows or ${columns} columns; nothing was read.`,
  ),
}

/** Rows of a file, by what it is and not by what it is called. Never throws. */
export async function readRegister(bytes: Uint8Array): Promise<RegisterRead> {
  if (bytes.length > file)
    return {
      ok: false,
      message: text(
        `文件超过 ${file / MB} MB,没有读入。`,
        `The file is larger than ${file / MB} MB; nothing was read.`,
      ),
    }
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (zipped) {
    const book = await readWorkbook(bytes)
    return book.ok ? book : { ok: false, message: FAULTS[book.fault] }
  }
  // No text has a null in it but in UTF-16, which begins with its mark.
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe
  if (!marked && bytes.subarray(0, 4096).includes(0)) return { ok: false, message: FAULTS['not-zip'] }
  return readRegisterText(decoded(bytes))
}

/** Rows of a text, as of the clipboard. */
export function readRegisterText(source: string): RegisterRead {
  const grid = source.length > file ? undefined : parseCsv(source)
  return grid ? { ok: true, grid, since1904: false } : { ok: false, message: FAULTS['too-many'] }
}
