import { type FormEvent, useEffect, useId, useMemo, useState } from 'react'
import { createSurveyTool } from '../../editor/tools/survey'
import { newId } from '../../files/ids'
import { addComment } from '../../layout/comment-edits'
import { LIMITS } from '../../layout/limits'
import type { Comment } from '../../layout/model'
import { findEntity } from '../../layout/queries'
import { text } from '../../layout/text'
import { placedComments } from '../../scene/comment-places'
import { entityTitle } from '../entity-title'
import panels from '../panels/panels.module.css'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useSession, useWords } from '../session-context'
import { CommentThread } from './CommentThread'
import css from './review.module.css'
import { moment, useReviewWords, useSigner } from './use-review'
import { REVIEW_WORDS } from './words'

type Shown = 'open' | 'resolved' | 'all'
type Draft = Pick<Comment, 'floor' | 'surface' | 'at' | 'item'>

/** The comments of the plan: written to a thing, a place or the whole, answered, settled, chosen by state. */
export default function Comments() {
  const { session } = useApp()
  const words = useReviewWords()
  const layout = useSession(state => state.committed)
  const fixed = useSession(state => state.readOnly !== undefined)
  const focused = useSession(state => state.focusedPin)
  const picking = useSession(state => state.tool.kind === 'own')
  const [shown, setShown] = useState<Shown>('open')
  const [draft, setDraft] = useState<Draft>()
  const all = useMemo(() => placedComments(layout), [layout])
  const listed = all.filter(
    ({ comment }) =>
      shown === 'all' || comment.id === focused || (comment.resolved === true) === (shown === 'resolved'),
  )
  useEffect(() => {
    if (focused === undefined) return
    document.querySelector(`[data-comment="${CSS.escape(focused)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [focused])
  useEffect(
    () => () => {
      if (session.state.tool.kind === 'own') session.setTool({ kind: 'select' })
    },
    [session],
  )
  const pick = () => {
    const tool = createSurveyTool(session, {
      onPoint({ at, id }) {
        const { floor, surface, layout: now } = session.state
        session.setTool({ kind: 'select' })
        const item = id !== undefined && findEntity(now, id) ? id : undefined
        setDraft({
          ...(surface === undefined ? { floor } : { surface }),
          at: [at[0], at[1]],
          ...(item === undefined ? {} : { item }),
        })
      },
    })
    session.setTool({
      kind: 'own',
      hint: text(REVIEW_WORDS.zh.pinHint, REVIEW_WORDS.en.pinHint),
      tool,
    })
  }
  return (
    <div className={css.body}>
      <div className={css.bar}>
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          aria-pressed={picking}
          disabled={fixed}
          data-testid="add-comment"
          onClick={pick}
        >
          {words.addComment}
        </button>
        <button
          type="button"
          className={parts.button}
          disabled={fixed}
          data-testid="comment-all"
          onClick={() => setDraft({})}
        >
          {words.aboutAll}
        </button>
        <span className={css.grow} />
        <select
          aria-label={words.state}
          value={shown}
          data-testid="comment-filter"
          onChange={event => setShown(event.target.value as Shown)}
        >
          {(['open', 'resolved', 'all'] as const).map(each => (
            <option key={each} value={each}>
              {words.commentFilter[each]}
            </option>
          ))}
        </select>
      </div>
      {draft && (
        <Composer
          key={`${draft.item} ${draft.at}`}
          draft={draft}
          onDone={id => {
            setDraft(undefined)
            if (id !== undefined) session.update({ focusedPin: id })
          }}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section className={panels.scroll} tabIndex={0} aria-label={words.tabs.comments}>
        <ol data-testid="comments">
          {listed.map(placed => (
            <CommentThread key={placed.comment.id} placed={placed} />
          ))}
        </ol>
        {listed.length === 0 && (
          <p className={parts.empty}>{all.length === 0 ? words.noComments : words.noneHere}</p>
        )}
      </section>
    </div>
  )
}

/** A comment being written. */
function Composer({ draft, onDone }: { draft: Draft; onDone: (id?: string) => void }) {
  const { session } = useApp()
  const words = useReviewWords()
  const common = useWords()
  const language = useLanguage()
  const id = useId()
  const { sign, question } = useSigner()
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState(false)
  const blank = said.trim() === ''
  const { committed } = session.state
  const found = draft.item === undefined ? undefined : findEntity(committed, draft.item)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (blank) return
    sign(by => {
      const comment: Comment = { id: newId(), ...draft, text: said.trim(), by, time: moment() }
      session.annotate(text('添加批注', 'add a comment'), addComment(comment))
      onDone(comment.id)
    })
  }
  return (
    <>
      <form
        className={`${css.form} ${css.card}`}
        onSubmit={save}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      >
        <p className={css.remark}>
          {found
            ? words.onThing(entityTitle(found, common, language))
            : draft.at
              ? words.onPlace
              : words.onAll}
        </p>
        <label htmlFor={id}>{words.writeComment}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={LIMITS.text}
          value={said}
          // biome-ignore lint/a11y/noAutofocus: the form appears where the person has just chosen to write
          autoFocus
          aria-invalid={tried && blank}
          aria-describedby={tried && blank ? `${id}-error` : undefined}
          data-testid="comment-words"
          onChange={event => setSaid(event.target.value)}
        />
        {tried && blank && (
          <p id={`${id}-error`} className={css.error} role="alert">
            {words.commentEmpty}
          </p>
        )}
        <div className={css.actions}>
          <button type="button" className={parts.button} onClick={() => onDone()}>
            {words.cancel}
          </button>
          <button type="submit" className={`${parts.button} ${parts.primary}`} data-testid="comment-save">
            {words.save}
          </button>
        </div>
      </form>
      {question}
    </>
  )
}
