import { type FormEvent, useState } from 'react'
import { replyTo, resolveComment } from '../../layout/comment-edits'
import { LIMITS } from '../../layout/limits'
import { findEntity, floorOf, surfaceOf } from '../../layout/queries'
import { text } from '../../layout/text'
import type { PlacedComment } from '../../scene/comment-places'
import { entityTitle } from '../entity-title'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useSession, useWords } from '../session-context'
import threads from './comments.module.css'
import css from './review.module.css'
import { moment, momentWords, useReviewWords, useSigner } from './use-review'

/** Room shown about a pin that is gone to, mm. */
const AROUND = 2500

/** A comment with its answers. */
export function CommentThread({ placed: { comment, number, place } }: { placed: PlacedComment }) {
  const { session } = useApp()
  const words = useReviewWords()
  const common = useWords()
  const language = useLanguage()
  const { sign, question } = useSigner()
  const { id, resolved = false, replies = [] } = comment
  const focused = useSession(state => state.focusedPin === id)
  const fixed = useSession(state => state.readOnly !== undefined)
  const about = useSession(({ committed }) => {
    const found = comment.item === undefined ? undefined : findEntity(committed, comment.item)
    return found && entityTitle(found, common, language)
  })
  const elsewhere = useSession(({ committed, floor, surface }) => {
    if (!place || (place.surface === surface && (surface !== undefined || place.floor === floor)))
      return undefined
    return place.surface === undefined
      ? floorOf(committed, place.floor ?? '')?.name
      : surfaceOf(committed, place.surface)?.name
  })
  const [said, setSaid] = useState('')
  const go = () => {
    if (focused) {
      session.update({ focusedPin: undefined })
      return
    }
    session.update({ focusedPin: id })
    if (!place) return
    const scope = { floor: place.floor ?? session.state.floor, surface: place.surface }
    if (scope.floor !== session.state.floor || scope.surface !== session.state.surface)
      session.setFloor(scope)
    const [x, y] = place.at
    if (place.surface === undefined)
      session.fit({ minX: x - AROUND, minY: y - AROUND, maxX: x + AROUND, maxY: y + AROUND })
  }
  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (said.trim() === '') return
    sign(by => {
      session.annotate(
        text('回复批注', 'reply to a comment'),
        replyTo(id, { text: said.trim(), by, time: moment() }),
      )
      setSaid('')
    })
  }
  const settle = () =>
    session.annotate(
      resolved ? text('重新打开批注', 'take a comment up again') : text('批注标为已解决', 'settle a comment'),
      resolveComment(id, !resolved),
    )
  return (
    <li className={css.card} data-comment={id} data-focused={focused} data-resolved={resolved}>
      <button type="button" className={css.cardHead} aria-expanded={focused} onClick={go}>
        <span className={threads.pin} data-resolved={resolved}>
          {number}
        </span>
        <span className={css.cardTitle}>
          {about ?? (place ? words.onPlace : words.onAll)}
          {elsewhere && ` · ${words.otherSheet(elsewhere)}`}
          {resolved && ` · ${words.resolved}`}
        </span>
      </button>
      {place?.lost && <p className={css.remark}>{words.lost}</p>}
      <p className={threads.said}>{comment.text}</p>
      <p className={css.remark}>{words.at(momentWords(comment.time), comment.by)}</p>
      {replies.map((reply, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers only ever grow at their end
        <div key={i} className={threads.reply}>
          <p className={threads.said}>{reply.text}</p>
          <p className={css.remark}>{words.at(momentWords(reply.time), reply.by)}</p>
        </div>
      ))}
      {focused && !fixed && (
        <form className={css.form} onSubmit={answer}>
          <textarea
            rows={2}
            maxLength={LIMITS.text}
            aria-label={words.replyLabel(number)}
            value={said}
            data-testid="reply-words"
            onChange={event => setSaid(event.target.value)}
          />
          <div className={css.actions}>
            <button type="button" className={parts.button} data-testid="resolve" onClick={settle}>
              {resolved ? words.unresolve : words.resolve}
            </button>
            <button
              type="submit"
              className={`${parts.button} ${parts.outlined}`}
              disabled={said.trim() === ''}
              data-testid="reply"
            >
              {words.reply}
            </button>
          </div>
        </form>
      )}
      {question}
    </li>
  )
}
