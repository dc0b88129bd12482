/** The import as the page sees it: a thread that can be given up at any moment. */
import { proxy, type Remote, wrap } from 'comlink'
import { deathOf } from '../thread-death'
import type { Built, Opened, Settings } from './job'
import type { Mapping } from './roles'
import type { ImportWorker } from './thread'

export interface Importer {
  open(
    file: Blob,
    encoding: string | undefined,
    preset: Mapping,
    progress: (share: number) => void,
  ): Promise<Opened>
  build(settings: Settings): Promise<Built>
  /** Ends the thread; what was asked for and not yet answered never is. */
  end(): void
}

export function createImporter(): Importer {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' })
  const remote: Remote<ImportWorker> = wrap<ImportWorker>(worker)
  const death = deathOf(worker)
  return {
    async open(file, encoding, preset, progress) {
      const bytes = await file.arrayBuffer()
      return Promise.race([remote.open(bytes, encoding, { ...preset }, proxy(progress)), death])
    },
    build: settings => Promise.race([remote.build(settings), death]),
    end: () => worker.terminate(),
  }
}
