import { lazy, Suspense, useEffect } from 'react'
import css from './frame.module.css'
import { Plan } from './Plan'
import { useApp, useSession, useWords, useWorkspace } from './session-context'
import { useDark } from './use-dark'
import { useFileDrop } from './use-file-drop'

/** The plan is drawn first; what surrounds it takes its place a moment later. */
const chrome = () => import('./chrome')
const TopBar = lazy(async () => ({ default: (await chrome()).TopBar }))
const Palette = lazy(async () => ({ default: (await chrome()).Palette }))
const Panel = lazy(async () => ({ default: (await chrome()).Panel }))
const StatusBar = lazy(async () => ({ default: (await chrome()).StatusBar }))
const Equipment = lazy(async () => ({ default: (await chrome()).Equipment }))
const PlanMenu = lazy(async () => ({ default: (await chrome()).PlanMenu }))
const Keyboard = lazy(async () => ({ default: (await chrome()).Keyboard }))
const SystemClipboard = lazy(async () => ({ default: (await chrome()).SystemClipboard }))
const Tour = lazy(async () => ({ default: (await chrome()).Tour }))
const ToolOptions = lazy(async () => ({ default: (await chrome()).ToolOptions }))
const Dialogs = lazy(() => import('./dialogs/Dialogs'))
const ReviewPanel = lazy(() => import('./review/ReviewPanel'))
const Pins = lazy(() => import('./review/Pins'))

/** The whole page: top bar, catalogue, plan, panel, status bar. */
export function Frame() {
  const { workspace } = useApp()
  const words = useWords()
  const palette = useSession(state => state.preferences.paletteOpen)
  const panel = useSession(state => state.preferences.panelOpen)
  const reviewing = useSession(state => state.reviewing)
  const commented = useSession(state => state.committed.comments !== undefined)
  const asking = useWorkspace(state => state.dialog !== undefined)
  const dropping = useWorkspace(state => state.dropping)
  usePage()
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
    <>
      <div
        className={css.frame}
        data-mode={reviewing ? 'review' : 'edit'}
        data-palette={palette ? 'open' : 'folded'}
        data-panel={panel ? 'open' : 'folded'}
      >
        <Suspense fallback={<div className={css.top} />}>
          <TopBar />
          {!reviewing && <Palette />}
        </Suspense>
        <Plan />
        <Suspense fallback={<div className={css.status} />}>
          {reviewing ? <ReviewPanel /> : <Panel />}
          <StatusBar />
          <Keyboard />
          <SystemClipboard />
          <Equipment />
          <PlanMenu />
          <ToolOptions />
          {!reviewing && <Tour />}
        </Suspense>
      </div>
      {commented && !reviewing && (
        <Suspense>
          <Pins />
        </Suspense>
      )}
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
    </>
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
