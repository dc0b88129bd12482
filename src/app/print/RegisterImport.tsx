import { useId, useState } from 'react'
import { compareRegister, registerRecipe } from '../../files/registers/compare'
import type { Comparison } from '../../files/registers/comparison'
import { type RegisterRead, readRegister, readRegisterText } from '../../files/registers/read'
import { REGISTERS, type RegisterName } from '../../sheets/registers/kinds'
import dialogs from '../dialogs/dialogs.module.css'
import { Modal } from '../dialogs/Modal'
import { useApp, useLanguage, useRead, useSession } from '../session-context'
import css from './print.module.css'
import { REGISTER_WORDS } from './register-words'

/** An edited register on its way back: what it would change, row by row, before anything is changed. */
export default function RegisterImport({ kind, onClose }: { kind: RegisterName; onClose: () => void }) {
  const { session } = useApp()
  const read = useRead()
  const words = REGISTER_WORDS[useLanguage()]
  const layout = useSession(state => state.committed)
  const readOnly = useSession(state => state.readOnly !== undefined)
  const [taken, setTaken] = useState<RegisterRead>()
  const id = useId()
  const found: Comparison | undefined =
    taken && (taken.ok ? compareRegister(layout, kind, taken.grid, taken.since1904) : taken)
  const changes = found?.ok ? found.changes : []
  const apply = (): void => {
    const label = {
      zh: `按《${REGISTERS[kind].zh}》更新`,
      en: `update from the ${REGISTERS[kind].en.toLowerCase()}`,
    }
    session.edit(label, registerRecipe(changes))
    onClose()
  }
  return (
    <Modal
      wide
      title={words.title(read(REGISTERS[kind]))}
      primary={changes.length > 0 && !readOnly ? words.apply(changes.length) : undefined}
      cancel={words.cancel}
      onPrimary={apply}
      onCancel={onClose}
    >
      <p className={dialogs.muted}>{words.intro}</p>
      <div className={dialogs.field}>
        <label htmlFor={`${id}-file`}>{words.file}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".xlsx,.csv,.txt"
          data-testid="register-file"
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file)
              void file.arrayBuffer().then(
                async content => setTaken(await readRegister(new Uint8Array(content))),
                () => setTaken({ ok: false, message: words.unreadable }),
              )
          }}
        />
      </div>
      <div className={dialogs.field}>
        <label htmlFor={`${id}-paste`}>{words.paste}</label>
        <textarea
          id={`${id}-paste`}
          rows={2}
          value=""
          data-testid="register-paste"
          onChange={event => setTaken(readRegisterText(event.target.value))}
        />
      </div>
      <div role="status" data-testid="register-result">
        {found && !found.ok && <p className={dialogs.reason}>{read(found.message)}</p>}
        {found?.ok && (
          <>
            <p>{words.result(found.understood, changes.length, found.problems.length)}</p>
            {readOnly && <p className={dialogs.reason}>{words.readOnly}</p>}
            {changes.length > 0 && (
              <table className={css.changes} data-testid="register-changes">
                <thead>
                  <tr>
                    {words.columns.map(each => (
                      <th key={each} scope="col">
                        {each}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {changes.slice(0, MOST_SHOWN).map(({ row, title, field, before, after }) => (
                    <tr key={`${row} ${title} ${field}`}>
                      <td>{row}</td>
                      <td>{title}</td>
                      <td>{field}</td>
                      <td>{before || words.none}</td>
                      <td>{after || words.none}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {changes.length > MOST_SHOWN && <p>{words.more(changes.length - MOST_SHOWN)}</p>}
            {found.problems.length > 0 && (
              <>
                <h3 className={dialogs.heading}>{words.problems}</h3>
                <ul className={css.problems} data-testid="register-problems">
                  {found.problems.slice(0, MOST_SHOWN).map(({ row, message }) => (
                    <li key={`${row} ${message.zh}`}>
                      {words.row(row)} {read(message)}
                    </li>
                  ))}
                </ul>
                {found.problems.length > MOST_SHOWN && (
                  <p>{words.more(found.problems.length - MOST_SHOWN)}</p>
                )}
              </>
            )}
          </>
        )}
      </div>
    </Modal>
  )
}

/** Lines shown of each list; all are applied. */
const MOST_SHOWN = 500
