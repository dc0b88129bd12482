import { useState } from 'react'
import type { Refusal } from '../../layout/read'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useRead, useSession, useWords } from '../session-context'
import type { Dialog } from '../workspace'
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

/** What an earlier window left unsaved, newest first. */
export function Recover({ offered }: Of<'recover'>) {
  const { workspace } = useApp()
  const words = useWords()
  const language = useLanguage()
  const [dropped, setDropped] = useState<readonly string[]>([])
  const close = () => workspace.show(undefined)
  const left = offered.filter(({ id }) => !dropped.includes(id))
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const [newest] = left
  return (
    <Modal
      title={words.dialogs.recoverTitle}
      primary={newest && words.dialogs.recover}
      cancel={words.dialogs.recoverLater}
      onPrimary={() => void workspace.recover(newest)}
      onCancel={close}
    >
      <p>{words.dialogs.recoverText}</p>
      <ul className={css.list}>
        {left.map(recovered => {
          const { id, title, time, steps, things, inFile } = recovered
          return (
            <li key={id}>
              <span className={css.grow}>
                {title}
                <span className={css.place}>
                  {when.format(time)} · {words.dialogs.recoverSteps(steps)} ·{' '}
                  {inFile === undefined
                    ? words.safety.things(things)
                    : words.safety.recoverThings(things, inFile)}
                </span>
              </span>
              {recovered !== newest && (
                <button
                  type="button"
                  className={`${parts.button} ${parts.outlined}`}
                  onClick={() => void workspace.recover(recovered)}
                >
                  {words.dialogs.recover}
                </button>
              )}
              <button
                type="button"
                className={`${parts.button} ${parts.outlined}`}
                onClick={() => {
                  setDropped([...dropped, id])
                  void workspace.discard(id)
                }}
              >
                {words.dialogs.recoverDrop}
              </button>
            </li>
          )
        })}
      </ul>
    </Modal>
  )
}
