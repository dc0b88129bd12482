/** Comments pinned to a place or to a thing, as pure recipes. */
import type { Draft } from 'immer'
import type { Recipe } from './document'
import type { Comment, Layout } from './model'

const ofId = (draft: Draft<Layout>, id: string): Draft<Comment> | undefined =>
  draft.comments?.find(comment => comment.id === id)

/** Adds a comment at the end: its place in the list is its number. Blank words add nothing. */
export const addComment =
  (comment: Comment): Recipe =>
  draft => {
    if (comment.text.trim() === '') return
    draft.comments ??= []
    draft.comments.push(comment as Draft<Comment>)
  }

export const replyTo =
  (id: string, reply: { readonly text: string; readonly by: string; readonly time: string }): Recipe =>
  draft => {
    const comment = ofId(draft, id)
    if (!comment || reply.text.trim() === '') return
    comment.replies ??= []
    comment.replies.push({ ...reply })
  }

/** A settled comment stays; it is only shown as settled. */
export const resolveComment =
  (id: string, resolved: boolean): Recipe =>
  draft => {
    const comment = ofId(draft, id)
    if (!comment || (comment.resolved ?? false) === resolved) return
    if (resolved) comment.resolved = true
    else delete comment.resolved
  }
