import { type Link, workerLink } from '../check/client'

/** A fresh thread for the check. */
export const checkWorker = (): Link =>
  workerLink(new Worker(new URL('../check/worker.ts', import.meta.url), { type: 'module' }))
