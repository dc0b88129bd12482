/**
 * The live check as the editor sees it: it is told of every change, and tells when a report is there. Changes are
 * sent at once (patches are small); while the worker judges, later changes wait and are judged together, so a drag
 * never queues stale work. A report is current only for the revision it was asked for.
 */
import { type Remote, wrap } from 'comlink'
import type { Change, Patch } from '../layout/document'
import type { Layout } from '../layout/model'
import { text } from '../layout/text'
import { createListener } from './delta'
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

/** Where no thread can be started: one that has died already. */
export const deadLink = (): Link => ({
  remote: new Proxy({} as Remote<CheckWorker>, { get: () => () => Promise.reject(new Error('no thread')) }),
  onDeath: listener => void Promise.resolve().then(listener),
  end: () => undefined,
})

/** What is to be judged: the committed layout and, during a gesture, the patches that lead from it to what is shown. */
type Latest = { readonly committed: Layout; readonly preview?: readonly Patch[]; readonly revision: number }

/**
 * How long a worker may take for one report before it counts as hung, ms: a hundred times the slowest hall measured,
 * so that a slow machine is not taken for a hang.
 */
export const HUNG = 30_000
/** A worker that ended this often in a row is not started again until another plan is opened. */
const MOST_DEATHS = 3

/** @param connect starts a worker; called again when one dies or hangs. */
export function createChecker(connect: () => Link): Checker {
  let state: CheckState = { status: 'idle', revision: 0 }
  let link: Link | undefined
  let latest: Latest | undefined
  /** Of the worker now linked: what it has told. */
  let hear = createListener()
  let busy = false
  let deaths = 0
  let watch: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function show(next: CheckState): void {
    state = next
    for (const listener of [...listeners]) listener()
  }

  function linked(): Link {
    if (link) return link
    const fresh = connect()
    link = fresh
    hear = createListener()
    fresh.onDeath(() => {
      if (link === fresh) died()
    })
    return fresh
  }

  /** Restarted with the layout as it is now; a worker that keeps dying is not restarted for ever. */
  function died(): void {
    clearTimeout(watch)
    link?.end()
    link = undefined
    busy = false
    deaths++
    if (deaths > MOST_DEATHS || !latest)
      show({
        ...state,
        status: 'failed',
        message: text(
          '检查程序多次中断,已停止;图纸不受影响。',
          'The check stopped several times and was ended; the plan is safe.',
        ),
      })
    else {
      show({ ...state, status: 'checking', restarts: deaths })
      begin(latest)
    }
  }

  /** Tells the worker, which is started when there is none. */
  function tell(send: (remote: Remote<CheckWorker>) => Promise<void>): void {
    const own = linked()
    send(own.remote).catch(() => {
      if (own === link) died()
    })
  }

  function begin({ committed, preview }: Latest): void {
    tell(remote => remote.open(committed))
    if (preview) tell(remote => remote.update(preview, false))
    ask()
  }

  async function ask(): Promise<void> {
    if (busy || !latest) return
    busy = true
    const asked = latest
    const own = linked()
    clearTimeout(watch)
    watch = setTimeout(() => {
      if (own === link) died()
    }, HUNG)
    try {
      const report = await own.remote.report(new Date().toISOString())
      if (own !== link) return
      clearTimeout(watch)
      busy = false
      deaths = 0
      const current = latest === asked
      show({
        status: current ? 'current' : 'checking',
        revision: asked.revision,
        report: report ? hear(report) : state.report,
      })
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
      latest = { committed: layout, revision }
      deaths = 0
      show({ status: 'checking', revision: 0 })
      begin(latest)
    },
    update({ layout, patches, committed, revision }) {
      if (!latest) return
      const before = latest.committed
      latest = committed ? { committed: layout, revision } : { committed: before, preview: patches, revision }
      if (state.status === 'failed') return
      show({ ...state, status: 'checking' })
      tell(remote => remote.update(patches, committed))
      ask()
    },
    dispose() {
      clearTimeout(watch)
      link?.end()
      link = undefined
      listeners.clear()
    },
  }
}
