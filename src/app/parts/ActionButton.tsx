import { run } from '../../editor/actions'
import { shortcutName } from '../../editor/keys'
import { useApp, useRead, useSession } from '../session-context'
import { useAction } from '../use-actions'
import { Icon } from './Icon'
import css from './parts.module.css'
import { Tip } from './Tip'

/** A toolbar button made from an action: its icon, its name and keys as a tooltip, or why it is off. */
export function ActionButton({ id, words }: { id: string; words?: string }) {
  const { session } = useApp()
  const read = useRead()
  const action = useAction(id)
  const enabled = useSession(() => action.enabled() === true)
  const checked = useSession(() => action.checked?.())
  const why = action.enabled()
  const [shortcut] = action.shortcuts
  return (
    <Tip
      content={
        <>
          {read(action.label)}
          {shortcut && <span className={css.keys}>{shortcutName(shortcut)}</span>}
          {why !== true && <div className={css.reason}>{read(why)}</div>}
        </>
      }
    >
      <button
        type="button"
        className={`${css.button} ${words ? '' : css.icon}`}
        aria-label={words ? undefined : read(action.label)}
        aria-disabled={!enabled}
        aria-pressed={checked}
        data-testid={`action-${id}`}
        onClick={() => run(session, action)}
      >
        {action.icon && <Icon name={action.icon} />}
        {words}
      </button>
    </Tip>
  )
}
