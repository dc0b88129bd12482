import { useMemo, useState } from 'react'
import { changeTitle, changeWords } from '../../editor/change-words'
import type { Recoverable } from '../../files/recovery'
import { compareLayouts } from '../../layout/compare'
import dialogs from '../dialogs/dialogs.module.css'
import { Modal } from '../dialogs/Modal'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useRead, useWords } from '../session-context'
import { RECOVER_WORDS } from './words'

/** What an earlier window left unsaved, newest first, and what of it is not in the file. */
export default function Recover({ offered }: { offered: readonly Recoverable[] }) {
  const { workspace } = useApp()
  const words = useWords()
  const own = RECOVER_WORDS[useLanguage()]
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
      <ul className={dialogs.list}>
        {left.map(recovered => {
          const { id, title, time, steps, things, downloaded } = recovered
          return (
            <li key={id}>
              <span className={dialogs.grow}>
                {title}
                <span className={dialogs.place}>
                  {when.format(time)} · {words.safety.things(things)} ·{' '}
                  {downloaded === undefined ? words.dialogs.recoverSteps(steps) : own.downloaded(downloaded)}
                </span>
                <Differences recovered={recovered} />
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

/** As many changes are named; of the rest the number is. */
const MOST_NAMED = 8

/** What the backup has that the file had not, thing by thing. */
function Differences({ recovered: { base, layout, fileName } }: { recovered: Recoverable }) {
  const read = useRead()
  const own = RECOVER_WORDS[useLanguage()]
  const changes = useMemo(() => (base ? compareLayouts(base, layout) : []), [base, layout])
  if (!base) return <span className={dialogs.place}>{own.noFile}</span>
  if (changes.length === 0) return <span className={dialogs.place}>{own.same(fileName ?? '')}</span>
  const added = changes.filter(({ before }) => !before).length
  const removed = changes.filter(({ after }) => !after).length
  return (
    <details open data-testid="recover-changes">
      <summary>{own.compared(fileName ?? '', added, removed, changes.length - added - removed)}</summary>
      <ul className={dialogs.changes}>
        {changes.slice(0, MOST_NAMED).map(change => (
          <li key={`${change.kind} ${change.id}`}>
            {own.line(read(changeTitle(change)), read(changeWords(change, base, layout)))}
          </li>
        ))}
      </ul>
      {changes.length > MOST_NAMED && <span>{own.more(changes.length - MOST_NAMED)}</span>}
    </details>
  )
}
