/** One overview a window: closed and opened again it shows the same table. */
import { createBatch } from '../../check/batch'
import { checkWorker } from '../check-worker'

export const batch = createBatch(checkWorker)
