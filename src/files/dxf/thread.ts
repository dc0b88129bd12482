/** The import in its own thread; ended with the thread. */
import { expose } from 'comlink'
import { ImportJob } from './job'

const job = new ImportJob()

const api = {
  open: (
    bytes: ArrayBuffer,
    encoding: string | undefined,
    preset: Parameters<ImportJob['open']>[2],
    progress: (share: number) => void,
  ) => job.open(new Uint8Array(bytes), encoding, preset, progress),
  build: (settings: Parameters<ImportJob['build']>[0]) => job.build(settings),
}

export type ImportWorker = typeof api

expose(api)
