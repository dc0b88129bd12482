import { useState } from 'react'
import { readPhoto } from '../../files/picture'
import { type Asset, addressOf, assetOf, hasRoom } from '../../layout/assets'
import { Modal } from '../dialogs/Modal'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession, useWords } from '../session-context'
import css from './review.module.css'
import { useReviewWords } from './use-review'

/** A photo that goes with an entry: taken or chosen, seen large, replaced, removed. `of` says what it shows. */
export function PhotoField({
  photo,
  of,
  name,
  onPhoto,
}: {
  photo: string | undefined
  of: string
  name: string
  onPhoto: (asset: Asset | undefined) => void
}) {
  const { session } = useApp()
  const words = useReviewWords()
  const common = useWords()
  const said = useRead()
  const asset = useSession(state => assetOf(state.committed, photo))
  const fixed = useSession(state => state.readOnly !== undefined)
  const [working, setWorking] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [large, setLarge] = useState(false)
  const picture = addressOf(asset)
  const take = async (file: File | undefined) => {
    if (!file) return
    setWrong(undefined)
    setWorking(true)
    const read = await readPhoto(file)
    setWorking(false)
    if (!read.ok) return setWrong(said(read.message))
    const { mime, data } = read.picture
    if (!hasRoom(session.state.committed, { mime, data })) setWrong(words.photoNoRoom)
    else onPhoto({ mime, data })
  }
  return (
    <div className={css.photo}>
      {picture && (
        <button
          type="button"
          aria-label={words.photoOf(of)}
          data-testid="photo"
          onClick={() => setLarge(true)}
        >
          <img src={picture} alt={words.photoOf(of)} />
        </button>
      )}
      {!fixed && (
        <label className={`${parts.button} ${parts.outlined}`}>
          <input
            type="file"
            accept="image/*"
            aria-label={words.photoOf(of)}
            data-testid={`photo-${name}`}
            onChange={event => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          {picture ? words.anotherPhoto : words.photo}
        </label>
      )}
      {picture && !fixed && (
        <button type="button" className={parts.button} onClick={() => onPhoto(undefined)}>
          {words.dropPhoto}
        </button>
      )}
      {working && <span role="status">{words.photoWorking}</span>}
      {wrong && (
        <p className={css.error} role="alert" data-testid="photo-error">
          {wrong}
        </p>
      )}
      {large && picture && (
        <Modal wide title={words.photoOf(of)} cancel={common.close} onCancel={() => setLarge(false)}>
          <img className={css.picture} src={picture} alt={words.photoOf(of)} />
        </Modal>
      )}
    </div>
  )
}
