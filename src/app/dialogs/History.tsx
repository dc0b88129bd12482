import { text } from '../../layout/text'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession, useWords } from '../session-context'
import css from './dialogs.module.css'
import { Modal } from './Modal'

const TITLE = text('操作记录', 'History')
const INTRO = text(
  '从上到下是做过的每一步,灰色的已经撤销。点一步,回到做完那一步的时候。',
  'Each step that was made, in order; grey ones are undone. Choose one to go back (or on) to how it was after it.',
)
const START = text('打开时', 'As opened')
const NOW = text('现在', 'now')

/** Every step since the plan was opened; one click goes to any of them. */
export function History() {
  const { session, workspace } = useApp()
  const read = useRead()
  const words = useWords()
  useSession(state => state.revision)
  const { done, undone } = session.history()
  const steps = [START, ...done, ...undone]
  return (
    <Modal title={read(TITLE)} cancel={words.close} onCancel={() => workspace.show(undefined)}>
      <p className={css.muted}>{read(INTRO)}</p>
      <ol className={css.steps} data-testid="history">
        {steps.map((label, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
          <li key={i}>
            <button
              type="button"
              className={`${parts.button} ${css.step}`}
              aria-current={i === done.length ? 'step' : undefined}
              data-undone={i > done.length}
              onClick={() => session.goTo(i)}
            >
              <span className={css.grow}>{read(label)}</span>
              {i === done.length && <span className={css.muted}>{read(NOW)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </Modal>
  )
}
