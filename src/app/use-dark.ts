import { useSyncExternalStore } from 'react'
import type { Theme } from '../editor/preferences'
import { useSession } from './session-context'

let known: MediaQueryList | undefined
/** Made once: it is asked at every move of the pointer. */
function query(): MediaQueryList {
  known ??= window.matchMedia('(prefers-color-scheme: dark)')
  return known
}

/** Whether the page is dark, by preference or as the system is. */
export const isDark = (theme: Theme): boolean => theme === 'dark' || (theme === 'system' && query().matches)

/** Calls back when the system changes from light to dark or back. */
export function watchSystem(changed: () => void): () => void {
  const system = query()
  system.addEventListener('change', changed)
  return () => system.removeEventListener('change', changed)
}

export function useDark(): boolean {
  const theme = useSession(state => state.preferences.theme)
  return useSyncExternalStore(watchSystem, () => isDark(theme))
}
