/** Writes a register for a spreadsheet, from the report that is on screen. */
import type { Session } from '../../editor/session'
import { saveFile } from '../../files/save'
import { text } from '../../layout/text'
import { REGISTERS } from '../../sheets/registers/kinds'
import type { ReviewWords } from './words'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function saveRegister(
  session: Session,
  kind: 'ledger' | 'inspection',
  words: ReviewWords,
): Promise<void> {
  const { committed, check } = session.state
  try {
    const [{ inspectionTable, ledgerTable }, { registerXlsx }] = await Promise.all([
      import('../../sheets/registers/ledger'),
      import('../../sheets/registers/xlsx'),
    ])
    if (!check.report) throw new Error('not judged')
    const table =
      kind === 'ledger' ? ledgerTable(committed, check.report, new Date()) : inspectionTable(committed)
    const bytes = await registerXlsx(table, committed.hall.name)
    const name = `${committed.title} ${REGISTERS[kind].zh}`
    const saved = await saveFile(new Blob([bytes as BlobPart], { type: SPREADSHEET }), name, '.xlsx')
    if (saved) session.notify('info', text(words.exported(`${name}.xlsx`), words.exported(`${name}.xlsx`)))
  } catch {
    session.notify('error', text(words.exportFailed, words.exportFailed))
  }
}
