/**
 * What can be taken hold of besides outlines and corners: the view of a camera, the direction of a board, the seat of
 * a desk-top. A part of its own: the first plan is drawn without it.
 */
import type { Layout } from '../../layout/model'
import { findItem, surfaceOf } from '../../layout/queries'
import type { Language } from '../../layout/text'
import { lastOnly } from '../memo'
import type { Session } from '../session'
import type { SessionState } from '../state'
import { cameraGrips } from './camera'
import { facingGrips } from './facing'
import { seatGrips } from './seat'
import { type Grips, NO_GRIPS } from './types'

function gripsOf(
  layout: Layout,
  selection: SessionState['selection'],
  surfaceId: string | undefined,
  still: boolean,
  busy: boolean,
  language: Language,
): Grips {
  const quiet = ({ shapes, handles }: Grips): Grips => ({ shapes, handles: still || busy ? [] : handles })
  const item = selection.length === 1 ? findItem(layout, selection[0]) : undefined
  if (item && !item.hidden) {
    const shown = (grips: Grips) => quiet(item.locked ? { ...grips, handles: [] } : grips)
    if (item.type === 'camera') return shown(cameraGrips(item))
    if (item.type === 'you-are-here') return shown(facingGrips(item))
  }
  const surface = surfaceId === undefined ? undefined : surfaceOf(layout, surfaceId)
  return surface ? quiet(seatGrips(layout, surface, language)) : NO_GRIPS
}

/** Keeps the session's grips in step with what is selected; the answer stops it. */
export function installGrips(session: Session): () => void {
  const grips = lastOnly(gripsOf)
  const follow = (): void => {
    const { layout, selection, surface, fixed, tool, inGesture, preferences } = session.state
    const still = fixed !== undefined || tool.kind !== 'select'
    const next = grips(layout, selection, surface, still, inGesture, preferences.language)
    if (next !== session.state.grips) session.update({ grips: next })
  }
  follow()
  const stop = session.subscribe(follow)
  return () => {
    stop()
    session.update({ grips: NO_GRIPS })
  }
}
