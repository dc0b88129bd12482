import { useCallback, useEffect, useRef, useState } from 'react'
import { type Job, startJob } from '../../check/job'
import { checkWorker } from '../check-worker'

type Ask<T> = Parameters<typeof startJob<T>>[1]
export type JobState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'failed' }

/** A long question to the check, asked when `start` is called; it ends with the component that asks it. */
export function useJob<T>() {
  const [state, setState] = useState<JobState<T>>({ kind: 'idle' })
  const job = useRef<Job<{ readonly answer: T }>>(undefined)
  const cancel = useCallback(() => {
    job.current?.cancel()
    job.current = undefined
    setState({ kind: 'idle' })
  }, [])
  const start = useCallback((ask: Ask<T>) => {
    job.current?.cancel()
    setState({ kind: 'running', done: 0, of: 0 })
    const own = startJob(
      checkWorker,
      async (remote, tell) => ({ answer: await ask(remote, tell) }),
      (done, of) => {
        if (job.current === own) setState({ kind: 'running', done, of })
      },
    )
    job.current = own
    own.answer.then(
      answered => {
        if (job.current === own && answered) setState({ kind: 'answered', answer: answered.answer })
      },
      () => {
        if (job.current === own) setState({ kind: 'failed' })
      },
    )
  }, [])
  useEffect(() => () => job.current?.cancel(), [])
  return { state, start, cancel }
}
