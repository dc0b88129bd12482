import { useEffect, useMemo } from 'react'
import { type CommentPin, drawComments, drawFound, type FoundPin } from '../../drawing/pins'
import type { Inspection, Layout } from '../../layout/model'
import { findEntity, floorOf, surfaceOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { commentsOn, placedComments } from '../../scene/comment-places'
import { atMark, awayOnSpot } from '../../scene/marked-places'
import { thingOf } from '../../scene/things'
import { useApp, useSession } from '../session-context'

/** Draws on the plan what people pinned to it: the comments, or what an inspection found. */
export default function Pins({ inspection }: { inspection?: string }) {
  const { session, workspace } = useApp()
  // The committed layout: pins follow a drag when it ends, and no component renders in it.
  const layout = useSession(state => state.committed)
  const floor = useSession(state => state.floor)
  const surface = useSession(state => state.surface)
  const focused = useSession(state => state.focusedPin)
  const reviewing = useSession(state => state.reviewing)
  const pins = useMemo(() => {
    if (inspection === undefined) return drawComments(commentPins(layout, floor, surface, focused))
    const record = layout.inspections?.find(({ id }) => id === inspection)
    return record ? drawFound(foundPins(layout, record, floor, surface)) : []
  }, [layout, floor, surface, focused, inspection])
  useEffect(() => {
    session.update({ pins })
    return () => session.update({ pins: [] })
  }, [session, pins])
  // In the editor a pin that is clicked opens the list of comments; review mode does so itself.
  useEffect(() => {
    if (focused === undefined || reviewing) return
    workspace.setTab('comments')
    session.setPreference('panelOpen', true)
  }, [focused, reviewing, session, workspace])
  return null
}

function commentPins(
  layout: Layout,
  floor: string,
  surface: string | undefined,
  focused: string | undefined,
): CommentPin[] {
  return commentsOn(placedComments(layout), { floor, surface }).flatMap(({ comment, number, place }) =>
    place
      ? [
          {
            id: comment.id,
            number,
            at: place.at,
            resolved: comment.resolved === true,
            focused: comment.id === focused,
          },
        ]
      : [],
  )
}

function foundPins(
  layout: Layout,
  { entries = [], extra = [] }: Inspection,
  floorId: string,
  surfaceId: string | undefined,
): FoundPin[] {
  const sheet = surfaceId === undefined ? floorOf(layout, floorId) : surfaceOf(layout, surfaceId)
  const here = new Set(rowsOf(sheet?.items ?? {}).map(({ id }) => id))
  const things = entries.flatMap((entry): FoundPin[] => {
    const found = here.has(entry.item) ? findEntity(layout, entry.item) : undefined
    if (found?.kind !== 'items') return []
    const thing = thingOf(found.entity)
    const at = atMark(thing).item.at
    const seen = entry.state === 'moved' ? awayOnSpot(thing, entry).found : undefined
    return [{ id: entry.item, state: entry.state, at, found: seen && { ring: seen.ring, at: seen.item.at } }]
  })
  const surplus = surfaceId === undefined ? extra : []
  return [
    ...things,
    ...surplus
      .filter(({ floor = layout.floors[0].id }) => floor === floorId)
      .map(({ id, at }, i): FoundPin => ({ id: id ?? `extra-${i}`, state: 'extra', at })),
  ]
}
