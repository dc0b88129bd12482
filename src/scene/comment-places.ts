/** Where a comment lies now: at the thing it speaks of, wherever that has gone, else at the place it was put. */
import type { Point } from '../geometry/types'
import { boxOf } from '../geometry/vector'
import type { Comment, Layout } from '../layout/model'
import { findEntity, floorOf, surfaceOf } from '../layout/queries'
import { outlinePoints } from './outlines'

export type CommentPlace = {
  readonly floor?: string
  readonly surface?: string
  readonly at: Point
  /** The thing it was pinned to is no longer on the plan. */
  readonly lost: boolean
}

/** Undefined for a comment on the layout as a whole, or on a sheet that is gone. */
export function placeOf(layout: Layout, { item, floor, surface, at }: Comment): CommentPlace | undefined {
  const found = item === undefined ? undefined : findEntity(layout, item)
  const outline = found ? outlinePoints(layout, found) : []
  if (found && outline.length > 0) {
    // The corner, so that the pin does not lie on the thing's own sign and number.
    const { maxX, minY } = boxOf(outline)
    const where = 'floor' in found.place ? { floor: found.place.floor } : { surface: found.place.surface }
    return { ...where, at: [maxX, minY], lost: false }
  }
  if (!at) return undefined
  const lost = item !== undefined
  if (surface !== undefined) return surfaceOf(layout, surface) && { surface, at, lost }
  const on = floor ?? layout.floors[0].id
  return floorOf(layout, on) && { floor: on, at, lost }
}

export type PlacedComment = {
  readonly comment: Comment
  /** Its place in the list, from 1. */
  readonly number: number
  readonly place?: CommentPlace
}

export const placedComments = (layout: Layout): readonly PlacedComment[] =>
  (layout.comments ?? []).map((comment, i) => ({ comment, number: i + 1, place: placeOf(layout, comment) }))

/** Those pinned to one sheet: a floor, or a desk-top plan. */
export const commentsOn = (
  all: readonly PlacedComment[],
  { floor, surface }: { readonly floor: string; readonly surface?: string },
): readonly PlacedComment[] =>
  all.filter(({ place }) =>
    surface === undefined
      ? place?.floor === floor && place.surface === undefined
      : place?.surface === surface,
  )
