/** The live check in its own thread: it keeps a copy of the layout, follows patches, and answers with reports. */
import { expose } from 'comlink'
import { type Patch, patchLayout } from '../layout/document'
import type { Layout } from '../layout/model'
import { createTeller, type ToldReport } from './delta'
import { createEngine } from './engine'
import type { JudgedFile } from './judge-file'

const engine = createEngine()
const tell = createTeller()
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
  /** What changed since the report before; undefined while nothing is open. */
  report(now: string): ToldReport | undefined {
    if (!shown) return undefined
    engine.set(shown)
    return tell(engine.report(new Date(now)))
  },
  /** A file by itself, for a table of many; what is open is not touched. */
  async judgeFile(file: Blob, now: string): Promise<JudgedFile> {
    return (await import('./judge-file')).judgeFile(file, new Date(now))
  },
}

export type CheckWorker = typeof api

expose(api)
