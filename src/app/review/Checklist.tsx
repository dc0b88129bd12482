import { own } from '../../layout/own'
import { CHECKLIST } from '../../rules/notice/checklist'
import { clauseLabel, clauseText } from '../../rules/notice/clauses'
import panels from '../panels/panels.module.css'
import { useSession } from '../session-context'
import { ChecklistItem } from './ChecklistItem'
import css from './review.module.css'
import { useReviewWords } from './use-review'

/** What no geometry decides, filled in on the spot: result, note, photo, name and date. */
export function Checklist() {
  const words = useReviewWords()
  const checklist = useSession(state => state.committed.checklist) ?? {}
  const done = CHECKLIST.filter(({ clause }) => own(checklist, clause))
  const failed = done.filter(({ clause }) => checklist[clause].result === 'fail').length
  return (
    <div className={css.body}>
      <div className={css.intro}>
        <p>{words.checklistIntro}</p>
        <p data-testid="checklist-progress">{words.done(done.length, CHECKLIST.length, failed)}</p>
        <progress
          aria-label={words.done(done.length, CHECKLIST.length, failed)}
          value={done.length}
          max={CHECKLIST.length}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section className={panels.scroll} tabIndex={0} aria-label={words.tabs.checklist}>
        <ul data-testid="checklist">
          {CHECKLIST.map(item => (
            <li key={item.clause} className={css.card} data-clause={item.clause}>
              <ChecklistItem
                item={item}
                head={
                  <span className={css.remark} lang="zh-CN" title={clauseText(item.clause)}>
                    {clauseLabel(item.clause)}
                  </span>
                }
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
