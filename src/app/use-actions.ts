/** The actions as menus, buttons and keys reach them: made when first asked for, after the first plan is drawn. */
import { type Action, createActions } from '../editor/actions'
import type { Session } from '../editor/session'
import { useApp } from './session-context'

const made = new WeakMap<Session, readonly Action[]>()

export function useActions(): readonly Action[] {
  const { session, host } = useApp()
  const known = made.get(session)
  if (known) return known
  const actions = createActions(session, host)
  made.set(session, actions)
  return actions
}

/** An action by its id; a wrong id is a mistake of the program. */
export function useAction(id: string): Action {
  const action = useActions().find(entry => entry.id === id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}
