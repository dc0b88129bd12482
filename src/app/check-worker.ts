import { deadLink, type Link, workerLink } from '../check/client'

/** A fresh thread for the check; a browser may refuse one. */
export function checkWorker(): Link {
  try {
    return workerLink(new Worker(new URL('../check/worker.ts', import.meta.url), { type: 'module' }))
  } catch {
    return deadLink()
  }
}
