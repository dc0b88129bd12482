/** The session, the workspace and what actions ask of the page, as components reach them. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ActionHost } from '../editor/actions'
import type { Session } from '../editor/session'
import type { SessionState } from '../editor/state'
import type { Language, Text } from '../layout/text'
import { onWords, type Words, wordsOf } from './words'
import type { Workspace, WorkspaceState } from './workspace-types'

export type { PanelTab } from './workspace-types'

export type App = {
  readonly session: Session
  readonly workspace: Workspace
  readonly host: ActionHost
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('outside of the application')
  return app
}

/**
 * A part of the session's state. The selector gives the same object for the same state (no new arrays), so that a
 * component renders again only when its part has changed.
 */
export function useSession<T>(select: (state: SessionState) => T): T {
  const { session } = useApp()
  return useSyncExternalStore(session.subscribe, () => select(session.state))
}

export function useWorkspace<T>(select: (state: WorkspaceState) => T): T {
  const { workspace } = useApp()
  return useSyncExternalStore(workspace.subscribe, () => select(workspace.state))
}

export const useLanguage = (): Language => useSession(state => state.preferences.language)
export function useWords(): Words {
  const language = useLanguage()
  return useSyncExternalStore(onWords, () => wordsOf(language))
}

/** Reads a text of the editor or the catalogue in the language of the interface. */
export function useRead(): (words: Text) => string {
  const language = useLanguage()
  return words => words[language]
}
