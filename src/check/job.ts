/** A long question to the check in a thread of its own: it can be ended at any moment and holds up nothing. */
import { proxy, type Remote } from 'comlink'
import type { Link } from './client'
import type { CheckWorker, Progress } from './worker'

export type Job<T> = {
  /** The answer; undefined when cancelled. Rejects when the thread dies. */
  readonly answer: Promise<T | undefined>
  cancel(): void
}

export function startJob<T>(
  connect: () => Link,
  ask: (remote: Remote<CheckWorker>, onProgress: Progress) => Promise<T>,
  onProgress: Progress,
): Job<T> {
  const link = connect()
  let end: () => void = () => undefined
  const answer = new Promise<T | undefined>((resolve, reject) => {
    end = () => resolve(undefined)
    link.onDeath(() => reject(new Error('the worker died')))
    ask(link.remote, proxy(onProgress)).then(resolve, reject)
  }).finally(() => link.end())
  return { answer, cancel: () => end() }
}
