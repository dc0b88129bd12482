/** The sample halls that come with the program, read like any other file and fetched when asked for. */
import { type ReadResult, readLayout } from '../layout/read'
import { type Text, text } from '../layout/text'

export type Sample = { readonly id: string; readonly title: Text; load(): Promise<ReadResult> }

const read = async (module: Promise<{ default: string }>): Promise<ReadResult> =>
  readLayout((await module).default)

/** Opened at the very first start, so that the first thing seen is what the program does. */
export const FIRST_SAMPLE = 'township-faulty'

export const SAMPLES: readonly Sample[] = [
  {
    id: 'township',
    title: text('乡镇便民服务中心(360 平方米,全部合规)', 'Township service hall, 360 m², without a fault'),
    load: () => read(import('../../fixtures/township.hall.json?raw')),
  },
  {
    id: FIRST_SAMPLE,
    title: text('同一大厅,预置了若干问题(练习用)', 'The same hall with faults planted, to try things out'),
    load: () => read(import('../../fixtures/township-faulty.hall.json?raw')),
  },
]
