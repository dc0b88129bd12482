import { type Link, workerLink } from '../check/client'

/** A check worker besides the live one, for layouts that are not open. */
export const anotherCheckWorker = (): Link =>
  workerLink(new Worker(new URL('../check/worker.ts', import.meta.url), { type: 'module' }))
