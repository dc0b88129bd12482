import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { run } from '../../editor/actions'
import { shortcutName } from '../../editor/keys'
import { ITEM_TYPES } from '../../layout/catalogue'
import { useApp, useRead, useWords } from '../session-context'
import { useActions } from '../use-actions'
import { useRules } from '../use-rules'
import css from './dialogs.module.css'

type Command = {
  readonly id: string
  readonly words: string
  readonly keys: string
  /** Everything it may be found by. */
  readonly sought: string
  readonly perform: () => void
}

/** So many at once; more words narrow them down. */
const MOST = 12

/** Every action and every thing of the catalogue, found by typing a few words. */
export function CommandPalette() {
  const { session, workspace } = useApp()
  const actions = useActions()
  const words = useWords()
  const read = useRead()
  const rules = useRules()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const close = () => workspace.show(undefined)
  useEffect(() => {
    const { current } = dialog
    if (!current?.open) current?.showModal()
    return () => current?.close()
  }, [])
  const commands = useMemo((): readonly Command[] => {
    const acts = actions.map(action => ({
      id: action.id,
      words: read(action.label),
      keys: action.shortcuts[0] ? shortcutName(action.shortcuts[0]) : '',
      sought: `${action.label.zh} ${action.label.en}`.toLowerCase(),
      perform: () => run(session, action),
    }))
    const things = ITEM_TYPES.map(({ type, name, keys }) => ({
      id: `place-${type}`,
      words: words.commands.place(read(name)),
      keys: '',
      sought: `${name.zh} ${name.en} ${keys}`.toLowerCase(),
      perform: () => session.setTool({ kind: 'place', type, rotation: 0 }),
    }))
    const help = (rules?.RULES ?? []).map(({ id, title }) => ({
      id: `rule-${id}`,
      words: read(title),
      keys: words.commands.rule,
      sought: `${title.zh} ${title.en}`.toLowerCase(),
      perform: () => workspace.show({ kind: 'rules', rule: id }),
    }))
    return [...acts, ...things, ...help]
  }, [actions, session, workspace, words, read, rules])
  const wanted = query.normalize('NFKC').trim().toLowerCase()
  const found = commands.filter(({ sought }) => sought.includes(wanted)).slice(0, MOST)
  const chosen = found[Math.min(at, found.length - 1)]
  const perform = (command: Command | undefined) => {
    if (!command) return
    close()
    command.perform()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      perform(chosen)
    }
  }
  return (
    <dialog
      ref={dialog}
      className={`${css.dialog} ${css.commands}`}
      aria-label={words.commands.title}
      onCancel={event => {
        event.preventDefault()
        close()
      }}
      onClick={event => {
        if (event.target === dialog.current) close()
      }}
      onKeyDown={onKeyDown}
    >
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        aria-label={words.commands.title}
        placeholder={words.commands.placeholder}
        value={query}
        data-testid="command"
        onChange={event => {
          setQuery(event.target.value)
          setAt(0)
        }}
      />
      <div id={id} role="listbox" aria-label={words.commands.title}>
        {found.map(command => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the whole list
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            onClick={() => perform(command)}
          >
            <span className={css.grow}>{command.words}</span>
            <span className={css.muted}>{command.keys}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={css.muted}>{words.commands.none}</p>}
    </dialog>
  )
}
