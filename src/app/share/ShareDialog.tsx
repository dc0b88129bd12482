import { useEffect, useId, useRef, useState } from 'react'
import { planHash, withoutAssets } from '../../files/share-link'
import { OUTPUT } from '../../layout/limits'
import type { Text } from '../../layout/text'
import dialogs from '../dialogs/dialogs.module.css'
import { Modal } from '../dialogs/Modal'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession } from '../session-context'
import { savePage } from './save-page'
import css from './share.module.css'
import { WORDS } from './words'

/** Three ways to give a layout to somebody: a link, a page that needs nothing, the file itself. */
export default function ShareDialog() {
  const { session, workspace } = useApp()
  const read = useRead()
  const close = () => workspace.show(undefined)
  return (
    <Modal title={read(WORDS.title)} cancel={read(WORDS.close)} onCancel={close} wide>
      <h3 className={dialogs.heading}>{read(WORDS.link)}</h3>
      <p className={dialogs.muted}>{read(WORDS.linkIntro)}</p>
      <Link />
      <h3 className={dialogs.heading}>{read(WORDS.page)}</h3>
      <p className={dialogs.muted}>{read(WORDS.pageIntro)}</p>
      <button
        type="button"
        className={`${parts.button} ${parts.outlined}`}
        data-testid="share-page"
        onClick={() => {
          close()
          void savePage(session)
        }}
      >
        {read(WORDS.savePage)}
      </button>
      <h3 className={dialogs.heading}>{read(WORDS.file)}</h3>
      <p className={dialogs.muted}>{read(WORDS.fileIntro)}</p>
      <button
        type="button"
        className={`${parts.button} ${parts.outlined}`}
        data-testid="share-file"
        onClick={() => {
          close()
          void workspace.saveAs()
        }}
      >
        {read(WORDS.saveFile)}
      </button>
    </Modal>
  )
}

const hasAddress = (): boolean => location.protocol !== 'file:'

/** The link itself, once it is made, or why there is none. */
function Link() {
  const read = useRead()
  const layout = useSession(state => state.committed)
  const [link, setLink] = useState<{ readonly address: string; readonly left: boolean }>()
  const [said, setSaid] = useState<Text>()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    let wanted = true
    const { layout: plain, left } = withoutAssets(layout)
    void planHash(plain).then(hash => {
      const address = `${location.href.replace(/#.*$/, '')}${hash}`
      if (wanted) setLink({ address, left })
    })
    return () => {
      wanted = false
    }
  }, [layout])
  if (!hasAddress()) return <p data-testid="share-state">{read(WORDS.noAddress)}</p>
  if (!link) return <p data-testid="share-state">{read(WORDS.making)}</p>
  const { length } = link.address
  if (length > OUTPUT.link.letters)
    return (
      <p className={dialogs.reason} data-testid="share-state">
        {read(WORDS.tooLong(length, OUTPUT.link.letters))}
      </p>
    )
  const copy = async () =>
    setSaid((await copied(link.address, field.current)) ? WORDS.copied : WORDS.copyFailed)
  return (
    <>
      <div className={css.link}>
        <label htmlFor={id}>{read(WORDS.link)}</label>
        <input
          id={id}
          ref={field}
          readOnly
          value={link.address}
          data-testid="share-link"
          onFocus={event => event.target.select()}
        />
        <button
          type="button"
          className={`${parts.button} ${parts.primary}`}
          data-testid="share-copy"
          onClick={() => void copy()}
        >
          {read(WORDS.copy)}
        </button>
      </div>
      <p className={dialogs.muted} role="status" data-testid="share-state">
        {read(WORDS.length(length))}
        {link.left && read(WORDS.left)}
        {said && ` ${read(said)}`}
      </p>
    </>
  )
}

/** The clipboard is missing on plain http; there the browser copies what is selected. */
async function copied(words: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    field?.select()
    return document.execCommand('copy')
  }
}
