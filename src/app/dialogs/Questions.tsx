import type { Refusal } from '../../layout/json'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession, useWords } from '../session-context'
import type { Dialog } from '../workspace-types'
import css from './dialogs.module.css'
import { Modal } from './Modal'

type Of<K extends Dialog['kind']> = Extract<Dialog, { kind: K }>

/** A file that could not be opened: which one, why, at which field; the open plan is untouched. */
export function Refused({ fileName, refusal }: { fileName: string; refusal: Refusal }) {
  const { workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const close = () => workspace.show(undefined)
  return (
    <Modal
      title={words.dialogs.refusedTitle}
      primary={words.dialogs.refusedOpen}
      cancel={words.close}
      onPrimary={() => {
        close()
        void workspace.open()
      }}
      onCancel={close}
    >
      <p className={css.file}>{words.dialogs.refusedFile(fileName)}</p>
      <p className={css.reason} data-testid="refusal">
        {read(refusal.message)}
      </p>
      <p className={css.muted}>{words.dialogs.refusedSafe}</p>
    </Modal>
  )
}

export function Unsaved({ answer }: Of<'unsaved'>) {
  const words = useWords()
  const title = useSession(state => state.committed.title)
  return (
    <Modal
      title={words.dialogs.unsavedTitle}
      primary={words.dialogs.save}
      cancel={words.dialogs.stay}
      onPrimary={() => answer('save')}
      onCancel={() => answer('stay')}
      more={
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="dialog-discard"
          onClick={() => answer('discard')}
        >
          {words.dialogs.discard}
        </button>
      }
    >
      <p>{words.dialogs.unsavedText(title)}</p>
    </Modal>
  )
}

export function Emptied({ before, now, answer }: Of<'emptied'>) {
  const words = useWords()
  return (
    <Modal
      title={words.dialogs.emptiedTitle}
      primary={words.dialogs.emptiedSave}
      cancel={words.cancel}
      onPrimary={() => answer(true)}
      onCancel={() => answer(false)}
    >
      <p>{words.dialogs.emptiedText(before, now)}</p>
    </Modal>
  )
}

/** Someone else has written the file since it was opened. */
export function Changed({ fileName, answer }: Of<'changed'>) {
  const words = useWords()
  return (
    <Modal
      title={words.safety.changedTitle}
      primary={words.safety.elsewhere}
      cancel={words.cancel}
      onPrimary={() => answer('elsewhere')}
      onCancel={() => answer('stay')}
      more={
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="dialog-overwrite"
          onClick={() => answer('overwrite')}
        >
          {words.safety.overwrite}
        </button>
      }
    >
      <p>{words.safety.changedText(fileName)}</p>
    </Modal>
  )
}

/** The browser keeps no backup: said once, with a way to keep the work. */
export function NoBackup({ why }: Of<'no-backup'>) {
  const { workspace } = useApp()
  const words = useWords()
  const close = () => workspace.show(undefined)
  return (
    <Modal
      title={words.safety.noBackupTitle}
      primary={words.safety.download}
      cancel={words.safety.goOn}
      onPrimary={() => {
        close()
        void workspace.saveAs()
      }}
      onCancel={close}
    >
      <p data-testid="no-backup">{words.safety.noBackup[why]}</p>
    </Modal>
  )
}
