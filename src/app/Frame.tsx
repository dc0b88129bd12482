import { Tooltip } from 'radix-ui'
import { lazy, Suspense, useEffect } from 'react'
import css from './frame.module.css'
import { Palette } from './Palette'
import { Plan } from './Plan'
import { Panel } from './panels/Panel'
import { StatusBar } from './StatusBar'
import { useApp, useSession, useWords, useWorkspace } from './session-context'
import { TopBar } from './TopBar'
import { useDark } from './use-dark'
import { useFileDrop } from './use-file-drop'
import { useKeyboard } from './use-keyboard'

const Dialogs = lazy(() => import('./dialogs/Dialogs'))

const TIP_DELAY = 500

/** The whole page: top bar, catalogue, plan, panel, status bar. */
export function Frame() {
  const { workspace } = useApp()
  const words = useWords()
  const palette = useSession(state => state.preferences.paletteOpen)
  const panel = useSession(state => state.preferences.panelOpen)
  const asking = useWorkspace(state => state.dialog !== undefined)
  const dropping = useWorkspace(state => state.dropping)
  usePage()
  useKeyboard()
  useFileDrop()
  // Leaving the page: what waits is written, and the browser asks only when that cannot be.
  useEffect(() => {
    const hide = () => void workspace.flush()
    const leave = (event: BeforeUnloadEvent) => {
      hide()
      if (workspace.losesWork()) event.preventDefault()
    }
    window.addEventListener('pagehide', hide)
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('pagehide', hide)
      window.removeEventListener('beforeunload', leave)
    }
  }, [workspace])
  return (
    <Tooltip.Provider delayDuration={TIP_DELAY}>
      <div
        className={css.frame}
        data-palette={palette ? 'open' : 'folded'}
        data-panel={panel ? 'open' : 'folded'}
      >
        <TopBar />
        <Palette />
        <Plan />
        <Panel />
        <StatusBar />
      </div>
      {asking && (
        <Suspense>
          <Dialogs />
        </Suspense>
      )}
      {dropping && (
        <div className={css.drop} data-testid="drop">
          {words.drop}
        </div>
      )}
    </Tooltip.Provider>
  )
}

/** Title, language and theme of the page itself. */
function usePage(): void {
  const words = useWords()
  const dark = useDark()
  const title = useSession(state => state.committed.title)
  const dirty = useSession(state => state.dirty)
  const language = useSession(state => state.preferences.language)
  useEffect(() => {
    document.title = `${dirty ? '● ' : ''}${title} - ${words.product}`
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [words, dark, title, dirty, language])
}
