/**
 * The live check as the editor sees it: it is told of every change, and tells when a report is there. Changes are
 * sent at once (patches are small); while the worker judges, later changes wait and are judged together, so a drag
 * never queues stale work. A report is current only for the revision it was asked for.
 */
import { type Remote, wrap } from 'comlink'
import type { Change } from '../layout/document'
import type { Layout } from '../layout/model'
import { text } from '../layout/text'
import { shareReport } from './share'
import type { CheckState } from './types'
import type { CheckWorker } from './worker'

export interface Checker {
  state(): CheckState
  subscribe(listener: () => void): () => void
  open(layout: Layout, revision: number): void
  update(change: Change): void
  dispose(): void
}

/** What a checker talks to; a real worker in the browser, the same code in the thread of a test. */
export type Link = { readonly remote: Remote<CheckWorker>; onDeath(listener: () => void): void; end(): void }

export function workerLink(worker: Worker): Link {
  return {
    remote: wrap<CheckWorker>(worker),
    onDeath(listener) {
      worker.addEventListener('error', listener)
      worker.addEventListener('messageerror', listener)
    },
    end: () => worker.terminate(),
  }
}

/** @param connect starts a worker; called again when one dies. */
export function createChecker(connect: () => Link): Checker {
  let state: CheckState = { status: 'idle', revision: 0 }
  let link: Link | undefined
  let latest: { layout: Layout; revision: number } | undefined
  let busy = false
  let deaths = 0
  const listeners = new Set<() => void>()

  function show(next: CheckState): void {
    state = next
    for (const listener of [...listeners]) listener()
  }

  function linked(): Link {
    if (link) return link
    const fresh = connect()
    link = fresh
    fresh.onDeath(() => {
      if (link === fresh) died()
    })
    return fresh
  }

  /** Restarted with the layout as it is now; a worker that keeps dying is not restarted for ever. */
  function died(): void {
    link?.end()
    link = undefined
    busy = false
    deaths++
    if (deaths > 3 || !latest)
      show({
        ...state,
        status: 'failed',
        message: text(
          '检查程序多次中断,已停止;图纸不受影响。',
          'The check stopped several times and was ended; the plan is safe.',
        ),
      })
    else {
      linked().remote.open(latest.layout).catch(died)
      ask()
    }
  }

  async function ask(): Promise<void> {
    if (busy || !latest) return
    busy = true
    const asked = latest.revision
    const own = linked()
    try {
      const report = await own.remote.report(new Date().toISOString())
      if (own !== link) return
      busy = false
      deaths = 0
      const current = latest.revision === asked
      const shared = report ? shareReport(state.report, report) : state.report
      show({ status: current ? 'current' : 'checking', revision: asked, report: shared })
      if (!current) ask()
    } catch {
      if (own === link) died()
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open(layout, revision) {
      latest = { layout, revision }
      show({ status: 'checking', revision: 0 })
      linked().remote.open(layout).catch(died)
      ask()
    },
    update({ layout, patches, committed, revision }) {
      latest = { layout, revision }
      if (state.status === 'failed') return
      show({ ...state, status: 'checking' })
      linked().remote.update(patches, committed).catch(died)
      ask()
    },
    dispose() {
      link?.end()
      link = undefined
      listeners.clear()
    },
  }
}
