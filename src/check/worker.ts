/**
 * The check in its own thread. The live check keeps a copy of the layout, follows patches, and answers with reports;
 * longer jobs get a thread of their own, so that the live check goes on meanwhile.
 */
import { expose } from 'comlink'
import { type Patch, patchLayout } from '../layout/document'
import type { Layout } from '../layout/model'
import type { Finding } from '../rules/types'
import { createTeller, type ToldReport } from './delta'
import { createEngine } from './engine'
import type { JudgedFile } from './judge-file'
import { type Mending, mendAll } from './mend'
import { type Proposal, propose } from './propose'

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
  /** All safe fixes of a layout; see mendAll. */
  mend(layout: Layout, now: string, onProgress: Progress): Mended {
    const { patches, mended, left } = mendAll(layout, { now: new Date(now), onProgress })
    return { patches, mended, left }
  },
  /** A better place for what a finding is about; see propose. */
  propose(layout: Layout, finding: Finding, now: string, onProgress: Progress): Proposal | undefined {
    return propose(layout, finding, { now: new Date(now), onProgress })
  },
  /** A file by itself, for a table of many; what is open is not touched. */
  async judgeFile(file: Blob, now: string): Promise<JudgedFile> {
    return (await import('./judge-file')).judgeFile(file, new Date(now))
  },
}

/** Called from the worker; nobody waits for it. */
export type Progress = (done: number, of: number) => void
export type Mended = Pick<Mending, 'patches' | 'mended' | 'left'>

export type CheckWorker = typeof api

expose(api)
