/** Files judged one after another here, or side by side in workers; results come in the order given either way. */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Profile } from '../layout/model'
import type { Language } from '../layout/text'
import { judgeFile, type Status, statusOf } from './check'
import { formatOf } from './formats'
import type { FormatName } from './options'

export type Task = {
  readonly format: FormatName
  readonly lang: Language
  readonly profile: Profile | undefined
  readonly only: readonly string[] | undefined
  readonly now: Date
}
/** A file's words, its status, and the milliseconds each rule took. */
export type Judged = {
  readonly words: string
  readonly status: Status
  readonly ms: readonly (readonly [rule: string, ms: number])[]
}

async function judge(file: string, { format, lang, profile, only, now }: Task): Promise<Judged> {
  const result = judgeFile(file, { profile, only, now })
  const words = (await formatOf(format)).file(result, lang)
  const ms = result.ok ? result.report.rules.map(({ id, ms }) => [id, ms] as const) : []
  return { words, status: statusOf(result), ms }
}

/** Below so many files a worker takes longer to start than it saves. */
const FEW = 8

export const jobsFor = (files: number, asked: number | undefined): number =>
  Math.min(asked ?? (files < FEW ? 1 : availableParallelism()), Math.max(1, files))

/** Results wait for the files before them no further than this many files a worker. */
const AHEAD = 8

/** @param script the module that calls `serve` when it is loaded in a worker. */
export async function* judgeAll(
  files: readonly string[],
  task: Task,
  jobs: number,
  script: URL | undefined,
): AsyncGenerator<Judged> {
  if (jobs === 1 || !script) {
    for (const file of files) yield await judge(file, task)
    return
  }
  const workers = Array.from({ length: jobs }, () => new Worker(script, { workerData: task }))
  const done = new Map<number, Judged>()
  let next = 0
  let written = 0
  let failure: unknown
  let wake = () => {}
  const give = (worker: Worker) => {
    if (next < files.length && next < written + AHEAD * jobs) {
      worker.postMessage([next, files[next]])
      next++
    } else idle.add(worker)
  }
  const idle = new Set<Worker>()
  for (const worker of workers) {
    worker.on('message', ([index, judged]: [number, Judged]) => {
      done.set(index, judged)
      wake()
      give(worker)
    })
    worker.on('error', error => {
      failure = error
      wake()
    })
    give(worker)
  }
  try {
    while (written < files.length) {
      while (!done.has(written)) {
        if (failure !== undefined) throw failure
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      const judged = done.get(written) as Judged
      done.delete(written)
      written++
      for (const worker of [...idle]) {
        idle.delete(worker)
        give(worker)
      }
      yield judged
    }
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()))
  }
}

export const isWorker = !isMainThread && parentPort !== null

/** In a worker: judges what it is given until it is ended. */
export function serve(): void {
  const task = workerData as Task
  parentPort?.on('message', async ([index, file]: [number, string]) => {
    parentPort?.postMessage([index, await judge(file, task)])
  })
}
