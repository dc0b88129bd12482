import { FIRST_SAMPLE, loadSample } from '../files/samples'
import type { ReadResult } from '../layout/read'

export type First = {
  readonly result: ReadResult
  /** It came to be reviewed: the plan stands still, and what is said of it can be saved. */
  readonly reviewing?: boolean
}

/** What is on the table when the program starts. */
export const firstLayout = async (): Promise<First> => ({ result: await loadSample(FIRST_SAMPLE) })
