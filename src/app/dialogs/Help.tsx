import { GROUPS, run } from '../../editor/actions'
import { shortcutName } from '../../editor/keys'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useWords } from '../session-context'
import { useActions } from '../use-actions'
import css from './dialogs.module.css'
import { Modal } from './Modal'

/** Every shortcut, from the registry of actions itself, and what the mouse does. */
export function Help() {
  const { session, workspace } = useApp()
  const actions = useActions()
  const rules = actions.find(action => action.id === 'rules')
  const words = useWords()
  const read = useRead()
  const close = () => workspace.show(undefined)
  return (
    <Modal
      wide
      title={words.dialogs.helpTitle}
      cancel={words.close}
      onCancel={close}
      more={
        rules && (
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="help-rules"
            onClick={() => run(session, rules)}
          >
            {read(rules.label)}
          </button>
        )
      }
    >
      <div className={css.columns}>
        {GROUPS.map(group => {
          const listed = actions.filter(action => action.group === group && action.shortcuts.length > 0)
          if (listed.length === 0) return null
          return (
            <section key={group} className={css.keys}>
              <h3 className={css.heading}>{words.groups[group]}</h3>
              <dl>
                {listed.map(action => (
                  <Row
                    key={action.id}
                    what={read(action.label)}
                    how={action.shortcuts.map(shortcutName).join(' / ')}
                  />
                ))}
              </dl>
            </section>
          )
        })}
        <section className={css.keys}>
          <h3 className={css.heading}>{words.dialogs.helpMouse}</h3>
          <dl>
            {words.dialogs.helpRows.map(([how, what]) => (
              <Row key={how} what={what} how={how} />
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  )
}

function Row({ what, how }: { what: string; how: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>{how}</dd>
    </>
  )
}
