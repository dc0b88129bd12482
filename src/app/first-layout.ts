import { FIRST_SAMPLE, loadSample } from '../files/samples'
import type { ReadResult } from '../layout/read'
import type { Text } from '../layout/text'

export type First = {
  readonly result: ReadResult
  /** Why it may only be looked at. */
  readonly readOnly?: Text
}

/** What is on the table when the program starts. */
export const firstLayout = async (): Promise<First> => ({ result: await loadSample(FIRST_SAMPLE) })
