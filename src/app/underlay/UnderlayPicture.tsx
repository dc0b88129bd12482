import { useEffect, useRef } from 'react'
import { RULER } from '../../canvas/rulers'
import { toScreen } from '../../editor/viewport'
import { assetOf } from '../../layout/assets'
import { floorOf } from '../../layout/queries'
import { pictureUnder } from '../../layout/underlay-edits'
import { useApp, useSession } from '../session-context'
import css from './underlay.module.css'

/** The picture under the floor, as part of the page: the browser moves and stretches it with the view. */
export function UnderlayPicture() {
  const { session } = useApp()
  const image = useRef<HTMLImageElement>(null)
  const place = useSession(({ layout, floor, surface, preferences }) => {
    const shown = surface === undefined && !preferences.hiddenLayers.includes('underlay')
    const sheet = shown ? floorOf(layout, floor) : undefined
    return sheet && pictureUnder(sheet)
  })
  const asset = useSession(({ layout }) => assetOf(layout, place?.asset))
  useEffect(() => {
    if (!place) return
    const follow = () => {
      const { current: element } = image
      if (!element) return
      const { view } = session.state
      const [x, y] = toScreen(view, place.at)
      const k = place.mmPerPixel * view.scale
      element.style.transform = `translate(${x}px, ${y}px) rotate(${place.rotation ?? 0}deg) scale(${k})`
    }
    follow()
    return session.subscribe(follow)
  }, [session, place])
  if (!place || !asset) return null
  return (
    <div className={css.under} style={{ inset: `${RULER}px 0 0 ${RULER}px` }} aria-hidden="true">
      <img
        ref={image}
        src={`data:${asset.mime};base64,${asset.data}`}
        alt=""
        style={{ opacity: place.opacity ?? 1 }}
        data-testid="underlay"
      />
    </div>
  )
}
