/** A single page holds its own layout and no samples. */
import type { Sample } from '../../files/samples'
import type { ReadResult } from '../../layout/read'

export type { Sample, SampleId } from '../../files/samples'
export const SAMPLES: readonly Sample[] = []

export async function loadSample(): Promise<ReadResult> {
  throw new Error('no samples in a single page')
}
