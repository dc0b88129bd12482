/** The live check in its own thread: it keeps a copy of the layout, follows patches, and answers with reports. */
import { expose } from 'comlink'
import { type Patch, patchLayout } from '../layout/document'
import type { Layout } from '../layout/model'
import { createEngine } from './engine'
import type { Report } from './types'

const engine = createEngine()
let committed: Layout | undefined
let shown: Layout | undefined

const api = {
  open(layout: Layout): void {
    committed = layout
    shown = layout
  },
  /** Patches lead from the last committed layout; a preview is not kept. */
  update(patches: readonly Patch[], isCommit: boolean): void {
    if (!committed) return
    shown = patchLayout(committed, patches)
    if (isCommit) committed = shown
  },
  report(now: string): Report | undefined {
    if (!shown) return undefined
    engine.set(shown)
    return engine.report(new Date(now))
  },
}

export type CheckWorker = typeof api

expose(api)
