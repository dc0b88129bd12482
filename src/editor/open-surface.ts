import { itemTitle, itemType } from '../layout/catalogue'
import { makeSurface, surfaceOfHost } from '../layout/desk-edits'
import { findItem, freshId } from '../layout/queries'
import { text } from '../layout/text'
import type { Session } from './session'

/** Goes to the desk-top plan of a thing with a top, made where there is none. */
export function openSurfaceOf(session: Session, hostId: string): void {
  const { layout, floor } = session.state
  const host = findItem(layout, hostId)
  if (!host) return
  const known = surfaceOfHost(layout, hostId)
  if (known) {
    session.setFloor({ floor, surface: known.id })
    return
  }
  if (!itemType(host.type).tags.includes('desk')) return
  const id = freshId(layout, 's')
  const { zh, en } = itemTitle(host)
  const made = session.edit(
    text(`新建 ${zh} 的台面定置图`, `make a desk-top plan of ${en}`),
    makeSurface(id, hostId, `${zh} 台面`),
  )
  if (made) session.setFloor({ floor, surface: id })
}
