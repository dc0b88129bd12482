/** The page: opens the first layout, then offers what an earlier window left unsaved. */
import './tokens.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import { createChecker } from '../check/client'
import type { ActionHost } from '../editor/actions'
import { createSession } from '../editor/session'
import { newId } from '../files/ids'
import { createLock } from '../files/lock'
import { browserStore, patient } from '../files/store'
import { checkWorker } from './check-worker'
import { Frame } from './Frame'
import { firstLayout } from './first-layout'
import { AppContext } from './session-context'
import { watchUpdates } from './updates'
import { zh } from './words/zh'
import { createWorkspace } from './workspace'

/** A browser may forbid its storage altogether. */
function storage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

async function start(element: HTMLElement): Promise<void> {
  const { result, reviewing } = await firstLayout()
  if (!result.ok) {
    element.textContent = result.message.zh
    return
  }
  const check = createChecker(checkWorker)
  const session = createSession(result.layout, { check, storage: storage() }, { reviewing })
  const workspace = createWorkspace(session, {
    store: patient(browserStore()),
    lock: asked => createLock({ own: newId(), locks: navigator.locks, beats: storage(), ...asked }),
  })
  const host: ActionHost = {
    newFile: () => workspace.show({ kind: 'new' }),
    open: () => void workspace.open(),
    openForReview: () => void workspace.openForReview(),
    save: () => void workspace.save(),
    saveAs: () => void workspace.saveAs(),
    print: () => workspace.show({ kind: 'print' }),
    importDrawing: () => void workspace.importDrawing(),
    exportDrawing: () => void workspace.exportDrawing(),
    mendAll() {
      session.setPreference('panelOpen', true)
      workspace.setTab('findings')
      workspace.setMending(true)
    },
    help: () => workspace.show({ kind: 'help' }),
    ask: kind => workspace.show({ kind }),
    findThing() {
      session.setPreference('paletteOpen', true)
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('[data-testid="palette-search"]')?.focus(),
      )
    },
    savePage: async () => (await import('./share/save-page')).savePage(session),
  }
  const updates = watchUpdates()
  updates.onReady(() => workspace.offerUpdate(updates.agree))
  createRoot(element).render(
    <AppContext value={{ session, workspace, host }}>
      <Frame />
    </AppContext>,
  )
  await workspace.start()
  const follow = async () => {
    if (location.hash.startsWith('#plan='))
      await (await import('./share/follow-link')).followLink(session, workspace)
  }
  window.addEventListener('hashchange', follow)
  await follow()
}

const element = document.getElementById('app')
if (element)
  start(element).catch((error: unknown) => {
    console.error(error)
    element.textContent = zh.startFailed
  })
